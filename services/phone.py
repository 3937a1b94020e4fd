"""「留电话」: the voter gives his number, for the claimer alone, or does not (docs/spec.md section 4)."""

from domain.case import Case
from domain.message import Incoming
from domain.voter import Voter
from locales import desk
from services import open_questions, phone_question, tell, voter_said
from services.ask import WORDS_WITHIN
from storage.outbox import CONTACT
from storage.reminders import Step
from storage.work import Work


def _asked_for_another(work: Work, voter: Voter, case: Case) -> bool:
    """Whether the one for whom he was asked has the case no longer: nobody gets the number, and he is asked for whoever has it now."""
    asked = work.histories.last(case.id, "phone_asked")
    if asked is not None and case.claimer is not None and asked.data.get("whom") == case.claimer:
        return False
    tv = tell.words_for(work, voter)
    if case.claimer is None or not case.open:
        tell.to_voter(work, voter, desk.phone_for_nobody(tv, case.number), case_id=case.id)
        return True
    case = work.cases.record(case, work.event("phone_asked", whom=case.claimer, again=True))
    words = desk.phone_wanted_now(tv, case.number, tell.deputy_name(work, case, case.claimer or ""))
    phone_question.put(work, voter, case, words)
    return True


def give_phone(work: Work, voter: Voter, case: Case) -> None:
    """「留电话」: his next message is the number, for the claimer alone."""
    t = tell.words_for(work, voter)
    if _asked_for_another(work, voter, case):
        return
    if voter.phone:
        hand_phone(work, voter, case, voter.phone)
        return
    work.steps.put(voter.chat_id, voter.chat_id, Step("phone", case.id, {}, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, voter, desk.ask_phone_number(t), case_id=case.id)


def take_phone(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """The number, typed or shared; False where it is none: then he writes something else."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    number = message.contact.phone if message.contact is not None else message.text
    digits = "".join(ch for ch in number if ch.isdigit() or ch == "+")
    case = work.cases.get(step.case_id or 0)
    if len(digits) < 7:
        return False
    if not open_questions.over_for_voter(work, voter, case) and not _asked_for_another(work, voter, case):
        work.voters.set_contact(voter.id, voter.name, digits[:20])
        hand_phone(work, voter, case, digits[:20])
    return True


def hand_phone(work: Work, voter: Voter, case: Case, phone: str) -> None:
    t = work.staff_words()
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    asked = work.histories.last(case.id, "phone_asked")
    case = work.cases.record(case, work.event("phone_given", "voter"))
    who = tell.deputy_name(work, case, case.claimer) if case.claimer else ""
    wanted = desk.phone_wanted_now if asked is not None and asked.data.get("again") else desk.phone_wanted
    shown = wanted(tell.words_for(work, voter), case.number, who)
    work.voters.allow(voter.id, "give_phone", shown, work.acted_at, case.id)
    if not tell.to_person(work, claimer, desk.phone_for_you(t, case.number, phone), case_id=case.id, purpose=CONTACT):
        tell.to_secretary(work, desk.phone_for_you(t, case.number, phone), case_id=case.id, purpose=CONTACT)
    tell.to_voter(work, voter, desk.phone_passed_on(tell.words_for(work, voter)), case_id=case.id)


def no_phone(work: Work, voter: Voter, case: Case) -> None:
    voter_said.told(work, case, desk.phone_refused(work.staff_words(), case.number), about="phone")
    work.tell(desk.no_phone_fine(tell.words_for(work, voter)))
