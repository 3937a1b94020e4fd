"""Older cases that look like the same matter, and which of them a case may join (docs/spec.md section 4, Same matter)."""

from dataclasses import dataclass
from datetime import timedelta

from domain import similarity
from domain.case import Case
from domain.category_of import likely_categories
from domain.ids import CaseId
from domain.life_cycle import OPEN
from domain.simplified import simplified
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
    return {other.id: other for other in found if not other.sealed and not other.confidential and _same_eyes(case, other)}


def _same_eyes(case: Case, other: Case) -> bool:
    """Whether both are kept from the same people: else who reads one would learn of the other."""
    return set(case.spoken_of) == set(other.spoken_of)


def may_join(case: Case, main: Case) -> bool:
    """Whether a case may join that older one: open, of the same village and group, of the 14 days before."""
    if case.registered_at is None or main.registered_at is None or case.village is None or main.sealed or main.confidential:
        return False
    same = (case.village, case.group) == (main.village, main.group)
    same = same and _same_eyes(case, main)
    within = main.registered_at >= case.registered_at - timedelta(days=similarity.WITHIN_DAYS)
    return same and within and main.id < case.id and main.status in OPEN


LIKELY = 3
"""So many likely categories of its words, and its own, are those of its twins: two people's words for one matter are seldom read alike."""


def likely_twins(work: Work, case: Case, words: str) -> list[Case]:
    """Those whose words are alike; none rather than a wrong one."""
    likely = {case.category, *likely_categories(simplified(words), work.roster.categories.values(), LIKELY)}
    others = {key: other for key, other in candidates(work, case).items() if other.category in likely} if words else {}
    if not others:
        return []
    return [others[key] for key in similarity.twins(words, work.said.first_words(list(others)), rarity.of_town(work))]
