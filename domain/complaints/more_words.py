"""Whom a case speaks of once more words of its voter were read: further ones, an edit, or those of a part split off (docs/spec.md section 4)."""

from collections.abc import Iterable
from dataclasses import replace

from domain.cases.case import Case
from domain.complaints.spoken_of import Spoken
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_HIM = pattern_of(
    "他|她|它|此人|[这那同][一几两]?[个位户家伙帮群边名]|[这那]人|书记|主任|村长|委员|干部|代表|领导|家里人|亲戚|本人|自己|也|又|还是|照样|"
    "被|遭|给[我俺咱]|故意|报复|告状|举报|同样|同伙|一伙|一样"
)
"""Words that may point to somebody whom another part names, or to a doer whom this one does not name."""


def with_more(case: Case, found: Spoken) -> tuple[set[PersonId], set[PersonId], set[PersonId]]:
    """`spoken_of`, `asked_of` and `cleared`. What he answered about somebody stays answered, unless these words surely complain of him."""
    known, cleared = set(case.spoken_of), set(case.cleared)
    doubt = set(found.doubt) - known - cleared
    return known | found.of | doubt, (set(case.asked_of) | doubt) - found.of, cleared - found.of


def may_point(words: str) -> bool:
    """Whether the words of a part may be of somebody whom another part is about."""
    return _HIM.search(simplified(words)) is not None


def own_part(whole: Case, words: str, beside: Iterable[Spoken]) -> Case:
    """The whole as far as a part of it with these words is kept from the same people: not from whom another part surely speaks of,
    unless these words may point to him too. In doubt it stays kept from him."""
    named = frozenset[PersonId]().union(*(one.of for one in beside))
    if not named or may_point(words):
        return whole
    of, asked = (tuple(person for person in people if person not in named) for people in (whole.spoken_of, whole.asked_of))
    return replace(whole, spoken_of=of, asked_of=asked)
