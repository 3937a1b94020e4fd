"""「请假」 and 「分工」: who goes on a visit day, and where (docs/spec.md section 5)."""

from domain.rights import runs_group
from domain.roster import Group, Person
from storage.work import Work


def leads_group(work: Work, persons: tuple[Person, ...], group: Group | None) -> bool:
    """Leader, deputy leader, staff (docs/glossary.md, Rights: plan, leave, records for others)."""
    return runs_group(persons, group)
