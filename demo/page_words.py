"""The page's own files, in the language of whoever looks: `?lang=`, else what the browser asks for, else Chinese."""

import html
import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from locales import demo_page
from locales.catalogue import SOURCE, languages, translator
from locales.detect import from_telegram

FOLDER = Path(__file__).parent / "page"
KINDS = {"html": "text/html", "js": "text/javascript", "css": "text/css"}
NAMES = {"zh-Hans": "简体", "zh-Hant": "繁體", "en": "English"}
PLACE = re.compile(r"\{\{(\w+)\}\}")


def static(name: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def show(request: web.Request) -> web.Response:
        text = (FOLDER / name).read_text(encoding="utf-8")
        kind = KINDS[name.rsplit(".", 1)[1]]
        if name.endswith(".html"):
            text = filled(text, language_of(request.query.get("lang", ""), request.headers.get("Accept-Language", "")))
        return web.Response(text=text, content_type=kind, headers={"Cache-Control": "no-store"})

    return show


def language_of(chosen: str, accepted: str) -> str:
    """`accepted` is the browser's header, the first language first; one we do not have is passed over."""
    asked = [chosen, *(part.split(";")[0].strip() for part in accepted.split(","))]
    found = (code if code in languages() else from_telegram(code) for code in asked)
    return next((code for code in found if code), SOURCE)


def filled(page: str, language: str) -> str:
    """`{{name}}` in the page becomes the words of that name; `{{words}}` all of them for the script."""
    words = demo_page.page(translator(language))
    data = json.dumps({**words, "lang": language}, ensure_ascii=False).replace("<", "\\u003c")
    choices = "".join(
        f'<option value="{code}"{" selected" if code == language else ""} lang="{code}">{NAMES[code]}</option>' for code in NAMES
    )
    given = {name: html.escape(text) for name, text in words.items()} | {"lang": language, "words": data, "languages": choices}
    return PLACE.sub(lambda match: given[match[1]], page)
