"""What sheets to hang up and cards to hand out say, as finished words; loading this loads no drawing library."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """A QR code with what it is for: `bot` is the name to search for where a phone cannot scan."""

    link: str
    bot: str


@dataclass(frozen=True)
class DoorSheet:
    """`steps`: three, each below a picture. `without`: what to do without the app. `people`: the deputies."""

    file: str
    title: str
    subtitle: str
    code: Code
    steps: tuple[str, str, str]
    note: str
    without_head: str
    without: tuple[str, ...]
    people_head: str
    people: tuple[str, ...]
    foot: str
    faces: tuple[bytes, ...] = ()
    """A photo each (JPEG) in the order of `people`, nothing for who shows none; empty: no photos at all."""


@dataclass(frozen=True)
class CodeSheet:
    """A code that is handed out or hung up, with the name it stands for."""

    file: str
    title: str
    name: str
    lines: tuple[str, ...]
    code: Code
    steps: tuple[str, str, str]
    face: bytes = b""


@dataclass(frozen=True)
class LinkBox:
    """One link to cut out: whose it is, how long it holds, what to do."""

    kind: str
    name: str
    link: str
    expires: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class GuideSheet:
    """A page to read: heads with their lines in two columns; `code` where the bot's name is known."""

    file: str
    title: str
    subtitle: str
    blocks: tuple[tuple[str, tuple[str, ...]], ...]
    foot: str
    code: Code | None = None
    steps: tuple[str, str, str] | None = None
