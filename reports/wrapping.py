"""Words in lines that fit a width on a sheet to hang up."""

from reports.lettering import length

FINAL = frozenset("，。、；：！？）」』”’》,.;:!?)")
"""What never begins a line."""
OPENING = frozenset("（「『“‘《(")
"""What never ends one."""


def wrapped(words: str, size: int, width: float) -> list[str]:
    """The words in lines that fit. Chinese breaks anywhere but before a mark that ends something; other scripts between words."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for piece in _pieces(paragraph):
            if line and length(line + piece, size) > width and piece not in FINAL:
                lines.append(line.rstrip())
                line = piece.lstrip()
            else:
                line += piece
        lines.append(line)
    return lines


def _pieces(words: str) -> list[str]:
    """Where a line may break: around each Chinese character, and after the spaces of other scripts."""
    found: list[str] = []
    for ch in words:
        joins = found and not _stands_alone(ch) and not _stands_alone(found[-1][-1]) and found[-1][-1] not in " ་"
        if joins or (found and found[-1] in OPENING):
            found[-1] += ch
        else:
            found.append(ch)
    return found


def _stands_alone(ch: str) -> bool:
    return "\u2e80" <= ch <= "\ua4cf" or "\uf900" <= ch <= "\ufaff" or "\ufe30" <= ch <= "\uffef" or ch >= "\U00020000"
