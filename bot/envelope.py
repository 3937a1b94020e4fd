"""Whose word an HTTP answer is: Telegram's only when it is Telegram's envelope, else that of something on the way.

`{"ok": true, "result": …}` and `{"ok": false, "error_code": …, "description": …}` are all that the Bot API ever says
(https://core.telegram.org/bots/api#making-requests). A proxy's or gateway's page, an empty body, somebody else's JSON is the
way, whatever its status is: it says nothing about a chat, a message or the token.
"""

import json
from typing import Any

Envelope = dict[str, Any]
TOO_LARGE = frozenset({413, 414, 415})
"""What was sent was too large or of a kind that is not taken: about this one call, whoever says it."""


def envelope(body: bytes) -> Envelope | None:
    """Telegram's word in this body. None: it is not Telegram's."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict) or not isinstance(answer.get("ok"), bool):
        return None
    return answer if not answer["ok"] or "result" in answer else None


def status_of(answer: Envelope, status: int) -> int:
    """The status Telegram means: the envelope's own, as something on the way may have put another on the answer."""
    if answer["ok"]:
        return 200
    code = answer.get("error_code")
    if isinstance(code, int) and not isinstance(code, bool) and 300 <= code <= 599:
        return code
    return status if status >= 300 else 500
