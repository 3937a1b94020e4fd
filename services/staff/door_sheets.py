"""What the sheets on doors, the codes and the link cards say (docs/spec.md section 2)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.congress.congress import Group, Person, Station, Village
from domain.congress.public_card import public_phone
from domain.visits.reception import place_of
from domain.visits.visit_days import rule_of
from domain.words.quotation import one_line
from locales import account, doors
from locales import voter as voter_words
from locales.account import file_part
from reports.poster import Code, CodeSheet, DoorSheet, LinkBox
from services.deed.work import Work
from services.staff import portrait
from services.staff.invites import Link, called_on_paper


def door_sheets(work: Work, bot: str) -> list[DoorSheet]:
    """One per village that is open."""
    return [door_of(work, bot, village) for village in work.roster.open_villages()]


def door_of(work: Work, bot: str, village: Village) -> DoorSheet:
    t, roster = work.staff_words(), work.roster
    groups = roster.groups_of_village(village.id)
    members = [p for g in groups for p in roster.members(g.id) if p.has_rights]
    town = roster.congress.towns.get(village.town, "")
    return DoorSheet(
        doors.door_file(t, file_part(town + village.name)),
        doors.title(t, town + village.name),
        doors.subtitle(t, roster.congress.name),
        Code(f"https://t.me/{bot}?start=d_{roster.code_of(village)}", doors.bot(t, bot)),
        doors.steps(t),
        t(doors.note),
        t(doors.without_head),
        tuple(_without(work, village, groups)),
        t(doors.people_head),
        tuple(voter_words.deputy_line(t, p.name, p.levels, public_phone(p), p.job) for p in members),
        doors.foot(t, account.organ(t, roster.congress.name, roster.congress.level), work.local_date(work.now)),
        _faces(work, members),
    )


def _faces(work: Work, people: Sequence[Person]) -> tuple[bytes, ...]:
    """None at all where nobody shows one."""
    there = {p.id for p in portrait.with_photo(work, people)}
    return tuple((portrait.of(work, p) or b"") if p.id in there else b"" for p in people) if there else ()


def _without(work: Work, village: Village, groups: Sequence[Group]) -> Iterator[str]:
    """Stations where one may go or ring up, and the days by their rule."""
    t, roster = work.staff_words(), work.roster
    for found in _stations(work, village, groups):
        yield doors.station(t, found.name, (found.address, found.hours, found.phone))
    if visit := rule_of(roster.congress, "visit"):
        yield doors.visit_day(t, visit)
    if reception := rule_of(roster.congress, "reception"):
        yield doors.reception_day(t, reception, *place_of(roster, reception))


def _stations(work: Work, village: Village, groups: Sequence[Group]) -> list[Station]:
    """The groups' own, else those in the village; the one where deputies sit is named with their day."""
    roster = work.roster
    own = [roster.stations[g.station] for g in groups if g.station and g.station in roster.stations]
    return list(dict.fromkeys(own or [s for s in roster.stations.values() if s.village == village.id]))


def code_sheets(work: Work, bot: str) -> list[CodeSheet]:
    """One per station and deputy, with the name it stands for."""
    deputies = [p for p in work.roster.people.values() if p.kind == "deputy" and p.has_rights]
    stations = [code_of(work, bot, station) for station in work.roster.stations.values()]
    return stations + [code_of(work, bot, person) for person in deputies]


def code_of(work: Work, bot: str, row: Station | Person) -> CodeSheet:
    return _of_station(work, bot, row) if isinstance(row, Station) else _of_deputy(work, bot, row)


def _of_station(work: Work, bot: str, station: Station) -> CodeSheet:
    t = work.staff_words()
    lines = tuple(doors.below_its_name(t, (station.address, station.hours, station.phone)))
    return _code_sheet(work, bot, "station", station, lines)


def _of_deputy(work: Work, bot: str, person: Person) -> CodeSheet:
    t, roster = work.staff_words(), work.roster
    groups = "、".join(roster.groups[g].name for g in person.groups if g in roster.groups)
    levels = "、".join(voter_words.level(t, value) for value in person.levels)
    lines = (doors.deputy_below_his_name(t, levels, one_line(person.job), public_phone(person)), groups)
    made = _code_sheet(work, bot, "deputy", person, tuple(filter(None, lines)))
    return replace(made, face=portrait.of(work, person) or b"")


def _code_sheet(work: Work, bot: str, kind: str, row: Station | Person, lines: tuple[str, ...]) -> CodeSheet:
    t, roster = work.staff_words(), work.roster
    link = f"https://t.me/{bot}?start={'s' if kind == 'station' else 'p'}_{roster.code_of(row)}"
    title = doors.code_title(t, roster.congress.name, kind)
    named = called_on_paper(work)[row.id] if isinstance(row, Person) else row.name
    return CodeSheet(
        doors.code_file(t, kind, file_part(named), row.id),
        title,
        row.name,
        lines,
        Code(link, doors.bot(t, bot)),
        doors.code_steps(t, kind),
    )


def link_boxes(work: Work, links: list[Link]) -> list[LinkBox]:
    """Those that can be used once, to cut out and hand over."""
    t = work.staff_words()
    return [
        LinkBox(doors.kind(t, link.kind), link.name, link.link, doors.expires(t, link.expires), tuple(doors.link_steps(t, link.kind)))
        for link in links
        if link.expires
    ]
