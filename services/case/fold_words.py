"""What a voter says below his card: at once while there is room for it, folded into one message that leaves when there is.

Nothing is lost by it: all he said is in the case and in 「全文」 (docs/spec.md section 4, Card). How much room there is: services/case/share_chat.py.
"""

from collections.abc import Collection
from typing import Any

from domain.cases.case import Case
from domain.cases.further_words import Further, Piece, further_in
from locales import further as words_for
from services.case.places import Spot
from services.deed import tell
from services.deed.message import text_of
from services.deed.work import Work
from storage.outbox import FURTHER, TAKEN_BACK, OutboxRow

PURPOSE = "words"


def say(work: Work, case: Case, spot: Spot, piece: Piece, *, priority: int = FURTHER) -> None:
    """Show it there, with what waits there already."""
    waiting = _waiting(work, case, spot)
    if waiting is not None:
        _rewrite(work, case, waiting, further_in(waiting.arguments["_further"]).with_piece(piece))
        work.shares.hurry(waiting.id, priority)
    else:
        put(work, case, spot, Further((piece,)), priority=priority)


def correct(work: Work, case: Case, spot: Spot, piece: Piece) -> None:
    """What waits there to be shown is shown as it is now."""
    waiting = _waiting(work, case, spot)
    if waiting is not None:
        _rewrite(work, case, waiting, further_in(waiting.arguments["_further"]).corrected(piece))


def forget(work: Work, case: Case, spot: Spot, about: Collection[str]) -> None:
    """What waits there about these is not shown."""
    waiting = _waiting(work, case, spot)
    if waiting is not None:
        _rewrite(work, case, waiting, further_in(waiting.arguments["_further"]).forgetting(about))


def take_out(work: Work, row: OutboxRow) -> Further:
    """What waits does not leave, and what of it is under way is taken back as it comes; all that it was to show."""
    work.sending.mark(row.id, "replaced", TAKEN_BACK)
    return further_in(row.arguments.get("_further"))


def left(work: Work, row: OutboxRow, waiting: dict[str, Any]) -> None:
    """The row has left; `waiting` are its arguments as they stood then: what was folded in while it was under way follows it."""
    rest = further_in(waiting.get("_further")).without(further_in(row.arguments.get("_further")))
    if row.case_id is not None and (rest.pieces or rest.left_out):
        put(work, work.cases.get(row.case_id), Spot(row.chat_id, row.refers_to), rest, priority=row.priority)


def _waiting(work: Work, case: Case, spot: Spot) -> OutboxRow | None:
    found = work.shares.waiting(spot.chat_id, case.voter_id or 0, PURPOSE, spot.below)
    return next((row for row in found if row.case_id == case.id), None)


def _rewrite(work: Work, case: Case, row: OutboxRow, further: Further) -> None:
    if not further.pieces:
        work.sending.mark(row.id, "replaced", TAKEN_BACK)
        return
    words = words_for.shown(work.staff_words(), case.number, further)
    kept = {name: value for name, value in row.arguments.items() if name not in ("text", "entities")}
    work.waiting.rewrite(row.id, row.method, kept | text_of(words) | {"_further": further.as_data()})


def put(work: Work, case: Case, spot: Spot, further: Further, *, priority: int) -> None:
    words = words_for.shown(work.staff_words(), case.number, further)
    how: dict[str, Any] = {"priority": priority, "purpose": PURPOSE, "of_voter": case.voter_id, "ours": {"_further": further.as_data()}}
    work.say(spot.chat_id, words, answer_to=spot.below, case_id=case.id, silent=tell.is_quiet(work), **how)
