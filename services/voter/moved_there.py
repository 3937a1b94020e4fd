"""A voter's matter goes to the village he names for it, and he reads whose it is now (docs/spec.md section 3, Another village)."""

from domain.cases.case import Case
from domain.values.ids import VillageId
from domain.values.voter import Voter
from locales import voter as voter_words
from services.case import passed_on, receipt
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.voter import change


def move(work: Work, voter: Voter, by: By, case: Case, village: VillageId | None) -> None:
    """By a tap or a word of his; None: of none that is listed. Raises as `change.set_village` does."""
    before = case.group
    case = change.set_village(work, by, case, village)
    receipt.show_again(work, voter, case)
    group, t = work.roster.group_of(case), tell.words_for(work, voter)
    if group is None or group.id == before or case.status != "assigned" or case.sealed:
        words = voter_words.changed(t, case.number)
    else:
        words = passed_on.told(work, case, group, case.due_on)(t, case.number)
    tell.to_voter(work, voter, words, case_id=case.id)
