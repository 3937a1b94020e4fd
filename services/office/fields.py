"""Fields of a form: what may be chosen, and what was typed read as a deed wants it; what will not do is refused beside the field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from domain.cases.case import Case
from domain.days.clock_times import whole_time
from domain.days.dates import FURTHEST, date_in
from domain.days.no_such_day import no_such_day
from domain.values.buttons import number_in
from domain.values.errors import FieldError
from domain.visits.activities import past_day
from domain.words.quotation import has_no_word, shows_nothing
from locales import books
from locales import office_case as words
from services.deed.by import By
from services.deed.work import Work

Typed = Mapping[str, Sequence[str]]
"""By field: what was sent, as it came."""
Given = Mapping[str, Any]
"""By field: a string, a date, an hour or None, a tuple of strings."""
Choices = Sequence[tuple[str, str]]
Offers = Callable[[Work, By, Case], Choices]
PHOTOS = 3
LINE, WORDS = 200, 4_000
"""Characters of one line and of a text."""


@dataclass(frozen=True)
class Field:
    """`shape`: words, line, date, past (a day that is over), time, choice, checks (several of a list), check (yes or no), kept (words to be put into
    another field: none of the deed's), photos. `label`: which words of locales/office_case.py stand beside
    it; `now`: what is chosen already; `beside`: what is to be known before it is filled in."""

    name: str
    shape: str = "words"
    offers: Offers | None = None
    required: bool = True
    label: str = ""
    now: Callable[[Case], Sequence[str]] | None = None
    beside: Callable[[Work, Case], str] | None = None


@dataclass(frozen=True)
class FieldView:
    """As it stands on the page: what was typed, what may be chosen, what is wrong with it."""

    name: str
    shape: str
    label: str
    value: str
    chosen: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    required: bool
    most: int
    error: str


def view(work: Work, by: By, case: Case, field: Field, sent: tuple[Typed | None, str]) -> FieldView:
    """`sent`: what was typed into this form, if it was this one, and what is wrong with this field."""
    typed, error = sent
    now = field.now(case) if field.now is not None and typed is None else ()
    chosen = tuple(typed.get(field.name, ()) if typed is not None else now)
    choices = tuple(field.offers(work, by, case)) if field.offers is not None else ()
    t = work.staff_words()
    label = books.block(t, words.field(t, field.label or field.name), field.beside(work, case) if field.beside is not None else "")
    most = WORDS if field.shape == "words" else LINE
    return FieldView(field.name, field.shape, label, chosen[0] if chosen else "", chosen, choices, field.required, most, error)


def given(work: Work, by: By, case: Case, fields: Sequence[Field], typed: Typed) -> Given:
    """Raises FieldError for the first that will not do."""
    return {field.name: SHAPES[field.shape](work, field, _offered(work, by, case, field), typed.get(field.name, ())) for field in fields}


def only_one(offered: Choices, chosen: str, typed: str, name: str) -> None:
    """Of a list and a field beside it one is meant. Raises FieldError at the field `name` where both are filled in: neither is dropped."""
    if chosen and typed:
        raise FieldError(name, "chosen_and_typed", chosen=dict(offered).get(chosen, chosen), typed=typed)


def _offered(work: Work, by: By, case: Case, field: Field) -> frozenset[str]:
    return frozenset(value for value, _ in field.offers(work, by, case)) if field.offers is not None else frozenset()


def _text(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> str:
    text = (sent[0] if sent else "").replace("\r\n", "\n").strip()
    text = "" if shows_nothing(text) else text
    most = WORDS if field.shape == "words" else LINE
    if field.required and not text:
        raise FieldError(field.name, "field_needed")
    if field.name == "reason" and text and has_no_word(text):
        raise FieldError(field.name, "reason_needed")
    if len(text) > most:
        raise FieldError(field.name, "too_many_signs", count=len(text), most=most)
    return text if field.shape == "words" else " ".join(text.split())


def _date(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> date | None:
    text = _text(work, field, offered, sent)
    found = day_in_field(text, work.today) if text else None
    if text and found is None:
        raise _no_day(field.name, text, work.today)
    return found


def _no_day(name: str, text: str, today: date) -> FieldError:
    """A year soon mistyped is said to be too far, and from when on; of 11月31日 it is said that there is none."""
    if (none := _no_such(name, text, today)) is not None:
        return none
    try:
        far = date.fromisoformat(text) > today + FURTHEST
    except ValueError:
        far = False
    return FieldError(name, "day_too_far", furthest=today + FURTHEST) if far else FieldError(name, "day_wanted")


def day_in_field(text: str, today: date) -> date | None:
    """As a browser sends it, or as people write it; None for what is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return date_in(text, today)
    return day if abs(day - today) <= FURTHEST else None


def _past(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> date | None:
    """A day that is not to come."""
    text = _text(work, field, offered, sent)
    found = past_day(text, work.today) if text else None
    if text and found is None:
        raise _no_such(field.name, text, work.today) or FieldError(field.name, "past_day_wanted")
    return found


def _no_such(name: str, text: str, today: date) -> FieldError | None:
    fault = no_such_day(text, today)
    return None if fault is None else FieldError(name, "no_such_day", month=fault.month, last=fault.last, example=today)


def _hour(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> time | None:
    """Local; as a browser sends it, or as people write it."""
    text = _text(work, field, offered, sent)
    found = whole_time(text) if text else None
    if text and found is None:
        raise FieldError(field.name, "hour_wanted")
    return found


def _choice(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> str:
    chosen = sent[0] if sent else ""
    if not chosen and field.required:
        raise FieldError(field.name, "field_needed")
    if chosen and chosen not in offered:
        raise FieldError(field.name, "no_choice")
    return chosen


def _checks(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> tuple[str, ...]:
    if not offered.issuperset(sent):
        raise FieldError(field.name, "no_choice")
    return tuple(dict.fromkeys(sent))


def _check(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> bool:
    return bool(sent and sent[0])


def _photos(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> tuple[int, ...]:
    """Rows of photos that a page has taken in; whose they are it has asked (`web/office/case.py`)."""
    rows = tuple(dict.fromkeys(filter(None, (number_in(key.partition(".")[0]) for key in sent))))
    if len(rows) > PHOTOS:
        raise FieldError(field.name, "photos_enough", most=PHOTOS)
    return rows


def _kept(work: Work, field: Field, offered: frozenset[str], sent: Sequence[str]) -> str:
    """None of the deed's. One that was chosen and not put into its field yet is not left out without a word."""
    if sent and sent[0]:
        raise FieldError(field.name, "kept_not_filled")
    return ""


SHAPES: Mapping[str, Callable[[Work, Field, frozenset[str], Sequence[str]], Any]] = {
    "words": _text,
    "line": _text,
    "date": _date,
    "past": _past,
    "time": _hour,
    "choice": _choice,
    "checks": _checks,
    "check": _check,
    "photos": _photos,
    "kept": _kept,
}
