"""Who reads a matter now, where its voter asks (到底哪些人看得到): by name, as the case itself says it (docs/spec.md section 3)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.complaints.lets_in import asks_who_sees
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import acts
from services.case import wished
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter.secrecy import meant
from services.voter.which_case import waiting_choice

LISTED = 6
"""Matters of which it is said, the newest."""


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where no matter of his is open."""
    if message.media or not asks_who_sees(message.text, work.roster, voter.village) or waiting_choice(work, voter, message) is not None:
        return False
    found = [case for case in meant(work, cases, message, replied) if case.open]
    if found:
        tell.to_voter(work, voter, lines(work, voter, found), reply_to=message.message_id)
    return bool(found)


def lines(work: Work, voter: Voter, cases: Sequence[Case]) -> str:
    """That a machine takes his words and people read them, then of each who they are."""
    t, shown = tell.words_for(work, voter), [case for case in cases if case.open][-LISTED:]
    said = own_words(work, shown, t)
    each = [acts.who_sees(t, case.number, said[case.id], wished.who_sees(work, case, t)) for case in shown]
    return "\n".join([t(acts.machine_takes), *each]) if each else t(acts.who_reads)
