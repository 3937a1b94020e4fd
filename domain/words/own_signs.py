"""What somebody typed, where a reader found something in his words as they are compared (`domain.words.simplified`): 「，」 stays full-width, …… two signs."""

import unicodedata

from domain.words.simplified import simplified


def in_own_signs(text: str, start: int, end: int) -> str:
    """The part of the text that stands at these places of `simplified(text)`."""
    same = simplified(text)
    places = [at for at, sign in enumerate(text) for _ in unicodedata.normalize("NFKC", sign).lower()]
    if len(places) != len(same):  # signs that melt into one
        return same[start:end]
    if start >= end:
        return ""
    return text[places[start] : places[end - 1] + 1]
