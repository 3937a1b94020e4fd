"""What a voter types after a rating: his reason, and whether it is solved (docs/spec.md section 3, Rating)."""

from domain.cases.case import Case
from domain.ratings.said_resolved import said_resolved
from domain.ratings.satisfaction import is_figure, said, says_why
from domain.ratings.second_thoughts import second_word
from domain.typed.typed_acts import typed_act
from domain.values.carried import packed
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.joins import announces_another, plainly_another
from locales import case as case_words
from services.case import after_rating
from services.case.open_case import reading_of
from services.case.rating import Solved
from services.deed import open_questions, tell
from services.deed.work import Work
from services.voter.add_words import join
from storage.steps import Step
from talk.asking.ways import Own
from talk.case.rating import solved

GONE = frozenset({"withdrawn", "declined", "archived"})
"""Statuses of a case about whose answer nothing more is asked."""


def take_resolved_words(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Typed 1/2/3 or clear words for the second question; anything else goes on as an ordinary message (False)."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    figure = step.data.get("of") == after_rating.FAR and is_figure(message.text) and len(message.text.strip()) == 1
    value = None if figure else said_resolved(message.text)
    case = work.cases.get(step.case_id) if step.case_id is not None else None
    if case is None or case.status in GONE:
        return False
    if figure and not case.resolved:  # of two buttons no figure says which
        after_rating.ask_how_far(work, voter, case)
        return True
    if value is None:
        return False
    try:
        solved(work, Own(voter, case, packed(Solved(value))))
    except (RefusedError, IllegalStepError):
        return False
    _say_what_was_noted(work, voter, work.cases.get(case.id), message)
    return True


def _say_what_was_noted(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """A figure may have been meant for his rating: he reads for what it was taken, and what his rating is."""
    if case.rating:
        words = case_words.noted_resolved(tell.words_for(work, voter), case.resolved, case.rating)
        tell.to_voter(work, voter, words, case_id=case.id, reply_to=message.message_id)


def take_reason(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Why he is not satisfied: his words go to the case and to the group. False where there is nothing any more that they explain."""
    if not message.media and (announces_another(message.text) or typed_act(message.text) or second_word(message.text) is not None):
        return False
    if not message.media and _changes_rating(work, message.text, step):
        return False
    work.steps.drop(voter.chat_id, voter.chat_id)
    if step.case_id is None or message.text.startswith("/") or plainly_another(message.text):
        return False
    case = work.cases.get(step.case_id)
    if case.status in GONE and open_questions.over_for_voter(work, voter, case):
        return False
    join(work, voter, case, message)
    if not case.resolved and not reading_of(work, message.text).danger.alarms:
        after_rating.ask_how_far(work, voter, case)
    return True


def _changes_rating(work: Work, text: str, step: Step) -> bool:
    """Whether it is a rating and no reason: a bare one, or another than the one that was noted."""
    value, case = said(text), work.cases.known(step.case_id) if step.case_id is not None else None
    return value is not None and (not says_why(text) or (case is not None and value != case.rating))
