"""What somebody who answers a question reads when it is over (docs/spec.md 1.6): nothing of his words is lost."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.values.message import Incoming
from locales import questions
from services.deed import screens
from services.deed.message import Rows
from services.deed.open_questions import OVER, number_of
from services.deed.work import Work
from storage.outbox import PARTING
from storage.steps import Step
from talk.asking import kept_aside


def says_it_is_over(work: Work, message: Incoming, step: Step | None) -> bool:
    """Whether these words are what an ended question waited for (his next ones in private, in a group the reply to it): then he
    reads, once, that it is his no more."""
    if step is None or step.kind != OVER or not _answers(work, message, step):
        return False
    work.steps.drop(message.chat_id, message.sender.handle)
    say(work, message, questions.no_longer_his(work.staff_words(), str(step.data["asked"]), str(step.data["number"])))
    return True


def _answers(work: Work, message: Incoming, step: Step) -> bool:
    if message.reply_to is None:
        return message.chat_id > 0
    place = work.places.of(message.chat_id, message.reply_to)
    return place is not None and place[0] == step.data.get("prompt")


def say_moved_on(work: Work, message: Incoming, step: Step) -> None:
    """The case has gone on between question and words."""
    say(work, message, questions.moved_on(work.staff_words(), step.kind, number_of(work, step)))


def say(work: Work, message: Incoming, why: str) -> None:
    """Why his words are not taken as what was asked for; in private they wait for another purpose, in a group they stand there."""
    t, in_private = work.staff_words(), message.chat_id > 0
    rows: Rows = kept_aside.until_chosen(work, message) if in_private else ()
    words = t(questions.kept) if in_private else t(questions.sent_to_nobody)
    row = work.say(message.chat_id, f"{why}\n{words}", rows, reply_to=message.message_id, purpose=PARTING)
    screens.put(work, (message.chat_id, message.sender.handle, row), None, screens.LATER)


def not_sent(work: Work, chat_id: int, message: Incoming) -> None:
    """Words that were shown once more and did not leave; why, a popup says. In a group they stand where he wrote them."""
    if chat_id > 0:
        rows = kept_aside.until_chosen(work, message)
        work.say(chat_id, work.staff_words()(questions.kept), rows, reply_to=message.message_id or None, purpose=PARTING)


SHORTLY = timedelta(minutes=10)
"""So long after he was asked in a group plain words of his may be the answer."""
REMINDED = "reminded"
"""Of the step: he was told how it is answered."""


def remind_to_reply(work: Work, message: Incoming, step: Step) -> None:
    """In a group nobody's talk is taken for an answer: who was asked there just now and writes without replying is told how, once."""
    asked_at = datetime.fromisoformat(str(step.data.get("at") or message.at.isoformat()))
    if message.reply_to is not None or step.data.get(REMINDED) or not asked_at <= message.at < asked_at + SHORTLY:
        return
    account = message.sender.handle
    work.steps.put(message.chat_id, account, replace(step, data={**step.data, REMINDED: True}))
    words = questions.answer_by_reply(work.staff_words(), step.kind, number_of(work, step))
    row = work.say(message.chat_id, words, case_id=step.case_id, reply_to=message.message_id, silent=True)
    screens.put(work, (message.chat_id, account, row), step.case_id)


def moved_from(work: Work, message: Incoming) -> Step | None:
    """The question that is asked in private now, where somebody replies in the chat to what stands there of it all the same."""
    account = message.sender.handle
    step = work.steps.of(account, account)
    if step is None or "was" not in step.data or step.expires_at < message.at or message.reply_to is None:
        return None
    place = work.places.of(message.chat_id, message.reply_to)
    if place is None or [message.chat_id, place[0]] != list(step.data["was"]):
        return None
    work.steps.drop(account, account)
    return step
