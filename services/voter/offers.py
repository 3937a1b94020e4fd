"""What is offered below the line that says where a voter's words went: 「这是新事项」 「说的是：…」 (docs/spec.md section 3).

The buttons go when one is used, or after an hour: a row that waits in the outbox takes them away, also after a restart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import RefusedError
from domain.values.voter import Voter
from locales import acts, further
from locales import voter as voter_words
from services.deed import tell
from services.deed.message import Rows, keyboard
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import matter_choice
from services.voter.matter_choice import Offered
from services.voter.which_case import may_mean
from storage.case_messages import CaseMessage
from storage.outbox import ANSWER, Call

STANDS = timedelta(hours=1)
OFFER = "offer"
OFFERED = frozenset({"split_off", "moved_to"})
"""Its buttons: they stand beside a question for an hour, and when they go the message has its question alone again."""
MOST = 3
"""Other matters that are offered there, the newest."""
ACT = "means"
"""What 「看别的」 calls it."""


@dataclass(frozen=True)
class OneMessage:
    """The stored message that may belong elsewhere."""

    message: int


def rows(work: Work, voter: Voter, case: Case, stored: CaseMessage, others: Sequence[Case]) -> Rows:
    """A new matter, or one of the newest others of his; 「看别的事项」 for more of them."""
    t, elsewhere = tell.words_for(work, voter), [other for other in others if other.id != case.id]
    new = (t(voter_words.b_this_is_new), Button("split_off", case.id, packed(OneMessage(stored.id))))
    more = Offered(ACT, stored.id, MOST) if len(elsewhere) > MOST else None
    return [[new], *_meant(work, voter, elsewhere[-MOST:], stored.id), *matter_choice.more(work, voter, more)]


def page(work: Work, voter: Voter, offered: Offered) -> tuple[str, Rows]:
    """Those that did not stand below that line, six at a time. Raises RefusedError where the words lie elsewhere by now."""
    stored = work.messages.get(offered.draft)
    cases = work.cases.of_voter(voter.id)
    if stored is None or stored.elsewhere or stored.case_id not in {case.id for case in cases}:
        raise RefusedError("chosen_already")
    elsewhere = [case for case in may_mean(work, cases) if case.id != stored.case_id]
    shown, on = matter_choice.some_of(elsewhere, offered)
    return acts.which(tell.words_for(work, voter), ACT), [
        *_meant(work, voter, shown, stored.id),
        *matter_choice.more(work, voter, on),
    ]


def _meant(work: Work, voter: Voter, others: Sequence[Case], message: int) -> Rows:
    t, carried = tell.words_for(work, voter), packed(OneMessage(message))
    said = own_words(work, others, t)
    labels = [
        (further.b_still if other.status == "closed" and not other.promised else further.b_means)(t, said[other.id]) for other in others
    ]
    return [[(label, Button("moved_to", other.id, carried))] for label, other in zip(labels, others, strict=True)]


def end_later(work: Work, row: int | None, rest: Rows, stored: CaseMessage, what: str = OFFER) -> None:
    """`row`: the line below which they stand; `rest`: the buttons of it that stay; `what` is offered of these words."""
    if row is not None:
        markup = keyboard(rest) or {"inline_keyboard": []}
        arguments = {"chat_id": stored.chat_id, "reply_markup": markup}
        call = Call(stored.chat_id, "editMessageReplyMarkup", arguments, priority=ANSWER, case_id=stored.case_id, refers_to=row)
        work.outbox.put(replace(call, due_at=work.now + STANDS, dedupe_key=_key(what, stored.id)))


def end_now(work: Work, message: int, what: str = OFFER) -> None:
    """One was used."""
    waiting = work.outbox.with_key(_key(what, message))
    if waiting is not None:
        work.waiting.bring_forward(waiting)
        work.outbox.woken = True


def _key(what: str, message: int) -> str:
    return f"{what}:{message}"
