"""For whom a call was, and about which case, as staff are told it."""

from domain.values.ids import ChatId, Handle
from locales import undelivered
from services.case.elsewhere import case_of
from services.deed.work import Work
from storage.outbox import OutboxRow


def number_of(work: Work, row: OutboxRow) -> str:
    case = case_of(work, row)
    return case.number if case is not None else ""


def whom(work: Work, row: OutboxRow) -> str:
    """The reader in words: a group's or person's name; a voter has none here."""
    if row.chat_id < 0:
        group = work.roster.group_in(ChatId(row.chat_id))
        return group.name if group is not None else str(row.chat_id)
    persons = work.roster.persons_of(Handle(row.chat_id))
    return persons[0].name if persons else str(work.staff_words()(undelivered.a_voter))
