"""「是，重新办」 「不是」 below the question whether it is not done (services/voter/undone.py)."""

from domain.values.carried import parsed
from locales import undone as words
from locales import voter as voter_words
from services.case import after_rating, unasked
from services.case.rating import Rated
from services.deed import tell
from services.deed.work import Work
from services.voter import undone as deeds
from talk.asking.ways import Own


def yes(work: Work, own: Own) -> None:
    """His words stand as the reason already."""
    case, t = deeds.yes(work, own.by, own.case, parsed(Rated, own.value).round), tell.words_for(work, own.voter)
    if own.voter.is_asked:
        work.tell(voter_words.rated(t, "unsatisfied"))
    after_rating.ask(work, own.voter, case, said_why=True)


def no(work: Work, own: Own) -> None:
    case, t = deeds.no(work, own.by, own.case), tell.words_for(work, own.voter)
    said, rows = (words.not_so, unasked.rows(own.voter, case, t)) if own.voter.is_asked else (words.not_so_unasked, ())
    tell.to_voter(work, own.voter, t(said), rows, case_id=case.id)
