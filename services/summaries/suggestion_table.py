"""What became of the suggestions handed over in a period, by unit: in the account, its workbook and the register
(docs/glossary.md, Statistics). The ratings are the deputies' own."""

from collections.abc import Mapping
from dataclasses import astuple
from functools import reduce

from domain.rights import units
from domain.suggestions.motions import KINDS, MOTION, SUGGESTION, Proposed
from domain.suggestions.suggestion_doc import Counted, Round, counted
from domain.values.ids import GroupId, PersonId
from locales import suggestions as words
from reports.paper import Table
from services.summaries import apart
from services.summaries.account import Account

Rounds = list[Round]
PART_OF = {2: 1, 3: 2, 5: 4, 6: 2, 8: 7, 9: 7, 10: 7}
"""Which column counts what was done of which other one: answered of handed over, solved and closed of answered, in time of due, each word
of the ratings."""
KIND_NAMES = {SUGGESTION: words.of_suggestions, MOTION: words.of_motions}


def rows(found: Account) -> list[tuple[str, Counted]]:
    """By the unit that had it last, as known at the cut-off; of a group those of its deputies."""
    t, by_name = found.work.staff_words(), dict[str, Counted]()
    for rounds in handed(found).values():
        name = units.name_now(found.work.roster, rounds[-1].unit, rounds[-1].unit_name) or t(words.no_unit)
        by_name[name] = by_name.get(name, Counted()).plus(counted(rounds, found.today))
    return sorted(by_name.items())


def total(found: Account) -> Counted:
    return reduce(Counted.plus, (part for _, part in rows(found)), Counted())


def with_total(found: Account) -> list[tuple[str, Counted]]:
    """A line a unit, 合计 below several, and motions and suggestions apart."""
    by_unit = rows(found)
    whole = [(found.work.staff_words()(words.all_units), total(found))] if len(by_unit) > 1 else []
    return [*by_unit, *whole, *kind_rows(found)]


def by_kind(found: Account) -> dict[str, Counted]:
    """Motions and suggestions apart, in the order of `KINDS`; those of which there is something."""
    parts, under = handed(found), dict[str, Counted]()
    of = found.work.suggestions.kinds(list(parts))
    for row_id, rounds in parts.items():
        under[of[row_id]] = under.get(of[row_id], Counted()).plus(counted(rounds, found.today))
    return {kind: under[kind] for kind in KINDS if kind in under}


def kind_rows(found: Account) -> list[tuple[str, Counted]]:
    """A line each, where there are motions among them."""
    t, parts = found.work.staff_words(), by_kind(found)
    return [(t(KIND_NAMES[kind]), part) for kind, part in parts.items()] if MOTION in parts else []


def proposed(found: Account) -> Proposed:
    """Motions submitted in the period, as decided by the cut-off; of a group those of its deputies."""
    rows = found.work.suggestions.motions_in(found.period[0], min(found.period[1], found.today))
    ours = set(members_of(found)) if found.group else None
    theirs = [row for row in rows if ours is None or (row.made_by in ours and not apart.suggestion(found.work, row.id))]
    decided = [row.decision for row in theirs if row.decided_on is not None and row.decided_on <= found.today]
    return Proposed(len(theirs), decided.count("listed"), decided.count("turned"))


def handed(found: Account) -> Mapping[int, Rounds]:
    """Those first handed over in the period, by number."""
    suggestions = found.work.suggestions
    in_period = suggestions.handed_in(found.period[0], min(found.period[1], found.today))
    if not found.group:
        return {row_id: in_period[row_id] for row_id in sorted(in_period)}
    made = suggestions.made_by(list(in_period), members_of(found))
    return {row_id: in_period[row_id] for row_id in sorted(made) if not apart.suggestion(found.work, row_id)}


def members_of(found: Account) -> list[PersonId]:
    return [p.id for p in found.work.roster.people.values() if GroupId(found.group) in p.groups]


def table(found: Account) -> Table | None:
    t = found.work.staff_words()
    shown = [(name, *map(str, astuple(part))) for name, part in with_total(found)]
    made = Table(t(words.table_title), words.table_header(t), shown, (3.4, *[1.0] * 10), t(words.counted_in), sparse=True, part_of=PART_OF)
    return made if shown else None
