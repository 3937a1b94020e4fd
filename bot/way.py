"""By which way Telegram is reached: directly, or through the proxy that LIANXIN_PROXY or the environment's usual variables name.

Decided before anything heavy is loaded; bot/line.py opens the way. Nothing here looks a name up: local DNS may lie.
"""

import ipaddress
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from domain.values.errors import LianxinError

OURS = "LIANXIN_PROXY"
PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
SOCKS = ("socks5", "socks5h")
DESKTOPS = {"socks": "socks5"}
"""How desktops spell SOCKS in ALL_PROXY."""
LOCAL_NAMES = {"localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback"}
LONGEST_OF_SOCKS = 255
"""Octets of a user's name and of a password (RFC 1929)."""
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class BadProxyError(LianxinError):
    """`variable` names no proxy; `code` is worded by locales/terminal.py. The value is not repeated: it may hold a password."""

    def __init__(self, variable: str, code: str) -> None:
        super().__init__(f"{variable}: {code}")
        self.variable, self.code = variable, code


@dataclass(frozen=True)
class Proxy:
    """`variable` is where it was named."""

    scheme: str
    host: str
    port: int
    variable: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @property
    def is_socks(self) -> bool:
        return self.scheme in SOCKS

    @property
    def shown(self) -> str:
        """Its address as people may read it: without user and password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


@dataclass(frozen=True)
class Way:
    """From here to `base`, the Bot API's address; without a proxy directly."""

    base: str
    proxy: Proxy | None = None

    @property
    def has_tls(self) -> bool:
        """Somewhere on it: to a Bot API server beside us in the clear no certificate need be read."""
        return self.base.lower().startswith("https:") or (self.proxy is not None and self.proxy.scheme == "https")

    def __str__(self) -> str:
        return f"{self.base} through the proxy {self.proxy.shown} ({self.proxy.variable})" if self.proxy else f"{self.base} directly"


def way_to(base: str, ours: str, environment: Mapping[str, str]) -> Way:
    """The way to `base`. `ours` is LIANXIN_PROXY; where it is empty the environment decides. Raises BadProxyError."""
    given = proxy_named(OURS, ours.strip()) if ours.strip() else None
    target = urlsplit(base)
    host, port = target.hostname or "", target.port or PORTS[target.scheme]
    if is_this_machine(host):
        return Way(base)
    return Way(base, given or _usual(target.scheme, host, port, environment))


def proxy_named(variable: str, value: str) -> Proxy:
    """The proxy at this address. Raises BadProxyError."""
    scheme, colon, _ = value.partition("://")
    scheme = scheme.lower() if variable == OURS else DESKTOPS.get(scheme.lower(), scheme.lower())
    if re.search(r"[\s\x00-\x1f\x7f]", value):
        raise BadProxyError(variable, "proxy_address")
    if not colon or scheme not in PORTS:
        raise BadProxyError(variable, "proxy_scheme")
    try:
        parts = urlsplit(value)
        host, port = parts.hostname or "", parts.port if parts.port is not None else PORTS[scheme]
        user, password = unquote(parts.username or "", errors="strict"), unquote(parts.password or "", errors="strict")
    except ValueError:
        raise BadProxyError(variable, "proxy_address") from None
    if not port or parts.netloc.endswith(":") or parts.path not in ("", "/") or parts.query or parts.fragment or not _may_be_a_host(host):
        raise BadProxyError(variable, "proxy_address")
    if fault := _unfit(scheme, user, password):
        raise BadProxyError(variable, fault)
    return Proxy(scheme, host, port, variable, user, password)


def _may_be_a_host(host: str) -> bool:
    if _address(host) is not None:
        return True
    try:
        host.encode("idna")
    except UnicodeError:
        return False
    return bool(re.fullmatch(r"[\w.-]*[^\W\d][\w.-]*", host))


def _unfit(scheme: str, user: str, password: str) -> str:
    """Why this kind of proxy cannot be told such a user and password; empty: it can."""
    if scheme not in SOCKS:
        return "proxy_colon" if ":" in user else ""
    if bool(user) != bool(password):
        return "proxy_half"
    if not (user + password).isascii() or max(len(user), len(password)) > LONGEST_OF_SOCKS:
        return "proxy_ascii"
    return ""


def _usual(scheme: str, host: str, port: int, environment: Mapping[str, str]) -> Proxy | None:
    """What HTTPS_PROXY (HTTP_PROXY for a plain base), ALL_PROXY and NO_PROXY say; in small letters they come first."""
    if is_spared(host, port, _variable("no_proxy", environment)[1]):
        return None
    for name in (f"{scheme}_proxy", "all_proxy"):
        variable, value = _variable(name, environment)
        if value:
            return proxy_named(variable, value)
    return None


def _variable(name: str, environment: Mapping[str, str]) -> tuple[str, str]:
    variable = name if name in environment else name.upper()
    return variable, environment.get(variable, "").strip()


def is_spared(host: str, port: int, listed: str) -> bool:
    """Whether NO_PROXY lists this host: `*`, a name (with all below it), an address, a network (10.0.0.0/8), each with a port or without."""
    return any(_spares(entry, host.lower().rstrip("."), port) for entry in re.split(r"[\s,]+", listed.lower()) if entry)


def _spares(entry: str, host: str, port: int) -> bool:
    address = _address(host)
    if entry == "*":
        return True
    if "/" in entry:
        try:
            return address is not None and address in ipaddress.ip_network(entry, strict=False)
        except ValueError:
            return False
    named = re.fullmatch(r"\[(.*)\](?::(\d+))?|([^:]*)(?::(\d+))?", entry)
    name, only = ((named[1] or named[3] or ""), named[2] or named[4]) if named else (entry, None)
    if only is not None and int(only) != port:
        return False
    if address is not None:
        return _address(name) == address
    name = name.removeprefix("*").strip(".")
    return bool(name) and (host == name or host.endswith(f".{name}"))


def is_this_machine(host: str) -> bool:
    """Whether this is loopback, the machine's own name, or one of its addresses."""
    name = host.lower().rstrip(".")
    if name in LOCAL_NAMES or name.endswith(".localhost") or name == socket.gethostname().lower():
        return True
    address = _address(name)
    return address is not None and (address.is_loopback or address.is_unspecified or _answers_from(address))


def _address(host: str) -> Address | None:
    try:
        found = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def _answers_from(address: Address) -> bool:
    """Whether the kernel would speak to this address from this very address, as it does for its own alone. Nothing is sent."""
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((str(address), 9))
            return _address(str(probe.getsockname()[0])) == address
    except OSError:
        return False
