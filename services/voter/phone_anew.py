"""「改成1390000…」, 「说错了，是…5679」: a number given wrong is put right for the claimer who got it, in private (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.values.errors import RefusedError
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.phone_said import corrected
from locales import voter as voter_words
from locales.refusals import refusal
from services.case.phone_left import TYPED_WITHIN
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.voter import phone


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False for words that put no number right, and where none was given within the time that an answer counts."""
    number = corrected(message.text, voter.phone) if voter.phone and not message.media else ""
    case = _given_last(work, [replied] if replied is not None else cases, message) if number else None
    if case is None:
        return False
    t = tell.words_for(work, voter)
    try:
        phone.give(work, By((), Handle(voter.chat_id)), case, number)
        words = voter_words.phone_changed(t, number)
    except RefusedError as refused:
        words = refusal(t, refused)
    tell.to_voter(work, voter, words, case_id=case.id, reply_to=message.message_id)
    return True


def _given_last(work: Work, cases: list[Case], message: Incoming) -> Case | None:
    """The open case for which he gave his number last."""
    found = [
        (given.at, case)
        for case in cases
        if case.open and (given := work.histories.last(case.id, "phone_given")) is not None and message.at - given.at <= TYPED_WITHIN
    ]
    return max(found, key=lambda one: (one[0], one[1].id))[1] if found else None
