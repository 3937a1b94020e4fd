"""Which cases somebody may see, as conditions of a query: the same as `domain.rights.rights.may(…, "see")` says of one case.

「我的小组」 or 「交给我的」 in one condition would use no index: `arms` are asked one by one, and put together by number.
"""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, String, Text, and_, cast, false, func, literal_column, not_, or_, true

from domain.cases.life_cycle import SEALS
from domain.rights.sight import Area, Sight, StandsIn
from storage.indexed import holds
from storage.kept_away import kept_from_one_of, not_kept_from
from storage.tables import BY, HANDED_CASE, LEAD_CASE, case

c = case.c
GROUP: Any = literal_column(BY["group"], String)
CLAIMER: Any = literal_column(BY["claimer"], String)
FEW = 8
"""Groups that are asked about one by one, each in the order of its index."""
Condition = ColumnElement[bool]


class Arm(NamedTuple):
    """One way to see cases. `few`: they are few, and in an index that holds nothing else: what is asked for besides draws nobody to its own."""

    few: bool
    conditions: tuple[Condition, ...]


def arms(sight: Sight, *, few: bool = False) -> list[Arm]:
    """Each with the conditions that hold for all: a case he may see meets one of them at least. `few`: what is asked for is few already."""
    common = seen(sight)
    return [Arm(way.few, (*way.conditions, *common)) for way in _ways(sight, few=few)]


def _ways(sight: Sight, *, few: bool) -> list[Arm]:
    """By what a case is his, whatever is kept from him."""
    if sight.everything:
        return [Arm(few, ())]
    groups, of_group, of_claimer = sight.area.groups, (c.group if few else GROUP), (c.claimer if few else CLAIMER)
    area: list[Condition] = [of_group == group for group in groups] if len(groups) <= FEW else [c.group.in_(groups)]
    area += [_by_village(sight.area)] if sight.area.villages else []
    found = [Arm(few, (condition,)) for condition in area]
    for person in sight.persons:
        found.append(Arm(few, (of_claimer == person,)))
        found.append(Arm(True, (holds(LEAD_CASE), c.key_lead == person)))
        found.append(Arm(True, (holds(HANDED_CASE), cast(c.handed_up_to, Text).like(f'%"{person}"%'))))
    return found


def in_sight(sight: Sight) -> Condition:
    """The same as one condition, for rows that are found by something else: what is kept is asked of those alone that are his."""
    his = or_(false(), *(and_(true(), *way.conditions) for way in _ways(sight, few=False)))
    return and_(his, *seen(sight))


def in_sight_of(sight: Sight) -> Any:
    """The same as a value, so that another index is used than those of all that his groups ever had."""
    return func.coalesce(in_sight(sight), false())


def seen(sight: Sight) -> tuple[Condition, ...]:
    """Not what is kept from him, nor what is sealed, unless the secretary's part is his."""
    kept = tuple(not_kept_from(sight.away))
    return kept if sight.secretary else (*kept, or_(not_(_sealed()), _stands_in(sight)))


def words_read(sight: Sight) -> Condition:
    """Whose words may be shown and searched: confidential ones are the claimer's and the secretary's."""
    open_to_all = cast(c.marks, Text).not_like('%"confidential"%')
    return true() if sight.secretary else or_(open_to_all, c.claimer.in_(sight.persons), _stands_in(sight))


def in_area(area: Area) -> Condition:
    return or_(and_(c.group.is_not(None), c.group.in_(area.groups)), _by_village(area))


def _by_village(area: Area) -> Condition:
    return and_(c.village.is_not(None), c.village.in_(area.villages), or_(c.group.is_(None), c.group.not_in(area.towned)))


def _sealed() -> Condition:
    return or_(cast(c.marks, Text).like('%"tip"%'), c.seal.in_(sorted(SEALS)))


def _stands_in(sight: Sight) -> Condition:
    if not sight.stands_in:
        return false()
    return and_(kept_from_one_of(sight.from_secretaries), or_(*(_here(sight, one) for one in sight.stands_in)))


def _here(sight: Sight, one: StandsIn) -> Condition:
    """Where it is his: every chair before him has it kept from him."""
    return and_(_place(sight, one), *(kept_from_one_of([away]) for away in one.before))


def _place(sight: Sight, one: StandsIn) -> Condition:
    if one.area is not None:
        return in_area(one.area)
    elsewhere = [not_(in_area(other.area)) for other in sight.stands_in if other.area is not None]
    return and_(true(), *elsewhere)
