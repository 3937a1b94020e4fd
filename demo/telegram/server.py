"""The HTTP side of the stand-in: calls, polling and webhook push."""

import asyncio
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

import aiohttp
from aiohttp import web

from demo.telegram.call import Call
from demo.telegram.envelopes import Foreign, failed, ok, public, read, words_of
from demo.telegram.errors import ApiError
from demo.telegram.faults import Fault, Flood, FloodLimits, Page
from demo.telegram.methods import METHODS
from demo.telegram.people import Person
from demo.telegram.state import BotState, Chat, Json, State, not_found

TOKEN = "1000001:AAstandInOfTheBotApi_on_loopback_only"
REDELIVER_SECONDS = 0.3


def real_now() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)


def _wake(waiter: asyncio.Future[None]) -> None:
    if not waiter.done():
        waiter.set_result(None)


class Telegram:
    """`async with Telegram() as telegram:` serves on a free loopback port; `url` is the base of the Bot API."""

    def __init__(self, now: Callable[[], datetime] = real_now, limits: FloodLimits | None = None, port: int = 0) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        """Whoever waits for the next change."""
        self.version = 0
        self.state = State(now, self._note_change)
        self.flood = Flood(limits or FloodLimits())
        self.faults: list[Fault] = []
        self.calls: list[tuple[float, str, int]] = []
        self.down: bool | Page = False
        """Every call, whatever it is, is answered by something on the way: 502, or this page."""
        self.turned_away: list[tuple[float, str, int]] = []
        """Calls that came while it was down: when (monotonic), method, chat."""
        self.sends_every_kind = False
        self.date: Callable[[], datetime] | None = None
        """What the heads of its answers say it is; None: the machine's time."""
        self.behind: list[str] | None = None
        """Addresses behind the webhook's, asked in turn as a load balancer does; empty: none is up."""
        self.disorder: random.Random | None = None
        """Pushes several at once, in any order, some of them twice."""
        self.token = TOKEN
        self.bot = self.state.add_bot(TOKEN)
        self._port = port
        self._readers = 0
        self._turn = 0
        self._pushing: asyncio.Task[None] | None = None
        self._ending = False
        self.url = ""

    async def __aenter__(self) -> "Telegram":
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.on_response_prepare.append(self._dated)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/files/{file_id}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._pushing = asyncio.create_task(self._push())
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._pushing is not None:
            self._pushing.cancel()
        self._ending = True  # who waits for updates is answered: the server would wait for him
        self._note_change()
        await self._runner.cleanup()

    async def _dated(self, _request: web.Request, response: web.StreamResponse) -> None:
        if self.date is not None:
            response.headers["Date"] = format_datetime(self.date(), usegmt=True)

    def _note_change(self) -> None:
        self.version += 1
        waiting, self._waiting = self._waiting, set()
        for waiter in waiting:
            _wake(waiter)

    async def changed(self, timeout: float) -> None:
        """Wait until anything happens, or for `timeout` seconds."""
        loop = asyncio.get_running_loop()
        waiter = loop.create_future()
        self._waiting.add(waiter)
        timer = loop.call_later(timeout, _wake, waiter)
        try:
            await waiter
        finally:
            timer.cancel()
            self._waiting.discard(waiter)

    def person(self, user_id: int, name: str, language_code: str = "zh-hans") -> Person:
        self.state.add_user(user_id, name, language_code)
        return Person(self.state, user_id)

    def group(self, chat_id: int, title: str, kind: str = "supergroup") -> Chat:
        return self.state.add_group(chat_id, title, kind)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        bot = self.state.bots.get(request.match_info["token"])
        method = request.match_info["method"]
        try:
            if bot is None:
                raise ApiError(401, "Unauthorized")
            call = await read(request)
            if method == "getUpdates":
                return ok(await self._updates(request, bot, call))
            return await self._call(request, bot, method, call)
        except ApiError as error:
            return failed(error)

    async def _call(self, request: web.Request, bot: BotState, method: str, call: Call) -> web.StreamResponse:
        known = METHODS.get(method) or next((f for name, f in METHODS.items() if name.lower() == method.lower()), None)
        if known is None:
            raise not_found()
        chat_id = call.number("chat_id")
        self._turn_away(method, chat_id)
        fault = next((f for f in self.faults if f.takes(method, chat_id, words_of(call))), None)
        if fault is not None and not fault.kind.endswith("_after"):
            await self._fail(request, fault)
        self.flood.check(method, chat_id, len(call.value("media") or [1]) if method == "sendMediaGroup" else 1)
        result = known(self.state, bot, call)
        self.calls.append((time.monotonic(), method, chat_id))
        if fault is not None and fault.kind.endswith("_after"):
            await self._fail(request, fault)
        return ok(result)

    def _turn_away(self, method: str, chat_id: int = 0) -> None:
        if self.down:
            self.turned_away.append((time.monotonic(), method, chat_id))
            raise Foreign(self.down if isinstance(self.down, Page) else Page())

    async def _fail(self, request: web.Request, fault: Fault) -> None:
        if fault.kind == "429":
            words = f"Too Many Requests: retry after {fault.retry_after}"
            raise ApiError(429, words, retry_after=fault.retry_after)
        if fault.kind in ("400", "403", "413"):
            raise ApiError(int(fault.kind), fault.description)
        if fault.kind in ("500", "502"):
            raise Foreign(Page(int(fault.kind)))
        if fault.kind == "page":
            raise Foreign(fault.page)
        if fault.kind == "slow" or fault.kind == "timeout_after":
            await asyncio.sleep(fault.seconds)
        if fault.kind in ("reset", "reset_after") and request.transport is not None:
            request.transport.abort()
            raise asyncio.CancelledError

    async def _updates(self, request: web.Request, bot: BotState, call: Call) -> list[Json]:
        """Long polling with Telegram's offset: what lies before it is confirmed and forgotten; one reader at a time."""
        if bot.webhook_url:
            raise ApiError(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self._turn_away("getUpdates")
        if (fault := next((f for f in self.faults if f.takes("getUpdates", None)), None)) is not None:
            await self._fail(request, fault)
        bot.reader += 1
        mine = bot.reader
        self._note_change()
        offset, limit = call.number("offset"), min(max(call.number("limit", 100), 1), 100)
        if offset < 0:
            bot.updates[:] = bot.updates[offset:]
        else:
            bot.updates[:] = [u for u in bot.updates if u["update_id"] >= offset]
        allowed = [] if self.sends_every_kind else call.value("allowed_updates") or []
        if allowed:
            bot.updates[:] = [u for u in bot.updates if set(u) & set(allowed)]
        deadline = time.monotonic() + call.number("timeout")
        while True:
            if bot.reader != mine:
                raise ApiError(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")
            if bot.updates or self._ending or time.monotonic() >= deadline:
                return bot.updates[:limit]
            await self.changed(min(deadline - time.monotonic(), 1.0))

    async def _push(self) -> None:
        """Webhook: each update with the secret until the other side says 200; in order, one at a time, unless `disorder` is wanted."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
            while True:
                for bot in self.state.bots.values():
                    while bot.webhook_url and bot.updates and self.behind != []:
                        if not await self._push_some(session, bot):
                            await asyncio.sleep(REDELIVER_SECONDS)
                            break
                waiting = any(b.webhook_url and b.updates for b in self.state.bots.values())
                await self.changed(0.01 if waiting else 1.0)

    async def _push_some(self, session: aiohttp.ClientSession, bot: BotState) -> bool:
        """Whether anything was taken."""
        some = bot.updates[:1]
        if self.disorder is not None:
            some = self.disorder.choices(bot.updates[:6], k=8)
        taken = await asyncio.gather(*(self._pushed(session, bot, update) for update in some))
        done = {update["update_id"] for update, ok in zip(some, taken, strict=True) if ok}
        bot.updates[:] = [update for update in bot.updates if update["update_id"] not in done]
        return bool(done)

    async def _pushed(self, session: aiohttp.ClientSession, bot: BotState, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": bot.webhook_secret} if bot.webhook_secret else {}
        address = bot.webhook_url
        if self.behind:
            self._turn += 1
            address = self.behind[self._turn % len(self.behind)]
        try:
            async with session.post(address, json=public(update), headers=headers, ssl=False) as response:  # made for a test
                if response.status != 200:
                    bot.webhook_error = f"Wrong response from the webhook: {response.status} {response.reason}"
                return response.status == 200
        except (aiohttp.ClientError, TimeoutError, OSError):
            bot.webhook_error = "Connection refused"
            return False

    async def _download(self, request: web.Request) -> web.Response:
        try:
            self._turn_away("download")
            if (fault := next((f for f in self.faults if f.takes("download", None)), None)) is not None:
                await self._fail(request, fault)
        except ApiError as error:
            return failed(error)
        content = self.state.files.get(request.match_info["file_id"])
        if request.match_info["token"] not in self.state.bots or content is None:
            return web.Response(status=404)
        return web.Response(body=content)
