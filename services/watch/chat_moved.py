"""Telegram says that a chat has another id now (group → supergroup, docs/spec.md section 2), as an update or as the answer to a call."""

from domain.congress.congress import Group
from domain.values.ids import ChatId
from domain.values.refusal import NEW_LINK, Meaning, Refusal
from locales import chats
from services.case import left_standing
from services.case.elsewhere import LOOK
from services.deed import open_questions, tell
from services.deed.work import Work
from services.staff import group_chats
from services.watch import refusals, shut_chat
from storage.outbox import STANDING, OutboxRow

MOST_MOVES = 2
"""So often one call follows its chat; Telegram moves a chat once, and never back."""
_MOVES = "_moved"


def moved(work: Work, old: ChatId, new: ChatId) -> None:
    """The chat's group follows it. An id that is another group's chat cannot be this one's: nothing moves, and people are asked."""
    group = work.roster.group_in(old)
    if group is None or old == new:
        return
    other = _other_group_of(work, new, group)
    if other is None:
        group_chats.move_chat(work, old, new)
        return
    _tell(work, group, other)
    shut_chat.shut(work, old, group, NEW_LINK)
    open_questions.take_over(work, old, group)


def row_moved(work: Work, row: OutboxRow, new_chat_id: int) -> None:
    """The same as the answer to a call: everything that waits follows, this row too. What cannot follow, since the chat is another's,
    the same, or moves in a circle, ends like a refusal."""
    old, new = ChatId(row.chat_id), ChatId(new_chat_id)
    group = work.roster.group_in(old) if old < 0 else None
    other = _other_group_of(work, new, group)
    if row.method in STANDING and old < 0 and (group is None or other is None) and old != new:
        _stays(work, row, new)
        return
    moves = int(row.arguments.get(_MOVES, 0))
    lost = old == new or moves >= MOST_MOVES
    if old > 0 or (group is None and (lost or other is not None)):
        refusals.refused(work, row, Refusal(Meaning.UNKNOWN, f"the chat has the id {new} now", ours=True))
        return
    if group is None or not (lost or other is not None):
        work.waiting.another_way(row.id, row.method, {**row.arguments, _MOVES: moves + 1})
        group_chats.move_chat(work, old, new)
        work.waiting.move_chat(old, new)
        return
    if other is not None:
        _tell(work, group, other)
    if row.purpose == LOOK:
        work.sending.mark(row.id, "failed", "the chat moved where nobody can follow")
    else:
        shut_chat.not_taken(work, row, group, NEW_LINK)


def _stays(work: Work, row: OutboxRow, new: ChatId) -> None:
    """What is about a message stays with it in the old chat: under its number another one stands in the new one."""
    work.sending.mark(row.id, "failed", group_chats.MOVED)
    group_chats.move_chat(work, ChatId(row.chat_id), new)
    left_standing.owe(work, row)


def _other_group_of(work: Work, chat_id: ChatId, group: Group | None) -> Group | None:
    """Whose chat it is already, if not this group's. One that another group had once and lost is nobody's."""
    holder = work.roster.group_in(chat_id)
    if holder is not None and (group is None or holder.id != group.id):
        return holder
    former = work.rows.former_chat(chat_id)
    if former is not None and group is not None:
        work.rows.forget_chat(former.group)
    return None


def _tell(work: Work, group: Group, other: Group) -> None:
    words = chats.moved_onto(work.staff_words(), group.name, other.name)
    tell.to_heads(work, group, words, dedupe_key=f"moved-onto:{group.id}:{other.id}:{work.local_date(work.now)}")
