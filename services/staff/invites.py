"""Links for people, groups, villages, stations and deputies, and what a door sheet says (docs/spec.md section 2)."""

from dataclasses import dataclass

from domain.roster import Group, Person, Village
from locales import texts
from services.staff.links import VALID, new_token
from services.voter.look_around import next_reception_day, next_visit_day
from storage.work import Work


@dataclass(frozen=True)
class Link:
    """One row of invites.csv; `expires` is empty for permanent links."""

    kind: str
    id: str
    name: str
    link: str
    expires: str = ""


def make_invites(work: Work, bot: str, person: str = "", group: str = "") -> list[Link]:
    """One-time links for everybody not linked yet (or the one named), one per group without a chat, and the permanent ones."""
    roster, one = work.roster, bool(person or group)
    expires = (work.now + VALID).astimezone(roster.congress.zone).strftime("%Y-%m-%d %H:%M")
    made: list[Link] = []
    for row in roster.people.values():
        wanted = row.id == person if one else row.handle is None
        if wanted and row.has_rights:
            made.append(Link("person", row.id, row.name, f"https://t.me/{bot}?start=i_{new_token(work, 'person', row.id)}", expires))
    for unit in roster.groups.values():
        wanted = unit.id == group if one else unit.id not in roster.bound and unit.merged_into is None
        if wanted:
            token = new_token(work, "group", unit.id)
            made.append(Link("group", unit.id, unit.name, f"https://t.me/{bot}?startgroup=g_{token}", expires))
    return made if one else made + permanent_links(work, bot)


def person_link(work: Work, person: Person) -> tuple[str, str]:
    """A new personal link, and until when it can be used; the unused ones before it are void."""
    expires = (work.now + VALID).astimezone(work.roster.congress.zone).strftime("%Y-%m-%d %H:%M")
    return f"https://t.me/{work.rows.bot_name()}?start=i_{new_token(work, 'person', person.id)}", expires


def group_link(work: Work, group: Group) -> tuple[str, str]:
    """A new link for a group, and the line that does the same inside a topic; empty while the bot's name is not known.

    Both are one token, usable once; an unused one before it is void.
    """
    bot = work.rows.bot_name()
    if not bot:
        return "", ""
    token = new_token(work, "group", group.id)
    return f"https://t.me/{bot}?startgroup=g_{token}", f"/start@{bot} g_{token}"


def permanent_links(work: Work, bot: str) -> list[Link]:
    """Links that never expire: villages, stations, deputies."""
    roster, base = work.roster, f"https://t.me/{bot}?start="
    links = [Link("village", v.id, v.name, f"{base}d_{roster.code_of(v)}") for v in roster.open_villages()]
    links += [Link("station", s.id, s.name, f"{base}s_{roster.code_of(s)}") for s in roster.stations.values()]
    deputies = [p for p in roster.people.values() if p.kind == "deputy" and p.has_rights]
    return links + [Link("deputy", p.id, p.name, f"{base}p_{roster.code_of(p)}") for p in deputies]


@dataclass(frozen=True)
class DoorWords:
    """The finished words of one door sheet."""

    name: str
    title: str
    subtitle: str
    link: str
    how: str
    lines: tuple[str, ...]
    foot: tuple[str, ...]


def door_words(work: Work, bot: str) -> list[DoorWords]:
    """A door sheet per village: QR, the deputies' names (phones they chose to show), the next days."""
    return [_door(work, bot, village) for village in work.roster.open_villages()]


def _door(work: Work, bot: str, village: Village) -> DoorWords:
    t, roster = work.staff_words(), work.roster
    members = [p for g in roster.groups_of_village(village.id) for p in roster.members(g.id) if p.has_rights]
    lines = tuple(texts.deputy_line(t, p.name, p.levels, p.phone if p.publish_phone else "") for p in members)
    foot: list[str] = []
    if day := next_visit_day(work):
        foot.append(texts.next_visit(t, day))
    if reception := next_reception_day(work):
        foot.append(texts.door_reception(t, reception))
    town = roster.congress.towns.get(village.town, "")
    title = texts.door_title(t, town + village.name)
    link = f"https://t.me/{bot}?start=d_{roster.code_of(village)}"
    return DoorWords(village.id, title, texts.door_subtitle(t, roster.congress.name), link, texts.door_how(t), lines, tuple(foot))


def link_name(work: Work, link: Link) -> str:
    kinds = {"person": texts.kind_person, "group": texts.kind_group}
    word = kinds[link.kind](work.staff_words()) if link.kind in kinds else ""
    return f"{word}{link.name}"
