"""What goes over the wire: forms, JSON and multipart in, Telegram's envelopes out."""

import json
from typing import Any

from aiohttp import web

from demo.telegram.call import Call
from demo.telegram.errors import ApiError
from demo.telegram.faults import Page
from demo.telegram.state import Json


class Foreign(ApiError):
    """Somebody else's answer instead of Telegram's envelope."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.status, "")
        self.page = page


def words_of(call: Call) -> str:
    return " ".join([call.text("text"), call.text("caption"), *call.file_names.values()])


async def read(request: web.Request) -> Call:
    params: Json = dict(request.query)
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}
    if request.content_type == "application/json":
        body = await request.read()
        try:
            params |= json.loads(body) if body else {}
        except ValueError:
            raise ApiError(400, "Bad Request: can't parse JSON") from None
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name], names[name] = value.file.read(), value.filename or ""
            else:
                params[name] = value
    return Call(params, files, names)


def ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": public(result)})


def public(value: Any) -> Any:
    """Without what only the stand-in knows (keys that begin with `_`)."""
    if isinstance(value, dict):
        return {k: public(v) for k, v in value.items() if not k.startswith("_")}
    return [public(v) for v in value] if isinstance(value, list) else value


def failed(error: ApiError) -> web.Response:
    if isinstance(error, Foreign):
        content = error.page.body
        return web.Response(
            status=error.code, body=content.encode() if isinstance(content, str) else content, content_type=error.page.content_type
        )
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return web.json_response(body, status=error.code)
