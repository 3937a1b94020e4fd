"""From a language to the function texts take as `_`. A language is a folder with a .po file, nothing else.

The source language of every text is zh-Hans; a missing or empty translation shows the source.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from sys import intern

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

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self._words = words

    def __call__(self, text: str) -> str:
        return self._words.get(text) or text.rpartition(USE)[2]


@lru_cache(maxsize=1)
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
    with path.open(encoding="utf-8") as lines:
        return Translator(language, dict(_entries(lines)))


_ESCAPED, _MEANT = re.compile(r"\\(.)"), {"n": "\n", "t": "\t", "r": "\r"}


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Text, with its use where it has one, and translation; without the head. As locales/refresh.py writes them: a library that reads
    whatever others write takes several times as long, in every process. All languages have their texts in common."""
    for filled, block in groupby((line.rstrip("\n") for line in lines), bool):
        said: dict[str, str] = {}
        part = ""
        for line in block if filled else ():
            if not line.startswith("#"):
                name, _, words = line.partition('"')
                part = name.strip() or part
                said[part] = said.get(part, "") + words[:-1]
        if text := said.get("msgid"):
            use = said.get("msgctxt")
            yield intern(C_(_unquoted(use), _unquoted(text)) if use else _unquoted(text)), _unquoted(said["msgstr"])


def _unquoted(words: str) -> str:
    return _ESCAPED.sub(lambda sign: _MEANT.get(sign[1], sign[1]), words) if "\\" in words else words
