"""What stands below a card of a number that only later words made known is taken back, and comes again masked (docs/spec.md section 3).

What Telegram has got of a row is not known any more: the whole message goes, and all that he said since then comes again in one.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.cases.further_words import Further, Piece
from domain.rights.rights import reads_confidential
from domain.values.ids import Handle
from domain.words.masks import masked
from services.case import fold_words, words_of
from services.case.card import shows_words
from services.case.places import Spot
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.outbox import NOTICE, TAKEN_BACK, Call, OutboxRow

CLOCKS = timedelta(seconds=10)
"""So much may Telegram's clock be ahead of ours."""
FULL = "full_words"
"""Why a page of all he said is put: to be read, and gone once something in it is masked."""


def show_anew(work: Work, case: Case, said: Sequence[CaseMessage]) -> None:
    """`said`: what he said on the case since the first of what is masked now, as it is stored now; what stands on the card itself aside."""
    pieces = {words_of.about_message(one): _piece(work, one) for one in said}
    if not pieces:
        return
    again: dict[Spot, tuple[Further, int]] = {}
    for row in work.shares.of_case(case.id, fold_words.PURPOSE, said[0].at - CLOCKS):
        if not _reads(work, case, row.chat_id):
            continue
        spot = Spot(row.chat_id, row.refers_to)
        known, priority = again.get(spot, (Further(), row.priority))
        again[spot] = (_after(known, _taken(work, row, pieces)), min(priority, row.priority))
    for spot, (further, priority) in again.items():
        fold_words.put(work, case, spot, further, priority=priority)


def take_pages(work: Work, case: Case, since: datetime) -> None:
    """Pages of all he said that were opened since then: whoever opens them anew reads them masked."""
    for row in work.shares.of_case(case.id, FULL, since - CLOCKS):
        if work.sending.state_of(row.id)[0] == "waiting":
            work.sending.mark(row.id, "replaced", TAKEN_BACK)
        else:
            _take_away(work, row)


def _taken(work: Work, row: OutboxRow, pieces: dict[str, Piece]) -> Further:
    """What comes in the place of a message: what it was to show, masked; of one that has left, all that it may show."""
    status, _ = work.sending.state_of(row.id)
    if status == "waiting":
        further = fold_words.take_out(work, row)
        return replace(further, pieces=tuple(pieces.get(piece.about, piece) for piece in further.pieces))
    _take_away(work, row)
    return Further(tuple(pieces.values()))


def _take_away(work: Work, row: OutboxRow) -> None:
    message_id = work.sending.state_of(row.id)[1]
    if message_id is not None:
        asked = {"chat_id": row.chat_id, "message_id": message_id}
        work.outbox.put(Call(row.chat_id, "deleteMessage", asked, priority=NOTICE, case_id=row.case_id))
        work.traces.let_go(row.chat_id, row.id)


def _after(known: Further, more: Further) -> Further:
    """Both in one, each thing once."""
    shown = {piece.about for piece in known.pieces if piece.about}
    return Further((*known.pieces, *(piece for piece in more.pieces if piece.about not in shown)), known.left_out + more.left_out)


def _piece(work: Work, message: CaseMessage) -> Piece:
    return Piece("said", masked(words_of.on_card(work.staff_words(), message)), about=words_of.about_message(message))


def _reads(work: Work, case: Case, chat_id: int) -> bool:
    """Whether his words stand in this chat: else there is only that there are some."""
    return shows_words(work, case, chat_id) or (
        chat_id > 0 and reads_confidential(work.roster, work.roster.persons_of(Handle(chat_id)), case)
    )
