"""What a voter reads of the group that has his matter: that it was passed on only where somebody there can read it (docs/spec.md section 3, The receipt)."""

from collections.abc import Callable
from datetime import date

from domain.cases.case import Case
from domain.congress.congress import Group
from locales import case as words
from locales.common import T
from services.case import who_reads
from services.case.places import places, read_in_its_group, why_nobody_takes
from services.deed.names import category_name
from services.deed.work import Work


def of_receipt(work: Work, case: Case, group: Group, t: T) -> list[str]:
    """Its first lines on the receipt."""
    told = (case.number, group.name, category_name(work, case, t), case.due_on)
    return [words.receipt(t, *told)] if read_in_its_group(work, case) else [words.receipt_unread(t, *told), unread(work, case, t)]


def told(work: Work, case: Case, group: Group, due_on: date | None, *, late: bool = False) -> Callable[[T, str], str]:
    """That this group has it now, for each who is told: by his language and the number by which he knows the matter."""
    if read_in_its_group(work, case):
        return lambda t, number: words.told_assigned(t, number, group.name, due_on, late=late)
    return lambda t, number: f"{words.told_unread(t, number, group.name, due_on, late=late)}\n{unread(work, case, t)}"


def unread(work: Work, case: Case, t: T) -> str:
    """Why nobody of the group can read it, and who does meanwhile."""
    if not places(work, case):
        return t(words.receipt_nobody_linked)
    said = words.nobody_may_read if why_nobody_takes(work, case) else words.nobody_linked_yet
    return said(t, who_reads.reader(work, case, t))
