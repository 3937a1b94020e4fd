"""Many alike matters within a week, over the whole town: the secretary reads so once, and again where they have doubled
(docs/spec.md section 4, Same matter)."""

from datetime import timedelta

from domain import similarity
from domain.buttons import Button
from domain.case import Case
from domain.category_of import likely_categories
from domain.congress import Person
from domain.ids import CaseId
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
    return _open_to_all(work, case, _alike(work, case, words))


def _alike(work: Work, case: Case, words: str) -> list[CaseId]:
    """The same, whoever may read of them; in no order."""
    if case.registered_at is None or not words or not _plain(case):
        return []
    likely = {case.category, *likely_categories(simplified(words), work.roster.categories.values(), twins.LIKELY)}
    near = work.near_words.of_town(case, case.registered_at - WITHIN, likely)
    return similarity.twins(words, near, rarity.of_town(work), similarity.SURE) if near else []


def _open_to_all(work: Work, case: Case, found: list[CaseId]) -> list[Case]:
    return [other for other in work.cases.several(found) if _plain(other) and not twins.of_one_whole(case, other)]


def _plain(case: Case) -> bool:
    return not (case.sealed or case.confidential or case.seal or case.spoken_of or case.asked_of or case.concerns_officials)


def look(work: Work, case: Case, words: str) -> None:
    """A matter has just come: with those like it there may be enough of them."""
    readers = [person for person in tell.secretaries(work, None) if person.handle is not None and person.reachable]
    found = _alike(work, case, words) if readers else []
    if len(found) + 1 < FEWEST or _were_told(work, readers, found):
        return
    others = _open_to_all(work, case, found)
    if len(others) + 1 < FEWEST or _were_told(work, readers, [other.id for other in others]):
        return  # with those that are kept from somebody there seemed to be more
    cases = [*others, case]
    said = swarms.told(work.staff_words(), len(cases), _lines(work, cases), max(0, len(cases) - SHOWN))
    tell.to_secretary(work, said, _rows(work, cases), dedupe_key=_key(case.id, _level(len(cases))))


def _level(count: int) -> int:
    """5, 10, 20 …: as many at least have come."""
    level = FEWEST
    while 2 * level <= count:
        level *= 2
    return level


def _key(newest: CaseId, level: int) -> str:
    """By the matter that made so many of them: the oldest of a storm are soon beyond those that are looked at."""
    return f"swarm:{newest}:{level}"


def _were_told(work: Work, readers: list[Person], found: list[CaseId]) -> bool:
    """Whether they read of so many already, when one of these came."""
    level = _level(len(found) + 1)
    return work.outbox.with_any_key([f"{_key(one, level)}:{person.id}" for one in found for person in readers]) is not None


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
