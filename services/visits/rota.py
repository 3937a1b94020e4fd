"""`/rota`: who sits at which station on which reception day, as staff set it in the bot (docs/spec.md section 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.congress.congress import Group, Person
from domain.rights.rights import staff_of_all
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from domain.visits.reception import Rota, keyed_rows, months_with_rows, with_deputies
from domain.visits.visit_days import rule_of
from locales import leaving, rotas
from services.deed import tell
from services.deed.by import By
from services.deed.names import names_of
from services.deed.work import Work
from services.meetings.fill_duty import Fill, fill, tell_booked, tell_sitting, tell_who_sits
from services.meetings.reception_day import OneDay, levels_lacking, on_duty, place_on, rota_row
from services.visits import days
from storage.days import CongressDay

AHEAD = timedelta(days=100)
"""How far ahead the days are shown."""
MOST = 60
"""Deputies on one day."""


@dataclass(frozen=True)
class OnDay:
    """Somebody on one reception day."""

    day: int
    person: PersonId


def may_plan(work: Work, by: By) -> None:
    """The rota is the whole congress's. Raises NotAllowedError."""
    if not staff_of_all(by.persons):
        raise NotAllowedError("days")


def ahead(work: Work) -> list[CongressDay]:
    """The reception days still to come, today's among them, by date."""
    found = work.days.of_kind("reception", since=(work.today - timedelta(days=40)).strftime("%Y-%m"))
    return sorted((day for day in found if work.today <= day.held_on <= work.today + AHEAD), key=lambda day: (day.held_on, day.station))


def day_of(work: Work, by: By, day_id: int) -> CongressDay:
    """One of them. Raises NotAllowedError and FieldError."""
    may_plan(work, by)
    day = work.days.get(day_id)
    if day is None or day.kind != "reception" or day.held_on < work.today:
        raise FieldError("day", "no_choice")
    return day


def who_could(work: Work, day: CongressDay) -> list[Person]:
    """Deputies who are there that day and do not sit yet; those of a level that lacks first, those who can be told, then those of the station's village."""
    sitting, row = {p.id for p in on_duty(work, day)}, rota_row(work, day)
    near = {group.id for group in _near(work, row)}
    found = [
        p
        for p in work.roster.people.values()
        if p.kind == "deputy" and p.has_rights and p.id not in sitting and not p.on_leave(day.held_on)
    ]
    lacking = set(levels_lacking(work, day))
    return sorted(found, key=lambda p: (bool(lacking) and not lacking & set(p.levels), not p.reachable, not near & set(p.groups)))


def _near(work: Work, row: Rota | None) -> list[Group]:
    """The groups that serve the village of the station."""
    station = work.roster.stations.get(row.station) if row is not None else None
    return [group for group in work.roster.live_groups() if station is not None and station.village in group.villages]


def warn_empty(work: Work, day: CongressDay) -> None:
    """A week before: secretary and leaders (of the station's groups; where it has none, and in a town, every one) hear that nobody sits, or
    nobody of a level that is wanted."""
    rule, sitting, lacking = rule_of(work.roster.congress, "reception"), on_duty(work, day), levels_lacking(work, day)
    if rule is None or (sitting and not lacking):
        return
    t, everywhere = work.staff_words(), [] if work.roster.congress.towns else work.roster.live_groups()
    empty = rotas.empty(t, day.held_on, place_on(work, day, rule)[0])
    words = rotas.lacks(t, day.held_on, names_of(work, sitting), lacking) if sitting else empty
    row, key = [[(t(rotas.b_plan), Button("ro_day", 0, packed(OneDay(day.id))))]], f"rota-empty:{day.held_on}:{day.station}"
    tell.to_secretary(work, words, row, dedupe_key=key)
    leaders = [person for group in _near(work, rota_row(work, day)) or everywhere for person in work.roster.heads_of(group.id)[:1]]
    tell.to_people(work, leaders, words, dedupe_key=key)


def add(work: Work, by: By, wanted: OnDay) -> tuple[CongressDay, Person]:
    """He sits there too; once the day was announced he hears it now, and so do the groups."""
    day = day_of(work, by, wanted.day)
    person = next((p for p in who_could(work, day) if p.id == wanted.person), None)
    if person is None or len(on_duty(work, day)) >= MOST:
        raise FieldError("person", "no_choice")
    was_empty, told = not on_duty(work, day), work.days.duties(day.id)
    _set(work, day, [*_named(work, day), person.id])
    if told or day.announced_on == day.held_on:
        for named in _named(work, day) if not told else (person.id,):
            work.days.put_duty(day.id, named)
        tell_sitting(work, day, person)
        tell_who_sits(work, day)
    if was_empty:
        tell_booked(work, day, leaving.sits_again)
    return day, person


def take_out(work: Work, by: By, wanted: OnDay) -> tuple[CongressDay, Person]:
    """He does not sit there; whoever was told so before hears it. One who has come stays."""
    day, person = day_of(work, by, wanted.day), work.roster.people.get(wanted.person)
    if person is None or person.id not in {p.id for p in on_duty(work, day)}:
        raise RefusedError("already_so")
    row = next((row for row in work.days.duties(day.id) if (row.stand_in or row.person_id) == person.id), None)
    if row is not None and row.attended_at is not None:
        raise RefusedError("already_so")
    _set(work, day, [one for one in _named(work, day) if one not in (person.id, row.person_id if row is not None else person.id)])
    if row is None:
        return day, person
    work.days.drop_duty(day.id, row.person_id)
    tell.to_person(work, person, rotas.not_needed(work.staff_words(), day.held_on))
    if on_duty(work, day):
        tell_who_sits(work, day)
    else:
        booked = tell_booked(work, day, leaving.to_booked)
        tell.to_secretary(work, leaving.nobody_sits(work.staff_words(), day.held_on, booked))
    return day, person


def swap(work: Work, by: By, wanted: Fill) -> Person:
    """Another in his place. Before the notice the rota changes and nobody is told; afterwards it is a stand-in (到岗率 counts him)."""
    day = day_of(work, by, wanted.day)
    if work.days.duties(day.id):
        return fill(work, by, wanted)
    other = next((p for p in who_could(work, day) if p.id == wanted.other), None)
    if other is None or wanted.person not in _named(work, day):
        raise FieldError("other", "no_choice")
    _set(work, day, [other.id if one == wanted.person else one for one in _named(work, day)])
    return other


def month_to_fill(work: Work) -> tuple[str, str] | None:
    """The first month ahead with a day on which nobody sits, and the newest month before it that has a rota."""
    for day in ahead(work):
        before = [month for month in months_with_rows(work.roster.congress) if month < day.month]
        if not on_duty(work, day) and before:
            return day.month, max(before)
    return None


def copy_month(work: Work, by: By, month: str) -> list[CongressDay]:
    """「照上次排」: each empty day of the month gets who sat at the same place the last time; a further station gets its day. Those who left
    are left out. Returns the days that have somebody now."""
    may_plan(work, by)
    found = month_to_fill(work)
    if found is None or found[0] != month:
        raise RefusedError("already_so")
    filled = [day for day in ahead(work) if day.month == month and _copied(work, by, day, found[1])]
    if not filled:
        raise RefusedError("nothing_to_copy")
    return filled


def _copied(work: Work, by: By, day: CongressDay, source: str) -> bool:
    row = dict(keyed_rows(work.roster.congress, source)).get(day.station)
    if row is None or on_duty(work, day):
        return False
    could = {p.id for p in who_could(work, day)}
    for named in [PersonId(str(one)) for one in row.get("deputies") or ()]:
        if named in could:
            add(work, by, OnDay(day.id, named))
    return bool(on_duty(work, day))


def open_station(work: Work, by: By, station: str, on: date | None) -> CongressDay:
    """A further day at that station. Raises FieldError for a day that is over or too near, RefusedError where there is one that day."""
    may_plan(work, by)
    if station not in work.roster.stations:
        raise FieldError("station", "no_choice")
    held_on = days.new_date(work, on)
    if held_on > work.today + AHEAD:
        raise FieldError("held_on", "bad_day", today=work.calendar.add(work.today, 5))
    month = held_on.strftime("%Y-%m")
    if any(
        str(row.get("date")) == held_on.isoformat() and row.get("station") == station for _, row in keyed_rows(work.roster.congress, month)
    ):
        raise RefusedError("already_so")
    _change(
        work,
        [*_main_first(work, month), *_rest(work, month), {"month": month, "date": held_on.isoformat(), "station": station, "deputies": []}],
    )
    days.plan(work)
    same = (day for day in ahead(work) if day.held_on == held_on and day.month == month)
    return next(day for day in same if (row := rota_row(work, day)) is not None and row.station == station)


def _main_first(work: Work, month: str) -> list[dict[str, object]]:
    """The rows of that month with the month's own day among them: a further row would else be taken for it."""
    rows = [dict(row) for _, row in keyed_rows(work.roster.congress, month)]
    rule, main = rule_of(work.roster.congress, "reception"), work.days.of_month("reception", month)
    if rows or rule is None or main is None:
        return rows
    return [{"month": month, "date": main.held_on.isoformat(), "station": rule.place, "deputies": []}]


def _rest(work: Work, month: str) -> list[dict[str, object]]:
    return [dict(row) for row in work.roster.congress.duty_rota if str(row.get("month")) != month]


def _named(work: Work, day: CongressDay) -> list[PersonId]:
    row = rota_row(work, day)
    return list(row.deputies) if row is not None else []


def _set(work: Work, day: CongressDay, deputies: Sequence[PersonId]) -> None:
    _change(work, with_deputies(work.roster.congress, day.place, deputies))


def _change(work: Work, rows: Sequence[object]) -> None:
    """Stays through an import, unless the file's own rota changed too."""
    for row_id, row in work.rows.section("congress").items():
        work.rows.revise("congress", row_id, data=dict(row.data) | {"duty_rota": list(rows)})
    work.rows.moved()
    work.roster_changed()
