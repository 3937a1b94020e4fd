"""What a machine heard in a voice stands behind what its sender typed with it, under a mark: nobody takes it for his own writing.

The mark is part of the words, so that it goes wherever they go. Who compares words or reads them for what they mean looks past it.
"""

from collections.abc import Sequence

from domain.values.forwarded import without_mark
from domain.values.message import Media

MARK = "〔机器听写，可能有错〕"
SHORT_MARK = "〔听写〕"
"""On a button, which has room for a dozen signs."""
KINDS = ("voice", "audio", "video_note")
"""What is listened to."""
LARGEST = 20_000_000
"""Bytes of a file that the Bot API hands out."""
MOST = 4_000
"""Signs of what was heard in one voice that are kept: ten minutes of fast talk have fewer."""


def voice_of(media: Sequence[Media]) -> Media | None:
    """What is to be listened to: the first voice that can be fetched."""
    return next((m for m in media if m.kind in KINDS and m.file_id and m.size <= LARGEST), None)


def with_heard(typed: str, heard: str) -> str:
    return f"{typed}\n{MARK}{heard}" if typed.strip() else f"{MARK}{heard}"


def typed_and_heard(text: str) -> tuple[str, str]:
    """What was typed, and what was heard."""
    typed, mark, heard = text.rpartition(MARK)
    return (typed.removesuffix("\n"), heard) if mark else (text, "")


def unmarked(text: str) -> str:
    """The words alone, for who reads or compares them."""
    return without_mark(text.replace(MARK, "") if MARK in text else text)
