"""What groups have and nobody has claimed: said wherever nothing waits for the reader's own decision (docs/spec.md section 8)."""

from domain.rights.sight import Sight
from domain.values.buttons import Button
from locales import audit, common, office_lists
from services.deed.message import Rows
from services.deed.work import Work
from storage.office_lists import WAITING, waiting_for_a_claim

NAME = "unclaimed"
"""The list, as services/office/lists.py calls it."""


def said(work: Work, sight: Sight) -> tuple[list[str], Rows]:
    """How many of those he may see, how many working days the first of them has waited, and a button to the list."""
    (count, since), t = waiting_for_a_claim(work.connection, sight), work.staff_words()
    if not count:
        return [], ()
    days = work.calendar.count(work.local_date(since), work.today) if since is not None else 0
    words = audit.unclaimed(t, common.counted(t, count, WAITING), days)
    return [words], [[(office_lists.list_title(t, NAME, "", ""), Button("of_list", 0, NAME))]]
