"""What the address of a database means: which file, or which server, said without its password. Read as SQLAlchemy reads it."""

import re
from pathlib import Path
from urllib.parse import unquote

ADDRESS = re.compile(
    r"""(?P<name>[\w+]+):// (?P<who>(?P<user>[^:/]*)(?P<password>:[^@]*)?@)?
    (?P<where>(?:\[[^/?]+\]|[^/:?]+)?(?::(?P<port>[^/?]*))?) (?:/(?P<database>[^?]*))? (?P<query>\?.*)?""",
    re.VERBOSE,
)
SQLITE, POSTGRESQL = "sqlite", ("postgresql", "postgresql+psycopg")
IN_MEMORY = ":memory:"


def is_address(url: str) -> bool:
    """Whether it is one this program takes: `sqlite:///FILE`, `postgresql://…` or `postgresql+psycopg://…`."""
    parts = ADDRESS.fullmatch(url)
    if parts is None:
        return False
    if parts["name"] == SQLITE:
        return bool(parts["database"]) and not parts["database"].startswith("file:") and not parts["where"] and not parts["who"]
    port = parts["port"] or "1"
    return parts["name"] in POSTGRESQL and port.isascii() and port.isdecimal() and 0 < int(port) < 65536


def unfit_file(url: str) -> str:
    """Why a SQLite address is of no use to an office: `in_memory` (gone with each connection), `options` (read-only, say); else empty."""
    parts = ADDRESS.fullmatch(url)
    if parts is None or parts["name"] != SQLITE:
        return ""
    if unquote(parts["database"] or "") == IN_MEMORY:
        return "in_memory"
    return "options" if parts["query"] else ""


def database_file(url: str) -> Path | None:
    """The file of a SQLite address; None for PostgreSQL and for a database in memory."""
    parts = ADDRESS.fullmatch(url)
    if parts is None or parts["name"] != SQLITE or parts["database"] == IN_MEMORY or not is_address(url):
        return None
    return Path(unquote(parts["database"]))


def shown(url: str) -> str:
    """The address as it may be shown: the file, or the server without password and options."""
    if (file := database_file(url)) is not None:
        return str(file)
    parts = ADDRESS.fullmatch(url)
    if parts is None:
        return ""
    who = f"{parts['user']}{':***' if parts['password'] else ''}@" if parts["who"] else ""
    return f"{parts['name']}://{who}{parts['where']}/{parts['database'] or ''}"
