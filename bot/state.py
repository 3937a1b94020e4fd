"""How the process stands, for `/metrics` and `/healthz`."""

from collections.abc import Mapping
from typing import Protocol

from bot.gauges import Gauges
from bot.trouble import NOT_STORED
from bot.way import Proxy
from services.run.database_thread import DatabaseThread
from storage.calls import Listener
from storage.database import Engine


class Wakes(Protocol):
    def wake(self) -> None: ...


def listener(engine: Engine, parts: Mapping[str, Wakes | None]) -> Listener:
    """Hears what other processes on this database stored and owe, for whoever of this one waits for it."""
    return Listener(engine, {channel: part.wake for channel, part in parts.items() if part is not None})


async def pulse(thread: DatabaseThread, gauges: Gauges | None) -> Mapping[str, float]:
    """What stands in the database, and what its thread does: this never waits for that thread."""
    found = await gauges.read() if gauges is not None else {}
    counts = {"commits": thread.commits, "conflicts": thread.conflicts, "busy_seconds": thread.busy_seconds, "waiting": thread.waiting}
    counts |= {"reading_seconds": thread.reading.busy_seconds, "reading_waiting": thread.reading.waiting}
    return {**found, **{f"database_{name}": value for name, value in counts.items()}}


def trouble_of(thread: DatabaseThread, parts: Mapping[str, str], proxy: Proxy | None, *, broken: bool) -> dict[str, str]:
    """What does not work now, by part, in words. `parts`: why Telegram is not reached, by who says it."""
    found = {"database": thread.trouble, "process": "a part of it has ended by a mistake" if broken else ""}
    by = f" through the proxy {proxy.shown}" if proxy else ""
    for part, why in parts.items():
        if why:
            found[part] = why if why == NOT_STORED else f"Telegram does not answer{by} ({why})"
    return {part: why for part, why in found.items() if why}
