"""How many of the labelled lines are read rightly (tests/samples/likely_tips.jsonl, more_tips.jsonl, strangers_tips.jsonl); the bench and the tests ask here."""

from typing import Any, NamedTuple

from domain.tips.likely_tips import is_likely
from domain.words.simplified import simplified
from tests import samples_of

FILES = ("likely_tips", "more_tips", "strangers_tips")


class Score(NamedTuple):
    tips: int
    sealed: int
    ordinary: int
    asked: int
    naming: int
    """Ordinary ones that name an office, and how many of these are asked about."""
    naming_asked: int


def of_half(half: str) -> list[dict[str, Any]]:
    """The labelled lines of a half, of whichever file."""
    return [row for file in FILES for row in samples_of.lines(file, half)]


def lines(half: str) -> list[tuple[str, bool, bool]]:
    """Text, whether it is a tip, whether it names an office."""
    rows = of_half(half)
    return [(str(row["text"]), bool(row["tip"]), bool(row["office"])) for row in rows]


def score(half: str) -> Score:
    found = [(is_likely(simplified(text)), tip, office) for text, tip, office in lines(half)]
    tips = [asked for asked, tip, _ in found if tip]
    ordinary = [(asked, office) for asked, tip, office in found if not tip]
    naming = [asked for asked, office in ordinary if office]
    return Score(len(tips), sum(tips), len(ordinary), sum(asked for asked, _ in ordinary), len(naming), sum(naming))
