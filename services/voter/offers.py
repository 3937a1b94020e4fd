"""What is offered below the line that says where a voter's words went: 「这是新事项」 「说的是：…」 (docs/spec.md section 3).

The buttons go when one is used, or after an hour: a row that waits in the outbox takes them away, also after a restart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.buttons import Button
from domain.carried import packed
from domain.case import Case
from domain.voter import Voter
from locales import further
from locales import voter as voter_words
from services.deed import tell
from services.deed.message import Rows, keyboard
from services.deed.names import own_words
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER, Call

STANDS = timedelta(hours=1)
MOST = 3
"""Other matters that are offered, the newest."""


@dataclass(frozen=True)
class OneMessage:
    """The stored message that may belong elsewhere."""

    message: int


def rows(work: Work, voter: Voter, case: Case, stored: CaseMessage, others: Sequence[Case]) -> Rows:
    """A new matter, or one of these others of his."""
    t, carried = tell.words_for(work, voter), packed(OneMessage(stored.id))
    offered = [other for other in others if other.id != case.id][-MOST:]
    said = own_words(work, offered, t)
    found: list[list[tuple[str, Button]]] = [[(t(voter_words.b_this_is_new), Button("split_off", case.id, carried))]]
    for other in offered:
        label = (further.b_means if other.open or other.promised else further.b_still)(t, said[other.id])
        found.append([(label, Button("moved_to", other.id, carried))])
    return found


def end_later(work: Work, voter: Voter, row: int | None, rest: Rows, stored: CaseMessage) -> None:
    """`row`: the line below which they stand; `rest`: the buttons of it that stay."""
    if row is not None:
        markup = keyboard(rest) or {"inline_keyboard": []}
        arguments = {"chat_id": voter.chat_id, "reply_markup": markup}
        call = Call(voter.chat_id, "editMessageReplyMarkup", arguments, priority=ANSWER, case_id=stored.case_id, refers_to=row)
        work.outbox.put(replace(call, due_at=work.now + STANDS, dedupe_key=_key(stored.id)))


def end_now(work: Work, message: int) -> None:
    """One was used."""
    waiting = work.outbox.with_key(_key(message))
    if waiting is not None:
        work.waiting.bring_forward(waiting)
        work.outbox.woken = True


def _key(message: int) -> str:
    return f"offer:{message}"
