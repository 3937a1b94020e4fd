"""「留电话」: the voter gives his number, for the claimer alone, or does not (docs/spec.md section 4)."""

from domain.case import Case
from domain.voter import Voter
from locales import desk
from services.deed import tell
from storage.outbox import CONTACT
from storage.work import Work


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
