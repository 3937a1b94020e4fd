"""What somebody writes before his first matter and names no trouble (儿子叫我写的, 能发出去不) waits, and goes with the first that he tells
(docs/spec.md section 3, First contact)."""

from typing import Any

from domain.cases.case import Case
from domain.no_matter.first_words import names_no_trouble
from domain.no_matter.no_matter import introduces
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.message import Incoming, as_json, from_json
from domain.values.voter import Voter
from locales import voter as voter_words
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import signs
from services.voter.held import Waiting

MOST = 50
"""Of his newest words that were met in kind: these are looked at."""
POLITE = ("greeting", "anybody_there", "thanks")
ALLOWED = frozenset({"pii"})
"""Marks of words that may name no trouble all the same: a number is no matter."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """Before his first matter words that name none are kept, and he is asked once what it is; while more of his is let in, with the last of it."""
    if cases or replied is not None or not waits(work, message) or _is_polite(work, message):
        return False
    work.drafts.put("words", voter.chat_id, as_json(message), message.at)
    key = f"first_words:{voter.id}"
    if work.held.waiting(voter.id):
        return True
    if work.outbox.with_key(key) is not None:
        signs.was_seen(work, voter, message)
        return True
    t, first = tell.words_for(work, voter), waiting(work, voter)[0]
    rows = [[(t(voter_words.b_is_matter), Button("as_new", 0, packed(Waiting(int(first.id)))))]]
    tell.to_voter(work, voter, t(voter_words.what_is_it), rows, reply_to=message.message_id, dedupe_key=key)
    return True


def waits(work: Work, message: Incoming) -> bool:
    """Whether the words name no trouble by their kind, who typed them among them, or are likely none; danger and what is marked never wait."""
    if message.media or message.unknown or not message.text:
        return False
    reading = reading_of(work, message.text)
    if reading.danger.plain or reading.parts or reading.marks - ALLOWED or (reading.intent and not introduces(message.text)):
        return False
    return (bool(reading.seems) and not reading.intent) or names_no_trouble(message.text)


def _is_polite(work: Work, message: Incoming) -> bool:
    """What is likely a hello or thanks is met as such, and waits all the same."""
    return reading_of(work, message.text).seems in POLITE and not names_no_trouble(message.text)


def waiting(work: Work, voter: Voter) -> list[Any]:
    """What waits so, oldest first, as drafts."""
    return [draft for draft in work.drafts.newest(voter.chat_id, "words", MOST) if waits(work, from_json(draft.message))]
