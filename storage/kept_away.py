"""What is kept from somebody, as conditions of a query: the same as `domain.rights.kept` says of one case."""

from typing import Any

from sqlalchemy import Text, and_, cast, or_

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


def may_be_kept() -> Any:
    """Every case from which somebody may be kept out, or that is sealed; `domain.rights.kept` and `domain.figures.set_apart` say of each which."""
    people = (cast(column, Text).not_in(["[]", "null"]) for column in (c.spoken_of, c.recused))
    return or_(*people, c.category == AFFAIRS, c.seal != "", cast(c.marks, Text).like('%"tip"%'))
