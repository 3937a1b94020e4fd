"""A message that somebody forwarded: its words are another's, and a mark that is part of them says so wherever they go (docs/spec.md section 3,
What is forwarded).

Who compares words or reads what they are of looks past it; what only a voter himself may say (a rating, a tap, a wish for silence) is not heard in it.
"""

from dataclasses import replace

from domain.values.message import Incoming

FORWARDED = "〔转来的〕"


def is_forwarded(text: str) -> bool:
    return text.startswith(FORWARDED)


def as_forwarded(message: Incoming) -> Incoming:
    """The message with the mark, on its words or, where it has none, on what came with it; any other as it is."""
    if not message.forwarded or is_forwarded(message.text):
        return message
    if message.text.strip():
        return replace(message, text=f"{FORWARDED}\n{message.text}", line=None)
    return replace(message, media=tuple(replace(one, forwarded=True) for one in message.media))


def without_mark(text: str) -> str:
    """The words alone."""
    return text.removeprefix(FORWARDED).removeprefix("\n")
