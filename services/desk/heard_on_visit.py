"""An edit of what was heard on a visit and joined to a matter (「并入」): what would have been a matter of its own before (services/visits/matters.py)
seals the one that it joined, keeps it confidential or from whom it speaks of, or marks it urgent, as a line of its voter does; what only puts it
right is read below its cards (docs/spec.md section 5).
"""

from domain.cases.case import Case
from domain.cases.life_cycle import allowed
from domain.danger.beaten_at_home import another_is_beaten
from domain.reading.reading import HEEDED
from domain.values.ids import PersonId
from locales import desk as desk_words
from locales import visits as visits_words
from services.case import alert, seal, spoken_of, voter_said, words_of
from services.case.marked import with_marks
from services.case.open_case import reading_of
from services.deed.by import By, Said, message_of
from services.deed.names import name_of
from services.deed.work import Work
from storage.case_messages import CaseMessage

ABOUT = "visit"
"""As `services.visits.matters.join_case` notes them."""


def is_of_visit(work: Work, note: CaseMessage) -> bool:
    return note.kind == "note" and note.id in work.histories.said_about(note.case_id, ABOUT)


def heed(work: Work, by: By, case: Case, note: CaseMessage, said: Said) -> Case:
    """`said`: what the note says now. Nothing where it was not heard on a visit. Its voter, whose words they are not, hears nothing of it."""
    if not is_of_visit(work, note):
        return case
    before, reading, message = case, reading_of(work, said.text), message_of(said, by)
    if not allowed(case.status, "changed"):
        # what is over is marked no more; danger in it was told to staff as by any line of his (talk/in_danger.py)
        return spoken_of.told(work, by, case, said.text)
    case = seal.heed(work, None, case, seal.Words(reading, message, lambda case: spoken_of.told(work, by, case, said.text)))
    marks = case.marks | (reading.marks & HEEDED)
    if another_is_beaten(said.text) or "self_harm" in reading.danger.kinds:
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
