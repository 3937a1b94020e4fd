"""What somebody who goes has ahead of him, named to those who have to take it up (docs/spec.md section 8).

Looked for before he goes, told afterwards: with his rights his claims are gone too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.congress.congress import Person
from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import Handle, VillageId
from locales import leaving
from services.case.appointments import when_of
from services.deed import portions, tell
from services.deed.message import Rows
from services.deed.names import names_of
from services.deed.work import Work
from services.desk.suggestion_readers import readable_of
from services.meetings.fill_duty import Seat, sits_on, tell_booked
from services.meetings.reception_day import on_duty
from services.visits.notices import OfGroup
from services.visits.record import OneRecord, village_of
from storage.days import CongressDay
from storage.meetings import Meeting
from storage.visit_rows import Record

FAR = timedelta(days=400)
SHOWN = 10
"""Names of those who left in one message, and buttons below it."""


@dataclass(frozen=True)
class Behind:
    """Of one person: reception days he sits on, visit days with his village, agreed meetings on what he has in hand, his unfinished
    visit record, and how many suggestions of his are open."""

    person: Person
    duties: tuple[CongressDay, ...] = ()
    plans: tuple[tuple[CongressDay, VillageId], ...] = ()
    meetings: tuple[Meeting, ...] = ()
    record: Record | None = None
    suggestions: int = 0

    @property
    def any(self) -> bool:
        return bool(self.duties or self.plans or self.meetings or self.suggestions) or self.record is not None


def behind(work: Work, person: Person, first: date | None = None, last: date | None = None) -> Behind:
    """What he has ahead from `first` to `last` (local dates; none: from today on, all of it)."""
    since, until = first or work.local_date(work.now), last or work.local_date(work.now) + FAR
    days = {
        kind: [d for d in work.days.of_kind(kind, since=_month(since)) if since <= d.held_on <= until] for kind in ("reception", "visit")
    }
    return Behind(
        person,
        tuple(day for day in days["reception"] if sits_on(work, day, person.id)),
        tuple((day, village) for day in days["visit"] for village in work.days.planned(day.id).get(person.id, ())),
        tuple(row for row in _meetings(work, person) if since <= work.local_date(row.at) <= until),
        work.visits.draft_of(person.id) if last is None else None,
        work.suggestions.count([person.id]) if last is None else 0,
    )


def _month(day: date) -> str:
    return (day.replace(day=1) - timedelta(days=1)).strftime("%Y-%m")


def _meetings(work: Work, person: Person) -> Sequence[Meeting]:
    cases = work.next_cases.in_hand_of(person.id, 0, portions.LOOKED_AT)
    return work.meetings.agreed_on([case.id for case in cases])


def lines(work: Work, readers: tuple[Person, ...], found: Behind) -> list[str]:
    """A line each, for whoever has to take it up (`readers`: the rows of one account); of a matter he may not see he reads no meeting, and
    no suggestion is counted."""
    t = work.staff_words()
    said = [
        leaving.duty(t, day.held_on, names_of(work, [p for p in on_duty(work, day) if p.id != found.person.id])) for day in found.duties
    ]
    said += [leaving.plan(t, day.held_on, work.roster.village_name(village)) for day, village in found.plans]
    on_cases = [(row, work.cases.get(row.case_id)) for row in found.meetings if row.case_id is not None]
    seen = [(row, case) for row, case in on_cases if may(work.roster, readers, "see", case)]
    said += [leaving.meeting(t, *when_of(work, row), case.number) for row, case in seen]
    if found.record is not None:
        said.append(leaving.record(t, found.record.visit_on, village_of(work, found.record.village)))
    his = readable_of(work, readers, found.person.id) if found.suggestions else []
    count = len(his) if his is not None else found.suggestions
    return [*said, leaving.suggestions(t, count)] if count else said


def tell_left(work: Work, found: Sequence[Behind], *, leave: bool = False, besides: Handle | None = None) -> None:
    """The secretary and his leaders read what is to be taken up; a day on which nobody sits now is told to those who booked it.

    `besides`: who ordered it reads it where he did so.
    """
    for day in _empty(work, found):
        tell_booked(work, day, leaving.to_booked)
    for secretary in (p for p in work.roster.staff("secretary") if p.handle not in (None, besides)):
        for words, rows in for_staff(work, work.roster.rows_of(secretary), found, leave=leave):
            tell.to_person(work, secretary, words, rows)
    for one in found:
        for leader in work.roster.leaders_of(one.person):
            own = leader.id == one.person.id or leader.handle == besides
            if not own and (rows := _leader_rows(work, one, leader)):
                tell.to_person(work, leader, _words(work, work.roster.rows_of(leader), one, leave=leave), rows)


def for_staff(work: Work, readers: tuple[Person, ...], found: Sequence[Behind], *, leave: bool = False) -> list[tuple[str, Rows]]:
    """What the secretary reads: of everybody what is to be taken up, and the reception days on which nobody sits now."""
    t = work.staff_words()
    there = [one for one in found if one.any and lines(work, readers, one)]
    said: list[tuple[str, Rows]] = [(_words(work, readers, one, leave=leave), _fill_rows(work, one)) for one in there]
    for day in _empty(work, found):
        booked = [row for row in work.meetings.of_day(day.id) if row.status == "agreed"]
        said.append((leaving.nobody_sits(t, day.held_on, len(booked)), ()))
    return said


def _words(work: Work, readers: tuple[Person, ...], one: Behind, *, leave: bool) -> str:
    worded = leaving.left_on_leave if leave else leaving.left
    return worded(work.staff_words(), one.person.name, lines(work, readers, one))


def _empty(work: Work, found: Sequence[Behind]) -> list[CongressDay]:
    return [day for day in {day.id: day for one in found for day in one.duties}.values() if not on_duty(work, day)]


def _fill_rows(work: Work, one: Behind) -> Rows:
    t = work.staff_words()
    return [[(leaving.b_fill(t, day.held_on), Button("rd_fill", 0, packed(Seat(day.id, one.person.id))))] for day in one.duties[:SHOWN]]


def _leader_rows(work: Work, one: Behind, leader: Person) -> Rows:
    """A leader plans the visit day anew and may finish the record; where there is nothing of that he need not be told."""
    t = work.staff_words()
    led = [g for g in one.person.groups if leader in work.roster.heads_of(g)]
    rows = [
        [(leaving.b_plan(t, day.held_on), Button("vd_plan", 0, packed(OfGroup(day.id, group))))]
        for day, village in one.plans[:SHOWN]
        for group in led
        if village in work.roster.groups[group].villages
    ]
    if one.record is not None and one.record.group_id in led:
        rows.append([(t(leaving.b_take_record), Button("vr_take", 0, packed(OneRecord(one.record.id))))])
    return rows
