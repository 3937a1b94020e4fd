"""The yardstick of the webhook: an aiohttp view that reads the update and keeps nothing. `python -m bench.bare_view PORT`."""

import json
import sys

from aiohttp import web


async def receive(request: web.Request) -> web.Response:
    json.loads(await request.read())
    return web.Response()


async def started(_app: web.Application) -> None:
    print("ready", flush=True)


app = web.Application()
app.router.add_post("/webhook", receive)
app.on_startup.append(started)
if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)
