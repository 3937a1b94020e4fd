"""Characters that no office file may hold: a voter's words, a name or a note may, the file made of them must not."""

import re

NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 leaves out (https://www.w3.org/TR/xml/#charsets): an office refuses to open the whole file for one of them."""


def written(text: str) -> str:
    """The text without them."""
    return text if text.isprintable() else NO_XML.sub("", text)


def wide(words: str) -> float:
    """In characters of Chinese; figures and Latin letters are half as wide."""
    return sum(0.5 if sign.isascii() else 1 for sign in words)
