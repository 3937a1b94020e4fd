"""接待记录: whoever was received, by whichever way he came, and the days on which nobody did (docs/glossary.md, Records and reports).

The numbers in its last column add up to 接待人次 (`Account.visitors`) for every reader: what is kept from him is a line at the end.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from domain.cases.case import Case
from domain.values.ids import CaseId, PersonId
from domain.visits.reception import place_off_days
from domain.visits.visit_days import rule_of
from domain.visits.visits import VisitRecord
from locales import meetings as meetings_words
from locales import receptions as words
from locales import summaries as summaries_words
from reports.printed import Column
from services.case import words_of
from services.deed.names import names_by_id
from services.meetings import reception_day
from services.meetings.sittings import Held
from services.summaries import told_on_the_spot
from services.summaries.account import Account, booked_and_met, received_on_visits, walk_ins_of
from services.summaries.case_register import SHOWN_WORDS, as_shown
from services.summaries.printed_sheets import sheet, to_sign
from services.summaries.visit_registers import came_of, hides_matter
from services.visits import record
from storage.days import CongressDay
from storage.meetings import Meeting

WIDTHS = (12, 20, 20, 12, 44, 30, 16, 12, 18, 6)
KINDS = {0: "date", 8: "moment", 9: "number"}


def reception_register(found: Account) -> Any:
    """By day and moment; the number of a day on which nobody came is 0."""
    labels = zip(summaries_words.reception_header(found.work.staff_words()), WIDTHS, strict=True)
    columns = [*(Column(label, width, KINDS.get(n, "text")) for n, (label, width) in enumerate(labels)), to_sign(found)]
    return sheet(found, "receptions", columns, (line.cells for line in _Book(found).lines()))


@dataclass(frozen=True)
class _Line:
    """One line of the book; `at`: when it was noted (UTC), None of a day and of what is not listed; `people`: None
    where nobody registered whether there were any."""

    held_on: date | None
    people: int | None
    said: str
    place: str = ""
    sitting: str = ""
    village: str = ""
    told: str = ""
    cases: str = ""
    by: str = ""
    at: datetime | None = None

    @property
    def cells(self) -> tuple[Any, ...]:
        return (self.held_on, self.place, self.sitting, self.village, self.said, self.told, self.cases, self.by, self.at, self.people, None)


@dataclass
class _Book:
    found: Account
    shown_on: set[int] = field(default_factory=set)
    """Reception days of which a visitor stands in the book."""
    hidden_on: set[int] = field(default_factory=set)
    """Reception days of which one is not listed."""
    hidden: int = 0

    def lines(self) -> list[_Line]:
        listed = [*self._walked_in(), *self._booked(), *self._on_visits()]
        listed.extend(self._days())  # by then it is known on which days nobody came
        listed.sort(key=lambda line: (line.held_on or date.max, str(line.at or "")))
        not_listed = _Line(None, self.hidden, self.found.work.staff_words()(words.not_listed))
        return [*listed, not_listed] if self.hidden else listed

    @cached_property
    def days(self) -> Mapping[int, CongressDay]:
        return {day.id: day for day in self.found.work.days.receptions_between(*self.found.period)}

    @cached_property
    def held(self) -> Mapping[int, Held]:
        work, cut_off = self.found.work, self.found.cut_off
        return {day.id: Held(day, work.days.duties(day.id), cut_off) for day in self.days.values()}

    @cached_property
    def on_rota(self) -> Mapping[int, Sequence[str]]:
        """Who was to sit on each day, stand-ins in the place of others, whether he still has rights or not; before it is announced by the rota."""
        work = self.found.work
        put = {key: [row.stand_in or row.person_id for row in one.duties] for key, one in self.held.items()}
        return {key: sat or [p.id for p in reception_day.on_duty(work, self.days[key])] for key, sat in put.items()}

    def _walked_in(self) -> Iterator[_Line]:
        work, t, rows = self.found.work, self.found.work.staff_words(), walk_ins_of(self.found)
        cases = {case.id: case for case in work.cases.several(list({row.case_id for row in rows if row.case_id}))}
        open_to_him = [case for case in cases.values() if not self.found.hides(case)]
        said = {key: words_of.whole(t, m) for key, m in work.said.first_said([case.id for case in open_to_him]).items()}
        told = told_on_the_spot.words(self.found, open_to_him)
        for row in rows:
            case, day = cases.get(row.case_id), self._where_he_sat(row.held_on, row.recorded_by)
            hidden = self.found.hides(case) if case is not None else self.found.hides_words(row.words, row.village)
            self._stands(day, hidden=hidden)
            if hidden:
                self.hidden += 1
            else:
                yield self._walk_in(row, case, day, said, told)

    def _walk_in(
        self, row: Any, case: Case | None, day: CongressDay | None, said: Mapping[CaseId, str], told: Mapping[CaseId, str]
    ) -> _Line:
        t = self.found.work.staff_words()
        return _Line(
            row.held_on, 1, as_shown(t, case, said.get(case.id, "") if case else row.words), self._where(day, row.recorded_by), self._received(day),
            self._village(row.village), told.get(case.id, "") if case else t(meetings_words.b_on_the_spot), case.number if case else "",
            self._name(row.recorded_by), self._local(row.at),
        )  # fmt: skip

    def _booked(self) -> Iterator[_Line]:
        for row in booked_and_met(self.found):
            day = self.days.get(row.day_id or 0)
            self._stands(day, hidden=False)
            if day is not None and row.settled_at is not None:
                yield self._met(row, day, row.settled_at)

    def _met(self, row: Meeting, day: CongressDay, settled_at: datetime) -> _Line:
        work = self.found.work
        voter = work.voters.get(row.voter_id) if row.voter_id is not None else None
        said = words.booked(work.staff_words(), work.roster.congress.local(row.at).strftime("%H:%M"))
        village = self._village(voter.village if voter is not None else None)
        return _Line(day.held_on, 1, said, row.place or self._place(day), self._received(day), village, at=self._local(settled_at))

    def _on_visits(self) -> Iterator[_Line]:
        found = self.found
        details = {str(row.id): row for row in found.work.visits.rows(found.months)}
        for counted in received_on_visits(found):
            row = details.get(counted.id)
            sat = self._where_they_sat(counted.visit_on, counted.deputies)
            for day in sat:
                self._stands(day, hidden=False)
            yield self._visit(counted, row, next(iter(sat), None))

    def _visit(self, counted: VisitRecord, row: Any, day: CongressDay | None) -> _Line:
        """Whoever it names received; where it names its writer of the staff alone, nobody has said who did."""
        found, work = self.found, self.found.work
        people, by = work.roster.people, row.recorded_by if row is not None else ""
        told = any(people[person].kind == "deputy" for person in counted.deputies if person in people)
        matters = [m for m in work.visits.matters(row.id) if not hides_matter(found, m, row.village)] if row is not None else []
        cases = work.cases.several([m.case_id for m in matters if m.case_id])
        return _Line(
            counted.visit_on, counted.people, "\n".join(record.matter_words(work, m)[:SHOWN_WORDS] for m in matters), self._where(day, by),
            "、".join(names_by_id(work, counted.deputies)) if told or day is None else self._received(day), self._village(counted.village),
            came_of(found, row, matters) if row is not None else "", "\n".join(case.number for case in cases),
            self._name(by), self._local(counted.filed_at),
        )  # fmt: skip

    def _days(self) -> Iterator[_Line]:
        """Days behind on which somebody was to sit and of which nobody stands in the book; the rota is the whole congress's."""
        t = self.found.work.staff_words()
        for one in self.found.sittings:
            if one.day.held_on >= self.found.today or one.day.id in self.shown_on:
                continue
            hidden = one.day.id in self.hidden_on
            said = "" if hidden else t(words.nobody_came if one.said else words.not_registered)
            yield _Line(one.day.held_on, 0 if one.said or hidden else None, said, self._place(one.day), self._received(one.day))

    def _stands(self, day: CongressDay | None, *, hidden: bool) -> None:
        if day is not None:
            (self.hidden_on if hidden else self.shown_on).add(day.id)

    def _where_he_sat(self, held_on: date, person: str) -> CongressDay | None:
        return next(iter(self._where_they_sat(held_on, [person])), None)

    def _where_they_sat(self, held_on: date, people: Sequence[str]) -> Sequence[CongressDay]:
        """Of the reception days of one date those at whose station one of them sits, else the first."""
        held = [day for day in self.days.values() if day.held_on == held_on]
        return [day for day in held if any(self._sits(day, person) for person in people)] or held[:1]

    def _sits(self, day: CongressDay, person: str) -> bool:
        return person in self.on_rota[day.id]

    def _place(self, day: CongressDay | None) -> str:
        rule = rule_of(self.found.work.roster.congress, "reception")
        return reception_day.place_on(self.found.work, day, rule)[0] if day is not None and rule is not None else ""

    def _where(self, day: CongressDay | None, writer: str) -> str:
        """Of a visitor; without a reception that day where who wrote him down sits."""
        roster = self.found.work.roster
        return self._place(day) if day is not None else place_off_days(roster, roster.people.get(PersonId(writer)))

    def _received(self, day: CongressDay | None) -> str:
        """Who came of those on the rota, and who of them was absent; where nobody has said so, that nothing was registered."""
        if day is None or not self.on_rota[day.id]:
            return ""
        t, one = self.found.work.staff_words(), self.held[day.id]
        if not one.said:
            return words.who_was_to_sit(t, self._names(self.on_rota[day.id]))
        came = {there: [row.stand_in or row.person_id for row in one.duties if one.came(row) is there] for there in (True, False)}
        return words.who_sat(t, self._names(came[True]), self._names(came[False]))

    def _names(self, people: Sequence[str]) -> list[str]:
        return names_by_id(self.found.work, people)

    def _village(self, village: Any) -> str:
        return self.found.work.roster.place(village)

    def _name(self, person: str) -> str:
        return next(iter(self._names([person])), person)

    def _local(self, moment: datetime) -> datetime:
        return self.found.work.roster.congress.local(moment).replace(tzinfo=None)
