"""An edit of what was heard on a visit and joined to a matter (「并入」): what would have been a matter of its own before (services/visits/matters.py)
seals the one that it joined, keeps it confidential or from whom it speaks of, or marks it urgent, as a line of its voter does; where that one goes on
no more it is one of its own now; what only puts it right is read below its cards (docs/spec.md section 5).
"""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.life_cycle import allowed
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.danger.beaten_at_home import another_is_beaten
from domain.reading.reading import HEEDED
from domain.values.ids import PersonId, VillageId
from domain.values.message import Incoming, Sender
from locales import desk as desk_words
from locales import visits as visits_words
from services.case import alert, seal, spoken_of, voter_said, what_weighs, words_of
from services.case.intake import Intake
from services.case.marked import with_marks
from services.case.open_case import reading_of
from services.deed.by import By, Said, message_of
from services.deed.names import name_of
from services.deed.work import Work
from services.desk import key_in
from storage.case_messages import CaseMessage

ABOUT = "visit"
"""As `services.visits.matters.join_case` notes them."""
CHANNEL = "visit"


def is_of_visit(work: Work, note: CaseMessage) -> bool:
    return note.kind == "note" and note.id in work.histories.said_about(note.case_id, ABOUT)


def opened(work: Work, by: By, note: CaseMessage, said: Said) -> Case | None:
    """The matter of its own that a note is now which `stands_alone`; the first stays as it stood. None where it was opened before: then the edit is of
    that one. Raises NotAllowedError where its writer may write down no matter there any more."""
    case, message = work.cases.get(note.case_id), message_of(said, by)
    key_in.may_key_in(work, by, key_in.KeyedIn(case.village or VillageId(""), CHANNEL))
    if what_weighs.stands_later(work, case, message):
        return None
    urgent = frozenset({"urgent"} if _harms(work, said.text) else ())
    return key_in.open_for(work, message, Intake(channel=CHANNEL, village=case.village, by=note.author, marks=urgent))


def of_sealed(work: Work, by: By, note: CaseMessage) -> bool:
    """Whether it was heard on a visit by him, and stands with what goes on and is the secretary's alone now: he may still put it right, unless it
    speaks of him. Raises NotAllowedError where he may write down no matter there any more."""
    case = work.cases.get(note.case_id)
    own = any(note.author in person.ids for person in by.live) and all(person.ids.isdisjoint(case.spoken_of) for person in by.persons)
    if not (own and case.open and case.sealed and is_of_visit(work, note)):
        return False
    key_in.may_key_in(work, by, key_in.KeyedIn(case.village or VillageId(""), CHANNEL))
    return True


def danger_opened(work: Work, by: By, note: CaseMessage, danger: Incoming) -> Case:
    """Danger to life beside such a line: a matter of its own, kept from whom the sealed one is kept from."""
    case = work.cases.get(note.case_id)
    return key_in.open_for(
        work, replace(danger, sender=Sender(by.account)), Intake(channel=CHANNEL, village=case.village, by=note.author, follows=case)
    )


def stands_alone(work: Work, case: Case, note: CaseMessage, text: str) -> bool:
    """Whether nobody would read what the note says now in the matter that it joined."""
    if not (is_of_visit(work, note) and what_weighs.is_over(work, case)):
        return False
    return bool(_weights(work, case, text) - _weights(work, case, work.messages.whole(note).text))


def _weights(work: Work, case: Case, text: str) -> what_weighs.Weights:
    more = (("alone", for_secretary_alone(text)), ("harm", _harms(work, text)))
    return what_weighs.of(work, case, text) | {(name, "") for name, says in more if says}


def _harms(work: Work, text: str) -> bool:
    """Whether somebody is beaten at home, or may harm himself, as somebody else tells it."""
    return another_is_beaten(text) or "self_harm" in reading_of(work, text).danger.kinds


def heed(work: Work, by: By, case: Case, note: CaseMessage, said: Said) -> Case:
    """`said`: what the note says now. Nothing where it was not heard on a visit. Its voter, whose words they are not, hears nothing of it."""
    if not is_of_visit(work, note):
        return case
    before, reading, message = case, reading_of(work, said.text), message_of(said, by)
    if not allowed(case.status, "changed"):
        # what is over is marked no more
        return spoken_of.told(work, by, case, said.text)
    case = seal.heed(work, None, case, seal.Words(reading, message, lambda case: spoken_of.told(work, by, case, said.text)))
    marks = case.marks | (reading.marks & HEEDED)
    if _harms(work, said.text):
        marks |= {"urgent"}
    case = with_marks(work, case, marks, note.author)
    if "urgent" in case.marks - before.marks:
        alert.keyed_in(work, case, message, reading.danger, by.persons[0].id)
    _put_right(work, case, note)
    return case


def _put_right(work: Work, case: Case, note: CaseMessage) -> None:
    """Below its cards, those of the secretary where it is hers alone now, they are as they stand now."""
    stands = work.messages.get(note.id)
    author = work.roster.people.get(PersonId(note.author))
    if stands is not None and author is not None and (case.open or case.hers_to_see):
        t = work.staff_words()
        words = visits_words.heard_again(t, name_of(work, author), words_of.on_card(t, stands))
        voter_said.put_right(work, case, stands, desk_words.corrected(t, words))
