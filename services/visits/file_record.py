"""「保存」: a visit record is filed, or saved anew while it may be changed; who took part hears of it (docs/spec.md section 5)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.congress.congress import Person
from domain.rights.rights import runs_group
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import PersonId, VillageId
from domain.values.message import as_json
from domain.visits.visits import MODES
from locales import visits as visits_words
from services.deed import tell
from services.deed.by import By, Said, message_of
from services.deed.lengths import held_to
from services.deed.work import Work
from services.visits.record import group_of_visit, own_record, period_of, recorder, village_of
from storage.visit_rows import Record

LARGEST = 9999
"""Households or people of one record."""
NOTE = 500
"""Characters of a note; a longer one is refused."""
NEEDED = ("village", "mode", "households", "people")


@dataclass(frozen=True)
class Visit:
    """What is told of one visit. `mode`: one of MODES; `heard`: each a matter that nobody has dealt with yet."""

    visit_on: date
    village: VillageId | None
    mode: str
    households: int | None
    people: int | None
    deputies: tuple[PersonId, ...]
    note: str = ""
    heard: tuple[Said, ...] = ()


def written(record: Record) -> Visit:
    """What a record says by now."""
    return Visit(record.visit_on, record.village, record.mode, record.households, record.people, record.deputies, record.note)


def file_record(work: Work, by: By, visit: Visit, record_id: int | None = None, *, anyway: bool = False) -> Record:
    """A new record, or the one that was begun or filed before: what it said then stays as a version. Returns its row.

    Raises RefusedError `looks_alike` for what is likely the same visit once more, unless `anyway`.
    """
    author = recorder(work, by) if record_id is None else None
    known = own_record(work, by, record_id) if record_id is not None else None
    _check(work, visit, author, known)
    if not visit.note.strip() and not visit.heard and not (known is not None and work.visits.matters(known.id)):
        raise RefusedError("nothing_heard")
    first = known is None or known.filed_at is None
    if first and not anyway and work.visits.alike(visit.visit_on, visit.village, visit.deputies, beside=known.id if known else 0):
        raise RefusedError("looks_alike", village=village_of(work, visit.village), on=visit.visit_on)
    kept = work.visits.there(_stored(work, by, visit, author, known))
    if first:
        _tell_others(work, by, kept)
    return kept


def _check(work: Work, visit: Visit, author: Person | None, known: Record | None) -> None:
    lacks = [name for name in NEEDED if getattr(visit, name) in (None, "")]
    if lacks:
        raise FieldError(lacks[0], "lacking", names=lacks)
    wrong = {
        "visit_on": visit.visit_on > work.today,
        "village": visit.village not in work.roster.villages,
        "mode": visit.mode not in MODES,
        "households": not 0 <= (visit.households or 0) <= LARGEST,
        "people": not 0 <= (visit.people or 0) <= LARGEST,
        "deputies": not visit.deputies or not set(visit.deputies) <= _may_have_gone(work, author, known),
    }
    if field := next((name for name, amiss in wrong.items() if amiss), ""):
        raise FieldError(field, "no_choice")


def _may_have_gone(work: Work, author: Person | None, known: Record | None) -> set[PersonId]:
    """Whom a record may name: its writer, who is named already, the members of its group, those he records for."""
    if author is None and known is not None:
        author = work.roster.people.get(known.recorded_by)
    groups = [known.group_id] if known is not None and known.group_id else author.groups if author is not None else ()
    members = {p.id for group in groups for p in work.roster.members(group)}
    named = set(known.deputies) if known is not None else set()
    return members | named | {p.id for p in recorded_for(work, author)} | ({author.id} if author is not None else set())


def recorded_for(work: Work, author: Person | None) -> list[Person]:
    """Whom he may record for: the members of groups he leads; for staff everybody they serve."""
    if author is None:
        return []
    groups = [g for g in work.roster.live_groups() if runs_group((author,), g)]
    found = {p.id: p for g in groups for p in work.roster.members(g.id) if p.has_rights and p.id != author.id}
    return list(found.values())


def _stored(work: Work, by: By, visit: Visit, author: Person | None, known: Record | None) -> int:
    values: dict[str, Any] = {
        "visit_on": visit.visit_on, "village": visit.village, "mode": visit.mode, "households": visit.households, "people": visit.people,
        "deputies": list(visit.deputies), "note": held_to(NOTE, "note", visit.note), "check_result": "", "check_note": "",
    }  # fmt: skip
    if known is None or known.visit_on != visit.visit_on:
        values["month"], values["day"] = period_of(work, visit.visit_on)
    if known is not None:
        kept = known.id
        work.visits.change(kept, **values, filed_at=known.filed_at or work.acted_at)
    elif author is not None:
        went = work.roster.people.get(visit.deputies[0], author)
        made = {
            "group_id": group_of_visit(work, went, visit.village),
            "recorded_by": author.id,
            "made_at": work.acted_at,
            "chat_id": by.account,
        }
        kept = work.visits.put(**values, **made, filed_at=work.acted_at)
    for said in visit.heard:
        work.visits.add_matter(kept, as_json(message_of(said, by)), said.at)
    work.visits.keep(kept, by.live[0].id, work.now)
    return kept


def _tell_others(work: Work, by: By, record: Record) -> None:
    author, t = work.roster.people.get(record.recorded_by), work.staff_words()
    for person_id in record.deputies:
        person = work.roster.people.get(person_id)
        if author is not None and person is not None and person.handle != by.account:
            tell.to_person(work, person, visits_words.recorded_for_you(t, author.name, record.visit_on))
