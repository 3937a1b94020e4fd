"""The town of the demo: stand-in, bot and people, in one process over real HTTP."""

from __future__ import annotations

import shutil
import time
from collections.abc import Awaitable, Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot import clock
from bot.app import App
from bot.pace import Limits
from bot.settings import Settings
from bot.tuning import Tuning
from demo.cast import Cast, cast_of
from demo.folders import address
from demo.telegram import Person, Telegram
from demo.telegram.state import Chat, Json
from domain.town_file.town_rows import TownFile
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored
from services.staff.import_town import import_town
from services.staff.links import new_token
from storage import lock
from storage.database import open_engine
from storage.schema import upgrade

SAMPLE = Path(__file__).parent / "sample" / "town.yaml"
PATIENCE = 60.0
FIRST_VOTER = 5001
NEWCOMERS = ("李大爷", "张嫂", "陈师傅", "刘婶", "赵大哥", "孙奶奶", "小周", "吴老师")


class DemoClock:
    """Real time, moved forward by whoever plays."""

    def __init__(self) -> None:
        self.added = timedelta()

    def __call__(self) -> datetime:
        return datetime.fromtimestamp(time.time(), UTC) + self.added


class Village:
    """Who is there: `voter`, two deputies and their group chat, the `secretary`. `town`: the file of a town of one's own, else the sample's."""

    cast: Cast
    leader: Person
    deputy: Person
    secretary: Person
    group: Chat

    def __init__(self, telegram: Telegram, clock: DemoClock, limits: Limits | None = None, town: TownFile | None = None) -> None:
        self.telegram, self.clock, self._limits, self.own = telegram, clock, limits, town
        self.voters = [telegram.person(FIRST_VOTER, "王大娘")]
        self.voter = self.voters[0]
        """Whose phone is shown."""
        self.passer_by = telegram.person(6003, "路人")
        self.app: App | None = None

    async def open(self, folder: Path) -> None:
        """A fresh database with the town, the bot running, everybody linked by their own links."""
        url = prepare(folder, self.clock, self.own)
        self.cast = cast_in(url, self.clock)
        self.leader, self.deputy = (self.telegram.person(6001 + n, p.name) for n, p in enumerate((self.cast.leader, self.cast.deputy)))
        self.secretary = self.telegram.person(7001, self.cast.secretary.name)
        self.group = self.telegram.group(-100500, self.cast.group.name)
        settings = Settings(
            bot_token=SecretStr(self.telegram.token),
            bot_api=self.telegram.url,
            database_url=url,
            listen="127.0.0.1:0",
            log="text",
            data_key=SecretStr(""),
            webhook_url="",
            proxy=SecretStr(""),
            clock=None,
            backups="",
        )
        self.app = App(settings, self.clock, Tuning(self._limits or Limits(), tick_seconds=20, office_here=True))
        await self.app.start()
        await self._move_in()

    def newcomer(self) -> Person:
        """Somebody who has never written to the bot; his phone is shown from now on."""
        number = len(self.voters)
        name = NEWCOMERS[(number - 1) % len(NEWCOMERS)] + (str(number // len(NEWCOMERS) + 1) if number > len(NEWCOMERS) else "")
        self.voter = self.telegram.person(FIRST_VOTER + number, name)
        self.voters.append(self.voter)
        return self.voter

    @property
    def bot(self) -> App:
        assert self.app is not None
        return self.app

    async def _move_in(self) -> None:
        for person, row in ((self.secretary, self.cast.secretary), (self.leader, self.cast.leader), (self.deputy, self.cast.deputy)):
            token = await self.bot.database.do(new_token, "person", row.id)
            person.says(f"/start i_{token}")
            await self.settled()
            self.press(person, "link")
            await self.settled()
        token = await self.bot.database.do(new_token, "group", self.cast.group.id)
        self.leader.adds_bot(self.group, f"g_{token}")
        await self.settled()
        self.leader.makes_bot(self.group, "administrator")
        await self.settled()

    def press(self, person: Person, what: str, group: Chat | None = None) -> str:
        """Press the newest button of this label or kind; returns its label."""
        message, data, label = find_button(person.chat(group), what)
        person.presses(message, data)
        return label

    async def settled(self) -> None:
        await self.until(self._quiet)

    async def until(self, state: Callable[[], Awaitable[bool]]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not await state():
            if time.monotonic() > deadline:
                raise TimeoutError("the bot did not come to rest")
            await self.telegram.changed(0.05)

    async def _quiet(self) -> bool:
        if self.telegram.bot.updates or not self.bot.idle:
            return False
        new, due = await self.bot.database.do(_waiting)
        return new == 0 and due == 0 and self.bot.idle

    async def close(self) -> None:
        if self.app is not None:
            await self.app.stop()


def _waiting(work: Work) -> tuple[int, int]:
    return work.inbox.count("new"), len(work.sending.next(work.now, 3, spaced=True))


def prepare(folder: Path, now: Callable[[], datetime], town: TownFile | None = None) -> str:
    """A folder with nothing but a migrated database and the town in it (the sample's, where none is given); returns the database's address."""
    empty(folder)
    url = address(folder)
    fill(url, now, town)
    return url


def empty(folder: Path) -> None:
    """All but the lock by which it is played in."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if old.suffix != lock.SUFFIX:
            shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()


def cast_in(url: str, now: Callable[[], datetime]) -> Cast:
    thread = DatabaseThread(open_engine(url), now)
    found = thread.do_now(cast_of)
    thread.close()
    assert found is not None, "a town that can be played (demo/own_town.py)"
    return found


def fill(url: str, now: Callable[[], datetime] = clock.real, town: TownFile | None = None) -> None:
    """Migrate a database and import a town into it: the sample, or a checked one."""
    engine = open_engine(url)
    upgrade(engine)
    thread = DatabaseThread(engine, now)
    file = deepcopy(town) if town is not None else read_town_file(SAMPLE)
    errors, _ = thread.do_now(check_with_stored, file)
    if errors:
        raise RuntimeError(f"the town has mistakes: {errors}")
    thread.do_now(import_town, file)
    thread.close()


def find_button(chat: Chat, what: str) -> tuple[Json, str, str]:
    """The newest button whose label or kind is `what`: its message, data and label. Raises LookupError."""
    for message in reversed(list(chat.messages.values())):
        for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                if what in (button["text"], button["callback_data"].split("|")[0]):
                    return message, button["callback_data"], button["text"]
    raise LookupError(f"there is no button {what}")
