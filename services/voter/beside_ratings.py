"""What an edited line tells beside the ratings of several answers (路灯满意，水不满意，会计收了钱): danger, a likely tip, a complaint of somebody are a matter of
their own, whichever clause they stand behind, and so is another thing beside a rating that closed its matter; all else is of the answer it stands with
(docs/spec.md section 3, Rating)."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.no_matter.of_a_kept import BETWEEN, clauses_of
from domain.ratings.rated_things import rating_of
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case import what_weighs
from services.case.intake import Intake
from services.deed.work import Work
from services.voter import edited_rating, rated_words
from services.voter.new_case import new_case


@dataclass(frozen=True)
class Told:
    """What the line said of the answer to one case (`was`), and says `now`."""

    case: Case
    was: str
    now: str


def apart(work: Work, voter: Voter, told: Told) -> str:
    """Its words that are to be heard by themselves, without the rating; empty where none are."""
    rest = beside_rating(told.now)
    if rest and _is_apart(work, voter, told, rest):
        return rest
    return told.now if _is_apart(work, voter, told, told.now) else ""


def beside_rating(text: str) -> str:
    """What is no rating of it, as he wrote it."""
    return "".join(clause for clause in clauses_of(text) if rating_of(clause) is None).strip(BETWEEN)


def _is_apart(work: Work, voter: Voter, told: Told, text: str) -> bool:
    if told.case.open:
        return bool(what_weighs.of(work, told.case, text) - what_weighs.of(work, told.case, told.was))
    return edited_rating.says_beside(work, voter, told.case, told.was, text)


def hear(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """`message`: with those words alone."""
    if case.open:
        new_case(work, voter, replace(message, edited=False), Intake(follows=case, asks=True))
    else:
        edited_rating.heard_beside(work, voter, case, "", message)


def without(text: str, alone: Collection[str]) -> str:
    """What is left of a line without the words that were heard alone."""
    gone = {_bare(clause) for words in alone for clause in clauses_of(words)}
    return "".join(clause for clause in clauses_of(text) if _bare(clause) not in gone).strip(BETWEEN) if gone else text


def weighs(work: Work, voter: Voter, case: Case, text: str) -> bool:
    """Whether words say more than why: they stand with the answer they are of, and with no other."""
    return rated_words.say_more(work, text) or bool(what_weighs.of(work, case, text))


def _bare(clause: str) -> str:
    return clause.strip(BETWEEN)
