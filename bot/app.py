"""The process: wires receiver, worker, sender, scheduler and web together, starts and stops them."""

import asyncio
import logging
import socket
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot import clock as clocks
from bot import office
from bot.ears import Ears
from bot.election import stand
from bot.files_for_pages import Files
from bot.follow import Follow
from bot.gauges import Gauges
from bot.ledger import ledger_of
from bot.line import Line, open_line
from bot.menus import menus
from bot.papers import Papers
from bot.readings import Readings
from bot.settings import Settings
from bot.state import listener, pulse, trouble_of
from bot.telegram_time import TelegramTime
from bot.tuning import Tuning
from bot.upkeep import Upkeep
from bot.way import Proxy
from scheduler.timetable import build_scheduler
from services.run.database_thread import DatabaseThread
from storage import calls
from storage.database import open_engine
from storage.election import Office
from storage.inbox import InboxRow
from storage.seal import Seal
from web import listening
from web.door import Door

if TYPE_CHECKING:
    from bot.receiver import Receiver
    from bot.sender import Sender
    from bot.worker import Worker

log = logging.getLogger(__name__)
ROLES = ("receive", "work", "send", "schedule", "web")


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
        self.ears: Ears | None = None
        self.follow: Follow | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self.door = Door(settings.connections, tuning.patience)
        self._gauges: Gauges | None = None
        self._line: Line | None = None
        self._proxy: Proxy | None = None
        self._scheduler: Any = None
        self._upkeep = Upkeep(self.database, settings, self.clock, TelegramTime(tuning.machine, tuning.running))
        self.tidy = self._upkeep.tidy
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
            self._line, self._proxy = open_line(way, self._upkeep.telegram.heard), way.proxy
            log.info("Telegram is reached at %s", way)
        return self._line

    @property
    def _backoff(self) -> tuple[float, float]:
        return self.settings.retry_first, self.settings.retry_longest

    async def start(self, roles: Iterable[str] = ROLES) -> None:
        wanted = set(roles)
        sockets = await listening.taken(*self.settings.host_port) if wanted & {"web", "receive"} else []
        self.database.office = office.address(self.settings.office_url, sockets, here=self.tuning.office_here)
        self.database.ears = self.settings.ears is not None
        if "send" in wanted:
            await self._start_sender()
        if "work" in wanted:
            self._start_worker(direct="receive" in wanted)
        if "receive" in wanted:
            self._start_receiver()
        if sockets:
            await self._start_web(sockets, pages="web" in wanted)
        if wanted & {"work", "schedule"}:
            self._start_papers()
        if wanted & {"send", "schedule"}:
            self._start_readings()
        if "schedule" in wanted:
            self._start_scheduler()
        self._listener = listener(self.database.engine, {calls.OUTBOX: self.sender, calls.INBOX: self.worker})

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
            self._run(stand(self.office, self.sender))
        self._run(self.sender.run())
        self._run(calling.introduce(menus()))

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
            self.worker.take(rows, backlog=self.receiver is not None and not self.receiver.caught_up.is_set())

    async def _start_web(self, sockets: list[socket.socket], *, pages: bool) -> None:
        from web.health import add_routes

        app = web.Application()
        if pages:
            office.add_pages(app, self.database, self.tuning.patience, lambda: self.line, self.settings)
        self._gauges = Gauges(self.settings.database_url, self.clock)
        add_routes(app, partial(pulse, self.database, self._gauges), self.trouble, self.notes)
        if self.receiver is not None and self.settings.webhook_url:
            hook = self.receiver.webhook(self.settings.webhook_secret.get_secret_value(), self.tuning.patience)
            app.router.add_post("/webhook", hook)
        await self.door.open(app, sockets)

    @property
    def port(self) -> int:
        """Where it listens; 0 where it does not."""
        return self.door.port

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
        if self.settings.ears is not None:
            self.ears = Ears(self.database, self.settings.ears, Files(lambda: self.line, self.settings))
            self._run(self.ears.run())

    def _start_scheduler(self) -> None:
        if self._watched is None:
            from bot.receiver import Receiver

            self._watched = Receiver(self._api, self.line, self.database, self._take, self._backoff)
            self._run(self._watched.watch_backlog())
        self._scheduler = build_scheduler(self.tick, self.tidy, seconds=self.tuning.tick_seconds)
        self._scheduler.start()
        self._run(self.tidy())

    def trouble(self) -> dict[str, str]:
        """What does not work now, by part, in words."""
        parts = {"receiver": self._watched.trouble if self._watched else "", "sender": self.sender.trouble if self.sender else ""}
        return trouble_of(self.database, parts, self._proxy, broken=self.broken.is_set())

    def notes(self) -> dict[str, str]:
        """What is no trouble of the whole, in words."""
        return {"sender": "; ".join(notes)} if self.sender is not None and (notes := self.sender.notes) else {}

    async def tick(self) -> None:
        """Do what is due, once Telegram's backlog is in: after a start, and after the machine was asleep."""
        if self._upkeep.slept() and self._watched is not None:
            self._run(self._watched.behind_again())
        if self._watched is None or self._watched.caught_up.is_set():
            await self._upkeep.tick(self.papers)

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
        parts = (self.worker, self.sender, self.follow, self.papers, self.readings, self.ears)
        return all(part is None or part.idle for part in parts)

    async def stop(self) -> None:
        """Stop taking, finish what is in hand, write the marks; what takes longer than seven seconds is left to the next start."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        for task in self._tasks:
            if self.sender is None or "Sender.run" not in str(task.get_coro()):
                task.cancel()
        await self.door.close()
        if self._gauges is not None:
            self._gauges.close()
        self._listener.stop()
        parts = (self.papers, self.readings, self.ears, self.worker, self.sender)
        await asyncio.gather(*(part.stop() for part in parts if part is not None))
        if self.sender is not None:
            await asyncio.to_thread(self.office.close)
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._line is not None:
            await self._line.close()
        await asyncio.to_thread(self.database.close)
