"""A question that waits for words: where it was asked, of whom, and for what (docs/spec.md section 4, Talk)."""

from datetime import timedelta

from storage.reminders import Step
from storage.work import Work


def ask_again(work: Work, chat_id: int, kind: str, words: str) -> None:
    """In private, long after the person acted: the answer is taken as before, unless he is asked something else by now."""
    prompt = work.say(chat_id, words)
    if work.steps.of(chat_id, chat_id) is None:
        work.steps.put(chat_id, chat_id, Step(kind, None, {"prompt": prompt}, work.now + FILE_WITHIN))


FILE_WITHIN = timedelta(hours=8)
