"""What the fate of an outbox row causes: delivered, refused, the reader gone, the chat moved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.cases.details_for_voter import Window
from domain.values.ids import ChatId
from domain.values.refusal import Meaning, Refusal, meaning_of
from services.case import clear_away, clocks, renamed_files, share_chat
from services.case.elsewhere import LOOK
from services.case.renamed_files import RENAMED
from services.deed.work import Work
from services.staff import menus
from services.voter import signs
from services.watch import give_up, public_chat, readings, refusals, shut_chat, tell_refused, who_sits
from services.watch.tell_refused import REFUSAL
from storage.outbox import BULK, EDITS, LOOKS, MENUS, STANDING, OutboxRow


def delivered(work: Work, row: OutboxRow, message_ids: Sequence[int]) -> None:
    """Mark a row sent and remember its messages; a question that arrived starts its window. What nobody may read any more goes again."""
    if not share_chat.delivered(work, row, message_ids) and row.method not in EDITS:
        clear_away.take_away_these(work, row, message_ids)
    tell_refused.leave_no_copy(work, row)
    if row.chat_id < 0 and message_ids and row.arguments.get("message_thread_id") == work.roster.topics.get(ChatId(row.chat_id)):
        work.places.raise_height(row.chat_id, max(message_ids))
        shut_chat.arrived(work, row)
    if row.purpose.startswith("asked:"):
        _asked(work, row)


def delivered_for(work: Work, row: OutboxRow, message_ids: Sequence[int]) -> bool:
    """The same; whether anything that is owed may have waited for it: in its chat, or about its message."""
    delivered(work, row, message_ids)
    return work.sending.waits_for(row)


def looked(work: Work, row: OutboxRow, result: Any) -> None:
    """Telegram has answered what only looks."""
    LOOKED[row.method](work, row, result)


LOOKED: Mapping[str, Callable[[Work, OutboxRow, Any], None]] = {
    "getChatMember": who_sits.looked,
    "getChat": public_chat.looked,
    **dict.fromkeys(MENUS, menus.told),
}


def fetched(work: Work, row: OutboxRow, content: bytes) -> None:
    """A file that was asked for has come: it is kept, and read elsewhere."""
    work.sending.mark_sent(row, [])
    if readings.is_read(row.purpose):
        readings.order(work, row, content)
    elif row.purpose == RENAMED:
        renamed_files.fetched(work, row, content)


def _asked(work: Work, row: OutboxRow) -> None:
    """The window counts from delivery (docs/spec.md section 3, Rating)."""
    _, case_id, round_text = row.purpose.split(":")
    case = work.cases.get(int(case_id))
    if case.round == int(round_text) and case.waits_for_rating and (case.asked_at is None or case.unaskable):
        ends_at = clocks.on_asked(work, case, work.now)
        work.cases.record(case, work.event("asked", "system", Window(window_ends_at=ends_at)))


def unsure(work: Work, row: OutboxRow) -> None:
    """An edit of which it is not known whether it was taken."""
    work.sending.unsure(row)


def unsure_of_waiting(work: Work) -> None:
    """At the beginning: what waits may have left before."""
    work.sending.unsure_of_waiting()


def set_aside(work: Work, row: OutboxRow) -> None:
    """A bug in what the row causes: it must not be sent for ever. Who sent a file to be read hears that it came to nothing, staff
    that something may not have arrived."""
    work.sending.mark(row.id, "failed", "what it causes failed")
    if row.method == "getFile":
        readings.not_fetched(work, row)
    elif signs.is_sign(row):
        signs.not_taken(work, row)
    elif row.priority != BULK and row.purpose not in (REFUSAL, LOOK) and row.method not in LOOKS:
        give_up.perhaps_lost(work, row)


def only_set_aside(work: Work, row: OutboxRow) -> None:
    """The same where not even telling it works."""
    work.sending.mark(row.id, "failed", "what it causes failed")


def expired(work: Work, row: OutboxRow) -> None:
    work.sending.mark(row.id, "expired", "not sent in time")


def nobody(work: Work, row: OutboxRow) -> None:
    """Nobody is behind its handle any more: his data were erased."""
    work.sending.mark(row.id, "failed", "nobody is there any more")


def refused(work: Work, row: OutboxRow, words: str, code: int = 400) -> None:
    """Telegram does not take it, and never will: what that means, and what follows, is told by its code and words."""
    if row.method in LOOKS:
        work.sending.mark(row.id, "failed", words)  # not there, or not to be known: nobody needs to hear of it
        return
    refusals.refused(work, row, meaning_of(code, words, private=row.chat_id > 0, method=row.method))


def unsendable(work: Work, row: OutboxRow, error: str) -> None:
    """Telegram was not asked: `error` is the name of what stopped the call here. It ends like a refusal that nobody has words for."""
    if row.method in LOOKS:
        work.sending.mark(row.id, "failed", error)
        return
    refusals.refused(work, row, Refusal(Meaning.UNKNOWN, error, ours=True))


def in_its_topic(work: Work, row: OutboxRow) -> OutboxRow:
    """The row with the topic its group is bound in, unless it answers words of another topic."""
    topic = work.roster.topics.get(ChatId(row.chat_id)) if row.chat_id < 0 else None
    if topic is None or row.method in (*STANDING, *LOOKS) or "message_thread_id" in row.arguments:
        return row
    return replace(row, arguments=row.arguments | {"message_thread_id": topic})


def follows(work: Work, row: OutboxRow) -> tuple[str, int | None]:
    """The state of the row that this one refers to and its message id; this one waits for it, and fails with it."""
    if row.refers_to is None:
        return "sent", None
    state, message_id = work.sending.state_of(row.refers_to)
    if state in ("failed", "expired", "replaced", "gone"):
        if row.method == "sendMessage" or row.method.startswith(("copy", "send")):
            return "sent", None
        work.sending.mark(row.id, "failed", f"the message it refers to is {state}")
    return state, message_id
