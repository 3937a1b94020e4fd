"""A question that waits for words, put where somebody pressed or wrote (docs/spec.md section 4, Talk)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.values.message import Incoming, Press
from locales import questions
from services.deed import ask as deed_ask
from services.deed import screens
from services.deed.open_questions import number_of
from services.deed.work import Work
from storage.outbox import ANSWER, Call
from storage.steps import Step

WORDS_WITHIN = deed_ask.WORDS_WITHIN
ALL_THE_SAME = "all_the_same"
"""Of the step: words of his that a plain yes makes the answer."""


@dataclass(frozen=True)
class Question:
    """What the next words are needed for (a room's `ASKED`), on which case, and how long they are waited for."""

    kind: str
    case_id: int | None = None
    within: timedelta = WORDS_WITHIN


def ask(work: Work, where: Press | Incoming, question: Question, words: str, /, **data: Any) -> None:
    """Ask below what was pressed or written; that person's reply (in private: his next message) is what the question needs. In private he
    reads what he had been asked before and is given up with it."""
    words = "\n".join((*_given_up(work, where, question), words))
    prompt = work.say(where.chat_id, words, case_id=question.case_id, reply_to=where.message_id or None, force_reply=True)
    wait(work, where, question, prompt, **data)


def _given_up(work: Work, where: Press | Incoming, question: Question) -> tuple[str, ...]:
    before = work.steps.of(where.chat_id, where.sender.handle) if where.chat_id > 0 else None
    if before is None or before.case_id is None or before.expires_at < work.acted_at:
        return ()
    if before.case_id == question.case_id and questions.same(before.kind, question.kind):
        return ()
    return (questions.given_up(work.staff_words(), before.kind, number_of(work, before)),) if questions.named(before.kind) else ()


def wait(work: Work, where: Press | Incoming, question: Question, prompt: int, /, **data: Any) -> None:
    """The same for a question already put in outbox row `prompt`. What he was asked in this chat before is given up."""
    before = work.steps.of(where.chat_id, where.sender.handle)
    if before is not None and before.data.get("prompt") != prompt:
        screens.gone(work, before.data.get("prompt"))
    screens.put(work, (where.chat_id, where.sender.handle, prompt), question.case_id, question.kind, question.within)
    since = {"at": work.acted_at.isoformat()} if where.chat_id < 0 else {}
    step = Step(question.kind, question.case_id, {**data, **since, "prompt": prompt}, work.acted_at + question.within)
    work.steps.put(where.chat_id, where.sender.handle, step)


LARGEST = 5 * 1024 * 1024


def fetch_file(work: Work, message: Incoming, purpose: str) -> bool:
    """The document that was asked for is fetched like any call that is owed (`services/watch/outbox.fetched`). False: there is none."""
    document = next((m for m in message.media if m.kind == "document"), None)
    if document is None or document.size > LARGEST:
        return False
    work.outbox.put(Call(message.chat_id, "getFile", {"file_id": document.file_id}, priority=ANSWER, purpose=purpose))
    return True
