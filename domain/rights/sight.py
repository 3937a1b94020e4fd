"""Which cases somebody may see, as values that a query can say: the same as `domain.rights.rights.may(…, "see")` answers for one case."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.congress.congress import Person
from domain.rights.kept import Away, is_official_in
from domain.rights.rights import may
from domain.rights.roster import Roster
from domain.rights.towns import chairs_over
from domain.values.ids import CaseId, GroupId, PersonId, VillageId


@dataclass(frozen=True)
class Area:
    """Cases of these groups; and of these villages, where the group (none, or one of several towns) does not say the town."""

    groups: tuple[GroupId, ...]
    villages: tuple[VillageId, ...]
    towned: tuple[GroupId, ...] = ()
    """Groups that say it: their cases' villages do not count."""


@dataclass(frozen=True)
class StandsIn:
    """Where he has the secretary's part in cases that are kept from her: in `area` (None: in what is of no town), unless it falls to one of those
    `before` him, who must all have it kept from them."""

    area: Area | None
    before: tuple[Away, ...]


@dataclass(frozen=True)
class Sight:
    """Everything, or an area, and what one of these persons has in hand, leads, or was handed; never what is kept from him."""

    everything: bool
    area: Area
    persons: tuple[PersonId, ...]
    """His rows with rights as a deputy."""
    away: Away
    secretary: bool
    """Sealed cases and confidential words are his."""
    stands_in: tuple[StandsIn, ...]
    from_secretaries: tuple[Away, ...]
    """What is kept from each of them."""


def sight_of(roster: Roster, persons: tuple[Person, ...]) -> Sight:
    """Of these roster rows of one account."""
    live = tuple(person for person in persons if person.has_rights)
    everything = bool(live) and may(roster, live, "see", Case(CaseId(0)))
    return Sight(
        everything,
        Area((), ()) if everything else _area(roster, live),
        tuple(sorted(person.id for person in live if person.kind != "staff")),
        away_from(roster, persons),
        any(person.kind == "staff" and person.role == "secretary" for person in live),
        tuple(_stand_ins(roster, live)),
        away_from_secretaries(roster),
    )


def away_from(roster: Roster, persons: tuple[Person, ...]) -> Away:
    """What any of these roster rows of one account must not see: the same as `domain.rights.kept.kept_out`, for a list."""
    villages = [village for village in roster.villages if any(is_official_in(person, village) for person in persons)]
    return Away(tuple(sorted({one for person in persons for one in person.ids})), tuple(villages))


def away_from_secretaries(roster: Roster) -> tuple[Away, ...]:
    """What is kept from each secretary: what speaks of her, her own tip, and where she is a deputy too what she is recused from or an official in."""
    return tuple(away_from(roster, (person,)) for person in roster.staff("secretary"))


def _area(roster: Roster, live: tuple[Person, ...]) -> Area:
    """A case without anything else is asked about for every group, and for every village without a group."""
    groups = tuple(group for group in roster.groups if may(roster, live, "see", Case(CaseId(0), group=group)))
    if not roster.congress.towns:
        return Area(groups, ())
    return Area(groups, tuple(v for v in roster.villages if may(roster, live, "see", Case(CaseId(0), village=v))), _towned(roster))


def _towned(roster: Roster) -> tuple[GroupId, ...]:
    return tuple(group.id for group in roster.groups.values() if group.town)


def area_of(roster: Roster, town: str) -> Area:
    """The cases of one town, or of the towns of an area (domain/rights/towns.town_of_case)."""
    towns = roster.congress.towns_within(town)
    groups = tuple(group.id for group in roster.groups.values() if group.town in towns)
    return Area(groups, tuple(village.id for village in roster.villages.values() if village.town in towns), _towned(roster))


def _stand_ins(roster: Roster, live: tuple[Person, ...]) -> list[StandsIn]:
    towns = {group.town for group in roster.groups.values()} | {village.town for village in roster.villages.values()}
    found = [_in_town(roster, live, town) for town in sorted({"", *towns})]
    return [one for one in found if one is not None]


def _in_town(roster: Roster, live: tuple[Person, ...], town: str) -> StandsIn | None:
    linked = [person for person in chairs_over(roster, town) if person.handle is not None]
    place = next((n for n, person in enumerate(linked) if person in live), None)
    if place is None:
        return None
    before = tuple(away_from(roster, (person,)) for person in linked[:place])
    return StandsIn(area_of(roster, town) if town else None, before)
