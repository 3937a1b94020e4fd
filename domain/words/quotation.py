"""Whose words they are: what a person wrote stands in a quotation, and names and contacts are one line that means itself.

A sentence carries a quotation between two signs that nobody's words contain (they are taken out of them); whoever sends it takes
the signs out and says where the quotation stands (`unfolded`), as Telegram wants it: in UTF-16 units. Clients that know no
quotations show plain text: there `SIGN` stands before every line of it that begins at the edge.
"""

import re
import unicodedata

from domain.words.pattern import pattern_of

SIGN = "｜"
_OPEN, _CLOSE = "\ue000", "\ue001"
GAP = "\ue002"
"""Stands in a sentence for what is filled in once its reader is known; a third sign that nobody's words contain."""
_SIGNS = pattern_of(f"[{_OPEN}{_CLOSE}]")
_LINE_ENDS = pattern_of("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_JOINERS = "\u200c\u200d"
"""Part of emoji and of the scripts of Uyghur, Persian and Indian languages."""
FOLDED_FROM = 600
"""UTF-16 units from which a quotation is shown folded, to be opened by a tap."""


def plain_words(text: str) -> str:
    """What somebody wrote, as it was meant to be read: its lines stay; control, bidi, zero-width and private characters go."""
    text = _LINE_ENDS.sub("\n", text)
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in _JOINERS or c in "\n\t" or not _unseen(c))


def one_line(text: str) -> str:
    """A name, a contact, words in a list: one line, nothing unseen in it."""
    return " ".join("".join(c for c in _LINE_ENDS.sub(" ", text) if c.isspace() or not _unseen(c)).split())


_BLANK = "\u034f\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that are drawn as nothing."""


def shows_nothing(text: str) -> bool:
    """Whether a reader would see no sign at all in it: spaces, marks that stand on nothing, and what is not drawn."""
    return all(c in _BLANK or c.isspace() or _unseen(c) or unicodedata.category(c) in ("Mn", "Cn") for c in text)


def has_no_word(text: str) -> bool:
    """Whether no letter and no figure stands in it: a full stop is read as a slip, not as a reason (docs/glossary.md, 原因)."""
    return shows_nothing(text) or not any(c.isalnum() for c in text)


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def quoted(text: str, *, inline: bool = False) -> str:
    """The words as a quotation within a sentence, with the sign before every line. `inline`: the first goes on behind words of ours."""
    words = plain_words(text)
    if not words.strip():
        return words
    return _OPEN + ("" if inline else SIGN) + words.replace("\n", "\n" + SIGN) + _CLOSE


def cut(words: str, size: int) -> list[str]:
    """Words in pieces of `size` at most, broken between lines where one ends in their second half; a quotation that goes on in the next
    piece is one there too."""
    pieces, inside, start = [], False, 0
    while start < len(words):
        line = words.rfind("\n", start + size // 2, start + size) if len(words) - start > size else -1
        piece = words[start : line if line >= 0 else start + size]
        start += len(piece) + (line >= 0)
        ahead = _OPEN + ("" if piece.startswith(("\n", SIGN)) else SIGN) if inside else ""
        pieces.append(ahead + piece)
        last = max(piece.rfind(_OPEN), piece.rfind(_CLOSE))
        inside = piece[last] == _OPEN if last >= 0 else inside
    return pieces or [""]


def unfolded(words: str) -> tuple[str, list[tuple[int, int]]]:
    """The words without the signs, and where the quotations stand: offset and length in UTF-16 units. One without end ends with the words."""
    if not _SIGNS.search(words):
        return words, []
    shown, places, length, since = [], [], 0, None
    for part in re.split(f"([{_OPEN}{_CLOSE}])", words):
        if part == _OPEN and since is None:
            since = length
        elif part == _CLOSE and since is not None:
            places.append((since, length - since))
            since = None
        elif part not in (_OPEN, _CLOSE):
            shown.append(part)
            length += units(part)
    if since is not None:
        places.append((since, length - since))
    return "".join(shown), [place for place in places if place[1]]


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2
