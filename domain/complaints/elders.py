"""Elders and neighbours who only share a deputy's surname, and who is only looked for: of neither anything is complained.

李大爷家的水渠堵了, 替叶爷爷问低保 speak of a household or of whom one asks for; 李大娘说水渠堵了 of who told of a thing; 吕代表呢 asks where he is. Where something is done to
others (李大爷家占了我家的路) the name stays, and the voter is asked (docs/spec.md section 3).
"""

from collections.abc import Sequence

from domain.complaints.spoken_words import PERSONAL, POINTS, STRAIN
from domain.matters.subjects import named_in
from domain.people.mention import Mention
from domain.words.pattern import pattern_of
from domain.words.plain_text import BREAK

_KIN = pattern_of(r"(?:哥|姐|爷|叔|伯|妈|娘|婶|姨|嬢|孃|嫂|奶|婆|老头子?)$")
_REST_OF_KIN = pattern_of(r"^(?:爷|叔|伯|妈|娘|婶|姨|嫂|奶|婆|哥|姐|母|父)?子?(?:老人家?|他老人家)?")
_HOUSE = pattern_of(
    r"^(?:他们?|她们?)?(?:家|屋|住|院子|门口|门前|灶|房子|的(?!态度|人品|作风|问题|儿|女婿|老?丈|岳|老婆|婆娘|小?舅|侄|兄弟|连襟|亲家|媳妇))"
)
_FOR_HIM = pattern_of(r"(?:替|帮|代|代替|给|为|帮忙给|照顾|扶)(?:一下|着|我们?|隔壁|邻居|对门|村里|组里|楼上|的)*$")
_TO_ASK = pattern_of(r"问|申请|打听|查|咨询|反映|登记|报(?!复)|办(?!事不)|求|说|写|催|看看|跑|转|请|交|补")
_DONE_TO_OTHERS = pattern_of(
    r"把|将|占|拦|挡|臭|吵|咬|撞|偷|排(?:到|进|在)|倒(?:在|到|进|垃圾|粪)|往|乱|过界|越界|不让|养(?!老)|挖(?:了|断|到|过)?(?:我|路|沟)"
    r"|堵(?:了|住|着|死|在)*(?:我|俺|咱|人|别|大家|路|门|道)|多(?:拿|领|占)|吃低保|开(?:着|的)"
)
_TELLS = pattern_of(
    r"^(?:老人家?|他老人家)?(?:今天|昨天|前天|上午|下午|刚才|刚刚|又|还|也|一直|来访|来电|来信|打电话来?|上门|找来|跑来|托人)*(?:来)?(?:反映|反应|说起|讲起|说|讲|提出)(?:说|道|的是)?"
    r"(?![好话过要会给帮明今后下等不没你我俺咱他她让叫再来去是啥谎大]|马上|一定|坏|假|人|可以|能|行|了算|算了)"
)
"""He tells of something; what he says of himself or to somebody (说好来修, 说话不算数, 说我坏话) is no such thing."""
BESIDE = 6
"""Characters that may stand before the question where somebody is (换人了？吕代表呢); after it nothing."""
_LEFT = pattern_of(r"^(?:那个?|哎|诶|咦|喂|请问|问一?下|我们|俺们|咱们?|原来|以前|上次|的|怎么|咋)*$")
_WHERE = pattern_of(
    r"^(?:他|她)?(?:这?人|现在|如今|今天|还|到底|又|去|在|跑|上|到|是不是)*"
    r"(?:呢|嘞|咧|呀|哪里?|哪儿|哪去|啥地方|么事地方|边度|哪搭|在不在?|不在了?|换了?|走了?|调走|来不来?|来没来|咋样|怎么样)(?:了|呢|啊|呀|嘛|吗|哦|不|去|人|哈|喃)*$"
)


def without_elders(words: str, named: Sequence[Mention]) -> list[Mention]:
    """The named (in plain words) without elders whose household or request it is about."""
    return [m for n, m in enumerate(named) if not _is_elder(words, m, named[n + 1].start if n + 1 < len(named) else len(words))]


def _is_elder(words: str, mention: Mention, end: int) -> bool:
    if mention.sure or _KIN.search(words[mention.start : mention.end]) is None:
        return False
    before = BREAK.split(words[: mention.start])[-1]
    clause, *later = BREAK.split(words[mention.end : end])
    after = _REST_OF_KIN.sub("", clause)
    if _told_of_a_thing(after, later):
        return True
    for_him = _FOR_HIM.search(before) is not None and _TO_ASK.search(after) is not None
    if not for_him and not _HOUSE.search(after):
        return False
    if PERSONAL.search(after) or _DONE_TO_OTHERS.search(after):
        return False
    return not any(POINTS.search(part) and PERSONAL.search(part) for part in later)


def _told_of_a_thing(after: str, later: Sequence[str]) -> bool:
    """Whether he only says what is wrong with a thing (李大娘说水渠堵了，没人管), and nothing of anybody."""
    told = _TELLS.match(after)
    if told is None:
        return False
    said = after[told.end() :]
    whole = "".join((said, *later))
    of_somebody = PERSONAL.search(whole) or STRAIN.search(whole) or _DONE_TO_OTHERS.search(whole) or POINTS.search(whole)
    return bool(named_in(said)) and not of_somebody


def without_looked_for(words: str, named: Sequence[Mention]) -> list[Mention]:
    """The named without those who are only asked where they are (吕代表呢, 周代表去哪了)."""
    return [m for m in named if not _is_looked_for(words, m)]


def _is_looked_for(words: str, mention: Mention) -> bool:
    *earlier, before = BREAK.split(words[: mention.start])
    after, *later = BREAK.split(words[mention.end :])
    said = "".join(earlier)
    alone = not any(later) and len(said) <= BESIDE and not PERSONAL.search(said) and not STRAIN.search(said)
    return alone and _LEFT.match(before) is not None and _WHERE.match(after) is not None
