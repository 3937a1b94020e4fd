"""What a voter reads once a matter of his, or all of them, are kept confidential (docs/spec.md section 3, Special words)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.voter import Voter
from locales import secrecy
from services.case import may_see, who_reads, wished
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work

LISTED = 12
"""Matters of which it is said how they stand; of more it is said how many."""


def say_kept(work: Work, voter: Voter, case: Case, *, said: str = "", reply_to: int | None = None) -> None:
    """Which it is, by its number and its own words, and who reads it now. `said`: by which words he wished it."""
    tell.to_voter(work, voter, words_of_kept(work, voter, case, said), case_id=case.id, reply_to=reply_to)


def words_of_kept(work: Work, voter: Voter, case: Case, said: str) -> str:
    t = tell.words_for(work, voter)
    said_of_it = own_words(work, [case], t)[case.id]
    words = secrecy.kept(t, case.number, said_of_it)
    if case.sealed:
        words = secrecy.kept_sealed(t, case.number, said_of_it, who_reads.reader(work, case, t))
    return "\n".join(filter(None, (words, wished.line(work, case, said, t))))


def say_of_all(work: Work, voter: Voter, cases: Sequence[Case], *, reply_to: int | None = None) -> None:
    """How each of them stands now, after words that were of all."""
    t, now = tell.words_for(work, voter), [work.cases.get(case.id) for case in cases]
    said = own_words(work, now[:LISTED], t)
    lines = [secrecy.of_all(t, len(now))]
    for case in now[:LISTED]:
        people = may_see.kept_from(work, case)
        kept = may_see.names(work, t, people) if people else ""
        lines.append(secrecy.stands_now(t, case.number, said[case.id], how(case), kept))
    tell.to_voter(work, voter, "\n".join(lines), reply_to=reply_to)


def how(case: Case) -> str:
    """For whom it is kept, as locales/secrecy.py says it."""
    return "sealed" if case.sealed else "kept" if case.confidential else "open"
