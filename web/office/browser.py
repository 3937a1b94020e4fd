"""What a request says of its browser: what people call it, where it stands. A bare guess, for whoever looks at his own logins."""

import re
from ipaddress import ip_address

from aiohttp import web

BROWSERS = (
    (re.compile(r"\b(?:Edg|Edge|EdgA)/"), "Edge"),
    (re.compile(r"\b(?:QQBrowser)/"), "QQ"),
    (re.compile(r"\bQihu|\b360SE|\b360EE"), "360"),
    (re.compile(r"\bFirefox/"), "Firefox"),
    (re.compile(r"\bChrom(?:e|ium)/|\bHeadlessChrome/"), "Chrome"),
    (re.compile(r"\bSafari/"), "Safari"),
)
SYSTEMS = (
    (re.compile(r"\bWindows\b"), "Windows"),
    (re.compile(r"\bAndroid\b"), "Android"),
    (re.compile(r"\b(?:iPhone|iPad)\b"), "iOS"),
    (re.compile(r"\bMac OS X\b|\bMacintosh\b"), "macOS"),
    (re.compile(r"\bLinux\b|\bX11\b"), "Linux"),
)


def agent_of(request: web.Request) -> str:
    """`Chrome · Windows`; a dash where it says nothing known."""
    said = request.headers.get("User-Agent", "")[:500]
    found = [next((name for sign, name in known if sign.search(said)), "") for known in (BROWSERS, SYSTEMS)]
    return " · ".join(filter(None, found)) or "—"


def address_of(request: web.Request, *, behind: bool) -> str:
    """Where the call came from. Only a proxy on this machine is believed to say it (deploy/nginx.conf); `behind`: there is one for sure, and
    in a container it is another machine of the same network."""
    peer = request.remote or ""
    if not _is_ours(peer, near=behind):
        return peer
    said = request.headers.get("X-Real-IP", "").strip()
    return said if _is_address(said) else peer


def _is_ours(address: str, *, near: bool) -> bool:
    return _is_address(address) and (ip_address(address).is_loopback or near and ip_address(address).is_private)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
