"""A secretary who sends files that are not what they should be, while voters write and processes are killed (bench/chaos.py)."""

import random
from collections.abc import Callable
from datetime import timedelta

from demo.telegram import Telegram
from domain.values.ids import PersonId
from locales import files
from locales import staff as staff_words
from locales.catalogue import translator
from services.deed.work import Work
from services.watch import readings
from storage.reminders import READING
from storage.steps import Step
from storage.tables import inbox, outbox, reminder
from tests import hostile

ACCOUNT = 40_000
SENT = ("wide", "xls", "csv in GBK", "a page", "with a password", "entities", "deep", "many parts", "many empty rows", "noise")
_T = translator("zh-Hans")
_FACTS = {"sheet": "基本情况", "row": "1", "column": "XFD", "most": "", "value": ""}
_REASONS = sorted({hostile.WORKBOOKS[name][1] for name in SENT} - {""} | {readings.KILLED, "too_slow"})
_HEADS = (
    *(files.refusal(_T, reason, _FACTS, "sheet").partition("，")[0] for reason in _REASONS),
    staff_words.roster_wrong(_T, 0).partition("0")[0],
)


class Secretary:
    """Sends the next file once the one before has its end."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._person = telegram.person(ACCOUNT, "许文静")
        self._made: dict[str, bytes] = {}
        self.sent = 0
        telegram.state.private_chat(ACCOUNT)

    def settle_in(self, work: Work) -> None:
        work.rows.link(PersonId("u01"), work.roster.people[PersonId("u01")].name, work.chats.of(ACCOUNT), work.now)

    def sends(self, dice: random.Random, once: Callable[[Callable[[Work], object]], object]) -> None:
        """Any of them; nothing while one is still being read."""
        mine = [u for u in self._telegram.bot.updates if u.get("message", {}).get("chat", {}).get("id") == ACCOUNT]
        if mine or not once(_asked):
            return
        name = dice.choice(SENT)
        if name not in self._made:
            self._made[name] = hostile.WORKBOOKS[name][0]()
        self._person.sends("document", content=self._made[name])
        self.sent += 1

    def without_end(self) -> int:
        """Files whose sender was told that they had come, and no more."""
        said = [str(m.get("text", "")) for m in self._telegram.state.private_chat(ACCOUNT).messages.values() if m["from"].get("is_bot")]
        return max(0, self.sent - sum(_is_end(words) for words in said))


def read_too_often(work: Work) -> int:
    """Files for which more readers were started than may be; the last count is the one that gave up."""
    rows = work.connection.execute(reminder.select().where(reminder.c.kind == READING))
    return sum(int(row.data["tries"]) > readings.MOST_TRIES + 1 for row in rows)


def _is_end(words: str) -> bool:
    """The sentence that says what it is, or the head of the list of mistakes."""
    return words.startswith(_HEADS)


def _asked(work: Work) -> bool:
    """The question for the file is open, unless an earlier one is still under way."""
    connection, handle = work.connection, work.chats.of(ACCOUNT)
    reading = connection.execute(reminder.select().where(reminder.c.kind == READING, reminder.c.done_at.is_(None))).first()
    fetching = connection.execute(outbox.select().where(outbox.c.method == "getFile", outbox.c.status == "waiting")).first()
    unread = connection.execute(inbox.select().where(inbox.c.chat_key == handle, inbox.c.status == "new")).first()
    if reading or fetching or unread:
        return False
    step = Step("roster_file", None, {"prompt": 0}, work.now + timedelta(days=1))
    work.steps.put(handle, handle, step)
    return True
