"""Whether a part is kept from somebody who reads the matter it was split from (docs/spec.md section 4, Same matter)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.rights.kept import kept_out
from domain.values.ids import PersonId
from services.case.may_see import has_part
from services.deed.work import Work


def kept_more(work: Work, whole: Case, part: Case) -> bool:
    return bool(kept_from(work, whole, part)) or (part.sealed and not whole.sealed) or (part.confidential and not whole.confidential)


def kept_from(work: Work, whole: Case, part: Case) -> frozenset[PersonId]:
    """Who has a part in the whole, and has none in it as far as it is about what its part is about."""
    alike = replace(whole, spoken_of=part.spoken_of, category=part.category, seal=part.seal, recused=())
    people = (person for person in work.roster.people.values() if kept_out(person, alike) and not kept_out(person, whole))
    return frozenset(person.id for person in people if has_part(work.roster, person, whole))
