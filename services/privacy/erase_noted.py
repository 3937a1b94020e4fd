"""What was noted of somebody and is no case: a visitor's words, a matter heard on a visit. It is looked up by its day, and erased.

Who erased a matter of a visit stands in the versions of its record.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.congress import Person
from domain.errors import FieldError, NotAllowedError, RefusedError
from domain.ids import Handle
from domain.rights import may_in_congress
from services.deed.by import By
from services.deed.kept_words import kept_words
from services.deed.work import Work
from services.visits import record as visit_record
from storage.visits import Matter

SHOWN, MOST = 60, 200
"""Characters of a line, and rows of each kind that one day has at most."""
KEY = re.compile(r"([wm])([0-9]{1,18})")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Noted:
    """`key`: w (a visitor's words) or m (a matter heard on a visit), and the number of the row."""

    key: str
    words: str


def may_erase_noted(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "erase_for"):
        raise NotAllowedError("erase_for")


def in_whose_name(by: By) -> Person:
    """The secretary's, or that of the chair who stands in for her."""
    live = [person for person in by.persons if person.has_rights]
    return next((person for person in live if person.kind == "staff"), live[0])


def on_day(work: Work, by: By, day: date) -> Sequence[Noted]:
    """What was noted on a day, without what speaks of who looks."""
    may_erase_noted(work, by)
    visitors = [Noted(f"w{row.id}", _visitor_words(work, row, by.account)) for row in work.walk_ins.answered_on(day, MOST)]
    heard = [Noted(f"m{row.id}", _heard_words(work, row, by.account)) for row in work.visits.heard_on(day, MOST)]
    return [one for one in (*visitors, *heard) if one.words]


def words_of(work: Work, by: By, key: str) -> str:
    """Raises RefusedError for what is not there, or gone already, or speaks of who looks."""
    may_erase_noted(work, by)
    kind, number = _of(key)
    words = _words_of_visitor(work, number, by.account) if kind == "w" else _words_of_matter(work, number, by.account)
    if not words:
        raise RefusedError("already_so")
    return words


def erase_note(work: Work, by: By, key: str) -> None:
    """The words go, the row stays."""
    words_of(work, by, key)
    kind, number = _of(key)
    erase = erase_walk_in if kind == "w" else erase_matter
    erase(work, number, in_whose_name(by).id)
    log.info("what was noted was erased: %s by %s", key, in_whose_name(by).id)


def erase_walk_in(work: Work, number: int, by: str) -> None:
    row = work.walk_ins.get(number)
    if row is not None:
        work.erases("walk_in", number, row.at, by)
        work.walk_ins.erase(number)


def erase_matter(work: Work, number: int, by: str) -> None:
    """The record keeps that something was heard; who erased it stands in its versions."""
    row = work.visits.matter(str(number))
    if row is not None:
        work.erases("matter", number, row.at, by)
        work.visits.change_matter(number, message="")
        work.visits.keep(row.record_id, by, work.now)


def _of(key: str) -> tuple[str, int]:
    found = KEY.fullmatch(key)
    if found is None:
        raise FieldError("key", "already_so")
    return found[1], int(found[2])


def _words_of_visitor(work: Work, number: int, account: Handle) -> str:
    row = work.walk_ins.get(number)
    return _visitor_words(work, row, account) if row is not None and row.case_id is None else ""


def _words_of_matter(work: Work, number: int, account: Handle) -> str:
    matter = work.visits.matter(str(number))
    return _heard_words(work, matter, account) if matter is not None and matter.message and matter.case_id is None else ""


def _visitor_words(work: Work, row: Any, account: Handle) -> str:
    """Empty where they are kept from this account."""
    return "" if kept_words(work, account, row.words, row.village, row.recorded_by) else str(row.words)


def _heard_words(work: Work, matter: Matter, account: Handle) -> str:
    """The same of what was heard on a visit."""
    words, record = visit_record.matter_words(work, matter), work.visits.get(matter.record_id)
    return "" if record is None or kept_words(work, account, words, record.village, record.recorded_by) else words
