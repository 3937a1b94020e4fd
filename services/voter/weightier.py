"""Words that weigh more than the matter they stand in, where that one goes on no more (closed, archived, withdrawn, declined): danger to life, a likely
tip, a complaint of somebody are a matter of their own then, since nobody would read them there (docs/spec.md section 3, Which case a message joins)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.complaints.asks_secrecy import for_secretary_alone, only_asks_secrecy
from domain.complaints.spoken_of import complained_of
from domain.complaints.wishes import beside, wish
from domain.ratings.rating_heard import rating_first
from domain.values.ids import PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from services.case import spoken_of
from services.case.intake import Intake
from services.case.main_case import goes_on_in
from services.case.open_case import reading_of
from services.deed.work import Work
from services.voter import opens
from storage.case_messages import CaseMessage
from storage.histories import STEPS

Weights = frozenset[tuple[str, str | PersonId]]
"""What words say that weighs: each kind of danger, `tip`, each person complained of; who shall not read them is none."""


def heard(work: Work, voter: Voter, case: Case, message: Incoming) -> bool:
    """Whether further words of his were opened by themselves. Of who is kept out of the case already, and of a tip that it is, or was, it
    takes more like any words."""
    if goes_on_in(work, case).open:
        return False
    pointed = _pointed_to(work, case, message)
    if not (pointed or _for_her_alone(work, case, message.text) or _of(work, case, message.text) - _known(case)):
        return False
    asked = replace(case, spoken_of=(*case.spoken_of, *pointed), asked_of=(*case.asked_of, *pointed))
    _open(work, voter, asked, message)
    return True


def edited(work: Work, voter: Voter, known: CaseMessage, message: Incoming) -> bool:
    """Whether an edit of his was, which weighs more than what he had written: that stays as it stood. What was opened of the same message
    before hears the edit itself."""
    case = work.cases.get(known.case_id)
    if known.elsewhere or goes_on_in(work, case).open:
        return False
    if not _of(work, case, message.text) - _of(work, case, work.messages.whole(known).text):
        return False
    if not _stands_later(work, case, message):
        _open(work, voter, case, replace(message, edited=False, earlier=()))
    return True


def _pointed_to(work: Work, case: Case, message: Incoming) -> frozenset[PersonId]:
    """Whom they only point to (他骂我), be it who had it in hand, beside those kept out already: their voter is asked about them."""
    beside_it = spoken_of.Beside(of_claimer=message.reply_ours or case.round > 1)
    return frozenset(spoken_of.pointed_to(work, case, message.text, beside_it)) - set(case.spoken_of)


def _open(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    opens.open_for(work, voter, message, Intake(follows=case, asks=True), work.cases.of_voter(voter.id))


def _of(work: Work, case: Case, text: str) -> Weights:
    reading = reading_of(work, text)
    kinds = reading.danger.kinds if reading.danger.alarms else ()
    tip = {("tip", "")} if "tip" in reading.marks else set[tuple[str, str]]()
    return frozenset({*(("danger", kind) for kind in kinds), *tip, *(("person", person) for person in _people(work, case, text))})


def _people(work: Work, case: Case, text: str) -> frozenset[PersonId]:
    """Of whom they complain; who shall not read them, and is complained of by nothing beside that, is none."""
    roster, village, to = work.roster, case.village, case.named_deputy
    people, kept = complained_of(text, roster, village, to).all, wish(text, roster, village).kept
    return people - (kept - complained_of(beside(text, roster, village), roster, village, to).all) if kept else people


def _for_her_alone(work: Work, case: Case, text: str) -> bool:
    """Whether they tell something that he wants read by the secretary alone, beside no rating: she looks for nothing in what is over."""
    if not for_secretary_alone(text) or only_asks_secrecy(text) or rating_first(text) is not None:
        return False
    return reading_of(work, beside(text, work.roster, case.village)).category != "other"


def _known(case: Case) -> Weights:
    tip = {("tip", "")} if "tip" in case.marks or case.seal == "opened" else set[tuple[str, str]]()
    return frozenset({*tip, *(("person", person) for person in case.spoken_of if person not in case.asked_of)})


def _stands_later(work: Work, case: Case, message: Incoming) -> bool:
    """Whether the same message stands in a later matter of his that is no part of this one."""
    parts = {event.of(Split).part for event in work.histories.newest_steps(case.id, "split", STEPS)}
    return any(one.case_id > case.id and one.case_id not in parts for one in work.messages.all_at(message.chat_id, message.message_id))
