"""Which kept matters of his a new one may go on from, though he replied to none (还是老样子, 又不行了): docs/spec.md section 3, What follows."""

from collections.abc import Sequence
from datetime import timedelta

from domain.cases.case import Case
from domain.cases.follows import is_kept
from domain.values.message import Incoming
from domain.which_matter.points_back import points_back
from services.deed.work import Work
from services.voter import goes_with, other_matter

LATELY = timedelta(days=60)
"""Since the last act in that matter."""
MOST = 3
"""Of his newest ones that are kept from somebody."""


def kept_before(work: Work, cases: Sequence[Case], message: Incoming) -> tuple[Case, ...]:
    """Those than which these words are not plainly another matter, and that they point back to, or name nothing beside."""
    lately = [case for case in cases if is_kept(case) and work.now - (case.last_act_at or case.registered_at or work.now) <= LATELY]
    return tuple(case for case in lately[-MOST:] if _may_go_on(work, case, message.text))


def _may_go_on(work: Work, case: Case, text: str) -> bool:
    if other_matter.plainly_of_other(work, case, text):
        return False
    return points_back(text) or not goes_with.names_another(work, case, text)
