"""「解决了」 「还没解决」: the taps that follow a rating or a closing (docs/spec.md section 3, Rating)."""

from domain.carried import parsed
from locales import texts
from services.case import after_rating
from services.case import rating as rating_of_case
from services.case.rating import Solved
from services.deed import tell
from storage.work import Work
from talk.asking.ways import Own


def solved(work: Work, own: Own) -> None:
    """The second question: he is thanked, once with words that more may follow."""
    t, before = tell.words_for(work, own.voter), own.case
    case = rating_of_case.resolve(work, own.by, before, parsed(Solved, own.value).value)
    work.tell(texts.noted_thanks(t))
    if case.resolved != before.resolved:
        key = f"solved:{case.id}:{case.round}"
        tell.to_voter(work, own.voter, texts.words_may_follow(t), case_id=case.id, dedupe_key=key)


def reopen(work: Work, own: Own) -> None:
    """「还没解决」: it is done anew, and he is asked why."""
    case = rating_of_case.reopen(work, own.by, own.case)
    work.tell(texts.noted_thanks(tell.words_for(work, own.voter)))
    after_rating.ask_why(work, own.voter, case)
