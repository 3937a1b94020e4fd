"""Typed words as an answer to 满意 / 基本满意 / 不满意, to whether it is solved, and to why not (docs/spec.md section 3, Rating)."""

from domain.case import Case
from domain.message import Incoming
from domain.satisfaction import said
from domain.voter import Voter
from locales import texts
from services.case import open_case, spoken_of
from services.case.rating import answer_rows, count
from services.deed import tell
from services.voter.add_words import case_replied_to
from storage.work import Work


def take_typed_rating(work: Work, voter: Voter, cases: list[Case], message: Incoming) -> bool:
    """Typed 1/2/3 or clear words count for the question they reply to or the only one open. True when they counted."""
    value = said(message.text) if message.text and not message.media else None
    if value is None:
        return False
    waiting = [c for c in cases if c.status == "answered" and not c.rating]
    case = _asked_about(work, voter, message) or (waiting[0] if len(waiting) == 1 and message.reply_to is None else None)
    if case is None and len(waiting) > 1 and message.reply_to is None:
        t = tell.words_for(work, voter)
        for one in waiting[:3]:
            words = texts.which_rating(t, one.number)
            tell.to_voter(work, voter, words, answer_rows(t, one), case_id=one.id)
        return True
    if case is None:
        return False
    if not message.text.strip().isdigit():
        open_case.keep_message(work, case, message, author="voter")
        case = work.cases.record(spoken_of.heard(work, case, message.text), work.event("explained", "voter"))
    count(work, voter, case, value)
    return True


def _asked_about(work: Work, voter: Voter, message: Incoming) -> Case | None:
    case = case_replied_to(work, voter, message)
    return case if case is not None and case.question_open and not case.rating else None
