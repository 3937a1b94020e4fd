"""What is done with several cases ticked in the register: one after the other, each a deed of its own with its own right."""

from collections.abc import Callable, Mapping, Sequence

from domain.case import Case
from domain.errors import FieldError, NoSuchCaseError
from domain.ids import CaseId
from domain.rights import may
from services.deed.by import By
from services.deed.work import Work
from services.desk import assign, progress, suggest


def _assign(work: Work, by: By, case: Case, group: str) -> str:
    assign.assign(work, by, case, group)
    return group


def _chase(work: Work, by: By, case: Case, value: str) -> str:
    progress.chase(work, by, case)
    return value


def _suggest(work: Work, by: By, case: Case, title: str) -> str:
    return f"#{suggest.suggest(work, by, case, title)}"


def _suggest_or_add(work: Work, by: By, case: Case, value: str) -> str:
    """`value`: the title, with the first case; behind it what that gave, which takes the others in."""
    row = value.removeprefix("#")
    if value == row or not row.isdecimal():
        return _suggest(work, by, case, value)
    suggest.add_case(work, by, case, int(row))
    return value


ACTS: Mapping[str, Callable[[Work, By, Case, str], str]] = {"assign": _assign, "chase": _chase, "suggest": _suggest_or_add}
"""By name, as the page's form has it. Each gives what the next case is done with."""


RIGHTS: Mapping[str, str] = {"assign": "assign", "chase": "chase", "suggest": "note"}
"""Which right each wants of a case (docs/spec.md section 8)."""


def offered(work: Work, by: By, cases: Sequence[CaseId]) -> frozenset[str]:
    """Those that he may do with at least one of these."""
    shown = work.cases.several(cases)
    return frozenset(act for act, right in RIGHTS.items() if any(may(work.roster, by.persons, right, case) for case in shown))


def act_on(work: Work, by: By, number: str, act: str, value: str) -> str:
    """Raises NoSuchCaseError, FieldError, and what the deed raises."""
    if act not in ACTS:
        raise FieldError("act", "no_choice")
    case = work.cases.by_number(number)
    if case is None or not may(work.roster, by.persons, "see", case):
        raise NoSuchCaseError
    return ACTS[act](work, by, work.cases.get(case.id), value)
