"""What a person sent, free of Telegram's shapes: words, media handles, when and where."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar

from domain.values.buttons import Button, unpack
from domain.values.ids import ChatId, Handle, MessageId

FILES = frozenset({"photo", "video", "voice", "audio", "video_note", "animation", "document", "sticker"})
"""Kinds that are a file: an edit may put another one in its place."""
WORDED = frozenset({"poll", "checklist", "venue", "dice", "game", "invoice", "giveaway", "giveaway_winners", "gift", "contact", "unknown"})
"""Kinds whose words are part of the content, not typed above or below it: nobody gives a command in them."""


@dataclass(frozen=True)
class Media:
    """One attachment: its kind, the handle by which it can be sent again, and its size in bytes.

    `unique` is the same for one file whatever handle it comes with. `way` is how others can be shown it: `copy` with its
    message, `file` by its handle alone (it was in a message of another chat), or not at all: then only words tell of it.
    `name`: what the file, its title and its performer are called, a line each; it is not kept with it, as it may name somebody.
    """

    kind: str
    file_id: str = ""
    size: int = 0
    unique: str = ""
    way: str = "copy"
    name: str = field(default="", compare=False)
    forwarded: bool = False
    """Whether it was forwarded without a word (domain/values/forwarded.py)."""
    renamed: str = ""
    """Of a file that nobody is shown since its name holds what is masked: the name under which its claimer may read it."""

    def as_data(self) -> dict[str, object]:
        kept = {"kind": self.kind, "file_id": self.file_id, "size": self.size, "unique": self.unique, "way": self.way}
        kept |= {"forwarded": True} if self.forwarded else {}
        return kept | ({"renamed": self.renamed} if self.renamed else {})

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Media":
        """What `as_data` made, in this version or an earlier one."""
        known = {name: data[name] for name in ("kind", "file_id", "size", "unique", "way", "renamed", "forwarded") if name in data}
        return cls(**known)

    def same_as(self, other: "Media") -> bool:
        """Whether it is the same thing: a file by its unique name (its handle may change), anything else by its kind.

        A place that moves is a live location on its way; a poll or a list is told by its words.
        """
        if self.kind != other.kind or self.kind not in FILES:
            return self.kind == other.kind
        if self.unique and other.unique:
            return self.unique == other.unique
        return self.file_id == other.file_id or 0 < self.size == other.size


def same_media(before: Sequence[Media], after: Sequence[Media]) -> bool:
    return len(before) == len(after) and all(old.same_as(new) for old, new in zip(before, after, strict=True))


@dataclass(frozen=True)
class Earlier:
    """A message as it stood before an edit."""

    text: str
    media: tuple[Media, ...]
    at: datetime


@dataclass(frozen=True)
class Along:
    """What a message that waits for another day keeps of its writer's other matters, by their numbers inside (services/voter/another_day.py).

    `follows`, kept from these people (`of`, `asked`), `repeats`, `perhaps`, `marks`, `kind`, `beside_sealed`: as it was to be opened. `message`:
    it is none of its own, and goes along with that message of the same chat.
    """

    follows: int = 0
    of: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    repeats: bool = False
    perhaps: tuple[int, ...] = ()
    marks: tuple[str, ...] = ()
    kind: str = ""
    beside_sealed: bool = False
    message: int = 0

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Along":
        known: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
        return cls(**known)


@dataclass(frozen=True)
class Contact:
    """Contact data a person shared; `own` tells whether it is the sender's own card."""

    name: str
    phone: str
    own: bool


@dataclass(frozen=True)
class Sender:
    """Who acted. `anonymous` marks administrators and channels that hide behind a chat: strangers to the rights."""

    handle: Handle
    language_code: str = ""
    anonymous: bool = False


One = TypeVar("One")


def with_its_album(one: One, said: Iterable[One], album_of: Callable[[One], str]) -> list[One]:
    """It and what came in one album with it, in the order of `said`."""
    album = album_of(one)
    return [other for other in said if other == one or (album and album_of(other) == album)]


@dataclass(frozen=True)
class Incoming:
    """One message as it reached a chat. `at` is aware and the time the person sent (or edited) it.

    `service`: Telegram's own word about a chat (pinned, a topic, a timer …), nobody's. `unknown`: neither words nor any
    content that is known. `forwarded`: the words are another's. `quoted`: what it answers to in another chat. `earlier`: how it stood before it was edited while it
    waited for something, last at `changed_at`. `heeded`: staff were woken by it when it came, though it was only kept.
    `line`: all that was sent, of which `text` may be a part by now. `along`: with which other matters it waits.
    """

    chat_id: ChatId
    message_id: MessageId
    at: datetime
    sender: Sender
    text: str = ""
    media: tuple[Media, ...] = ()
    album: str = ""
    reply_to: MessageId | None = None
    reply_text: str = ""
    contact: Contact | None = None
    edited: bool = False
    thread_id: int | None = None
    """The topic of a group it was said in; none for General and for chats without topics."""
    reply_ours: bool = False
    """Whether it replies to a message of the bot."""
    public: bool = False
    """Whether the chat has a public name: everybody on Telegram reads it."""
    service: bool = False
    unknown: bool = False
    forwarded: bool = False
    quoted: str = ""
    earlier: tuple[Earlier, ...] = ()
    changed_at: datetime | None = None
    heeded: bool = False
    line: str | None = None
    along: Along | None = None

    def __post_init__(self) -> None:
        if self.line is None:
            object.__setattr__(self, "line", self.text)

    @property
    def private(self) -> bool:
        return self.chat_id > 0

    @property
    def typed(self) -> str:
        """Words typed here, which may be a command; those of a poll or a list are none."""
        return "" if any(m.kind in WORDED for m in self.media) else self.text

    @property
    def showable(self) -> bool:
        """Whether others can read or see any of it."""
        return bool(self.text) or any(m.way for m in self.media)

    def with_quote(self) -> "Incoming":
        """Its words with those it answers to, which nobody here could look up."""
        if not self.quoted:
            return self
        return replace(self, text="\n".join(filter(None, (f"「{self.quoted}」", self.text))), quoted="", line=None)

    def with_contact(self) -> "Incoming":
        """A card that a deputy or staff share is words for the case: name and number."""
        if self.contact is None:
            return self
        card = Media("contact", way="")
        return replace(self, text=f"{self.contact.name} {self.contact.phone}".strip(), media=(card,), contact=None, line=None)


@dataclass(frozen=True)
class Press:
    """A button that somebody pressed. `late` when it waited so long that a popup is no answer any more."""

    chat_id: ChatId
    message_id: MessageId
    sender: Sender
    callback_id: str
    data: str
    at: datetime
    late: bool = False
    thread_id: int | None = None
    public: bool = False

    @property
    def kind(self) -> str:
        """What the button is for; empty where the data are none of ours."""
        button = unpack(self.data)
        return button.kind if button is not None else ""

    @property
    def value(self) -> str:
        """What the button carries beside its name and case (domain/values/carried.py)."""
        button = unpack(self.data)
        return button.value if button is not None else ""

    def carrying(self, value: str) -> "Press":
        """The same press on a button that carries this."""
        button = unpack(self.data)
        return replace(self, data=(replace(button, value=value) if button is not None else Button("again", 0, value)).pack())


def as_json(message: Incoming) -> str:
    """A message as text, for the tables of held words and drafts."""
    data = asdict(message)
    if data["line"] == data["text"]:
        del data["line"]
    if message.along is None:
        del data["along"]
    return json.dumps(data, default=datetime.isoformat)


def from_json(text: str) -> Incoming:
    data = json.loads(text)
    data["at"] = datetime.fromisoformat(data["at"])
    data["sender"] = Sender(**data["sender"])
    data["media"] = _media(data["media"])
    data["contact"] = Contact(**data["contact"]) if data["contact"] else None
    data["changed_at"] = datetime.fromisoformat(data["changed_at"]) if data.get("changed_at") else None
    data["along"] = Along.from_data(data["along"]) if data.get("along") else None
    stood = data.get("earlier", ())
    data["earlier"] = tuple(Earlier(e["text"], _media(e["media"]), datetime.fromisoformat(e["at"])) for e in stood)
    return Incoming(**data)


def _media(parts: list[dict[str, Any]]) -> tuple[Media, ...]:
    return tuple(Media.from_data(part) for part in parts)
