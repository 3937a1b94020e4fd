"""Links for people, groups, villages, stations and deputies (docs/spec.md section 2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.congress.congress import Group, Person
from domain.values.ids import PersonId
from services.deed.names import people_called
from services.deed.work import Work
from services.staff.links import VALID, new_token


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
    names = called_on_paper(work)
    for row in roster.people.values():
        wanted = row.id == person if one else row.handle is None
        if wanted and row.has_rights:
            made.append(Link("person", row.id, names[row.id], f"https://t.me/{bot}?start=i_{new_token(work, 'person', row.id)}", expires))
    for unit in roster.groups.values():
        wanted = unit.id == group if one else unit.id not in roster.bound and unit.lives
        if wanted:
            token = new_token(work, "group", unit.id)
            made.append(Link("group", unit.id, unit.name, f"https://t.me/{bot}?startgroup=g_{token}", expires))
    return made if one else made + permanent_links(work, bot)


def invites_anew(work: Work, bot: str, person: str = "", group: str = "") -> tuple[list[Link], int]:
    """The same, and how many links that were made before, and could still be opened, ended by it."""
    before = work.invites.waiting(work.now)
    made = make_invites(work, bot, person, group)
    return made, before + sum(bool(link.expires) for link in made) - work.invites.waiting(work.now)


def called_on_paper(work: Work) -> Mapping[PersonId, str]:
    """Names as they stand on what is handed to one of several: a namesake with what tells him apart, whoever of them is linked already."""
    return people_called(work, (person for person in work.roster.people.values() if person.has_rights))


def person_link(work: Work, person: Person) -> Link:
    """A new personal link; the unused ones before it are void."""
    expires = (work.now + VALID).astimezone(work.roster.congress.zone).strftime("%Y-%m-%d %H:%M")
    link = f"https://t.me/{work.rows.bot_name()}?start=i_{new_token(work, 'person', person.id)}"
    return Link("person", person.id, called_on_paper(work)[person.id], link, expires)


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
    links = [Link("village", v.id, roster.village_name(v.id), f"{base}d_{roster.code_of(v)}") for v in roster.open_villages()]
    links += [Link("station", s.id, s.name, f"{base}s_{roster.code_of(s)}") for s in roster.stations.values()]
    deputies, names = [p for p in roster.people.values() if p.kind == "deputy" and p.has_rights], called_on_paper(work)
    return links + [Link("deputy", p.id, names[p.id], f"{base}p_{roster.code_of(p)}") for p in deputies]
