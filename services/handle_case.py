"""What deputies do with a case: claim, talk, answer, give back (docs/spec.md section 4). Rights: domain/rights.py."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import OUTCOMES, Case, allowed
from domain.errors import IllegalStepError, NotAllowedError
from domain.message import Incoming, Press
from domain.reading import NUMBER, masked
from domain.rights import may
from domain.roster import Person
from locales import texts
from services import clocks, open_case, show_case, tell
from services.rate_answer import answer_rows
from services.register_voter import as_json, from_json
from storage.cases import CaseMessage
from storage.reminders import Step
from storage.work import Work

WORDS_WITHIN = timedelta(minutes=30)
LATEST_PROMISE = timedelta(days=5 * 366)


@dataclass(frozen=True)
class Act:
    """One press on a case: who, where, on which message."""

    press: Press
    persons: tuple[Person, ...]
    case: Case

    @property
    def chat_id(self) -> int:
        return self.press.chat_id

    @property
    def account(self) -> int:
        return self.press.sender.telegram_user_id


def allowed_to(work: Work, persons: tuple[Person, ...], act: str, case: Case, account: int) -> None:
    """Raises NotAllowedError unless the roster gives this right now; nobody handles his own matter."""
    voter = work.voters.get(case.voter_id)
    own = voter is not None and voter.chat_id == account
    if own or not may(work.roster, persons, act, case):
        raise NotAllowedError(act, "own" if own else "")


def actor_of(work: Work, persons: tuple[Person, ...], case: Case) -> Person:
    """Which of his roles acts: the claimer, a deputy of the case's group, else whatever he is."""
    order = sorted(persons, key=lambda p: (p.id != case.claimer, case.group not in p.groups, p.kind != "deputy"))
    return order[0]


def claim(work: Work, act: Act) -> None:
    """「认领」: first press wins; the others are told who was faster."""
    allowed_to(work, act.persons, "claim", act.case, act.account)
    t = work.staff_words()
    if act.case.claimer is not None:
        work.tell(texts.claimed_by(t, tell.person_name(work, act.case.claimer)), alert=True)
        return
    case = claimed(work, act.case, actor_of(work, act.persons, act.case))
    work.tell(texts.claim_done(t, case.contact_due_on))
    show_case.refresh_cards(work, case)


def claimed(work: Work, case: Case, person: Person) -> Case:
    """The case in this person's hands: clocks, the voter's notice, and in private the words of a confidential case."""
    contact_due = open_case.limit(work, work.today, work.roster.congress.limits.contact)
    case = work.cases.record(case, work.event("claimed", person.id, claimer=person.id, contact_due_on=contact_due))
    clocks.on_claim(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        words = texts.told_claimed(tell.words_for(work, voter), case.number, tell.deputy_name(work, case, person.id))
        tell.to_voter(work, voter, words, case_id=case.id)
    if case.confidential:
        _hand_words_to_claimer(work, case, person)
    return case


def _hand_words_to_claimer(work: Work, case: Case, person: Person) -> None:
    messages = work.cases.messages(case.id)
    t = work.staff_words()
    words = texts.full_words(t, case.number, masked(show_case.voter_words(messages)) or texts.card_media_only(t))
    if tell.to_person(work, person, words, case_id=case.id) and person.telegram_user_id is not None:
        for message in messages:
            if message.author == "voter" and message.media:
                tell.copy_to(work, person.telegram_user_id, (message.chat_id, message.message_id), case_id=case.id)


def ensure_claimed(work: Work, case: Case, person: Person) -> Case:
    """Replying to or deciding on an unclaimed case claims it."""
    return claimed(work, case, person) if case.status == "assigned" else case


def release(work: Work, act: Act) -> None:
    """「放下」: the claim goes back to the group."""
    allowed_to(work, act.persons, "release", act.case, act.account)
    if act.case.claimer is None:
        work.tell(texts.already_so(work.staff_words()))
        return
    case = released(work, act.case, actor_of(work, act.persons, act.case).id, "release")
    show_case.refresh_cards(work, case)
    work.tell(texts.release_done(work.staff_words()))


def released(work: Work, case: Case, actor: str, why: str) -> Case:
    """Back to the group, with a new clock for claiming."""
    due = open_case.limit(work, work.local_date(work.now), work.roster.congress.limits.claim)
    case = work.cases.record(case, work.event("released", actor, why=why, by=case.claimer, response_due_on=due))
    work.reminders.cancel(case.id, "nag_contact", "idle", "wait_over", "nag_claim", "nag_answer")
    open_case.start_clocks(work, case)
    return case


def show_menu(work: Work, act: Act) -> None:
    """「更多」: the rarer acts, each on a button of its own."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    t, cid = work.staff_words(), act.case.id
    rows = [[(texts.b_full(t), Button("full", cid)), (texts.b_repost(t), Button("repost", cid))]]
    if act.case.status in ("claimed", "in_progress", "returned"):
        rows.append([(texts.b_release(t), Button("release", cid)), (texts.b_give_back(t), Button("give_back", cid))])
    elif act.case.status == "assigned":
        rows.append([(texts.b_answer(t), Button("answer", cid))])
    work.say(act.chat_id, texts.more_for(t, act.case.number), rows, case_id=cid, reply_to=act.press.message_id)


def show_full(work: Work, act: Act) -> None:
    allowed_to(work, act.persons, "see", act.case, act.account)
    show_case.show_full(work, act.case, act.chat_id, act.persons)


def repost(work: Work, act: Act) -> None:
    """「重发卡片」: a fresh card; the old one keeps no buttons."""
    allowed_to(work, act.persons, "see", act.case, act.account)
    for card in work.cases.cards(act.case.id):
        if card.chat_id == act.chat_id:
            show_case.repost(work, act.case, card)
            return
    work.tell(texts.old_button(work.staff_words()), alert=True)


def ask_words(work: Work, act: Act, kind: str, words: str, **data: Any) -> None:
    """Ask where the button was pressed; that person's reply (in private: next message) counts for 30 minutes."""
    prompt = work.say(act.chat_id, words, case_id=act.case.id, reply_to=act.press.message_id, force_reply=True)
    step = Step(kind, act.case.id, {"prompt": prompt, **data}, work.acted_at + WORDS_WITHIN)
    work.steps.put(act.chat_id, act.account, step)


def ask_reply(work: Work, act: Act) -> None:
    """「回复选民」: asks for the text first; sending is a second, explicit act."""
    allowed_to(work, act.persons, "reply", act.case, act.account)
    if not act.case.open or act.case.status in ("new", "accepted"):
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "reply_words", texts.ask_reply(work.staff_words(), name, act.case.number))


def take_reply_words(work: Work, message: Incoming, step: Step) -> None:
    """The words for the voter are in: show them once more before they leave."""
    work.steps.drop(message.chat_id, message.sender.telegram_user_id)
    preview(work, message, step.case_id or 0)


def preview(work: Work, message: Incoming, case_id: int) -> None:
    t = work.staff_words()
    draft = str(work.drafts.put("reply", message.chat_id, as_json(message), message.at, case_id))
    rows = [
        [(texts.b_send(t), Button("send", case_id, draft)), (texts.b_send_wait(t), Button("send_wait", case_id, draft))],
        [(texts.b_cancel(t), Button("drop", case_id, draft))],
    ]
    case = work.cases.get(case_id)
    words = texts.preview(t, case.number, message.text or texts.media_attached(t))
    work.say(message.chat_id, words, rows, case_id=case_id, reply_to=message.message_id)


def _own_draft(work: Work, act: Act, draft_id: str) -> Any:
    """The draft, if it still waits and is this person's own. Raises NotAllowedError for another's."""
    draft = work.drafts.get(int(draft_id)) if draft_id.isdigit() else None
    if draft is None or draft.case_id != act.case.id:
        work.tell(texts.already_so(work.staff_words()))
        return None
    if from_json(draft.message).sender.telegram_user_id != act.account:
        raise NotAllowedError("send", "author")
    return draft


def send(work: Work, act: Act, draft_id: str, *, wait: bool = False) -> None:
    """「发送」 / 「发送并等回复」: now, and only now, the voter hears it."""
    draft = _own_draft(work, act, draft_id)
    if draft is None:
        return
    allowed_to(work, act.persons, "reply", act.case, act.account)
    message = from_json(draft.message)
    work.drafts.close(draft.id, work.now)
    case = send_to_voter(work, act.case, actor_of(work, act.persons, act.case), message, wait=wait)
    if case is None:
        return
    show_case.refresh_cards(work, case)
    t = work.staff_words()
    work.take_buttons(act.chat_id, act.press.message_id)
    if work.popup is None:
        work.tell(texts.sent_waiting(t) if wait else texts.sent(t))


def send_to_voter(work: Work, case: Case, person: Person, message: Incoming, *, wait: bool) -> Case | None:
    """Words of a deputy to the voter, under the group's and his name. None when the case takes no words any more."""
    t = work.staff_words()
    if case.status not in ("assigned", "claimed", "in_progress", "returned", "answered"):
        work.tell(texts.settled(t), alert=True)
        return None
    voter = work.voters.get(case.voter_id)
    if voter is None:
        work.tell(texts.voter_gone(t), alert=True)
        return None
    case = ensure_claimed(work, case, person)
    row = _put_words(work, case, voter, person, message)
    stored = work.cases.add_message(_stored(case, person, message, "to_voter") | {"outbox_id": row})
    events = [work.event("contacted", person.id)] if case.status == "claimed" else []
    events.append(work.event("sent", person.id, message=stored))
    if wait and case.waited_round < case.round and case.status != "answered":
        events.append(work.event("waiting", person.id))
    case = work.cases.record(case, *events)
    work.reminders.cancel(case.id, "nag_contact", "idle")
    if case.waiting_since is not None:
        work.reminders.cancel(case.id, "nag_answer")
        clocks.on_wait(work, case)
    elif case.status in ("in_progress", "returned"):
        work.reminders.put(clocks.idle_row(work, case))
    if voter.unreachable_since is not None:
        work.tell(texts.voter_unreachable(t), alert=True)
    return case


def _stored(case: Case, person: Person, message: Incoming, kind: str) -> dict[str, Any]:
    return {
        "case_id": case.id,
        "author": person.id,
        "kind": kind,
        "at": message.at,
        "text": message.text,
        "media": [m.as_data() for m in message.media],
        "chat_id": message.chat_id,
        "message_id": message.message_id,
    }


def _put_words(work: Work, case: Case, voter: Any, person: Person, message: Incoming) -> int | None:
    t = tell.words_for(work, voter)
    words = texts.from_deputy(t, case.number, tell.deputy_name(work, case, person.id), message.text)
    row = None
    for piece in tell.pieces(words):
        row = tell.to_voter(work, voter, piece, case_id=case.id)
    if message.media and voter.unreachable_since is None:
        tell.copy_to(work, voter.chat_id, (message.chat_id, message.message_id), case_id=case.id)
    return row


def drop(work: Work, act: Act, draft_id: str) -> None:
    """「取消」: nothing left the group."""
    draft = _own_draft(work, act, draft_id)
    if draft is not None:
        work.drafts.close(draft.id, work.now)
        work.take_buttons(act.chat_id, act.press.message_id)
        work.tell(texts.dropped(work.staff_words()))


def note_on_card(work: Work, message: Incoming) -> bool:
    """A reply to the card or anything below it is an internal note. False when it replies to nothing of a case."""
    case = case_below(work, message)
    if case is None:
        return False
    t = work.staff_words()
    persons = () if message.sender.anonymous else work.roster.persons_of(message.sender.telegram_user_id)
    try:
        allowed_to(work, persons, "note", case, message.sender.telegram_user_id)
    except NotAllowedError:
        words = texts.anonymous_admin(t) if message.sender.anonymous else texts.who_may(t, "note")
        work.say(message.chat_id, words, reply_to=message.message_id)
        return True
    person = actor_of(work, persons, case)
    stored = work.cases.add_message(_stored(case, person, message, "note"))
    work.cases.record(case, work.event("noted", person.id, message=stored))
    if not message.private:
        work.outbox.note_place(message.chat_id, message.message_id, case.id)
    rows = [[(texts.b_send_note(t), Button("send_note", case.id, str(stored)))]]
    work.say(message.chat_id, texts.noted(t, case.number), rows, case_id=case.id, reply_to=message.message_id, silent=True)
    return True


def case_below(work: Work, message: Incoming) -> Case | None:
    """The case of the message replied to; of a card the bot does not know any more, by the number in its text."""
    if message.reply_to is None:
        return None
    place = work.outbox.place_of(message.chat_id, message.reply_to)
    if place is not None and place[1] is not None:
        return work.cases.get(place[1])
    number = NUMBER.search(message.reply_text)
    return work.cases.by_number(number.group()) if number else None


def send_note(work: Work, act: Act, stored: str) -> None:
    """「发给选民」: its author alone sends a note on, once more shown before it leaves."""
    note = work.cases.message(int(stored)) if stored.isdigit() else None
    if note is None or note.case_id != act.case.id:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    if note.author not in {p.id for p in act.persons}:
        raise NotAllowedError("send_note", "author")
    allowed_to(work, act.persons, "reply", act.case, act.account)
    case = send_to_voter(work, act.case, actor_of(work, act.persons, act.case), _again(note, act.press), wait=False)
    if case is not None:
        show_case.refresh_cards(work, case)
        work.take_buttons(act.chat_id, act.press.message_id)
        if work.popup is None:
            work.tell(texts.sent(work.staff_words()))


def _again(note: CaseMessage, press: Press) -> Incoming:
    from domain.ids import ChatId, MessageId
    from domain.message import Media

    media = tuple(Media(str(m["kind"]), str(m["file_id"]), int(m["size"])) for m in note.media)
    return Incoming(ChatId(note.chat_id), MessageId(note.message_id), note.at, press.sender, note.text, media)


def ask_outcome(work: Work, act: Act) -> None:
    """「答复」: first the outcome, then the words."""
    allowed_to(work, act.persons, "answer", act.case, act.account)
    t = work.staff_words()
    if not (act.case.status == "assigned" or allowed(act.case.status, "answered") or act.case.status == "claimed"):
        work.tell(texts.settled(t), alert=True)
        return
    rows = [[(texts.outcome(t, value), Button("outcome", act.case.id, value))] for value in OUTCOMES]
    work.say(act.chat_id, texts.ask_outcome(t, act.case.number), rows, case_id=act.case.id, reply_to=act.press.message_id)


def ask_answer(work: Work, act: Act, outcome: str) -> None:
    """The outcome is chosen; 「列入计划」 needs a date before the words."""
    allowed_to(work, act.persons, "answer", act.case, act.account)
    t = work.staff_words()
    if outcome not in OUTCOMES:
        work.tell(texts.old_button(t), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    if outcome == "planned":
        ask_words(work, act, "promise_date", texts.ask_promise(t, name), outcome=outcome)
    else:
        ask_words(work, act, "answer_words", texts.ask_answer(t, name, act.case.number), outcome=outcome)


def take_promise_date(work: Work, message: Incoming, step: Step) -> None:
    """The date of a promise; a wrong one is asked for again with an example."""
    t = work.staff_words()
    day = date_in(message.text, work.today)
    prompt_words = texts.ask_answer(t, "", "") if day else texts.bad_date(t, work.today + timedelta(days=30))
    prompt = work.say(message.chat_id, prompt_words, case_id=step.case_id, reply_to=message.message_id, force_reply=True)
    data = dict(step.data) | {"prompt": prompt} | ({"promise_on": day.isoformat()} if day else {})
    kind = "answer_words" if day else "promise_date"
    work.steps.put(message.chat_id, message.sender.telegram_user_id, Step(kind, step.case_id, data, message.at + WORDS_WITHIN))


_DATE = re.compile(r"(?:(\d{4})\D)?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")


def date_in(text: str, today: date) -> date | None:
    """A date written as 12月31日, 12-31 or 2026-12-31, from today on; a day without a year is the next one."""
    found = _DATE.search(text)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        made = date(year or today.year, month, day)
        if not year and made < today:
            made = made.replace(year=today.year + 1)
    except ValueError:
        return None
    return made if today <= made <= today + LATEST_PROMISE else None


def take_answer_words(work: Work, message: Incoming, step: Step) -> None:
    """The answer's words (or voice) are in: shown once more before they leave."""
    t = work.staff_words()
    work.steps.drop(message.chat_id, message.sender.telegram_user_id)
    case = work.cases.get(step.case_id or 0)
    outcome, promise = str(step.data["outcome"]), str(step.data.get("promise_on", ""))
    draft = str(work.drafts.put("answer", message.chat_id, as_json(message), message.at, case.id))
    value = f"{draft}:{outcome}:{promise}"
    rows = [[(texts.b_send(t), Button("send_answer", case.id, value)), (texts.b_cancel(t), Button("drop", case.id, draft))]]
    promised = date.fromisoformat(promise) if promise else None
    words = texts.preview_answer(t, case.number, (outcome, promised), message.text or texts.media_attached(t))
    work.say(message.chat_id, words, rows, case_id=case.id, reply_to=message.message_id)


def send_answer(work: Work, act: Act, value: str) -> None:
    """The answer leaves: the round ends and the voter is asked; no handler can suppress the question."""
    draft_id, _, rest = value.partition(":")
    outcome, _, promise = rest.partition(":")
    draft = _own_draft(work, act, draft_id)
    if draft is None:
        return
    allowed_to(work, act.persons, "answer", act.case, act.account)
    person = actor_of(work, act.persons, act.case)
    case = ensure_claimed(work, act.case, person)
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", person.id))
    if not allowed(case.status, "answered"):
        raise IllegalStepError("answered", case.status)
    message = from_json(draft.message)
    work.drafts.close(draft.id, work.now)
    ends_at = clocks.window_end(work, work.acted_at)
    event = work.event("answered", person.id, outcome=outcome, promise_on=promise or None, window_ends_at=ends_at)
    case = work.cases.record(case, event)
    clocks.on_answer(work, case)
    _tell_answer(work, case, person, message)
    show_case.refresh_cards(work, case)
    work.take_buttons(act.chat_id, act.press.message_id)
    if work.popup is None:
        work.tell(texts.answer_sent(work.staff_words()))


def _tell_answer(work: Work, case: Case, person: Person, message: Incoming) -> None:
    voter = work.voters.get(case.voter_id)
    row = None
    if voter is not None:
        t = tell.words_for(work, voter)
        if message.media and voter.unreachable_since is None:
            tell.copy_to(work, voter.chat_id, (message.chat_id, message.message_id), case_id=case.id)
        *first, last = tell.pieces(texts.answer(t, case.number, tell.deputy_name(work, case, person.id), message.text))
        for piece in first:
            tell.to_voter(work, voter, piece, case_id=case.id)
        words = texts.answer_asks(t, last, case.outcome, case.promise_on)
        row = tell.to_voter(work, voter, words, answer_rows(t, case), case_id=case.id, purpose=f"asked:{case.id}:{case.round}")
    work.cases.add_message(_stored(case, person, message, "answer") | {"outbox_id": row})
    if row is None:
        work.cases.record(case, work.event("unaskable"))
        work.tell(texts.voter_unreachable(work.staff_words()), alert=True)


def ask_give_back(work: Work, act: Act) -> None:
    """「退办」: not ours; the reason goes to the secretary."""
    allowed_to(work, act.persons, "give_back", act.case, act.account)
    if not allowed(act.case.status, "given_back"):
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "give_back_reason", texts.ask_give_back(work.staff_words(), name, act.case.number))


def take_give_back_reason(work: Work, message: Incoming, step: Step) -> None:
    """The case goes back to the secretary with the reason; the voter is told that somebody looks again."""
    work.steps.drop(message.chat_id, message.sender.telegram_user_id)
    case = work.cases.get(step.case_id or 0)
    persons = work.roster.persons_of(message.sender.telegram_user_id)
    t = work.staff_words()
    try:
        allowed_to(work, persons, "give_back", case, message.sender.telegram_user_id)
        person = actor_of(work, persons, case)
        case = work.cases.record(case, work.event("given_back", person.id, why=message.text[:500], group_before=case.group))
    except (NotAllowedError, IllegalStepError):
        work.say(message.chat_id, texts.settled(t), reply_to=message.message_id)
        return
    clocks.stop(work, case)
    work.say(message.chat_id, texts.given_back(t, case.number), reply_to=message.message_id, case_id=case.id)
    show_case.refresh_cards(work, case)
    tell.to_secretary(work, texts.secretary_given_back(t, case.number, person.name, message.text), case_id=case.id)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, texts.told_given_back(tell.words_for(work, voter), case.number), case_id=case.id)


def receive_person_edit(work: Work, known: CaseMessage, message: Incoming) -> None:
    """A deputy's edit: words already sent correct the voter's copy, marked 已修改; notes keep their versions."""
    if message.text == known.text:
        return
    work.cases.revise_message(known, message.text, message.at)
    case = work.cases.record(work.cases.get(known.case_id), work.event("corrected", known.author, message=known.id))
    voter = work.voters.get(case.voter_id)
    if known.outbox_id is None or voter is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    name = tell.deputy_name(work, case, known.author)
    if known.kind == "answer":
        words = texts.answer_asks(t, texts.answer(t, case.number, name, message.text), case.outcome, case.promise_on)
        rows = answer_rows(t, case) if case.question_open else ()
        work.revise(voter.chat_id, known.outbox_id, texts.corrected(t, words), rows, case_id=case.id)
    elif known.kind == "to_voter":
        words = texts.from_deputy(t, case.number, name, message.text)
        work.revise(voter.chat_id, known.outbox_id, texts.corrected(t, words), case_id=case.id)


Deed = Callable[[Work, Act, str], None]
PRESSES: dict[str, Deed] = {
    "claim": lambda work, act, value: claim(work, act),
    "release": lambda work, act, value: release(work, act),
    "menu": lambda work, act, value: show_menu(work, act),
    "full": lambda work, act, value: show_full(work, act),
    "repost": lambda work, act, value: repost(work, act),
    "reply": lambda work, act, value: ask_reply(work, act),
    "send": send,
    "send_wait": lambda work, act, value: send(work, act, value, wait=True),
    "drop": drop,
    "send_note": send_note,
    "answer": lambda work, act, value: ask_outcome(work, act),
    "outcome": ask_answer,
    "send_answer": send_answer,
    "give_back": lambda work, act, value: ask_give_back(work, act),
}
