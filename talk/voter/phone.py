"""A deputy asks for a telephone number: what the voter taps and types, and what he reads of it (docs/spec.md section 4)."""

from domain.errors import FieldError, RefusedError
from domain.message import Incoming
from domain.no_matter import is_assent
from domain.typed_answers import gives_no_number
from domain.voter import Voter
from locales import voter as voter_words
from locales.refusals import refusal
from services.case import phone_question
from services.deed import open_questions, tell
from services.deed.ask import wait_for
from services.deed.work import Work
from services.voter import phone
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Own


def give_phone(work: Work, own: Own) -> None:
    """「留电话」: the number he left already, else his next message is the number."""
    if own.voter.phone:
        _give(work, own, own.voter.phone)
        return
    try:
        phone.still_wanted(work, own.case)
    except RefusedError as refused:
        _say_who_has_it(work, own, refused)
        return
    _ask(work, own)


def _ask(work: Work, own: Own) -> None:
    wait_for(work, own.voter, "phone", work.acted_at + WORDS_WITHIN, case_id=own.case.id)
    tell.to_voter(work, own.voter, tell.words_for(work, own.voter)(voter_words.ask_phone_number), case_id=own.case.id)


def _give(work: Work, own: Own, number: str) -> None:
    try:
        case = phone.give(work, own.by, own.case, number)
    except FieldError:
        _ask(work, own)
    except RefusedError as refused:
        _say_who_has_it(work, own, refused)
    else:
        tell.to_voter(work, own.voter, tell.words_for(work, own.voter)(voter_words.phone_passed_on), case_id=case.id)


def _say_who_has_it(work: Work, own: Own, refused: RefusedError) -> None:
    """Nobody gets the number; if somebody else has the case now, he is asked for him."""
    t = tell.words_for(work, own.voter)
    if refused.reason != "phone_for_another":
        tell.to_voter(work, own.voter, refusal(t, refused), case_id=own.case.id)
        return
    case = phone.ask_for_whoever_has_it(work, own.by, own.case)
    words = voter_words.phone_wanted_now(t, case.number, tell.deputy_name(work, case, case.claimer or ""))
    phone_question.put(work, own.voter, case, words)


def take_phone(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """The number, typed or shared; False where it is none: then he writes something else."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    number = phone.figures(message.contact.phone if message.contact is not None else message.text)
    own = Own(voter, work.cases.get(step.case_id or 0))
    if not number and is_assent(message.text):
        _ask(work, own)
        return True
    if not number and gives_no_number(message.text):
        phone.refuse(work, own.by, own.case)
        tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.no_phone_fine), case_id=own.case.id)
        return True
    if not number:
        return False
    if not open_questions.over_for_voter(work, voter, own.case):
        _give(work, own, number)
    return True


def no_phone(work: Work, own: Own) -> None:
    """「不方便」."""
    phone.refuse(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(voter_words.no_phone_fine))
