"""Lists, visit records and notes that stand in chats go with their reader's right, or with what was erased (docs/spec.md 1.6).

A case's own cards and messages are taken away by services/case/clear_away.py; this is what names it, or somebody, beside them. A message of
ours can be edited at any age, and a file is deleted, so none of these stays. That it is an old list is all it says then, not which of its
lines is gone.
"""

from domain.cases.case import Case
from domain.rights.kept import kept_out
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import Handle
from locales import common, erasing
from locales import visits as visits_words
from services.case import cards
from services.deed import portions
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.desk.suggestion_readers import readable
from services.privacy import noted
from services.visits.record import OneRecord, reads_record, record_words, still_open
from storage.named_in import CASE, NOTES_OF, RECORD, SUGGESTION, Named, Naming
from storage.outbox import NOTICE, PARTING, Call
from storage.visit_rows import Record

NOTED = frozenset(noted.KINDS.values())
ROWS = 25
"""Messages that are looked at in one portion."""
AT_ONCE = 50
"""Suggestions of one case that are looked up together."""


def leave_case(work: Work, case: Case) -> None:
    """The lists that name it, or a suggestion it is part of, in every chat that may not read it any more."""
    _leave(work, case, (CASE, case.id))
    after = 0
    while found := work.suggestions.with_case(case.id, after, AT_ONCE):
        for row_id in found:
            _leave(work, case, (SUGGESTION, row_id))
        after = found[-1]


def _leave(work: Work, case: Case, named: Named) -> None:
    for chat_id in work.named_in.chats_naming(named):
        if not work.may_read(chat_id, case):
            _begin(work, named, chat_id)


def leave_words(work: Work, case: Case, account: int) -> None:
    """Of what names a case in the chat of somebody who may see it, but its words no more."""
    _begin(work, (CASE, case.id), account)


def leave_chat(work: Work, account: int) -> None:
    """Of everything in an account's chat what names something it may not read now."""
    portions.begin(work, "lists_of_chat", lists_of_chat, chat=account, after=0)


def gone(work: Work, named: Named) -> None:
    """It was erased: what shows it goes from every chat, or is shown as it is now."""
    for chat_id in work.named_in.chats_naming(named):
        _begin(work, named, chat_id)


def _begin(work: Work, named: Named, chat_id: int) -> None:
    portions.begin(work, "lists_naming", lists_naming, what=named[0], number=named[1], chat=chat_id, after=0)


def lists_naming(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages of a chat that name it."""
    named = str(data["what"]), int(data["number"])
    rows = work.named_in.naming(named, data["chat"], data["after"], ROWS)
    for row in rows:
        record = _record_in(work, row)
        if record is None or named[0] != CASE or _hides(work, row.chat_id, named[1]):
            _take_back(work, row, record)
    return portions.Left({**data, "after": rows[-1].row_id}) if len(rows) == ROWS else None


def _hides(work: Work, chat_id: int, case_id: int) -> bool:
    """Whether a record says less of it to this reader now. Else its line stays: he wrote it down himself, whoever has the case."""
    case = work.cases.known(case_id)
    return case is None or case.sealed or any(kept_out(person, case) for person in work.roster.persons_of(Handle(chat_id)))


def lists_of_chat(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages of a chat that name anything."""
    rows = work.named_in.in_chat(data["chat"], data["after"], ROWS)
    work.cases.several(sorted({number for row in rows for what, number in row.named if what == CASE}))
    for row in rows:
        record = _record_in(work, row)
        if (record is None or not reads_record(work, row.chat_id, record)) and not _may_read(work, row):
            _take_back(work, row, record)
    return portions.Left({**data, "after": rows[-1].row_id}) if len(rows) == ROWS else None


def _record_in(work: Work, row: Naming) -> Record | None:
    return next((work.visits.get(number) for what, number in row.named if what == RECORD), None)


def _may_read(work: Work, row: Naming) -> bool:
    """Everything it names."""
    cases = [work.cases.known(number) for what, number in row.named if what == CASE]
    if any(case is None or not work.may_read(row.chat_id, case) for case in cases):
        return False
    return all(_may_read_note(work, row.chat_id, named) for named in row.named if named[0] != CASE)


def _may_read_note(work: Work, chat_id: int, named: Named) -> bool:
    if named[0] == RECORD:
        return False  # whoever may read it was asked before
    if named[0] == SUGGESTION:
        return readable(work, named[1], chat_id)
    account = Handle(chat_id)
    by = By(work.roster.persons_of(account), account)
    if not noted.looks(work, by):
        return False
    one = noted.noted(work, noted.key_of(named)) if named[0] in NOTED else None
    return one is None or noted.is_his(work, by, one)


def _take_back(work: Work, row: Naming, record: Record | None) -> None:
    """Shown as it is now, where it is a record's own message; else emptied. What waits of a list of cases loses its lines elsewhere; a file of several that
    waits does not leave.

    So does the message of a burst, also one that was sent: the other cases in it wait to be opened (services/watch/end_rights.py).
    """
    if _is_kept_up_to_date(work, row):
        return
    if record is not None and record.outbox_id == row.row_id and reads_record(work, row.chat_id, record):
        work.revise(row.chat_id, row.row_id, record_words(work, record, row.chat_id), _change(work, record))
        return
    by = By(work.roster.persons_of(Handle(row.chat_id)), Handle(row.chat_id))
    notes = next((noted.Notes.of(number) for what, number in row.named if what == NOTES_OF), None)
    if notes is not None and noted.looks(work, by):
        work.named_in.forget(row.row_id)
        words, rows, names = noted.page(work, by, notes)
        work.revise(row.chat_id, row.row_id, words, rows, names=names)
        return
    if row.sent and row.is_text:
        work.revise(row.chat_id, row.row_id, _instead(work, row), purpose=PARTING)
    elif row.sent:
        asked = {"chat_id": row.chat_id, "_instead": _instead(work, row)}
        work.outbox.put(Call(row.chat_id, "deleteMessage", asked, priority=NOTICE, refers_to=row.row_id))
        work.traces.let_go(row.chat_id, row.row_id)
    elif row.is_text and row.about is None and all(what == CASE for what, _ in row.named):
        return
    else:
        work.traces.take_rows([row.row_id])
    work.named_in.forget(row.row_id)


def _is_kept_up_to_date(work: Work, row: Naming) -> bool:
    """The message of a burst, and a card, which names no more than its chat may see once it is drawn again."""
    if work.digests.made_by(row.row_id) is not None:
        return True
    card = work.cards.shown_by(row.row_id) if row.about is not None else None
    if card is not None:
        work.named_in.forget(row.row_id)
    if card is not None and card.live:
        cards.refresh_cards(work, work.cases.get(card.case_id))
    return card is not None


def _instead(work: Work, row: Naming) -> str:
    """What stands there then; in the place of a file only where Telegram does not delete it."""
    t, notes = work.staff_words(), [named for named in row.named if named[0] in NOTED]
    if not notes or (row.is_text and len(notes) < len(row.named)):
        return t(common.list_is_old)
    erased = all(noted.noted(work, noted.key_of(named)) is None for named in notes)
    return t(erasing.heard_erased if erased else erasing.seen_no_more)


def _change(work: Work, record: Record) -> Rows:
    """「改」, by which the form is there again."""
    if not still_open(work, record):
        return ()
    return [[(work.staff_words()(visits_words.b_change), Button("vr_edit", 0, packed(OneRecord(record.id))))]]
