"""A question that waits for words, put where somebody pressed or wrote (docs/spec.md section 4, Talk)."""

from datetime import timedelta
from typing import Any

from domain.message import Incoming, Press
from services.deed import screens
from services.deed.ask import FILE_WITHIN
from services.deed.work import Work
from storage.outbox import ANSWER, Call
from storage.steps import Step

WORDS_WITHIN = timedelta(minutes=30)


def ask(
    work: Work,
    where: Press | Incoming,
    kind: str,
    words: str,
    /,
    *,
    case_id: int | None = None,
    within: timedelta = WORDS_WITHIN,
    **data: Any,
) -> None:
    """Ask below what was pressed or written; that person's reply (in private: his next message) is what `kind` needs."""
    prompt = work.say(where.chat_id, words, case_id=case_id, reply_to=where.message_id or None, force_reply=True)
    wait(work, where, kind, prompt, case_id=case_id, within=within, **data)


def wait(
    work: Work,
    where: Press | Incoming,
    kind: str,
    prompt: int,
    /,
    *,
    case_id: int | None = None,
    within: timedelta = WORDS_WITHIN,
    **data: Any,
) -> None:
    """The same for a question already put in outbox row `prompt`. What he was asked in this chat before is given up."""
    before = work.steps.of(where.chat_id, where.sender.handle)
    if before is not None and before.data.get("prompt") != prompt:
        screens.gone(work, before.data.get("prompt"))
    screens.put(work, (where.chat_id, where.sender.handle, prompt), case_id, kind, within)
    step = Step(kind, case_id, {**data, "prompt": prompt}, work.acted_at + within)
    work.steps.put(where.chat_id, where.sender.handle, step)


LARGEST = 5 * 1024 * 1024


def fetch_file(work: Work, message: Incoming, kind: str, purpose: str, wanted: str, read: str) -> None:
    """The document that was asked for is fetched like any call that is owed (`services/watch/outbox.fetched`); else asked for again."""
    document = next((m for m in message.media if m.kind == "document"), None)
    if document is None or document.size > LARGEST:
        ask(work, message, kind, wanted, within=FILE_WITHIN)
        return
    work.outbox.put(Call(message.chat_id, "getFile", {"file_id": document.file_id}, priority=ANSWER, purpose=purpose))
    work.say(message.chat_id, read, reply_to=message.message_id)
