"""「答复」: asked for outcome and words, shown once more, sent (services/desk/answer.py)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.dates import date_in
from domain.errors import OldButtonError
from domain.life_cycle import OUTCOMES
from domain.message import Incoming, as_json
from locales import desk as desk_words
from services.case import clocks, words_of
from services.case.act import actor_of, allowed_to
from services.deed.by import said_in
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import answer as deeds
from services.desk import consult
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer_choice
from talk.asking.ask import Question, ask
from talk.desk import offer_canned
from talk.desk.preview import Shown, leave, own_words, show_once_more, tell_sent


@dataclass(frozen=True)
class Shape:
    """What 「发送」 carries below an answer that is shown once more."""

    draft: int
    outcome: str
    promise_on: date | None = None


def ask_outcome(work: Work, act: Act) -> None:
    """First the outcome, then the words."""
    deeds.may_answer(work, act.by, act.case)
    t = work.staff_words()
    rows = [[(outcome_name(work, value), Button("outcome", act.case.id, value))] for value in OUTCOMES]
    reminded = not act.case.handed_down and clocks.limits_of(work, act.case).consult == "remind" and consult.lacking(work, act.case)
    words = desk_words.ask_outcome(t, act.case.number) + (t(desk_words.not_talked_yet) if reminded else "")
    offer_choice(work, act, words, rows)


def ask_answer(work: Work, act: Act) -> None:
    """The outcome is chosen; 「列入计划」 needs a date before the words."""
    outcome = act.value
    deeds.may_answer(work, act.by, act.case)
    if outcome not in OUTCOMES:
        raise OldButtonError(outcome)
    t, name = work.staff_words(), actor_of(work, act.persons, act.case).name
    if outcome == "planned":
        ask_words(work, act, "promise_date", desk_words.ask_promise(t, name, act.case.number), outcome=outcome)
    else:
        ask_words(work, act, "answer_words", desk_words.ask_answer(t, name, act.case.number), outcome=outcome)
        offer_canned.offer(work, act, offer_canned.Asked("answer", outcome))


def take_promise_date(work: Work, message: Incoming, step: Step) -> None:
    """The date of a promise; a wrong one is asked for again with an example."""
    t = work.staff_words()
    day = date_in(message.text, work.today)
    number = work.cases.get(step.case_id or 0).number
    words = desk_words.ask_answer(t, "", number) if day else desk_words.bad_date(t, work.today + timedelta(days=30))
    data = dict(step.data) | ({"promise_on": day.isoformat()} if day else {})
    ask(work, message, Question("answer_words" if day else "promise_date", step.case_id), words, **data)
    if day:
        asked = offer_canned.Asked("answer", str(step.data["outcome"]), day)
        offer_canned.offer(work, act_of(work, message, step.case_id), asked)


def take_answer_words(work: Work, message: Incoming, step: Step) -> None:
    """The answer's words (or voice) are in: shown once more before they leave."""
    act = act_of(work, message, step.case_id)
    deeds.may_answer(work, act.by, act.case)
    t, case, promise = work.staff_words(), act.case, str(step.data.get("promise_on", ""))
    work.steps.drop(message.chat_id, message.sender.handle)
    draft = work.drafts.put("answer", message.chat_id, as_json(message), message.at, case.id)
    shape = Shape(draft, str(step.data["outcome"]), date.fromisoformat(promise) if promise else None)
    send, drop = Button("send_answer", case.id, packed(shape)), Button("drop", case.id, packed(Shown(draft)))
    words = desk_words.preview_answer(t, case.number, (outcome_name(work, shape.outcome), shape.promise_on), words_of.whole(t, message))
    rows = [[(t(desk_words.b_send), send), (t(desk_words.b_cancel), drop)]]
    show_once_more(work, message, case, (draft, "answer"), (words, rows))


def send_answer(work: Work, act: Act) -> None:
    """The answer leaves, and the question with it."""
    shape = parsed(Shape, act.value)
    allowed_to(work, act.by, "answer", act.case)
    message = own_words(work, act, shape.draft)
    if message is None:
        return
    answer = deeds.Answer(said_in(message), shape.outcome, shape.promise_on)
    case = leave(work, act, message, lambda: deeds.answer(work, act.by, act.case, answer))
    if case is None:
        return
    t = work.staff_words()
    voter = work.voters.get(case.voter_id)
    untold = desk_words.voter_by_phone if voter is None or voter.chat_id or voter.phone else desk_words.voter_without_contact
    tell_sent(work, case, t(desk_words.answer_sent), t(desk_words.answer_for_above if case.handed_down else untold))
