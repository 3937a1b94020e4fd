"""Files that were sent to be read: kept until a process of its own has read them, and who sent one always hears what came of it.

An order is a `reminder` row of kind `reading`: the file, the chat, what for, how often a reader was started on it. The count is
committed before a reader starts, so a file that takes the whole process with it is not tried for ever (docs/design.md, Files that come in).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from locales import files, undelivered
from locales import staff as staff_words
from locales import summaries as summaries_words
from services.case import renamed_files
from services.deed.ask import ask_again
from services.deed.work import Work
from services.staff import roster_file
from services.summaries import template
from storage.outbox import OutboxRow
from storage.reminders import READING, Reminder

MOST_TRIES = 2
LEASE = timedelta(seconds=15)
"""So long a reading is its taker's, from the last time he said so; then whoever looks takes it again."""
KILLED = "killed"
Outcome = Mapping[str, Any]
Use = Callable[[Work, int, bytes, Any], None]
READ: Mapping[str, tuple[str, str, Use]] = {
    "roster": ("sheet", "roster_file", roster_file.compare),
    "template": ("document", "template_file", template.keep),
}
"""By purpose: what is wanted, the question it answers, and what is done with what was read (chat, file, what it says)."""


@dataclass(frozen=True)
class Reading:
    """One file that is to be read now."""

    order: Reminder
    content: bytes

    @property
    def purpose(self) -> str:
        return str(self.order.data["purpose"])


def order(work: Work, row: OutboxRow, content: bytes) -> None:
    """A file that was fetched is kept, to be read."""
    kept = work.files.put(row.purpose, content, work.now)
    data = {"chat": row.chat_id, "purpose": row.purpose, "file": kept, "tries": 0}
    work.reminders.put({"kind": READING, "due_at": work.now, "data": data})


def not_fetched(work: Work, row: OutboxRow, *, lost: bool = False) -> None:
    """Telegram does not hand it over. `lost`: it was as it should be, and did not arrive."""
    if row.purpose not in READ:
        renamed_files.not_fetched(work, row)
        return
    _, question, _ = READ[row.purpose]
    t = work.staff_words()
    words = {"roster": staff_words.roster_wanted, "template": summaries_words.template_wanted}[row.purpose]
    ask_again(work, row.chat_id, question, t(undelivered.send_again if lost else words))


def take(work: Work) -> Reading | None:
    """The oldest file that nobody reads now, counted as tried; one that was tried too often is given up."""
    while (found := work.aside.take(READING, work.now, work.now + LEASE)) is not None:
        content = work.files.find(int(found.data["file"]))
        if content is not None and int(found.data["tries"]) <= MOST_TRIES:
            return Reading(found, content)
        _end(work, found, {"reason": KILLED, "facts": {}})
    return None


def still(work: Work, reading: Reading) -> None:
    """It is being read."""
    work.reminders.later(reading.order.id, work.now + LEASE)


def arrived(work: Work, reading: Reading, found: Outcome) -> None:
    """It was read: what it says is worked with, or it is said what it is instead."""
    if not work.reminders.finish(reading.order.id, work.now):
        return
    work.files.drop(int(reading.order.data["file"]))
    if "found" in found:
        use = READ[reading.purpose][2]
        use(work, int(reading.order.data["chat"]), reading.content, found["found"])
    else:
        _refuse(work, reading.order, found)


def died(work: Work, reading: Reading, found: Outcome | None = None) -> None:
    """Its reader was killed or came to nothing: another one, and no third."""
    if int(reading.order.data["tries"]) < MOST_TRIES:
        work.reminders.later(reading.order.id, work.now)
    else:
        give_up(work, reading)


def give_up(work: Work, reading: Reading, found: Outcome | None = None) -> None:
    _end(work, reading.order, {"reason": KILLED, "facts": {}})


def put_back(work: Work, reading: Reading) -> None:
    """The process stops: this try does not count."""
    work.aside.put_back(reading.order, work.now)


def _end(work: Work, order: Reminder, found: Outcome) -> None:
    if work.reminders.finish(order.id, work.now):
        work.files.drop(int(order.data["file"]))
        _refuse(work, order, found)


def _refuse(work: Work, order: Reminder, found: Outcome) -> None:
    wanted, question, _ = READ[str(order.data["purpose"])]
    words = files.refusal(work.staff_words(), str(found["reason"]), found["facts"], wanted)
    ask_again(work, int(order.data["chat"]), question, words)
