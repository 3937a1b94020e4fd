"""A wish that names nobody (他是我侄女婿 莫让他晓得是我递的话) behind a matter that speaks, or may speak, of somebody: it goes with that matter, and he whom it may
speak of does not read it, unasked (docs/spec.md section 3, Special words). Words that only wish it: services/voter/secrecy.py."""

from datetime import timedelta

from domain.cases.case import Case
from domain.complaints.all_of_his import of_all
from domain.complaints.asks_secrecy import only_asks_secrecy
from domain.complaints.him_again import not_for_him
from domain.complaints.spoken_of import named_in
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.plain_characters import plain
from domain.words.plain_text import letters
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter.add_words import join
from services.voter.which_case import may_mean, waiting_choice

LATELY = timedelta(days=1)
"""Since he wrote of that matter, and of none after it."""
LONGEST = 30
"""Letters of such words."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where his last matter speaks of nobody."""
    if not _wishes(work, voter, message) or waiting_choice(work, voter, message) is not None:
        return False
    case = replied if replied is not None else _last(cases, message)
    if case is None or not case.open or not case.spoken_of:
        return False
    join(work, voter, case, message, others=may_mean(work, cases))
    return True


def _wishes(work: Work, voter: Voter, message: Incoming) -> bool:
    text = message.text
    if message.media or message.unknown or len(letters(text)) > LONGEST or not not_for_him(plain(text)):
        return False
    if only_asks_secrecy(text) or of_all(text) is not None or named_in(text, work.roster, voter.village)[1]:
        return False
    return not reading_of(work, text).danger.plain


def _last(cases: list[Case], message: Incoming) -> Case | None:
    spoken = [case for case in cases if case.last_spoke_at is not None and abs(message.at - case.last_spoke_at) < LATELY]
    return max(spoken, key=lambda case: (case.last_spoke_at, case.id), default=None)
