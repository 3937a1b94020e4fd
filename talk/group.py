"""What happens in a group chat: its link is used, notes below cards, words asked for, and the bot coming and going."""

from dataclasses import dataclass

from domain.at_work.asked_inside import asks
from domain.congress.congress import Group
from domain.values.ids import ChatId
from domain.values.message import Incoming, Sender
from locales import chats, common
from services.deed import tell
from services.deed.typed_command import command_in
from services.deed.work import Work
from services.staff import group_chats
from services.voter.come_back import welcome_back
from services.watch import out_of_reach, public_chat, shut_chat
from services.watch.unreachable import mark_unreachable
from storage.steps import Step
from talk import (
    asked_inside,
    in_danger,
    no_answer,
    suspended,
    typed_choice,
    typed_deed,
    typed_draft,
    typed_mistap,
    typed_name,
    typed_note,
    typed_send,
    typed_slip,
    typed_yes,
)
from talk.asking import open_questions
from talk.asking.long_list import NARROW
from talk.desk import talk
from talk.edits import receive_edit
from talk.house import ASKED
from talk.meetings import by_deputy
from talk.steps import current_step, take_step


@dataclass(frozen=True)
class Membership:
    """The bot's own standing in a chat changed: `status` as Telegram names it."""

    chat_id: ChatId
    status: str
    sender: Sender
    may_write: bool = True
    lost: str = ""
    """Which right it had before: `admin`, `delete`; empty: none."""
    public: bool = False


def receive_group_message(work: Work, message: Incoming) -> None:
    """A message in a group chat. What is neither a command, an asked-for reply nor below a card is people's own talk."""
    work.answers(message.chat_id, message.message_id, message.thread_id, message.sender.handle)
    if token := group_chats.token_in(message):
        group_chats.bind(work, message, token)
        public_chat.seen(work, message.chat_id, public=message.public)
        return
    command, _ = command_in(message.typed) if message.typed.startswith("/") else ("", "")
    message = message if command else message.with_contact().with_quote()
    group = work.roster.group_in(message.chat_id)
    if group is None:
        if command:
            work.say(message.chat_id, work.staff_words()(common.chat_not_bound), reply_to=message.message_id)
        return
    if message.thread_id == work.roster.topics.get(message.chat_id):
        work.places.raise_height(message.chat_id, message.message_id)
    public_chat.seen(work, message.chat_id, public=message.public)
    shut_chat.look(work, message.chat_id)
    if not message.service:
        _of_the_group(work, message, command)


def _of_the_group(work: Work, message: Incoming, command: str) -> None:
    if message.sender.anonymous and message.reply_to is not None and talk.case_below(work, message) is not None:
        work.say(message.chat_id, work.staff_words()(common.anonymous_admin), reply_to=message.message_id)
    elif command:
        work.say(message.chat_id, work.staff_words()(common.help_group), reply_to=message.message_id)
    else:
        heard = in_danger.in_group(work, message)
        if (message.reply_to is not None and _below_buttons(work, message)) or _asked_for(work, message):
            typed_deed.go_on(work, message.chat_id, message.sender.handle)
        elif _their_own_words(work, message) and not heard:
            in_danger.in_group(work, message, ours=True)


def _their_own_words(work: Work, message: Incoming) -> bool:
    """What is no command and nothing that was asked for; whether it did anything."""
    if (
        typed_slip.take(work, message)
        or typed_mistap.take(work, message)
        or typed_note.take(work, message)
        or typed_send.take(work, message)
        or typed_yes.take(work, message)
        or by_deputy.take(work, message)
        or typed_deed.take(work, message)
        or _asks_below_a_card(work, message)
        or suspended.took_in_group(work, message)
    ):
        return True
    if talk.note_on_card(work, message):
        return True
    if (step := _asked_him(work, message)) is not None:
        open_questions.remind_to_reply(work, message, step)
    return False


def _below_buttons(work: Work, message: Incoming) -> bool:
    return typed_choice.take(work, message) or typed_name.take(work, message) or typed_draft.take(work, message)


def _asks_below_a_card(work: Work, message: Incoming) -> bool:
    """How something is done here, asked in a reply to a card, is no note; asked elsewhere it is people's own talk."""
    return asks(message.text) and talk.case_below(work, message) is not None and asked_inside.take(work, message)


def _asked_him(work: Work, message: Incoming) -> Step | None:
    """What the bot asked the writer of words there that may be meant for it."""
    step = current_step(work, message)
    if step is None or step.kind not in ASKED or step.kind == NARROW or message.sender.anonymous:
        return None
    return step if message.thread_id == work.roster.topics.get(message.chat_id) else None


def receive_group_edit(work: Work, message: Incoming) -> None:
    """Somebody changed words in a group: an act there like any other."""
    shut_chat.look(work, message.chat_id)
    receive_edit(work, message)


def _asked_for(work: Work, message: Incoming) -> bool:
    """Whether this is the reply to a question the bot asked this very person."""
    if message.reply_to is None or message.sender.anonymous:
        return False
    step = current_step(work, message)
    if open_questions.says_it_is_over(work, message, step):
        return True
    if (moved := open_questions.moved_from(work, message)) is not None and moved.kind in ASKED:
        take_step(work, message, moved)
        return True
    place = work.places.of(message.chat_id, message.reply_to)
    if step is None or place is None or place[0] != step.data.get("prompt") or step.kind not in ASKED:
        return False
    if not no_answer.take(work, message, step):
        take_step(work, message, step)
    return True


def receive_membership(work: Work, change: Membership) -> None:
    """The bot was added, made administrator, muted or removed; or a voter blocked it or came back."""
    if change.chat_id > 0:
        _private_membership(work, change)
        return
    group = work.roster.group_in(change.chat_id)
    if group is None:
        if change.status not in ("left", "kicked"):
            group_chats.take_up_again(work, change.chat_id, change.sender)
        return
    if change.status in ("left", "kicked"):
        group_chats.unbind(work, change.chat_id, group)
    elif change.status == "restricted" and not change.may_write:
        shut_chat.muted(work, change.chat_id, group)
    else:
        _stands_in(work, group, change)


def _stands_in(work: Work, group: Group, change: Membership) -> None:
    """The bot is there and may write."""
    admin = change.status == "administrator"
    work.rows.mark_admin(change.chat_id, admin)
    if change.lost:
        tell.to_heads(work, group, chats.rights_lost(work.staff_words(), group.name, change.lost))
    public_chat.seen(work, change.chat_id, public=change.public)
    if change.chat_id in work.roster.shut:
        shut_chat.look(work, change.chat_id)
        return
    if admin:
        work.say(change.chat_id, work.staff_words()(common.admin_thanks))
    group_chats.show_again(work, group)


def _private_membership(work: Work, change: Membership) -> None:
    if change.status == "kicked":
        out_of_reach.lost(work, change.sender.handle)
    elif change.status == "member":
        out_of_reach.back(work, change.sender.handle)
    voter = work.voters.of_account(change.sender.handle)
    if voter is None:
        return
    if change.status == "kicked" and voter.unreachable_since is None:
        mark_unreachable(work, voter.chat_id)
    elif change.status == "member" and voter.unreachable_since is not None:
        welcome_back(work, voter)
