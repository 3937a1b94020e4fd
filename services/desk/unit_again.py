"""「退回单位重办」: the same unit once more, with a new date and a slip that says why (docs/spec.md section 4)."""

from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import Forwarded
from domain.cases.hand_overs import HandOver
from domain.cases.life_cycle import HANDLED
from domain.congress.congress import Unit
from domain.values.errors import IllegalStepError, RefusedError
from locales import units
from services.case import at_units, card, cards, clocks, unit_person, words_of
from services.case.act import allowed_to, event_by
from services.case.in_hands import in_hand
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.desk.forward import Order

DAYS = 5
"""Working days that a unit has for it."""
BEFORE_THE_VOTER = 2
"""Working days that are left between its date and the voter's."""


def send_again(work: Work, by: By, case: Case) -> Case:
    """Its newest 转办 goes back to the same unit; the voter hears until when."""
    allowed_to(work, by, "forward", case)
    if case.status not in {"assigned", *HANDLED}:
        raise IllegalStepError("forwarded", case.status)
    if not at_units.was_forwarded(work, case):
        raise RefusedError("nothing_forwarded")
    if not at_units.may_be_sent_back(work, case):
        raise RefusedError("already_so")
    case, last = in_hand(work, by, case), at_units.of_case(work, case)[-1]
    unit = unit_person.without_him(work, case, Unit(last.unit, last.name, person=last.person, phone=last.phone))
    until = new_day(work, case)
    note = units.again_note(work.staff_words(), units.slip_number(work.staff_words(), case.number, last.nth))
    named = Forwarded(unit=last.unit, unit_name=last.name, person=unit.person, phone=unit.phone, due_on=until, note=note, again=True)
    case = work.cases.record(case, event_by(work, by, case, "forwarded", named))
    clocks.on_unit(work, case)
    tell.to_voters(work, case, lambda t, number: units.told_again(t, number, last.name, until, staff=work.roster.staff_has(case)))
    cards.refresh_cards(work, case)
    return case


def new_day(work: Work, case: Case) -> date:
    """Five working days, but two before the voter's date where there is time, and never today."""
    calendar, today = work.calendar, work.today
    day, soonest = calendar.add(today, DAYS), calendar.add(today, 1)
    if case.due_on is not None and case.due_on > today:
        day = min(day, calendar.add(calendar.shifted(case.due_on, "previous_workday"), -BEFORE_THE_VOTER))
    return max(day, soonest)


def last_order(work: Work, case: Case) -> tuple[HandOver, Unit, Order]:
    """The newest 转办 as its slip is made of it."""
    event, last = work.histories.newest_of(case.id, ("forwarded",)), at_units.of_case(work, case)[-1]
    t, note = work.staff_words(), event.of(Forwarded).note if event is not None else ""
    unit = Unit(last.unit, last.name, person=last.person, phone=last.phone)
    known = work.roster.units.get(last.unit, unit)
    anew = () if unit_person.words_stay(work, case, known) else work.said.these(card.said_anew(work, case))
    said = "\n".join(filter(None, (words_of.whole(t, m) for m in anew)))
    return last, unit, Order(last.unit, last.due_on, f"{note}\n{units.voter_says(t, said)}" if said else note)
