"""A matter's own words beside its number in a list or a nag, so that its reader knows which it is; only where he may read them."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.rights.rights import may, reads_confidential
from domain.values.ids import CaseId, Handle
from domain.words.masks import masked
from locales.further import short
from services.deed.names import own_words
from services.deed.work import Work


def finds(work: Work, account: Handle, case: Case) -> bool:
    """May see it, it is not his own, and its words are not sealed from him (保密: claimer and secretary)."""
    persons = work.roster.persons_of(account)
    voter = work.voters.get(case.voter_id)
    if (voter is not None and voter.chat_id == account) or not may(work.roster, persons, "see", case):
        return False
    return not case.confidential or reads_confidential(work.roster, persons, case)


def shown_words(work: Work, chat_id: int, cases: Sequence[Case]) -> dict[CaseId, str]:
    """By case its words, as a button has room for them; in a group those that stand on its card there."""
    read = [case for case in cases if (_in_group(work, chat_id, case) if chat_id < 0 else finds(work, Handle(chat_id), case))]
    found = {case_id: masked(words) for case_id, words in own_words(work, read, work.staff_words()).items()}
    return {case.id: short(found[case.id]) for case in read if found[case.id] and case.number not in found[case.id]}


def _in_group(work: Work, chat_id: int, case: Case) -> bool:
    return not case.confidential and not case.sealed and work.may_read(chat_id, case)
