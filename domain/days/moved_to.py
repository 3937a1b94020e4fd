"""To which day a day of the town is moved, as staff say it: 12月的走访日改到27号, 走访日推迟到12月3日 (docs/spec.md section 5)."""

from datetime import date

from domain.days.reckoned_days import number
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_FIGURE = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_TO = pattern_of(
    rf"(?:改|调|换|挪|推迟|提前|延|定|移|延后|调整)(?:一?下)?(?:到|为|成|在|至)(?:(?P<month>{_FIGURE})月份?)?(?:的)?(?P<day>{_FIGURE})[号日](?:吧|了|哈|啊|举行|走访)*$"
)


def day_moved_to(text: str) -> tuple[int, int] | None:
    """Month (0: of the day that moves) and day of the month; None for any other words."""
    found = _TO.search(simplified(text).strip(" 。.!！~～"))
    return (number(found["month"]) if found["month"] else 0, number(found["day"])) if found is not None else None


_WHICH = pattern_of(
    rf"(?:把|请|帮我|将|麻烦)*(?:(?P<on>下)个?月|(?:本|这个?)月|(?P<month>{_FIGURE})月份?)?(?:\d{{1,2}}[号日])?的?(?P<kind>走访|代表接待|接待)(?:选民)?日?(?:也|就|都|要|想|得|往后|往前)*(?=改|调|换|挪|推迟|提前|延|定|移)"
)


def which_moves(text: str, today: date) -> tuple[str, str] | None:
    """Of which kind the day is (`visit`, `reception`), and of which month (2026-12; empty: the next); None for any other words."""
    found = _WHICH.match(simplified(text).strip())
    if found is None:
        return None
    kind, month = "visit" if found["kind"] == "走访" else "reception", number(found["month"]) if found["month"] else 0
    if found["on"]:
        month = today.month % 12 + 1
    if not 0 <= month <= 12:
        return None
    return kind, f"{today.year + (month < today.month)}-{month:02d}" if month else ""


def moved_within(held_on: date, month: int, day: int) -> date | None:
    """That day nearest to the one that moves: of its month or of the one named, in its year or the next. None where there is none."""
    month = month or held_on.month
    year = held_on.year + (month < held_on.month and held_on.month - month > 6)
    try:
        return date(year, month, day)
    except ValueError:
        return None
