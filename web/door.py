"""Who may come in at LIANXIN_LISTEN, and for how long: connections that say nothing never keep an honest call waiting.

aiohttp waits for a request's first line and headers for ever and takes any number of connections. Here a call has seconds for its head,
its body and the reading of its answer, and when all places are taken the one that has waited longest makes room, of the address that
takes most of them: honest calls say at once what they want. Answers do not say what this server is made of.
"""

import asyncio
import resource
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

MOST_BODY = 1024 * 1024
"""Bytes; an update of Telegram's is smaller by far."""
LARGEST_LINE, MOST_HEADERS, READ_AT_ONCE = 8190, 64, 16 * 1024
ACCEPTED_AT_ONCE, BACKLOG = 16, 1024
"""How many the loop lets in at a turn, and how many the kernel keeps meanwhile. A call is heard some five turns after it was let in:
by then those who came behind it must not have taken all places."""
TURNS = 16
LEFT_FOR_OTHERS = 2
"""Of the descriptors a process may have, connections get this part: database, files and calls to Telegram need theirs."""
SWEEP_SECONDS, MOMENT = 1.0, 0.05
REFUSED = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Patience:
    """Seconds for a head, or for an answer to be taken; for a body; between two requests of a connection (longer than nginx keeps one)."""

    head: float = 10
    body: float = 10
    idle: float = 75


class Caller(web.RequestHandler):
    """A connection: `working` while one of its requests is with us, `idle` between two, else its head is awaited since `since`."""

    __slots__ = ("address", "door", "idle", "since", "working")

    def __init__(self, door: "Door", server: web.Server, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(
            server,
            loop=loop,
            keepalive_timeout=door.patience.idle,
            access_log=None,  # type: ignore[arg-type]
            max_line_size=LARGEST_LINE,
            max_field_size=LARGEST_LINE,
            max_headers=MOST_HEADERS,
            read_bufsize=READ_AT_ONCE,
            lingering_time=door.patience.head / 5,
            auto_decompress=False,
        )
        self.door, self.address = door, ""
        self.working, self.idle, self.since = False, False, loop.time()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        peer = transport.get_extra_info("peername")
        self.address = str(peer[0]) if peer else ""
        self.door.let_in(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        self.door.gone(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.idle and data:
            self._is(working=False, idle=False)
        super().data_received(data)

    def works(self) -> None:
        self._is(working=True, idle=False)

    def is_done(self) -> None:
        self._is(working=False, idle=True)

    def _is(self, *, working: bool, idle: bool) -> None:
        self.working, self.idle, self.since = working, idle, asyncio.get_running_loop().time()
        self.door.moved(self)

    def is_too_slow(self, now: float) -> bool:
        """An answer that is not taken counts like a head that does not come."""
        unread = self.transport is not None and self.transport.get_write_buffer_size() > 0
        patience = self.door.patience.idle if self.idle and not unread else self.door.patience.head
        return not self.working and now - self.since > patience

    def hang_up(self) -> None:
        if (transport := self.transport) is None:
            return
        if transport.get_write_buffer_size():
            transport.abort()
        else:
            transport.close()

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """What cannot be read is refused without a word in answer or log; a mistake of ours is logged as ever."""
        if status >= 500:
            return super().handle_error(request, status, exc, message)
        if self.transport is not None:
            self.transport.write(REFUSED)
        self.force_close()
        return web.Response(status=status)


class Door:
    """`most`: connections at a time, as far as the process may have descriptors."""

    def __init__(self, most: int, patience: Patience = Patience()) -> None:
        self.most, self.patience = min(most, _affordable()), patience
        self.inside: set[Caller] = set()
        self._waiting: dict[str, dict[Caller, None]] = {}
        """By address, the longest waiting first."""
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._servers: list[asyncio.Server] = []
        self._sweeping: asyncio.TimerHandle | None = None

    async def open(self, app: web.Application, sockets: list[socket.socket]) -> None:
        """Begin to answer at sockets that are bound."""
        loop = asyncio.get_running_loop()
        app.middlewares.append(_marked)
        app.on_response_prepare.append(_unsigned)
        self._runner = web.AppRunner(app, shutdown_timeout=3)
        await self._runner.setup()
        server = self._runner.server
        assert server is not None  # noqa: S101  narrows the type
        at_once = max(1, min(ACCEPTED_AT_ONCE, self.most // TURNS))
        for one in sockets:
            self._servers.append(await loop.create_server(lambda: Caller(self, server, loop), sock=one, backlog=at_once))
            one.listen(BACKLOG)
        self.port = sockets[0].getsockname()[1]
        self._sweep()

    async def close(self) -> None:
        """Nobody new comes in; who is being answered gets his answer within seconds."""
        if self._sweeping is not None:
            self._sweeping.cancel()
        for server in self._servers:
            server.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def let_in(self, caller: Caller) -> None:
        if len(self.inside) >= self.most:
            self._make_room(caller)
        self.inside.add(caller)
        self.moved(caller)

    def gone(self, caller: Caller) -> None:
        self.inside.discard(caller)
        if (others := self._waiting.get(caller.address)) is not None:
            others.pop(caller, None)
            if not others:
                del self._waiting[caller.address]

    def moved(self, caller: Caller) -> None:
        """It has just begun to wait, or to be answered."""
        if caller in self.inside:
            others = self._waiting.setdefault(caller.address, {})
            others.pop(caller, None)
            if not caller.working:
                others[caller] = None

    def _make_room(self, caller: Caller) -> None:
        crowd = max(self._waiting.values(), key=len, default={})
        leaving = next(iter(crowd), caller)
        self.gone(leaving)
        leaving.hang_up()

    def _sweep(self) -> None:
        loop = asyncio.get_running_loop()
        slow = [one for one in self.inside if one.is_too_slow(loop.time())]
        loop.call_later(MOMENT, self._let_go, slow)
        self._sweeping = loop.call_later(min(SWEEP_SECONDS, self.patience.head / 4), self._sweep)

    def _let_go(self, slow: list[Caller]) -> None:
        """A moment later: where this process itself was held up, what they said long ago has been heard now."""
        for caller in slow:
            if caller.is_too_slow(asyncio.get_running_loop().time()):
                caller.hang_up()


def _affordable() -> int:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return max(8, soft // LEFT_FOR_OTHERS - ACCEPTED_AT_ONCE) if soft != resource.RLIM_INFINITY else 2**31


@web.middleware
async def _marked(request: web.Request, handler: Handler) -> web.StreamResponse:
    caller = request.protocol
    assert isinstance(caller, Caller)  # noqa: S101  narrows the type
    caller.works()
    try:
        return await handler(request)
    finally:
        caller.is_done()


async def _unsigned(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.pop("Server", None)


async def body_of(request: web.Request, patience: Patience) -> bytes:
    """The whole body. Raises HTTPRequestEntityTooLarge, HTTPRequestTimeout."""
    if (request.content_length or 0) > MOST_BODY:
        raise web.HTTPRequestEntityTooLarge(max_size=MOST_BODY, actual_size=request.content_length or 0)
    try:
        async with asyncio.timeout(patience.body):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout(headers={"Connection": "close"}) from None
