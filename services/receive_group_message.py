"""What happens in a group chat: binding, notes below cards, words asked for, and the bot coming and going."""

from dataclasses import dataclass

from domain.errors import LinkRefusedError
from domain.ids import ChatId, GroupId
from domain.message import Incoming, Sender
from domain.roster import Group, Person
from locales import texts
from services import link_people, show_case, talk_to_voter, tell
from services.receive_private_message import PERSON_STEPS, command_in, current_step, take_step
from storage.work import Work


@dataclass(frozen=True)
class Membership:
    """The bot's own standing in a chat changed: `status` as Telegram names it."""

    chat_id: ChatId
    status: str
    sender: Sender
    may_write: bool = True


def receive_group_message(work: Work, message: Incoming) -> None:
    """A message in a group chat. What is neither a command, an asked-for reply nor below a card is people's own talk."""
    work.outbox.raise_height(message.chat_id, message.message_id)
    command, rest = command_in(message.text) if message.text.startswith("/") else ("", "")
    if command == "start" and rest.startswith("g_"):
        bind(work, message, rest[2:])
        return
    group = work.roster.group_in(message.chat_id)
    if group is None:
        if command:
            work.say(message.chat_id, texts.chat_not_bound(work.staff_words()))
        return
    if message.sender.anonymous and message.reply_to is not None and talk_to_voter.case_below(work, message) is not None:
        work.say(message.chat_id, texts.anonymous_admin(work.staff_words()), reply_to=message.message_id)
        return
    if _asked_for(work, message):
        return
    if command:
        work.say(message.chat_id, texts.help_group(work.staff_words()), reply_to=message.message_id)
        return
    talk_to_voter.note_on_card(work, message)


def _asked_for(work: Work, message: Incoming) -> bool:
    """Whether this is the reply to a question the bot asked this very person."""
    if message.reply_to is None or message.sender.anonymous:
        return False
    step = current_step(work, message)
    place = work.outbox.place_of(message.chat_id, message.reply_to)
    if step is None or place is None or place[0] != step.data.get("prompt") or step.kind not in PERSON_STEPS:
        return False
    take_step(work, message, step)
    return True


def bind(work: Work, message: Incoming, token: str) -> None:
    """Bind the chat to the group of the link, when a linked leader, deputy leader or member of staff uses it."""
    t = work.staff_words()
    try:
        group = work.roster.groups[GroupId(link_people.check(work, token, "group"))]
        person = _binder(work, message.sender, group)
    except (LinkRefusedError, KeyError) as refusal:
        reason = refusal.reason if isinstance(refusal, LinkRefusedError) else "unknown"
        work.say(message.chat_id, texts.link_refused(t, reason))
        return
    other = work.roster.group_in(message.chat_id)
    if other is not None and other.id != group.id:
        work.say(message.chat_id, texts.chat_serves_other(t, other.name))
        return
    work.invites.use(link_people.hashed(token), message.sender.telegram_user_id, work.now)
    work.rows.bind_chat(group.id, message.chat_id, person.id, work.now)
    work.roster_changed()
    work.say(message.chat_id, texts.chat_bound(t, group.name))
    for case in work.cases.with_group(group.id):
        show_case.refresh_cards(work, case)


def _binder(work: Work, sender: Sender, group: Group) -> Person:
    """Raises LinkRefusedError for a stranger or a member without this right."""
    persons = () if sender.anonymous else work.roster.persons_of(sender.telegram_user_id)
    for person in persons:
        staff = person.kind == "staff" and (person.role == "secretary" or not person.groups or group.id in person.groups)
        if person.has_rights and (staff or person.id in (group.leader, group.deputy_leader)):
            return person
    raise LinkRefusedError("not_leader")


def receive_membership(work: Work, change: Membership) -> None:
    """The bot was added, made administrator, muted or removed; or a voter blocked it or came back."""
    if change.chat_id > 0:
        _private_membership(work, change)
        return
    group = work.roster.group_in(change.chat_id)
    if group is None:
        return
    t = work.staff_words()
    if change.status in ("left", "kicked"):
        unbind(work, change.chat_id, group)
    elif change.status == "administrator":
        work.rows.mark_admin(change.chat_id, True)
        work.say(change.chat_id, texts.admin_thanks(t))
        _show_again(work, group)
    elif change.status == "restricted" and not change.may_write:
        _tell_leaders(work, group, texts.chat_muted(t, group.name))
    else:
        work.rows.mark_admin(change.chat_id, False)
        _show_again(work, group)


def _show_again(work: Work, group: Group) -> None:
    """The bot may write again: cards that were refused meanwhile are posted."""
    for case in work.cases.with_group(group.id):
        show_case.refresh_cards(work, case)


def unbind(work: Work, chat_id: ChatId, group: Group) -> None:
    """The chat is gone: its cards go to the deputies in private, leader and secretary hear of it."""
    work.rows.unbind_chat(chat_id)
    work.roster_changed()
    work.outbox.drop_waiting(chat_id, "the bot is no member of this chat")
    for case in work.cases.with_group(group.id):
        for card in work.cases.cards(case.id):
            if card.chat_id == chat_id:
                work.cases.retire_card(card)
        show_case.refresh_cards(work, case)
    _tell_leaders(work, group, texts.chat_lost(work.staff_words(), group.name))


def _tell_leaders(work: Work, group: Group, words: str) -> None:
    leader = work.roster.people.get(group.leader) if group.leader else None
    people = [p for p in (leader, *work.roster.staff("secretary")) if p is not None]
    tell.to_people(work, people, words)


def _private_membership(work: Work, change: Membership) -> None:
    voter = work.voters.of_account(change.sender.telegram_user_id)
    if voter is None:
        return
    if change.status == "kicked" and voter.unreachable_since is None:
        mark_unreachable(work, voter.chat_id)
    elif change.status == "member" and voter.unreachable_since is not None:
        from services.register_voter import welcome_back

        welcome_back(work, voter)


def mark_unreachable(work: Work, chat_id: int) -> None:
    """The voter cannot be told anything: on the card, and outside the rating's denominators (docs/spec.md section 11)."""
    voter = work.voters.of_account(chat_id)  # type: ignore[arg-type]
    if voter is None or voter.unreachable_since is not None:
        return
    work.voters.change(voter.id, unreachable_since=work.now)
    work.outbox.drop_waiting(chat_id, "the voter blocked the bot")
    for case in work.cases.of_voter(voter.id):
        if case.status == "answered" and not case.rating:
            case = work.cases.record(case, work.event("unaskable"))
        if case.open:
            show_case.refresh_cards(work, case)


def move_chat(work: Work, old: ChatId, new: ChatId) -> None:
    """Group → supergroup: the chat has a new id, everything that waits follows it."""
    if work.roster.group_in(old) is None:
        return
    work.rows.move_chat(old, new)
    work.roster_changed()
    work.outbox.move_chat(old, new)
    group = work.roster.group_in(new)
    for case in work.cases.with_group(group.id) if group else ():
        for card in work.cases.cards(case.id):
            if card.chat_id == old:
                work.cases.retire_card(card)
        show_case.refresh_cards(work, case)
