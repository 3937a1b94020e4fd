"""Talk: words to the voter, always shown once more before they leave, and internal notes (docs/spec.md section 4)."""

from typing import Any

from domain.buttons import Button, number_in
from domain.case import Case
from domain.errors import IllegalStepError, NotAllowedError
from domain.ids import ChatId, MessageId
from domain.message import Incoming, Press, as_json, from_json, same_media
from domain.reading import NUMBER
from domain.roster import Person
from locales import contents, desk, texts
from services.case import cards, clocks, media, words_of
from services.case.act import actor_of, allowed_to, named_event
from services.case.in_hands import ensure_claimed
from services.case.rating import answer_rows
from services.deed import tell
from services.deed.by import By
from storage.cases import CaseMessage
from storage.reminders import Step
from storage.work import Work
from talk.asking import open_questions
from talk.asking.act import Act, ask_words, own_draft, stored_words
from talk.desk import canned

TAKES_WORDS = frozenset({"assigned", "claimed", "in_progress", "returned", "answered"})
"""Statuses of a case in which its voter can be written to."""


def ask_reply(work: Work, act: Act) -> None:
    """「回复选民」: asks for the text first; sending is a second, explicit act."""
    allowed_to(work, act.by, "reply", act.case)
    if not act.case.open or act.case.status in ("new", "accepted"):
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    ask_words(work, act, "reply_words", texts.ask_reply(work.staff_words(), name, act.case.number))
    if rows := canned.offer_rows(work, act, "reply"):
        work.say(act.chat_id, desk.canned_offer(work.staff_words()), rows, case_id=act.case.id)


def take_reply_words(work: Work, message: Incoming, step: Step) -> None:
    """The words for the voter are in: show them once more before they leave."""
    work.steps.drop(message.chat_id, message.sender.handle)
    case = work.cases.get(step.case_id or 0)
    if case.status not in TAKES_WORDS:
        raise IllegalStepError("sent", case.status)
    preview(work, message, case.id)


def preview(work: Work, message: Incoming, case_id: int) -> None:
    t = work.staff_words()
    draft = str(work.drafts.put("reply", message.chat_id, as_json(message), message.at, case_id))
    rows = [
        [(texts.b_send(t), Button("send", case_id, draft)), (texts.b_send_wait(t), Button("send_wait", case_id, draft))],
        [(texts.b_cancel(t), Button("drop", case_id, draft))],
    ]
    case = work.cases.get(case_id)
    words = texts.preview(t, case.number, words_of.whole(t, message))
    work.say(message.chat_id, words, rows, case_id=case_id, reply_to=message.message_id)


def send_and_wait(work: Work, act: Act) -> None:
    """「发送并等回复」."""
    send(work, act, wait=True)


def send(work: Work, act: Act, *, wait: bool = False) -> None:
    """「发送」 / 「发送并等回复」: now, and only now, the voter hears it."""
    draft_id = act.value
    allowed_to(work, act.by, "reply", act.case)
    draft = own_draft(work, act, draft_id)
    if draft is None:
        return
    message = from_json(draft.message)
    work.drafts.close(draft.id, work.now)
    case = send_to_voter(work, act.case, actor_of(work, act.persons, act.case), message, wait=wait)
    if case is None:
        open_questions.not_sent(work, act.chat_id, message)
        work.take_buttons(act.chat_id, act.press.message_id)
        return
    cards.refresh_cards(work, case)
    t = work.staff_words()
    work.take_buttons(act.chat_id, act.press.message_id)
    if work.popup is None:
        work.tell(texts.sent_waiting(t) if wait else texts.sent(t))


def send_to_voter(work: Work, case: Case, person: Person, message: Incoming, *, wait: bool) -> Case | None:
    """Words of a deputy to the voter, under the group's and his name. None when the case takes no words any more."""
    t = work.staff_words()
    if case.status not in TAKES_WORDS:
        work.tell(texts.settled(t), alert=True)
        return None
    voter = work.voters.get(case.voter_id)
    if voter is None:
        work.tell(texts.voter_gone(t), alert=True)
        return None
    if not message.showable:
        work.tell(contents.note_unshown(t), alert=True)
        return None
    case = ensure_claimed(work, case, person)
    row = _put_words(work, case, voter, person, message)
    stored = work.cases.add_message(stored_words(case, person, message, "to_voter") | {"outbox_id": row})
    events = [work.event("contacted", person.id)] if case.status == "claimed" else []
    events.append(named_event(work, case, person, "sent", message=stored))
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


def _put_words(work: Work, case: Case, voter: Any, person: Person, message: Incoming) -> int | None:
    t = tell.words_for(work, voter)
    name, said, what = tell.deputy_name(work, case, person.id), words_of.on_card(t, message), words_of.kinds(t, message)
    words = texts.from_deputy(t, case.number, name, said, what)
    row = None
    for piece in tell.pieces(words):
        row = tell.to_voter(work, voter, piece, case_id=case.id)
    if message.media and voter.unreachable_since is None:
        media.to_voter(work, t, case, message, voter.chat_id)
    return row


def note_on_card(work: Work, message: Incoming) -> bool:
    """A reply to the card or anything below it is an internal note. False when it replies to nothing of a case."""
    case = case_below(work, message)
    if case is None:
        return False
    t = work.staff_words()
    persons = () if message.sender.anonymous else work.roster.persons_of(message.sender.handle)
    try:
        allowed_to(work, By(persons, message.sender.handle), "note", case)
    except NotAllowedError:
        words = texts.anonymous_admin(t) if message.sender.anonymous else texts.who_may(t, "note")
        work.say(message.chat_id, words, reply_to=message.message_id)
        return True
    person = actor_of(work, persons, case)
    stored = work.cases.add_message(stored_words(case, person, message, "note"))
    work.cases.record(case, work.event("noted", person.id, message=stored))
    if not message.private and message.message_id:  # one that only he and the bot see has no number
        work.outbox.note_place(message.chat_id, message.message_id, case.id)
    rows = [[(texts.b_send_note(t), Button("send_note", case.id, str(stored)))]]
    work.say(message.chat_id, texts.noted(t, case.number), rows, case_id=case.id, reply_to=message.message_id, silent=True)
    return True


def case_below(work: Work, message: Incoming) -> Case | None:
    """The case of the message replied to; of a card the bot does not know any more, by the number in its text.

    In a topic other than the group's own, people talk of other things: only what replies to the bot counts there.
    """
    if message.reply_to is None:
        return None
    place = work.outbox.place_of(message.chat_id, message.reply_to)
    strange = message.thread_id != work.roster.topics.get(message.chat_id)
    if place is not None and place[1] is not None and (place[0] is not None or not strange):
        return work.cases.get(place[1])
    if strange and not message.reply_ours:
        return None
    number = NUMBER.search(message.reply_text)
    case = work.cases.by_number(number.group()) if number else None
    return case if case is not None and work.may_read(message.chat_id, case) else None  # a number he may not see is like one that is not


def send_note(work: Work, act: Act) -> None:
    """「发给选民」: its author alone sends a note on, once more shown before it leaves."""
    stored = act.value
    note = work.cases.message(number_in(stored))
    if note is None or note.case_id != act.case.id:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    if note.author not in {p.id for p in act.persons}:
        raise NotAllowedError("send_note", "author")
    allowed_to(work, act.by, "reply", act.case)
    case = send_to_voter(work, act.case, actor_of(work, act.persons, act.case), _again(work.cases.whole(note), act.press), wait=False)
    if case is not None:
        cards.refresh_cards(work, case)
        work.take_buttons(act.chat_id, act.press.message_id)
        if work.popup is None:
            work.tell(texts.sent(work.staff_words()))


def _again(note: CaseMessage, press: Press) -> Incoming:
    return Incoming(ChatId(note.chat_id), MessageId(note.message_id), note.at, press.sender, note.text, note.attached)


def receive_person_edit(work: Work, known: CaseMessage, message: Incoming) -> None:
    """A deputy's edit: words already sent correct the voter's copy, marked 已修改; notes keep their versions.

    It is asked like a message of this moment: whoever may not write any more, corrects nothing either.
    """
    files = not same_media(known.attached, message.media)
    if message.text == work.cases.whole(known).text and not files:
        return
    persons = work.roster.persons_of(message.sender.handle)
    act = {"note": "note", "abstract": "summarise"}.get(known.kind, "reply")
    try:
        allowed_to(work, By(persons, message.sender.handle), act, work.cases.get(known.case_id))
    except NotAllowedError as refusal:
        t = work.staff_words()
        work.say(message.chat_id, texts.own_matter(t) if refusal.who == "own" else texts.who_may(t, act), reply_to=message.message_id)
        return
    work.cases.revise_message(known, message.text, message.media, message.at)
    case = work.cases.record(work.cases.get(known.case_id), work.event("corrected", known.author, message=known.id))
    if known.kind == "abstract":
        cards.refresh_cards(work, case)
    voter = work.voters.get(case.voter_id)
    if known.kind not in ("answer", "to_voter") or known.outbox_id is None or voter is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    name, said, what = tell.deputy_name(work, case, known.author), words_of.on_card(t, message), words_of.kinds(t, message)
    if known.kind == "answer":
        words = texts.answer_asks(t, texts.answer(t, case.number, name, said, what), case.outcome, case.promise_on)
        rows = answer_rows(t, case) if case.question_open else ()
        work.revise(voter.chat_id, known.outbox_id, texts.corrected(t, words), rows, case_id=case.id, purpose=tell.AGAIN)
    else:
        words = texts.from_deputy(t, case.number, name, said, what)
        work.revise(voter.chat_id, known.outbox_id, texts.corrected(t, words), case_id=case.id, purpose=tell.AGAIN)
    if files:
        media.to_voter(work, t, case, message, voter.chat_id, known.outbox_id)
