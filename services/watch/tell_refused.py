"""How a refused row ends, and who is told of it."""

from typing import Any

from domain.cases.case import Case
from domain.values.ids import Handle
from domain.values.refusal import Refusal
from services.case.elsewhere import case_of
from services.deed import tell
from services.deed.work import Work
from services.privacy import erase_voter
from storage.outbox import STANDING, OutboxRow

REFUSAL = "refusal"
"""Purpose of words about a refusal: theirs is not told."""


def end(work: Work, row: OutboxRow, refusal: Refusal, status: str = "failed") -> None:
    """Nothing more is tried. A file that never left is not kept; after the last words to one who deleted his data nothing leads to him."""
    work.sending.mark(row.id, status, refusal.words)
    leave_no_copy(work, row)


def leave_no_copy(work: Work, row: OutboxRow) -> None:
    if (kept := row.arguments.get("_file")) is not None:
        work.files.drop(int(kept))
    if row.purpose == "forget":
        erase_voter.forget_chat(work, row.chat_id)


def retire(work: Work, row: OutboxRow) -> None:
    """A card that never came is posted at the next event."""
    if (posted := work.cards.shown_by(row.id)) is not None:
        work.cards.retire(posted)


def tell_staff(work: Work, row: OutboxRow, words: str) -> None:
    """The secretary, and whoever waits for it to arrive: who asked for it in the group, or the case's claimer."""
    if row.purpose == REFUSAL or row.purpose.startswith("bc:") or row.method in STANDING:
        return
    case = case_of(work, row)
    tell.to_secretary(work, words, dedupe_key=f"refused:{row.id}", purpose=REFUSAL, case_id=row.case_id)
    waits = _waits(work, row, case)
    if waits is not None and waits.role != "secretary":
        tell.to_person(work, waits, words, purpose=REFUSAL, case_id=row.case_id)


def _waits(work: Work, row: OutboxRow, case: Case | None) -> Any:
    asked = work.roster.persons_of(Handle(row.asked_by)) if row.asked_by is not None else ()
    return next(iter(asked), None) or (work.roster.people.get(case.claimer) if case is not None and case.claimer else None)
