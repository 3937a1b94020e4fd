"""An edit of what was heard on a visit and joined to a matter (「并入」): what would have been a matter of its own before (services/visits/matters.py)
keeps the one that it joined confidential, or from whom it speaks of (docs/spec.md section 5).
"""

from domain.cases.case import Case
from services.case import spoken_of
from services.case.marked import with_marks
from services.case.open_case import reading_of
from services.deed.by import By
from services.deed.work import Work
from storage.case_messages import CaseMessage

ABOUT = "visit"
"""As `services.visits.matters.join_case` notes them."""
CONFIDENTIAL = "confidential"


def heed(work: Work, by: By, case: Case, note: CaseMessage, words: str) -> Case:
    """`words`: what the note says now. Nothing where it was not heard on a visit. Its voter, whose words they are not, hears nothing of it."""
    if note.kind != "note" or note.id not in work.histories.said_about(case.id, ABOUT):
        return case
    case = spoken_of.told(work, by, case, words)
    if CONFIDENTIAL not in reading_of(work, words).marks:
        return case
    return with_marks(work, case, case.marks | {CONFIDENTIAL}, note.author)
