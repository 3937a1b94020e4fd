"""A time that holds no more, or was answered elsewhere: what somebody types is no answer to its question any more."""

from services.deed.work import Work
from services.meetings.meeting import who_meets
from storage.meetings import Meeting

ASKED = ("mt_yes", "mt_change", "mt_take")


def no_more(work: Work, row: Meeting) -> None:
    """It is cancelled; a tap below it says why (services/meetings/propose.py)."""
    over(work, row)
    work.meetings.change(row.id, status="cancelled")


def over(work: Work, row: Meeting) -> None:
    """Of a proposal in its voter's chat, of a wish of his in those of whoever goes there."""
    if row.status != "asked" or row.case_id is None:
        return
    voter = work.voters.get(row.voter_id)
    chats = [person.handle for person in who_meets(work, row)] if row.wish else [voter.chat_id if voter is not None else None]
    for chat in (known for known in chats if known is not None):
        for one in work.asked.of(chat):
            if any(choice.kind in ASKED and choice.data.rpartition("|")[2] == str(row.id) for choice in one.choices):
                work.asked.over(chat, one.row)
