"""「以后不用问我满意不满意」, and back: his own wish, which nobody else can say for him (docs/spec.md, promise 3)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.values.buttons import Button
from domain.values.voter import Voter
from locales import acts
from locales import privacy as privacy_words
from services.case.own_matter import voter_by
from services.case.rating import question_over
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import matter_choice
from services.voter.matter_choice import Offered

ACT = "wish"
"""What 「看别的」 calls it (services/voter/turned_choice.py)."""


def change_wish(work: Work, by: By) -> bool:
    """Whether he is asked from now on. What he was asked already stays, and he may tap instead that it is not solved."""
    voter = voter_by(work, by)
    work.voters.change(voter.id, rating_off_at=None if not voter.is_asked else work.now)
    return not voter.is_asked


def asked_already(work: Work, voter: Voter) -> list[Case]:
    """The matters about which he was asked before: below their answers stand other buttons."""
    cases = work.cases.of_voter(voter.id)
    return [case for case in cases if case.status in ("answered", "merged") and not case.rating and not question_over(work, case)]


def page(work: Work, voter: Voter, found: Sequence[Case], offered: Offered) -> tuple[str, Rows]:
    """That he is asked no more, and 「还没解决」 of each of these, six at a time."""
    t, (shown, on) = tell.words_for(work, voter), matter_choice.some_of(found, offered)
    said = own_words(work, shown, t)
    rows = [[(acts.b_act(t, "reopen", said[case.id]), Button("reopen", case.id))] for case in shown]
    return t(privacy_words.rating_off), [*rows, *matter_choice.more(work, voter, on)]
