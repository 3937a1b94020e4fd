"""What the fate of an outbox row causes: delivered, refused, the reader gone, the chat moved."""

import logging
from collections.abc import Sequence

from domain.ids import ChatId
from locales import desk, summaries, texts
from services import clocks, privacy, receive_group_message, roster_file, show_case, summary_template, tell
from storage.outbox import OutboxRow
from storage.work import Work

log = logging.getLogger(__name__)


def delivered(work: Work, row: OutboxRow, message_ids: Sequence[int]) -> None:
    """Mark a row sent and remember its messages; a question that arrived starts its window."""
    work.outbox.mark_sent(row, message_ids)
    _leave_no_copy(work, row)
    if row.chat_id < 0 and message_ids:
        work.outbox.raise_height(row.chat_id, max(message_ids))
    if row.purpose.startswith("asked:"):
        _asked(work, row)


def _leave_no_copy(work: Work, row: OutboxRow) -> None:
    """A file that left (or never will) is not kept here; after the last words to one who deleted his data nothing leads to him."""
    if (kept := row.arguments.get("_file")) is not None:
        work.files.drop(int(kept))
    if row.purpose == "forget":
        privacy.forget_chat(work, row.chat_id)


def fetched(work: Work, row: OutboxRow, content: bytes) -> None:
    """A file that was asked for has come: what it is for stands in the row's purpose."""
    work.outbox.mark_sent(row, [])
    if row.purpose == "roster":
        roster_file.compare(work, row, content)
    elif row.purpose == "template":
        summary_template.keep(work, row, content)


def _asked(work: Work, row: OutboxRow) -> None:
    """The window counts from delivery (docs/spec.md section 3, Rating)."""
    _, case_id, round_text = row.purpose.split(":")
    case = work.cases.get(int(case_id))
    if case.round == int(round_text) and case.status == "answered" and case.asked_at is None:
        ends_at = clocks.on_asked(work, case, work.now)
        work.cases.record(case, work.event("asked", window_ends_at=ends_at))


def set_aside(work: Work, row: OutboxRow) -> None:
    """A bug in what the row causes: it must not be sent for ever."""
    work.outbox.mark(row.id, "failed", "what it causes failed")


def expired(work: Work, row: OutboxRow) -> None:
    work.outbox.mark(row.id, "expired", "not sent in time")


def refused(work: Work, row: OutboxRow, error: str) -> None:
    """A 400: this row stops, staff hear of it. A card that is gone is posted anew, one that never came at the next event."""
    work.outbox.mark(row.id, "failed", error)
    _leave_no_copy(work, row)
    if row.purpose == "card" and row.refers_to is not None:
        card = work.cases.card_of(row.refers_to)
        if card is not None and card.live:
            case = work.cases.get(card.case_id)
            work.cases.retire_card(card)
            show_case.refresh_cards(work, case)
        return
    if (posted := work.cases.card_of(row.id)) is not None:
        work.cases.retire_card(posted)
    log.error("outbox row %s (%s) was refused: %s", row.id, row.method, error)
    if row.purpose == "roster":
        work.say(row.chat_id, desk.roster_wanted(work.staff_words()))
    if row.purpose == "template":
        work.say(row.chat_id, summaries.template_wanted(work.staff_words()))
    if row.method in ("sendMessage", "copyMessage", "sendMediaGroup") and row.purpose != "refusal":
        _tell_refusal(work, row)


def _tell_refusal(work: Work, row: OutboxRow) -> None:
    t = work.staff_words()
    case = work.cases.get(row.case_id) if row.case_id else None
    words = texts.not_delivered(t, case.number if case else "")
    tell.to_secretary(work, words, dedupe_key=f"refused:{row.id}", purpose="refusal", case_id=row.case_id)
    claimer = work.roster.people.get(case.claimer) if case and case.claimer else None
    if claimer is not None and claimer.role != "secretary":
        tell.to_person(work, claimer, words, purpose="refusal", case_id=row.case_id)


def reader_gone(work: Work, row: OutboxRow, error: str) -> None:
    """A 403: a voter is unreachable from now; a group has put the bot out; a deputy's private chat is closed."""
    work.outbox.mark(row.id, "failed", error)
    _leave_no_copy(work, row)
    if row.chat_id < 0:
        group = work.roster.group_in(ChatId(row.chat_id))
        if group is not None:
            receive_group_message.unbind(work, ChatId(row.chat_id), group)
        return
    receive_group_message.mark_unreachable(work, row.chat_id)


def chat_moved(work: Work, row: OutboxRow, new_chat_id: int) -> None:
    """Telegram says the group became a supergroup: everything that waits follows, this row too."""
    receive_group_message.move_chat(work, ChatId(row.chat_id), ChatId(new_chat_id))
    work.outbox.move_chat(row.chat_id, new_chat_id)


def follows(work: Work, row: OutboxRow) -> tuple[str, int | None]:
    """The state of the row that this one refers to and its message id; this one waits for it, and fails with it."""
    if row.refers_to is None:
        return "sent", None
    state, message_id = work.outbox.state_of(row.refers_to)
    if state in ("failed", "expired", "replaced", "gone"):
        if row.method == "sendMessage" or row.method.startswith(("copy", "send")):
            return "sent", None
        work.outbox.mark(row.id, "failed", f"the message it refers to is {state}")
    return state, message_id
