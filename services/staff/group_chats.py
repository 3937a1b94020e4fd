"""The chat of a group: bound by its link, in a topic or not, left, taken up again, moved (docs/spec.md section 2)."""

import re
from datetime import timedelta

from domain.congress.congress import Group, Person
from domain.rights.rights import runs_group
from domain.values.errors import LinkRefusedError
from domain.values.group_chat import GroupChat
from domain.values.ids import ChatId, GroupId
from domain.values.message import Incoming, Sender
from locales import chats
from locales import staff as staff_words
from services.case import elsewhere, left_standing, many_cards
from services.deed import open_questions, tell
from services.deed.typed_command import command_in
from services.deed.work import Work
from services.staff import links
from services.staff.invites import group_link
from storage.outbox import OutboxRow

_PASTED = re.compile(r"[?&]startgroup=(g_[\w-]+)")
_GENERAL = 1
"""Telegram's number of the topic General, which must not be named when something is sent there."""
MOVED = "the chat has moved"
"""Why a call about a message of the old one ends."""
JUST_NOW = timedelta(minutes=1)


def token_in(message: Incoming) -> str:
    """The token of a group link that is used by this message: opened, or sent into the chat (where the bot is there already)."""
    command, rest = command_in(message.text)
    if command == "start" and rest.startswith("g_"):
        return rest[2:]
    pasted = _PASTED.search(message.text)
    return pasted.group(1)[2:] if pasted else ""


def bind(work: Work, message: Incoming, token: str) -> None:
    """Bind the chat, and the topic of it the link is used in, when a linked leader, deputy leader or member of staff uses it."""
    t = work.staff_words()
    try:
        group = _group_of(work, message, token)
        person = _binder(work, message.sender, group)
    except LinkRefusedError as refusal:
        work.say(message.chat_id, staff_words.link_refused(t, refusal.reason), reply_to=message.message_id)
        return
    other = work.roster.group_in(message.chat_id)
    if other is not None and other.id != group.id:
        work.say(message.chat_id, staff_words.chat_serves_other(t, other.name), reply_to=message.message_id)
        return
    work.invites.use(links.hashed(token), message.sender.handle, work.now)
    topic = None if message.thread_id == _GENERAL else message.thread_id
    before = work.roster.bound.get(group.id)
    moves = before is not None and before.chat_id == message.chat_id and before.thread_id != topic
    if before == GroupChat(message.chat_id, topic) and work.rows.bound_since(message.chat_id, work.now - JUST_NOW):
        return  # the bot has just been taken in again, and has said so
    work.rows.bind_chat(group.id, message.chat_id, person.id, work.now, topic)
    work.roster_changed()
    work.say(message.chat_id, chats.moved_here(t, group.name) if moves and topic else staff_words.chat_bound(t, group.name))
    if moves:  # what stands in the topic the group has left keeps no buttons; it is shown anew where the group is now
        many_cards.leave(work, message.chat_id, group.id, told=True)
    else:
        left_standing.settle(work, message.chat_id)
        show_again(work, group)


def _group_of(work: Work, message: Incoming, token: str) -> Group:
    """The group of a link. One that is used up still counts where it was used: it moves the group into another topic there.

    Raises LinkRefusedError.
    """
    try:
        subject = links.check(work, token, "group")
    except LinkRefusedError as refusal:
        known = work.invites.find(links.hashed(token))
        bound = work.roster.group_in(message.chat_id)
        if refusal.reason != "used" or known is None or known.kind != "group" or bound is None or bound.id != known.subject:
            raise
        return bound
    group = work.roster.groups.get(GroupId(subject))
    if group is None:
        raise LinkRefusedError("unknown")
    return group


def _binder(work: Work, sender: Sender, group: Group) -> Person:
    """Raises LinkRefusedError for a stranger or a member without this right."""
    persons = () if sender.anonymous else work.roster.persons_of(sender.handle)
    for person in persons:
        if runs_group((person,), group):
            return person
    raise LinkRefusedError("not_leader")


def show_again(work: Work, group: Group) -> None:
    """The group's open cases have their cards where they belong now."""
    many_cards.of_group(work, group.id)


def take_up_again(work: Work, chat_id: ChatId, sender: Sender) -> None:
    """Taken in again by somebody who may bind the chat, the bot serves its group there as before, without a link. Whoever it was: what
    was to go from there goes first."""
    group = _given_back(work, chat_id, sender)
    left_standing.settle(work, chat_id)
    if group is not None:
        show_again(work, group)
        tell.to_heads(work, group, chats.taken_back(work.staff_words(), group.name))


def _given_back(work: Work, chat_id: ChatId, sender: Sender) -> Group | None:
    former = work.rows.former_chat(chat_id)
    group = work.roster.groups.get(former.group) if former is not None else None
    if former is None or group is None or group.merged_into is not None:
        return None
    try:
        person = _binder(work, sender, group)
    except LinkRefusedError:
        return None
    work.rows.bind_chat(group.id, chat_id, person.id, work.now, former.thread_id)
    work.roster_changed()
    work.say(chat_id, chats.back(work.staff_words(), group.name))
    return group


def unbind(work: Work, chat_id: ChatId, group: Group, *, refused: OutboxRow | None = None) -> None:
    """The bot was put out: cards, questions and all that waited go to the deputies in private, leader and secretary read how to go on.

    `refused` is the row by which it was found out."""
    work.rows.unbind_chat(chat_id, work.now)
    work.roster_changed()
    waiting = work.waiting.take_back(chat_id, "the bot is no member of this chat")
    left_standing.owe_waiting(work, chat_id, "the bot is no member of this chat")
    work.waiting.drop(chat_id, "the bot is no member of this chat")
    many_cards.leave(work, chat_id, group.id, folded=True)
    elsewhere.hand_over(work, group, [*waiting, *((refused,) if refused is not None else ())])
    open_questions.take_over(work, chat_id, group)
    link, _ = group_link(work, group)
    tell.to_heads(work, group, chats.lost(work.staff_words(), group.name, link))


def move_chat(work: Work, old: ChatId, new: ChatId) -> None:
    """Group → supergroup: the chat has a new id, everything that waits follows it, save what is about messages of the old one: those stay
    there, and under their numbers others stand in the new one."""
    if work.roster.group_in(old) is None:
        return
    work.rows.move_chat(old, new)
    work.roster_changed()
    left_standing.owe_waiting(work, old, MOVED)
    work.waiting.move_chat(old, new)
    open_questions.follow(work, old, new)
    if (group := work.roster.group_in(new)) is not None:
        many_cards.leave(work, old, group.id)
