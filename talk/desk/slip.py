"""The paper that goes to a unit: as text and as Word, without the voter's name; of a confidential case in private only."""

from domain.case import Case
from locales import desk as desk_words
from locales import slips
from reports.paper import Slip
from services.deed.work import Work
from services.desk import forward as deeds
from talk.asking.act import Act


def hand_out(work: Work, act: Act, case: Case, paper: Slip) -> None:
    """Where it was asked for."""
    from reports.documents import slip  # the Word library is loaded by those who need it

    t = work.staff_words()
    chat_id = act.account if case.confidential else act.chat_id
    work.say(chat_id, desk_words.slip_text(t, (paper.number, f"{paper.addressee}{paper.opening}"), paper.lines), case_id=case.id)
    work.send_file(chat_id, slips.slip_file(t, case.number, deeds.nth_of(work, case)), slip(paper), case_id=case.id)
