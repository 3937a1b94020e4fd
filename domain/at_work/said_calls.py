"""What came of a telephone call, typed: what a unit answered (0001水厂电话答复：明天来修), what a voter said who is phoned (0001 打过了，他说满意,
没打通); docs/spec.md section 4, Keyed in, and calls, in words."""

import re
from dataclasses import dataclass, replace

from domain.at_work.asked_inside import asks
from domain.ratings.satisfaction import said
from domain.words.own_signs import in_own_signs
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 200
_NUMBER = pattern_of(r"(?:[A-Za-z]{1,6}[-－—]?\d{4}[-－—]?)?(?<!\d)(\d{4})(?!\d)(?:号|那件事?|的)?[\s,，:：]*")
_NOT_YET = pattern_of("(?:没|没有|不|吗|未)[。!！]*$|还没|没回|没有回|未回")
_UNIT = pattern_of(
    r"(?>刚才|刚刚|今天|上午|下午|早上)*(?P<day>昨天|前天)?(?P<unit>[^\W\d_]{2,8}?)(?:的人)?(?>电话里?|来电话?|打电话来?|打来电话|微信|书面|当面|今天|昨天|已经)*"
    r"(?P<verb>答复|回话|回复|回信|回音|回电|回|来电话|打电话来|打来电话|来电|说|讲)(?:我们?)?(?>了|过)*(?>[:：,，。\s]+(?:他们|说是|说|讲|是)?|说是|说|讲)*(?P<words>.*)",
    re.DOTALL,
)
_DAYS = {"昨天": 1, "前天": 2}


@dataclass(frozen=True)
class UnitSaid:
    """`number`: the last figures of the matter, empty where none stands there; `ago`: so many days ago."""

    unit: str
    words: str = ""
    number: str = ""
    ago: int = 0


def unit_said(text: str) -> UnitSaid | None:
    """What a unit answered; None for any other words. Whether it is a unit, and owes an answer, the roster and the matters say."""
    text = text.strip()
    number, rest = _numbered(simplified(text))
    found = _UNIT.fullmatch(rest) if len(rest) <= LONGEST and not asks(rest) else None
    if found is None or _NOT_YET.search(rest[: found.start("words")]) or (not found["words"] and _NOT_YET.search(rest)):
        return None
    if found["words"] in ("没", "没有") or (not found["words"] and "了" not in rest):
        return None
    return UnitSaid(found["unit"], _own(text, found["words"]).strip(" ，,。"), number, _DAYS.get(found["day"] or "", 0))


def _own(text: str, words: str) -> str:
    """The last words of a line, as he typed them."""
    at = simplified(text).rfind(words)
    return in_own_signs(text, at, at + len(words)) if at >= 0 else words


def _numbered(plain: str) -> tuple[str, str]:
    found = _NUMBER.search(plain)
    return (found[1], f"{plain[: found.start()]}{plain[found.end() :]}".strip(" ，,:：")) if found is not None else ("", plain)


MISSED, TOLD = "missed", "told"
_WHO = r"(?:他|她|选民|对方|人家|[^\W\d_]{1,3}(?:大[爷娘妈叔伯婶哥姐]|婆婆|爷爷|奶奶|先生|女士|师傅|家))"
_CALLED = "(?>刚才|刚刚|刚|今天|我|已经|都)*(?:电话)?(?:给他|给她)?(?:打|通|联系|回访)(?>过|了|通|完|上)+(?:电话)?(?:了|过)?"
_MISSED = pattern_of(
    f"(?>刚才|今天|我|电话|又|一直|还是|打了|打过|几次|两次|三次|{_WHO})*(?:没打通|打不通|没人接|没接|不接|无人接听|关机|空号|停机|占线)(?:电话)?[了啊呀]*"
)
_TOLD = pattern_of(
    f"(?:{_CALLED})?{_WHO}?(?:说|讲|表示)?(?:他|她)?(?:不想评|不愿评|不评了?|不愿意评|不想打分|知道了就行|不用评)(?:价)?(?:了)?"
)
_RATED = pattern_of(f"(?:{_CALLED})?{_WHO}?(?:说|讲|表示|评价|回答|答)?(?:是|为|的)?(?P<rating>.{{2,12}}?)")


@dataclass(frozen=True)
class CallSaid:
    """`outcome`: MISSED, TOLD, or one of domain.cases.life_cycle.RATINGS; `number` as in UnitSaid; `called`: whether it says that he was phoned."""

    outcome: str
    number: str = ""
    called: bool = False


def call_said(text: str) -> CallSaid | None:
    """None for any other words; 满意 alone may be anybody's."""
    plain = simplified(text).strip()
    number, rest = _numbered(plain)
    words = letters(squeezed(rest))
    if not words or len(words) > 24 or asks(rest):
        return None
    one = CallSaid("", number, called=re.match(_CALLED, words) is not None)
    if _MISSED.fullmatch(words):
        return replace(one, outcome=MISSED, called=True)
    if _TOLD.fullmatch(words) and (one.called or number):
        return replace(one, outcome=TOLD)
    rated = _RATED.fullmatch(words)
    rating = said(rated["rating"]) if rated is not None else None
    told_by = one.called or re.match(f"{_WHO}(?:说|讲|表示)", words) is not None
    return replace(one, outcome=rating) if rating and (told_by or (number and "满意" in words)) else None
