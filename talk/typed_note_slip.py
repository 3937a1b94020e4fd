"""哎呀发错了，是水那件的: a note or a photo of his that went below the wrong card just now (domain/at_work/note_slip.py; docs/spec.md section 4, Talk)."""

from collections.abc import Sequence

from domain.at_work.note_slip import NoteSlip, note_slip
from domain.cases.case import Case
from domain.values.ids import Handle
from domain.values.message import Incoming
from services.deed.work import Work
from services.desk import matter_meant
from services.desk import note_slip as deeds
from services.desk.named_by_number import cases_meant
from services.office.lists import to_do_of
from storage.case_messages import CaseMessage
from talk.asking.who_acts import who_acts
from talk.desk import note_slip as asking
from talk.desk.talk import case_below
from talk.typed_there import LOOKED_AT, is_here, shown_here

OFFERED = 6


def take(work: Work, message: Incoming) -> bool:
    """False for other words, and where no such note of his stands there."""
    said = note_slip(message.text) if not message.media and not message.sender.anonymous else None
    note = _note(work, message) if said is not None else None
    if said is None or note is None:
        return False
    asking.ask(work, message, note, _meant(work, message, note, said)[:OFFERED])
    return True


def _note(work: Work, message: Incoming) -> CaseMessage | None:
    """The one replied to; else the newest of that card, or of that chat, unless he has said something to a voter since."""
    if not message.private and message.reply_to is None and message.thread_id != work.roster.topics.get(message.chat_id):
        return None
    by = who_acts(work, message)
    found = deeds.lately(work, by, message.chat_id, message.message_id, deeds.WITHIN)
    exact = next((one for one in found if one.message_id == message.reply_to), None)
    if message.reply_to is not None and exact is None:
        below = case_below(work, message)
        of_card = [one for one in found if below is not None and one.case_id == below.id]
        found = of_card or found[:1] if below is not None else []
    note = exact or next(iter(found), None)
    return note if note is not None and not _said_since(work, message, note) else None


def _said_since(work: Work, message: Incoming, note: CaseMessage) -> bool:
    case = work.cases.get(note.case_id)
    sent = [one for one in (case.answered_at, case.last_sent_at) if one is not None and one > note.at]
    return bool(sent)


def _meant(work: Work, message: Incoming, note: CaseMessage, said: NoteSlip) -> Sequence[Case]:
    """The one that his words name; else those that he has in hand, else those of his list."""
    persons = who_acts(work, message).live
    listed = work.lists.page(to_do_of(work, tuple(persons)), 0, LOOKED_AT).cases
    others = [one for one in listed if one.id != note.case_id and (message.private or shown_here(work, message, one))]
    if said.number:
        named = [
            one for one in cases_meant(work, said.number) if one.id in {other.id for other in others} or _may_name(work, message, note, one)
        ]
        return named or others
    found = matter_meant.by_topic(work, Handle(message.sender.handle), others, said.topic) if said.topic else []
    mine = {person.id for person in persons}
    return found or [one for one in others if one.claimer in mine] or others


def _may_name(work: Work, message: Incoming, note: CaseMessage, case: Case) -> bool:
    return case.id != note.case_id and not message.private and is_here(work, message, case) and not case.sealed
