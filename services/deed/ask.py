"""A question that waits for words: where it was asked, of whom, and for what (docs/spec.md section 4, Talk)."""

from datetime import datetime, timedelta

from domain.values.voter import Voter
from services.deed.work import Work
from storage.steps import Step


def ask_again(work: Work, chat_id: int, kind: str, words: str, of: str = "") -> None:
    """In private, long after the person acted: the answer is taken as before, unless he is asked something else by now. `of`: whom it is about."""
    prompt = work.say(chat_id, words)
    if work.steps.of(chat_id, chat_id) is None:
        work.steps.put(chat_id, chat_id, Step(kind, None, {"prompt": prompt, "of": of}, work.now + FILE_WITHIN))


FILE_WITHIN = timedelta(hours=8)
WORDS_WITHIN = timedelta(minutes=30)
"""So long words that were asked for answer the question."""


def wait_for(work: Work, voter: Voter, kind: str, until: datetime, *, case_id: int | None = None, **data: str | int | None) -> None:
    """A question stands in a voter's chat, put there by whatever was done: his next words answer it."""
    work.steps.put(voter.chat_id, voter.chat_id, Step(kind, case_id, {"at": work.now.isoformat(), **data}, until))
