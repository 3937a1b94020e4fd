"""Words that are likely no matter, though no expression knows them (domain/no_matter.py): told by the signs they are written with.

They count only where nothing else says where the words belong: who is asked something, or goes on, is never held for one who only greets.
The table is made by bench/fit_no_matter.py.
"""

from collections.abc import Sequence

from domain.kinds import Kinds, in_words, shares
from domain.no_matter_weights import BASE, SIGNS
from domain.plain_text import in_sentences, letters, squeezed
from domain.simplified import simplified
from domain.weighed import in_chinese

KINDS = ("matter", "greeting", "thanks", "progress", "privacy", "anybody_there", "farewell")
"""In the order of the table."""
HARDLY = 0.12
"""How likely it may be that words are a matter which are taken for none."""
LONGEST, SHORTEST = 60, 4
"""Letters of a message that is weighed: a shorter one is known by its expressions, or says too little (走水了)."""
_BY_SIGNS = Kinds(BASE, SIGNS)


def likely_none(text: str) -> str:
    """The kind of no matter that the words likely are; empty: a matter, or in doubt."""
    plain = as_weighed(text)
    weighed = SHORTEST <= len(letters(plain)) <= LONGEST and in_chinese(plain)
    return likely(_BY_SIGNS.scores(in_words(plain))) if weighed else ""


def as_weighed(text: str) -> str:
    """The words with a sign of their beginning and one of their end: 谢谢 says more where nothing follows."""
    return f"^{in_sentences(squeezed(simplified(text)))}$"


def likely(scores: Sequence[float]) -> str:
    """By the scores of KINDS in their order."""
    matter, *others = shares(scores) or [1.0]
    return "" if matter >= HARDLY else KINDS[1 + others.index(max(others))]
