"""What is done with several cases ticked in the register: one after the other, each a deed of its own with its own right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.rights.rights import may
from domain.values.errors import FieldError, NoSuchCaseError
from domain.values.ids import CaseId
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.names import people_called
from services.deed.portions import LOOKED_AT
from services.deed.work import Work
from services.desk import assign, progress, suggest
from services.desk.offered import unfit
from services.office import case_acts


@dataclass(frozen=True)
class Wanted:
    """What is done with each: `value`, the group or the title that was given; `lead`: which deputy's the suggestion is; `suggestion`, the row that the first of them became part of."""

    act: str
    value: str = ""
    suggestion: int = 0
    lead: str = ""


def _assign(work: Work, by: By, case: Case, wanted: Wanted) -> Wanted:
    assign.assign(work, by, case, wanted.value)
    return wanted


def _chase(work: Work, by: By, case: Case, wanted: Wanted) -> Wanted:
    progress.chase(work, by, case)
    return wanted


def _suggest_or_add(work: Work, by: By, case: Case, wanted: Wanted) -> Wanted:
    if wanted.suggestion:
        suggest.add_case(work, by, case, wanted.suggestion)
        return wanted
    return replace(wanted, suggestion=suggest.suggest(work, by, case, wanted.value, wanted.lead))


ACTS: Mapping[str, Callable[[Work, By, Case, Wanted], Wanted]] = {"assign": _assign, "chase": _chase, "suggest": _suggest_or_add}
"""By name, as the page's form has it. Each gives what the next case is done with."""


def offered(work: Work, by: By, cases: Sequence[CaseId]) -> frozenset[str]:
    """Those that he may do with at least one of these."""
    shown = work.cases.several(cases)
    return frozenset(act for act in ACTS if any(_has_place(work, by, act, case) for case in shown))


def _has_place(work: Work, by: By, act: str, case: Case) -> bool:
    form = case_acts.ACTS[act]
    return may(work.roster, by.persons, form.right, case) and form.where(work, case)


def _refuse_unfit(work: Work, by: By, act: str, case: Case) -> None:
    """What the case's own page does not offer is not done from a list either. Raises NotAllowedError, RefusedError with why."""
    form = case_acts.ACTS[act]
    allowed_to(work, by, form.right, case)
    if not form.where(work, case):
        raise unfit(case)
    if form.ready is not None:
        form.ready(work, by, case)


def leads(work: Work, by: By) -> Sequence[tuple[str, str]]:
    """Deputies one of whom leads what whoever is no deputy writes down; none where he is one."""
    deputies = [p for p in work.roster.people.values() if p.kind == "deputy" and p.has_rights]
    return [] if suggest.own_deputy(by.persons) else list(people_called(work, deputies).items())


def gone_on(work: Work, by: By, number: str, wanted: Wanted) -> Wanted:
    """With what the next case is done where this one was done before, by a form that came back: the suggestion it is part of by now."""
    case = work.cases.by_number(number)
    if wanted.act != "suggest" or wanted.suggestion or case is None:
        return wanted
    found = filter(None, map(work.suggestions.get, work.suggestions.with_case(case.id, 0, LOOKED_AT)))
    mine = {wanted.lead, *(person.id for person in by.persons)}
    own = [row.id for row in found if row.title == wanted.value and row.made_by in mine and row.status != "closed"]
    return replace(wanted, suggestion=own[-1]) if own else wanted


def act_on(work: Work, by: By, number: str, wanted: Wanted) -> Wanted:
    """Raises NoSuchCaseError, FieldError, and what the deed raises."""
    if wanted.act not in ACTS:
        raise FieldError("act", "no_choice")
    case = work.cases.by_number(number)
    if case is None or not may(work.roster, by.persons, "see", case):
        raise NoSuchCaseError
    case = work.cases.get(case.id)
    _refuse_unfit(work, by, wanted.act, case)
    return ACTS[wanted.act](work, by, case, wanted)
