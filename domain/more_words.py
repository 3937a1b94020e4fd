"""Whom a case speaks of once more words of its voter were read: further ones, an edit, or those of a part split off (docs/spec.md section 4)."""

from domain.case import Case
from domain.ids import PersonId
from domain.spoken_of import Spoken


def with_more(case: Case, found: Spoken) -> tuple[set[PersonId], set[PersonId], set[PersonId]]:
    """`spoken_of`, `asked_of` and `cleared`. What he answered about somebody stays answered, unless these words surely complain of him."""
    known, cleared = set(case.spoken_of), set(case.cleared)
    doubt = set(found.doubt) - known - cleared
    return known | found.of | doubt, (set(case.asked_of) | doubt) - found.of, cleared - found.of
