"""「解决了」 「还没解决」: the tap that follows a rating (docs/spec.md section 3, Rating)."""

from domain.satisfaction import RESOLVED
from locales import texts
from services.case import cards
from services.case.rating import reopen
from services.deed import tell
from storage.work import Work
from talk.asking.ways import Own


def solved(work: Work, own: Own) -> None:
    """The second question; a later tap changes the answer while the case can still be changed."""
    voter, case, value = own.voter, own.case, own.value
    t = tell.words_for(work, voter)
    if value not in RESOLVED or case.status == "archived" or not case.rated_at:
        work.tell(texts.question_over(t), alert=True)
        return
    if case.resolved == value:
        work.tell(texts.noted_thanks(t))
        return
    case = work.cases.record(case, work.event("resolved", "voter", value=value))
    work.tell(texts.noted_thanks(t))
    tell.to_voter(work, voter, texts.words_may_follow(t), case_id=case.id, dedupe_key=f"solved:{case.id}:{case.round}")
    cards.refresh_cards(work, case, by_voter=True)


def reopen_it(work: Work, own: Own) -> None:
    """「重新打开」."""
    reopen(work, own.voter, own.case)
