"""The yardstick of the webhook: an aiohttp view that reads the update and keeps nothing. `python -m bench.bare_view PORT`."""

import asyncio
import json
import sys

from aiohttp import web


async def receive(request: web.Request) -> web.Response:
    json.loads(await request.read())
    return web.Response()


async def main(port: int) -> None:
    app = web.Application()
    app.router.add_post("/webhook", receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
