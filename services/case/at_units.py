"""Which units have a matter, and what they said of it (docs/glossary.md, `unit_answered`)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.hand_overs import HandOver, awaited, hand_overs
from domain.rights import units
from services.deed.work import Work


def of_case(work: Work, case: Case) -> list[HandOver]:
    """Every 转办 of the case, oldest first."""
    found = hand_overs(work.histories.steps(case.id), work.local_date)
    return [replace(one, name=units.name_now(work.roster, one.unit, one.name)) for one in found]


def owed(work: Work, case: Case) -> list[HandOver]:
    """Those whose unit owes an answer."""
    return awaited(of_case(work, case))


def was_forwarded(work: Work, case: Case) -> bool:
    return work.histories.newest_of(case.id, ("forwarded",)) is not None


def may_be_sent_back(work: Work, case: Case) -> bool:
    """Whether the newest 转办 can go back to its unit: it has answered since, or its voter was not satisfied."""
    newest = work.histories.newest_of(case.id, ("forwarded", "unit_answered", "returned"))
    return newest is not None and newest.kind != "forwarded" and was_forwarded(work, case)
