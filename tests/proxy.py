"""A small proxy that writes down what it is asked: HTTP (CONNECT, and plain calls passed on) and SOCKS5 on one loopback port.

It alone knows the names in `names`; what it is asked for is kept as it arrived.
"""

from __future__ import annotations

import asyncio
import base64
import ipaddress
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

NAME = "telegram.test"
"""The stand-in's name behind the proxy; no resolver knows it (RFC 6761)."""
LOOPBACK = ipaddress.IPv4Address("127.0.0.1")
CALL = re.compile(rb"(?:GET|POST) (?:http://[^/ ]+)?/(?:file/)?bot[^/ ]+/(\S+) HTTP/1\.1\r\n")


@dataclass(frozen=True)
class Asked:
    """`how`: connect, forward, or socks with the kind of address (name, ipv4, ipv6)."""

    how: str
    host: str
    port: int
    user: str = ""


@dataclass
class RecordingProxy:
    """`password` (user and password) is wanted when set; `page` is answered to everything when set; `refusal` is a SOCKS proxy's answer."""

    names: dict[str, tuple[str, int]]
    password: tuple[str, str] | None = None
    page: int = 0
    refusal: int = 0
    asked: list[Asked] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    """Methods of the Bot API that went through in the clear, in order."""
    port: int = 0

    async def start(self) -> RecordingProxy:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        self._open: set[asyncio.StreamWriter] = set()
        return self

    async def stop(self) -> None:
        """It is gone: nothing listens, and what was open is cut."""
        self._server.close()
        self.cut()
        await self._server.wait_closed()

    def cut(self) -> None:
        """Every open connection ends."""
        for writer in list(self._open):
            writer.transport.abort()

    async def __aenter__(self) -> RecordingProxy:
        return await self.start()

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()

    def address(self, scheme: str, signed: str = "") -> str:
        return f"{scheme}://{signed}{'@' if signed else ''}127.0.0.1:{self.port}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            first = await reader.readexactly(1)
            await (self._socks(reader, writer) if first == b"\x05" else self._http(first, reader, writer))
        except (OSError, EOFError, ValueError):
            pass
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _http(self, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = first + await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        signed = re.search(rb"(?im)^proxy-authorization: basic (\S+)\r\n", head)
        user, _, password = base64.b64decode(signed[1]).decode().partition(":") if signed else ("", "", "")
        url = re.fullmatch(r"(?:http://)?(\[[^]]*\]|[^:/]+)(?::(\d+))?(/.*)?", target)
        assert url is not None
        host, port = url[1], int(url[2] or 80)
        self.asked.append(Asked("connect" if method == "CONNECT" else "forward", host, port, user))
        if self.password is not None and (user, password) != self.password:
            await _page(writer, 407, 'Proxy-Authenticate: Basic realm="proxy"\r\n')
            return
        if self.page:
            await _page(writer, self.page)
            return
        if host not in self.names:
            await _page(writer, 502)
            return
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            await self._pass_on(host, b"", reader, writer)
            return
        head = re.sub(rb"(?im)^(proxy-authorization|connection): .*\r\n", b"", head)
        line, rest = head.split(b"\r\n", 1)
        line = line.replace(target.encode(), (url[3] or "/").encode())
        await self._pass_on(host, line + b"\r\nConnection: close\r\n" + rest, reader, writer)

    async def _socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        offered = await reader.readexactly((await reader.readexactly(1))[0])
        user = ""
        if self.password is not None:
            if 2 not in offered:
                writer.write(b"\x05\xff")
                await writer.drain()
                return
            writer.write(b"\x05\x02")
            await reader.readexactly(1)
            given = [(await reader.readexactly((await reader.readexactly(1))[0])).decode() for _ in range(2)]
            user = given[0]
            writer.write(b"\x01\x00" if tuple(given) == self.password else b"\x01\x01")
            if tuple(given) != self.password:
                await writer.drain()
                return
        else:
            writer.write(b"\x05\x00")
        kind = (await reader.readexactly(4))[3]
        if kind == 3:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            host = (await reader.readexactly(4 if kind == 1 else 16)).hex()
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(Asked({1: "socks ipv4", 3: "socks name", 4: "socks ipv6"}[kind], host, port, user))
        refusal = self.refusal or (0 if host in self.names else 4)
        writer.write(bytes([5, refusal, 0, 1, 0, 0, 0, 0, 0, 0]))
        if refusal:
            await writer.drain()
            return
        await self._pass_on(host, b"", reader, writer)

    async def _pass_on(self, host: str, first: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self.names[host])
        self._open.add(back)
        try:
            await both_ways((reader, writer), (there, back), self.calls.append, first)
        finally:
            self._open.discard(back)
            back.transport.abort()


Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def both_ways(here: Ends, there: Ends, heard: Callable[[str], None], first: bytes = b"") -> None:
    """Pass on what comes from either side until one ends; `heard` is told each method called from here."""

    async def forth() -> None:
        data = first or await here[0].read(65536)
        while data:
            for call in CALL.findall(data):
                heard(call.decode())
            there[1].write(data)
            await there[1].drain()
            data = await here[0].read(65536)

    async def back() -> None:
        while data := await there[0].read(65536):
            here[1].write(data)
            await here[1].drain()

    sides = [asyncio.create_task(forth()), asyncio.create_task(back())]
    _, running = await asyncio.wait(sides, return_when=asyncio.FIRST_COMPLETED)
    for side in running:
        side.cancel()
    with suppress(OSError):
        await asyncio.gather(*sides, return_exceptions=True)


async def _page(writer: asyncio.StreamWriter, status: int, header: str = "") -> None:
    """What a gateway says of itself."""
    body = f"<html><head><title>{status}</title></head><body>the gateway's own page</body></html>"
    length = len(body)
    writer.write(f"HTTP/1.1 {status} Own Page\r\n{header}Content-Type: text/html\r\nContent-Length: {length}\r\n\r\n{body}".encode())
    await writer.drain()


class TlsDoor:
    """Takes the TLS off calls to the stand-in under NAME, and hears which methods they are. `authority` is the file to trust."""

    def __init__(self, behind: tuple[str, int], folder: Path) -> None:
        self._behind, self._folder = behind, folder
        self.authority = folder / "authority.pem"
        self.calls: list[str] = []
        self.port = 0

    async def __aenter__(self) -> TlsDoor:
        key = self._folder / "key.pem"
        if not key.exists():
            _write_certificate(self.authority, key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.authority, key)
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_error: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._behind)
        try:
            await both_ways((reader, writer), (there, back), self.calls.append)
        finally:
            back.transport.abort()
            writer.transport.abort()


def _write_certificate(certificate: Path, kept: Path) -> None:
    """A certificate for NAME and this machine that signs itself, and the file of its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)  # noqa: TID251
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME), x509.IPAddress(LOOPBACK)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    kept.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
