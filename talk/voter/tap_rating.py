"""A tap on 满意 / 基本满意 / 不满意, and another one within ten minutes: 「改主意」 (docs/glossary.md, Actions, answers, ratings)."""

from domain import change_of_mind
from domain.buttons import number_in
from domain.case import Case, replay
from domain.satisfaction import RATINGS
from domain.voter import Voter
from locales import desk, texts
from services.case import cards, clocks
from services.case.rating import count, tell_of_round
from services.deed import tell
from storage.work import Work
from talk.asking.ways import Own


def rate(work: Work, own: Own) -> None:
    """Counts at once; another tap within ten minutes changes it; a late one counts until the case is archived."""
    voter, case, value = own.voter, own.case, own.value
    t = tell.words_for(work, voter)
    round_text, _, rating = value.partition(":")
    of_round = number_in(round_text)
    if rating not in RATINGS or not of_round:
        work.tell(texts.old_button(t))
    elif case.rating and case.rated_round == of_round:
        _change(work, voter, case, rating)
    elif of_round != case.round or not case.question_open:
        work.tell(texts.question_over(t), alert=True)
    else:
        count(work, voter, case, rating)


def _change(work: Work, voter: Voter, case: Case, rating: str) -> None:
    """His first word is taken back with everything it caused, then the new one counts."""
    t = tell.words_for(work, voter)
    if rating == case.rating:
        work.tell(texts.rated_already(t, rating))
        return
    before = _as_it_stood(work, case)
    if why := change_of_mind.refusal(case, before, work.acted_at):
        work.tell(texts.cannot_change(t, why), alert=True)
        return
    count(work, voter, _taken_back(work, voter, case, before), rating)


def _as_it_stood(work: Work, case: Case) -> Case:
    """The case when he spoke, read from history."""
    events = work.histories.from_start(case.id)
    spoke = max((n for n, event in enumerate(events) if event.kind == "rated"), default=len(events))
    return replay(case.id, events[:spoke])


def _taken_back(work: Work, voter: Voter, case: Case, before: Case) -> Case:
    """The round his word opened is over, for those too who heard of it; a joined case is joined again."""
    joined_to = case.main_case or before.main_case
    main = work.cases.get(joined_to) if joined_to is not None else None
    kind = change_of_mind.step(case, before, main)
    known, t = case, work.staff_words()
    case = work.cases.record(case, work.event(kind, "voter", **change_of_mind.restored(case, before, main)))
    clocks.on_word_taken_back(work, case)
    if known.round == case.round:
        return case
    if kind == "unrated_joined" and main is not None:
        tell_of_round(work, known, desk.joined_again(t, case.number, main.number))
        tell.to_voter(work, voter, desk.told_joined_again(tell.words_for(work, voter), case.number, main.number), case_id=case.id)
        cards.refresh_cards(work, main)
    else:
        tell_of_round(work, known, desk.round_taken_back(t, case.number, known.round))
    return case
