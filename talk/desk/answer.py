"""「答复」: asked for outcome and words, shown once more, sent (services/desk/answer.py)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.at_work.likely_answers import DONE, not_done, stands, without_beginnings
from domain.cases.case import Case
from domain.cases.life_cycle import OUTCOMES
from domain.days.dates import date_in
from domain.days.day_put_right import says_more
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import IllegalStepError, NotAllowedError, OldButtonError, RefusedError
from domain.values.message import Incoming, as_json, from_json
from locales import desk as desk_words
from services.case import clocks, shared_words, words_of
from services.case.act import actor_of, allowed_to
from services.deed.by import said_in
from services.deed.message import Rows
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import answer as deeds
from services.desk import consult
from storage.steps import Step
from talk.asking.act import Act, act_of, ask_words, offer_choice
from talk.asking.ask import Question, ask
from talk.asking.called import called, named, of_it
from talk.desk import offer_canned
from talk.desk.preview import Shown, leave, own_words, show_once_more, tell_sent


@dataclass(frozen=True)
class Shape:
    """What 「发送」 carries below an answer that is shown once more."""

    draft: int
    outcome: str
    promise_on: date | None = None


@dataclass(frozen=True)
class Chosen:
    """An outcome, and the draft in which its words wait already."""

    outcome: str
    draft: str = ""


def ask_outcome(work: Work, act: Act) -> None:
    """First the outcome, then the words."""
    deeds.may_answer(work, act.by, act.case)
    t = work.staff_words()
    rows = [[(outcome_name(work, value), Button("outcome", act.case.id, value))] for value in OUTCOMES]
    reminded = not act.case.handed_down and clocks.limits_of(work, act.case).consult == "remind" and consult.lacking(work, act.case)
    words = desk_words.ask_outcome(t, called(work, act)) + (t(desk_words.not_talked_yet) if reminded else "")
    offer_choice(work, act, words, rows)


def rows_for(work: Work, act: Act, message: Incoming, draft: int) -> Rows:
    """Words that wait in a draft may be the answer: a button per outcome, none for who may not answer now. 「列入计划」 takes the day they
    name, and asks for one where they name none; what is only begun or planned is not offered as 「已解决」."""
    if not may_answer(work, act):
        return []
    meant = [outcome for outcome in OUTCOMES if outcome != "solved" or not not_done(message.text)]
    return [[_button_for(work, act.case, outcome, (message.text, draft))] for outcome in meant]


def may_answer(work: Work, act: Act) -> bool:
    """Whether he may give the case its answer now."""
    try:
        deeds.may_answer(work, act.by, act.case)
    except (NotAllowedError, IllegalStepError, RefusedError):
        return False
    return True


def _button_for(work: Work, case: Case, outcome: str, words: tuple[str, int]) -> tuple[str, Button]:
    text, draft = words
    names_its_day = outcome == "planned" and stands(text) != DONE  # 垃圾清了，以后三天一清 promises no day
    day = date_in(without_beginnings(text), work.today) if names_its_day else None
    label = desk_words.b_as_answer(work.staff_words(), (outcome_name(work, outcome), day))
    if outcome == "planned" and day is None:
        return label, Button("outcome", case.id, packed(Chosen(outcome, str(draft))))
    return label, Button("send_answer", case.id, packed(Shape(draft, outcome, day)))


def ask_answer(work: Work, act: Act) -> None:
    """The outcome is chosen; 「列入计划」 needs a date before the words, which may wait already."""
    chosen = parsed(Chosen, act.value)
    outcome = chosen.outcome
    deeds.may_answer(work, act.by, act.case)
    if outcome not in OUTCOMES:
        raise OldButtonError(outcome)
    t, name = work.staff_words(), actor_of(work, act.persons, act.case).name
    if outcome == "planned":
        ask_words(work, act, "promise_date", desk_words.ask_promise(t, name, called(work, act)), outcome=outcome, draft=chosen.draft)
    else:
        ask_words(work, act, "answer_words", desk_words.ask_answer(t, name, called(work, act)), outcome=outcome)
        offer_canned.offer(work, act, offer_canned.Asked("answer", outcome))


def take_promise_date(work: Work, message: Incoming, step: Step) -> None:
    """The date of a promise; a wrong one is asked for again with an example, and beside a day on which work only begins the one by which it
    is done. What else he writes beside it are the answer's words."""
    t, day = work.staff_words(), date_in(without_beginnings(message.text), work.today)
    if day is None and (begins := date_in(message.text, work.today)) is not None:
        waits = as_json(_words_already(work, message, step) or message)
        kept = work.drafts.put("reply", message.chat_id, waits, message.at, step.case_id)
        data = dict(step.data) | {"draft": str(kept)}
        ask(work, message, Question("promise_date", step.case_id), desk_words.ask_done_by(t, begins), **data)
        return
    if day is None:
        again = of_it(work, act_of(work, message, step.case_id), desk_words.bad_date(t, work.today + timedelta(days=30)))
        ask(work, message, Question("promise_date", step.case_id), again, **step.data)
        return
    data = dict(step.data) | {"promise_on": day.isoformat()}
    if (words := _words_already(work, message, step)) is not None:
        take_answer_words(work, words, replace(step, data=data))
        return
    act = act_of(work, message, step.case_id)
    ask(work, message, Question("answer_words", step.case_id), desk_words.ask_answer(t, "", called(work, act)), **data)
    offer_canned.offer(work, act, offer_canned.Asked("answer", str(step.data["outcome"]), day))


def _words_already(work: Work, message: Incoming, step: Step) -> Incoming | None:
    """Those that waited for the day, and what stands beside it; None for a day alone."""
    beside = message if says_more(message.text, work.today) else None
    kept = work.drafts.get(str(step.data.get("draft", "")), "reply")
    if kept is None or kept.case_id != step.case_id or kept.chat_id != message.chat_id:
        return beside
    waited = from_json(kept.message)
    if waited.sender.handle != message.sender.handle:
        return beside
    work.drafts.close(kept.id, work.now)
    return replace(waited, text=f"{waited.text}\n{beside.text}") if beside else waited


def take_answer_words(work: Work, message: Incoming, step: Step) -> None:
    """The answer's words (or voice) are in: shown once more before they leave."""
    act = act_of(work, message, step.case_id)
    deeds.may_answer(work, act.by, act.case)
    t, case, promise = work.staff_words(), act.case, str(step.data.get("promise_on", ""))
    work.steps.drop(message.chat_id, message.sender.handle)
    draft = work.drafts.put("answer", message.chat_id, as_json(message), message.at, case.id)
    shape = Shape(draft, str(step.data["outcome"]), date.fromisoformat(promise) if promise else None)
    send, drop = Button("send_answer", case.id, packed(shape)), Button("drop", case.id, packed(Shown(draft)))
    words = desk_words.preview_answer(
        t, named(work, act), (outcome_name(work, shape.outcome), shape.promise_on), words_of.whole(t, message)
    )
    words = shared_words.said_to_all(work, case, words)
    words += "\n" + t(desk_words.sounds_not_done) if shape.outcome == "solved" and not_done(message.text) else ""
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
    voter = work.voters.get(case.voter_id)
    untold = desk_words.voter_by_phone if voter is None or voter.chat_id or voter.phone else desk_words.voter_without_contact
    tell_sent(work, act, desk_words.answer_sent, desk_words.answer_for_above if case.handed_down else untold)
