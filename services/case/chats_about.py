"""The chats in which something about a case stands; among them those that are no group's now: the bot was put out, or the group has another one."""

from collections.abc import Mapping

from domain.cases.case import Case
from domain.congress.congress import Group
from domain.rights.readers import belongs_in
from domain.values.ids import ChatId, GroupId
from services.deed.work import Work


def every_chat(work: Work, case: Case) -> Mapping[int, int]:
    """Every chat in which anything of the case stands or waits, each with the row of its card there; 0 where it has none."""
    cards = {card.chat_id: card.outbox_id for card in work.cards.of(case.id)}
    return {chat: cards.get(chat, 0) for chat in sorted({*cards, *work.traces.chats_about(case.id), *left_chats(work, case)})}


def left_chats(work: Work, case: Case) -> list[int]:
    """Where nothing about the case is shown any more, and what stands may have to go."""
    return [chat for chat in sorted(work.traces.groups_about(case.id)) if work.roster.group_in(ChatId(chat)) is None]


def reads_there(work: Work, chat_id: int, was: Case, now: Case) -> bool:
    """Whether the chat may read the case; one that is no group's now, whether it could if it were its group's still (where that is not
    known, of the group the case was with)."""
    if chat_id > 0 or work.roster.group_in(ChatId(chat_id)) is not None:
        return work.may_read(chat_id, now)
    return belongs_in(work.roster, group_of(work, chat_id) or work.roster.groups.get(was.group or GroupId("")), now)


def group_of(work: Work, chat_id: int) -> Group | None:
    """Whose chat it was when the bot was put out; None where that group has another one."""
    former = work.rows.former_chat(ChatId(chat_id))
    return work.roster.groups.get(former.group) if former is not None else None
