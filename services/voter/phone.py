"""「留电话」: the voter gives his number, for the claimer alone, or does not (docs/spec.md section 4)."""

from domain.case import Case
from domain.details_for_voter import PhoneAsked
from domain.errors import FieldError, RefusedError
from locales import case as case_words
from locales import voter as voter_words
from services.case import voter_said
from services.case.own_matter import own_matter
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from storage.outbox import CONTACT

SHORTEST, LONGEST = 7, 20
"""Figures of a telephone number."""


def figures(words: str) -> str:
    """The number as it is kept; empty where the words hold none."""
    found = "".join(sign for sign in words if sign.isdigit() or sign == "+")
    return found[:LONGEST] if len(found) >= SHORTEST else ""


def still_wanted(work: Work, case: Case) -> None:
    """Raises RefusedError where the one for whom he was asked has the case no longer: nobody gets the number then."""
    asked = work.histories.last(case.id, "phone_asked")
    if case.claimer is None or not case.open:
        raise RefusedError("phone_for_nobody", number=case.number)
    if asked is None or asked.of(PhoneAsked).whom != case.claimer:
        raise RefusedError("phone_for_another", number=case.number)


def give(work: Work, by: By, case: Case, phone: str) -> Case:
    """The claimer who asked for it gets it; his consent stands in the ledger with the words of the question."""
    voter, number = own_matter(work, by, case), figures(phone)
    if not number:
        raise FieldError("phone", "phone_wanted")
    still_wanted(work, case)
    if number != voter.phone:
        work.voters.set_contact(voter.id, voter.name, number)
    asked = work.histories.last(case.id, "phone_asked")
    case = work.cases.record(case, work.event("phone_given", "voter"))
    wanted = voter_words.phone_wanted_now if asked is not None and asked.of(PhoneAsked).again else case_words.phone_wanted
    shown = wanted(tell.words_for(work, voter), case.number, tell.deputy_name(work, case, case.claimer or ""))
    work.voters.allow(voter.id, "give_phone", shown, work.acted_at, case.id)
    claimer = work.roster.claimer_of(case)
    words = voter_words.phone_for_you(work.staff_words(), case.number, number)
    if not tell.to_person(work, claimer, words, case_id=case.id, purpose=CONTACT):
        tell.to_secretary(work, words, case_id=case.id, purpose=CONTACT)
    return case


def ask_for_whoever_has_it(work: Work, by: By, case: Case) -> Case:
    """He is asked anew, for the claimer of now (services/case/phone_question.py)."""
    own_matter(work, by, case)
    return work.cases.record(case, work.event("phone_asked", "system", PhoneAsked(whom=case.claimer, again=True)))


def refuse(work: Work, by: By, case: Case) -> None:
    """Who asked hears that he would rather not."""
    own_matter(work, by, case)
    voter_said.told(work, case, voter_words.phone_refused(work.staff_words(), case.number), about="phone")
