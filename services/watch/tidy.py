"""Housekeeping once an hour: what is past its end goes (storage/ends.py), the calendar's rows are made."""

from datetime import timedelta

from services.case import corrections, rarity
from services.deed.work import Work
from services.watch.calendar_rows import plan_calendar
from storage import ends
from storage.election import alone
from storage.reads import KEPT

DONE_KEPT = timedelta(days=31)
PORTION, FILES = 2_000, 20
"""Rows cleared in one go, and files, which are large."""
ENOUGH_TO_LEARN = 100
"""Number of a case from which on a town's own words say more than anybody's."""
EARLY_KEPT = timedelta(hours=24)
"""So long Telegram keeps an update that it could not hand over."""


def tidy(work: Work) -> int:
    """Returns how many rows of the kind of which there were most were cleared; while that is a portion, ask again.

    Of several processes one tidies at a time.
    """
    if not alone(work.connection, "tidy"):
        return 0
    work.scrubs = True
    plan_calendar(work)
    learn(work)
    old = work.now - DONE_KEPT
    cleared = ends.clear(work.connection, work.now)
    return max(
        PORTION if cleared == ends.AT_ONCE else cleared,
        work.reminders.forget_old(old, PORTION),
        work.files.forget_old(old, FILES),
        work.held.forget_early(work.now - EARLY_KEPT, PORTION),
        work.inbox.forget_old(work.now, PORTION),
        work.reads.forget_old(work.local_date(work.now - KEPT), PORTION),
    )


def learn(work: Work) -> None:
    """What is worked out of the town's own words, once there are some."""
    if work.next_cases.any_from(ENOUGH_TO_LEARN):
        rarity.order(work)
        corrections.order(work)


def catch_up(work: Work) -> int:
    """A portion of the rows that the figures are counted from; returns how many cases it was."""
    return work.facts.catch_up(work.roster.congress)


def papers_wait(work: Work) -> bool:
    """Whether an ordered file is not made yet: its process was killed, or another machine's is busy."""
    return work.aside.next_paper() is not None
