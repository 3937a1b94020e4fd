"""Housekeeping once an hour: old inbox ids go, the calendar's rows are made."""

from datetime import timedelta

from services.privacy import erase_old
from services.register_voter import EARLY
from services.send_reminders import plan_calendar
from storage.election import alone
from storage.work import Work

DONE_KEPT = timedelta(days=31)
EARLY_KEPT = timedelta(hours=24)
"""So long Telegram keeps an update that it could not hand over."""


def tidy(work: Work) -> int:
    """Returns how many inbox ids were forgotten. Of several processes one tidies at a time."""
    if not alone(work.connection, "tidy"):
        return 0
    plan_calendar(work)
    work.reminders.forget_old(work.now - DONE_KEPT)
    work.files.forget_old(work.now - DONE_KEPT)
    work.voters.forget_held(EARLY, work.now - EARLY_KEPT)
    erase_old(work)
    return work.inbox.forget_old(work.now)


def catch_up(work: Work) -> int:
    """A portion of the rows that the figures are counted from; returns how many cases it was."""
    return work.facts.catch_up(work.roster.congress)


def papers_wait(work: Work) -> bool:
    """Whether an ordered file is not made yet: its process was killed, or another machine's is busy."""
    return work.reminders.next_paper() is not None
