"""The question whether a voter leaves his number: put by whoever handles his case, and anew where somebody else has it by now."""

from datetime import timedelta

from domain.buttons import Button
from domain.case import Case
from domain.voter import Voter
from locales import case as case_words
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.work import Work

TYPED_WITHIN = timedelta(hours=24)
"""So long a number that he types instead of tapping is taken for the answer."""


def put(work: Work, voter: Voter, case: Case, words: str) -> None:
    t = tell.words_for(work, voter)
    rows: Rows = [[(t(case_words.b_give_phone), Button("give_phone", case.id)), (t(case_words.b_no_phone), Button("no_phone", case.id))]]
    tell.to_voter(work, voter, words, rows, case_id=case.id)
    wait_for(work, voter, "phone", work.acted_at + TYPED_WITHIN, case_id=case.id)
