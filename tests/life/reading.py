"""Every chat of the town is read as people read it, message by message as they come, and what is wrong there is named."""

import re
from calendar import monthrange
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from demo.telegram.state import Chat, Json
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Press, Sender
from locales import common
from services.deed.work import Work
from storage.tables import chat_message, outbox
from talk.press import press_button
from tests.town import Town, shown

NUMBER = re.compile(r"QX-\d{4}-\d{4,}")
DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（[^）]*）)?(?: ?\d\d:\d\d)?")
TO_COME = re.compile(r"^ ?(?:24:00 ?)?(?:之?前(?:答复|回话|给您|会|告诉|交|报)|(?:24:00 )?截止$|再问|来看|去看)")
TODAY, TOMORROW = re.compile(r"今天是$"), re.compile(r"明天（?$")
WAS = ("原", "应", "本来", "说好", "答应", "承诺", "过了", "晚了", "逾期", "该")
"""Words before a date that say that it is over."""
A_DAY = timedelta(days=1)
SHUT = (common.old_button, common.settled)
STRANGERS = "只有"
"""With this begins what whoever may not press it reads."""


@dataclass(frozen=True)
class Line:
    """A message of the bot: in whose chat, when, what it says; `asked` where somebody there did something just before."""

    chat: int
    message: int
    at: datetime
    words: str
    asked: bool


@dataclass
class Reader:
    """`wrong` is what was found, in words, by kind."""

    town: Town
    zone: timedelta
    names: dict[int, str] = field(default_factory=dict)
    seen: dict[int, int] = field(default_factory=dict)
    recent: deque[Line] = field(default_factory=deque)
    wrong: dict[str, list[str]] = field(default_factory=dict)
    read: int = 0
    tried: int = 0

    async def sweep(self, *acted: int) -> list[Line]:
        """Read what is new everywhere; in the chats of those who `acted` it is an answer to them."""
        new = [(chat, m) for chat in self.town.telegram.state.chats.values() for m in self._new(chat)]
        lines = [Line(c.id, m["message_id"], datetime.fromtimestamp(m["date"], UTC), named(m), c.id in acted) for c, m in new]
        for line in lines:
            for day in past_days(line.words, (line.at + self.zone).date()):
                self._note("a past date as to come", line, day)
            self._twice(line)
        if lines:
            for kind, chat, message, what in await self.town.ask(_ask, lines, self._doors(left(new, acted))):
                self._note(kind, next(line for line in lines if (line.chat, line.message) == (chat, message)), what)
        self.read += len(lines)
        return lines

    def _new(self, chat: Chat) -> list[Json]:
        last = self.seen.get(chat.id, 0)
        self.seen[chat.id] = max(chat.messages, default=last)
        return [m for n, m in chat.messages.items() if n > last and m["from"].get("is_bot")]

    def _twice(self, line: Line) -> None:
        while self.recent and self.recent[0].at < line.at - A_DAY:
            self.recent.popleft()
        alike = [o for o in self.recent if (o.chat, o.words) == (line.chat, line.words) and self._stands(o)]
        if not line.asked and line.words and alike:
            self._note("said twice within a day", line, "")
        self.recent.append(line)

    def _stands(self, line: Line) -> bool:
        """Whether it says the same to this day: a card that was posted anew leaves a word of where it went."""
        message = self.town.telegram.state.chats[line.chat].messages.get(line.message)
        return message is not None and named(message) == line.words

    def _doors(self, new: Iterable[tuple[Chat, Json]]) -> list[tuple[int, int, str, str, list[int]]]:
        """Chat, message, label, what it carries, and who may be expected to press it."""
        found = []
        for chat, message in new:
            for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
                people = [chat.id] if chat.user is not None else list(chat.members)
                found += [(chat.id, message["message_id"], b["text"], b["callback_data"], people) for b in row if "callback_data" in b]
        self.tried += len(found)
        return found

    def _note(self, kind: str, line: Line, what: str) -> None:
        who = self.names.get(line.chat, str(line.chat))
        self.wrong.setdefault(kind, []).append(f"{line.at + self.zone:%Y-%m-%d %H:%M} {who} [{what}] {line.words[:240]!r}")


def left(new: list[tuple[Chat, Json]], acted: Collection[int]) -> list[tuple[Chat, Json]]:
    """Before which messages people are left: of those who acted what they read last, the questions before it they went through."""
    last = {chat.id: message["message_id"] for chat, message in new}
    return [(chat, m) for chat, m in new if chat.id not in acted or m["message_id"] == last[chat.id]]


def named(message: Json) -> str:
    """What is read of a message; of a document its name too."""
    return shown(message) + str(message.get("document", {}).get("file_name", ""))


def past_days(words: str, today: date) -> Iterator[str]:
    """Dates that are over and are spoken of as to come, and those that are called today or tomorrow and are not."""
    own = "\n".join(line for line in words.splitlines() if not line.startswith("｜"))
    for found in DAY.finditer(own):
        day = nearest(found, today)
        before, after = re.split(r"[。；，\n]", own[: found.start()])[-1], own[found.end() :].split("\n")[0]
        if day < today and TO_COME.search(after) and not any(word in before for word in WAS):
            yield found[0]
        if (TODAY.search(before) and day != today) or (TOMORROW.search(before) and day != today + A_DAY):
            yield found[0]


def nearest(found: re.Match[str], today: date) -> date:
    """A date without a year is the nearest one."""
    years = [int(found[1])] if found[1] else [today.year - 1, today.year, today.year + 1]
    month, day = int(found[2]), int(found[3])
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    return min(days, key=lambda day: abs(day - today), default=today)


def _ask(work: Work, lines: list[Line], doors: list[tuple[int, int, str, str, list[int]]]) -> list[tuple[str, int, int, str]]:
    """What only the house knows: who may see which case now, and what a button would answer. Nothing of it stays."""
    wrong = []
    for line in lines:
        for number in set(NUMBER.findall(line.words)):
            case = work.cases.by_number(number)
            inside = work.chats.known(line.chat) or 0 if line.chat > 0 else line.chat
            if case is not None and not work.may_read(inside, case) and not _parting(work, inside, line.message):
                wrong.append(("told about what he may not see", line.chat, line.message, number))
    for chat, message, label, data, people in doors:
        answers = [_pressed(work, chat, message, data, person) for person in people]
        if answers and all(a in SHUT or a.startswith(STRANGERS) for a in answers):
            wrong.append(("a closed door", chat, message, f"{label} {data}: {answers[0]}"))
    return wrong


def _parting(work: Work, chat: int, message: int) -> bool:
    rows = select(outbox.c.purpose).join(chat_message, chat_message.c.outbox_id == outbox.c.id)
    found = work.connection.execute(rows.where(chat_message.c.chat_id == chat, chat_message.c.message_id == message)).scalars().all()
    return "parting" in found


def _pressed(work: Work, chat: int, message: int, data: str, person: int) -> str:
    """What he would read if he pressed it, undone."""
    handle = work.chats.known(person) or 0
    point = work.connection.begin_nested()
    work.popup = None
    press_button(work, Press(ChatId(handle if chat > 0 else chat), MessageId(message), Sender(Handle(handle)), "1", data, work.now))
    said = work.popup[0] if work.popup is not None else ""
    point.rollback()
    work.popup = None
    work.roster_changed()
    work.cases.forget_known()
    return said
