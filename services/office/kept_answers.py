"""Kept answers on a case's page: one is chosen below the words of a reply or an answer, and goes into their field, to be changed like typed ones."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.cases.case import Case
from domain.values.errors import FieldError
from domain.words.quotation import one_line, shows_nothing
from locales import signs
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import canned
from services.desk.canned import Ready
from services.office.case_seen import case_seen
from services.office.fields import Choices, Typed
from services.office.readers import as_sent

SHOWN = 60
"""Characters of each by which one chooses."""


def for_reply(work: Work, by: By, case: Case) -> Choices:
    with as_sent(work):
        kept = canned.kept_for(work, case)
    return [(str(one.row), _name(work, one)) for one in kept]


def for_answer(work: Work, by: By, case: Case) -> Choices:
    """Of whatever outcome; which one it is for stands before its words."""
    with as_sent(work):
        kept = canned.kept_before_a_day(work, case)
    return [(str(one.row), _name(work, one)) for one in kept]


def _name(work: Work, one: Ready) -> str:
    line = one_line(one.words)
    shown = line if len(line) <= SHOWN else line[:SHOWN] + "…"
    return signs.beside(work.staff_words(), signs.begun(outcome_name(work, one.outcome)), shown) if one.outcome else shown


def chosen_alone(typed: Typed) -> bool:
    """Whether one was chosen and nothing typed: it is put into the field, not refused."""
    return bool(_first(typed, "kept")) and shows_nothing(_first(typed, "words"))


def filled(work: Work, by: By, number: str, typed: Typed) -> Mapping[str, Sequence[str]]:
    """What was typed, with the words of the one chosen below it, and the outcome it is kept for where none was chosen. The day of an answer
    stays a blank in its field, since it may still be typed: `with_day` fills it in when the answer is shown and when it goes.

    Raises NoSuchCaseError, NotAllowedError, and FieldError for one that is kept no longer or cannot be filled in.
    """
    case = case_seen(work, by, number)
    allowed_to(work, by, "reply", case)
    with as_sent(work):
        ready = canned.kept_before_a_day(work, case) if "promise_on" in typed else canned.kept_for_answers(work, case)
    kept = next((one for one in ready if str(one.row) == _first(typed, "kept")), None)
    if kept is None:
        raise FieldError("kept", "no_choice")
    words = "\n".join(filter(None, (_first(typed, "words").rstrip(), kept.words)))
    outcome = {"outcome": [kept.outcome]} if kept.outcome and not _first(typed, "outcome") else {}
    return {**typed, **outcome, "words": [words], "kept": []}


def with_day(work: Work, case: Case, words: str, promise_on: date | None) -> str:
    """Raises FieldError where there is no day to fill in."""
    with as_sent(work):
        return canned.with_day(work, case, words, promise_on)


def _first(typed: Typed, name: str) -> str:
    return next(iter(typed.get(name, ())), "")
