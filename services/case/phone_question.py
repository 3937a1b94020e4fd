"""The question whether a voter leaves his number: put by whoever handles his case, and anew where somebody else has it by now."""

from domain.buttons import Button
from domain.case import Case
from domain.voter import Voter
from locales import desk
from services.deed import tell
from storage.work import Rows, Work


def put(work: Work, voter: Voter, case: Case, words: str) -> None:
    t = tell.words_for(work, voter)
    rows: Rows = [[(desk.b_give_phone(t), Button("give_phone", case.id)), (desk.b_no_phone(t), Button("no_phone", case.id))]]
    tell.to_voter(work, voter, words, rows, case_id=case.id)
