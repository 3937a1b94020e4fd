"""Whose name stands beside a unit may be whom the matter speaks of: its paper goes to the unit, not to him (docs/spec.md section 4)."""

from dataclasses import replace

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Forwarded
from domain.complaints.spoken_words import THANKS
from domain.complaints.unit_people import units_meant
from domain.congress.congress import Unit
from domain.words.plain_characters import plain
from services.case import words_of
from services.deed.work import Work

READ = 50
"""Messages of its voter that are read."""
JOINED = 30
"""The oldest of those that joined it, whose words are read too."""


def handed_to(event: Event) -> Unit:
    """The unit of a `forwarded` step, as it was named then; one that was typed has no id."""
    said = event.of(Forwarded)
    return Unit(said.unit, said.unit_name, person=said.person, phone=said.phone)


def name_meant(work: Work, case: Case, unit: Unit) -> str:
    """His name beside the unit, if the matter speaks of him or may do so, in words of its voter or of one who joined it (并案); empty: of nobody
    there. A unit that was typed bears him in its name."""
    spoken = {work.roster.people[p].name for p in case.spoken_of if p in work.roster.people}
    if named := next((name for name in spoken if name in f"{unit.name} {unit.person}"), ""):
        return named
    joined = work.next_cases.joined_to(case.id, limit=JOINED) if case.joined else []
    return next(filter(None, (_said_of(work, one, unit) for one in (case, *joined))), "")


def _said_of(work: Work, case: Case, unit: Unit) -> str:
    """His name, if the words of this one's voter mean him."""
    rows = [one for one in work.said.by_voter(case.id, 0, READ) if not _is_kind(work, case, one.text)]
    said = words_of.everything(work.staff_words(), rows)
    meant = [work.roster.units[one] for one in units_meant(said, work.roster, case.village) if one in work.roster.units]
    if unit.id:
        return unit.person if any(one.id == unit.id for one in meant) else ""
    return next((one.person for one in meant if one.person in unit.name), "")


def _is_kind(work: Work, case: Case, text: str) -> bool:
    """Whether one message thanks and complains of nobody there: beside what went before it would weigh as more of that (停水三天 … 谢谢贺成)."""
    return THANKS.search(plain(text)) is not None and not units_meant(text, work.roster, case.village)


def without_him(work: Work, case: Case, unit: Unit) -> Unit:
    """The unit with its person and phone, as long as the matter does not speak of him."""
    return replace(unit, person="", phone="") if unit.person and name_meant(work, case, unit) else unit


def words_stay(work: Work, case: Case, unit: Unit) -> bool:
    """Whether its voter's words go along on no paper to that unit: they are in confidence, or of whom the unit has."""
    return case.confidential or bool(name_meant(work, case, unit))
