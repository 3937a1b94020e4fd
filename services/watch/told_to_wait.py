"""Telegram wants one chat to be left alone for long: staff read for whom, so that what is urgent goes by telephone."""

from locales import undelivered
from services.case.elsewhere import case_of
from services.deed import tell
from services.deed.work import Work
from services.watch.tell_refused import REFUSAL
from services.watch.whom import whom
from storage.outbox import OutboxRow


def told_to_wait(work: Work, row: OutboxRow, seconds: float) -> None:
    """Once a day and chat. `seconds` as told; the chat is looked at earlier (bot/flood.py)."""
    case = case_of(work, row)
    words = undelivered.told_to_wait(work.staff_words(), whom(work, row), case.number if case is not None else "", int(seconds) // 60)
    people = [person for person in tell.secretaries(work, row.case_id) if person.handle != row.chat_id]
    key = f"told-to-wait:{row.chat_id}:{work.local_date(work.now)}"
    tell.to_people(work, people, words, dedupe_key=key, purpose=REFUSAL, case_id=row.case_id)
