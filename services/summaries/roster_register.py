"""代表花名册, 分组情况 and 各村（居）代表: the roster as it stands, with who leads, who is linked to it, and where it meets."""

from collections.abc import Sequence
from typing import Any

from domain.congress.congress import Group, Person, Village
from domain.congress.public_card import public_phone
from domain.rights import presidium_links
from domain.rights.roster import Roster
from domain.rights.seats import seats_of
from locales import books, common, seats
from locales import voter as voter_words
from locales.common import T
from reports.printed import Across, Column
from services.summaries.account import Account
from services.summaries.printed_sheets import sheet

FIRST = ("leader", "deputy_leader")


def duty_of(group: Group, person: Person) -> str:
    """leader, deputy_leader, or empty."""
    return next((name for name in FIRST if getattr(group, name) == person.id), "")


def in_order(roster: Roster, group: Group) -> list[Person]:
    """Its people, the leader and his deputy first, the others as the file has them; nobody whose seat ended."""
    places = {"leader": 0, "deputy_leader": 1}
    members = [p for p in roster.members(group.id) if p.status != "ended"]
    return sorted(members, key=lambda p: places.get(duty_of(group, p), 2))


def levels(t: T, person: Person) -> str:
    return "、".join(voter_words.level(t, value) for value in person.levels)


def village_of(roster: Roster, person: Person) -> str:
    return roster.village_name(person.village) if person.village in roster.villages else ""


def place_of(roster: Roster, group: Group) -> str:
    """Where it meets: its station with its address."""
    station = roster.stations.get(group.station or "")
    return " ".join(filter(None, (station.name, station.address))) if station is not None else ""


def named(roster: Roster, person: Any) -> str:
    found = roster.people.get(person) if person else None
    return found.name if found is not None and found.status != "ended" else ""


def _groups(found: Account) -> list[Group]:
    return [group for group in found.work.roster.live_groups() if not found.group or group.id == found.group]


def _columns(labels: Sequence[str], widths: Sequence[float], numbers: Sequence[int] = ()) -> list[Column]:
    return [Column(label, width, "number" if n in numbers else "text") for n, (label, width) in enumerate(zip(labels, widths, strict=True))]


def roster_register(found: Account) -> Any:
    work, t = found.work, found.work.staff_words()
    columns = _columns(books.roster_header(t), (6, 20, 12, 11, 11, 12, 20, 14, 15, 22), (0,))
    pairs = [(group, person) for group in _groups(found) for person in in_order(work.roster, group)]
    seated = [] if found.group else [Across(seats.seats(t, seats_of(work.roster)), "note")]
    return sheet(found, "roster", columns, [*(_person(found, n, *pair) for n, pair in enumerate(pairs, 1)), *seated])


def _person(found: Account, n: int, group: Group, person: Person) -> tuple[Any, ...]:
    roster, t = found.work.roster, found.work.staff_words()
    return (
        n,
        group.name,
        person.name,
        books.duty(t, duty_of(group, person)),
        levels(t, person),
        village_of(roster, person),
        person.job,
        named(roster, group.linked_presidium),
        public_phone(person),
        remarks(t, person),
    )


def remarks(t: T, person: Person) -> str:
    """What he is beside his seat, and whether he is away."""
    parts = (
        books.presidium_role(t, person.presidium_role),
        *(books.tag(t, tag) for tag in person.tags),
        common.seat_status(t, person.status),
    )
    return "、".join(filter(None, parts))


def groups_register(found: Account) -> Any:
    t = found.work.staff_words()
    columns = _columns(books.groups_header(t), (22, 12, 12, 9, 20, 34, 16, 40), (3,))
    return sheet(found, "grouping", columns, (_group(found, group) for group in _groups(found)))


def _group(found: Account, group: Group) -> tuple[Any, ...]:
    roster, t = found.work.roster, found.work.staff_words()
    people = in_order(roster, group)
    held = [level for person in people for level in person.levels]
    counts = [books.level_count(t, voter_words.level(t, level), held.count(level)) for level in dict.fromkeys(held)]
    return (
        group.name,
        named(roster, group.leader),
        named(roster, group.deputy_leader),
        len(people),
        "、".join(counts),
        "、".join(full_name(roster, roster.villages[v]) for v in group.villages if v in roster.villages),
        named(roster, group.linked_presidium),
        place_of(roster, group),
    )


def full_name(roster: Roster, village: Village) -> str:
    """In a county with its town."""
    return roster.congress.towns.get(village.town, "") + village.name


def villages_register(found: Account) -> Any:
    t, roster = found.work.staff_words(), found.work.roster
    columns = _columns(books.villages_header(t), (16, 24, 18, 62, 34))
    villages = [
        village
        for village in roster.open_villages()
        if not found.group or found.group in {group.id for group in roster.groups_of_village(village.id)}
    ]
    return sheet(found, "deputies_by_village", columns, (_village(found, village) for village in villages))


def _village(found: Account, village: Village) -> tuple[Any, ...]:
    roster, t = found.work.roster, found.work.staff_words()
    groups = roster.groups_of_village(village.id)
    here = [p for p in roster.people.values() if p.kind == "deputy" and p.village == village.id and p.status != "ended"]
    return (
        full_name(roster, village),
        "、".join(group.name for group in groups),
        "、".join(dict.fromkeys(filter(None, (named(roster, group.leader) for group in groups)))),
        "、".join(books.block(t, p.name, levels(t, p) if len(p.levels) > 1 else "") for p in here),
        "、".join(dict.fromkeys(filter(None, (place_of(roster, group) for group in groups)))),
    )


def links_register(found: Account) -> Any:
    """挂联情况: each presidium member with the groups he is linked to, how many deputies these are, and whether that is what the town asks."""
    roster, t = found.work.roster, found.work.staff_words()
    columns = _columns(books.links_header(t), (14, 14, 48, 9, 9, 20, 48), (3, 4))
    asked = bool(roster.congress.presidium_link) and not found.group
    groups = _groups(found)
    linked = {group.linked_presidium for group in groups}
    members = [p for p in roster.people.values() if p.status != "ended" and (p.id in linked or (p.presidium_role and not found.group))]
    rows = [_link(found, person, groups) for person in members]
    if not asked:  # of one group nobody's number is whole
        columns, rows = [*columns[:5], columns[6]], [(*row[:5], row[6]) for row in rows]
    return sheet(found, "links", columns, rows)


def _link(found: Account, person: Person, groups: Sequence[Group]) -> tuple[Any, ...]:
    roster, t = found.work.roster, found.work.staff_words()
    own = presidium_links.linked_to(groups, person.id)
    counts = (len(own), len(presidium_links.deputies_of(roster, person.id, own)))
    rule = roster.congress.presidium_link or {}
    apart = [presidium_links.beyond(rule, what, count) for what, count in zip(presidium_links.COUNTED, counts, strict=True)]
    villages = dict.fromkeys(full_name(roster, roster.villages[v]) for group in own for v in group.villages if v in roster.villages)
    named_groups = "、".join(group.name for group in own)
    compared = books.beside_rule(t, *apart) if own else ""
    return (person.name, books.presidium_role(t, person.presidium_role), named_groups, *counts, compared, "、".join(villages))
