"""A kept answer taken by a tap goes the way of typed words: shown once more before it leaves (docs/spec.md section 4, Talk)."""

from domain.values.carried import parsed
from domain.values.errors import OldButtonError
from domain.values.ids import ChatId, MessageId
from domain.values.message import Incoming
from services.case.act import allowed_to
from services.deed.work import Work
from services.desk import canned
from talk.asking.act import Act
from talk.desk import answer, talk
from talk.desk.offer_canned import REPLY, Taken, asked_by


def use(work: Work, act: Act) -> None:
    taken, step = parsed(Taken, act.value), work.steps.of(act.chat_id, act.account)
    answers = taken.deed == "answer" and step is not None and step.kind == "answer_words" and step.case_id == act.case.id
    asked = asked_by(step) if answers and step is not None else REPLY
    words = canned.taken(work, act.case, taken.row, asked.promise_on)
    if words is None or taken.deed != asked.deed:
        raise OldButtonError(act.value)
    message = Incoming(ChatId(act.chat_id), MessageId(act.press.message_id), work.acted_at, act.press.sender, words)
    if answers and step is not None:
        answer.take_answer_words(work, message, step)
    else:
        allowed_to(work, act.by, "reply", act.case)
        work.steps.drop(act.chat_id, act.account)
        talk.preview(work, message, act.case.id)
