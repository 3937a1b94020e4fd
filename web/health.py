"""`/healthz` and `/metrics`: what is wrong, in words and numbers, without anybody's data."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import generate_latest

from domain.values.typed_command import LIANXIN
from storage.outages import DatabaseDownError, SlowDatabaseError

Look = Callable[[], Awaitable[Mapping[str, float]]]
Trouble = Callable[[], Mapping[str, str]]
TEXT = "text/plain; version=0.0.4; charset=utf-8"


class Shared:
    """One look at a time, however many ask: who comes meanwhile shares the next one."""

    def __init__(self, look: Look) -> None:
        self._look, self._turn = look, asyncio.Lock()
        self._next: asyncio.Task[Mapping[str, float]] | None = None

    async def __call__(self) -> Mapping[str, float]:
        if self._next is None:
            self._next = asyncio.create_task(self._in_turn())
        return await asyncio.shield(self._next)

    async def _in_turn(self) -> Mapping[str, float]:
        async with self._turn:
            self._next = None
            return await self._look()


def add_routes(app: web.Application, look: Look, trouble: Trouble, remarks: Trouble = dict) -> None:
    """`look` counts what waits; `trouble` names the parts that do not work now and why, `remarks` what is worth a look."""
    look = Shared(look)

    async def healthz(_request: web.Request) -> web.Response:
        wrong, notes = dict(trouble()), dict(remarks())
        found: Mapping[str, float] = {}
        try:
            found = await look()
        except SlowDatabaseError:
            wrong.setdefault("database", "gives no answer in time")
        except DatabaseDownError:
            wrong.setdefault("database", "cannot be reached")
        if stuck := found.get("stuck"):
            wrong["queues"] = f"{stuck:.0f} messages have waited for more than five minutes"
        if failed := found.get("inbox_failed"):
            notes["inbox"] = f"{failed:.0f} updates failed by a mistake of the program; their words are kept ({LIANXIN} inbox)"
        return web.json_response({"ok": not wrong, "wrong": wrong, "notes": notes}, status=503 if wrong else 200)

    async def metrics(_request: web.Request) -> web.Response:
        """What this process did (counters since its start), and what stands in the database (gauges)."""
        try:
            gauges = {"database_up": 1.0, **await look()}
        except DatabaseDownError:
            gauges = {"database_up": 0.0}
        return web.Response(body=generate_latest() + written(gauges).encode(), headers={"Content-Type": TEXT})

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/metrics", metrics)


def written(gauges: Mapping[str, float]) -> str:
    """Gauges in Prometheus' text form; a name may carry its label, those with one name follow each other."""
    lines, last = [], ""
    for name, value in gauges.items():
        bare = name.partition("{")[0]
        if bare != last:
            lines.append(f"# TYPE lianxin_{bare} gauge")
        lines.append(f"lianxin_{name} {value:g}")
        last = bare
    return "\n".join(lines) + "\n"
