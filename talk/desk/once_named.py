"""What he wrote for a voter, or that it is done, goes on once he has said of which of his matters (talk/desk/for_a_matter.py)."""

from dataclasses import replace

from domain.at_work.likely_answers import DONE, not_done, stands
from domain.at_work.said_deeds import SaidDeed, said_deed
from domain.values.message import Incoming
from services.deed.work import Work
from services.desk import reply
from storage.steps import Step
from talk.asking.act import Act
from talk.asking.ask import WORDS_WITHIN
from talk.desk import answer, cannot, promise, talk

TO_VOTER = frozenset({"reply_with", "ask_with", "answer_with", "ask_of"})
IS_DONE = frozenset({"done", "closed"})


def go_on(work: Work, act: Act, message: Incoming) -> None:
    """Shown once more, without to whom it is said (跟他说…); 问他… waits for his word, and what is done is the answer."""
    if cannot.rows(work, message, act.case, 0):
        talk.note(work, message, act.case)
        return
    deed = said_deed(message.text)
    kind, rest = (deed.kind, deed.rest) if deed is not None else ("", "")
    if deed is not None and (kind in IS_DONE or (kind == "answer_with" and stands(rest) == DONE)) and not not_done(message.text):
        _done(work, act, replace(message, text=_of_answer(deed, message.text)))
        return
    reply.may_reply(work, act.by, act.case)
    said = replace(message, text=rest) if kind in TO_VOTER else message
    asks = kind in ("ask_with", "ask_of")
    talk.preview(work, said, act.case.id, or_answer=not asks and kind != "reply_with", asks=asks)


def _of_answer(deed: SaidDeed, text: str) -> str:
    return deed.rest if deed.kind in ("closed", "answer_with") and deed.rest else text


def _done(work: Work, act: Act, message: Incoming) -> None:
    until = work.acted_at + WORDS_WITHIN
    if act.case.promised:
        promise.take_words(work, message, Step("promise_words", act.case.id, {"how": "kept"}, until))
    else:
        answer.take_answer_words(work, message, Step("answer_words", act.case.id, {"outcome": "solved"}, until))
