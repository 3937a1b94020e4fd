"""A small town of people who talk to the running bot through the stand-in, in sentences."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.pace import Limits
from bot.receiver import Receiver
from bot.sender import Sender
from bot.settings import Settings
from bot.tuning import Tuning
from demo.telegram import FloodLimits, Telegram
from demo.telegram.people import Person
from demo.telegram.state import Chat, Json
from domain.cases.case import Case
from domain.cases.replay import replay
from domain.congress.reminder import at_local
from domain.values.ids import GroupId, Handle, PersonId
from services.deed.work import Work
from services.staff.import_town import import_town
from tests import kept_words, stored

SECRET = "a-secret-for-the-webhook"
FAST = Limits(overall=(29, 0.05), group=(20, 0.2), private=(3, 0.03), spacing=0.0005, bulk_spacing=0.001, digest=0.02)
FAST_FLOOD = FloodLimits(overall=(30, 0.05), group=(20, 0.2), private=(3, 0.03))
PATIENCE = 60.0
"""Seconds: only what will never come to rest is given up, however busy the machine is."""
START = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
"""A Wednesday, 10:00 in Shanghai."""


class TownClock:
    """The town's time: real time moved by what the story lets pass."""

    def __init__(self) -> None:
        self._offset = START - datetime.fromtimestamp(time.time(), UTC)
        self._slept = timedelta(0)
        self._wrong = timedelta(0)

    def __call__(self) -> datetime:
        """The bot's time."""
        return self.telegram() + self._wrong

    def telegram(self) -> datetime:
        """Telegram's, which no clock of the machine's moves."""
        return datetime.fromtimestamp(time.time(), UTC) + self._offset

    def add(self, span: timedelta) -> None:
        self._offset += span

    def sleep(self, span: timedelta) -> None:
        """So long the machine lies still, and everything on it."""
        self.add(span)
        self._slept += span

    def goes_wrong(self, **span: float) -> None:
        """From now on the machine's clock is off by so much; by nothing: it is put right."""
        self._wrong = timedelta(**span)

    def heads(self) -> datetime:
        """What the heads of Telegram's answers say, which a story does not move."""
        return datetime.fromtimestamp(time.time(), UTC) + self._slept

    def machine(self) -> datetime:
        """The machine's own time, which a story does not move either."""
        return self.heads() + self._wrong

    def running(self) -> float:
        """Seconds since the machine was switched on."""
        return time.monotonic() + self._slept.total_seconds()


class Town:
    """`telegram` is the stand-in, `app` the bot; people are found by name."""

    def __init__(self, telegram: Telegram, clock: TownClock, settings: Settings, tuning: Tuning, bots: int = 1) -> None:
        """With several `bots`, as many complete processes' worth run side by side behind one webhook."""
        self.telegram, self.clock, self.settings, self.tuning = telegram, clock, settings, tuning
        self.bots = bots
        self.apps: list[App] = []
        self.stops = 0
        self._next_user = 6_120_050_000  # ten digits, as real accounts have: a test that looks for one in a text meets no other number
        self.people: dict[int, Somebody] = {}
        kept_words.watch()

    async def start(self) -> None:
        if self.bots > 1:
            self.telegram.behind = []
        self.apps = [App(self.settings, self.clock, self.tuning) for _ in range(self.bots)]
        for app in self.apps:
            await app.start()
        if self.bots > 1:
            self.telegram.behind = [f"http://127.0.0.1:{app.port}/webhook" for app in self.apps]

    async def stop(self) -> None:
        self.stops += 1
        while self.apps:
            await self.apps.pop().stop()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    @property
    def bot(self) -> App:
        assert self.apps, "the bot is not running"
        return self.apps[0]

    @property
    def sender(self) -> Sender:
        assert self.bot.sender is not None
        return self.bot.sender

    @property
    def receiver(self) -> Receiver:
        assert self.bot.receiver is not None
        return self.bot.receiver

    async def ask(self, question: Callable[..., Any], *args: Any) -> Any:
        return await self.bot.database.do(question, *args)

    def _account(self, name: str, language: str) -> Person:
        self._next_user += 1
        return self.telegram.person(self._next_user, name, language)

    async def stranger(self, name: str = "路人", language: str = "zh-hans") -> Somebody:
        made = Somebody(self, self._account(name, language))
        self.people[made.id] = made
        return made

    async def voter(self, village: str = "上坪村", name: str = "王大娘", language: str = "zh-hans") -> Somebody:
        """A voter who has chosen his village and agreed."""
        voter = await self.stranger(name, language)
        found = await self.ask(lambda work: next(v.id for v in work.roster.villages.values() if v.name == village))
        code = await self.ask(lambda work: work.roster.code_of(work.roster.villages[found]))
        await voter.writes(f"/start d_{code}")
        await voter.presses("agree")
        voter.forgets()
        return voter

    async def deputy(self, name: str, nth: int = 0) -> Somebody:
        """A deputy (or a member of staff) whose account is linked."""
        somebody = await self.stranger(name)

        def link(work: Work) -> str:
            person = [p for p in work.roster.people.values() if p.name == name][nth]
            work.rows.link(person.id, person.name, work.chats.of(somebody.id), work.now)
            return person.id

        somebody.person_id = PersonId(await self.ask(link))
        somebody.person.says("/help")
        await self.settled()
        somebody.forgets()
        return somebody

    secretary_name = "许文静"

    async def secretary(self) -> Somebody:
        return await self.deputy(self.secretary_name)

    async def group(self, group_id: str, *members: Somebody) -> GroupTalk:
        """A group chat bound to a deputy group, the bot administrator in it."""
        chat = self.telegram.group(-1000 - len(self.telegram.state.chats), f"工作群 {group_id}")
        chat.bot_status = "administrator"

        def bind(work: Work) -> None:
            from domain.values.ids import ChatId

            work.rows.bind_chat(GroupId(group_id), ChatId(chat.id), PersonId("u01"), work.now)

        await self.ask(bind)
        for member in members:
            chat.members[member.id] = "member"
        return GroupTalk(self, chat)

    async def settled(self, patience: float = PATIENCE) -> None:
        """Wait until everything said was heard and everything owed was sent."""
        await self.until(self._quiet, patience)

    async def until(self, state: Callable[[], Awaitable[bool]], patience: float = PATIENCE) -> None:
        deadline = time.monotonic() + patience
        while not await state():
            if time.monotonic() > deadline:
                raise AssertionError(f"the town did not come to rest: {await self.ask(_waiting)}")
            await self.telegram.changed(0.005)

    async def _quiet(self) -> bool:
        if self._busy():
            return False
        waiting = await self.ask(_waiting)
        return waiting == (0, 0) and not self._busy()

    def _busy(self) -> bool:
        return bool(self.telegram.bot.updates) or not all(app.idle for app in self.apps)

    async def passes(self, *, patience: float = PATIENCE, **span: float) -> None:
        """Time passes; what is due happens."""
        self.clock.add(timedelta(**span))
        await self.settled(patience)
        await asyncio.gather(*(app.tick() for app in self.apps))
        await self.settled(patience)

    async def comes(self, day: str, hour: str = "09:05") -> None:
        """It becomes `hour` on `day`, local time."""
        from datetime import date
        from datetime import time as hour_of

        congress = await self.ask(lambda work: work.roster.congress)
        moment = at_local(date.fromisoformat(day), hour_of.fromisoformat(hour), congress)
        await self.passes(seconds=(moment - self.clock()).total_seconds())

    async def case(self, number: str = "") -> Case:
        """The case with this number, else the newest."""

        def find(work: Work) -> Case | None:
            if number:
                return work.cases.by_number(number)

            found = stored.cases(work)
            return found[-1] if found else None

        found: Case | None = await self.ask(find)
        assert found is not None, "there is no such case"
        return found

    async def cases(self) -> list[Case]:

        found: list[Case] = await self.ask(lambda work: stored.cases(work))
        return found

    async def check_promises(self) -> None:
        """Present state is the replay of events, nothing failed, no words that waited are lost, and Telegram never said 429."""

        def look(work: Work) -> list[tuple[Case, Case]]:

            return [(c, replay(c.id, work.cases.history(c.id))) for c in stored.cases(work)]

        for present, replayed in await self.ask(look):
            assert present == replayed
        assert await self.ask(lambda work: work.inbox.failed()) == []
        assert (
            await self.ask(
                lambda work: kept_words.lost(work, [shown(m) for one in self.people.values() for m in one.chat.messages.values()])
            )
            == []
        )
        assert self.telegram.flood.refused == 0
        lost = sum(app.sender.marks.repeated for app in self.apps if app.sender is not None)
        """Calls without an answer in time, as on a machine that stood still for seconds."""
        if not (self.telegram.faults or self.telegram.turned_away or self.stops or lost):  # an answer that was lost is an edit twice
            assert self.telegram.state.not_modified == 0


def handle_of(work: Work, somebody: Somebody) -> Handle:
    """His handle inside; 0 where he has none."""
    return work.chats.known(somebody.id) or Handle(0)


def known(work: Work, somebody: Somebody) -> Any:
    """The voter he is to the bot."""
    return work.voters.of_account(handle_of(work, somebody))


def _waiting(work: Work) -> tuple[int, int]:
    """New inbox rows, and outbox rows that are due."""
    return work.inbox.count("new"), len(work.sending.next(work.now, 5, spaced=True))


class Somebody:
    """A person with a phone. `reads` is every text he sees in his private chat, oldest first."""

    def __init__(self, town: Town, person: Person) -> None:
        self.town, self.person = town, person
        self.person_id = PersonId("")
        self._seen = 0

    @property
    def id(self) -> int:
        return self.person.id

    async def handle(self) -> Handle:
        """His number inside; 0 where he has none."""
        found: Handle = await self.town.ask(handle_of, self)
        return found

    @property
    def chat(self) -> Chat:
        return self.town.telegram.state.private_chat(self.id)

    def forgets(self) -> None:
        """Only what comes from now on counts as read."""
        self._seen = max(self.chat.messages, default=0)

    @property
    def messages(self) -> list[Json]:
        return [m for n, m in self.chat.messages.items() if n > self._seen and m["from"].get("is_bot")]

    @property
    def reads(self) -> list[str]:
        return [shown(m) for m in self.messages]

    @property
    def last(self) -> str:
        return self.reads[-1] if self.reads else ""

    @property
    def popups(self) -> list[str]:
        return [text for user, text, _ in self.town.telegram.bot.popups if user == self.id and text]

    async def writes(self, text: str, reply_to: Json | None = None) -> Json:
        said = self.person.says(text, reply_to=reply_to["message_id"] if reply_to else None)
        await self.town.settled()
        return said

    async def sends(self, kind: str, caption: str = "", **more: Any) -> Json:
        sent = self.person.sends(kind, caption=caption, **more)
        await self.town.settled()
        return sent

    async def edits(self, message: Json, text: str) -> None:
        self.person.edits(message, text)
        await self.town.settled()

    async def presses(self, what: str, where: Json | None = None) -> None:
        """Press the newest button whose label or kind this is; of a menu also one that is not among the likeliest."""
        if where is None and not has_button(self.chat, what) and has_button(self.chat, MORE):
            await self.presses(MORE)
        message, data = find_button(self.chat if where is None else None, what, where)
        self.person.presses(message, data)
        await self.town.settled()

    def sign_on(self, message: Json) -> str:
        """The bot's reaction that stands on a message of his; empty for none."""
        return self.chat.signs.get(message["message_id"], "")

    def sees_button(self, what: str) -> bool:
        return has_button(self.chat, what)


class GroupTalk:
    """A group chat and what is said in it."""

    def __init__(self, town: Town, chat: Chat) -> None:
        self.town, self.chat = town, chat

    @property
    def reads(self) -> list[str]:
        return [shown(m) for m in self.chat.messages.values() if m["from"].get("is_bot")]

    @property
    def last(self) -> str:
        return self.reads[-1] if self.reads else ""

    def card(self, number: str = "") -> Json:
        """The newest live card (one that names a status)."""
        cards = [m for m in self.chat.messages.values() if "状态：" in m.get("text", "") and number in m["text"]]
        cards = [m for m in cards if m["text"].startswith(f"【{number}】")] or cards
        assert cards, f"no card in {self.reads}"
        return cards[-1]

    async def presses(self, who: Somebody, what: str, where: Json | None = None) -> None:
        if where is None and not has_button(self.chat, what) and has_button(self.chat, MORE):
            await self.presses(who, MORE)
        message, data = find_button(self.chat, what, where)
        who.person.presses(message, data)
        await self.town.settled()

    async def says(self, who: Somebody, text: str, reply_to: Json | None = None) -> Json:
        said = who.person.says(text, self.chat, reply_to["message_id"] if reply_to else None)
        await self.town.settled()
        return said

    async def replies(self, who: Somebody, text: str) -> Json:
        """Reply to the newest question the bot asked here."""
        prompt = [m for m in self.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
        return await self.says(who, text, prompt)


KINDS = ("photo", "voice", "video", "animation", "document", "venue", "location", "audio", "video_note", "sticker", "poll", "dice")


def shown(message: Json) -> str:
    text = str(message.get("text") or message.get("caption") or "")
    kinds = [k for k in KINDS if k in message]
    return f"[{kinds[0]}]{text}" if kinds else text


MORE = "其余的 ▸"
"""Behind it are the acts of a menu that are not among its likeliest."""


def has_button(chat: Chat, what: str) -> bool:
    try:
        find_button(chat, what, None)
    except AssertionError:
        return False
    return True


def find_button(chat: Chat | None, what: str, where: Json | None) -> tuple[Json, str]:
    messages = [where] if where is not None else list(chat.messages.values())[::-1] if chat else []
    labels: list[str] = []
    for message in messages:
        for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                kind, _, value = button["callback_data"].split("|", 2)
                named = what.startswith("QX-") and button["text"].startswith(f"{what} ")  # a matter's button goes on with its words
                if named or what in (button["text"], kind, f"{kind}:{value}"):
                    return message, button["callback_data"]
                labels.append(button["text"])
    raise AssertionError(f"no button {what} among {labels}")


def fill(work: Work, path: Path) -> None:
    """Import a town file into an empty database."""
    from domain.town_file.town_file import check
    from reports.town_reader import read_town_file
    from services.staff.stored_town import known_ids

    file = read_town_file(path)
    errors, _ = check(file, known_ids(work))
    assert errors == []
    import_town(work, file)
