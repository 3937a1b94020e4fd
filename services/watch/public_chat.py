"""A group's chat that everybody on Telegram finds and reads, or that shows newcomers what was said before (docs/spec.md section 2).

Until it is private again it counts as a chat that takes nothing: cards go to the linked deputies, and what stood there is emptied.
"""

from collections.abc import Mapping
from typing import Any

from domain.values.ids import ChatId
from domain.values.refusal import BE_PRIVATE
from locales import chats
from services.case import many_cards
from services.deed import open_questions, tell
from services.deed.work import Work
from services.watch import shut_chat
from storage.outbox import NOTICE, Call, OutboxRow


def seen(work: Work, chat_id: ChatId, *, public: bool) -> None:
    """What an update from there says. Costs nothing where it is as it was."""
    known, group = work.roster.shut.get(chat_id), work.roster.group_in(chat_id)
    was = known is not None and known.shut_why == BE_PRIVATE
    if group is None or was == public:
        return
    if not public:
        shut_chat.open_again(work, chat_id, group)
        return
    shut_chat.shut(work, chat_id, group, BE_PRIVATE)
    open_questions.take_over(work, chat_id, group)
    many_cards.empty(work, chat_id)


def ask_all(work: Work) -> None:
    """Telegram says nothing of a new name before somebody speaks there: each group's chat is asked for once a day."""
    for bound in work.roster.bound.values():
        if bound.shut_since is None:
            work.outbox.put(Call(bound.chat_id, "getChat", {"chat_id": bound.chat_id}, priority=NOTICE))


def looked(work: Work, row: OutboxRow, chat: Mapping[str, Any]) -> None:
    """Telegram has answered."""
    work.sending.mark_sent(row, [])
    chat_id = ChatId(row.chat_id)
    seen(work, chat_id, public=bool(chat.get("username")))
    group = work.roster.group_in(chat_id)
    if group is not None and chat.get("has_visible_history") and not chat.get("username"):
        key = f"history:{chat_id}:{work.local_date(work.now):%Y-%m}"
        tell.to_heads(work, group, chats.history_open(work.staff_words(), group.name), dedupe_key=key)
