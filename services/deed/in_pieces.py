"""Words to a voter that need several messages: said as one, with the buttons under the last, and corrected as one (docs/spec.md section 4, Talk).

The row of the last piece stands for all of them; the others are found by it (`outbox.dedupe_key`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from domain.values.voter import Voter
from services.deed import tell
from services.deed.message import How, Rows
from services.deed.work import Work
from storage.outbox import NOTICE, Call

MOST = 12
"""Pieces that are looked for: more than an answer and what is asked below it can have."""


@dataclass(frozen=True)
class Anew:
    """New words for those that stand there: their pieces, the buttons below the last, and the case they are about."""

    pieces: Sequence[str]
    rows: Rows
    case_id: int


def say(work: Work, voter: Voter, pieces: Sequence[str], rows: Rows = (), **how: Unpack[How]) -> int | None:
    """Returns the row of the last piece; None where he cannot be told now."""
    *first, last = pieces
    case_id = how.get("case_id")
    before = [tell.to_voter(work, voter, piece, case_id=case_id) for piece in first]
    row = tell.to_voter(work, voter, last, rows, **how)
    if row is not None:
        _belong(work, row, [one for one in before if one is not None])
    return row


def correct(work: Work, voter: Voter, row: int, anew: Anew) -> int:
    """Each message says its part of the new words; what is more follows below, what is left over goes. Returns the row of the last one."""
    known, pieces, case_id = [*of(work, row), row], anew.pieces, anew.case_id
    if len(pieces) > len(known):
        for place, piece in zip(known, pieces, strict=False):
            work.revise(voter.chat_id, place, piece, case_id=case_id, purpose=tell.AGAIN)
        return _go_on(work, voter, known, anew)
    kept, over = [*known[: len(pieces) - 1], row], known[len(pieces) - 1 : -1]
    for place in over:
        gone = {"chat_id": voter.chat_id}
        work.outbox.put(Call(voter.chat_id, "deleteMessage", gone, priority=NOTICE, case_id=case_id, refers_to=place))
        work.outbox.call_it(place, None)
    for place, piece in zip(kept, pieces, strict=True):
        work.revise(voter.chat_id, place, piece, anew.rows if place == row else (), case_id=case_id, purpose=tell.AGAIN)
    return row


def _go_on(work: Work, voter: Voter, known: list[int], anew: Anew) -> int:
    """What the messages there were have no room for, in further ones; the last of these has the buttons from now on."""
    *further, end = anew.pieces[len(known) :]
    made = [work.say(voter.chat_id, piece, case_id=anew.case_id) for piece in further]
    made.append(work.say(voter.chat_id, end, anew.rows, case_id=anew.case_id))
    *before, last = [*known, *made]
    _belong(work, last, before)
    return last


def of(work: Work, row: int) -> list[int]:
    """The rows of the pieces before the last one, in order."""
    found = (work.outbox.with_key(_key(row, n)) for n in range(MOST))
    return [one for one in found if one]


def _belong(work: Work, row: int, before: Sequence[int]) -> None:
    for n, one in enumerate(before[:MOST]):
        work.outbox.call_it(one, _key(row, n))


def _key(row: int, n: int) -> str:
    return f"piece:{row}:{n}"
