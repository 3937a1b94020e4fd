"""The page with three phones: what each shows as JSON, and what a person does with it.

The middle one is a deputy's: it shows his group's chat, or his own with the bot.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from demo.telegram.people import Person
from demo.telegram.state import Chat, Json
from demo.village import Village

STATIC = Path(__file__).parent / "page"
LONG_POLL_SECONDS = 20
SHOWN = ("photo", "voice", "video", "animation", "document", "venue", "location", "audio", "video_note", "sticker", "poll", "dice")
PHOTO_LIMIT = 20 * 1024 * 1024


class Page:
    """Serves the page on loopback. A phone is `voter`, `group` (`private` for a deputy's own chat) or `secretary`."""

    def __init__(self, village: Village) -> None:
        self.village = village
        self._runner: web.AppRunner | None = None
        self._popups_shown = 0

    async def open(self, port: int) -> str:
        app = web.Application(client_max_size=PHOTO_LIMIT + 1024)
        app.router.add_get("/", _static("index.html"))
        app.router.add_get("/page.js", _static("page.js"))
        app.router.add_get("/page.css", _static("page.css"))
        app.router.add_get("/state", self._state)
        app.router.add_get("/file/{file_id}", self._show_file)
        app.router.add_post("/act", self._act)
        app.router.add_post("/photo", self._photo)
        app.router.add_post("/clock", self._clock)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        try:
            await site.start()
        except OSError:
            site = web.TCPSite(self._runner, "127.0.0.1", 0)
            await site.start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/"

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    def _chat(self, phone: str) -> Chat:
        v = self.village
        return {"voter": v.voter.chat(), "group": v.group, "secretary": v.secretary.chat()}[phone]

    def _chat_of(self, phone: str, person: Person) -> Chat:
        """A deputy's phone has two chats: the group's, and his own with the bot (`private`)."""
        return person.chat() if phone == "private" else self._chat(phone)

    def _person(self, phone: str, who: str) -> Person:
        v = self.village
        members = {"周启明": v.leader, "吕春敏": v.deputy, "路人": v.passer_by}
        return v.voter if phone == "voter" else v.secretary if phone == "secretary" else members[who]

    async def _state(self, request: web.Request) -> web.Response:
        """Everything the phones show; waits until something changed since `seen`."""
        telegram = self.village.telegram
        seen = int(request.query.get("seen", -1))
        deadline = asyncio.get_running_loop().time() + LONG_POLL_SECONDS
        while telegram.version == seen and asyncio.get_running_loop().time() < deadline:
            await telegram.changed(0.5)
        popups = telegram.bot.popups
        return web.json_response(
            {
                "version": telegram.version,
                "time": (self.village.clock().astimezone()).isoformat(),
                "phones": {phone: [_shown(m) for m in self._chat(phone).messages.values()] for phone in ("voter", "group", "secretary")},
                "private": {
                    str(p.user["first_name"]): [_shown(m) for m in p.chat().messages.values()]
                    for p in (self.village.leader, self.village.deputy)
                },
                "voter": self.village.voter.user["first_name"],
                "popups": [{"who": user, "text": text, "n": n} for n, (user, text, _) in enumerate(popups) if text],
                "people": {
                    "voter": self.village.voter.id,
                    "secretary": self.village.secretary.id,
                    "周启明": self.village.leader.id,
                    "吕春敏": self.village.deputy.id,
                    "路人": self.village.passer_by.id,
                },
            }
        )

    async def _act(self, request: web.Request) -> web.Response:
        """`{phone, who, text, reply_to}` writes; `{phone, who, message, data}` presses."""
        given: dict[str, Any] = await request.json()
        phone, person = str(given["phone"]), self._person(str(given["phone"]), str(given.get("who", "")))
        group = self.village.group if phone == "group" else None
        if "data" in given:
            message = self._chat_of(phone, person).messages.get(int(given["message"]))
            if message is not None:
                person.presses(message, str(given["data"]))
        elif str(given.get("text", "")).strip():
            reply_to = given.get("reply_to")
            person.says(str(given["text"])[:4096], group, int(reply_to) if reply_to else None)
        return web.json_response({"ok": True})

    async def _photo(self, request: web.Request) -> web.Response:
        phone, who = request.query["phone"], request.query.get("who", "")
        content = await request.read()
        group = self.village.group if phone == "group" else None
        self._person(phone, who).sends("photo", content, caption=request.query.get("caption", ""), group=group)
        return web.json_response({"ok": True})

    async def _show_file(self, request: web.Request) -> web.Response:
        content = self.village.telegram.state.files.get(request.match_info["file_id"])
        return web.Response(status=404) if content is None else web.Response(body=content, content_type="image/jpeg")

    async def _clock(self, request: web.Request) -> web.Response:
        target = str((await request.json())["to"])
        if target not in ("hour", "day", "25", "1"):
            return web.json_response({"ok": False}, status=400)
        await self.village.moves_clock(target)
        return web.json_response({"ok": True})


def _static(name: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    kinds = {"html": "text/html", "js": "text/javascript", "css": "text/css"}

    async def show(_request: web.Request) -> web.Response:
        text = (STATIC / name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=kinds[name.rsplit(".", 1)[1]])

    return show


def _shown(message: Json) -> Json:
    """A message as a phone shows it."""
    media = next((kind for kind in SHOWN if kind in message), "")
    markup = message.get("reply_markup", {})
    replied = message.get("reply_to_message", {})
    return {
        "id": message["message_id"],
        "from": message["from"]["first_name"],
        "bot": bool(message["from"].get("is_bot")),
        "user": message["from"]["id"],
        "text": message.get("text") or message.get("caption") or message.get("poll", {}).get("question") or "",
        "quotations": [[e["offset"], e["length"]] for e in message.get("entities", ())],
        "date": message["date"],
        "edited": "edit_date" in message,
        "media": media,
        "file": message["photo"][-1]["file_id"] if media == "photo" else "",
        "document": {"id": message["document"]["file_id"], "name": message["document"].get("file_name", "")}
        if media == "document"
        else None,
        "buttons": markup.get("inline_keyboard", []),
        "keys": markup.get("keyboard", []),
        "asks": bool(markup.get("force_reply")),
        "reply": (replied.get("text") or replied.get("caption") or "")[:60],
    }
