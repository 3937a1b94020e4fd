"""`/healthz` and `/metrics`: what is wrong, in words and numbers, without anybody's data."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from storage.database import DatabaseDownError

Look = Callable[[], Awaitable[Mapping[str, int]]]
Trouble = Callable[[], Mapping[str, str]]


def add_routes(app: web.Application, look: Look, trouble: Trouble) -> None:
    """`look` counts what waits; `trouble` names the parts that do not work now and why."""

    async def healthz(_request: web.Request) -> web.Response:
        wrong = {part: why for part, why in trouble().items() if why}
        try:
            await look()
        except DatabaseDownError:
            wrong["database"] = "cannot be reached"
        return web.json_response({"ok": not wrong, "wrong": wrong}, status=503 if wrong else 200)

    async def metrics(_request: web.Request) -> web.Response:
        try:
            counts = await look()
        except DatabaseDownError:
            return web.Response(text="lianxin_database_up 0\n")
        lines = ["lianxin_database_up 1", *(f"lianxin_{name} {count}" for name, count in counts.items())]
        return web.Response(text="\n".join(lines) + "\n")

    app.router.add_get("/healthz", healthz)
    app.router.add_get("/metrics", metrics)
