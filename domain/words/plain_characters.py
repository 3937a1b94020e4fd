"""A text for comparing names and words only: simplified characters, lower case, nothing invisible."""

from domain.words.simplified import simplified

UNSEEN = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff\u00ad")


def plain(text: str) -> str:
    return simplified(text).translate(UNSEEN)
