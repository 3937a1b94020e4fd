"""What somebody outside said of a case, as it is noted: not without words or photo, and never past its colleagues (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.values.errors import FieldError
from services.case import cards, media
from services.case.places import Spot, places
from services.deed import tell
from services.deed.by import By, Said
from services.deed.work import Work


def says_something(said: Said) -> None:
    if not said.showable:
        raise FieldError("said", "unit_words_needed")


def tell_colleagues(work: Work, by: By, case: Case, stored: int, words: str) -> None:
    """Below the cards, with the photo, save where it was said; its claimer in private, where somebody else has noted it."""
    message = work.messages.get(stored)
    said_in = message.chat_id if message is not None else 0
    cards.below_cards(work, case, words, but=said_in)
    if message is not None and message.attached and not case.confidential:
        for chat_id in {place.chat_id for place in places(work, case)} - {said_in}:
            media.to_deputy(work, case, message, Spot(chat_id))
    claimer = work.roster.claimer_of(case)
    if claimer is not None and claimer.id not in {person.id for person in by.persons}:
        tell.to_person(work, claimer, words, case_id=case.id)
