"""A note that went below the card of another matter is taken back by its writer, or moved to where it belongs (docs/spec.md section 4, Talk)."""

from collections.abc import Sequence
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import with_its_album
from services.case import cards
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.work import Work
from services.desk import note as notes
from services.desk.reply import own_note
from storage.case_messages import CaseMessage

WITHIN = timedelta(minutes=10)
"""So long after it was written the words 发错了 mean it."""
STANDS = timedelta(hours=24)
"""So long its writer may take it back by a button."""
BEHIND = 200
"""Messages of a chat, the newest, among which it is looked for."""
AMONG = 60
"""Newest events of its case among which it was noted."""
MOST = 20


def lately(work: Work, by: By, chat_id: int, before: int, since: timedelta) -> list[CaseMessage]:
    """His notes in that chat before that message, not older than `since`, that no voter has read, the newest first."""
    found = work.said.notes_behind(chat_id, before - BEHIND, [one.id for one in by.live], MOST)
    return [one for one in found if work.acted_at - one.at <= since and one.message_id < before and _may_go(work, one)]


def _may_go(work: Work, note: CaseMessage) -> bool:
    """A plain note; what was sent on to the voter stays with him, and so does what says how a deed went."""
    if any(other.kind in ("to_voter", "answer") for other in work.messages.all_at(note.chat_id, note.message_id)):
        return False
    noted = [event.of(OfMessage) for event in work.histories.lately(note.case_id, "noted", AMONG)]
    return any(one.message == note.id and not one.about for one in noted)


def together(work: Work, by: By, note: CaseMessage) -> list[CaseMessage]:
    """It with the pictures of its album, oldest first."""
    found = work.said.notes_behind(note.chat_id, note.message_id - BEHIND, [one.id for one in by.persons], MOST)
    noted = sorted((one for one in found if one.case_id == note.case_id), key=lambda one: one.id)
    return with_its_album(note, noted, lambda one: one.album)


def _checked(work: Work, by: By, note_id: int) -> tuple[CaseMessage, Case]:
    """Raises RefusedError where it is no note any more or older, NotAllowedError where it is another's."""
    note = work.messages.get(note_id)
    if note is None or note.kind != "note":
        raise RefusedError("chosen_already")
    if note.author not in {one.id for one in by.persons}:
        raise NotAllowedError("send_note", "author")
    if work.acted_at - note.at > STANDS or not _may_go(work, note):
        raise RefusedError("chosen_already")
    return note, work.cases.get(note.case_id)


def take_back(work: Work, by: By, note_id: int) -> tuple[Case, list[CaseMessage]]:
    """It is no part of the matter any more; that it was there stays in the history."""
    note, case = _checked(work, by, note_id)
    allowed_to(work, by, "note", case)
    gone = together(work, by, note)
    _take_out(work, case, gone)
    return case, gone


def move(work: Work, by: By, note_id: int, to: Case) -> tuple[Case, list[int]]:
    """From which case, and the rows of the notes as they stand with the other one now."""
    note, case = _checked(work, by, note_id)
    allowed_to(work, by, "note", case)
    allowed_to(work, by, "note", to)
    if to.id == case.id:
        raise RefusedError("chosen_already")
    moved = together(work, by, note)
    said = [own_note(work, by, case, one.id) for one in moved]
    _take_out(work, case, moved)
    for one in moved:
        work.places.move(one.chat_id, one.message_id, to.id)
    stored = [notes.note(work, by, work.cases.get(to.id), one) for one in said]
    cards.refresh_cards(work, work.cases.get(to.id))
    return case, stored


def _take_out(work: Work, case: Case, gone: Sequence[CaseMessage]) -> None:
    work.messages.put_elsewhere([one.id for one in gone])
    for one in gone:
        case = work.cases.record(case, work.event("unnoted", one.author, OfMessage(message=one.id)))
    cards.refresh_cards(work, case)
