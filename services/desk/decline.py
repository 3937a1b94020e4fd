"""「不予受理」 and 「请再看看」: a case that is not the congress's, and its voter's one word against that (docs/spec.md section 8)."""

from domain.buttons import Button
from domain.case import Case
from domain.errors import FieldError, IllegalStepError, RefusedError
from domain.life_cycle import allowed
from domain.towns import chair_of, town_of_case
from locales import desk as desk_words
from services.case import cards, clocks
from services.case.act import allowed_to
from services.case.own_matter import own_matter
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


def decline(work: Work, by: By, case: Case, reason: str) -> Case:
    """The voter reads the reason and the proper channel; once he may say 「请再看看」."""
    allowed_to(work, by, "decline", case)
    if not allowed(case.status, "declined"):
        raise IllegalStepError("declined", case.status)
    if not reason.strip():
        raise FieldError("reason", "reason_needed")
    case = work.cases.record(case, work.event("declined", by.persons[0].id, reason=reason))
    clocks.stop(work, case)
    cards.refresh_cards(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tv = tell.words_for(work, voter)
        rows = [] if _appealed(work, case) else [[(tv(desk_words.b_appeal), Button("appeal", case.id))]]
        tell.to_voter(work, voter, desk_words.told_declined(tv, case.number, reason), rows, case_id=case.id)
    tell.to_joined(work, case, lambda tv, number: desk_words.told_declined(tv, number, reason))
    return case


def _appealed(work: Work, case: Case) -> bool:
    return work.histories.last(case.id, "overturned") is not None


def appeal(work: Work, by: By, case: Case) -> Case:
    """Back to the queue, the chair is told; once."""
    own_matter(work, by, case)
    if case.status != "declined" or _appealed(work, case):
        raise RefusedError("already_so")
    case = work.cases.record(case, work.event("overturned", "voter", reason="appeal"))
    cards.refresh_cards(work, case)
    tell.to_person(
        work, chair_of(work.roster, town_of_case(work.roster, case), case), desk_words.chair_appeal(work.staff_words(), case.number)
    )
    return case
