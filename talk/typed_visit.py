"""走访完了 5户 12个人, 补记上个月走访 typed in private: the record is begun with the day and the figures he said (domain/at_work/said_visit.py)."""

from dataclasses import replace
from datetime import date

from domain.at_work.said_visit import SaidVisit, said_visit
from domain.congress.congress import Person
from domain.congress.working_days import add_months
from domain.values.message import Incoming
from services.deed.work import Work
from services.visits.file_record import LARGEST
from services.visits.record import period_of
from storage.visit_rows import Record
from talk.asking.who_acts import who_acts
from talk.house import ASKED
from talk.steps import current_step
from talk.visits import form
from talk.visits.record import begin


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for who is no deputy."""
    said = said_visit(message.text, work.today) if message.private and not message.media else None
    own = next((person for person in who_acts(work, message).live if person.kind == "deputy"), None)
    if said is None or own is None:
        return False
    record = _record(work, message, own, said)
    form.show_form(work, message, record, fresh=True)
    step = current_step(work, message)
    if said.rest and step is not None and step.kind == "visit_words":
        ASKED[step.kind].take(work, replace(message, text=said.rest), step)
    return True


def _record(work: Work, message: Incoming, own: Person, said: SaidVisit) -> Record:
    """The one that stands open, where it is of that day or nothing is said of one; else a new one. What is answered already stays."""
    on, open_one = _day(work, said), work.visits.draft_of(own.id)
    record = open_one if open_one is not None and on in (None, open_one.visit_on) else begin(work, message, own)
    values: dict[str, object] = {}
    if on is not None and on != record.visit_on:
        month, of_day = period_of(work, on)
        values |= {"visit_on": on, "month": month, "day": of_day}
    told = {"households": said.households, "people": said.people}
    values |= {name: min(count, LARGEST) for name, count in told.items() if count is not None}
    if values:
        work.visits.change(record.id, **values)
    return work.visits.there(record.id)


def _day(work: Work, said: SaidVisit) -> date | None:
    if not said.of_last_month:
        return said.on
    day = work.days.of_month("visit", add_months(work.today.replace(day=1), -1).strftime("%Y-%m"))
    return day.held_on if day is not None and day.held_on <= work.today else None
