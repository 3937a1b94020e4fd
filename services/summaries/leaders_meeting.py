"""When a quarter (or month, half, year) is over the leaders meet: who calls them together is reminded, and each is sent what is his
(`group_quota.leaders_meeting` of the town file; docs/spec.md section 7)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from domain.congress.congress import Group, Person
from domain.figures.statistics import Figures
from domain.rights.rights import sees_all
from domain.rights.towns import chairs_group, has_area, is_chair
from domain.values.ids import GroupId
from domain.visits.visits import VisitFigures
from locales import leaders_meeting as words
from locales import summaries as summaries_words
from locales.account import period_kind
from locales.common import T
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import names_of
from services.deed.work import Work
from services.summaries.account import Account
from services.summaries.show import file_rows

NAMED = 10
"""Of those it does not reach; how many more, is said."""
KINDS = {"monthly": ("month",), "quarterly": ("quarter",), "half_yearly": ("half", "year"), "yearly": ("year",)}
"""After which accounts they meet. After the second half of a year its own is sent: of it the second half has none by itself."""


@dataclass
class _Pack:
    """The groups of one account, in the file's order: no ranks."""

    found: Account

    @property
    def work(self) -> Work:
        return self.found.work

    @cached_property
    def groups(self) -> list[Group]:
        return list(self.work.roster.live_groups())

    @cached_property
    def figures(self) -> dict[GroupId, Figures]:
        return dict(self.found.figures.by_group)

    @cached_property
    def visits(self) -> dict[GroupId, VisitFigures]:
        return dict(self.found.visits.by_group) if self.found.visits is not None else {}

    @cached_property
    def held(self) -> dict[str, int]:
        return self.work.activities.people.held_by_group(self.found.period, self.found.cut_off)

    def line(self, group: Group) -> str:
        f, v = self.figures.get(group.id, Figures()), self.visits.get(group.id, VisitFigures())
        counts = (f.accepted, f.answered, self.held.get(group.id, 0), f.on_time_earlier)
        return words.line(self.work.staff_words(), group.name, counts, f.on_time, v.visit_rate)

    @cached_property
    def behind(self) -> list[str]:
        """What is late, who did not go, which activities are lacking of what the town's quota asks for."""
        t, quota = self.work.staff_words(), self.work.roster.congress.group_quota or {}
        owed = int(quota.get("activity_per_quarter", 0)) * len(self.found.months) // 3
        said = []
        for group in self.groups:
            f, v = self.figures.get(group.id, Figures()), self.visits.get(group.id, VisitFigures())
            lacks = (f.overdue, max(v.due - v.visited, 0), max(owed - self.held.get(group.id, 0), 0))
            said += [words.behind_line(t, group.name, *lacks)] if any(lacks) else []
        return said


Heads = tuple[Callable[[T, str], str], Callable[[T, str], str], Callable[[T, str], str]]
"""What stands above the groups: for the secretary, for leaders, for who of the presidium reads of all."""
MEETING: Heads = (words.remind, words.to_leader, words.remind)
QUARTER: Heads = (words.to_secretary_of_quarter, words.to_leader_of_quarter, words.to_presidium)


def kinds_of_meeting(work: Work) -> tuple[str, ...]:
    """After which accounts the leaders meet: month, quarter, half, year; none: the town file does not say."""
    return KINDS.get(str((work.roster.congress.group_quota or {}).get("leaders_meeting", "")), ())


def tell_leaders(work: Work, accounts: list[Account]) -> None:
    """Of the account after which they meet."""
    for found in accounts:
        if period_kind(found.name) in kinds_of_meeting(work):
            send(work, found, MEETING)


def send(work: Work, found: Account, heads: Heads) -> None:
    """Secretary and chairs of the whole get the groups side by side, leaders that and who is behind, a linked presidium member and a
    town's chair their own groups."""
    t, pack = work.staff_words(), _Pack(found)
    to_secretary, to_leader, to_presidium = heads
    when, side_by_side = summaries_words.period(t, found.name), [pack.line(group) for group in pack.groups]
    leaders = _leaders(work, pack.groups)
    others = _others(work, leaders)
    away = names_of(work, [person for person in (*leaders, *others) if not person.reachable])
    missed = [words.not_reached(t, away[:NAMED], len(away))] if away else []
    _say(work, list(work.roster.staff("secretary")), [to_secretary(t, when), *side_by_side, *missed])
    behind = [words.behind(t, pack.behind)] if pack.behind else []
    _say(work, leaders, [to_leader(t, when), *side_by_side, *behind])
    for person in others:
        _tell_his(work, person, pack, to_presidium(t, when))


def _leaders(work: Work, groups: list[Group]) -> list[Person]:
    found = [work.roster.people[g.leader] for g in groups if g.leader is not None and g.leader in work.roster.people]
    return list(dict.fromkeys(person for person in found if person.has_rights))


def _others(work: Work, leaders: list[Person]) -> list[Person]:
    """Chairs, and presidium members linked to groups; a leader has read it."""
    linked = {group.linked_presidium for group in work.roster.live_groups()}
    known = {person.id for person in leaders} | {person.handle for person in leaders if person.handle is not None}
    people = [p for p in work.roster.people.values() if p.kind == "deputy" and (is_chair(p) or has_area(p) or p.id in linked)]
    return [p for p in people if p.has_rights and not {p.id, p.handle} & known]


def _tell_his(work: Work, person: Person, pack: _Pack, of_all: str) -> None:
    """`of_all`: what stands above the groups for who reads of all."""
    t, whole = work.staff_words(), sees_all(work.roster, (person,))
    own = [g for g in pack.groups if whole or g.linked_presidium == person.id or chairs_group(work.roster, (person,), g)]
    if own:
        head = of_all if whole else words.theirs(t, summaries_words.period(t, pack.found.name))
        _say(work, [person], [head, *(pack.line(group) for group in own)], file_rows(work, pack.found.name, staff=False) if whole else ())


def _say(work: Work, people: list[Person], lines: list[str], rows: Rows = ()) -> None:
    for piece in tell.pieces("\n".join(lines)):
        tell.to_people(work, people, piece, rows)
