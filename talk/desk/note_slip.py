"""发错了 after a note below the wrong card: which matter it is for is asked by buttons that name each in its own words (services/desk/note_slip.py)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.values.buttons import Button, unpack
from domain.values.carried import packed, parsed
from domain.values.ids import CaseId, Handle
from domain.values.message import Incoming
from domain.words.quotation import quoted
from locales import contents
from locales import own_slips as words
from locales.further import short
from services.deed import screens
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.shown_words import finds
from services.deed.work import Work
from services.desk import note_slip as deeds
from storage.case_messages import CaseMessage
from talk.asking.act import Act, act_of
from talk.asking.over import close
from talk.desk.below_note import send_row


@dataclass(frozen=True)
class Wrong:
    """What such a button carries: the row of the note."""

    note: int


def matter(work: Work, account: int, chat_id: int, case: Case) -> str:
    """In its own words where they may be read there."""
    shown = finds(work, Handle(account), case) and (
        chat_id > 0 or (work.may_read(chat_id, case) and not case.sealed and not case.confidential)
    )
    return short(own_words(work, [case], work.staff_words())[case.id]) if shown else ""


def move_row(work: Work, account: int, chat_id: int, to: Case, note: int) -> list[tuple[str, Button]]:
    label = words.b_move_note(work.staff_words(), to.number, matter(work, account, chat_id, to))
    return [(label, Button("note_move", to.id, packed(Wrong(note))))]


def ask(work: Work, message: Incoming, note: CaseMessage, cases: Sequence[Case]) -> None:
    """`cases`: those it may be for."""
    t, wrong = work.staff_words(), work.cases.get(note.case_id)
    act = act_of(work, message, wrong.id)
    rows: Rows = [move_row(work, act.account, act.chat_id, one, note.id) for one in cases]
    rows = [*rows, [(t(words.b_note_back), Button("note_back", wrong.id, packed(Wrong(note.id))))]]
    said = quoted(note.text[:100]) if note.text else contents.names(t, [one.kind for one in note.attached])
    said_of = words.ask_note(t, wrong.number, matter(work, act.account, act.chat_id, wrong), said)
    row = work.say(message.chat_id, said_of, rows, case_id=wrong.id, reply_to=message.message_id)
    screens.put(work, (message.chat_id, message.sender.handle, row), wrong.id)


def take_back(work: Work, act: Act) -> None:
    """「收回，不记」."""
    case, gone = deeds.take_back(work, act.by, parsed(Wrong, act.value).note)
    _no_offers(work, act, [one.id for one in gone])
    close(work, act.chat_id, act.press.message_id)
    _say(work, act, words.note_gone(work.staff_words(), case.number), case.id, [])


def move(work: Work, act: Act) -> None:
    """「移到…」."""
    note = parsed(Wrong, act.value).note
    one = work.messages.get(note)
    was = [found.id for found in deeds.together(work, act.by, one)] if one is not None else []
    old, stored = deeds.move(work, act.by, note, act.case)
    _no_offers(work, act, was)
    close(work, act.chat_id, act.press.message_id)
    t = work.staff_words()
    said = words.note_moved(t, old.number, act.case.number, matter(work, act.account, act.chat_id, act.case))
    _say(work, act, said, act.case.id, send_row(work, work.cases.get(act.case.id), stored[-1]))


def _say(work: Work, act: Act, said: str, case_id: CaseId, rows: Rows) -> None:
    row = work.say(act.chat_id, said, rows, case_id=case_id, silent=True)
    screens.put(work, (act.chat_id, act.account, row), case_id, screens.LATER, deeds.STANDS)


def _no_offers(work: Work, act: Act, gone: Sequence[int]) -> None:
    """「发给选民」 below what is gone."""
    for one in work.asked.standing(act.chat_id):
        buttons = [button for choice in one.choices if (button := unpack(choice.data)) is not None and button.kind == "send_note"]
        if any(button.value == str(note) for button in buttons for note in gone):
            for message_id in work.places.message_ids(one.row)[-1:]:
                close(work, act.chat_id, message_id)
