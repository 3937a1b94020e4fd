"""An answer that its voter has rated already is corrected: his word was on other words, so he is asked once more (docs/spec.md section 3,
Rating)."""

from domain.cases.case import Case
from domain.words.plain_text import letters
from domain.words.simplified import simplified
from locales import case as case_words
from locales import common
from services.case.rating import answer_rows, question_over
from services.deed import tell
from services.deed.work import Work


def says_otherwise(before: str, now: str) -> bool:
    """Whether more than signs, spaces and script changed."""
    return letters(simplified(before)) != letters(simplified(now))


def ask(work: Work, case: Case) -> None:
    """Once an answer, with the rating he gave, which stands until he gives another; not who has not rated, or is not asked."""
    voter = work.voters.get(case.voter_id)
    rated = bool(case.rating) and case.rated_round == case.round
    if voter is None or not voter.is_asked or voter.unreachable_since is not None or not rated or question_over(work, case):
        return
    before = work.histories.last(case.id, "asked_anew")
    if before is not None and case.answered_at is not None and before.at >= case.answered_at:
        return
    case = work.cases.record(case, work.event("asked_anew"))
    t = tell.words_for(work, voter)
    words = case_words.asks_after_correction(t, case.number, common.rating(t, case.rating))
    tell.to_voter(work, voter, words, answer_rows(t, case), case_id=case.id)
