"""Words whose signs all stand apart, so that nobody finds a name in them: 周 启 明 打 人, 周.启.明.打.人."""

from domain.words.pattern import pattern_of

_APART = pattern_of(r"(?<![一-鿿])[一-鿿](?P<sign>[ ·.,，。、~_/|*-])[一-鿿](?:(?P=sign)[一-鿿]){2,}(?![一-鿿])")
"""Four or more, each by itself, with one and the same sign between them."""


def drawn_together(words: str) -> str:
    return _APART.sub(lambda found: found[0].replace(found["sign"], ""), words)
