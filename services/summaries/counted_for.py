"""What of a deputy's doings is counted for whoever reads of it: nothing of a matter that is kept from him (docs/spec.md section 3).

A paper that is read to his whole group counts nothing that is kept from anybody (domain/figures/set_apart.py).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.figures.set_apart import stands_apart
from domain.rights.kept import kept_out
from domain.rights.rights import may
from domain.visits.visits import VisitRecord
from services.deed.by import By
from services.deed.portions import LOOKED_AT
from services.deed.work import Work
from services.visits.heard_apart import apart
from services.visits.record import shown_matters

SUGGESTIONS = 1_000
"""Of one deputy in a period that are looked at; none takes more cases than are looked at (services/desk/suggestion_readers.py)."""
Span = tuple[datetime, datetime]


@dataclass
class CountedFor:
    """`together`: it is read to his group, not by `by` alone."""

    work: Work
    by: By
    together: bool = False

    @cached_property
    def counts(self) -> Callable[[Case], bool]:
        return (lambda case: not stands_apart(case)) if self.together else self._his

    def _his(self, case: Case) -> bool:
        persons = self.by.persons
        return not any(kept_out(one, case) for one in persons) and (not case.sealed or may(self.work.roster, persons, "see", case))

    def acts(self, person: Person, span: Span) -> Mapping[str, int]:
        """By kind of event."""
        found = Counter(self.work.histories.acts_of(person.id, *span))
        rows = self.work.histories.acts_kept(person.id, *span)
        theirs = {case.id for case in self.work.cases.several(list({case for _, case, _ in rows})) if not self.counts(case)}
        for kind, case, times in rows:
            found[kind] -= times if case in theirs else 0
        return +found

    def heard(self, records: Iterable[VisitRecord]) -> int:
        """Of what was heard on these visits."""
        return sum(one.matters and self._heard(one) for one in records)

    def _heard(self, counted: VisitRecord) -> int:
        record = self.work.visits.get(counted.id)
        if record is None:
            return counted.matters
        if self.together:
            return sum(not apart(self.work, record, matter) for matter in self.work.visits.matters(record.id))
        return len(shown_matters(self.work, record, self.by.account))

    def suggestions(self, person: Person, span: Span) -> int:
        found = self.work.suggestions
        made = [found.cases(row.id, 0, LOOKED_AT) for row in found.newest_of(person.id, *span, SUGGESTIONS)]
        return sum(all(map(self.counts, self.work.cases.several(cases))) for cases in made)
