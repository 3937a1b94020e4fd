"""A wish to be kept out of it that no expression knows (你知我知就行了, 千祈唔好俾人知係我): told by the signs it is written with, where each clause may be
of it (docs/spec.md section 3, Special words). The table is made by bench/fit_secrecy.py.
"""

from domain.danger.danger import danger
from domain.no_matter.likely_none import as_weighed
from domain.weights.secrecy_weights import BASE, SIGNS
from domain.words.kinds import Kinds, in_words, shares
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.weighed import in_chinese

LIKELY, CLAUSE = 0.6, 0.3
"""How likely the whole must be, and each clause of it: what tells of a matter beside the wish is none alone."""
LONGEST, SHORTEST = 26, 3
"""Letters of a message that is weighed, and of a clause that is weighed by itself."""
_BY_SIGNS = Kinds(BASE, SIGNS)
_CLAUSES = pattern_of(r"[\s,，。.!！?？;；、~～:：…]+")
_NONE = pattern_of(
    "不用保密|不匿名|不用匿名|(?:名字|姓名)?公开也?(?:行|可以|无所谓)|不怕(?:他|人|哪个|谁)|当面对|就[说讲话]是我|[收贪占偷打砸骂摸](?:了|过|人|我|他)|[叫喊让要]我(?:们)?(?:保密|不[要准许]|别|莫)|(?:谁|哪个)[^，。]{0,8}[说传讲]出去|[说传讲]出去(?:了|的)"
)
"""He stands by it, or tells what somebody did."""


def likely_secrecy(text: str) -> bool:
    """Whether a whole message likely asks for nothing but that; danger that is told to be kept secret (叔叔摸我叫我保密) is none."""
    if not SHORTEST <= len(letters(text)) <= LONGEST or not in_chinese(text) or _NONE.search(text):
        return False
    clauses = [clause for clause in _CLAUSES.split(text) if len(letters(clause)) >= SHORTEST]
    return _likely(text) >= LIKELY and all(_likely(clause) >= CLAUSE for clause in clauses) and not danger(text).named


def _likely(text: str) -> float:
    return (shares(_BY_SIGNS.scores(in_words(as_weighed(text)))) or [1.0, 0.0])[1]
