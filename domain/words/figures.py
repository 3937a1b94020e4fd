"""How figures are seen whatever they are written with: full width, keycaps, circles, numerals of any script, invisible characters.

`seen` gives the text as an eye reads it, each character with its place in the original; `groups` gives the runs of figures in
it and what stands between them. What a row of groups may be is decided in domain/words/masks.py.
"""

import re
import unicodedata
from dataclasses import dataclass

from domain.words.pattern import pattern_of

HAN_FIGURES = {
    **{c: str(n) for n, c in enumerate("零一二三四五六七八九")},
    **{c: str(n) for n, c in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{"○": "0", "洞": "0", "幺": "1", "弌": "1", "两": "2", "兩": "2", "貳": "2", "參": "3", "陸": "6", "拐": "7", "勾": "9"},
}
"""幺, 拐, 洞 and 勾 are how figures are said on the telephone."""
_FIGURE = pattern_of(rf"[\d①-⑨⓪❶-❾➀-➈➊-➒⑴-⑼⒈-⒐{''.join(HAN_FIGURES)}]")
_GROUP = pattern_of(r"\d+(?!\d|\*{4})")
_TIGHT = pattern_of(r"[^\S\n]{0,3}[\-－‐-―−_.．·•()（）\[\]]{0,2}[^\S\n]{0,3}")
_BESIDE = "前头頭后後面边邊中间間开開始末尾了巴端剩余下首先起半截部来着那这儿是为的数字号码"
_WHICH = f"[前头頭后後中开開末尾剩余先首下起][{_BESIDE}]{{0,5}}(?:[几两一二三四五六七八九十\\d]{{1,2}}[位个][{_BESIDE}]{{0,3}})?"
_THEN = "然后|接着|接下来|完了|还有|再来|再|就是|最"
OF_A_PART = f"(?:(?:{_THEN})?{_WHICH}|(?:{_THEN})[是为]?|生日|出生年月|另(?:外|[一1]半)[是为]?)"
"""Which part of a number comes now (前头是, 后八位, 剩下的)."""
_FILLER = f"空格|空|横杠|横|杠|{OF_A_PART}"
_LOOSE = pattern_of(rf"(?:(?:[^\w*]|_|\*(?!\*\*\*)|[ーㄧ丨]){{0,8}}|\s*[A-Za-z]\s*|\W{{0,3}}(?:{_FILLER})\W{{0,3}})")
_LIKE_NOUGHT = pattern_of(r"(?<=\d)[oO]+(?![A-Za-z])|(?<![A-Za-z])[oO]+(?=\d)")


@dataclass(frozen=True)
class Seen:
    """`at[k]` is the place in the original of the k-th character seen; one more at the end."""

    text: str
    at: tuple[int, ...]


@dataclass(frozen=True)
class Group:
    """A run of figures from `start` to `end` of what is seen. `gap` is how it follows the one before: tight, loose, or empty (not)."""

    start: int
    end: int
    digits: str
    gap: str


def has_figures(text: str, count: int) -> bool:
    return len(_FIGURE.findall(text)) >= count


def seen(text: str) -> Seen:
    shown: list[str] = []
    at: list[int] = []
    for place, char in enumerate(text):
        if char.isascii() and (char.isprintable() or char.isspace()):
            shown.append(char)
            at.append(place)
        elif unicodedata.category(char) not in ("Cf", "Mn", "Me", "Cc", "Cn", "Co"):
            for part in unicodedata.normalize("NFKC", char):
                shown.append(_as_digit(part))
                at.append(place)
    return Seen("".join(shown), (*at, len(text)))


def _as_digit(char: str) -> str:
    digit = unicodedata.digit(char, None)
    return char if digit is None else str(digit)


_LIKE_A_MOBILE = pattern_of(r"(?<![A-Za-z0-9])[1lI|][3-9][\dlI|oO](?:[ \-]?[\dlI|oO]){8}(?![A-Za-z0-9])")
_LIKE_FIGURES = str.maketrans("lI|oO", "11100")
_REAL = 6
"""Figures in what is written like a mobile number with letters in it."""


def _letters_read(found: re.Match[str]) -> str:
    word = found.group()
    return word.translate(_LIKE_FIGURES) if sum(c.isdigit() for c in word) >= _REAL else word


def with_words_as_figures(plain: str) -> str:
    """Chinese numerals, the letter O beside a figure, and l and I in what is written like a mobile number, as figures: of the same length."""
    plain = _LIKE_A_MOBILE.sub(_letters_read, plain)
    return _LIKE_NOUGHT.sub(lambda found: "0" * len(found.group()), "".join(HAN_FIGURES.get(c, c) for c in plain))


def groups(plain: str) -> list[Group]:
    found: list[Group] = []
    for run in _GROUP.finditer(plain):
        between = plain[found[-1].end : run.start()] if found else "*" * 20
        gap = "" if len(between) > 12 else "tight" if _TIGHT.fullmatch(between) else "loose" if _LOOSE.fullmatch(between) else ""
        found.append(Group(run.start(), run.end(), run.group(), gap))
    return found
