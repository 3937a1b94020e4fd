"""What a group owed on a case and until when, as events of the group that had it (docs/glossary.md, Statistics).

A limit that passes counts for the group that had the case when it passed, whoever has it afterwards; one that was taken from it before
(退办, another group) counts for nobody. While the ball is with the voter no limit passes.
"""

from dataclasses import dataclass, field
from datetime import date

from domain.cases.case import Case, Event

FIRST = {"claimed": "response", "contacted": "response", "answered": "answer", "answer_shared": "answer"}
"""What ends the owing of what: the first claim or contact, the first answer."""


@dataclass(frozen=True)
class Owed:
    """`what`: response or answer. `group` is empty where no group had it. `done_on` None: not yet, or the case was taken from it late."""

    what: str
    group: str
    due_on: date
    done_on: date | None = None


@dataclass
class Owing:
    """Follows a case through its events; dates are local."""

    kept: list[Owed] = field(default_factory=list)
    _done: set[str] = field(default_factory=set)
    _late_for: date | None = None
    _late_group: str = ""

    def step(self, before: Case, event: Event, day: date) -> None:
        """`before` is the case as it stood until `event` was done on `day`."""
        for what in ("response", "answer"):
            if FIRST.get(event.kind) == what and what not in self._done:
                self._keep(what, before, day)
                self._done.add(what)
            elif _passed(_due(before, what), before, day) and event.kind in LEAVES:
                self._keep(what, before, None)
        if _passed(before.voter_due_on, before, day) and self._late_for != before.voter_due_on:
            self._late_for, self._late_group = before.voter_due_on, before.group or ""

    def _keep(self, what: str, case: Case, done_on: date | None) -> None:
        due_on = _due(case, what)
        if what not in self._done and due_on is not None and all((o.what, o.due_on) != (what, due_on) for o in self.kept):
            self.kept.append(Owed(what, case.group or "", due_on, done_on))

    def at_last(self, case: Case) -> tuple[Owed, ...]:
        """With what is owed still as the case stands."""
        for what in ("response", "answer"):
            if not case.waiting_since:
                self._keep(what, case, None)
        return tuple(self.kept)

    def late_group(self, case: Case) -> str:
        """Who had the case when the date that its voter was told passed; whoever has it now where it has not passed yet."""
        return self._late_group if self._late_for is not None and self._late_for == case.voter_due_on else case.group or ""


def overdue_since(case: Case, today: date) -> date | None:
    """The first limit that its group has missed by now, which stays the group's; None where none has passed or the voter is waited for."""
    response = case.response_due_on if case.first_claim_at is None and case.first_contact_at is None else None
    missed = [day for day in (response, case.due_on) if _passed(day, case, today)]
    return min((day for day in missed if day is not None), default=None)


LEAVES = frozenset({"given_back", "assigned", "unmerged", "sealed", "released", "returned", "changed", "extended"})
"""Steps by which a case leaves a group, or its limit is set anew."""


def _due(case: Case, what: str) -> date | None:
    return case.response_due_on if what == "response" else case.due_on


def _passed(due_on: date | None, case: Case, day: date) -> bool:
    return due_on is not None and case.waiting_since is None and day > due_on
