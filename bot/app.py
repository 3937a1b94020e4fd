"""The process: wires receiver, worker, sender, scheduler and web together, starts and stops them."""

import asyncio
import gc
import logging
import signal
import socket
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiohttp import web

from bot import clock as clocks
from bot import one_cpu, watchdog
from bot.follow import Follow
from bot.gauges import Gauges
from bot.ledger import ledger_of
from bot.line import Line, open_line
from bot.pace import Limits
from bot.papers import Papers
from bot.readings import Readings
from bot.settings import Settings
from bot.trouble import NOT_STORED
from bot.way import Proxy
from locales import common
from locales.catalogue import translator
from scheduler.timetable import build_scheduler
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import handle_of
from services.watch import morning, outage
from services.watch.due import send_due
from services.watch.go_on import go_on
from services.watch.tidy import PORTION, catch_up, papers_wait, tidy
from storage import backup, calls
from storage.database import DatabaseDownError, open_engine
from storage.election import Office
from storage.erasures import KEPT, LedgerError
from storage.facts import PORTION as CASES_AT_ONCE
from storage.faults import DatabaseFaultError
from storage.inbox import InboxRow
from storage.seal import Seal
from web import listening
from web.door import Door, Patience
from web.listening import ListenError

if TYPE_CHECKING:
    from bot.receiver import Receiver
    from bot.sender import Sender
    from bot.worker import Worker

log = logging.getLogger(__name__)
MENUS = {"": "zh-Hans", "zh": "zh-Hans", "en": "en"}
"""The bot's menu by Telegram's two-letter language codes."""
ELECTION_SECONDS = 1.0
ROLES = ("receive", "work", "send", "schedule", "web")


@dataclass(frozen=True)
class Tuning:
    """What tests and the demo set otherwise: limits, the tick, the time-out of one call (seconds)."""

    limits: Limits = Limits()
    tick_seconds: float = 60
    call_timeout: float = 20
    patience: Patience = Patience()
    papers_inside: bool = False


class App:
    """One process. Only the parts its roles need are imported and started."""

    def __init__(self, settings: Settings, clock: clocks.Clock | None = None, tuning: Tuning = Tuning()) -> None:
        self.settings, self.tuning = settings, tuning
        self.clock = clock or (clocks.from_file(settings.clock) if settings.clock else clocks.real)
        seal = Seal.of(settings.data_key.get_secret_value())
        self.database = DatabaseThread(open_engine(settings.database_url), self.clock, seal, ledger_of(settings))
        self.receiver: Receiver | None = None
        self._watched: Receiver | None = None
        """Who knows whether what Telegram kept meanwhile is in, which the clock must not overtake: ours, or one that only asks."""
        self.worker: Worker | None = None
        self.sender: Sender | None = None
        self.papers: Papers | None = None
        self.readings: Readings | None = None
        self.follow: Follow | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self.door = Door(settings.connections, tuning.patience)
        self._gauges: Gauges | None = None
        self._line: Line | None = None
        self._proxy: Proxy | None = None
        self._scheduler: object | None = None
        self._came_back = False
        """Whether this process has looked how long nobody was here before it."""
        self.broken = asyncio.Event()
        """Set when a part ended by a mistake of the program: the process must not go on without it."""

    @property
    def _api(self) -> str:
        return f"{self.settings.bot_api}/bot{self.settings.bot_token.get_secret_value()}"

    @property
    def line(self) -> Line:
        """To Telegram, one for all parts of the process; opened when it is first wanted."""
        if self._line is None:
            way = self.settings.way
            self._line, self._proxy = open_line(way), way.proxy
            log.info("Telegram is reached at %s", way)
        return self._line

    @property
    def _backoff(self) -> tuple[float, float]:
        return self.settings.retry_first, self.settings.retry_longest

    async def start(self, roles: Iterable[str] = ROLES) -> None:
        wanted = set(roles)
        sockets = await listening.taken(*self.settings.host_port) if wanted & {"web", "receive"} else []
        if "send" in wanted:
            await self._start_sender()
        if "work" in wanted:
            self._start_worker(direct="receive" in wanted)
        if "receive" in wanted:
            self._start_receiver()
        if sockets:
            await self._start_web(sockets)
        if wanted & {"work", "schedule"}:
            self._start_papers()
        if wanted & {"send", "schedule"}:
            self._start_readings()
        if "schedule" in wanted:
            self._start_scheduler()
        self._listen()

    async def _start_sender(self) -> None:
        from bot.calling import Calling, build_bot
        from bot.sender import Sender

        bot = build_bot(self.settings.bot_token.get_secret_value(), self.settings.bot_api, self.line, self.tuning.call_timeout)
        calling = Calling(self.database, bot, self.settings.bot_api_files)
        self.sender = Sender(self.database, calling, self._backoff, self.tuning.limits)
        self.database.on_put = self.sender.wake
        self.office = Office(self.database.engine, f"sender {self.settings.bot_token.get_secret_value().split(':')[0]}")
        if self.database.engine.dialect.name == "postgresql":
            self.sender.elected.clear()
            self._run(self._stand_for_sender(self.sender))
        self._run(self.sender.run())
        menus = {code: common.commands(translator(language)) for code, language in MENUS.items()}
        self._run(calling.introduce(menus))

    async def _stand_for_sender(self, sender: "Sender") -> None:
        """One sender per bot token: Telegram's limits are per token. Who has the lock sends, the others look every second.

        Who takes over waits a moment more than that second: the one before may only just notice that it lost the lock.
        """
        waited = False
        while True:
            if await asyncio.to_thread(self.office.take):
                if not sender.elected.is_set():
                    if waited:
                        await asyncio.sleep(1.5 * ELECTION_SECONDS)
                    log.info("this process sends from now on")
                    sender.elected.set()
                    sender.wake()
            else:
                waited = True
                if sender.elected.is_set():
                    log.warning("another process sends from now on")
                    sender.elected.clear()
            await asyncio.sleep(ELECTION_SECONDS)

    def _start_worker(self, *, direct: bool) -> None:
        from bot.handling import Handling
        from bot.popups import build_bot
        from bot.worker import Worker

        bot = build_bot(self.settings.bot_token.get_secret_value(), self.settings.bot_api, self.line)
        self.worker = Worker(self.database, Handling(self.database, bot), self._backoff, direct=direct)
        self._run(self.worker.run())

    def _start_receiver(self) -> None:
        from bot.receiver import Receiver

        self.receiver = Receiver(self._api, self.line, self.database, self._take, self._backoff)
        self._watched = self.receiver
        secret = self.settings.webhook_secret.get_secret_value()
        if self.settings.webhook_url:
            self._run(self.receiver.set_webhook(self.settings.webhook_url, secret))
        else:
            self._run(self.receiver.poll())

    def _take(self, rows: list[InboxRow]) -> None:
        if self.worker is not None:
            backlog = self.receiver is not None and not self.receiver.caught_up.is_set()
            self.worker.take(rows, backlog=backlog)

    async def _start_web(self, sockets: list[socket.socket]) -> None:
        from web.health import add_routes

        app = web.Application()
        self._gauges = Gauges(self.settings.database_url, self.clock)
        add_routes(app, self._pulse, self.trouble, self.notes)
        if self.receiver is not None and self.settings.webhook_url:
            secret = self.settings.webhook_secret.get_secret_value()
            app.router.add_post("/webhook", self.receiver.webhook(secret, self.tuning.patience))
        await self.door.open(app, sockets)

    @property
    def port(self) -> int:
        """Where it listens; 0 where it does not."""
        return self.door.port

    def _listen(self) -> None:
        """Hear what other processes on this database stored and owe."""
        heard = {}
        if self.sender is not None:
            heard[calls.OUTBOX] = self.sender.wake
        if self.worker is not None:
            heard[calls.INBOX] = self.worker.wake
        self._listener = calls.Listener(self.database.engine, heard)

    def _start_papers(self) -> None:
        made = self.sender.wake if self.sender is not None else lambda: None
        key = self.settings.data_key.get_secret_value()
        self.papers = Papers(self.settings.database_url, self.clock, made, key=key, inside=self.tuning.papers_inside)
        self._run(self.papers.run())
        self.follow = Follow(self.database, self.papers)
        self.database.on_order = self.follow.wake
        self._run(self.follow.run())

    def _start_readings(self) -> None:
        self.readings = Readings(self.database)
        if self.sender is not None:
            self.sender.on_fetched = self.readings.wake
        self._run(self.readings.run())

    def _start_scheduler(self) -> None:
        if self._watched is None:
            from bot.receiver import Receiver

            self._watched = Receiver(self._api, self.line, self.database, self._take, self._backoff)
            self._run(self._watched.watch_backlog())
        scheduler = build_scheduler(self.tick, self.tidy, seconds=self.tuning.tick_seconds)
        scheduler.start()
        self._scheduler = scheduler
        self._run(self.tidy())

    async def _pulse(self) -> Mapping[str, float]:
        """What stands in the database, and what its thread does: this never waits for that thread."""
        thread, found = self.database, await self._gauges.read() if self._gauges is not None else {}
        counts = {"commits": thread.commits, "conflicts": thread.conflicts, "busy_seconds": thread.busy_seconds, "waiting": thread.waiting}
        return {**found, **{f"database_{name}": value for name, value in counts.items()}}

    def trouble(self) -> dict[str, str]:
        """What does not work now, by part, in words."""
        found = {"database": self.database.trouble, "process": "a part of it has ended by a mistake" if self.broken.is_set() else ""}
        by = f" through the proxy {self._proxy.shown}" if self._proxy else ""
        for part, why in (("receiver", self._watched and self._watched.trouble), ("sender", self.sender and self.sender.trouble)):
            if why:
                found[part] = why if why == NOT_STORED else f"Telegram does not answer{by} ({why})"
        return {part: why for part, why in found.items() if why}

    def notes(self) -> dict[str, str]:
        """What is no trouble of the whole, in words."""
        notes = self.sender.notes if self.sender is not None else []
        return {"sender": "; ".join(notes)} if notes else {}

    async def tick(self) -> None:
        """Do what is due, once Telegram's backlog is in."""
        if self._watched is not None and not self._watched.caught_up.is_set():
            return
        try:
            await self._mark_here()
            while await self.database.do(send_due):
                pass
            while await self.database.do(go_on):
                pass
            while await self.database.do(catch_up) >= CASES_AT_ONCE:
                pass
            if await self.database.do(morning.alert, self._alert_chat):
                log.critical("messages have been stuck for five minutes")
            if self.papers is not None and await self.database.do(papers_wait):
                self.papers.wake()
        except DatabaseDownError:
            log.warning("database away, the clock waits")

    async def _mark_here(self) -> None:
        """Before anything that is due is done: what an absence took is given back, and staff read of it first."""
        if self._came_back:
            await self.database.do(outage.still_here)
        else:
            await self.database.do(outage.come_back, self._alert_chat)
        self._came_back = True

    @property
    def _alert_chat(self) -> Callable[[Work], int] | None:
        """A group, or somebody's private chat: he has a handle inside like everybody."""
        chat = self.settings.alert_chat
        return (lambda work: handle_of(work, chat) if chat > 0 else chat) if chat else None

    async def tidy(self) -> None:
        try:
            while await self.database.do(tidy) >= PORTION:
                pass
        except DatabaseDownError:
            log.warning("database away, housekeeping waits")
        await self._back_up()

    async def _back_up(self) -> None:
        """A copy of the SQLite database a day, made beside the work; one that fails is said in the log and by `doctor`."""
        folder = backup.folder_of(self.settings.database_url, self.settings.backups)
        await asyncio.to_thread(self._shorten_ledger)
        if folder is None:
            return
        try:
            made = await asyncio.to_thread(backup.keep_daily, self.settings.database_url, folder, self.clock())
        except (DatabaseFaultError, OSError) as error:
            log.error("no copy of the database could be made: %s", error)
        else:
            if made is not None:
                log.info("copy of the database: %s", made)

    def _shorten_ledger(self) -> None:
        """Of erasures older than any copy that may come back nothing need be known."""
        ledger = ledger_of(self.settings)
        try:
            if ledger is not None:
                ledger.drop_before(self.clock() - KEPT)
        except LedgerError as error:
            log.error("the ledger of erasures cannot be written: %s", error)

    def _run(self, coroutine: object) -> None:
        task: asyncio.Task[None] = asyncio.create_task(coroutine)  # type: ignore[arg-type]
        task.add_done_callback(self._report)
        self._tasks.append(task)

    def _report(self, task: "asyncio.Task[None]") -> None:
        if not task.cancelled() and task.exception() is not None:
            log.critical("a part of the process ended", exc_info=task.exception())
            self.broken.set()

    @property
    def idle(self) -> bool:
        """Whether nothing is in hand in this process."""
        parts = (self.worker, self.sender, self.follow, self.papers, self.readings)
        return all(part is None or part.idle for part in parts)

    async def stop(self) -> None:
        """Stop taking, finish what is in hand, write the marks; what takes longer than seven seconds is left to the next start."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)  # type: ignore[attr-defined]
        for task in self._tasks:
            if self.sender is None or "Sender.run" not in str(task.get_coro()):
                task.cancel()
        await self.door.close()
        if self._gauges is not None:
            self._gauges.close()
        self._listener.stop()
        parts = [part.stop() for part in (self.papers, self.readings, self.worker, self.sender) if part is not None]
        await asyncio.gather(*parts)
        if self.sender is not None:
            await asyncio.to_thread(self.office.close)
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._line is not None:
            await self._line.close()
        await asyncio.to_thread(self.database.close)


async def run(settings: Settings, roles: Iterable[str]) -> int:
    """Run until SIGINT or SIGTERM. Returns the exit code: 1 when a part ended by a mistake, so that systemd starts it again."""
    one_cpu.settle()
    return await until_told(App(settings), roles)


async def until_told(app: App, roles: Iterable[str] = ROLES, ready: Callable[[], None] = lambda: None) -> int:
    """`ready` is called once everything has started."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    try:
        await app.start(roles)
    except ListenError:
        await asyncio.to_thread(app.database.close)
        raise
    gc.collect()
    gc.freeze()  # a full collection over aiogram's objects would stop the loop for 150 ms
    gc.enable()
    ready()
    watchdog.tell("READY=1")
    alive = asyncio.create_task(watchdog.watch())
    told, broken = asyncio.create_task(stopped.wait()), asyncio.create_task(app.broken.wait())
    await asyncio.wait((told, broken), return_when=asyncio.FIRST_COMPLETED)
    watchdog.tell("STOPPING=1")
    await app.stop()
    for task in (alive, told, broken):
        task.cancel()
    return int(app.broken.is_set())
