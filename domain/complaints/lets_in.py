"""Words by themselves that let somebody read after all (还是让吕春敏也看看吧), or ask who reads (到底哪些人看得到, 周启明看得到吗): docs/spec.md
section 3, Special words."""

from collections.abc import Sequence

from domain.people.mention import Mention
from domain.people.names_meant import mentions
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain
from domain.words.plain_text import letters

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
_LETS_HIM = pattern_of(
    "(?:哦|唉|哎|嗯|想了想|想来想去|想通了|改主意了|算[了咯喽哒]|这件?事|那件?事|那|就|还是|其实|也|干脆|随便|你们|我|不怕了?|不瞒了)*"
    f"(?:让|给|叫|随|等|由)(?:他|她)(?:也|都|可以|能)*{_SEES}{_END}(?:(?:让|叫|等|好让)(?:他|她)(?:也|都)*(?:晓得|知道|看看|看到|明白|清楚).{{0,14}})?"
)
_CLEARS = pattern_of(
    "(?:哦|唉|哎|哎呀|不对|对不起|不好意思|刚才|前头|是|我|俺|们|好像|可能|怕是|人)*(?:(?:记|认|想|搞|弄|听|看|说|讲|怪)(?:岔|错|混|反|偏)(?:人)?(?:了|咯|喽|哒)*)?(?:其实|人家|是|哦)*"
    f"(?:{_NAME}(?:他|这个?人|人家)?(?:是|真是|确实是)?(?:个)?(?:好人|清白的?|冤枉的?|没(?:有|得)?(?:拿|做|干|偷|贪|占|事)|不是那种人)|(?:冤枉|错怪|怪错|错怪到|冤枉到)(?:了)?{_NAME}|不关{_NAME}的?事|不是{_NAME}(?:拿|做|干|搞|偷|弄)的)(?:了|咯|喽|哒|的|嘛|哈)*.{{0,14}}"
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


def lets_him_in(text: str) -> bool:
    """Whether a whole message lets him read whom it does not name (算咯 让他看嘛): the one from whom it was kept."""
    return len(text) <= LONGEST and _LETS_HIM.fullmatch(letters(plain(text))) is not None


def clears(text: str, roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Of whom a whole message takes back what was said of him (我记岔了 于发是好人 是他徒弟拿的); nobody where it names another too."""
    words, named = _with_names_marked(text, roster, village)
    return named[0].people if len(named) == 1 and _CLEARS.fullmatch(words) is not None else frozenset()


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
