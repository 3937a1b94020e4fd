"""Files that were sent to be read: kept until a process of its own has read them, and who sent one always hears what came of it.

An order is a `reminder` row of kind `reading`: the file, the chat, what for, how often a reader was started on it. The count is
committed before a reader starts, so a file that takes the whole process with it is not tried for ever (docs/design.md, Files that come in).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.values.ids import Handle, PersonId
from locales import deputy_cards, files, undelivered
from locales import staff as staff_words
from locales import summaries as summaries_words
from services.case import renamed_files
from services.deed.ask import ask_again
from services.deed.work import Work
from services.staff import portrait, roster_file
from services.summaries import template
from storage.outbox import OutboxRow
from storage.reminders import READING, Reminder

MOST_TRIES = 2
LEASE = timedelta(seconds=15)
"""So long a reading is its taker's, from the last time he said so; then whoever looks takes it again."""
KILLED = "killed"
Outcome = Mapping[str, Any]
Use = Callable[[Work, Mapping[str, Any], bytes, Any], None]
READ: Mapping[str, tuple[str, str, Use]] = {
    "roster": ("sheet", "roster_file", lambda work, order, content, found: roster_file.compare(work, int(order["chat"]), content, found)),
    "template": ("document", "template_file", lambda work, order, content, found: template.keep(work, int(order["chat"]), content, found)),
    "portrait": (
        "portrait",
        "portrait",
        lambda work, order, content, found: portrait.keep(work, Handle(int(order["chat"])), PersonId(str(order["of"])), found),
    ),
}
"""By purpose: what is wanted, the question it answers, and what is done with what was read (the order, file, what it says)."""


def is_read(purpose: str) -> bool:
    """Whether a file that was asked for is read here. Behind a colon a purpose says of whom."""
    return purpose.partition(":")[0] in READ


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
    purpose, _, of = row.purpose.partition(":")
    data = {"chat": row.chat_id, "purpose": purpose, "of": of, "file": kept, "tries": 0}
    work.reminders.put({"kind": READING, "due_at": work.now, "data": data})


def not_fetched(work: Work, row: OutboxRow, *, lost: bool = False) -> None:
    """Telegram does not hand it over. `lost`: it was as it should be, and did not arrive."""
    if not is_read(row.purpose):
        renamed_files.not_fetched(work, row)
        return
    purpose, _, of = row.purpose.partition(":")
    t = work.staff_words()
    words = {"roster": staff_words.roster_wanted, "template": summaries_words.template_wanted, "portrait": deputy_cards.photo_wanted}[
        purpose
    ]
    ask_again(work, row.chat_id, READ[purpose][1], t(undelivered.send_again if lost else words), of=of)


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
        use(work, reading.order.data, reading.content, found["found"])
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
    ask_again(work, int(order.data["chat"]), question, words, of=str(order.data.get("of", "")))
