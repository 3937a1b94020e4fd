"""Whether typed characters are part of a name: width, spaces, case and script aside."""

import unicodedata
from collections.abc import Iterable

from domain.words.simplified import simplified


def bare(text: str) -> str:
    """As names are compared: traditional characters as simplified ones, full width as half, without spaces and 「」 around it."""
    return simplified("".join(unicodedata.normalize("NFKC", text).casefold().split())).strip("「」\"'。.，,！!、")


def names_it(typed: str, names: Iterable[str]) -> bool:
    """Whether what was typed stands in one of these names; nothing stands in none."""
    wanted = bare(typed)
    return bool(wanted) and any(wanted in bare(name) for name in names)
