"""Older cases that look like the same matter, and which of them a case may join (docs/spec.md section 4, Same matter)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import OPEN
from domain.matters import similarity
from domain.matters.category_of import likely_categories
from domain.values.ids import CaseId
from domain.words.simplified import simplified
from services.case import rarity
from services.deed.work import Work


@dataclass(frozen=True)
class Into:
    """Which case a button joins this one to."""

    case: CaseId


def candidates(work: Work, case: Case) -> dict[CaseId, Case]:
    """The newest open cases of the same village from the 14 days before, which this one may be the twin of."""
    if case.registered_at is None or case.village is None:
        return {}
    found = work.next_cases.alike(case, case.registered_at - timedelta(days=similarity.WITHIN_DAYS))
    return {other.id: other for other in found if may_join(case, other) and not of_one_whole(case, other)}


def of_one_whole(case: Case, other: Case) -> bool:
    """Whether both are parts of one message, done apart: one voter's, come at one moment. Nobody is asked whether these are one."""
    return case.voter_id is not None and case.voter_id == other.voter_id and case.registered_at == other.registered_at


def _same_eyes(case: Case, other: Case) -> bool:
    """Whether both are kept from the same people: else who reads one would learn of the other."""
    officials = case.village if case.concerns_officials else None, other.village if other.concerns_officials else None
    return set(case.spoken_of) == set(other.spoken_of) and officials[0] == officials[1]


def may_join(case: Case, main: Case) -> bool:
    """Whether a case may join that older one: both in one group, the older one open, neither of them shown to fewer people."""
    if case.group is None or case.group != main.group or main.id >= case.id:
        return False
    return for_the_same_readers(case, main) and main.status in OPEN


def for_the_same_readers(case: Case, main: Case) -> bool:
    """Whether nobody learns by the one of the other: neither is the secretary's alone, the main one's words are shown, both are kept from the
    same people."""
    return not (case.sealed or main.sealed or main.confidential) and _same_eyes(case, main)


LIKELY = 3
"""So many likely categories of its words, and its own, are those of its twins: two people's words for one matter are seldom read alike."""


def likely_twins(work: Work, case: Case, words: str) -> list[Case]:
    """Those of its village whose words are alike, else those of its group's other villages that are surely alike, whatever category they
    have; none rather than a wrong one. The likeliest first, LOADED at most.
    """
    if not words or case.registered_at is None or case.village is None:
        return []
    since = case.registered_at - timedelta(days=similarity.WITHIN_DAYS)
    likely = {case.category, *likely_categories(simplified(words), work.roster.categories.values(), LIKELY)}
    found = _alike(work, case, words, work.near_words.of_village(case, since, likely), similarity.ALIKE)
    elsewhere = case.group is not None and not found
    return _alike(work, case, words, work.near_words.elsewhere(case, since), similarity.SURE) if elsewhere else found


def _alike(work: Work, case: Case, words: str, others: Mapping[CaseId, str], least: float) -> list[Case]:
    """Those of the others that say the same and that the case may join."""
    found = similarity.twins(words, others, rarity.of_town(work), least)[:LOADED] if others else []
    there = {other.id: other for other in work.cases.several(found)}
    return [there[key] for key in found if may_join(case, there[key]) and not of_one_whole(case, there[key])]


LOADED = 31
"""Of those that say the same so many are looked at further: the main one, and those that the event names."""
