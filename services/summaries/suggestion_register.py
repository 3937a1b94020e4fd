"""Sheets of suggestions: by unit in the workbook of an account, and the register with a row each (docs/glossary.md, Records and reports)."""

from collections.abc import Sequence
from dataclasses import astuple
from datetime import date
from typing import Any

from domain.congress.periods import moments_of
from domain.rights import units
from domain.suggestions.motions import DECISIONS, MOTION
from domain.suggestions.suggestion_doc import OUT, Round, headed
from locales import common, slips
from locales import desk as desk_words
from locales import suggestions as words
from reports.printed import Column
from services.deed import tell
from services.deed.names import names_by_id
from services.deed.work import Work
from services.summaries import apart
from services.summaries.account import Account
from services.summaries.printed_sheets import not_listed, sheet, to_sign
from services.summaries.suggestion_table import members_of, with_total

IN_REGISTER = 500
"""Numbers of one suggestion's cases that fit a cell."""
WIDTHS = (17, 30, 9, 15, 11.5, 14, 11.5, 11.5, 11.5, 17, 9, 5.5, 11, 26)
DATES, NUMBERS = (4, 6, 7, 8), (11,)
"""Columns of the register: their widths, which are dates, which are numbers."""


def unit_sheet(found: Account) -> Any:
    labels = words.table_header(found.work.staff_words())
    columns = [Column(labels[0], 26), *(Column(label, 11, "number") for label in labels[1:])]
    return sheet(found, "suggestion_units", columns, [(name, *astuple(part)) for name, part in with_total(found)])


def register(found: Account) -> Any:
    """代表建议办理登记: one row each, as it stood at the cut-off; none with a case that is kept from a reader."""
    work, t = found.work, found.work.staff_words()
    kinds = dict.fromkeys(DATES, "date") | dict.fromkeys(NUMBERS, "number")
    labels = words.register_header(t)
    columns = [Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(zip(labels, WIDTHS, strict=True))]
    made = work.suggestions.made_in(*moments_of(found.period, work.roster.congress))
    members = set(members_of(found)) if found.group else None
    known = [one for one in made if one.made_at <= found.cut_off]
    shown = [one for one in known if members is None or (one.made_by in members and not apart.suggestion(work, one.id))]
    lines = [line for one in shown if (line := _line(found, one)) is not None]
    return sheet(found, "suggestions", [*columns, to_sign(found)], [*lines, *not_listed(found, len(shown) - len(lines))])


def _line(found: Account, row: Any) -> Sequence[Any] | None:
    work, t = found.work, found.work.staff_words()
    ids = work.suggestions.cases(row.id, 0, IN_REGISTER)
    cases = work.cases.several(ids)
    if any(found.hides(case) for case in cases):
        return None
    rounds = [one.known_on(found.today) for one in work.suggestions.rounds(row.id) if one.handed_on <= found.today]
    last = rounds[-1] if rounds else None
    part = [case for case in cases if last is not None or case.status not in OUT]
    numbers = "\n".join(slips.numbers_by_month(t, [case.number for case in part])) + ("…" if len(ids) == IN_REGISTER else "")
    seconders = "、".join(names_by_id(work, work.suggestions.seconders(row.id)))
    head = (
        words.number(t, row.year, row.number, row.kind),
        desk_words.suggestion_title(t, headed(row.title.splitlines()[0]), row.kind),
        next(iter(names_by_id(work, [row.made_by])), tell.person_name(work, row.made_by)),
        seconders,
        work.local_date(row.made_at),
    )
    return (*head, *_of_unit(work, rounds), len(rounds) or None, words.status(t, _status(found, row, last)), numbers, None)


def _of_unit(work: Work, rounds: Sequence[Round]) -> Sequence[Any]:
    """Unit, dates, class and rating; of what was handed over several times each time's."""
    t = work.staff_words()
    each = [
        (one.handed_on, one.due_on, one.answered_on, words.answer_class(t, one.answer_class), one.rating and common.rating(t, one.rating))
        for one in rounds
    ]
    if not rounds:
        return "", None, None, None, "", ""
    name = units.name_now(work.roster, rounds[-1].unit, rounds[-1].unit_name)
    return (name, *(each[0] if len(each) < 2 else (_each_time(t, values) for values in zip(*each, strict=True))))


def _each_time(t: Any, values: Sequence[Any]) -> str:
    """Those there are, each below which time it was."""
    shown = ((n, desk_words.full_day(t, value) if isinstance(value, date) else value) for n, value in enumerate(values, 1))
    return "\n".join(words.nth_time(t, n, value) for n, value in shown if value)


def _status(found: Account, row: Any, last: Round | None) -> str:
    """As it stood then."""
    if last is None:
        return _at_the_presidium(found, row) if row.kind == MOTION else "draft"
    if last.answered_on is None:
        return "handed"
    return "closed" if last.rating else "answered"


def _at_the_presidium(found: Account, row: Any) -> str:
    """A motion that is with no unit yet."""
    if row.submitted_on is None or row.submitted_on > found.today:
        return "draft"
    if row.status == "closed":
        return "closed"
    return DECISIONS[row.decision] if row.decided_on is not None and row.decided_on <= found.today else "filed"
