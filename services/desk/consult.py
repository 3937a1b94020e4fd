"""「面商」: the talk with the voter at the answer, again before closing, or a return visit (docs/glossary.md, `consult`)."""

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Consulted
from domain.cases.life_cycle import HANDLED, allowed
from domain.values.errors import FieldError, IllegalStepError
from services.case import cards, clocks, spoken_of
from services.case.act import actor_of, allowed_to, event_by
from services.case.in_hands import in_hand
from services.deed.by import By, Said
from services.deed.work import Work
from services.desk.note import note_about

WAYS = ("visit", "phone", "meeting", "not_reached")

TRIES = 3
"""Failed tries that stand for a first talk where one is required."""


def which_talk(case: Case) -> str:
    """Before the answer the first talk, after it the second, after closing a return visit."""
    return {"answered": "second", "closed": "return_visit"}.get(case.status, "first")


def _of_round(history: list[Event], round_number: int) -> list[Event]:
    """Events since the round began."""
    found: list[Event] = []
    current = 1
    for event in history:
        current += event.kind == "returned"
        if current == round_number:
            found.append(event)
    return found


def tries(history: list[Event], round_number: int) -> int:
    return sum(e.kind == "consulted" and e.of(Consulted).how == "not_reached" for e in _of_round(history, round_number))


def lacking(work: Work, case: Case) -> bool:
    """Whether a first talk is still due in this round: none took place and fewer than three tries failed."""
    history = _of_round(work.histories.steps(case.id), case.round)
    talked = any(e.kind == "consulted" and e.of(Consulted).how != "not_reached" for e in history)
    return not talked and tries(work.histories.steps(case.id), case.round) < TRIES


def stands_in_the_way(work: Work, case: Case) -> bool:
    """`require`: no answer before a first talk or three logged tries (docs/glossary.md, `consult`)."""
    return clocks.limits_of(work, case).consult == "require" and lacking(work, case)


def log_talk(work: Work, by: By, case: Case, way: str) -> Case:
    """How they talked, or that he could not be reached. A talk that took place is contact."""
    allowed_to(work, by, "consult", case)
    if way not in WAYS:
        raise FieldError("way", "no_choice")
    if case.status != "assigned" and not allowed(case.status, "consulted"):
        raise IllegalStepError("consulted", case.status)
    case = in_hand(work, by, case)
    if case.status == "claimed" and way != "not_reached":
        case = work.cases.record(case, work.event("contacted", actor_of(work, by.persons, case).id))
        work.reminders.cancel(case.id, "nag_contact")
    case = work.cases.record(case, event_by(work, by, case, "consulted", Consulted(how=way, which=which_talk(case))))
    if case.claimer is not None and case.status in HANDLED:
        work.reminders.cancel(case.id, "idle")
        work.reminders.put(clocks.idle_row(work, case))
    cards.refresh_cards(work, case)
    return case


def keep_talk(work: Work, by: By, case: Case, said: Said) -> Case:
    """What was said, as a note of the case; whom it complains of reads neither."""
    allowed_to(work, by, "consult", case)
    case = spoken_of.told(work, by, case, said.text)
    return note_about(work, by, case, said, "consult")
