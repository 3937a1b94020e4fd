"""What Telegram knows: users, chats, messages, files and each bot's updates."""

import copy
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from demo.telegram.errors import ApiError, bad_request, forbidden
from demo.telegram.topics import KINDS, Topic, not_allowed, place

Json = dict[str, Any]
PUT_OUT = {"kicked": "bot was kicked from the {type} chat", "left": "bot is not a member of the {type} chat"}


@dataclass
class User:
    id: int
    first_name: str
    language_code: str = "zh-hans"
    blocked_bot: bool = False
    deactivated: bool = False
    username: str = ""

    def as_json(self) -> Json:
        named = {"username": self.username} if self.username else {}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, "language_code": self.language_code} | named


@dataclass
class Chat:
    """`messages` by id, in order; `members` by user id with Telegram's statuses."""

    id: int
    type: str
    title: str = ""
    user: User | None = None
    messages: dict[int, Json] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)
    bot_status: str = "member"
    upgraded_to: int | None = None
    topics: dict[int, Topic] = field(default_factory=dict)
    """A forum's topics by thread id, General (1) among them; empty in any other chat."""
    signs: dict[int, str] = field(default_factory=dict)
    """The bot's reactions by message id."""
    withheld: set[str] = field(default_factory=set)
    """Kinds of content (demo/telegram/topics.py) that only administrators may send."""
    own_numbers: "itertools.count[int] | None" = None
    username: str = ""
    """A group's public name."""
    shows_history: bool = False
    """Whether newcomers read what was said before."""
    bot_may_delete: bool = True

    def as_json(self) -> Json:
        if self.user is not None:
            return {"id": self.id, "type": "private", "first_name": self.user.first_name}
        named = {"username": self.username} if self.username else {}
        return {"id": self.id, "type": self.type, "title": self.title} | named | ({"is_forum": True} if self.topics else {})


@dataclass
class BotState:
    """One bot: its updates not yet confirmed, its webhook, its commands, open presses."""

    token: str
    id: int
    username: str
    updates: list[Json] = field(default_factory=list)
    next_update_id: int = 1000
    webhook_url: str = ""
    webhook_secret: str = ""
    webhook_error: str = ""
    """What was met when it was called last without success."""
    reader: int = 0
    commands: list[Json] = field(default_factory=list)
    menus: dict[tuple[str, int, str], list[Json]] = field(default_factory=dict)
    """Its commands by scope, chat and language."""
    presses: dict[str, tuple[float, int]] = field(default_factory=dict)
    popups: list[tuple[int, str, bool]] = field(default_factory=list)
    answered_at: dict[str, float] = field(default_factory=dict)

    def as_json(self) -> Json:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": "连心",
            "username": self.username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }


class State:
    """`now` gives the date of messages; `changed` is called after every change."""

    def __init__(self, now: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self.now, self.changed = now, changed
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.bots: dict[str, BotState] = {}
        self.files: dict[str, bytes] = {}
        self.paths: dict[str, str] = {}
        """What getFile says of a file instead of its usual path, by file id."""
        self.file_names: dict[str, str] = {}
        self.newer_kinds: set[str] = set()
        """Kinds of content of a later Bot API, which this Telegram knows and copies."""
        self.not_modified = 0
        """How many edits were of what stood there already."""
        self._numbers = itertools.count(1)
        self._files = itertools.count(1)
        self._callbacks = itertools.count(1)

    def add_bot(self, token: str, username: str = "lianxin_demo_bot") -> BotState:
        made = BotState(token, int(token.split(":")[0]), username)
        self.bots[token] = made
        return made

    def add_user(self, user_id: int, name: str, language_code: str = "zh-hans") -> User:
        self.users[user_id] = User(user_id, name, language_code)
        return self.users[user_id]

    def add_group(self, chat_id: int, title: str, kind: str = "supergroup") -> Chat:
        numbers = itertools.count(1) if kind == "supergroup" else None
        self.chats[chat_id] = Chat(chat_id, kind, title, own_numbers=numbers)
        return self.chats[chat_id]

    def private_chat(self, user_id: int) -> Chat:
        """The chat of a user with the bot; it exists once he wrote."""
        if user_id not in self.chats:
            self.chats[user_id] = Chat(user_id, "private", user=self.users[user_id])
        return self.chats[user_id]

    def number(self, chat: Chat) -> int:
        return next(chat.own_numbers if chat.own_numbers is not None else self._numbers)

    def timestamp(self) -> int:
        return int(self.now().timestamp())

    def keep_file(self, content: bytes, name: str = "") -> str:
        file_id = f"file{next(self._files):06d}"
        self.files[file_id] = content
        self.file_names[file_id] = name or "file"
        return file_id

    def new_callback(self) -> str:
        return str(4_000_000 + next(self._callbacks))

    def writable(self, chat_id: int) -> Chat:
        """The chat, if the bot may write there; else the error Telegram gives."""
        chat = self.chats.get(chat_id)
        if chat is None:
            if chat_id in self.users:
                raise forbidden("bot can't initiate conversation with a user")
            raise bad_request("chat not found")
        if chat.upgraded_to is not None:
            raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.upgraded_to)
        if chat.user is not None and (chat.user.deactivated or chat.user.blocked_bot):
            raise forbidden("user is deactivated" if chat.user.deactivated else "bot was blocked by the user")
        if chat.bot_status == "muted":
            raise not_allowed("text")
        if chat.bot_status in PUT_OUT:
            raise forbidden(PUT_OUT[chat.bot_status].format(type=chat.type))
        return chat

    def put(self, chat: Chat, content: Json, wanted: int) -> Json:
        """A message of the bot, with the topic it goes to (`wanted`: a thread id, 0 for none), if this kind may be sent there."""
        kind = next((k for k in KINDS if k in content), "text")
        if kind in chat.withheld and chat.bot_status != "administrator":
            raise not_allowed(kind)
        if not chat.topics:
            return content
        topic = place(chat.topics, wanted)
        return content if topic is None else content | {"message_thread_id": topic, "is_topic_message": True}

    def store(self, chat: Chat, message: Json) -> Json:
        made: Json = {"message_id": self.number(chat), "date": self.timestamp(), "chat": chat.as_json(), "_at": time.monotonic()} | message
        chat.messages[made["message_id"]] = made
        self.changed()
        return made

    def owe(self, kind: str, value: Json) -> None:
        """An update for every bot of this server."""
        for bot in self.bots.values():
            bot.updates.append({"update_id": bot.next_update_id, kind: value})
            bot.next_update_id += 1
        self.changed()

    def set_apart(self, message: Json) -> None:
        """What updates on their way say of a message stays as it is, whatever becomes of the message."""
        for bot in self.bots.values():
            for update in bot.updates:
                update.update({kind: copy.deepcopy(value) for kind, value in update.items() if value is message})

    def find(self, chat: Chat, message_id: int, words: str) -> Json:
        message = chat.messages.get(message_id)
        if message is None:
            raise bad_request(words)
        return message


def not_found() -> ApiError:
    return ApiError(404, "Not Found")
