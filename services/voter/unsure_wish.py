"""Words by themselves that perhaps wish that somebody shall not read what their voter wrote before (不用跟启明说): no matter of their own. They go
to what he may mean, it is kept from that person, and he is asked (docs/spec.md section 3, Special words)."""

from domain.cases.case import Case
from domain.complaints.more_words import with_more
from domain.complaints.spoken_of import Spoken
from domain.complaints.wishes import beside, perhaps
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.plain_text import letters
from services.case import may_see, spoken_of, voter_said
from services.case.open_case import keep_message, reading_of
from services.deed.work import Work
from services.voter.add_words import spoken
from services.voter.secrecy import SHORT, calls_for_help, meant
from services.voter.which_case import waiting_choice

LONGEST = 30
"""Letters of such words."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, where nobody of those would see a matter of his, and where they share the fate of words that wait."""
    people = _people(work, voter, message)
    if not people or waiting_choice(work, voter, message) is not None:
        return False
    found = [case for case in meant(work, cases, message, replied) if _would_ask(work, case, people)]
    for case in found:
        _put(work, case, message, people)
    return bool(found)


def _people(work: Work, voter: Voter, message: Incoming) -> frozenset[PersonId]:
    if message.media or len(letters(message.text)) > LONGEST:
        return frozenset()
    people = perhaps(message.text, work.roster, voter.village)
    rest = beside(message.text, work.roster, voter.village) if people else ""
    if not people or len(letters(rest)) > SHORT or calls_for_help(work, message, rest):
        return frozenset()
    return people if reading_of(work, rest).category == "other" else frozenset()


def _would_ask(work: Work, case: Case, people: frozenset[PersonId]) -> bool:
    unasked = people - set(case.spoken_of) - set(case.cleared)
    return case.open and any(may_see.has_part(work.roster, work.roster.people[one], case) for one in unasked)


def _put(work: Work, case: Case, message: Incoming, people: frozenset[PersonId]) -> None:
    stored = keep_message(work, case, message, author="voter")
    case = spoken(work, spoken_of.write_more(work, case, with_more(case, Spoken(doubt=people))), stored.id)
    voter_said.said(work, case, stored)
