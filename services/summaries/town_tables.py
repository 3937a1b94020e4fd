"""Two tables of a county by area and by town: visits, receptions and activities; units and suggestions (services/summaries/town_parts.py)."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from locales import account as account_words
from locales import by_town as words
from reports.paper import Table
from reports.printed import Column, Sheet
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet
from services.summaries.town_parts import OTHERS, Part, parts_of

Counts = tuple[int | None, ...]
"""None: nobody registered it."""


def met(part: Part) -> Counts:
    """Visits, receptions, activities, in the order of `locales.by_town.met_header`."""
    v, held = part.visits, sum(one.held for one in part.activities)
    people, (kept, duties) = sum(one.people for one in part.activities), part.duties
    there = (None, None) if part.unsaid and not duties else (duties, kept)
    return (v.due, v.visited, v.valid, v.household_visits, v.people_met, *there, part.visitors, held, people)


def handled(part: Part) -> Counts:
    """What went to units, and suggestions, in the order of `locales.by_town.handled_header`."""
    u, s = part.forwarded, part.suggestions
    return (u.handed, u.answered, u.on_time[1], u.on_time[0], u.returned, s.handed, s.answered, s.closed, s.rated, s.satisfied)


KINDS: Mapping[str, Callable[[Part], Counts]] = {"met": met, "handled": handled}
COUNTED = {"met": words.counted_in, "handled": account_words.counted_in}
PART_OF: Mapping[str, Mapping[int, int]] = {"met": {2: 1, 7: 6, 10: 9}, "handled": {2: 1, 4: 3, 7: 6, 8: 7, 10: 9}}
"""Which column counts what was done of which other one: who went of who was due, kept of on the rota, answered of handed over …"""


def places(found: Account) -> tuple[str, ...]:
    congress = found.work.roster.congress
    return (*(("area",) if congress.areas else ()), *(("town",) if congress.towns else ()))


def by_place(found: Account, parts: Mapping[str, Part], place: str) -> dict[str, Part]:
    """Under their names, in the file's order: towns, or areas and then the towns of none; last what is of no single town."""
    congress, t, under = found.work.roster.congress, found.work.staff_words(), dict[str, Part]()
    for town, part in parts.items():
        own = congress.towns.get(town, t(words.of_no_town))
        name = congress.areas.get(town, own) if place == "area" else own
        under[name] = under[name].plus(part) if name in under else part
    others = t(words.of_no_town) if OTHERS in parts else ""
    order = [*(congress.areas.values() if place == "area" else ()), *(name for name in under if name != others), others]
    return {name: under[name] for name in dict.fromkeys(order) if name in under}


def rows_of(found: Account, parts: Mapping[str, Part], place: str, kind: str) -> list[tuple[str, Counts]]:
    """Name and counts of each in which something happened."""
    counted = ((name, KINDS[kind](part)) for name, part in by_place(found, parts, place).items())
    return [(name, counts) for name, counts in counted if any(counts)]


def tables(found: Account) -> Iterator[Table]:
    """In the 通报; those in which something stands."""
    t, parts = found.work.staff_words(), parts_of(found)
    for place in places(found):
        for kind in KINDS:
            rows = rows_of(found, parts, place, kind)
            if len(rows) > 1:
                rows.append((t(account_words.total), tuple(map(_added, zip(*(counts for _, counts in rows), strict=True)))))
            shown = [(name, *(str(words.counted(t, n)) for n in counts)) for name, counts in rows]
            if shown:
                title, header, note = words.title(t, place, kind), words.header(t, place, kind), t(COUNTED[kind])
                yield Table(title, header, shown, (3.3, *[1.0] * 10), note, sparse=True, part_of=PART_OF[kind])


def sheets(found: Account) -> Iterator[Sheet]:
    """In the workbook; those in which something stands."""
    t, parts = found.work.staff_words(), parts_of(found)
    for place in places(found):
        for kind in KINDS:
            labels, rows = words.header(t, place, kind), rows_of(found, parts, place, kind)
            columns = [Column(labels[0], 26), *(Column(label, 9, "number") for label in labels[1:])]
            if rows:
                yield sheet(found, f"{place}_{kind}", columns, [(name, *(words.counted(t, n) for n in counts)) for name, counts in rows])


def _added(column: Sequence[int | None]) -> int | None:
    known = [n for n in column if n is not None]
    return sum(known) if known else None
