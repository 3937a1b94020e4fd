"""The line to Telegram: one aiohttp session for all calls of a process, by the way of bot/way.py; and what failed when it fails."""

import importlib
import ssl
from collections.abc import Callable
from typing import Any

import aiohttp

from bot.answers import fits, method_of
from bot.envelope import Envelope, envelope, status_of
from bot.way import Proxy, Way

CONNECT_SECONDS = 20.0
PATIENCE = aiohttp.ClientTimeout(total=60, connect=CONNECT_SECONDS)
MOST_OCTETS = 64 * 1024 * 1024
"""Of one answer or file; Telegram's servers give files of at most 20 MB."""
FAILURES = (aiohttp.ClientError, TimeoutError, OSError)
"""Whatever a call over the line raises."""
WANTS_A_PASSWORD = 407
STEPS = {"reach": "proxy_away", "greet": "proxy_locked", "connect": "proxy_stuck"}
Line = aiohttp.ClientSession


class AnswerTooLongError(aiohttp.ClientPayloadError):
    """More than MOST_OCTETS."""


class ForeignAnswerError(aiohttp.ClientError):
    """What came is not Telegram's envelope, or a yes that Telegram does not say: something on the way; `status` is its."""

    def __init__(self, status: int) -> None:
        super().__init__(f"not an answer of Telegram's (HTTP {status})")
        self.status = status


class RefusedError(aiohttp.ClientError):
    """Telegram's own no to a call: its code, and the seconds it wants us to wait."""

    def __init__(self, method: str, word: Envelope) -> None:
        super().__init__(f"{method}: {word.get('error_code')}")
        self.code = status_of(word)
        parameters = word.get("parameters")
        seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
        self.retry_after = float(seconds) if isinstance(seconds, int) else 0.0


class SocksError(aiohttp.ClientConnectionError):
    """The SOCKS proxy did not make the connection. `step`: reach (nobody there), greet (it does not let us in), connect (it gets no further)."""

    def __init__(self, step: str) -> None:
        super().__init__(f"the proxy failed ({step})")
        self.step = step


def open_line(way: Way, heard: Callable[[str], None] | None = None) -> Line:
    """To be closed by whoever opened it. Names go to a proxy as they are; only its own is looked up here. `heard` is told the `Date` of
    each answer that can be Telegram's."""
    made: dict[str, Any] = {"timeout": PATIENCE, "cookie_jar": aiohttp.DummyCookieJar()}
    if heard is not None:
        made["trace_configs"] = [_hearing(heard)]
    trust = _trust() if way.has_tls else True
    if way.proxy is None:
        return Line(connector=aiohttp.TCPConnector(ssl=trust), **made)
    if way.proxy.is_socks:
        return Line(connector=importlib.import_module("bot.socks").connector(way.proxy, trust), **made)
    if way.proxy.user or way.proxy.password:
        made |= _signed(way.base, way.proxy)
    return Line(connector=aiohttp.TCPConnector(ssl=trust), proxy=way.proxy.shown, **made)


def _hearing(heard: Callable[[str], None]) -> aiohttp.TraceConfig:
    async def ended(_line: Line, _context: Any, told: aiohttp.TraceRequestEndParams) -> None:
        if told.response.content_type == "application/json":
            heard(told.response.headers.get("Date", ""))

    config = aiohttp.TraceConfig()
    config.on_request_end.append(ended)
    return config


def _trust() -> ssl.SSLContext:
    """The certificates this machine trusts (also SSL_CERT_FILE, as it is now)."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def _signed(base: str, proxy: Proxy) -> dict[str, Any]:
    """User and password for the proxy alone: with CONNECT, or on each call that it passes on in the clear. Never inside the tunnel."""
    header = {"Proxy-Authorization": aiohttp.encode_basic_auth(proxy.user, proxy.password)}
    if base.startswith("http://"):
        return {"headers": header}

    async def sign(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        request.update_proxy(request.proxy, None, header)
        return await handler(request)

    return {"middlewares": (sign,)}


async def ask(line: Line, address: str, asked: dict[str, Any], seconds: float) -> tuple[Envelope, aiohttp.ClientResponse]:
    """One call of the Bot API: Telegram's word, a yes in the shape of its method, and the answer it came in. Raises one of FAILURES for anything else."""
    timeout = aiohttp.ClientTimeout(total=seconds, connect=min(seconds, CONNECT_SECONDS))
    async with line.post(address, json=asked, timeout=timeout, allow_redirects=False) as response:
        word = envelope(await body_of(response))
    if word is None or (word["ok"] and not fits(method_of(address), word["result"])):
        raise ForeignAnswerError(response.status)
    return word, response


async def body_of(response: aiohttp.ClientResponse) -> bytes:
    if (response.content_length or 0) > MOST_OCTETS:
        raise AnswerTooLongError(f"more than {MOST_OCTETS} octets")
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > MOST_OCTETS:
            raise AnswerTooLongError(f"more than {MOST_OCTETS} octets")
    return bytes(body)


def what_failed(error: BaseException, way: Way) -> str:
    """The part that failed: proxy_away, proxy_locked (it wants a password), proxy_stuck (no way on from it), foreign_answer, or api_away."""
    if isinstance(error, ForeignAnswerError) and not (way.proxy and error.status == WANTS_A_PASSWORD):
        return "foreign_answer"
    if way.proxy is None:
        return "api_away"
    if isinstance(error, SocksError):
        return STEPS[error.step]
    if isinstance(error, (aiohttp.ClientHttpProxyError, ForeignAnswerError)) and error.status == WANTS_A_PASSWORD:
        return "proxy_locked"
    return "proxy_away" if isinstance(error, aiohttp.ClientConnectorError) and error.host == way.proxy.host else "proxy_stuck"
