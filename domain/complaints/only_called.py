"""Who is only called, greeted or asked in these words (周启明，快来，房子要塌了; 快喊于发 电线打火): what is told beside it is of others (docs/spec.md section 4)."""

from collections.abc import Sequence

from domain.complaints.clauses import beside
from domain.complaints.spoken_words import AND, HELLO, REQUEST, TOLD
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of

CALLED = pattern_of(
    "^(?:你们?|您)?(?:(?:快|赶紧|赶快|马上|请|麻烦|求你|能不能|在不在)*(?:点|些)?(?:来(?![了过])|救|帮|过来(?![了过]))|救命|快(?:点|些)?$)"
)
HELPED = pattern_of("帮|救(?!命)|劝|拉开|拉架|扶着|背着|替(?:我|俺|咱|大家)|借(?:给)?(?:我|俺)|送(?:我|给|来|的)")


_LOOKED = pattern_of(
    "(?:同志|代表|书记|主任|他|她|也|都|又|今天|昨天|刚才|已经|亲自)*(?:来|去|到)(?:现场|我家|屋里)?(?:看|查|量|瞧)?(?:一?看|一?下|一眼)?过?(?:了|啦|哒|咯)?"
)
"""Who came and looked did no harm (周启明来看过了，谢谢)."""


def does_something(words: str, named: Sequence[Mention], *, called: bool = True) -> frozenset[PersonId]:
    """Those named in (plain) words who are more than called, greeted, asked or told of as who helped. `called`: whether what stands around them may
    call him; else only who helped is left out."""
    found, pair = set[PersonId](), frozenset[PersonId]()
    for mention, before, (first, *_later) in beside(words, named):
        if AND.fullmatch(first):  # two who do it together
            pair |= mention.people
            continue
        together = pair if AND.fullmatch(before) else frozenset[PersonId]()
        if not (HELPED.search(first) or _LOOKED.fullmatch(first) or (called and _is_called("" if together else before, first))):
            found |= mention.people | together
        pair = frozenset()
    return frozenset(found)


def _is_called(before: str, first: str) -> bool:
    return any(said.search(words) for said, words in ((TOLD, before), (REQUEST, before), (HELLO, first), (CALLED, first)))
