"""Visit records that nobody has checked, one month's at a time, for whoever checks them (services/visits/check.py)."""

from dataclasses import dataclass

from domain.rights.rights import officer_of
from domain.values.errors import FieldError
from domain.visits.visits import CHECKS, month_bounds
from locales import common, decided
from locales import visits as visits_words
from services.deed.by import By
from services.deed.work import Work
from services.visits.check import Check, may_check, may_take_back, record_to_check
from services.visits.record import record_words

AT_ONCE = 20
"""Records on a page; the next ones come up when these are done with."""


@dataclass(frozen=True)
class Unchecked:
    """`words`: the record as its reader sees it."""

    id: int
    words: str


def just_checked(work: Work, by: By, record_id: int) -> str:
    """What was said of a record that may still be taken back, empty for any other. Raises NotAllowedError and FieldError."""
    record = record_to_check(work, by, Check(record_id, CHECKS[0]))
    if not may_take_back(work, record):
        return ""
    t = work.staff_words()
    return decided.check(t, common.day(t, record.visit_on), visits_words.check(t, record.check_result))


def unchecked(work: Work, by: By, month: str) -> tuple[Unchecked, ...]:
    """Raises NotAllowedError, and FieldError for what is no month."""
    may_check(work, by)
    try:
        month_bounds(month)
    except ValueError as error:
        raise FieldError("month", "no_choice") from error
    groups = None if officer_of(by.persons, None) else [g.id for g in work.roster.groups.values() if officer_of(by.persons, g)]
    found = work.visits.next_unchecked(month, groups, AT_ONCE)
    return tuple(Unchecked(record.id, record_words(work, record, by.account)) for record in found)
