"""The words that stand with a rating: a reason is kept with it; danger, a likely tip, or a wish that one alone reads it, is heard as in any
further words of his (docs/spec.md section 3, Rating)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.cases.life_cycle import OPEN
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.complaints.spoken_of import spoken_of as who_is_meant
from domain.ratings.rating_heard import rating_first
from domain.ratings.satisfaction import says_why
from domain.ratings.second_thoughts import second_word
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from services.case import after_rating, cards, open_case, spoken_of
from services.case.intake import Intake
from services.case.open_case import reading_of
from services.case.rating import count
from services.deed.work import Work
from services.voter import kept_apart, signs
from services.voter.add_words import join, put
from services.voter.new_case import new_case

WEIGHTY = frozenset({"urgent", "tip", "minor", "confidential"})
"""Marks of words that say more than why."""


def counted(work: Work, voter: Voter, case: Case, message: Incoming, value: str) -> Case:
    """The rating counts, with its words."""
    if say_more(work, message.text):
        return _heard(work, voter, count(work, case, value), message)
    return count(work, _kept(work, voter, case, message), value)


def added(work: Work, voter: Voter, case: Case, message: Incoming) -> Case:
    """The words of a rating that counts already; its card shows them beside it."""
    now = _heard(work, voter, case, message) if say_more(work, message.text) else _kept(work, voter, case, message)
    cards.refresh_cards(work, now, by_voter=True)
    return now


def ask(work: Work, voter: Voter, case: Case, message: Incoming, named: str = "") -> None:
    """What follows the rating; nothing in the same breath of who is in danger."""
    if in_danger(work, message.text):
        return
    if not say_more(work, message.text) or case.round == case.rated_round:
        after_rating.ask(work, voter, case, said_why=says_why(message.text), named=named)
    elif not case.resolved:
        after_rating.ask_how_far(work, voter, case)


def say_more(work: Work, text: str) -> bool:
    """Whether they say more than why; a new word alone (改成不满意) does not, whatever its signs."""
    if second_word(text) is not None and rating_first(text) is None:
        return in_danger(work, text)
    reading = reading_of(work, text)
    return bool(reading.danger.named or reading.danger.held or reading.marks & WEIGHTY) or for_secretary_alone(text)


def in_danger(work: Work, text: str) -> bool:
    return reading_of(work, text).danger.alarms


def _heard(work: Work, voter: Voter, case: Case, message: Incoming) -> Case:
    """With the matter, as what follows 不满意 by itself; where it is closed now, danger and a likely tip are one of their own."""
    if case.status not in OPEN and reading_of(work, message.text).marks & {"urgent", "tip"}:
        new_case(work, voter, message, Intake(follows=case, asks=True))
    else:
        join(work, voter, case, message)
    return work.cases.get(case.id)


def heard_beside(work: Work, voter: Voter, case: Case, before: str, message: Incoming) -> bool:
    """An edit by which words of a rating say more than why, where the matter is closed: danger, a likely tip and a complaint of somebody become
    one of their own. `before`: what he had written."""
    if not says_beside(work, voter, case, before, message.text):
        return False
    if who_is_meant(message.text, work.roster, voter.village).all:
        new_case(work, voter, replace(message, edited=False), Intake(follows=case, asks=True))
    else:
        _heard(work, voter, case, replace(message, edited=False))
    return True


def says_beside(work: Work, voter: Voter, case: Case, before: str, text: str) -> bool:
    """Whether it does."""
    if case.status in OPEN or say_more(work, before):
        return False
    return say_more(work, text) or bool(who_is_meant(text, work.roster, voter.village).all)


def _kept(work: Work, voter: Voter, case: Case, message: Incoming) -> Case:
    """A bare figure says nothing more."""
    if message.text.strip().isdigit():
        work.drafts.put(signs.RATED, message.chat_id, as_json(message), message.at, case.id)
        return case
    for one, words in kept_apart.parts(work, case, message):
        if one.id == case.id:
            _explained(work, case, words)
        else:
            put(work, voter, one, words)
    return work.cases.get(case.id)


def _explained(work: Work, case: Case, message: Incoming) -> None:
    stored = open_case.keep_message(work, case, message, author="voter")
    case = spoken_of.heard(work, case, message.text, spoken_of.Beside(of_claimer=True))
    work.cases.record(case, work.event("explained", "voter", OfMessage(message=stored.id)))
