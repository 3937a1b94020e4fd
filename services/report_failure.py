"""An update that a bug stopped: kept as failed, the person told, the secretary once an hour (docs/design.md, Inbox)."""

from locales import texts
from locales.detect import from_telegram
from services import tell
from storage.work import Work


def report_failure(work: Work, row_id: int, chat_key: int, error: str, language_code: str) -> None:
    """Mark the row failed and say so; `error` is the traceback, without anybody's words. What was done is not failed by what came after."""
    if not work.inbox.mark_failed(row_id, error):
        return
    if chat_key > 0:
        t = work.translator(from_telegram(language_code) or work.roster.congress.languages[0])
        work.say(chat_key, texts.failed(t), dedupe_key=f"failed:{row_id}")
    hour = work.now.strftime("%Y%m%d%H")
    words = texts.failed_rows(work.staff_words(), work.inbox.count("failed"))
    tell.to_secretary(work, words, dedupe_key=f"failed-hour:{hour}")


def set_aside(work: Work, row_id: int, error: str) -> bool:
    """Mark the row failed, where not even telling it works."""
    return work.inbox.mark_failed(row_id, error)


def mark_done(work: Work, row_id: int) -> bool:
    """An update that asks for nothing."""
    return work.inbox.mark_done(row_id)
