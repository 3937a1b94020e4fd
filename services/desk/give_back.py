"""「退办」: a case that is not the group's goes back to the secretary with a reason (docs/spec.md section 4).

Later than `asked_back.FREELY` working days after the hand-over it needs her consent (services/desk/late_give_back.py)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import BackAsked, GivenBack
from domain.cases.life_cycle import allowed
from domain.cases.owed import overdue_since
from domain.rights.rights import roles
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.ids import PersonId
from locales import desk as desk_words
from locales import giving_back as words
from services.case import appointments, asked_back, cards, clocks, in_hands, waits
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.lengths import reason_given
from services.deed.work import Work
from services.desk import late_give_back

REASON = 500
"""Characters of a reason that are kept."""


def may_give_back(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError and IllegalStepError; RefusedError where consent is awaited already."""
    allowed_to(work, by, "give_back", case)
    if not allowed(case.status, "given_back"):
        raise IllegalStepError("given_back", case.status)
    if needs_consent(work, by, case) and asked_back.awaited(work, case) is not None:
        raise RefusedError("consent_awaited")


def needs_consent(work: Work, by: By, case: Case) -> bool:
    """Whether it is too long since the hand-over for a group to decide by itself. Whoever would consent asks nobody."""
    return asked_back.is_late(work, case) and "secretary" not in roles(work.roster, by.persons, case)


def give_back(work: Work, by: By, case: Case, reason: str) -> Case:
    """The secretary reads the reason; the voter, that somebody looks again. Late, she is asked first: the case comes back as it was."""
    may_give_back(work, by, case)
    reason = reason_given(REASON, reason)
    if needs_consent(work, by, case):
        return late_give_back.ask(work, by, case, reason)
    person = actor_of(work, by.persons, case)
    late = overdue_since(case, work.today)
    case = leave(work, case, person.id, reason)
    told = words.secretary_given_back(work.staff_words(), case.number, person.name, reason, late)
    tell.to_secretary(work, told, case_id=case.id)
    return case


def agree(work: Work, by: By, case: Case) -> Case:
    """「同意退办」: it leaves the group for the reason that was given; who asked hears it. Raises RefusedError where nothing is awaited."""
    asked = late_give_back.to_decide(work, by, case)
    case = leave(work, case, by.persons[0].id, asked.of(BackAsked).why, asked_by=PersonId(asked.actor))
    late_give_back.tell_agreed(work, case, asked.actor)
    return case


def leave(work: Work, case: Case, actor: str, why: str, asked_by: PersonId | None = None) -> Case:
    """It goes to the queue with no clock but its voter's; what the group missed by then stays with it (domain/cases/owed.py)."""
    before, event = case.claimer, work.event("given_back", actor, GivenBack(why=why, group_before=case.group, asked_by=asked_by))
    case = work.cases.record(case, *waits.moved(work, case), event)
    clocks.stop(work, case)
    in_hands.tell_before(work, case, before, asked_by or actor, desk_words.given_back_by)
    cards.refresh_cards(work, case)
    tell.to_voters(work, case, desk_words.told_given_back)
    appointments.call_off(work, case)
    return case
