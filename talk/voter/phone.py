"""A deputy asks for a telephone number: what the voter taps and types, and what he reads of it (docs/spec.md section 4)."""

from dataclasses import replace

from domain.typed.chosen_button import says_yes
from domain.typed.typed_answers import gives_no_number
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, RefusedError
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.masks import masked
from domain.words.phone_said import beside_the_call, is_of_the_call, phone_said
from locales import voter as voter_words
from locales.refusals import refusal
from services.case import phone_left, phone_question, spoken_of
from services.case.main_case import goes_on_in
from services.case.phone_left import Left
from services.deed import open_questions, tell
from services.deed.ask import wait_for
from services.deed.work import Work
from services.voter import phone
from services.voter.add_words import join
from storage.steps import Step
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Own

PASSED = "passed"
"""Of the step: something else was written since."""


def give_phone(work: Work, own: Own) -> None:
    """「留电话」: the number that he wrote unasked, or left already, else his next message is the number."""
    if own.value and (left := phone_left.number_of(work, own.case, parsed(Left, own.value).message)):
        _give(work, own, left)
        return
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


def _give(work: Work, own: Own, said: str, before: str = "") -> None:
    try:
        case = phone.give(work, own.by, own.case, said, before)
    except FieldError:
        _ask(work, own)
    except RefusedError as refused:
        _say_who_has_it(work, own, refused)
    else:
        found = phone_said(said)
        words = voter_words.phone_passed_on(tell.words_for(work, own.voter), found.numbers, beside=bool(before or found.words))
        tell.to_voter(work, own.voter, words, case_id=case.id)


def _say_who_has_it(work: Work, own: Own, refused: RefusedError) -> None:
    """Nobody gets the number; if somebody else has the case now, he is asked for him."""
    t = tell.words_for(work, own.voter)
    if refused.reason != "phone_for_another":
        tell.to_voter(work, own.voter, refusal(t, refused), case_id=own.case.id)
        return
    case = phone.ask_for_whoever_has_it(work, own.by, own.case)
    main = goes_on_in(work, case)
    words = voter_words.phone_wanted_now(t, case.number, tell.deputy_name(work, main, main.claimer or ""))
    phone_question.put(work, own.voter, case, words)


def take_phone(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """The number, typed or shared; False where it is none: then he writes something else, and a number is still the answer for the time
    there is, but 好 and 不 are not."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    taken = _is_number(work, voter, message, step) or (PASSED not in step.data and _is_of_it(work, voter, message, step))
    if not taken and work.steps.of(voter.chat_id, voter.chat_id) is None:
        work.steps.put(voter.chat_id, voter.chat_id, replace(step, data={**step.data, PASSED: True}))
    return taken


def _is_number(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    said = _shared(message.contact.phone) if message.contact is not None else message.text
    own, before = Own(voter, work.cases.get(step.case_id or 0)), str(step.data.get("said") or "")
    if not phone_said(said).numbers:
        return False
    if _speaks_of_reader(work, own, said):
        join(work, voter, own.case, message)
    elif not open_questions.over_for_voter(work, voter, own.case):
        _give(work, own, said, before)
    return True


def _speaks_of_reader(work: Work, own: Own, said: str) -> bool:
    """Whether he complains of whom he is to call: then it is a word on his matter like any, and nobody gets the number."""
    main = goes_on_in(work, own.case)
    return main.claimer in spoken_of.of_whom(work, main, beside_the_call(phone_said(said).words or said))


def _is_of_it(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """Yes, no, or words about the call."""
    own, before = Own(voter, work.cases.get(step.case_id or 0)), str(step.data.get("said") or "")
    if says_yes(message.text):
        give_phone(work, Own(voter, own.case, packed(Left(int(step.data["left"])))) if "left" in step.data else own)
        return True
    if gives_no_number(message.text):
        phone.refuse(work, own.by, own.case)
        tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.no_phone_fine), case_id=own.case.id)
        return True
    if (
        not is_of_the_call(message.text)
        or _speaks_of_reader(work, own, message.text)
        or open_questions.over_for_voter(work, voter, own.case)
    ):
        return False
    _ask_again(work, own, "\n".join(filter(None, (before, masked(message.text.strip())))))
    return True


def _shared(number: str) -> str:
    """Telegram gives the number of a contact with its country, with or without the sign for it."""
    return number if number.startswith(("+", "0")) or not number.isdigit() else f"+{number}"


def _ask_again(work: Work, own: Own, said: str) -> None:
    """He says whom to call or when, and no number: nobody is told anything yet; what he said goes with the number."""
    asked = {"at": work.now.isoformat(), "said": said}
    work.steps.put(own.voter.chat_id, own.voter.chat_id, Step("phone", own.case.id, asked, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, own.voter, tell.words_for(work, own.voter)(voter_words.phone_number_missing), case_id=own.case.id)


def no_phone(work: Work, own: Own) -> None:
    """「不方便」."""
    phone.refuse(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(voter_words.no_phone_fine))
