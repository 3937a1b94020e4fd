"""Staff check filed records one by one: good, a duplicate, not counted, or back to who wrote it (docs/spec.md section 5)."""

from dataclasses import dataclass

from domain.rights.rights import may_in_congress, officer_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from domain.visits.visits import CHECKS
from domain.words.quotation import has_no_word
from locales import visits as visits_words
from services.deed import decisions, tell
from services.deed.by import By
from services.deed.lengths import held_to
from services.deed.message import Rows
from services.deed.work import Work
from services.visits.record import OneRecord, village_of
from storage.visit_rows import Record

REASON = 300
"""Characters of what is missing that are kept."""


@dataclass(frozen=True)
class Check:
    """`result`: one of CHECKS."""

    record: int
    result: str


def may_check(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not may_in_congress(work.roster, by.persons, "days"):
        raise NotAllowedError("days")


def record_to_check(work: Work, by: By, check: Check) -> Record:
    """A filed record of a group these are staff for. Raises NotAllowedError and FieldError."""
    may_check(work, by)
    record = work.visits.get(check.record)
    if record is None or record.filed_at is None:
        raise FieldError("record", "no_choice")
    if check.result not in CHECKS:
        raise FieldError("result", "no_choice")
    if not officer_of(by.persons, work.roster.groups.get(record.group_id) if record.group_id else None):
        raise NotAllowedError("days")
    return record


def check_record(work: Work, by: By, check: Check, reason: str = "") -> Record:
    """`reason`: what is missing in one that goes back. Its writer and all who took part read it and may save it again, which makes it
    valid again. Returns the record. Raises NotAllowedError and FieldError: for one that goes back without a reason, too."""
    record, reason = record_to_check(work, by, check), "" if has_no_word(reason) else held_to(REASON, "reason", reason)
    returned = check.result == "returned"
    if returned != bool(reason):
        raise FieldError("reason", "missing_wanted" if returned else "missing_for_return")
    note = {"check_note": reason} if returned else {}
    work.visits.change(record.id, check_result=check.result, checked_by=by.live[0].id, checked_at=work.acted_at, **note)
    work.visits.keep(record.id, by.live[0].id, work.now)
    if returned:
        _tell_writers(work, record, reason)
    return record


def may_take_back(work: Work, record: Record) -> bool:
    """Whether it was checked in the last ten minutes, and not sent back."""
    return _is_decided(record) and decisions.is_in_time(work, record.checked_at)


def _is_decided(record: Record) -> bool:
    return record.check_result not in ("", "returned")


def take_back(work: Work, by: By, record_id: int) -> Record:
    """Within ten minutes by who may check it: it waits to be checked again."""
    record = record_to_check(work, by, Check(record_id, CHECKS[0]))
    if not _is_decided(record):
        raise RefusedError("already_so")
    decisions.in_time(work, record.checked_at)
    work.visits.change(record.id, check_result="", checked_by=None, checked_at=None)
    work.visits.keep(record.id, by.live[0].id, work.now)
    return record


def _tell_writers(work: Work, record: Record, reason: str) -> None:
    t = work.staff_words()
    words = visits_words.returned_to_you(t, record.visit_on, village_of(work, record.village), reason)
    rows: Rows = [[(t(visits_words.b_change), Button("vr_edit", 0, packed(OneRecord(record.id))))]]
    ids = [PersonId(p) for p in dict.fromkeys([record.recorded_by, *record.deputies])]
    tell.to_people(work, [work.roster.people[p] for p in ids if p in work.roster.people], words, rows)
