"""A kept answer taken by a tap goes the way of typed words: shown once more before it leaves (docs/spec.md section 4, Talk)."""

from domain.buttons import number_in
from domain.ids import ChatId, MessageId
from domain.message import Incoming
from locales import texts
from services.case.act import allowed_to
from storage.work import Work
from talk.asking.act import Act
from talk.desk import answer, talk


def use(work: Work, act: Act) -> None:
    """`value` is `reply:row` or `answer:row`, as `canned_answers.offer_rows` makes it."""
    value = act.value
    deed, _, row_id = value.partition(":")
    kept = work.canned.get(number_in(row_id))
    step = work.steps.of(act.chat_id, act.account)
    if kept is None or kept.ended_at is not None:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    message = Incoming(ChatId(act.chat_id), MessageId(act.press.message_id), work.acted_at, act.press.sender, kept.words)
    if deed == "answer" and step is not None and step.kind == "answer_words" and step.case_id == act.case.id:
        allowed_to(work, act.by, "answer", act.case)
        answer.take_answer_words(work, message, step)
    elif deed == "reply":
        allowed_to(work, act.by, "reply", act.case)
        work.steps.drop(act.chat_id, act.account)
        talk.preview(work, message, act.case.id)
    else:
        work.tell(texts.old_button(work.staff_words()), alert=True)
