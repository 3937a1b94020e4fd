"""The labelled lines of samples/private_numbers.jsonl, and how many of them are read as they should be."""

import re

from domain.words.figures import seen, with_words_as_figures
from domain.words.masks import masked
from tests.samples_of import lines

LINES = lines("private_numbers")


def figures(text: str) -> str:
    """All figures of a text in a row, however they are written."""
    return re.sub(r"\D", "", with_words_as_figures(seen(text).text))


def readable(line: dict[str, str]) -> bool:
    """Whether five figures in a row of the number, or the address, can still be read."""
    shown, number = masked(line["text"]), line["number"]
    if line["kind"] in ("mail", "wechat", "plate"):
        return number in shown
    left = figures(shown)
    return any(number[n : n + 5] in left for n in range(len(number) - 4))


def score(half: str) -> tuple[int, int, int, int]:
    """Of the half: numbers, numbers readable, ordinary lines, ordinary lines touched."""
    mine = lines("private_numbers", half)
    own, ordinary = [line for line in mine if line["number"]], [line for line in mine if not line["number"]]
    return len(own), sum(map(readable, own)), len(ordinary), sum(masked(line["text"]) != line["text"] for line in ordinary)
