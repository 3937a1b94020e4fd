"""An edit of what was heard on a visit and joined to a matter (「并入」): what would have been a matter of its own before (services/visits/matters.py)
keeps the one that it joined confidential, or from whom it speaks of (docs/spec.md section 5).
"""

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed
from services.case import cards, spoken_of
from services.case.clear_away import hide_words
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
    if case.confidential or CONFIDENTIAL not in reading_of(work, words).marks:
        return case
    hide_words(work, case)
    case = work.cases.record(case, work.event("changed", note.author, Changed(marks=tuple(sorted(case.marks | {CONFIDENTIAL})))))
    cards.refresh_cards(work, case)
    return case
