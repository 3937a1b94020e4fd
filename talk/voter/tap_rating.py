"""A tap on 满意 / 基本满意 / 不满意, what its voter reads then, and what he is asked next (docs/spec.md section 3, Rating)."""

from domain.cases.case import Case
from domain.values.carried import parsed
from locales import voter as voter_words
from services.case.rating import TypedRating
from services.deed import tell
from services.deed.work import Work
from services.voter import rate as rate_case
from talk.asking.ways import Own


def rate(work: Work, own: Own) -> None:
    tapped = parsed(TypedRating, own.value)
    case = rate_case.rate(work, own.by, own.case, of_round=tapped.round, rating=tapped.rating)
    if case.status == "merged" and case.round < own.case.round:
        _say_joined_again(work, own, case)
    work.tell(voter_words.rated(tell.words_for(work, own.voter), tapped.rating))
    rate_case.ask_after(work, own.voter, case, tapped.draft)


def _say_joined_again(work: Work, own: Own, case: Case) -> None:
    """By his second word the round that his first one opened is over, and his case is part of the other again."""
    main = work.cases.known(case.main_case) if case.main_case is not None else None
    if main is not None:
        words = voter_words.told_joined_again(tell.words_for(work, own.voter), case.number, main.number)
        tell.to_voter(work, own.voter, words, case_id=case.id)
