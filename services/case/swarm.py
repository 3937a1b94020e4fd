"""Many alike matters within a week, over the whole town: the secretary reads so once, and again where they have doubled
(docs/spec.md section 4, Same matter)."""

from datetime import timedelta

from domain import similarity
from domain.buttons import Button
from domain.case import Case
from domain.category_of import likely_categories
from domain.masks import masked
from domain.simplified import simplified
from locales import swarms
from services.case import rarity, twins
from services.deed import tell
from services.deed.names import village_name
from services.deed.work import Work

FEWEST = 5
WITHIN = timedelta(days=7)
SHOWN = 10
"""Matters that are named; of more it says how many."""
FIRST_WORDS = 36


def alike(work: Work, case: Case, words: str) -> list[Case]:
    """Those of the week before, or since, that are surely alike, oldest first: of whatever group, and open to everybody in it."""
    if case.registered_at is None or not words or not _plain(case):
        return []
    likely = {case.category, *likely_categories(simplified(words), work.roster.categories.values(), twins.LIKELY)}
    found = {other.id: other for other in work.next_cases.of_the_week(case, case.registered_at - WITHIN, sorted(likely)) if _plain(other)}
    first = work.said.first_words(list(found)) if found else {}
    return [found[key] for key in sorted(similarity.twins(words, first, rarity.of_town(work), similarity.SURE))] if found else []


def _plain(case: Case) -> bool:
    return not (case.sealed or case.confidential or case.seal or case.spoken_of or case.asked_of or case.concerns_officials)


def look(work: Work, case: Case, words: str) -> None:
    """A matter has just come: with those like it there may be enough of them."""
    others = alike(work, case, words)
    cases = [*others, case]
    if len(cases) < FEWEST:
        return
    level = FEWEST
    while 2 * level <= len(cases):
        level *= 2
    first = work.said.first_words([one.id for one in cases[-SHOWN:]])
    t = work.staff_words()
    lines = [swarms.line(t, c.number, village_name(work, c), masked(first.get(c.id, ""))[:FIRST_WORDS]) for c in cases[-SHOWN:]]
    rows = [[(t(swarms.b_join_all), Button("swarm_join", case.id))]]
    key = f"swarm:{cases[0].id}:{level}"
    tell.to_secretary(work, swarms.told(t, len(cases), lines, len(cases) - len(lines)), rows, dedupe_key=key)
