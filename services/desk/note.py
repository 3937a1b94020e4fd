"""An internal note: what a deputy or staff say of a case among themselves (docs/spec.md section 4, Talk)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from services.case.act import actor_of, allowed_to, event_by, keep_words
from services.deed.by import By, Said
from services.deed.work import Work


def note(work: Work, by: By, case: Case, said: Said) -> int:
    """Kept with the case, shown to nobody else; returns the note's row, by which its author can send it on."""
    allowed_to(work, by, "note", case)
    person = actor_of(work, by.persons, case)
    stored = keep_words(work, case, person, said, "note")
    work.cases.record(case, work.event("noted", person.id, OfMessage(message=stored)))
    return stored


def note_about(work: Work, by: By, case: Case, said: Said, about: str) -> Case:
    """The same for words that belong to something else that was done; whether he may, its deed has asked."""
    stored = keep_words(work, case, actor_of(work, by.persons, case), said, "note")
    return work.cases.record(case, event_by(work, by, case, "noted", OfMessage(message=stored, about=about)))
