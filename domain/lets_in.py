"""Words by themselves that let somebody read after all (还是让吕春敏也看看吧), or ask who reads (到底哪些人看得到, 周启明看得到吗): docs/spec.md
section 3, Special words."""

from collections.abc import Sequence

from domain.ids import PersonId, VillageId
from domain.mention import Mention
from domain.names_meant import mentions
from domain.pattern import pattern_of
from domain.plain_characters import plain
from domain.plain_text import letters
from domain.roster import Roster

LONGEST = 40
"""Signs of such words."""
_NAME = "※"
_LEAD = (
    "(?:对了|想了想|想来想去|想通了|我想好了|改主意了|算了|这件?事|那件?事|那|就|还是|其实|可以|也|请|麻烦|要不|不如|干脆|再|你们|嗯|好)*"
)
_SEES = "(?:看看|看一看|看一下|看到|看|知道|晓得|参与|了解一下)"
_END = "(?:也行|也好|也可以|也没事|算了|好了|就好|这件?事|那件?事|一下|吧|嘛|啊|呀|哈|咯|噻|的|了)*"
_LETS_IN = pattern_of(
    f"{_LEAD}(?:(?:让|给|叫|加上|算上)(?:{_NAME}(?:和|跟|与|还有)?)+(?:也|都|来|一起|一块|再|先|可以|能)*(?:{_SEES}|(?<=加上※)|(?<=算上※)){_END}"
    f"|(?:{_NAME}(?:和|跟|与|还有)?)+(?:也|都|现在|就|还是)*(?:可以|能|准|许)(?:让他|给他)?{_SEES}{_END}"
    f"|(?:{_NAME}(?:和|跟|与)?)+{_SEES}(?:也|都|倒)*(?:可以|行|没事|没关系|不要紧|不怕){_END})"
)
_MINE = "(?:我(?:刚才|刚刚|之前|前面)?(?:说|写|讲|反映|发|报)[的滴]?(?:东西|内容|话)?|这件?事|那件?事|这些?话|这个|我的话|我的事)"
_READ = "(?:看得到|看得见|看到|看见|读得到|读到|看)"
_WHO = "(?:谁|哪些人|哪几个人|哪几个|哪个|哪些代表|哪几个代表|哪些|多少人|几个人|什么人|哪位代表|哪个代表)"
_BEFORE = f"那?(?:到底|究竟|现在|目前|请问|我?想问(?:问|一下)?|问一?下|你们?|{_MINE}|除了?{_NAME}(?:以?外)?|还|都|有)*"
_KNOWS = "(?:看得到|看得见|看到|看见|晓得|知道)"
_SPREADS = (
    f"(?:{_MINE})?(?:会不会|会|不会|怕不怕|是不是会)(?:被)?(?:传|泄露|漏|讲|说|流|捅)(?:到)?(?:出去|外头|外面|别个那里|村里)(?:不|去)?"
    f"|(?:{_MINE})?(?:隔壁|邻居|别人|别个|外人|旁人|人家|村里人|湾里人|组里人|其他人|屋里人|左邻右舍)(?:他们)?(?:(?:会不会|能不能|看不|可不可以|是不是能){_KNOWS}(?:{_MINE})?|(?:会|能|可以|都)?{_KNOWS}(?:{_MINE})?(?:不|没|没得))"
)
_WHO_SEES = pattern_of(
    f"{_BEFORE}(?:是)?{_WHO}(?:还|都|也|能不能|能够?|可以|会不会|会|在)*(?:{_READ}(?:得到)?(?:{_MINE}|了)*|(?:晓得|知道)(?:了)?{_MINE})(?:吗|么|呢|啊|呀|嘛|哦)*"
    f"|那?{_MINE}(?:会|都|还|是|有|能)*{_WHO}(?:会|都|能|可以|要)*(?:晓得|知道|看到过|见到)(?:了)?(?:吗|么|呢|啊|呀|嘛|哦)*"
    f"|(?:那|你们|请问)*{_SPREADS}(?:啊|呀|哦|嘛|吗|么|呢|的)*"
)
_HE_SEES = pattern_of(
    f"{_BEFORE}(?:{_NAME}(?:和|跟)?)+(?:还|都|也|现在)*(?:(?:能不能|会不会|可不可以|是不是能?){_READ}(?:{_MINE}|了)*(?:吗|么|呢|啊)?|(?:能|可以|会)?{_READ}(?:{_MINE}|了)*(?:吗|么|不|没有|没得|没|不能))(?:嘛|啊|呀|哦|呢)?"
)


def lets_in(text: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Whom a whole message lets read; nobody where it says more."""
    words, named = _with_names_marked(text, roster, village)
    found = named and _LETS_IN.fullmatch(words)
    return frozenset[PersonId]().union(*(one.people for one in named)) if found else frozenset()


def asks_who_sees(text: str, roster: Roster, village: VillageId | None) -> bool:
    """Whether a whole message asks who reads it, or whether somebody does."""
    words, named = _with_names_marked(text, roster, village)
    return bool(words) and (_WHO_SEES.fullmatch(words) is not None or bool(named and _HE_SEES.fullmatch(words)))


def _with_names_marked(text: str, roster: Roster, village: VillageId | None) -> tuple[str, Sequence[Mention]]:
    if len(text) > LONGEST:
        return "", ()
    words = plain(text)
    named = mentions(words, roster, village)
    for one in reversed(named):
        words = words[: one.start] + _NAME + words[one.end :]
    return "".join(sign for sign in words if sign == _NAME or letters(sign)), named
