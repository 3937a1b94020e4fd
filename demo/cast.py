"""Who plays in a town: one group with its chat, two deputies of it, the secretary, chosen in the roster whosever town it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.congress.congress import Group, Person
from domain.rights.roster import Roster
from services.deed.work import Work


@dataclass(frozen=True)
class Cast:
    """The leader of a group and another deputy of it, each of another name than the others, who are told apart by them on the page."""

    secretary: Person
    group: Group
    leader: Person
    deputy: Person


def cast_of(work: Work) -> Cast | None:
    """The first of each, as the roster has them; None without a secretary, or a group with a village and two deputies of different names."""
    return next(_casts(work.roster), None)


def _casts(roster: Roster) -> Iterator[Cast]:
    for secretary in roster.staff("secretary"):
        for group in roster.live_groups():
            members = [p for p in roster.members(group.id) if p.has_rights and p.name != secretary.name]
            leads = [p for p in members if p.id == group.leader] or members[:1]
            for leader in leads:
                others = [p for p in members if p.name != leader.name]
                plain = [p for p in others if p.id != group.deputy_leader] or others
                if group.villages and plain:
                    yield Cast(secretary, group, leader, plain[0])
