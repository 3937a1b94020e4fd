"""A name alone beside a matter that may be a tip says whom it speaks of: kept from him, and its voter is asked anew who is to see it
(docs/spec.md section 3, Special words)."""

from datetime import datetime, timedelta

from domain.cases.case import Case
from domain.complaints.named_or_called import named_or_called
from domain.complaints.spoken_of import named_in
from domain.people.only_names import does_not_know, name_of_nobody
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import sealing
from services.case import named_at_last, receipt, spoken_of, voter_said, who_reads
from services.case.open_case import keep_message, reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter.add_words import spoken

LATELY = timedelta(days=1)
"""Since he wrote of it last: later a name alone is a message like any, unless it is a reply."""
CHOOSES = ("asked", "due")
SEALED = (*CHOOSES, "kept", "held")
"""Seals that a tap of his takes off."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False where he names nobody of the roster, or says more; where nobody was recognised so far a few words with a name (是于发收的) will do."""
    case = _asked_about(cases, message, replied)
    if case is None or message.media or _says_more(work, case, message.text) or not spoken_of.says_who(work, case, message.text):
        return False
    answer(work, voter, case, message)
    return True


def takes(work: Work, voter: Voter, case: Case, message: Incoming) -> bool:
    """The answer to the question who it is: also a name that nobody of the roster bears."""
    if case.seal not in SEALED or message.media:
        return False
    words, named = named_in(message.text, work.roster, case.village)
    if does_not_know(words):
        _asked_again(work, voter, case, message)
        return True
    if _says_more(work, case, message.text) or not (spoken_of.says_who(work, case, message.text) or name_of_nobody(words, named)):
        return False
    answer(work, voter, case, message)
    return True


def _says_more(work: Work, case: Case, text: str) -> bool:
    """A call for help (小孩落水) and what is met in kind (谢谢) look like a name of few signs, and are none."""
    reading = reading_of(work, text)
    return reading.danger.plain or (bool(reading.intent) and not named_in(text, work.roster, case.village)[1])


def answer(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """His words are kept with it; he reads from whom it is kept now, with both choices."""
    stored = keep_message(work, case, message, author="voter")
    known = set(case.spoken_of)
    case = spoken(work, spoken_of.heard(work, case, message.text, asks=False), stored.id)
    case = named_at_last.narrowed(work, case, message.text)
    voter_said.said(work, case, stored)
    receipt.show_again(work, voter, case)
    t = tell.words_for(work, voter)
    found = set(case.spoken_of) - known or named_or_called(message.text, work.roster, case.village)[1]
    lines = [] if found else [t(sealing.no_such_deputy)]
    words = "\n".join([*lines, sealing.ask_voter(t, case.number, who_reads.before(work, case, t), who_reads.reader(work, case, t))])
    tell.to_voter(work, voter, words, receipt.choice(work, voter, case), case_id=case.id, reply_to=message.message_id)


def _asked_again(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """He cannot tell: it stays as it is, and he reads both choices again."""
    t = tell.words_for(work, voter)
    words = "\n".join(
        [t(sealing.not_known), sealing.ask_voter(t, case.number, who_reads.before(work, case, t), who_reads.reader(work, case, t))]
    )
    tell.to_voter(work, voter, words, receipt.choice(work, voter, case), case_id=case.id, reply_to=message.message_id)


def _asked_about(cases: list[Case], message: Incoming, replied: Case | None) -> Case | None:
    if replied is not None:
        return replied if replied.seal in CHOOSES else None
    waiting = [case for case in cases if case.seal in CHOOSES and case.open and message.at - _last_word(case, message) <= LATELY]
    return max(waiting, key=lambda case: (_last_word(case, message), case.id), default=None)


def _last_word(case: Case, message: Incoming) -> datetime:
    return case.last_spoke_at or case.registered_at or message.at
