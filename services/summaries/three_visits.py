"""「三访」: who was received without an appointment, what was agreed and took place, and who was asked again after the answer
(docs/glossary.md, Statistics: 接访, 约访, 回访)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domain.cases.case import Case
from domain.cases.details_in_hand import Consulted
from domain.congress.periods import moments_of
from domain.values.ids import CaseId
from services.case.appointments import when_of
from services.meetings import reception_day
from services.summaries.account import Account, booked_and_met

AFTER_THE_ANSWER, FAILED = ("second", "return_visit"), "not_reached"


@dataclass(frozen=True)
class ThreeVisits:
    """接访 in people; 约访 and 回访 in talks."""

    walked_in: int = 0
    agreed: int = 0
    returned: int = 0


@dataclass(frozen=True)
class Talk:
    """One 约访 or 回访 (`kind`: agreed or returned). `case` is nobody's of a booked half hour; `by`: who was there, `how` by which way."""

    kind: str
    on: date
    by: tuple[str, ...]
    case: Case | None = None
    counted_for: str = ""
    """The group under which its case is counted; empty for none."""
    how: str = ""


@dataclass
class Book:
    """The talks of one account's period, as known at its cut-off."""

    found: Account

    @cached_property
    def talks(self) -> list[Talk]:
        """By day; of one group those on its cases."""
        group = self.found.group
        talks = [*self._booked(), *self._agreed(), *self._returned()]
        return sorted((talk for talk in talks if group in ("", talk.counted_for)), key=lambda talk: (talk.on, talk.kind))

    @cached_property
    def counts(self) -> ThreeVisits:
        booked = len(booked_and_met(self.found))
        walked_in = self.found.visitors - booked
        if not self.found.group:
            return ThreeVisits(walked_in, booked + self._count_agreed(), self._count_returned())
        kinds = [talk.kind for talk in self.talks]
        return ThreeVisits(walked_in, kinds.count("agreed"), kinds.count("returned"))

    def _count_agreed(self) -> int:
        """Of the whole, without a look at each."""
        work = self.found.work
        return work.meetings.count_met_on_cases(*moments_of(self.found.period, work.roster.congress), self.found.cut_off)

    def _count_returned(self) -> int:
        work, span = self.found.work, moments_of(self.found.period, self.found.work.roster.congress)
        return work.histories.count_talks(*span, self.found.cut_off, which=AFTER_THE_ANSWER, failed=FAILED)

    def _booked(self) -> Iterator[Talk]:
        work = self.found.work
        for row in booked_and_met(self.found):
            day = work.days.get(row.day_id) if row.day_id is not None else None
            sat = tuple(person.id for person in reception_day.on_duty(work, day)) if day is not None else ()
            yield Talk("agreed", when_of(work, row)[0], sat)

    def _agreed(self) -> Iterator[Talk]:
        work = self.found.work
        first, end = moments_of(self.found.period, work.roster.congress)
        rows = work.meetings.met_between(first, end, self.found.cut_off)
        of = self._counted_for([row.case_id for row in rows if row.case_id is not None])
        for row in rows:
            if row.case_id is not None:
                case = work.cases.get(row.case_id)
                by = (row.made_by,) if row.made_by in work.roster.people else ((case.claimer,) if case.claimer else ())
                yield Talk("agreed", when_of(work, row)[0], by, case, of.get(case.id, ""), "meeting")

    def _returned(self) -> Iterator[Talk]:
        work = self.found.work
        first, end = moments_of(self.found.period, work.roster.congress)
        rows = [(case_id, event, event.of(Consulted)) for case_id, event in work.histories.talks(first, end, self.found.cut_off)]
        after = [(case_id, event, said) for case_id, event, said in rows if said.which in AFTER_THE_ANSWER and said.how != FAILED]
        of = self._counted_for([case_id for case_id, *_ in after])
        for case_id, event, said in after:
            yield Talk("returned", work.local_date(event.at), (event.actor,), work.cases.get(case_id), of.get(case_id, ""), said.how)

    def _counted_for(self, ids: list[CaseId]) -> dict[CaseId, str]:
        return {facts.case.id: facts.case.group or "" for facts in self.found.work.facts.those(sorted(set(ids)), self.found.reckoning)}
