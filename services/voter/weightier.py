"""Words that weigh more than the matter they stand in, where that one goes on no more (closed, archived, withdrawn, declined): danger to life, a likely
tip, a complaint of somebody are a matter of their own then, since nobody would read them there (docs/spec.md section 3, Which case a message joins)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.complaints.asks_secrecy import for_secretary_alone, only_asks_secrecy
from domain.complaints.wishes import beside
from domain.ratings.rating_heard import rating_first
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case import spoken_of, what_weighs
from services.case.intake import Intake
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import opens
from storage.case_messages import CaseMessage


def heard(work: Work, voter: Voter, case: Case, message: Incoming) -> bool:
    """Whether further words of his were opened by themselves. Of who is kept out of the case already, and of a tip that it is, or was, it
    takes more like any words."""
    if not what_weighs.is_over(work, case):
        return False
    pointed = _pointed_to(work, case, message)
    weighs = what_weighs.of(work, case, message.text) - what_weighs.known(case)
    if not (pointed or weighs or _for_her_alone(work, case, message.text)):
        return False
    asked = replace(case, spoken_of=(*case.spoken_of, *pointed), asked_of=(*case.asked_of, *pointed))
    _open(work, voter, asked, message)
    return True


def edited(work: Work, voter: Voter, known: CaseMessage, message: Incoming) -> bool:
    """Whether an edit of his was, which weighs more than what he had written: that stays as it stood. What was opened of the same message
    before hears the edit itself."""
    if not what_weighs.by_edit(work, known, message.text):
        return False
    case = work.cases.get(known.case_id)
    if not what_weighs.stands_later(work, case, message):
        _open(work, voter, case, replace(message, edited=False, earlier=()))
    return True


def _pointed_to(work: Work, case: Case, message: Incoming) -> frozenset[PersonId]:
    """Whom they only point to (他骂我), be it who had it in hand, beside those kept out already: their voter is asked about them."""
    beside_it = spoken_of.Beside(of_claimer=message.reply_ours or case.round > 1)
    return frozenset(spoken_of.pointed_to(work, case, message.text, beside_it)) - set(case.spoken_of)


def _open(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    opens.open_for(work, voter, message, Intake(follows=case, asks=True), work.cases.of_voter(voter.id))


def _for_her_alone(work: Work, case: Case, text: str) -> bool:
    """Whether they tell something that he wants read by the secretary alone, beside no rating: she looks for nothing in what is over."""
    if not for_secretary_alone(text) or only_asks_secrecy(text) or rating_first(text) is not None:
        return False
    return reading_of(work, beside(text, work.roster, case.village)).category != "other"
