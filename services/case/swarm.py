"""Many alike matters within a week, over the whole town: the secretary reads so once, and again where they have doubled
(docs/spec.md section 4, Same matter)."""

from datetime import timedelta

from domain import similarity
from domain.buttons import Button
from domain.case import Case
from domain.category_of import likely_categories
from domain.masks import masked
from domain.simplified import simplified
from locales import common, swarms
from locales.common import T
from services.case import rarity, twins
from services.deed import tell
from services.deed.message import Rows
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
    near = work.next_cases.of_the_week(case, case.registered_at - WITHIN, sorted(likely))
    found = {other.id: other for other in near if _plain(other) and not twins.of_one_whole(case, other)}
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
    said = swarms.told(work.staff_words(), len(cases), _lines(work, cases), max(0, len(cases) - SHOWN))
    tell.to_secretary(work, said, _rows(work, cases), dedupe_key=f"swarm:{cases[0].id}:{level}")


def tell_later(work: Work, chat_id: int, cases: list[Case]) -> None:
    """Those that came after the ones just joined, oldest first: they are shown before they are joined."""
    said = swarms.told_later(work.staff_words(), len(cases), _lines(work, cases), max(0, len(cases) - SHOWN))
    work.say(chat_id, said, _rows(work, cases))


def _lines(work: Work, cases: list[Case]) -> list[str]:
    first, t = work.said.first_words([one.id for one in cases[-SHOWN:]]), work.staff_words()
    said = {c.id: masked(first.get(c.id, ""))[:FIRST_WORDS] for c in cases[-SHOWN:]}
    return [swarms.line(t, c.number, village_name(work, c), said[c.id], _has_answer(t, c)) for c in cases[-SHOWN:]]


def _has_answer(t: T, case: Case) -> str:
    return common.status(t, case.status) if case.status == "answered" else ""


def _rows(work: Work, cases: list[Case]) -> Rows:
    """The newest stands for all that were shown: no later one is joined by this tap."""
    return [[(work.staff_words()(swarms.b_join_all), Button("swarm_join", cases[-1].id))]]
