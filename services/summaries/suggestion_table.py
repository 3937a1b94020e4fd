"""What became of the suggestions handed over in a period, by unit: in the account, its workbook and the register
(docs/glossary.md, Statistics). The ratings are the deputies' own."""

from collections.abc import Mapping
from dataclasses import astuple
from functools import reduce

from domain.ids import GroupId, PersonId
from domain.suggestion_doc import Counted, Round, counted
from locales import suggestions as words
from reports.paper import Table
from services.summaries.account import Account

Rounds = list[Round]


def rows(found: Account) -> list[tuple[str, Counted]]:
    """By the unit that had it last, as known at the cut-off; of a group those of its deputies."""
    t, units = found.work.staff_words(), dict[str, Counted]()
    for rounds in handed(found).values():
        name = rounds[-1].unit_name or t(words.no_unit)
        units[name] = units.get(name, Counted()).plus(counted(rounds, found.today))
    return sorted(units.items())


def total(found: Account) -> Counted:
    return reduce(Counted.plus, (part for _, part in rows(found)), Counted())


def handed(found: Account) -> Mapping[int, Rounds]:
    """Those first handed over in the period, by number."""
    suggestions = found.work.suggestions
    in_period = suggestions.handed_in(found.period[0], min(found.period[1], found.today))
    ours = suggestions.made_by(list(in_period), members_of(found)) if found.group else in_period.keys()
    return {row_id: in_period[row_id] for row_id in sorted(ours)}


def members_of(found: Account) -> list[PersonId]:
    return [p.id for p in found.work.roster.people.values() if GroupId(found.group) in p.groups]


def table(found: Account) -> Table | None:
    t, by_unit = found.work.staff_words(), rows(found)
    shown = [(name, *map(str, astuple(part))) for name, part in by_unit]
    if len(by_unit) > 1:
        shown.append((t(words.all_units), *map(str, astuple(total(found)))))
    return Table(t(words.table_title), words.table_header(t), shown, (3.4, *[1.0] * 10), t(words.counted_in)) if shown else None
