"""The question whether a voter leaves his number: put by whoever handles his case, and anew where somebody else has it by now."""

from domain.cases.case import Case
from domain.values.voter import Voter
from services.case.phone_left import TYPED_WITHIN, buttons
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.work import Work


def put(work: Work, voter: Voter, case: Case, words: str) -> None:
    tell.to_voter(work, voter, words, buttons(tell.words_for(work, voter), case), case_id=case.id)
    wait_for(work, voter, "phone", work.acted_at + TYPED_WITHIN, case_id=case.id)
