"""Telegram's account ids stay outside. Of an update that comes in every account becomes a handle, before anything is stored; what
else Telegram tells of an account (names, user name) is left out: nobody here needs it.

Who writes in private, presses a button or moves the bot has a handle from then on. Who is merely named (by a mention, an answer,
a forward, a card; who talks in a group) has the one he is known by, else 0, which is nobody: nobody is recorded for being named.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from domain.values.ids import Handle
from services.run.updates import Arrival

Raw = Mapping[str, Any]
Handles = Mapping[int, Handle]
NOBODY = 0
BY_ACCOUNT = frozenset({"user_id", "chat_id", "user_chat_id", "from_chat_id"})
"""Fields that are an account, where they are no group's id (https://core.telegram.org/bots/api#available-types)."""
BY_ACCOUNTS = frozenset({"user_ids", "chat_ids"})
LEFT_OUT = frozenset({"forward_sender_name", "forward_signature", "author_signature", "vcard"})
"""What tells of people who have not come here themselves."""
SHARED = frozenset({"users_shared", "user_shared"})
"""Cards of other people: that some were shared is all that stays."""
UNREAD = LEFT_OUT | SHARED
SAID_IN = frozenset({"message", "edited_message"})
DEEPEST = 64
"""Telegram nests nothing so deep; what is deeper is left out."""


def arrival(update: dict[str, Any]) -> Arrival:
    """An update as Telegram handed it over, to be stored."""
    return Arrival(acting(update), set(named(update)), partial(inside, update))


def is_person(value: Raw) -> bool:
    """Whether this is Telegram's User."""
    return "is_bot" in value and _number(value.get("id"))


def is_chat(value: Raw) -> bool:
    """Whether this is Telegram's Chat."""
    return value.get("type") in ("private", "group", "supergroup", "channel") and _number(value.get("id"))


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def acting(update: Raw) -> set[int]:
    """Accounts that turn to the bot by this update."""
    found: set[int] = set()
    for name, part in update.items():
        if not isinstance(part, Mapping):
            continue
        for holder in (part, part.get("message")):
            chat = holder.get("chat") if isinstance(holder, Mapping) else None
            if isinstance(chat, Mapping) and _number(chat.get("id")) and chat["id"] > 0:
                found.add(chat["id"])
        user = part.get("from") or part.get("user")
        if name not in SAID_IN and isinstance(user, Mapping) and is_person(user) and not user["is_bot"]:
            found.add(user["id"])
    return found


def named(value: Any, depth: int = 0) -> Iterator[int]:
    """Every account in an update."""
    if depth > DEEPEST:
        return
    if isinstance(value, Mapping):
        yield from (account for account in _own(value) if _number(account) and account > 0)
    parts = value.items() if isinstance(value, Mapping) else enumerate(value)
    for name, part in parts:
        if isinstance(part, (Mapping, list)) and name not in UNREAD:
            yield from named(part, depth + 1)


def _own(value: Raw) -> Iterator[Any]:
    """The accounts that this object itself says."""
    if (is_person(value) and not value["is_bot"]) or is_chat(value):
        yield value["id"]
    yield from (value[name] for name in BY_ACCOUNT if name in value)
    for name in BY_ACCOUNTS:
        yield from value[name] if isinstance(value.get(name), list) else ()


def inside(value: Any, handles: Handles, depth: int = 0) -> Any:
    """The same with handles in the place of accounts."""
    if not isinstance(value, (Mapping, list)):
        return value
    if depth > DEEPEST:
        return None
    if isinstance(value, list):
        return [inside(part, handles, depth + 1) for part in value]
    if is_person(value):
        return _person(value, handles)
    if is_chat(value) and value["id"] > 0:
        return {"id": handles.get(value["id"], NOBODY), "type": value["type"]}
    return {name: _field(name, part, handles, depth) for name, part in value.items() if name not in LEFT_OUT}


def _person(value: Raw, handles: Handles) -> dict[str, Any]:
    kept = {name: value[name] for name in ("is_bot", "language_code") if name in value}
    return {"id": NOBODY if value["is_bot"] else handles.get(value["id"], NOBODY), "first_name": "", **kept}


def _field(name: str, part: Any, handles: Handles, depth: int) -> Any:
    if name in BY_ACCOUNT and _number(part):
        return handles.get(part, NOBODY) if part > 0 else part
    if name in BY_ACCOUNTS and isinstance(part, list):
        return [handles.get(n, NOBODY) if _number(n) and n > 0 else n for n in part]
    if name in SHARED and isinstance(part, Mapping):
        return {"request_id": part.get("request_id", 0), "user_id": NOBODY, "user_ids": [], "users": []}
    if name == "sender_user_name":
        return ""
    return inside(part, handles, depth + 1)
