"""Whose word an HTTP answer is: Telegram's only when it is Telegram's envelope, else that of something on the way.

`{"ok": true, "result": …}` and `{"ok": false, "error_code": …, "description": …}`, with a code of HTTP's and numbers where there are
`parameters`, are all that the Bot API ever says (https://core.telegram.org/bots/api#making-requests). A proxy's or gateway's page, an empty body, somebody else's JSON is the
way, whatever its status is: it says nothing about a chat, a message or the token.
"""

import json
from typing import Any

Envelope = dict[str, Any]
LONGEST_REST = 7 * 86400
"""Seconds; no 429 of Telegram's rests longer."""
FARTHEST_CHAT = -(2**52)
"""No id of a group lies beyond (https://core.telegram.org/bots/api#chat)."""
TOO_LARGE = frozenset({413, 414, 415})
"""What was sent was too large or of a kind that is not taken: about this one call, whoever says it."""


def envelope(body: bytes) -> Envelope | None:
    """Telegram's word in this body. None: it is not Telegram's."""
    try:
        answer = json.loads(body.decode(), parse_constant=_no_number)  # UTF-8 without a mark, as Telegram and the library say it
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    said = answer.get("ok")
    if said is True:
        return answer if "result" in answer else None
    return answer if said is False and _is_refusal(answer) else None


def _no_number(word: str) -> None:
    raise ValueError(word)  # NaN and Infinity are Python's, not JSON's


def _is_refusal(answer: Envelope) -> bool:
    parameters = answer.get("parameters") or {}
    if not (_between(300, answer.get("error_code"), 599) and isinstance(answer.get("description"), str)):
        return False
    return (
        isinstance(parameters, dict)
        and _between(0, parameters.get("retry_after", 0), LONGEST_REST)
        and _between(FARTHEST_CHAT, parameters.get("migrate_to_chat_id", -1), -1)
    )


def _between(least: int, number: Any, most: int) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and least <= number <= most


def status_of(answer: Envelope) -> int:
    """The status Telegram means: the envelope's own, as something on the way may have put another on the answer."""
    return 200 if answer["ok"] else int(answer["error_code"])
