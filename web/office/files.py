"""Styles and scripts of the pages: read once, at an address that holds what they are, so that a browser keeps them for good; and by which
name a file is handed over."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

FOLDER = Path(__file__).parent / "static"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@cache
def _content(name: str) -> tuple[bytes, str]:
    """What it is, and its mark."""
    content = (FOLDER / name).read_bytes()
    return content, sha256(content).hexdigest()[:12]


def address(name: str) -> str:
    """Where a page finds it."""
    return f"/office/static/{_content(name)[1]}/{name}"


async def show(request: web.Request) -> web.StreamResponse:
    name = request.match_info["name"]
    if name not in _names():
        raise web.HTTPNotFound
    content, mark = _content(name)
    if mark != request.match_info["mark"]:
        raise web.HTTPNotFound
    shown = web.Response(body=content, content_type=TYPES[Path(name).suffix], charset="utf-8")
    shown.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    shown.enable_compression()
    return shown


@cache
def _names() -> frozenset[str]:
    return frozenset(path.name for path in FOLDER.iterdir() if path.suffix in TYPES)


def handed_over(name: str, *, shown: bool = False) -> str:
    """The header that says under which name a file is kept; `shown`: the browser opens it by itself (RFC 6266, 8187)."""
    return f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(name, safe='')}"
