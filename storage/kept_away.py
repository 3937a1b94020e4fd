"""What is kept from somebody, as conditions of a query: the same as `domain.rights.kept` says of one case."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Text, and_, cast, false, not_, or_, true

from domain.cases.life_cycle import AFFAIRS, WITHOUT_OFFICIALS
from domain.rights.kept import Away
from storage.tables import case

NOBODY = Away()
"""A list for somebody from whom nothing is kept."""
c = case.c


def not_kept_from(away: Away) -> tuple[Any, ...]:
    """No case any of them is recused from or spoken of in, none about an official of these villages."""
    found: list[Any] = []
    for person in away.persons:
        found += [cast(c.recused, Text).not_like(f'%"{person}"%'), cast(c.spoken_of, Text).not_like(f'%"{person}"%')]
    if official := list(away.official_in):
        found.append(
            or_(and_(c.category != AFFAIRS, c.seal.not_in(sorted(WITHOUT_OFFICIALS))), c.village.is_(None), c.village.not_in(official))
        )
    return tuple(found)


def kept_from_one_of(people: Iterable[Away]) -> Any:
    """Every case that is kept from one of them at least; none where there is nobody."""
    return or_(false(), *(not_(and_(true(), *not_kept_from(away))) for away in people))


def may_be_kept() -> Any:
    """Every case from which somebody may be kept out, or that is sealed; `domain.rights.kept` and `domain.figures.set_apart` say of each which."""
    return or_(c.kept_from_somebody, c.category == AFFAIRS, c.seal != "", cast(c.marks, Text).like('%"tip"%'))
