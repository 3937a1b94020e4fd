"""「认领」 「放下」: a deputy takes a case into his hands, and puts it down (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.values.errors import NotAllowedError, RefusedError
from services.case import cards, in_hands
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


def claim(work: Work, by: By, case: Case) -> Case:
    """The first one has it."""
    allowed_to(work, by, "claim", case)
    if case.claimer is not None:
        raise RefusedError("claimed_by", name=tell.person_name(work, case.claimer))
    case = in_hands.claimed(work, case, actor_of(work, by.persons, case))
    cards.refresh_cards(work, case)
    return case


def may_claim(work: Work, by: By, case: Case) -> bool:
    """Whether the press would be taken now."""
    try:
        allowed_to(work, by, "claim", case)
    except NotAllowedError:
        return False
    return case.claimer is None and case.status in WITH_GROUP


def release(work: Work, by: By, case: Case) -> Case:
    """The claim goes back to the group."""
    allowed_to(work, by, "release", case)
    if case.claimer is None:
        raise RefusedError("already_so")
    case = in_hands.put_back(work, case, actor_of(work, by.persons, case).id, "release")
    cards.refresh_cards(work, case)
    return case
