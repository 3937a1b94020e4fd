"""An update that a bug stopped: kept as failed, the person told, the secretary once an hour (docs/design.md, Inbox)."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from locales import common
from locales.detect import from_telegram
from services.deed import tell
from services.deed.once import Once
from services.deed.work import Work
from storage.inbox import InboxRow

ONCE_IN = timedelta(hours=1)
"""The secretary reads once in so long that something failed."""


def report_failure(work: Work, row: InboxRow, error: str, language_code: str) -> None:
    """Mark the row failed and say so; `error` is the traceback, without anybody's words. What was done is not failed by what came after."""
    if work.inbox.mark_failed(row.id, error):
        _tell(work, row, language_code)


def set_aside(work: Work, row: InboxRow, error: str, language_code: str = "") -> None:
    """Mark the row failed, where not even telling it works."""
    work.inbox.mark_failed(row.id, error)


def report_unchangeable(work: Work, row: InboxRow, error: str, language_code: str) -> None:
    """The same end for a row that cannot be marked: it must not hold its chat for ever."""
    if work.inbox.put_in_again_as_failed(row, error):
        _tell(work, row, language_code)


def set_unchangeable_aside(work: Work, row: InboxRow, error: str, language_code: str = "") -> None:
    work.inbox.put_in_again_as_failed(row, error)


ENDS: Sequence[Callable[[Work, InboxRow, str, str], None]] = (report_failure, set_aside, report_unchangeable, set_unchangeable_aside)
"""How a row ends that cannot be worked on: the first of these that can be done."""


def _tell(work: Work, row: InboxRow, language_code: str) -> None:
    if row.chat_key > 0:
        t = work.translator(from_telegram(language_code) or work.roster.congress.languages[0])
        work.say(row.chat_key, t(common.failed), dedupe_key=f"failed:{row.id}")
    words = common.failed_rows(work.staff_words(), work.inbox.count("failed"))
    tell.to_secretary(work, words, once=Once("failed", work.now, ONCE_IN))


def mark_done(work: Work, row_id: int) -> bool:
    """An update that asks for nothing."""
    return work.inbox.mark_done(row_id)
