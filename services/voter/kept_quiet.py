"""What a voter reads once a matter of his is kept confidential (docs/spec.md section 3, Special words)."""

from domain.case import Case
from domain.voter import Voter
from locales import secrecy
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work


def say_kept(work: Work, voter: Voter, case: Case, *, reply_to: int | None = None) -> None:
    """Which it is, by its number and its own words, and who reads it now."""
    t = tell.words_for(work, voter)
    words = (secrecy.kept_sealed if case.sealed else secrecy.kept)(t, case.number, own_words(work, [case], t)[case.id])
    tell.to_voter(work, voter, words, case_id=case.id, reply_to=reply_to)
