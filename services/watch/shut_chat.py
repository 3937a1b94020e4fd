"""A group's chat that takes nothing of the bot's: noticed, gone round, looked at in silence, taken up again (docs/spec.md section 2)."""

from datetime import datetime, timedelta

from domain.congress.congress import Group
from domain.values.ids import ChatId, GroupId
from domain.values.refusal import BE_PRIVATE, NEW_LINK, TO_WRITE, TOPIC_CLOSED, TOPIC_GONE
from locales import chats
from services.case import cards, elsewhere, left_standing, many_cards
from services.case.elsewhere import LOOK
from services.deed import open_questions, tell
from services.deed.work import Work
from services.staff import group_chats
from services.staff.invites import group_link
from storage.outbox import NOTICE, STANDING, Call, OutboxRow
from storage.reminders import Reminder

LOOK_EVERY = timedelta(hours=1)
KIND = "group_look"
"""The reminder that puts the look of its own."""
STANDING_KEPT = timedelta(hours=48)
"""How long a change of what stands in the chat is tried: Telegram lets bots delete for that long."""


def not_taken(work: Work, row: OutboxRow, group: Group, why: str) -> None:
    """The chat refused this row as it refuses everything: what it owed goes to the deputies in private."""
    chat_id = ChatId(row.chat_id)
    if row.method in STANDING:
        _standing_not_taken(work, row)
        return
    work.sending.mark(row.id, "replaced", "the chat takes nothing")
    if row.arguments.get("message_thread_id", work.roster.topics.get(chat_id)) != work.roster.topics.get(chat_id):
        elsewhere.hand_over(work, group, [row])  # said in another topic: nothing is known of the group's own
    else:
        shut(work, chat_id, group, why)
        elsewhere.hand_over(work, group, [row])
        open_questions.take_over(work, chat_id, group)


def _standing_not_taken(work: Work, row: OutboxRow) -> None:
    """A card that cannot be brought up to date is posted anew, which shows whether the chat takes anything; the rest waits."""
    card = work.cards.shown_by(row.refers_to) if row.purpose == "card" and row.refers_to is not None else None
    if card is None and row.put_at is not None and work.now - row.put_at < STANDING_KEPT:
        work.waiting.put_off(row.id, work.now + LOOK_EVERY)
        return
    work.sending.mark(row.id, "failed", "the chat takes nothing")
    left_standing.owe(work, row)
    if card is None:
        return
    if card.live and row.chat_id not in work.roster.shut:
        work.cards.retire(card)
        cards.refresh_cards(work, work.cases.get(card.case_id))


def shut(work: Work, chat_id: ChatId, group: Group, why: str) -> None:
    """From now on the chat is gone round; leader and secretary read once what helps, and once more when that changes."""
    known = work.roster.shut.get(chat_id)
    if known is not None and known.shut_why == why:
        return
    since = known.shut_since if known is not None and known.shut_since is not None else work.now
    work.rows.shut_chat(chat_id, since, why)
    work.roster_changed()
    if known is None:
        _look_later(work, group.id, since)
        waiting = work.waiting.take_back(chat_id, "the chat takes nothing")
        elsewhere.show_cases(work, group)
        elsewhere.hand_over(work, group, waiting)
    link, command = group_link(work, group) if why in (TOPIC_CLOSED, TOPIC_GONE, NEW_LINK) else ("", "")
    tell.to_heads(work, group, chats.shut(work.staff_words(), group.name, why, link, command))


def muted(work: Work, chat_id: ChatId, group: Group) -> None:
    """Telegram says that the bot lost the right to write."""
    shut(work, chat_id, group, TO_WRITE)
    open_questions.take_over(work, chat_id, group)


def _look_later(work: Work, group: GroupId, since: datetime) -> None:
    data = {"group": group, "since": since.isoformat()}
    work.reminders.put({"kind": KIND, "due_at": work.now + LOOK_EVERY, "data": data})


def look_due(work: Work, due: Reminder) -> None:
    """The hourly look of its own; it ends with the trouble it was put for."""
    group = GroupId(str(due.data["group"]))
    bound = work.roster.bound.get(group)
    if bound is not None and bound.shut_since is not None and bound.shut_since.isoformat() == due.data["since"]:
        look(work, bound.chat_id)
        _look_later(work, group, bound.shut_since)


def look(work: Work, chat_id: ChatId) -> None:
    """See whether a shut chat takes words again, by the very words that say so: refused, nobody sees anything."""
    known = work.roster.shut.get(chat_id)
    if known is None or work.waiting.holds(chat_id, LOOK):
        return
    if known.shut_why == BE_PRIVATE:
        work.outbox.put(Call(chat_id, "getChat", {"chat_id": chat_id}, priority=NOTICE, purpose=LOOK))
    else:
        work.say(chat_id, work.staff_words()(chats.takes_again), purpose=LOOK, silent=True, priority=NOTICE)


def arrived(work: Work, row: OutboxRow) -> None:
    """A message reached the place of a group: was the chat shut, it is open again, and the cards come back. One that everybody reads
    takes words, and stays gone round."""
    chat_id = ChatId(row.chat_id)
    group, known = work.roster.group_in(chat_id), work.roster.shut.get(chat_id)
    if group is not None and known is not None and known.shut_why != BE_PRIVATE and row.method == "sendMessage":
        open_again(work, chat_id, group)


def open_again(work: Work, chat_id: ChatId, group: Group) -> None:
    work.rows.open_chat(chat_id)
    work.roster_changed()
    work.waiting.let_go(chat_id)
    group_chats.show_again(work, group)
    many_cards.in_chat(work, chat_id)  # what left the group meanwhile: its card goes
    left_standing.settle(work, chat_id)
    tell.to_heads(work, group, chats.open_again(work.staff_words(), group.name))
