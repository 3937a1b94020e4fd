"""A kept answer taken by a tap goes the way of typed words: shown once more before it leaves (docs/spec.md section 4, Talk)."""

from domain.carried import parsed
from domain.errors import OldButtonError
from domain.ids import ChatId, MessageId
from domain.message import Incoming
from services.case.act import allowed_to
from services.deed.work import Work
from talk.asking.act import Act
from talk.desk import answer, talk
from talk.desk.canned import Taken


def use(work: Work, act: Act) -> None:
    taken = parsed(Taken, act.value)
    kept = work.canned.get(taken.row)
    step = work.steps.of(act.chat_id, act.account)
    if kept is None or kept.ended_at is not None:
        raise OldButtonError(act.value)
    message = Incoming(ChatId(act.chat_id), MessageId(act.press.message_id), work.acted_at, act.press.sender, kept.words)
    if taken.deed == "answer" and step is not None and step.kind == "answer_words" and step.case_id == act.case.id:
        answer.take_answer_words(work, message, step)
    elif taken.deed == "reply":
        allowed_to(work, act.by, "reply", act.case)
        work.steps.drop(act.chat_id, act.account)
        talk.preview(work, message, act.case.id)
    else:
        raise OldButtonError(act.value)
