"""Takes updates from Telegram, stores them, and only then confirms them: by long polling or as a webhook."""

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot import metrics, trouble
from bot.accounts import arrival
from bot.answers import is_update
from bot.envelope import Envelope
from bot.flood import next_look
from bot.line import FAILURES, ForeignAnswerError, Line, RefusedError, ask
from services.run.database_thread import DatabaseThread
from services.run.updates import store_updates
from storage.inbox import InboxRow
from storage.outages import DatabaseDownError
from web.door import Patience, body_of

log = logging.getLogger(__name__)
BATCH = 100
LONG_POLL_SECONDS = 30
CALL_SECONDS = 10.0
"""Patience with an answer that Telegram has ready: a look that hangs must not put off the next one for long."""
FORGOTTEN_AFTER_SECONDS = 5 * 86400
"""Telegram numbers updates anew after a week without any: the offset must be forgotten before."""
BACKLOG_SECONDS = 300
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
Take = Callable[[list[InboxRow]], None]


class Receiver:
    """`take` is handed rows that are new, after they are on disk. `caught_up` is set once Telegram's backlog is in."""

    def __init__(self, api: str, line: Line, database: DatabaseThread, take: Take, backoff: tuple[float, float]) -> None:
        self._api, self._line, self._database, self._take, self._backoff = api, line, database, take, backoff
        self.caught_up = asyncio.Event()
        self.trouble = ""

    async def poll(self) -> None:
        """Long polling until cancelled. What could not be stored stays unconfirmed at Telegram."""
        offset, wait, floods = 0, self._backoff[0], 0
        quiet_since = asyncio.get_running_loop().time()
        while True:
            try:
                if asyncio.get_running_loop().time() - quiet_since > FORGOTTEN_AFTER_SECONDS:
                    offset = 0
                seconds = LONG_POLL_SECONDS if self.caught_up.is_set() and not self.trouble else 0
                updates = await self._get(offset, seconds)
                if updates:
                    await self._store(updates)
                    offset = max(int(u["update_id"]) for u in updates) + 1
                    quiet_since = asyncio.get_running_loop().time()
                if len(updates) < BATCH:
                    self.caught_up.set()
                wait, self.trouble, floods = self._backoff[0], "", 0
            except (*FAILURES, DatabaseDownError) as error:
                self.trouble, told = in_words(error), next_look(getattr(error, "retry_after", 0.0), floods)
                floods += told > 0
                log.warning("receiving failed, trying again in %.1f s: %s", max(wait, told), self.trouble)
                await asyncio.sleep(max(wait, told))
                wait = min(wait * 2, self._backoff[1])

    async def _get(self, offset: int, seconds: int) -> list[dict[str, Any]]:
        asked = {"offset": offset, "timeout": seconds, "limit": BATCH, "allowed_updates": ALLOWED}
        word = await self._call("getUpdates", asked, seconds + CALL_SECONDS)
        if word.get("error_code") == 409 and "webhook" in str(word.get("description")):
            await self._call("deleteWebhook", {})
        updates: list[dict[str, Any]] = _result("getUpdates", word)
        return updates

    async def _store(self, updates: list[dict[str, Any]]) -> None:
        """Store a batch; one that will not go in is stored one by one, so that no update blocks those after it."""
        try:
            rows = await self._database.do(store_updates, list(map(arrival, updates)))
        except DatabaseDownError:
            raise
        except Exception:
            log.exception("a batch could not be stored, storing one by one")
            rows = []
            for update in updates:
                rows += await self._store_alone(update)
        metrics.RECEIVED.inc(len(rows))
        self._take(rows)

    async def _store_alone(self, update: dict[str, Any]) -> list[InboxRow]:
        try:
            return await self._database.do(store_updates, [arrival(update)])
        except DatabaseDownError:
            raise
        except Exception:
            log.exception("update %s cannot be stored", update.get("update_id"))
            return []

    def webhook(self, secret: str, patience: Patience) -> Callable[[web.Request], Any]:
        """The view Telegram calls: 401 without the secret, 413 and 408 for a body too large or slow, 503 while the database is away,
        200 once stored."""
        expected = secret.encode()

        async def receive(request: web.Request) -> web.Response:
            given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
            if not hmac.compare_digest(given, expected):
                return web.Response(status=401)
            try:
                update = json.loads(await body_of(request, patience))
                if not is_update(update):
                    return web.Response(status=400)
                await self._store([update])
            except (ValueError, RecursionError):
                return web.Response(status=400)
            except DatabaseDownError:
                return web.Response(status=503)
            return web.Response()

        return receive

    async def set_webhook(self, url: str, secret: str) -> None:
        """Tell Telegram where to call, again and again until it took it; then wait until its backlog is in."""
        await self._ask_until_caught_up({"url": url, "secret_token": secret, "allowed_updates": ALLOWED, "max_connections": 64})

    def behind_again(self) -> Awaitable[None]:
        """After the machine was asleep: what came meanwhile lies at Telegram; to be run until it is in."""
        self.caught_up.clear()
        return self.watch_backlog()

    async def watch_backlog(self) -> None:
        """Wait until what Telegram kept is in, where other processes receive."""
        await self._ask_until_caught_up({})

    async def _ask_until_caught_up(self, webhook: dict[str, Any]) -> None:
        """None pending, or five minutes after the first answer: where people write all the time there is always one under way."""
        wait, answered_at = self._backoff[0], None
        loop = asyncio.get_running_loop()
        while not self.caught_up.is_set():
            try:
                if webhook:
                    _result("setWebhook", await self._call("setWebhook", webhook))
                    webhook = {}
                info = _result("getWebhookInfo", await self._call("getWebhookInfo", {}))
                answered_at = answered_at or loop.time()
                self.trouble = ""
                if not info.get("pending_update_count") or loop.time() - answered_at > BACKLOG_SECONDS:
                    self.caught_up.set()
                    return
            except FAILURES as error:
                self.trouble = in_words(error)
            await asyncio.sleep(wait)

    async def _call(self, method: str, asked: dict[str, Any], seconds: float = CALL_SECONDS) -> Envelope:
        return (await ask(self._line, f"{self._api}/{method}", asked, seconds))[0]


def _result(method: str, word: Envelope) -> Any:
    if not word["ok"]:
        raise RefusedError(method, word)
    return word["result"]


def in_words(error: BaseException) -> str:
    """Why nothing can be received."""
    if isinstance(error, DatabaseDownError):
        return trouble.NOT_STORED
    if isinstance(error, ForeignAnswerError):
        return trouble.not_telegram(error.status)
    if isinstance(error, RefusedError):
        return trouble.refused(error.code)
    return trouble.NO_ANSWER if isinstance(error, TimeoutError) else trouble.no_way(error)
