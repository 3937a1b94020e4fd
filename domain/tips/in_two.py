"""A stretch of words in two parts: beside an ordinary matter a tip is outweighed by it (docs/spec.md section 3, likely tips)."""

from collections.abc import Iterator

from domain.words.pattern import pattern_of

LONGEST, SHORTEST = 80, 6
"""Signs of a stretch that is looked at in two parts too, and of either part."""
_END = "，。！？!?；;～"
_ENDS = pattern_of(f"[{_END}]")


def in_two(stretch: str) -> Iterator[str]:
    """What stands before each comma or end of a sentence, and what behind it."""
    if len(stretch) > LONGEST:
        return
    for found in _ENDS.finditer(stretch):
        before, behind = stretch[: found.start()].strip(_END), stretch[found.end() :].strip(_END)
        if min(len(before), len(behind)) >= SHORTEST:
            yield before
            yield behind
