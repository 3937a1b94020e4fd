"""A voter speaks of the unit's person only after his matter was handed over to that unit: from then on it is kept from him as it would have been
before (docs/spec.md section 4, Actions)."""

from domain.cases.case import Case
from domain.rights.stand_ins import secretaries_of
from locales import slips
from services.case import cards, in_his_place, unit_person
from services.case.main_case import goes_on_in
from services.deed import tell
from services.deed.work import Work


def heard(work: Work, case: Case) -> None:
    """After further words of its voter's, written or spoken, or of one who joined it: its card names him no longer, and whoever has it reads so,
    once for each hand-over."""
    case = goes_on_in(work, case)
    event = work.histories.newest_of(case.id, ("forwarded",)) if case.unit_due_on is not None else None
    if event is None:
        return
    unit = unit_person.handed_to(event)
    if (unit.id and not unit.person) or not (meant := unit_person.name_meant(work, case, unit)):
        return
    cards.refresh_cards(work, case)
    claimer = work.roster.claimer_of(case)
    people = in_his_place.who_hear(work, case, [claimer]) if claimer is not None else secretaries_of(work.roster, case)
    words = slips.named_since(work.staff_words(), case.number, f"{unit.name if unit.id else ''}{meant}")
    tell.to_people(work, people, words, case_id=case.id, dedupe_key=f"unit_named:{case.id}:{event.at.isoformat()}")
