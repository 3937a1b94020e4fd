"""「认领」 「放下」: a deputy takes a case into his hands, and puts it down (docs/spec.md section 4)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.cases.details_in_hand import Released
from domain.cases.life_cycle import WITH_GROUP
from domain.values.errors import NotAllowedError, RefusedError
from locales import desk as desk_words
from services.case import cards, in_hands
from services.case.act import actor_of, allowed_to
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work

WITHIN = timedelta(minutes=10)
"""So long a claim that was put down by mistake is taken up again by a word."""
STEPS = ("claimed", "handed", "released")


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
    before, actor = case.claimer, actor_of(work, by.persons, case).id
    case = in_hands.put_back(work, case, actor, "release")
    in_hands.tell_before(work, case, before, actor, desk_words.put_back_by)
    cards.refresh_cards(work, case)
    return case


def just_put_down(work: Work, by: By, case: Case) -> bool:
    """Whether he put it down himself a moment ago."""
    newest = work.histories.newest_of(case.id, STEPS)
    own = newest is not None and isinstance(newest.data, Released) and newest.data.why == "release"
    return newest is not None and own and newest.actor in {one.id for one in by.persons} and work.acted_at - newest.at <= WITHIN


def just_claimed(work: Work, by: By, case: Case) -> bool:
    """Whether he claimed it himself a moment ago."""
    newest = work.histories.newest_of(case.id, STEPS)
    mine = case.status == "claimed" and case.claimer in {one.id for one in by.persons}
    return newest is not None and mine and newest.kind == "claimed" and newest.actor == case.claimer and work.acted_at - newest.at <= WITHIN
