"""Whose right to a group has ended while he may still sit in its chat: Telegram is asked, leader and secretary read how to take him out.

The bot takes nobody out of a group: that is its people's own decision, and as a plain administrator it may not be able to.
"""

from collections.abc import Mapping
from typing import Any

from domain.rights.rights import has_part
from domain.rights.roster import Roster
from domain.values.ids import ChatId, Handle
from locales import chats
from services.deed import tell
from services.deed.work import Work
from storage.outbox import LOOKS, NOTICE, Call, OutboxRow

HERE = ("creator", "administrator", "member")


def ask(work: Work, before: Roster, account: Handle) -> None:
    """After a change of the roster: is he still in the chats whose groups he has no part in any more?"""
    was = [p for p in before.persons_of(account) if p.has_rights]
    for group_id, bound in work.roster.bound.items():
        group = work.roster.groups[group_id]
        if has_part(was, before.groups.get(group_id)) and not has_part(work.roster.persons_of(account), group):
            arguments = {"user_id": int(account), "_name": was[0].name}
            work.outbox.put(Call(bound.chat_id, LOOKS[0], arguments, priority=NOTICE))


def looked(work: Work, row: OutboxRow, member: Mapping[str, Any]) -> None:
    """Telegram has answered. Who is gone, or has a part again by now, is no matter for anybody."""
    work.sending.mark_sent(row, [])
    group = work.roster.group_in(ChatId(row.chat_id))
    here = member.get("status") in HERE or bool(member.get("is_member"))
    if group is None or not here or has_part(work.roster.persons_of(Handle(int(row.arguments["user_id"]))), group):
        return
    tell.to_heads(work, group, chats.still_sits(work.staff_words(), group.name, str(row.arguments["_name"])))
