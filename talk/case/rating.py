"""「解决了」 「还没解决」: the taps that follow a rating or a closing (docs/spec.md section 3, Rating)."""

from domain.values.carried import parsed
from locales import case as case_words
from services.case import after_rating
from services.case import rating as rating_of_case
from services.case.rating import Solved
from services.deed import tell
from services.deed.work import Work
from talk.asking.ways import Own


def solved(work: Work, own: Own) -> None:
    """The second question: he is thanked, once with words that more may follow."""
    t, before = tell.words_for(work, own.voter), own.case
    case = rating_of_case.resolve(work, own.by, before, parsed(Solved, own.value).value)
    work.tell(t(case_words.noted_thanks))
    if case.resolved != before.resolved:
        key = f"solved:{case.id}:{case.round}"
        tell.to_voter(work, own.voter, t(case_words.words_may_follow), case_id=case.id, dedupe_key=key)


def reopen(work: Work, own: Own) -> None:
    """「还没解决」: it is done anew, and he is asked why."""
    case = rating_of_case.reopen(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(case_words.noted_thanks))
    after_rating.ask_why(work, own.voter, case)
