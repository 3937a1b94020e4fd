"""选民意见登记簿: a row a case, without contact data of its voter."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER, OPEN
from domain.figures.case_facts import CaseFacts
from domain.figures.set_apart import set_apart
from domain.rights import units
from domain.rights.towns import town_of_case, units_for
from domain.words.masks import masked
from locales import case as case_words
from locales import case_sheet, common
from locales import desk as desk_words
from locales import summaries as summaries_words
from locales import visits as visits_words
from locales.common import T
from reports.printed import Column
from services.case import abstracts, words_of
from services.deed.names import claimer_name, outcome_name, status_in_books
from services.deed.work import Work
from services.summaries.account import Account, category_of, group_of, village_of
from services.summaries.printed_sheets import not_listed, sheet, to_sign

SHOWN_WORDS = 200


def case_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    kinds = {1: "moment", 20: "number", **dict.fromkeys((11, 12, 13, 16, 17, 21), "date")}
    widths = (14, 17, 8, 11, 7, 18, 7, 37, 18, 9, 22, 11.5, 11.5, 11.5, 10, 9, 11.5, 11.5, 9, 9, 6, 11.5)
    labels = zip(summaries_words.register_header(t), widths, strict=True)
    columns = [*(Column(label, width, kinds.get(n, "text")) for n, (label, width) in enumerate(labels)), to_sign(found)]
    ours = [f for f in found.ours if not found.hides(f.case)]
    words = {key: words_of.whole(t, m) for key, m in work.said.first_said([f.case.id for f in ours]).items()}
    told = abstracts.in_lines(work, [f.case for f in ours])
    rows = [_register_row(found, f, words, told.get(f.case.id, "")) for f in ours]
    return sheet(found, "cases", columns, [*rows, *not_listed(found, len(found.ours) - len(ours))], paper="A3")


def _register_row(found: Account, f: CaseFacts, words: Mapping[Any, str], told: str) -> tuple[Any, ...]:
    work, t, named = found.work, found.work.staff_words(), found.names_place(f.case)
    f = f if named else set_apart(f)
    case = f.case
    said = as_shown(t, case, words.get(case.id, ""), told, named=named)
    local = work.roster.congress.local
    return (
        case.number,
        local(case.registered_at).replace(tzinfo=None) if case.registered_at else None,
        case_words.channel(t, case.channel),
        village_of(work, f),
        t(case_words.anonymous),
        category_of(found, t, case.category),
        desk_words.case_kind(t, case.kind),
        said,
        group_of(work, f),
        claimer_name(work, case) if named else "",
        "；".join(_unit(work, case, unit) for unit in f.units),
        local(case.assigned_at).date() if case.assigned_at else None,
        case.due_on,
        answered_on(found, f),
        _outcome(found, case),
        _reached(found, f),
        *f.talks,
        common.rating(t, case.rating) if case.rating else "",
        case_words.resolved(t, case.resolved) if case.resolved else "",
        case.round - 1,
        f.closings[-1][0] if f.closings and case.status not in OPEN else None,
        None,
    )


def _unit(work: Work, case: Case, name: str) -> str:
    """With whom one speaks there and his number: of units of one name in several towns that of the case's; of a case of no town neither."""
    known = [unit for unit in units_for(work.roster, case) if name in units.names_of(unit)]
    sure = len(known) == 1 or (known and town_of_case(work.roster, case))
    return f"{known[0].name}·{known[0].person}·{known[0].phone}" if sure else name


def answered_on(found: Account, f: CaseFacts) -> date | None:
    """The answer of the round whose limit stands beside it: none while that one is awaited."""
    at = f.case.answered_at
    if f.case.round == 1 or at is None:
        return f.answered_on
    return None if f.case.status in AWAITING_ANSWER else found.work.local_date(at)


def _outcome(found: Account, case: Case) -> str:
    """With the day that was promised."""
    t, outcome = found.work.staff_words(), outcome_name(found.work, case.outcome, found.work.staff_words())
    if case.promise_on is None or not case.outcome:
        return outcome
    return case_sheet.promised_in_books(t, outcome, common.day_of_year(t, case.promise_on, found.period[1]))


def _reached(found: Account, f: CaseFacts) -> str:
    """Of what came back also when it was first answered: the row speaks of its newest round."""
    work, t = found.work, found.work.staff_words()
    said = status_in_books(work, f.case)
    if f.case.round == 1 or f.answered_on is None:
        return said
    return summaries_words.first_answered(t, said, common.day_of_year(t, f.answered_on, found.period[1]))


def as_shown(t: T, case: Case | None, words: str, told: str = "", *, named: bool = True) -> str:
    """What somebody said, as registers may show it: a tip and a confidential case not at all, numbers masked.

    `told`: what was written about it in a few words, marked as such; it stands before his own. `named`: whether its row says of which village
    it is, which his words may say too.
    """
    if case is not None and case.sealed:
        return t(visits_words.sealed)
    if case is not None and case.confidential:
        return t(case_words.confidential)
    if not named:
        return t(summaries_words.words_set_apart)
    return "\n".join(filter(None, (told, masked(words)[:SHOWN_WORDS])))
