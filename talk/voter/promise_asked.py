"""What a voter writes when he was asked on its day whether what was promised is done: it is the answer to that question."""

from datetime import datetime

from domain.cases.case import Case
from domain.ratings.promise_answers import promise_answer, says_more
from domain.values.carried import packed
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.how_far import things_named
from domain.which_matter.joins import announces_another, plainly_another
from locales import promises as words
from services.case import after_rating, rating, unasked
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.desk.promise_due import rows_for_voter
from services.voter import matter_choice, signs
from services.voter.add_words import case_replied_to, join
from storage.steps import Step
from talk.asking.ways import Own
from talk.case.rating import solved


def take(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """False for any other words, which go on as if nothing had been asked; the question stays."""
    answer = promise_answer(message.text) if not message.media and not message.unknown else ""
    cases = _meant(work, voter, message, step) if answer else []
    if not cases or announces_another(message.text) or plainly_another(message.text) or reading_of(work, message.text).danger.plain:
        return False
    if len(cases) > 1 and answer in CHOICE:
        matter_choice.offer(work, voter, cases, message, CHOICE[answer])
        return True
    if answer in CHOICE:
        work.steps.drop(voter.chat_id, voter.chat_id)
    HOW[answer](work, voter, cases[0], message)
    return True


def _meant(work: Work, voter: Voter, message: Incoming, step: Step) -> list[Case]:
    """Of which of those he was asked about the words may be: nothing else was said to him on it since, and they name no other thing."""
    asked = [case for of in (step.case_id, step.data.get("also")) if of is not None and (case := work.cases.known(of)) is not None]
    replied = case_replied_to(work, voter, message) if message.reply_to is not None else None
    if message.reply_to is not None:
        asked = [case for case in asked if replied is not None and case.id == replied.id]
    since = datetime.fromisoformat(str(step.data["at"]))
    named, said = things_named(message.text), work.said.first_words([case.id for case in asked])
    return [
        case
        for case in asked
        if case.question_open
        and (case.last_sent_at is None or case.last_sent_at <= since)
        and all(any(sign in said.get(case.id, "") for sign in thing) for thing in named)
    ]


def _done(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """As the tap; who has not rated yet is asked what he thinks of it."""
    if says_more(message.text) or not case.rating:
        join(work, voter, case, message)
    if not case.rating:
        _ask_rating(work, voter, case)
        return
    solved(work, Own(voter, work.cases.get(case.id), packed(rating.Solved("yes"))))
    signs.seen(work, voter, message)


def _not_yet(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """As 「还没解决」; where no further round is left, or he has not rated, his words reach who follows it."""
    if not case.rating:
        join(work, voter, case, message)
        _ask_rating(work, voter, case)
        return
    try:
        case = rating.reopen(work, By((), Handle(voter.chat_id)), case)
    except (RefusedError, IllegalStepError):
        join(work, voter, case, message)
        return
    if says_more(message.text):
        join(work, voter, case, message)
        after_rating.ask(work, voter, case, said_why=True)
    else:
        signs.seen(work, voter, message)
        after_rating.ask_why(work, voter, case)


def _partly(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """His words reach who follows it, and count as solved in part where he has rated."""
    if case.rating:
        case = rating.resolve(work, By((), Handle(voter.chat_id)), case, "partly")
    join(work, voter, case, message)


def _unknown(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """He need not know: the buttons stand there once more for when he does."""
    join(work, voter, case, message)
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, t(words.when_you_know), rows_for_voter(voter, case, t), case_id=case.id)


def _ask_rating(work: Work, voter: Voter, case: Case) -> None:
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, t(words.what_you_think), unasked.rows(voter, case, t), case_id=case.id)


CHOICE = {"done": "solved", "not": "unsatisfied"}
"""What ends the question, and as which act a choice of several is offered."""
HOW = {"done": _done, "not": _not_yet, "partly": _partly, "unknown": _unknown}
