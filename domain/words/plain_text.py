"""What readers take out of words before they compare them, after `domain.words.simplified`."""

from domain.words.pattern import pattern_of
from domain.words.worked_out import OF_A_MESSAGE, kept

_UNSEEN = {**dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\ufe0e\ufe0f\u20e3")), ord("著"): "着"}
_REPEATED = pattern_of(r"(.)\1{2,}")


@kept(OF_A_MESSAGE)
def squeezed(plain: str) -> str:
    """Without unseen signs; what is repeated three times or more stands there twice."""
    return _REPEATED.sub(r"\1\1", plain.translate(_UNSEEN))


CLAUSES = pattern_of(r"[\s,，。.!！?？;；、~～:：…]+")
"""Between clauses, as people type."""
CLAUSES_AS_ASKED = pattern_of(r"[\s,，。.!！;；、~～:：…]+")
"""A question keeps its sign."""
CLAUSES_WITH_COLONS = pattern_of(r"[\s,，。.!！;；、~～…]+")
"""A question keeps its sign, and what stands behind a colon (一点：是我) stays with what leads to it."""
CLAUSES_WITH_LISTS = pattern_of(r"[\s,，。.!！;；~～…]+")
"""As these, and what 「、」 joins stays together."""
BREAK, BREAKS = pattern_of(r"[,.!?;:~\s。、…～]"), pattern_of(r"[,.!?;:~\s。、…～]+")
"""A sign at which a clause ends, in words as `domain.words.simplified` leaves them; and a run of them."""


def places_kept(plain: str) -> list[int]:
    """Where each sign of `squeezed` stood before."""
    kept: list[int] = []
    for at, sign in enumerate(plain):
        twice = len(kept) > 1 and plain[kept[-1]] == sign == plain[kept[-2]] and sign != "\n"
        if sign.translate(_UNSEEN) and not twice:
            kept.append(at)
    return kept


def letters(plain: str) -> str:
    """Letters and digits alone, in one run."""
    return plain if plain.isalnum() else "".join(filter(str.isalnum, plain))


_STOPS = str.maketrans({",": "，", "!": "。", "?": "。", ";": "。", "\n": "。", "…": "。"})


@kept(OF_A_MESSAGE)
def in_sentences(plain: str) -> str:
    """With commas as 「，」 and every end of a sentence as 「。」, so that a reader's expression can stop there."""
    return plain.translate(_STOPS)
