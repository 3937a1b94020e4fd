"""What became of a case under 重点督办 in a period, as known at a cut-off (docs/glossary.md, Statistics)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import UnitAnswered
from domain.cases.life_cycle import SETTLED
from domain.figures.case_facts import CaseFacts
from domain.figures.reckoning import Reckoning


@dataclass(frozen=True)
class KeyCase:
    """Days are local, and of the period save `closed_on`."""

    case: Case
    checks: tuple[date, ...] = ()
    """When its leading member logged what he checked."""
    unit_said_on: date | None = None
    """The newest answer of a unit that was noted."""
    answered_on: date | None = None
    closed_on: date | None = None

    @property
    def done(self) -> bool:
        return self.closed_on is not None


def key_case(facts: CaseFacts, events: Sequence[Event], over: Reckoning) -> KeyCase | None:
    """None where it is not under 重点督办 then, in no figure any more, another group's, or closed before the period."""
    case = facts.case
    if case.key_lead is None or not facts.counted or over.group not in ("", case.group):
        return None
    closed_on = over.congress.local(case.closed_at).date() if case.status in SETTLED and case.closed_at is not None else None
    if closed_on is not None and closed_on < over.period[0]:
        return None
    known = [event for event in events if event.learned_at <= over.cut_off]
    return KeyCase(
        case,
        checks=tuple(day for day in _days(over, known, "checked") if over.within(day)),
        unit_said_on=max((day for day in _unit_days(known) if over.within(day)), default=None),
        answered_on=max((day for day in _days(over, known, "answered") if over.within(day)), default=None),
        closed_on=closed_on,
    )


def _days(over: Reckoning, events: Sequence[Event], kind: str) -> list[date]:
    return [over.congress.local(event.at).date() for event in events if event.kind == kind]


def _unit_days(events: Sequence[Event]) -> list[date]:
    return [event.of(UnitAnswered).on for event in events if event.kind == "unit_answered"]
