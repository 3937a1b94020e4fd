"""A case that goes to another village or group is read again for the offices there: 「村主任」 is another man then (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.complaints.more_words import with_more
from domain.complaints.spoken_of import Spoken
from domain.rights.routing import may_stay
from domain.values.ids import VillageId
from services.case import spoken_of as people
from services.case.by_itself import said_there
from services.deed import portions
from services.deed.work import Work

PORTION = "read_there"


def read_there(work: Work, case: Case) -> Case:
    """Whom its words mean where it is now is kept out of it before its card goes out; in doubt its voter is asked. Nobody is let in by it.
    What is behind its first AMONG messages is read right after this."""
    case, last = _read(work, case, 0)
    portions.put(work, PORTION, _behind(case, last))
    return case


def read_on(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages of a matter that has more."""
    return _behind(*_read(work, work.cases.get(data["case"]), data["after"]))


def _behind(case: Case, last: int) -> portions.Left | None:
    return portions.Left({"case": case.id, "after": last}) if last else None


def _read(work: Work, case: Case, after: int) -> tuple[Case, int]:
    found, last = said_there(work, case, [case.village], after)
    if case.group is not None and case.group not in may_stay(work.roster, case):  # which of its villages is his, nobody knows
        there = [village.id for village in work.roster.villages.values() if case.group in _serving(work, village.id)]
        found = Spoken(found.of, found.doubt | (said_there(work, case, there, after)[0].all - found.of))
    return people.write_more(work, case, with_more(case, found)), last


def _serving(work: Work, village: VillageId) -> frozenset[str]:
    return frozenset(group.id for group in work.roster.groups_of_village(village))
