"""A deputy asks for a telephone number: what the voter taps and types (docs/spec.md section 4)."""

from domain.case import Case
from domain.message import Incoming
from domain.voter import Voter
from locales import desk
from services.case import phone_question, voter_said
from services.deed import open_questions, tell
from services.voter.phone import hand_phone
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import WORDS_WITHIN
from talk.asking.ways import Own


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


def give_phone(work: Work, own: Own) -> None:
    """「留电话」: his next message is the number, for the claimer alone."""
    voter, case = own.voter, own.case
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


def no_phone(work: Work, own: Own) -> None:
    voter, case = own.voter, own.case
    voter_said.told(work, case, desk.phone_refused(work.staff_words(), case.number), about="phone")
    work.tell(desk.no_phone_fine(tell.words_for(work, voter)))
