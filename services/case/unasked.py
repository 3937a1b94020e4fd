"""What stands below an answer: the question how satisfied its voter is, or, where he does not want to be asked, 「还没解决」 alone
(docs/spec.md, promise 3)."""

from domain.cases.case import Case
from domain.ratings.rating_heard import settles_nothing
from domain.values.buttons import Button
from domain.values.voter import Voter
from locales import case as case_words
from locales import desk as desk_words
from locales import promises
from locales import voter as voter_words
from locales.common import T
from services.case import said_undone, undone
from services.case.rating import answer_rows
from services.deed.message import Rows
from services.deed.names import outcome_name
from services.deed.work import Work


def answer(work: Work, voter: Voter, case: Case, words: str, t: T) -> str:
    """The end of an answer, with what it comes to."""
    said = desk_words.answer_asks if voter.is_asked else desk_words.answer_ends
    return said(t, words, outcome_name(work, case.outcome, t), case.promise_on)


def settled(voter: Voter, words: str, t: T) -> str:
    """What became of a promise."""
    return promises.asks_anew(t, words) if voter.is_asked else words


def rows(voter: Voter, case: Case, t: T) -> Rows:
    return answer_rows(t, case) if voter.is_asked else [[(t(case_words.b_still_open), Button("reopen", case.id))]]


def again(work: Work, voter: Voter, case: Case, t: T, said: str = "") -> tuple[str, Rows]:
    """The question once more, below words of his that settle nothing: whether it is not done, where he complained of that; `said`: what he said of
    it just now (还可以, after a complaint too, is asked about as the judgement it is)."""
    judges = voter.is_asked and settles_nothing(said)
    if said_undone.stands(work, case) is not None and not judges:
        return "\n" + undone.question(voter, case, t), undone.rows(case, t)
    return "\n" + asks(t, said) if voter.is_asked else "", rows(voter, case, t)


def asks(t: T, said: str) -> str:
    """Which of the three it is; 还行 and 2分 stand in the question, so that he sees that they were read."""
    return voter_words.ask_which_rating(t, said) if settles_nothing(said) else t(voter_words.ask_again)


def purpose(voter: Voter, case: Case) -> str:
    """With this a question that arrives begins its window; of who is not asked it runs from the answer."""
    return f"asked:{case.id}:{case.round}" if voter.is_asked else ""
