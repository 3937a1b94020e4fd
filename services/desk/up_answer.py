"""「上级已回话」: what whoever it was handed up to reported back (docs/spec.md section 4)."""

from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import UpAnswered
from domain.cases.life_cycle import allowed
from domain.rights.hand_ups import HandUp, latest_day
from domain.values.errors import FieldError, IllegalStepError, RefusedError
from locales import above
from services.case import at_above, cards, clocks, words_of
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.deed import tell
from services.deed.by import By, Said
from services.deed.work import Work
from services.desk.noted_words import says_something, tell_colleagues

ANSWER = "up_said"
"""Kind of the words that are kept."""


@dataclass(frozen=True)
class UpAnswer:
    """What this person reported back, and on which local date."""

    to: str
    on: date
    said: Said


def answered(work: Work, by: By, case: Case, given: UpAnswer) -> Case:
    """Neither he nor the claimer is asked any more; colleagues hear what he said, the voter nothing."""
    one = _owing(work, by, case, given.to)
    if not one.handed_on <= given.on <= work.today:
        raise FieldError("on", "up_not_so_early")
    says_something(given.said)
    stored = keep_words(work, case, actor_of(work, by.persons, case), given.said, ANSWER)
    left = latest_day(other for other in at_above.owed(work, case) if other.to != one.to)
    case = work.cases.record(case, event_by(work, by, case, "up_answered", UpAnswered(to=one.to, on=given.on, message=stored, due_on=left)))
    clocks.on_up_answered(work, case)
    t = work.staff_words()
    words = "" if case.confidential else words_of.whole(t, given.said)
    tell_colleagues(work, by, case, stored, above.told_colleagues(t, case.number, tell.person_name(work, one.to), given.on, words))
    cards.refresh_cards(work, case)
    return case


def _owing(work: Work, by: By, case: Case, to: str) -> HandUp:
    allowed_to(work, by, "up_answered", case)
    if not allowed(case.status, "up_answered"):
        raise IllegalStepError("up_answered", case.status)
    if not case.handed_up_to:
        raise RefusedError("nothing_handed_up")
    found = next((one for one in at_above.owed(work, case) if one.to == to), None)
    if found is None:
        raise RefusedError("already_so")
    return found
