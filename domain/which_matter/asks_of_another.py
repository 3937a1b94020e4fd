"""Short questions that are of a thing, or of somebody's word, which a matter of his has not: 账公开了没, 什么时候赔我家鸡, 谁批的 beside a lamp. They ask
after nothing of it (docs/spec.md section 3, A question about his own matter)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 26
"""Letters beyond which a message says something of its own."""
_ASKS = pattern_of("[?？]|什么时候|啥时候?|何时|[几好多]久|几时|几[号月]|哪[天年个月]|[吗么呢]$|(?:没有?|没得|冇|不)$|到底|谁")
_BEAST = "鸡|鸭|鹅|猪|牛|羊|鱼|蜂|狗|鸽"
_PAID = "低保|五保|养老金?|补[贴助]|救[济助]|医保|社保|工资|工钱|分红|租金|奖金|慰问|抚恤"
_OF_MONEY = "[钱款资账补保租]|低保|养老|困难|欠|征|赔"
_THINGS = (
    (pattern_of("账(?![号户])|财务|公开栏|公示"), pattern_of(f"账|公[开示]|财务|{_OF_MONEY}|村务|集体")),
    (pattern_of(_BEAST), pattern_of(f"{_BEAST}|养|圈|塘|畜|牲")),
    (pattern_of(_PAID), pattern_of(_OF_MONEY)),
    (pattern_of("[来停放通供](?:自来)?水|水费"), pattern_of("水|渠|泵|管|塘|井|龙头|田|旱|干")),
    (pattern_of("来电|停电|电费|电表"), pattern_of("电|灯|变压|线|黑|亮")),
    (pattern_of("庄稼|秧|苗|苞谷|果树|菜地|茶园?|地基|宅基地|祖?坟"), pattern_of("庄稼|秧|苗|苞谷|树|菜|茶|地|坟|田|占|淹|毁|压|赔")),
)
"""A thing asked after, and what of a matter it may be of."""
_WHO = pattern_of(
    "(?:这|那)?(?:个|件)?(?:到底|究竟)?(?:是)?(?:谁|哪个|哪位|什么人|啥人)(?:批|同意|答应|签|点头|许可|准许|许|定|决定|指使|叫他|让他)(?:的|了|过)?(?:字|头|这样)?(?:啊|呀|嘛|呢|哦)?"
)
_OF_LEAVE = pattern_of("批|同意|答应|签|许|定|占|建|砍|挖|卖|包|租|拆|办证|手续")


def asks_of_another(text: str, known: str) -> bool:
    """Whether it asks after a thing of which the matter (`known`: its words, and those its voter read) says nothing, nor anything near it."""
    plain, matter = simplified(text).strip(" 。！!~"), simplified(known)
    if not matter or not 1 < len(letters(plain)) <= LONGEST or not _ASKS.search(plain):
        return False
    return any(thing.search(plain) and not near.search(matter) for thing, near in _THINGS)


def asks_who_let(text: str, known: str) -> bool:
    """Whether it asks by whose word something is (谁批的), of a matter that needs none: how that stands is no answer."""
    return _WHO.fullmatch(letters(simplified(text))) is not None and not _OF_LEAVE.search(simplified(known))
