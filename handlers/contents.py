"""What a message holds, read from Telegram's own JSON: words, files, and what people made of Telegram's odder kinds.

Read from the JSON and not from aiogram's objects, because a kind that aiogram cannot parse (an option more, a new sort of
poll) still has its words. Anything may stand anywhere: what is not of the shape that is looked for is not there.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.values.message import FILES, Media

Raw = Mapping[str, Any]
LONGEST = 4096
DEEPEST = 20
SAID_UNDER = ("title", "question", "label", "summary", "text", "description", "caption", "explanation", "expression", "credit", "emoji")
"""Under which names a content that nobody knows yet may hold words; names of people and chats are not among them."""
CALLED = ("title", "performer", "file_name")
"""Under which names a file says what it is called."""


@dataclass(frozen=True)
class Found:
    """Words that are the content's own, and what can be shown of it."""

    words: str = ""
    media: tuple[Media, ...] = ()


Reader = Callable[[Any], Found | None]


def text_of(value: Any) -> str:
    return value if isinstance(value, str) else ""


def parts_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def whole_number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part.strip())


def file_of(kind: str) -> Reader:
    """A kind that is one file."""

    def read(value: Any) -> Found | None:
        if not isinstance(value, Mapping):
            return None
        known = text_of(value.get("file_id")), whole_number(value.get("file_size")), text_of(value.get("file_unique_id"))
        name = lines(*(text_of(value.get(called)) for called in CALLED))
        return Found(media=(Media(kind, *known, name=name),))

    return read


def photo(value: Any) -> Found | None:
    """The largest of a picture's sizes."""
    sizes = [size for size in parts_of(value) if isinstance(size, Mapping)]
    return file_of("photo")(sizes[-1]) if sizes else None


def live_photo(value: Any) -> Found | None:
    """A picture that moves a little is a picture."""
    if not isinstance(value, Mapping):
        return None
    return photo(value.get("photo")) or file_of("photo")(value)


def location(value: Any) -> Found | None:
    point = _point(value)
    return Found(media=(Media("location", point),)) if point else None


def _point(value: Any) -> str:
    if not isinstance(value, Mapping):
        return ""
    numbers = [value.get("latitude"), value.get("longitude")]
    known = all(isinstance(number, (int, float)) and not isinstance(number, bool) for number in numbers)
    return ",".join(map(str, numbers)) if known else ""


def venue(value: Any) -> Found | None:
    if not isinstance(value, Mapping):
        return None
    words = lines(text_of(value.get("title")), text_of(value.get("address")))
    return Found(words, (Media("venue", _point(value.get("location"))),))


def poll(value: Any) -> Found | None:
    """A quiz can be copied only when its right answer is known to the bot (Bot API, copyMessage)."""
    if not isinstance(value, Mapping):
        return None
    options = [f"· {text_of(o.get('text'))}" for o in parts_of(value.get("options")) if isinstance(o, Mapping)]
    words = lines(text_of(value.get("question")), text_of(value.get("description")), *options, text_of(value.get("explanation")))
    answered = bool(parts_of(value.get("correct_option_ids"))) or isinstance(value.get("correct_option_id"), int)
    copied = value.get("type") != "quiz" or answered
    return Found(words, (Media("poll", text_of(value.get("id")), way="copy" if copied else ""),))


def checklist(value: Any) -> Found | None:
    """Title and tasks; which of them are done is no word of his. Bots cannot send one, so that it cannot be copied."""
    if not isinstance(value, Mapping):
        return None
    tasks = [f"· {text_of(task.get('text'))}" for task in parts_of(value.get("tasks")) if isinstance(task, Mapping)]
    return Found(lines(text_of(value.get("title")), *tasks), (Media("checklist", way=""),))


def dice(value: Any) -> Found | None:
    """A copy would be thrown anew."""
    if not isinstance(value, Mapping):
        return None
    return Found(f"{text_of(value.get('emoji'))} {whole_number(value.get('value'))}".strip(), (Media("dice", way=""),))


def story(value: Any) -> Found | None:
    """It shows who posted it, which a group must not see."""
    return Found(media=(Media("story", way=""),)) if isinstance(value, Mapping) else None


def words_of(kind: str, *names: str) -> Reader:
    """A kind of which only words can be passed on."""

    def read(value: Any) -> Found | None:
        if not isinstance(value, Mapping):
            return None
        return Found(lines(*(text_of(value.get(name)) for name in names)), (Media(kind, way=""),))

    return read


def rich_message(value: Any) -> Found | None:
    """Text in blocks: its words block by block, its pictures and files by their handles."""
    if not isinstance(value, Mapping):
        return None
    return Found(lines(*_said_in(value.get("blocks")))[:LONGEST], tuple(_files_in(value.get("blocks"))))


def quoted(external: Any, quote: Any, content: Callable[[Raw], Found | None]) -> Found:
    """What a message answers to in another chat: the words picked out of it, else its own, and its files by their handles."""
    found = (content(external) if isinstance(external, Mapping) else None) or Found()
    picked = text_of(quote.get("text")) if isinstance(quote, Mapping) else ""
    known = FILES | {"location"}
    media = tuple(
        replace(m, way="file" if m.kind in known and m.file_id else "") for m in found.media if m.kind in known or not found.words
    )
    return Found(picked or found.words, media)


def said_somewhere(value: Any) -> str:
    """Words in a content that nobody knows yet."""
    return lines(*_said_in(value))[:LONGEST]


def _said_in(value: Any, depth: int = 0) -> Iterator[str]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _said_in(part, depth + 1)
    elif isinstance(value, Mapping) and "is_bot" not in value and not ("id" in value and "type" in value):  # no user, no chat
        for name, part in value.items():
            if name in SAID_UNDER and (words := _inline(part)):
                yield words
            elif isinstance(part, (list, Mapping)):
                yield from _said_in(part, depth + 1)


def _inline(value: Any, depth: int = 0) -> str:
    """Rich text as plain: a string, a list of such, or one of the shapes that mark some of it."""
    if isinstance(value, str) or depth > DEEPEST:
        return text_of(value)
    if isinstance(value, list):
        return "".join(_inline(part, depth + 1) for part in value)
    if not isinstance(value, Mapping):
        return ""
    return next((w for name in ("text", "alternative_text", "expression", "button") if (w := _inline(value.get(name), depth + 1))), "")


FILE_FIELDS: Mapping[str, Reader] = {
    "photo": photo,
    "video": file_of("video"),
    "animation": file_of("animation"),
    "audio": file_of("audio"),
    "voice": file_of("voice"),
    "voice_note": file_of("voice"),
    "document": file_of("document"),
}


def _files_in(value: Any, depth: int = 0) -> Iterator[Media]:
    if depth > DEEPEST:
        return
    parts = value.items() if isinstance(value, Mapping) else enumerate(parts_of(value))
    for name, part in parts:
        found = FILE_FIELDS[name](part) if isinstance(name, str) and name in FILE_FIELDS else None
        if found is not None:
            yield from (replace(m, way="file") for m in found.media if m.file_id)
        elif isinstance(part, (list, Mapping)):
            yield from _files_in(part, depth + 1)
