"""Who reads what a form would tell a voter: he himself, or, where nobody knows him any more or he has no account here, those at most whose
cases joined his."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.cases.case import Case
from domain.values.voter import Voter
from domain.words.quotation import unfolded
from locales import office_case as words
from locales.common import T
from services.case.act import actor_of
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


@dataclass(frozen=True)
class Confirm:
    """What stands above what is shown once more, and the button that says it may go."""

    above: str
    button: str


VOTER_READS = Confirm(words.voter_reads, words.b_send)
NOBODY_READS = Confirm(words.nobody_reads, words.b_keep)
JOINED_READ = Confirm(words.joined_read, words.b_send_joined)
BY_PHONE = Confirm(words.by_phone, words.b_keep)
FOR_ABOVE = Confirm(words.kept_for_above, words.b_keep)
NO_CONTACT = Confirm(words.kept_no_contact, words.b_keep)
JOINED_AND_BY_PHONE = Confirm(words.joined_and_by_phone, words.b_send_joined)

InWords = Callable[[T, str], str]
"""Made of the reader's translator and how he sees who speaks."""


def confirm(work: Work, case: Case, standing: Confirm) -> Confirm:
    """`standing`: of the form, where its words are for the voter and he has an account."""
    if standing is not VOTER_READS or tell.has_account(work, case):
        return standing
    voter = work.voters.get(case.voter_id)
    if voter is None:
        return JOINED_READ if case.joined else NOBODY_READS
    if case.joined:
        return JOINED_AND_BY_PHONE
    if case.handed_down:
        return FOR_ABOVE
    return BY_PHONE if voter.phone or voter.chat_id else NO_CONTACT


def as_read(work: Work, by: By, case: Case, told: InWords, asks: Callable[[Voter, str, T], str] | None = None) -> str:
    """In the voter's language; `asks` puts below it what he is asked, which nobody is where he has no account."""
    voter = work.voters.get(case.voter_id)
    t = work.staff_words() if voter is None else tell.words_for(work, voter)
    said = told(t, tell.deputy_name(work, case, actor_of(work, by.persons, case).id))
    return unfolded(said if voter is None or not voter.chat_id or asks is None else asks(voter, said, t))[0]
