"""The card: one message per case in the chat of its group, kept up to date (docs/spec.md section 4, Card)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.buttons import Button
from domain.case import OPEN, Case
from domain.ids import Handle, PersonId
from domain.kept import kept_out
from domain.masks import masked
from domain.quotation import quoted
from domain.readers import kept_from
from domain.reminder import quiet_until
from domain.rights import may, reads_confidential, roles
from domain.stand_ins import secretaries_of
from locales import chats, desk, sealing, texts
from services import abstracts, fold_burst, portions, show_media, tell, words_of
from storage.cases import Card, CaseMessage
from storage.outbox import ANSWER, FURTHER, NOTICE, PARTING, Call
from storage.said import OPENING
from storage.work import Rows, Work

SHOWN = 800
"""Characters of the voter's words on a card; 「全文」 shows the rest."""
DELETABLE = timedelta(hours=47)
"""Telegram deletes a message of the bot's for 48 hours; words that are older are edited."""
BELOW = 50
"""Calls put for a case that are looked through in one portion."""
JOINED_SHOWN = 8
BURIED = 50
"""A card this many messages up is posted anew."""


@dataclass(frozen=True)
class Place:
    """A chat in which the case has a card; `person` when it is somebody's private chat."""

    chat_id: int
    person: PersonId | None = None


def places(work: Work, case: Case, *, private: bool = False) -> list[Place]:
    """Where the case is shown now: the group's chat; else privately; in doubt the secretary. `private`: as if there were no chat."""
    if case.seal == "media":
        return []  # nobody sees what has no words yet
    secretaries = secretaries_of(work.roster, case)
    if case.group is None or case.sealed or case.queue_reason:
        return _private(secretaries)
    group = work.roster.groups[case.group]
    kept = kept_from(work.roster, group, case)
    found: list[Place] = []
    chat = work.roster.chats.get(case.group)
    if chat is not None and not kept and not private:
        found = [Place(chat)]
    else:
        members = [p for p in work.roster.members(case.group) if not kept_out(p, case)]
        found = _private(members + (list(secretaries) if kept else []))
    others = [work.roster.people.get(p) for p in (case.claimer, *case.handed_up_to, case.key_lead) if p]
    found += _private([p for p in others if p is not None and case.group not in p.groups and not kept_out(p, case)])
    return list(dict.fromkeys(found)) or _private(secretaries)


def _private(people: Any) -> list[Place]:
    found: dict[int, Place] = {}
    for person in people:
        if person.handle is not None and person.has_rights:
            found.setdefault(person.handle, Place(person.handle, person.id))
    return list(found.values())


def post_cards(work: Work, case: Case, messages: list[CaseMessage] | None = None) -> bool:
    """Post the case where it belongs; nobody linked: it waits and leader and secretary hear of it. Whether it has a card."""
    found = messages if messages is not None else work.said.opening(case.id)
    wanted = places(work, case)
    burst = bool(wanted) and fold_burst.is_burst(work, case)
    for place in wanted:
        if burst:
            fold_burst.fold(work, case, place.chat_id)
        else:
            _post(work, case, place, found)
    return bool(wanted) and not burst


def post_at(work: Work, case: Case, place: Place) -> None:
    """Show the case to one person in private, kept up to date like any card."""
    _post(work, case, place, work.said.opening(case.id))


def _post(work: Work, case: Case, place: Place, messages: list[CaseMessage]) -> None:
    t = work.staff_words()
    rows = card_buttons(t, case, private=place.person is not None)
    quiet = quiet_until(work.now, work.roster.congress) is not None and "urgent" not in case.marks
    words = _words_for(work, case, messages, place)
    how: dict[str, Any] = {"case_id": case.id, "silent": quiet, "priority": card_priority(case), "of_voter": case.voter_id}
    outbox_id = work.say(place.chat_id, words, rows, **how)
    work.cases.add_card(case.id, place.chat_id, outbox_id, place.person)
    if not case.confidential:
        for message in messages[:OPENING]:
            show_media.below(work, case, message, place.chat_id, outbox_id, silent=quiet, priority=card_priority(case))
        if len(messages) > OPENING:
            left = {"case": case.id, "chat": place.chat_id, "card": outbox_id, "after": messages[OPENING - 1].id}
            portions.put(work, "more_media", portions.Left(left))


def more_media(work: Work, data: portions.Data) -> portions.Left | None:
    """Pictures and files of a long case below the card that was posted anew, as long as it stands."""
    case, card = work.cases.get(data["case"]), work.cases.card_of(data["card"])
    if card is None or not card.live or case.confidential:
        return None
    if portions.crowded(work, [card.chat_id]):
        return portions.Left(data, portions.CHAT_WAIT)
    messages = work.said.by_voter(case.id, data["after"], OPENING)
    for message in messages:
        show_media.below(work, case, message, card.chat_id, card.outbox_id, silent=tell.is_quiet(work), priority=card_priority(case))
    return portions.Left({**data, "after": messages[-1].id}) if len(messages) == OPENING else None


def card_priority(case: Case) -> int:
    """A voter's receipt goes before a card when both cannot leave at once; danger to life waits for nothing."""
    return ANSWER if "urgent" in case.marks else NOTICE


def refresh_cards(work: Work, case: Case, *, folded: bool = False, by_voter: bool = False) -> None:
    """Bring every card up to date: edit those in place, post where one is missing, empty those that must go.

    What stands in a chat that takes nothing stays as it is. `folded`: what is missing becomes a line of a digest. `by_voter`: his
    words or taps alone changed it, so that it takes of his share of the chat.
    """
    how: dict[str, Any] = {"of_voter": case.voter_id, "priority": FURTHER} if by_voter and "urgent" not in case.marks else {}
    wanted = {place.chat_id: place for place in places(work, case)}
    messages = work.said.opening(case.id)
    for card in work.cases.cards(case.id):
        if card.chat_id in work.roster.shut:
            continue
        place = wanted.pop(card.chat_id, None) or _own_view(work, case, card)
        if place is None:
            take_card(work, case, card)
            continue
        if _buried(work, card):
            repost(work, case, card)
        else:
            rows = card_buttons(work.staff_words(), case, private=place.person is not None)
            words = _words_for(work, case, messages, place)
            work.revise(card.chat_id, card.outbox_id, words, rows, case_id=case.id, purpose="card", **how)
    fold_burst.bring_up_to_date(work, case)
    for place in wanted.values():
        if fold_burst.holds(work, case, place.chat_id) or case.status not in OPEN:
            continue
        if folded and "urgent" not in case.marks:
            fold_burst.fold(work, case, place.chat_id)
        else:
            _post(work, case, place, messages)


def _own_view(work: Work, case: Case, card: Card) -> Place | None:
    """A card somebody opened in private stays while he may see the case."""
    person = work.roster.people.get(card.person_id) if card.person_id else None
    if person is None or not may(work.roster, (person,), "see", case) or person.handle != card.chat_id:
        return None
    return Place(card.chat_id, person.id)


def _buried(work: Work, card: Card) -> bool:
    if card.person_id is not None:
        return False
    _, message_id = work.outbox.state_of(card.outbox_id)
    return message_id is not None and work.outbox.height(card.chat_id) - message_id > BURIED


def take_card(work: Work, case: Case, card: Card) -> None:
    """A card in a chat that has nothing to do with the case any more keeps neither words nor buttons, nor what is below it.

    That it is gone is about no case: whoever lost the right to it reads so.
    """
    words = texts.card_gone(work.staff_words(), case.number)
    clear_below(work, case, card, words)
    work.revise(card.chat_id, card.outbox_id, words, purpose=PARTING)
    work.cases.retire_card(card)
    work.traces.let_go(card.chat_id, card.outbox_id)


def clear_below(work: Work, case: Case, card: Card, words: str) -> None:
    """Take back what was said about the case below a card: words, media, questions. `words` stand where nothing can be deleted."""
    work.outbox.drop_for_case(card.chat_id, case.id)
    take_away(work, case, card.chat_id, words, card.outbox_id)


def take_away(work: Work, case: Case, chat_id: int, words: str, card_row: int = 0, purpose: str = "") -> None:
    """Our messages about the case (of a purpose) in a chat go (its card aside); what is too old to be deleted says `words` instead."""
    about = {"case": case.id, "chat": chat_id, "card": card_row, "words": words, "purpose": purpose}
    portions.begin(work, "clear_below", clear_portion, **about, after=0, until=work.outbox.newest_row())


def clear_portion(work: Work, data: portions.Data) -> portions.Left | None:
    """The next messages go; what was said after the chat was cleared stays."""
    chat_id, case_id = data["chat"], data["case"]
    standing = work.traces.standing(chat_id, case_id, (data["after"], data["until"]), BELOW, data.get("purpose", ""))
    for message in standing:
        if message.outbox_id == data["card"]:
            continue
        if message.words and work.now - message.sent_at > DELETABLE:
            work.revise(chat_id, message.outbox_id, data["words"], purpose=PARTING)
        else:
            asked = {"chat_id": chat_id, "message_id": message.message_id}
            work.outbox.put(Call(chat_id, "deleteMessage", asked, priority=NOTICE, case_id=case_id))
        work.traces.let_go(chat_id, message.outbox_id)
    return portions.Left({**data, "after": standing[-1].message_id}) if len(standing) == BELOW else None


def hide_words(work: Work, case: Case) -> None:
    """Its voter chose 「保密」: what stands of his words goes from every chat but the claimer's and the secretary's own."""
    words = texts.more_words_hidden(work.staff_words())
    cards = {card.chat_id: card for card in work.cases.cards(case.id)}
    for chat_id in sorted({*cards, *work.traces.chats_about(case.id)}):
        persons = work.roster.persons_of(Handle(chat_id)) if chat_id > 0 else ()
        if reads_confidential(work.roster, persons, case) or work.voters.chat_of(case.voter_id) == chat_id:
            continue
        work.outbox.drop_for_case(chat_id, case.id)
        take_away(work, case, chat_id, words, cards[chat_id].outbox_id if chat_id in cards else 0)


def repost(work: Work, case: Case, card: Card) -> None:
    """Post the card anew; the old one keeps no buttons."""
    t = work.staff_words()
    work.cases.retire_card(card)
    work.revise(card.chat_id, card.outbox_id, texts.card_moved(t, case.number), purpose=PARTING)
    messages = work.said.opening(case.id)
    rows = card_buttons(t, case, private=card.person_id is not None)
    outbox_id = work.say(card.chat_id, _words_for(work, case, messages, Place(card.chat_id, card.person_id)), rows, case_id=case.id)
    work.cases.add_card(case.id, card.chat_id, outbox_id, card.person_id)


def below_cards(work: Work, case: Case, words: str) -> None:
    """A step worth telling, below every live card. What the voter himself says or does: services/voter_said.py."""
    for card in work.cases.cards(case.id):
        if card.chat_id not in work.roster.shut:
            quiet = tell.is_quiet(work)
            work.say(card.chat_id, words, answer_to=card.outbox_id, case_id=case.id, silent=quiet, priority=card_priority(case))


def card_words(work: Work, case: Case, messages: list[CaseMessage], chat_id: int) -> str:
    """The whole card in the congress's language: what that chat may see, masked."""
    t = work.staff_words()
    roster = work.roster
    lines = [texts.card_head(t, case.number, village_name(work, case), category_name(work, case))]
    if marks := [texts.mark(t, mark) for mark in sorted(case.marks)]:
        lines.append(" ".join(marks))
    if note := _language_note(work, case):
        lines.append(note)
    if case.named_deputy and case.named_deputy in roster.people:
        lines.append(texts.card_for(t, roster.people[case.named_deputy].name))
    lines.append(texts.card_status(t, status_words(work, case)))
    lines += _card_dates(work, case)
    lines += _card_steps(work, case)
    if case.category == "dispute" and (mediators := _mediators(work, case)):
        lines.append(texts.card_mediators(t, mediators))
    if not case.anonymous and (voter := work.voters.get(case.voter_id)) and (voter.name or voter.phone):
        lines.append(texts.card_identity(t, voter.name, voter.phone))
    lines.append("———")
    lines.append(_card_body(work, case, messages, chat_id))
    return "\n".join(lines)


def _words_for(work: Work, case: Case, messages: list[CaseMessage], at: Place) -> str:
    """The card as it stands in a group, or as a copy in somebody's private chat: that one says where else it is."""
    words = card_words(work, case, messages, at.chat_id)
    if at.person is None or at.person == case.claimer or all(place.person is not None for place in places(work, case)):
        return words
    return words + "\n" + chats.in_group_too(work.staff_words())


def _card_body(work: Work, case: Case, messages: list[CaseMessage], chat_id: int) -> str:
    t = work.staff_words()
    readers = work.roster.persons_of(Handle(chat_id)) if chat_id > 0 and case.queue_reason else ()
    if case.confidential and "secretary" not in roles(work.roster, readers, case):
        return texts.card_confidential(t)
    words = masked("\n".join(filter(None, (words_of.on_card(t, m) for m in words_of.by_voter(messages[:OPENING])))))
    if len(messages) > OPENING:
        words += "…"
    if not words:
        own = [m for m in messages if m.author == "voter"]
        body = str(texts.card_media_only(t) if any(m.media for m in own) or not own else desk.card_erased(t))
    else:
        body = quoted(words if len(words) <= SHOWN else words[:SHOWN] + "…")
    return "\n".join(filter(None, (abstracts.on_card(work, case), body)))


def _card_dates(work: Work, case: Case) -> list[str]:
    t = work.staff_words()
    lines: list[str] = []
    if case.claimer:
        lines.append(texts.card_claimer(t, tell.person_name(work, case.claimer)))
    if case.due_on and case.status not in ("answered", "closed", "archived", "withdrawn", "declined", "merged"):
        lines.append(texts.card_due(t, case.due_on, case.round))
    if case.outcome and case.status in ("answered", "closed", "archived"):
        lines.append(texts.card_outcome(t, case.outcome, case.promise_on))
    if case.rating:
        lines.append(texts.card_rating(t, case.rating, case.resolved))
    voter = work.voters.get(case.voter_id) if case.status == "answered" else None
    if voter is not None and voter.unreachable_since is not None:
        lines.append(texts.card_unreachable(t, work.local_date(voter.unreachable_since)))
    return lines


def _card_steps(work: Work, case: Case) -> list[str]:
    """Where the matter lies beside its claimer: the unit, the level above, who leads it, and how many voters it concerns."""
    t = work.staff_words()
    lines: list[str] = []
    if case.unit_due_on and case.status in ("in_progress", "returned"):
        lines.append(desk.card_unit(t, case.unit_due_on))
    names = [tell.person_name(work, p) for p in case.handed_up_to]
    if names and case.status in ("in_progress", "returned"):
        lines.append(desk.card_up(t, "、".join(names), case.up_due_on))
    if case.key_lead:
        lines.append(desk.card_lead(t, tell.person_name(work, case.key_lead)))
    if case.joined and (joined := work.next_cases.joined_to(case.id, limit=JOINED_SHOWN)):
        lines.append(desk.card_joined(t, [c.number for c in joined], work.next_cases.count_joined(case.id)))
    if case.main_case is not None:
        lines.append(desk.card_main(t, work.cases.get(case.main_case).number))
    return lines


def _mediators(work: Work, case: Case) -> str:
    members = work.roster.members(case.group) if case.group else ()
    return "、".join(p.name for p in members if "mediator" in p.tags and p.village == case.village)


def _language_note(work: Work, case: Case) -> str:
    if not case.language or case.language.startswith("zh") or case.group is None:
        return ""
    read = {tag for p in work.roster.members(case.group) for tag in p.languages}
    known = case.language in read or case.language.split("-")[0] in read
    return "" if known else texts.language_note(work.staff_words(), case.language)


def todo_line(work: Work, case: Case) -> str:
    """The case as one line of a list."""
    words = texts.todo_line
    return words(
        work.staff_words(), case.number, village_name(work, case), status_words(work, case), case.due_on, late=case.overdue(work.today)
    )


def status_words(work: Work, case: Case) -> str:
    t = work.staff_words()
    if case.queue_reason:
        return texts.queue_reason(t, case.queue_reason)
    if case.waiting_since is not None:
        return texts.status_waiting(t)
    return texts.status(t, case.status)


def village_name(work: Work, case: Case) -> str:
    village = work.roster.villages.get(case.village) if case.village else None
    if village is None:
        return texts.no_village(work.staff_words())
    town = work.roster.congress.towns.get(village.town, "")
    return f"{town}{village.name}"


def category_name(work: Work, case: Case, t: Any | None = None) -> str:
    category = work.roster.categories.get(case.category)
    return texts.category(t or work.staff_words(), case.category, category.name if category else case.category)


def _sealed_buttons(t: Any, case: Case, more: tuple[str, Button]) -> Rows:
    """While the voter chooses, when the choice is the secretary's, and when he kept it for her."""
    cid, full = case.id, (texts.b_full(t), Button("full", case.id))
    decline = (texts.b_decline(t), Button("q_decline", cid))
    if case.seal == "due":
        taps = [(sealing.b_keep(t), Button("q_keep", cid)), (sealing.b_open(t), Button("q_give", cid))]
        return [taps, [(texts.b_assign(t), Button("q_assign", cid)), full]]
    if case.seal == "kept":
        return [[(sealing.b_ask_again(t), Button("q_ask", cid)), decline], [full, more]]
    return [[decline, full], [more]]


def card_buttons(t: Any, case: Case, *, private: bool) -> Rows:
    """At most four buttons by status; a card of a settled case has none."""
    cid = case.id
    more = (texts.b_more(t), Button("menu", cid))
    if case.queue_reason and case.status in ("new", "accepted"):
        if case.seal in ("asked", "due", "kept"):
            return _sealed_buttons(t, case, more)
        return [
            [(texts.b_assign(t), Button("q_assign", cid)), (texts.b_decline(t), Button("q_decline", cid))],
            [(texts.b_full(t), Button("full", cid)), more],
        ]
    if case.status == "assigned":
        return [
            [(texts.b_claim(t), Button("claim", cid)), (texts.b_reply(t), Button("reply", cid))],
            [(texts.b_give_back(t), Button("give_back", cid)), more],
        ]
    if case.status in ("claimed", "in_progress", "returned"):
        return [
            [(texts.b_reply(t), Button("reply", cid)), (desk.b_forward(t), Button("forward", cid))],
            [(texts.b_answer(t), Button("answer", cid)), more],
        ]
    if case.status in ("answered", "closed", "merged"):
        return [[more]]
    return []
