"""The end of a call that never goes through while others do, and word of it to those who wait (docs/design.md, Outbox)."""

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from domain.values.ids import ChatId, Handle
from domain.values.patience import MOST_UNCLEAR, is_over, kind_of
from locales import chats, undelivered
from services.case import elsewhere
from services.case.elsewhere import LOOK, case_of
from services.deed import tell
from services.deed.once import Once, key_of
from services.deed.work import Work
from services.voter import signs
from services.watch import readings
from services.watch.refusals import posted_anew
from services.watch.refused_media import say_lost
from services.watch.tell_refused import REFUSAL, leave_no_copy
from services.watch.whom import number_of, whom
from storage.outbox import BULK, EDITS, EMPTIED, LOOKS, OutboxRow

log = logging.getLogger(__name__)
ONCE_IN = timedelta(hours=1)
"""What ended is told once in so long, of one case or chat."""
NAMED = 80
"""Characters of what it is known by; a key holds 96 (storage/tables.py)."""


def tried_in_vain(work: Work, row: OutboxRow, error: str, unclear: int) -> bool:
    """Count one more failure of a call while others went through; `unclear` were time-outs. Returns whether the call ended."""
    if work.sending.state_of(row.id)[0] != "waiting":
        return True
    kind = kind_of(row.method, row.priority, row.purpose)
    lasting = work.now - (row.failing_since or work.now)
    if not is_over(kind, row.tries + 1, lasting) and unclear < MOST_UNCLEAR:
        work.sending.note_try(row, error)
        return False
    end(work, row, "in_vain", error)
    return True


def end(work: Work, row: OutboxRow, why: str, error: str) -> None:
    """Give the call up and tell. `why`: in_vain (its time is over), too_large (413 to 415), file_gone (404 of a download)."""
    log.error("outbox row %s (%s) is given up: %s", row.id, row.method, error)
    work.sending.mark(row.id, "failed", error)
    name = work.files.name(int(row.arguments["_file"])) if "_file" in row.arguments else ""
    leave_no_copy(work, row)
    if row.purpose == LOOK or row.method in LOOKS:
        return
    if row.method == "getFile":
        readings.not_fetched(work, row, lost=True)
    elif (lost_by := _stays if row.purpose == EMPTIED else _LOST.get(row.method)) is not None:
        lost_by(work, row)
    elif lost := row.arguments.get("_lost"):
        say_lost(work, row, str(lost))
    elif row.chat_id < 0 and (group := work.roster.group_in(ChatId(row.chat_id))) is not None and not name:
        work.sending.mark(row.id, "replaced", error)
        elsewhere.hand_over(work, group, [row])
        _tell_staff(work, row, _of(work, row, why))
    elif row.priority != BULK and row.purpose != REFUSAL:
        _retire(work, row)
        _tell_reader(work, row, why, name)
        _tell_staff(work, row, _of(work, row, why))


def perhaps_lost(work: Work, row: OutboxRow) -> None:
    """By a mistake of the program nobody knows what became of it: staff read for whom it was."""
    _tell_staff(work, row, undelivered.perhaps_lost(work.staff_words(), whom(work, row), number_of(work, row)))


def _edit_lost(work: Work, row: OutboxRow) -> None:
    """A card or digest that cannot be brought up to date is posted anew; of another message it is said that there is news."""
    if not posted_anew(work, row) and row.method != "editMessageReplyMarkup":
        _tell_reader(work, row, "in_vain", "")


def _stays(work: Work, row: OutboxRow) -> None:
    _tell_staff(work, row, undelivered.not_taken_back(work.staff_words(), whom(work, row), number_of(work, row)))


_LOST: Mapping[str, Callable[[Work, OutboxRow], None]] = {
    "deleteMessage": _stays,
    signs.METHOD: signs.not_taken,
    **dict.fromkeys(EDITS, _edit_lost),
}
"""What is done about a call that is no message, by its method."""


def _retire(work: Work, row: OutboxRow) -> None:
    """A card that never came is posted at the next event."""
    if (posted := work.cards.shown_by(row.id)) is not None:
        work.cards.retire(posted)


def _of(work: Work, row: OutboxRow, why: str) -> str:
    t = work.staff_words()
    return str(undelivered.to_staff(t, whom(work, row), number_of(work, row), undelivered.reason(t, why)))


def _tell_reader(work: Work, row: OutboxRow, why: str, name: str) -> None:
    """Once an hour and chat: the words say where to look, not what was lost."""
    if row.chat_id < 0:
        return
    key, number = key_of(work, Once(f"ended-here:{row.chat_id}:{name}"[:NAMED], work.now, ONCE_IN)), number_of(work, row)
    persons = work.roster.persons_of(Handle(row.chat_id))
    if persons:
        t = work.staff_words()
        file_words = undelivered.file_too_large if why == "too_large" else undelivered.file_not_sent
        words = file_words(t, name) if name else undelivered.to_person(t, number)
        work.say(row.chat_id, words, dedupe_key=key, purpose=REFUSAL)
        return
    voter = work.voters.of_account(Handle(row.chat_id))
    if voter is not None:
        words = chats.not_arrived(tell.words_for(work, voter), number)
        tell.to_voter(work, voter, words, dedupe_key=key, purpose=REFUSAL, case_id=row.case_id)


def _tell_staff(work: Work, row: OutboxRow, words: str) -> None:
    """The secretary, and who has the case in hand; once an hour for one case or chat."""
    once = Once(f"ended:{row.case_id or row.chat_id}", work.now, ONCE_IN)
    case = case_of(work, row)
    claimer = work.roster.people.get(case.claimer) if case is not None and case.claimer else None
    people = [p for p in (*tell.secretaries(work, row.case_id), claimer) if p is not None and p.handle != row.chat_id]
    tell.to_people(work, people, words, once=once, purpose=REFUSAL, case_id=row.case_id)
