"""What Telegram wants of a message: its text in UTF-16 units, quotations, buttons, what it answers (docs/spec.md section 9)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict, cast

from domain.values.buttons import Button
from domain.words.quotation import FOLDED_FROM, unfolded, units
from storage.named_in import Named


class How(TypedDict, total=False):
    """How something is said, beside whom, words and buttons; everything may be left out.

    `due_at`, `expires_at`: UTC. `reply_to`: a message id in that chat; `answer_to`: an outbox row not yet sent. `of_voter`: whose words it
    shows others. `purpose`: what delivery causes (storage/outbox.py). `names`: what it shows beside its case (storage/named_in.py). `keyboard`: labels below the input. `ours`: notes beside Telegram's
    arguments for ourselves.
    """

    priority: int
    case_id: int | None
    due_at: datetime | None
    expires_at: datetime | None
    dedupe_key: str | None
    purpose: str
    of_voter: int | None
    names: Collection[Named]
    reply_to: int | None
    answer_to: int | None
    silent: bool
    force_reply: bool
    keyboard: Sequence[Sequence[str]]
    ours: Mapping[str, Any]


@dataclass(frozen=True)
class Heard:
    """The message in a group that a deed answers, and the topic it stands in."""

    chat_id: int
    message_id: int
    thread_id: int | None


class Owed(TypedDict, total=False):
    """What stays with the row that is owed, and is not Telegram's (storage/outbox.Call)."""

    priority: int
    case_id: int | None
    due_at: datetime | None
    expires_at: datetime | None
    dedupe_key: str | None
    purpose: str
    of_voter: int | None
    names: Collection[Named]


_OWED = frozenset(Owed.__annotations__)
Rows = Sequence[Sequence[tuple[str, Button]]]
"""Inline buttons: rows of label and value."""
TEXT_LIMIT = 4096


STYLES: Mapping[str, str] = {
    **dict.fromkeys(("claim", "send", "send_all", "send_alone", "send_wait", "send_answer"), "success"),
    **dict.fromkeys(("decline_go", "withdraw_yes", "pv_erase", "pv_consent_yes", "erase_yes", "erase_note_yes"), "danger"),
}
"""Colours by kind of button (Bot API 9.4): what sends is green, what ends something for good is red. Older servers leave them out."""


def _inline(label: str, button: Button) -> dict[str, str]:
    style = {"style": STYLES[button.kind]} if button.kind in STYLES else {}
    return {"text": label, "callback_data": button.pack()} | style


def keyboard(rows: Rows, labels: Sequence[Sequence[str]] = ()) -> Mapping[str, Any] | None:
    """Telegram's markup of inline buttons, or of the labels below the input."""
    if rows:
        return {"inline_keyboard": [[_inline(label, button) for label, button in row] for row in rows]}
    if labels:
        keys = [[{"text": label} for label in row] for row in labels]
        return {"keyboard": keys, "resize_keyboard": True, "is_persistent": True}
    return None


def text_of(words: str) -> dict[str, Any]:
    """Telegram's text and, where somebody's own words are in it, the quotations they stand in."""
    plain, quotations = unfolded(words)
    text = shortened(plain)
    end = units(text) if quotations else 0
    kept = [(at, min(length, end - at)) for at, length in quotations if at < end]
    entities = [{"type": f"{'expandable_' if n >= FOLDED_FROM else ''}blockquote", "offset": at, "length": n} for at, n in kept]
    return {"text": text, "entities": entities} if entities else {"text": text}


def shortened(words: str) -> str:
    """Within Telegram's limit, which counts UTF-16 units; cut words end in `…`."""
    if len(words) * 2 <= TEXT_LIMIT:
        return words
    units = words.encode("utf-16-le", "replace")
    if len(units) // 2 <= TEXT_LIMIT:
        return words
    return units[: (TEXT_LIMIT - 1) * 2].decode("utf-16-le", "ignore") + "…"


def arguments_of(chat_id: int, words: str, rows: Rows, how: How) -> dict[str, Any]:
    """Telegram's `sendMessage`."""
    arguments: dict[str, Any] = {"chat_id": chat_id, **text_of(words)}
    if markup := keyboard(rows, how.get("keyboard", ())):
        arguments["reply_markup"] = markup
    if how.get("silent"):
        arguments["disable_notification"] = True
    if how.get("force_reply"):
        arguments["reply_markup"] = {"force_reply": True, "selective": True}
    if reply_to := how.get("reply_to"):
        arguments["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
    arguments["link_preview_options"] = {"is_disabled": True}
    return arguments | dict(how.get("ours", {}))


def owed(how: How) -> Owed:
    """Of `how` what is the row's."""
    return cast(Owed, {name: value for name, value in how.items() if name in _OWED})
