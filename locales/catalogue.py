"""From a language to the function texts take as `_`. A language is a folder with a .po file, nothing else.

The source language of every text is zh-Hans; a missing or empty translation shows the source.
"""

from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
SOURCE = "zh-Hans"


def N_(text: str) -> str:
    """Marks a sentence for the catalogues where it stands as a constant; whoever says it translates it: `t(voter_words.b_agree)`."""
    return text


USE = "\x04"
"""Stands between use and text, as in gettext's own catalogues."""


def C_(use: str, text: str) -> str:
    """The same for a text that another language says in several ways: 认领 is a button (Claim) and a step that was taken (Claimed).
    `use` tells translators which is meant (msgctxt)."""
    return f"{use}{USE}{text}"


class Translator:
    """Called with a text: the text in this language. Counts are worded so that one and many read alike."""

    def __init__(self, language: str, words: dict[str, tuple[str, ...]]) -> None:
        self.language = language
        self._words = words

    def __call__(self, text: str) -> str:
        found = self._words.get(text)
        return found[0] if found and found[0] else text.rpartition(USE)[2]


def languages() -> tuple[str, ...]:
    """The languages there are, the source first."""
    others = sorted(p.parent.parent.name.replace("_", "-") for p in FOLDER.glob("*/LC_MESSAGES/lianxin.po"))
    return (SOURCE, *others)


@lru_cache(maxsize=16)
def translator(language: str) -> Translator:
    """The translator for a language; the source language for one that has no catalogue."""
    path = FOLDER / language.replace("-", "_") / "LC_MESSAGES" / "lianxin.po"
    if not path.is_file():
        return Translator(SOURCE, {})
    with path.open("rb") as file:
        catalogue = read_po(file)
    words: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if message.id:
            text = str(message.id if isinstance(message.id, str) else message.id[0])
            key = C_(message.context, text) if message.context else text
            words[key] = message.string if isinstance(message.string, tuple) else (str(message.string),)
    return Translator(language, words)
