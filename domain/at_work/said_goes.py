"""Who goes where, or with whom, on the next visit day, as it is typed: 让江庆刚去上坪, 我想跟于发一起去 (docs/spec.md section 5).

Only where a message says nothing else. Whether anybody or any village is called so, who reads it knows.
"""

from dataclasses import dataclass

from domain.at_work.asked_inside import asks
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
_DAY = "(?:(?:这次|下次|那天|走访日?|入户|当天|到时候?|的时候|的)+)?"
_LETS = "(?:麻烦|请|让|叫|派|安排|就|还是|改成|改让|换成)*"
_WISH = "(?:就|想|要|也|还是|希望|能不能|可以|打算|得)*"
_NAME = "[^\\W\\d_]{1,6}?"
_TOGETHER = "(?:一起|一路|一块儿?|一道|搭伴|结伴|做伴|同路|一组|一队)"
_ENDS = "(?:走访|入户|下村|看看|[吧嘛呗哈啊呀了])*"
_PLACE = f"(?:去|到|跑|走访?|负责)(?!了)(?P<place>{_NAME}){_ENDS}"
_WHERE = pattern_of(f"{_DAY}{_LETS}(?P<who>{_NAME}){_DAY}{_WISH}{_PLACE}")
_SHARED = pattern_of(
    f"{_DAY}{_LETS}(?P<who>{_NAME}){_DAY}{_WISH}(?:跟|和|同|与)(?P<other>{_NAME}){_DAY}{_TOGETHER}"
    f"(?:{_PLACE}|(?:去|下去|走访?|下村|入户|走)?{_ENDS})"
)
_LOOKS = pattern_of(
    f"(?:我|我们|我自己)(?:这就|先|再|等下|就|也|还是|得|要|想|打算|准备|可以|会)*(?:去|到|跑){_NAME}(?:去|那边|那里|走走|转转)*(?:看看|看一下|看一看|瞧瞧|看下|瞅瞅)[吧嘛呗哈啊呀了]*"
)
"""我去上坪看看 is of a matter there, and of no visit day, unless it says so."""
_EACH = pattern_of("[、和跟与]")
_WHO = "(?:都?有?(?:谁|哪个|哪些人|哪几个|哪位|啷个)|各人|每个人|大家|各位|代表们?)"
_WHICH = "(?:哪个村?|哪些村|哪几个村|哪里|哪儿|哪边|哪|啥地方|什么地方)"
_BEFORE_IT = (
    "(?:问一?下|请问|我想知道|看一?下|这次|下次|这回|下回|那天|走访日?|入户|当天|到时候?|的时候|的|我们?组|本组|小组|组里|计划|安排)*"
)
_ASKS_PLAN = pattern_of(
    f"{_BEFORE_IT}(?:{_WHO}(?:分别|都|各|负责|走访?|去|到|跑)+{_WHICH}|(?:走访|入户)日?(?:的|是)?(?:怎么|咋个?|如何)(?:分工?|安排|分配)"
    f"|(?:走访|入户)日?的?(?:分工|安排)(?:表|是|呢|怎样|怎么样|看一?下|发我)*)(?:的|啊|呀|呢|嘛|来着)*"
)
_ASKS_ONE = pattern_of(f"{_BEFORE_IT}{_WHO}(?:负责|走访?|去|到|跑)(?P<place>{_NAME})(?:走访|入户|的|啊|呀|呢|嘛)*")


def asks_who_goes(text: str) -> bool:
    """谁去哪个村, 走访怎么分工: the plan of the next visit day is asked for."""
    plain = letters(squeezed(simplified(text)))
    return 0 < len(plain) <= LONGEST and _ASKS_PLAN.fullmatch(plain) is not None


def asks_who_goes_to(text: str) -> str:
    """谁去上坪: a place that may be a village; empty for any other words."""
    plain = letters(squeezed(simplified(text)))
    found = _ASKS_ONE.fullmatch(plain) if 0 < len(plain) <= LONGEST else None
    return found["place"] if found is not None else ""


@dataclass(frozen=True)
class SaidGoes:
    """`who`: names, 我 for the writer; `place`: where they go, `other`: with whom, where he says so."""

    who: tuple[str, ...]
    place: str = ""
    other: str = ""


def said_goes(text: str) -> SaidGoes | None:
    """None for any other words, and for a question."""
    plain = letters(squeezed(simplified(text)))
    if not 0 < len(plain) <= LONGEST or asks(text):
        return None
    if (found := _SHARED.fullmatch(plain)) is not None:
        return SaidGoes((found["who"],), found["place"] or "", found["other"])
    found = None if _LOOKS.fullmatch(plain) else _WHERE.fullmatch(plain)
    return SaidGoes(tuple(_EACH.split(found["who"])), found["place"]) if found is not None and _EACH.split(found["who"]) else None
