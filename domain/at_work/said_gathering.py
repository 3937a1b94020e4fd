"""What a leader tells his group of its meeting: 小组会11月12号下午三点, 周五下午两点开小组会，村部, 明天上午小组碰头 (docs/spec.md section 4, Typed acts).

The words go to the group as they are, once he has seen how it will read them.
"""

import re

from domain.at_work.asked_inside import asks
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 120
_MEETS = "(?:开个?会|开一次会|碰个?头|碰个?面|集合|集中)"
_OURS = "(?:小组|[咱我]们?组|组里|组内|本组|全组|组员)"
_ALL = "(?:大家|各位|全体代表|组里代表|代表们|请代表)"
_NAMED = pattern_of(
    "小组的?(?:全体|学习|工作|碰头|临时|例行|月度|季度)?(?:会议|例会|会)(?![上前后员计中])(?!议?(?:纪要|记录|材料|精神|照片))"
    f"|{_OURS}[^，。,；;]{{0,14}}?{_MEETS}|(?:开|召集)个?组会(?![上前后])"
)
_EVERYBODY = pattern_of(f"{_ALL}[^，。,；;]{{0,20}}?{_MEETS}")
_TOLD = pattern_of(r"(?:村民|群众|选民|老百姓|他|她|有人|县里|镇里|上级)都?(?:说|讲|反映|问|通知)|(?<!\d)0\d{3}(?!\d)|QX-")
_IS_OFF = pattern_of("(?:取消|推迟|改期|延期|不开|改[到成在][^，。,；;]{1,12}?|提前)了")
_OVER = pattern_of(
    "了(?!解)|(?<!通)过(?![来去年节])|昨|前天|上次|上周|上个?月|刚才|已经|到会|签到|缺席|请假|[来去加]不了|不来|不去|没空|有事|没开|没来|不想|不知道"
)
_BARE = pattern_of(
    "(?:我们?组?)?(?:要|想|准备|打算|通知大家|安排)*(?:召集|召开|开|组织)(?:一下|一个|一次|个|次|下)?(?:代表)?小组会议?[吧啊哈]?"
)


def says_gathering(text: str) -> bool:
    """False for a question, for what has been, and for what somebody else said or cannot come to."""
    plain = squeezed(simplified(text))
    if not 0 < len(letters(plain)) <= LONGEST or asks(plain) or _TOLD.search(plain):
        return False
    return not _OVER.search(_IS_OFF.sub("", plain)) and bool(_NAMED.search(plain) or _EVERYBODY.search(plain))


def only_gathering(text: str) -> bool:
    """Whether it says that there shall be a meeting and nothing else: 开个小组会."""
    return _BARE.fullmatch(letters(simplified(text))) is not None


_LEAD = "(?:请|麻烦|帮我|我要|我想|要|给我)*"
_OWN = "(?:小组|组里|本组|我们组|咱们?组|工作|代表)"
_SOME = "(?:一个|一条|一下|个|条|一声)?"
_TO_GROUP = pattern_of(
    rf"{_LEAD}(?:(?:发|写|出){_SOME}(?:通知|消息|话|公告)?(?:到|在|给|进){_OWN}?的?(?:群(?:里面?|上)?|组员|组里的?(?:代表|人)?|全组|大家)"
    rf"|(?:在|到){_OWN}?的?群(?:里面?|上)?(?:说|讲|发|通知|喊){_SOME}(?:通知|消息)?"
    rf"|(?:通知|告诉|提醒|跟|给)(?:一下)?(?:组员们?|组里的?(?:代表|人)?|本组的?(?:代表|人)|[我咱]们?组的?(?:代表|人)?|全组的?(?:代表|人)?)(?:说|讲|发)?{_SOME}(?:通知|消息)?)"
    r"(?:说)?[\s,，:：]+(?P<words>\S.*)",
    re.DOTALL,
)
"""What his group is to read, whatever it is: 发个通知到群里：带上记录本; a sign must part the words from whom they are for."""


def for_own_group(text: str) -> str:
    """The words that a leader wants his group to read, as he wrote them; empty for any others."""
    own = text.strip()
    found = _TO_GROUP.fullmatch(simplified(own)) if len(own) <= LONGEST else None
    return own[-len(found["words"]) :].strip() if found is not None else ""
