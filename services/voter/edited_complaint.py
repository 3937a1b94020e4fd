"""An edit of a voter's words below an answer may begin a complaint, about which he is asked, or take it back (services/case/undone.py)."""

from domain.cases.case import Case
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case import said_undone, unasked, undone
from services.case.words_of import Edited
from services.deed import tell
from services.deed.work import Work


def heard(work: Work, voter: Voter, case: Case, message: Incoming, edited: Edited) -> None:
    if said_undone.stands(work, case) is not None:
        undone.unsaid(work, case, edited.now, message.text)
        return
    case = undone.heard(work, case, edited.now, message.text, before=edited.was.text)
    if said_undone.stands(work, case) is not None:
        words, rows = unasked.again(work, voter, case, tell.words_for(work, voter))
        tell.to_voter(work, voter, words.strip(), rows, case_id=case.id, reply_to=message.message_id)
