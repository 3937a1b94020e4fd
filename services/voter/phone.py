"""「留电话」: the voter gives his number, for the claimer alone, or does not (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_for_voter import PhoneAsked
from domain.values.errors import FieldError, RefusedError
from domain.values.voter import held_phones
from domain.words.phone_said import phone_said
from locales import case as case_words
from locales import phones
from locales import voter as voter_words
from services.case import voter_said
from services.case.main_case import goes_on_in
from services.case.own_matter import own_matter
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from storage.outbox import CONTACT


def still_wanted(work: Work, case: Case) -> None:
    """Raises RefusedError where the one for whom he was asked has the case no longer: nobody gets the number then."""
    asked, main = work.histories.last(case.id, "phone_asked"), goes_on_in(work, case)
    if main.claimer is None or not main.open:
        raise RefusedError("phone_for_nobody", number=case.number)
    if asked is None or asked.of(PhoneAsked).whom != main.claimer:
        raise RefusedError("phone_for_another", number=case.number)


def give(work: Work, by: By, case: Case, said: str, before: str = "") -> Case:
    """The claimer who asked for it gets it, and what is said beside it; the voter's consent stands in the ledger with the words of the
    question. `before`: what he said about the call before he gave the number."""
    voter, found = own_matter(work, by, case), phone_said(said)
    if not found.numbers:
        raise FieldError("phone", "phone_wanted")
    still_wanted(work, case)
    main = goes_on_in(work, case)
    if (numbers := held_phones(found.numbers)) != voter.phone:
        work.voters.set_contact(voter.id, voter.name, numbers)
    asked = work.histories.last(case.id, "phone_asked")
    question = asked.of(PhoneAsked) if asked is not None else PhoneAsked()
    newest = work.histories.newest_of(case.id, ("phone_asked", "phone_given"))
    again = newest is not None and newest.kind == "phone_given"
    case = work.cases.record(case, work.event("phone_given", "voter"))
    wanted = phones.offered if question.offered else voter_words.phone_wanted_now if question.again else case_words.phone_wanted
    shown = wanted(tell.words_for(work, voter), case.number, tell.deputy_name(work, main, main.claimer or ""))
    work.voters.allow(voter.id, "give_phone", shown, work.acted_at, case.id)
    claimer = work.roster.claimer_of(main)
    beside = "\n".join(filter(None, (before, found.words)))
    told = voter_words.phone_changed_for_you if again else voter_words.phone_for_you
    words = told(work.staff_words(), case.number, found.numbers, beside)
    if not tell.to_person(work, claimer, words, case_id=main.id, purpose=CONTACT):
        tell.to_secretary(work, words, case_id=main.id, purpose=CONTACT)
    return case


def ask_for_whoever_has_it(work: Work, by: By, case: Case) -> Case:
    """He is asked anew, for the claimer of now (services/case/phone_question.py)."""
    own_matter(work, by, case)
    return work.cases.record(case, work.event("phone_asked", "system", PhoneAsked(whom=goes_on_in(work, case).claimer, again=True)))


def refuse(work: Work, by: By, case: Case) -> None:
    """Who asked hears that he would rather not; where nobody did, there is nobody to hear it."""
    own_matter(work, by, case)
    asked = work.histories.last(case.id, "phone_asked")
    if asked is not None and asked.of(PhoneAsked).offered:
        return
    voter_said.tell_readers(work, case, voter_words.phone_refused(work.staff_words(), case.number), about="phone")
