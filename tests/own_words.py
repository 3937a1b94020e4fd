"""The labelled lines of samples/own_name_or_door.jsonl, and how many of them are read as they should be."""

from domain.words.apart import taken_apart
from domain.words.own_words import own_spans
from tests.samples_of import lines

LINES = lines("own_name_or_door")


def shown(text: str) -> str:
    return taken_apart(text, own_spans(text))[0]


def missed(half: str) -> list[str]:
    """Lines of which a part that leads to their writer can still be read."""
    mine = (line for line in LINES if line["half"] == half)
    return [line["text"] for line in mine if any(part in shown(line["text"]) for part in line["own"])]


def touched(half: str) -> list[str]:
    """Lines that lead to nobody and were masked."""
    return [line["text"] for line in LINES if line["half"] == half and not line["own"] and own_spans(line["text"])]


def count(half: str, *, own: bool) -> int:
    return sum(line["half"] == half and bool(line["own"]) == own for line in LINES)
