"""The sockets of LIANXIN_LISTEN: taken before anything else starts, so that an address that cannot be had ends the start in one line."""

import asyncio
import errno
import socket
from contextlib import ExitStack

from domain.values.errors import LianxinError

CODES = {
    errno.EADDRINUSE: "taken",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EADDRNOTAVAIL: "no_such_address",
    errno.EAFNOSUPPORT: "no_such_address",
}
ELSEWHERE = ("no_such_address",)
"""Of the several addresses of a name (localhost) this machine may lack some."""


class ListenError(LianxinError):
    """`kind` and `address` are worded by locales/terminal.py."""

    code = "listen"

    def __init__(self, kind: str, address: str, why: str) -> None:
        super().__init__(f"{address}: {why}")
        self.kind, self.address, self.why = kind, address, why


async def taken(host: str, port: int) -> list[socket.socket]:
    """Bound, not yet listening, one for each address of the host. Raises ListenError."""
    shown = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError) as error:
        raise ListenError("no_such_address", shown, str(error)) from error
    made: list[socket.socket] = []
    refused: ListenError | None = None
    for family, _, _, _, address in dict.fromkeys(found):
        try:
            made.append(_bound(family, address))
        except OSError as error:
            refused = ListenError(CODES.get(error.errno or 0, "other"), shown, error.strerror or str(error))
            if refused.kind not in ELSEWHERE:
                break
    if refused is not None and (not made or refused.kind not in ELSEWHERE):
        for one in made:
            one.close()
        raise refused
    return made


def _bound(family: int, address: object) -> socket.socket:
    with ExitStack() as otherwise:
        made = otherwise.enter_context(socket.socket(family, socket.SOCK_STREAM))
        made.setblocking(False)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind(address)  # type: ignore[arg-type]
        otherwise.pop_all()
    return made
