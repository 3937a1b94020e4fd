"""What was noted of somebody and is no case: a visitor's words, what was heard or noted on a visit, words of an activity.

Looked up by its day and by whoever may erase it: the secretary; what speaks of her, and she did not write herself, the chair in her part.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases.case import Case
from domain.complaints.spoken_of import spoken_of
from domain.congress.congress import Person
from domain.rights.rights import may, may_in_congress
from domain.rights.stand_ins import for_secretary_in_words
from domain.rights.towns import is_chair
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import VillageId
from domain.words.masks import masked
from locales import common, erasing
from services.deed import pages
from services.deed.by import By
from services.deed.kept_words import kept_words
from services.deed.message import Rows
from services.deed.work import Work
from services.privacy import joined_words
from services.visits import record as visit_record
from storage.named_in import ACTIVITY, HEARD, MATTER, NOTE, NOTES_OF, WALK_IN, Named
from storage.visit_rows import Matter, Record

EACH_DAY = 10_000
"""More than a day has notes: the number of a page is its day, counted from the year 1, times this, and its first note."""
SHOWN, MOST = 60, 200
"""Characters of a line, and rows of each kind that one day has at most."""
KINDS = {"w": WALK_IN, "m": MATTER, "n": NOTE, "a": ACTIVITY, "h": HEARD}
"""By the letter of a key."""
KEY = re.compile(r"([wmnah])([0-9]{1,18})")


@dataclass(frozen=True)
class Noted:
    """`key`: a letter of KINDS and the number of the row (of a note, of its record). `village`: where it was heard, `by`: who wrote it down."""

    key: str
    words: str
    village: str | None
    by: str


@dataclass(frozen=True)
class OneNote:
    """What a button about one note carries."""

    key: str


@dataclass(frozen=True)
class Notes:
    """A page of the notes of a day: which is the first."""

    day: date
    first: int

    @property
    def named(self) -> Named:
        return NOTES_OF, self.day.toordinal() * EACH_DAY + min(self.first, EACH_DAY - 1)

    @classmethod
    def of(cls, number: int) -> "Notes":
        return cls(date.fromordinal(number // EACH_DAY), number % EACH_DAY)


def may_look(work: Work, by: By) -> None:
    """Raises NotAllowedError for who has nothing to do with notes: all but the secretary and the chairs."""
    if not looks(work, by):
        raise NotAllowedError("erase_for")


def looks(work: Work, by: By) -> bool:
    return _is_secretary(work, by) or any(is_chair(person) for person in by.live)


def _is_secretary(work: Work, by: By) -> bool:
    return may_in_congress(work.roster, by.persons, "erase_for")


def in_whose_name(by: By) -> Person:
    """The secretary's, or that of the chair who stands in for her."""
    live = [person for person in by.persons if person.has_rights]
    return next((person for person in live if person.kind == "staff"), live[0])


def on_day(work: Work, by: By, day: date) -> Sequence[Noted]:
    """What was noted on a day, as far as it is his to erase."""
    may_look(work, by)
    visitors = (_of_visitor(row) for row in work.walk_ins.answered_on(day, MOST))
    heard = (_of_matter(work, matter) for matter in work.visits.heard_on(day, MOST))
    notes = (_of_note(record) for record in work.visits.noted_on(day, MOST))
    activities = (_of_activity(row) for row in work.activities.noted_on(day, MOST))
    return [one for one in (*visitors, *heard, *notes, *activities) if one is not None and one.words and is_his(work, by, one)]


def page(work: Work, by: By, notes: Notes) -> tuple[str, Rows, list[Named]]:
    """A page of the notes of a day that are his to erase, and what it names."""
    t, found = work.staff_words(), on_day(work, by, notes.day)
    if not found:
        return erasing.nothing_noted(t, notes.day.isoformat()), (), []
    first = pages.within(notes.first, len(found))
    shown = list(enumerate(found[first : first + pages.SIZE], first + 1))
    lines = [f"{place}. {one.words[:SHOWN]}" for place, one in shown]
    rows: list[list[tuple[str, Button]]] = [
        [(erasing.b_erase_note(t, place), Button("erase_note", 0, packed(OneNote(one.key))))] for place, one in shown
    ]
    further = first + pages.SIZE
    if further < len(found):
        rows.append([(t(common.b_page_on), Button("erase_notes", 0, packed(Notes(notes.day, further))))])
    words = "\n".join([erasing.noted_on(t, notes.day.isoformat()), *lines])
    return words, rows, [notes.named, *(named_by(one.key) for _, one in shown)]


def noted(work: Work, key: str) -> Noted | None:
    """What stands under a key; None for what is not there, or gone already."""
    kind, number = named_by(key)
    if kind == WALK_IN:
        row = work.walk_ins.get(number)
        return _of_visitor(row) if row is not None and row.case_id is None and row.words else None
    if kind == MATTER:
        matter = work.visits.matter(str(number))
        return _of_matter(work, matter) if matter is not None and matter.message and matter.case_id is None else None
    if kind == HEARD:
        message = joined_words.part(work, number)
        return Noted(key, joined_words.words_of(work, message), None, message.author) if message is not None else None
    if kind == NOTE:
        record = work.visits.get(number)
        return _of_note(record) if record is not None and record.note else None
    row = work.activities.get(number)
    return _of_activity(row) if row is not None and row.words else None


def words_of(work: Work, by: By, key: str) -> str:
    """Raises RefusedError for what is not there, or gone already, or not his to read."""
    may_look(work, by)
    one = noted(work, key)
    if one is None or not is_his(work, by, one):
        raise RefusedError("already_so")
    return one.words


def of_case(work: Work, by: By, case: Case) -> tuple[str, Rows, list[Named]]:
    """What visits heard and joined to this case, as far as it is his to erase; no words where there is nothing."""
    keys = (f"h{message.id}" for message in joined_words.parts(work, case))
    found = [one for key in keys if (one := noted(work, key)) is not None and is_his(work, by, one)][-pages.SIZE :]
    t = work.staff_words()
    rows = [[(erasing.b_erase_note(t, n), Button("erase_note", 0, packed(OneNote(one.key))))] for n, one in enumerate(found, 1)]
    lines = [f"{n}. {joined_words.where(work, one.key)}{one.words[:SHOWN]}" for n, one in enumerate(found, 1)]
    return "\n".join([erasing.heard_of_case(t, case.number), *lines]) if found else "", rows, [named_by(one.key) for one in found]


def is_his(work: Work, by: By, one: Noted) -> bool:
    """The secretary's, save what speaks of her; that is the chair's who has her part in it. Of a case whoever has her part in that."""
    kind, number = named_by(one.key)
    if kind == HEARD:
        case = joined_words.case_of(work, number)
        return case is not None and may(work.roster, by.persons, "erase_for", case)
    if _is_secretary(work, by) and not kept_words(work, by.account, one.words, one.village, one.by):
        return True
    spoken = spoken_of(one.words, work.roster, VillageId(one.village) if one.village else None).all
    chair = for_secretary_in_words(work.roster, spoken, VillageId(one.village) if one.village else None)
    kept = all(not person.ids.isdisjoint(spoken) and one.by not in person.ids for person in work.roster.staff("secretary"))
    return kept and chair is not None and chair.id in {person.id for person in by.live}


def named_by(key: str) -> Named:
    """Which row a key means. Raises FieldError."""
    found = KEY.fullmatch(key)
    if found is None:
        raise FieldError("key", "already_so")
    return KINDS[found[1]], int(found[2])


def key_of(named: Named) -> str:
    return next(letter for letter, kind in KINDS.items() if kind == named[0]) + str(named[1])


def _of_visitor(row: Any) -> Noted:
    return Noted(f"w{row.id}", str(row.words), row.village, row.recorded_by)


def _of_matter(work: Work, matter: Matter) -> Noted | None:
    record = work.visits.get(matter.record_id)
    if record is None:
        return None
    return Noted(f"m{matter.id}", visit_record.matter_words(work, matter), record.village, record.recorded_by)


def _of_note(record: Record) -> Noted:
    return Noted(f"n{record.id}", masked(record.note), record.village, record.recorded_by)


def _of_activity(row: Any) -> Noted:
    return Noted(f"a{row.id}", masked(row.words), None, row.recorded_by)
