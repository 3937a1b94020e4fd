"""「退办」: a case that is not the group's goes back to the secretary with a reason (docs/spec.md section 4)."""

from domain.case import Case
from domain.errors import IllegalStepError
from domain.life_cycle import allowed
from locales import desk as desk_words
from services.case import appointments, cards, clocks, waits
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work

REASON = 500
"""Characters of a reason that are kept."""


def may_give_back(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError and IllegalStepError."""
    allowed_to(work, by, "give_back", case)
    if not allowed(case.status, "given_back"):
        raise IllegalStepError("given_back", case.status)


def give_back(work: Work, by: By, case: Case, reason: str) -> Case:
    """The secretary reads the reason; the voter, that somebody looks again."""
    may_give_back(work, by, case)
    person = actor_of(work, by.persons, case)
    case = work.cases.record(
        case, *waits.moved(work, case), work.event("given_back", person.id, why=reason[:REASON], group_before=case.group)
    )
    clocks.stop(work, case)
    cards.refresh_cards(work, case)
    t = work.staff_words()
    tell.to_secretary(work, desk_words.secretary_given_back(t, case.number, person.name, reason), case_id=case.id)
    tell.to_voters(work, case, desk_words.told_given_back)
    appointments.call_off(work, case)
    return case
