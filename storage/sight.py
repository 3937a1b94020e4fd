"""Which cases somebody may see, as conditions of a query: the same as `domain.rights.may(…, "see")` says of one case.

「我的小组」 or 「交给我的」 in one condition would use no index: `arms` are asked one by one, and put together by number.
"""

from typing import Any

from sqlalchemy import Boolean, ColumnElement, String, Text, and_, cast, false, literal_column, not_, or_, true

from domain.life_cycle import SEALS
from domain.sight import Area, Sight, StandsIn
from storage.kept_away import not_kept_from
from storage.tables import BY, HANDED_CASE, LEAD_CASE, case

c = case.c
GROUP: Any = literal_column(BY["group"], String)
CLAIMER: Any = literal_column(BY["claimer"], String)
FEW = 8
"""Groups that are asked about one by one, each in the order of its index."""
Condition = ColumnElement[bool]


def arms(sight: Sight) -> list[tuple[Condition, ...]]:
    """Each with the conditions that hold for all: a case he may see meets one of them at least."""
    common = seen(sight)
    if sight.everything:
        return [common]
    groups = sight.area.groups
    found: list[tuple[Condition, ...]] = [(group == GROUP,) for group in groups] if len(groups) <= FEW else [(c.group.in_(groups),)]
    if sight.area.villages:
        found.append((_by_village(sight.area),))
    for person in sight.persons:
        found.append((person == CLAIMER,))
        found.append((literal_column(LEAD_CASE, Boolean), c.key_lead == person))
        found.append((literal_column(HANDED_CASE, Boolean), cast(c.handed_up_to, Text).like(f'%"{person}"%')))
    return [(*arm, *common) for arm in found]


def in_sight(sight: Sight) -> Condition:
    """The same as one condition, for rows that are found by something else."""
    return or_(false(), *(and_(true(), *arm) for arm in arms(sight)))


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
    if not sight.stands_in or not sight.secretaries:
        return false()
    of_her = or_(*(cast(c.spoken_of, Text).like(f'%"{person}"%') for person in sight.secretaries))
    return and_(of_her, or_(*(_here(sight, one) for one in sight.stands_in)))


def _here(sight: Sight, one: StandsIn) -> Condition:
    """Where it is his: every chair before him has it kept from him."""
    before = (not_(and_(true(), *not_kept_from(away))) for away in one.before)
    return and_(_place(sight, one), *before)


def _place(sight: Sight, one: StandsIn) -> Condition:
    if one.area is not None:
        return in_area(one.area)
    elsewhere = [not_(in_area(other.area)) for other in sight.stands_in if other.area is not None]
    return and_(true(), *elsewhere)
