"""Many alike matters within a week, over the whole town, or of one thing within two hours in one village, each in other words: the secretary
reads so once, and again where they have doubled (docs/spec.md section 4, Same matter)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.matters import similarity, storms
from domain.matters.category_of import likely_categories
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import CaseId
from domain.words.masks import masked
from domain.words.simplified import simplified
from locales import common, swarms
from locales.common import T
from services.case import rarity, twins
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import village_name
from services.deed.work import Work

FEWEST = storms.FEWEST
WITHIN = timedelta(days=7)
SHOWN = 10
"""Matters that are named; of more it says how many."""
PICKED = 20
"""The oldest of them, of which one by one may be left out."""
FIRST_WORDS = 36
GUARD = 997


@dataclass(frozen=True)
class Of:
    """Which matters a button is about: `storm` says how they were found, `out` which of those that may be picked are left out (a bit each, oldest
    first), `guard` of which list that is said, 0 of none."""

    storm: bool = False
    out: int = 0
    guard: int = 0


def gathered(work: Work, case: Case, words: str, *, storm: bool = False) -> list[Case]:
    """Those like it that everybody in their group may read, oldest first: of the week before or since, surely alike over the town, of whatever
    group; or (`storm`) of one thing in its village, with its own group."""
    return _open_to_all(work, case, _found(work, case, words)[storm], storm=storm)


def _found(work: Work, case: Case, words: str) -> tuple[list[CaseId], list[CaseId]]:
    """Those surely alike, and those of one storm, whoever may read of them; in no order."""
    if case.registered_at is None or not words or not _plain(case):
        return [], []
    likely = {case.category, *likely_categories(simplified(words), work.roster.categories.values(), twins.LIKELY)}
    near = work.near_words.of_town(case, case.registered_at - WITHIN, likely, storms.WITHIN)
    if not near:
        return [], []
    by_words = {one: said.words for one, said in near.items() if said.category in likely}
    alike = similarity.twins(words, by_words, rarity.of_town(work), similarity.SURE) if by_words else []
    around = {
        one: storms.Near(said.words, said.category)
        for one, said in near.items()
        if case.village is not None and said.village == case.village and abs(said.at - case.registered_at) <= storms.WITHIN
    }
    return alike, storms.of_one_storm(storms.Near(words, case.category), around) if len(around) + 1 >= FEWEST else []


def _open_to_all(work: Work, case: Case, found: list[CaseId], *, storm: bool) -> list[Case]:
    there = [other for other in work.cases.several(found) if not storm or other.group == case.group]
    return [other for other in there if _plain(other) and not twins.of_one_whole(case, other)]


def _plain(case: Case) -> bool:
    return not (case.sealed or case.confidential or case.seal or case.spoken_of or case.asked_of or case.concerns_officials)


def look(work: Work, case: Case, words: str) -> None:
    """A matter has just come: with those like it there may be enough of them, alike or of one storm, whichever are more."""
    readers = [person for person in tell.secretaries(work, None) if person.handle is not None and person.reachable]
    alike, of_storm = _found(work, case, words) if readers else ([], [])
    storm = len(of_storm) > len(alike)
    found = of_storm if storm else alike
    if len(found) + 1 < FEWEST or _were_told(work, readers, found):
        return
    others = _open_to_all(work, case, found, storm=storm)
    writers = {one.voter_id or -one.id for one in (*others, case)} if storm else {one.id for one in (*others, case)}
    if len(writers) < FEWEST or _were_told(work, readers, [other.id for other in others]):
        return  # with those that are kept from somebody, or one person's, there seemed to be more
    words_of_it, rows = _notice(work, [*others, case], storm=storm)
    tell.to_secretary(work, words_of_it, rows, dedupe_key=_key(case.id, _level(len(others) + 1)))


def _notice(work: Work, cases: list[Case], *, storm: bool) -> tuple[str, Rows]:
    t, lines, more = work.staff_words(), _lines(work, cases[-SHOWN:]), max(0, len(cases) - SHOWN)
    said = (
        swarms.told_storm(t, village_name(work, cases[-1]), len(cases), lines, more) if storm else swarms.told(t, len(cases), lines, more)
    )
    return said, _rows(work, cases, storm=storm)


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


def show(work: Work, chat_id: int, cases: list[Case]) -> None:
    """Those of a storm, oldest first, to somebody who asked for it."""
    work.say(chat_id, *_notice(work, cases, storm=True))


def tell_later(work: Work, chat_id: int, cases: list[Case], *, storm: bool) -> None:
    """Those that came after the ones just joined, oldest first: they are shown before they are joined."""
    lines, more = _lines(work, cases[-SHOWN:]), max(0, len(cases) - SHOWN)
    work.say(chat_id, swarms.told_later(work.staff_words(), len(cases), lines, more), _rows(work, cases, storm=storm))


def _lines(work: Work, cases: list[Case]) -> list[str]:
    first, t = work.said.first_words([one.id for one in cases]), work.staff_words()
    said = {c.id: masked(first.get(c.id, ""))[:FIRST_WORDS] for c in cases}
    return [swarms.line(t, c.number, village_name(work, c), said[c.id], _has_answer(t, c)) for c in cases]


def _has_answer(t: T, case: Case) -> str:
    return common.status_at_work(t, case.status) if case.status == "answered" else ""


def _rows(work: Work, cases: list[Case], *, storm: bool) -> Rows:
    """The newest stands for all that were shown: no later one is joined by this tap."""
    t, newest, of = work.staff_words(), cases[-1].id, packed(Of(storm))
    return [[(t(swarms.b_join_all), Button("swarm_join", newest, of)), (t(swarms.b_pick), Button("swarm_pick", newest, of))]]


def to_pick(cases: list[Case]) -> list[Case]:
    """Of those shown with a case and itself, oldest first: which may be joined one by one."""
    return [one for one in cases if one.open][:PICKED]


def guard(picks: list[Case]) -> int:
    """By it a button knows the list it was made for."""
    return sum(one.id for one in picks) % GUARD + 1


def picked(picks: list[Case], out: int) -> list[Case]:
    return [one for n, one in enumerate(picks) if not out >> n & 1]


def pick_list(work: Work, newest: CaseId, picks: list[Case], of: Of) -> tuple[str, Rows]:
    """What may be joined, each with a button that leaves it out or takes it in again."""
    t, mark = work.staff_words(), guard(picks)
    lines = [swarms.picked(line, taken=not of.out >> n & 1) for n, line in enumerate(_lines(work, picks))]
    buttons = [
        (
            swarms.picked(one.number[-4:], taken=not of.out >> n & 1),
            Button("swarm_pick", newest, packed(Of(of.storm, of.out ^ 1 << n, mark))),
        )
        for n, one in enumerate(picks)
    ]
    rows: list[list[tuple[str, Button]]] = [buttons[n : n + 4] for n in range(0, len(buttons), 4)]
    count = len(picked(picks, of.out))
    if count > 1:
        rows.append([(swarms.b_join_picked(t, count), Button("swarm_join", newest, packed(Of(of.storm, of.out, mark))))])
    return swarms.to_pick(t, lines), rows
