"""A wish to be kept out of it that no expression knows (你知我知就行了, 千祈唔好俾人知係我): told by the signs it is written with, where each clause may be
of it (docs/spec.md section 3, Special words). The table is made by bench/fit_secrecy.py.
"""

from domain.danger.danger import danger
from domain.matters.subjects import named_in
from domain.no_matter.likely_none import as_weighed
from domain.tips.likely_tips import is_likely
from domain.words.kinds import in_words, shares
from domain.words.late_weights import kinds_of, table_of
from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, letters
from domain.words.weighed import in_chinese, in_text, lengths

LIKELY, SURE, MAY = 0.5, 0.8, 0.42
"""How likely the whole must be, if each clause may be of it; if others only say why; where the mark's signs say so too."""
CLAUSE = 0.3
"""How likely a clause must be: what tells of a matter beside the wish is none alone."""
LONGEST, SHORTEST = 26, 3
"""Letters of a message that is weighed, and of a clause that is weighed by itself."""
_BY_SIGNS, _BY_MARK = kinds_of("secrecy_weights"), table_of("confidential")
_CLAUSES = pattern_of(r"[\s,，。.!！?？;；、~～:：…]+")
_NONE = pattern_of(
    "会不会|[删撤][掉除回了]|删$|不用保密|不匿名|不用匿名|(?:名字|姓名)?公开也?(?:行|可以|无所谓)|不怕(?:他|人|哪个|谁)|当面对|就[说讲话]是我|[收贪占偷打砸骂摸](?:了|过|人|我|他)|[叫喊让要]我(?:们)?(?:保密|不[要准许]|别|莫)|(?:别|不要|莫|勿|甭)再?(?:跟|告诉|对|和|给)?[我俺](?:说|讲|提)?了?$|^(?:别|不要|莫|勿|甭)再?(?:说|讲|提)了?$|(?<![别莫勿不甭])[泄漏透]露(?:了|过)?[我俺]|(?<![别莫勿不甭要能])把[我俺][^，。]{0,8}(?:抄|念|告|发|贴|泄|透|漏)(?:到|给|了)|(?:谁|哪个)[^，。]{0,8}[说传讲]出去|[说传讲]出去(?:了|的)"
)
"""He stands by it, or tells what somebody did."""


def likely_secrecy(text: str) -> bool:
    """Whether a whole message likely asks for nothing but that; danger that is told to be kept secret (叔叔摸我叫我保密) is none."""
    if not SHORTEST <= len(letters(text)) <= LONGEST or not in_chinese(text) or _NONE.search(text):
        return False
    return (_asks_alone(text) or _asks_and_names_nothing(text)) and not _tells_of_danger(text)


def _asks_alone(text: str) -> bool:
    """Whether the whole asks, and each clause of it too or, in sure ones, says why (低头不见抬头见的, 千万别漏) and names no thing."""
    whole, parts = _likely(text), [(clause, _likely(clause)) for clause in _CLAUSES.split(text) if len(letters(clause)) >= SHORTEST]
    if whole < LIKELY or (parts and max(share for _, share in parts) < LIKELY):
        return False
    return all(share >= CLAUSE or (whole >= SURE and not named_in(clause)) for clause, share in parts)


def _asks_and_names_nothing(text: str) -> bool:
    """Whether it may ask, is kept confidential by the signs of that mark, and tells nothing beside it that could be a matter or a tip."""
    if _likely(text) < MAY or named_in(text) or is_likely(text):
        return False
    weighed = in_sentences(text)
    return _BY_MARK().says(in_text(weighed), frozenset(lengths(weighed)))


def _tells_of_danger(text: str) -> bool:
    """Signs alone that wake nobody are of the fear by which he asks; who cannot be heard on the telephone is told where to write."""
    found = danger(text)
    return found.silent or (bool(found.named) and (found.alarms or not found.by_signs))


def _likely(text: str) -> float:
    return (shares(_BY_SIGNS().scores(in_words(as_weighed(text)))) or [1.0, 0.0])[1]
