"""「答复」: asked for outcome and words, shown once more, sent (docs/spec.md section 4)."""

from datetime import date, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import OUTCOMES, Case, allowed
from domain.dates import date_in
from domain.errors import IllegalStepError
from domain.message import Incoming, as_json, from_json
from domain.roster import Person
from locales import desk, texts
from services.case import cards, clocks, words_of
from services.case.act import actor_of, allowed_to, named_event
from services.case.in_hands import ensure_claimed
from services.deed import portions
from services.desk import consult
from services.desk.answer import answer_to, share_answer
from storage.reminders import Step
from storage.work import Work
from talk.asking import open_questions
from talk.asking.act import Act, ask_words, offer, own_draft, stored_words
from talk.asking.ask import ask
from talk.desk import canned


def ask_outcome(work: Work, act: Act) -> None:
    """「答复」: first the outcome, then the words."""
    allowed_to(work, act.by, "answer", act.case)
    t = work.staff_words()
    if not _can_be_answered(act.case):
        work.tell(texts.settled(t), alert=True)
        return
    if consult.stands_in_the_way(work, act.case):
        work.tell(desk.talk_first(t), alert=True)
        return
    rows = [[(texts.outcome(t, value), Button("outcome", act.case.id, value))] for value in OUTCOMES]
    reminded = clocks.limits_of(work, act.case).consult == "remind" and consult.lacking(work, act.case)
    words = texts.ask_outcome(t, act.case.number) + (desk.not_talked_yet(t) if reminded else "")
    offer(work, act, words, rows)


def ask_answer(work: Work, act: Act) -> None:
    """The outcome is chosen; 「列入计划」 needs a date before the words."""
    outcome = act.value
    allowed_to(work, act.by, "answer", act.case)
    t = work.staff_words()
    if consult.stands_in_the_way(work, act.case):
        work.tell(desk.talk_first(t), alert=True)
        return
    if outcome not in OUTCOMES:
        work.tell(texts.old_button(t), alert=True)
        return
    name = actor_of(work, act.persons, act.case).name
    if outcome == "planned":
        ask_words(work, act, "promise_date", texts.ask_promise(t, name), outcome=outcome)
    else:
        ask_words(work, act, "answer_words", texts.ask_answer(t, name, act.case.number), outcome=outcome)
        if rows := canned.offer_rows(work, act, "answer"):
            work.say(act.chat_id, desk.canned_offer(t), rows, case_id=act.case.id)


def take_promise_date(work: Work, message: Incoming, step: Step) -> None:
    """The date of a promise; a wrong one is asked for again with an example."""
    t = work.staff_words()
    day = date_in(message.text, work.today)
    words = texts.ask_answer(t, "", "") if day else texts.bad_date(t, work.today + timedelta(days=30))
    data = dict(step.data) | ({"promise_on": day.isoformat()} if day else {})
    ask(work, message, "answer_words" if day else "promise_date", words, case_id=step.case_id, **data)


def take_answer_words(work: Work, message: Incoming, step: Step) -> None:
    """The answer's words (or voice) are in: shown once more before they leave."""
    t = work.staff_words()
    work.steps.drop(message.chat_id, message.sender.handle)
    case = work.cases.get(step.case_id or 0)
    if not _can_be_answered(case):
        raise IllegalStepError("answered", case.status)
    outcome, promise = str(step.data["outcome"]), str(step.data.get("promise_on", ""))
    draft = str(work.drafts.put("answer", message.chat_id, as_json(message), message.at, case.id))
    value = f"{draft}:{outcome}:{promise}"
    rows = [[(texts.b_send(t), Button("send_answer", case.id, value)), (texts.b_cancel(t), Button("drop", case.id, draft))]]
    promised = date.fromisoformat(promise) if promise else None
    words = texts.preview_answer(t, case.number, (outcome, promised), words_of.whole(t, message))
    work.say(message.chat_id, words, rows, case_id=case.id, reply_to=message.message_id)


def send_answer(work: Work, act: Act) -> None:
    """The answer leaves: the round ends and the voter is asked; no handler can suppress the question."""
    value = act.value
    draft_id, _, rest = value.partition(":")
    outcome, _, promise = rest.partition(":")
    allowed_to(work, act.by, "answer", act.case)
    draft = own_draft(work, act, draft_id)
    if draft is None:
        return
    if not _can_be_answered(act.case):
        _not_answered(work, act, draft)
        return
    person = actor_of(work, act.persons, act.case)
    case = ensure_claimed(work, act.case, person)
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", person.id))
    message = from_json(draft.message)
    work.drafts.close(draft.id, work.now)
    ends_at = clocks.window_end(work, case, work.acted_at)
    event = named_event(work, case, person, "answered", outcome=outcome, promise_on=promise or None, window_ends_at=ends_at)
    case = work.cases.record(case, event)
    clocks.on_answer(work, case)
    _tell_answer(work, case, person, message)
    cards.refresh_cards(work, case)
    work.take_buttons(act.chat_id, act.press.message_id)
    if work.popup is None:
        work.tell(texts.answer_sent(work.staff_words()))


def _can_be_answered(case: Case) -> bool:
    """From `assigned` and `claimed` an answer passes through the steps between."""
    return case.status in ("assigned", "claimed") or allowed(case.status, "answered")


def _not_answered(work: Work, act: Act, draft: Any) -> None:
    """The case has moved on since the words were shown: they wait for another purpose."""
    work.drafts.close(draft.id, work.now)
    work.tell(texts.settled(work.staff_words()), alert=True)
    open_questions.not_sent(work, act.chat_id, from_json(draft.message))
    work.take_buttons(act.chat_id, act.press.message_id)


def _tell_answer(work: Work, case: Case, person: Person, message: Incoming) -> None:
    """Everybody whom it concerns gets the answer with the question; each joined voter rates his own case."""
    row = answer_to(work, work.voters.get(case.voter_id), case, case, person, message)
    work.cases.add_message(stored_words(case, person, message, "answer") | {"outbox_id": row})
    if row is None:
        voter = work.voters.get(case.voter_id)
        work.cases.record(case, work.event("unaskable"))
        t = work.staff_words()
        work.tell(desk.voter_by_phone(t) if voter is not None and not voter.chat_id else texts.voter_unreachable(t), alert=True)
    if case.joined:
        shared = {"outcome": case.outcome, "promise_on": case.promise_on, "window_ends_at": case.window_ends_at}
        made = {name: value.isoformat() if isinstance(value, date) else value for name, value in shared.items()}
        said = as_json(message)
        portions.begin(
            work, "share_answer", share_answer, case=case.id, by=person.id, answer=made, said=said, at=work.acted_at.isoformat(), after=0
        )
