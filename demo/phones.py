"""The page with three phones: what each shows as JSON, and what a person does with it.

The first is a voter's: whichever was chosen, or a newcomer's. The middle one is a deputy's: it shows his group's chat, or his own with the bot.
"""

from __future__ import annotations

import asyncio
import io
import mimetypes
from typing import Any

from aiohttp import web

from demo.page_words import static
from demo.passing import TARGETS
from demo.shown import shown
from demo.stage import Stage
from demo.telegram.people import Person
from demo.telegram.state import Chat, Json
from demo.things import PLACES, SAMPLES
from demo.way_in import way_in
from reports.sheets import qr
from services.deed.work import Work
from services.staff.invites import permanent_links

LONG_POLL_SECONDS = 20
FILE_LIMIT = 20 * 1024 * 1024
SENT = ("photo", "voice", "video", "document")
PLAYED = ("image/jpeg", "image/png", "image/gif", "image/webp", "audio/", "video/")
"""Content a browser may show in the page; whatever else is handed over as a file to keep."""


class Page:
    """Serves the page on loopback. A phone is `voter`, `group` (`private` for a deputy's own chat) or `secretary`."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._runner: web.AppRunner | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._places = 0
        self._doors: tuple[int, list[Json]] = (0, [])

    async def open(self, port: int) -> str:
        """Its address: at `port`, or where that is taken at a free one."""
        app = web.Application(client_max_size=FILE_LIMIT + 1024)
        for path, name in (("/", "index.html"), ("/page.js", "page.js"), ("/log.js", "log.js"), ("/page.css", "page.css")):
            app.router.add_get(path, static(name))
        app.router.add_get("/state", self._state)
        app.router.add_get("/computer", self._computer)
        app.router.add_get("/file/{file_id}", self._show_file)
        app.router.add_get("/door/{village}", self._show_door)
        app.router.add_post("/act", self._act)
        app.router.add_post("/send", self._send)
        app.router.add_post("/voter", self._voter)
        app.router.add_post("/clock", self._clock)
        app.router.add_post("/restart", self._restart)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        for wanted in (port, 0):
            try:
                await web.TCPSite(self._runner, "127.0.0.1", wanted).start()
                break
            except OSError:
                if wanted == 0:
                    raise
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/"

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()

    def _person(self, phone: str, who: str) -> Person:
        v = self.stage.village
        if phone == "voter":
            return next((p for p in v.voters if p.user["first_name"] == who), v.voter)
        members = {str(p.user["first_name"]): p for p in (v.leader, v.deputy, v.passer_by)}
        return v.secretary if phone == "secretary" else members[who]

    def _chat(self, phone: str, person: Person) -> Chat:
        return self.stage.village.group if phone == "group" else person.chat()

    async def _state(self, request: web.Request) -> web.Response:
        """Everything the phones show; waits until something changed since `seen`."""
        stage, seen = self.stage, request.query.get("seen", "")
        deadline = asyncio.get_running_loop().time() + LONG_POLL_SECONDS
        while stage.version == seen and asyncio.get_running_loop().time() < deadline:
            await stage.village.telegram.changed(0.5)
        found: Json = {"version": stage.version, "run": stage.run, "doing": stage.doing}
        return web.json_response(found if stage.doing == "restart" else found | await self._town())

    async def _town(self) -> Json:
        v = self.stage.village
        chats = {"voter": v.voter.chat(), "group": v.group, "secretary": v.secretary.chat()}
        people = [v.voter, v.leader, v.deputy, v.passer_by, v.secretary]
        return {
            "time": v.clock().astimezone().isoformat(),
            "phones": {phone: _seen(chat) for phone, chat in chats.items()},
            "private": {str(p.user["first_name"]): _seen(p.chat()) for p in (v.leader, v.deputy)},
            "voter": v.voter.user["first_name"],
            "voters": [p.user["first_name"] for p in v.voters],
            "doors": await self._all_doors(),
            "speakers": [str(p.user["first_name"]) for p in (v.leader, v.deputy, v.passer_by)],
            "group": v.cast.group.name,
            "own": v.own is not None,
            "popups": [{"who": user, "text": text, "n": n} for n, (user, text, _) in enumerate(v.telegram.bot.popups) if text],
            "people": {p.user["first_name"]: p.id for p in people} | {"voter": v.voter.id, "secretary": v.secretary.id},
            "called": v.cast.secretary.name,
        }

    async def _all_doors(self) -> list[Json]:
        """The codes at the villages' doors: read once in each run."""
        if self._doors[0] != self.stage.run:
            name = self.stage.village.telegram.bot.username

            def read(work: Work) -> list[Json]:
                return [{"id": d.id, "name": d.name, "link": d.link} for d in permanent_links(work, name) if d.kind == "village"]

            self._doors = self.stage.run, await self.stage.village.bot.database.do(read)
        return self._doors[1]

    async def _act(self, request: web.Request) -> web.Response:
        """`{phone, who, text, reply_to}` writes; `{phone, who, message, data}` presses; `{phone, who, scan}` scans a village's code."""
        given: dict[str, Any] = await request.json()
        phone = str(given["phone"])
        person = self._person(phone, str(given.get("who", "")))
        group = self.stage.village.group if phone == "group" else None
        if "scan" in given:
            door = next((d for d in await self._all_doors() if d["id"] == given["scan"]), None)
            if door is None:
                return web.json_response({"ok": False}, status=400)
            person.says("/start " + str(door["link"]).partition("start=")[2])
        elif "data" in given:
            message = self._chat(phone, person).messages.get(int(given["message"]))
            if message is not None:
                person.presses(message, str(given["data"]))
        elif str(given.get("text", "")).strip():
            reply_to = given.get("reply_to")
            person.says(str(given["text"])[:4096], group, int(reply_to) if reply_to else None)
        return web.json_response({"ok": True})

    async def _send(self, request: web.Request) -> web.Response:
        """`?phone&who&kind&name&caption&reply_to` with a file's content, or without one: an example of that kind; `location`: a place."""
        ask, content = request.query, await request.read()
        phone, kind = ask["phone"], ask["kind"]
        person, group = self._person(phone, ask.get("who", "")), self.stage.village.group if phone == "group" else None
        reply_to = int(ask["reply_to"]) if ask.get("reply_to") else None
        if kind == "location":
            latitude, longitude = PLACES[self._places % len(PLACES)]
            self._places += 1
            person.posts({"location": {"latitude": latitude, "longitude": longitude}}, group, reply_to)
            return web.json_response({"ok": True})
        if kind not in SENT or not (content or kind in SAMPLES):
            return web.json_response({"ok": False}, status=400)
        name = ask.get("name", "")
        if not content:
            make, name = SAMPLES[kind]
            content = make()
        person.sends(kind, content, caption=ask.get("caption", "")[:1024], group=group, name=name[:200], reply_to=reply_to)
        return web.json_response({"ok": True})

    async def _show_file(self, request: web.Request) -> web.Response:
        """As what it is where a browser may play it (`?kind=` of the message), else to be kept."""
        state = self.stage.village.telegram.state
        file_id = request.match_info["file_id"]
        content = state.files.get(file_id)
        if content is None:
            return web.Response(status=404)
        headers = {"X-Content-Type-Options": "nosniff"}
        found = kind_of(content) or mimetypes.guess_type(state.file_names.get(file_id, ""))[0] or ""
        if not found.startswith(PLAYED):
            return web.Response(
                body=content, content_type="application/octet-stream", headers=headers | {"Content-Disposition": "attachment"}
            )
        return web.Response(body=content, content_type=found, headers=headers)

    async def _show_door(self, request: web.Request) -> web.Response:
        """The QR code at a village's door, as PNG."""
        door = next((d for d in await self._all_doors() if d["id"] == request.match_info["village"]), None)
        if door is None:
            return web.Response(status=404)
        out = io.BytesIO()
        qr(str(door["link"]), 300).save(out, "PNG")
        return web.Response(body=out.getvalue(), content_type="image/png")

    async def _computer(self, _request: web.Request) -> web.Response:
        """The secretary's computer: the office's pages, by a link as her phone gives one."""
        village = self.stage.village
        return web.Response(status=303, headers={"Location": await village.bot.database.do(way_in, village.secretary.id)})

    async def _voter(self, request: web.Request) -> web.Response:
        """`{who}`: that voter's phone is shown; without a name that of somebody who has never written."""
        who = str((await request.json()).get("who", ""))
        village = self.stage.village
        village.voter = self._person("voter", who) if who else village.newcomer()
        village.telegram.state.changed()
        return web.json_response({"ok": True})

    async def _clock(self, request: web.Request) -> web.Response:
        """The answer comes at once; what happens meanwhile is seen on the page. 409: it moves already."""
        target = str((await request.json())["to"])
        if target not in TARGETS:
            return web.json_response({"ok": False}, status=400)
        return self._begin(self.stage.move_clock(target))

    async def _restart(self, request: web.Request) -> web.Response:
        return self._begin(self.stage.restart())

    def _begin(self, deed: Any) -> web.Response:
        if self.stage.busy:
            deed.close()
            return web.json_response({"ok": False}, status=409)
        task = asyncio.create_task(deed)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return web.json_response({"ok": True})


MARKS = (
    (b"\xff\xd8", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
)


def kind_of(content: bytes) -> str:
    """The kind of a file as its first bytes say it; empty where they say nothing a browser plays."""
    if content[:4] == b"RIFF":
        return {b"WAVE": "audio/wav", b"WEBP": "image/webp"}.get(content[8:12], "")
    if content[4:8] == b"ftyp":
        return "video/mp4"
    return next((kind for mark, kind in MARKS if content.startswith(mark)), "")


def _seen(chat: Chat) -> list[Json]:
    return [shown(message, chat.signs.get(number, "")) for number, message in chat.messages.items()]
