"""What a voter types after a rating: his reason, and whether it is solved (docs/spec.md section 3, Rating)."""

from domain.carried import packed
from domain.errors import IllegalStepError, RefusedError
from domain.joins import announces_another, plainly_another
from domain.message import Incoming
from domain.satisfaction import said_resolved
from domain.second_thoughts import second_word
from domain.typed_acts import typed_act
from domain.voter import Voter
from services.case import after_rating
from services.case.rating import Solved
from services.deed import open_questions
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
    value = None if step.data.get("of") == after_rating.FAR and message.text.strip().isdigit() else said_resolved(message.text)
    case = work.cases.get(step.case_id) if step.case_id is not None else None
    if value is None or case is None or case.status in GONE:
        return False
    try:
        solved(work, Own(voter, case, packed(Solved(value))))
    except (RefusedError, IllegalStepError):
        return False
    return True


def take_reason(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Why he is not satisfied: his words go to the case and to the group. False where there is nothing any more that they explain."""
    if not message.media and (announces_another(message.text) or typed_act(message.text) or second_word(message.text) is not None):
        return False
    work.steps.drop(voter.chat_id, voter.chat_id)
    if step.case_id is None or message.text.startswith("/") or plainly_another(message.text):
        return False
    case = work.cases.get(step.case_id)
    if case.status in GONE and open_questions.over_for_voter(work, voter, case):
        return False
    join(work, voter, case, message)
    if not case.resolved:
        after_rating.ask_how_far(work, voter, case)
    return True
