"""The taps of the form: each changes one thing in the draft, and the form shows it (talk/visits/form.py)."""

from datetime import timedelta
from typing import Any

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.ids import PersonId
from domain.values.list_places import At, carried_in
from domain.values.message import Press
from domain.visits.visits import MODES
from locales import common
from locales import visits as visits_words
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.visits.file_record import LARGEST
from services.visits.record import OneRecord, form_words, group_of_visit, households_in, own_record, period_of
from storage.visit_rows import Record
from talk.asking import long_list
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.who_acts import who_acts
from talk.visits.answers import Counted, Manner, OnDay, Where, Who
from talk.visits.form import again, in_its_place, others_of, pressed_record

DAYS_BACK = 5


def _changed(work: Work, press: Press, record_id: int, **values: Any) -> None:
    work.visits.change(record_id, **values)
    again(work, press, record_id)


def set_mode(work: Work, press: Press) -> None:
    manner = parsed(Manner, press.value)
    record = own_record(work, who_acts(work, press), manner.record)
    if manner.mode not in MODES:
        raise OldButtonError(press.value)
    _changed(work, press, record.id, mode=manner.mode, households=households_in(record, manner.mode))


def set_number(work: Work, press: Press) -> None:
    counted = parsed(Counted, press.value)
    record = own_record(work, who_acts(work, press), counted.record)
    if counted.name not in ("households", "people") or counted.number < 0:
        raise OldButtonError(press.value)
    _changed(work, press, record.id, **{counted.name: min(counted.number, LARGEST)})


def ask_village(work: Work, press: Press) -> None:
    _show(work, press, record := pressed_record(work, press), _villages(work, record))


def turn_villages(work: Work, press: Press) -> None:
    record, at = _turned(work, press)
    _show(work, press, record, _villages(work, record), at)


def _turned(work: Work, press: Press) -> tuple[Record, At]:
    """The record of a list that is turned over, and to where."""
    of, at = carried_in(press.value)
    return own_record(work, who_acts(work, press), parsed(OneRecord, of).record), at


def _show(work: Work, press: Press, record: Record, choice: Choice, at: At | None = None) -> None:
    """Where the form stands; what is typed then is not of the record."""
    long_list.show(work, press, choice, at, record.outbox_id)


def _back(work: Work, record: Record) -> Rows:
    return [[(work.staff_words()(common.b_back), Button("vr_form", 0, packed(OneRecord(record.id))))]]


def _villages(work: Work, record: Record) -> Choice:
    """Those of the groups he went for first."""
    went = work.roster.people.get(record.deputies[0]) if record.deputies else None
    groups = dict.fromkeys((*filter(None, [record.group_id]), *(went.groups if went is not None else ())))
    served = [v for g in groups if g in work.roster.groups for v in work.roster.groups[g].villages]
    first = [work.roster.villages[v] for v in dict.fromkeys(served) if v in work.roster.villages]
    rest = [v for v in work.roster.open_villages() if v not in first]
    items = [
        Item(work.roster.village_name(v.id), Button("vr_village", 0, packed(Where(record.id, v.id))), village_names(v))
        for v in first + rest
    ]
    return Choice(form_words(work, record), items, "vr_village_on", packed(OneRecord(record.id)), _back(work, record), NAMES, 3)


def set_village(work: Work, press: Press) -> None:
    where = parsed(Where, press.value)
    record = own_record(work, who_acts(work, press), where.record)
    if where.village not in work.roster.villages:
        raise OldButtonError(press.value)
    went = work.roster.people.get(record.deputies[0]) if record.deputies else None
    _changed(work, press, record.id, village=where.village, group_id=group_of_visit(work, went, where.village, record.group_id))


def ask_date(work: Work, press: Press) -> None:
    record, t = pressed_record(work, press), work.staff_words()
    days = [work.today - timedelta(days=n) for n in range(DAYS_BACK + 1)]
    rows = [[(visits_words.b_today(t, day), Button("vr_date", 0, packed(OnDay(record.id, day))))] for day in days]
    in_its_place(work, record, t(visits_words.ask_date), rows)


def set_date(work: Work, press: Press) -> None:
    on = parsed(OnDay, press.value)
    record = own_record(work, who_acts(work, press), on.record)
    if on.day > work.today:
        raise OldButtonError(press.value)
    month, of_day = period_of(work, on.day)
    _changed(work, press, record.id, visit_on=on.day, month=month, day=of_day)


def ask_with(work: Work, press: Press) -> None:
    """Who went along: it counts for all of them."""
    _show(work, press, record := pressed_record(work, press), _members(work, record))


def turn_members(work: Work, press: Press) -> None:
    record, at = _turned(work, press)
    _show(work, press, record, _members(work, record), at)


def _members(work: Work, record: Record) -> Choice:
    members = [p for p in work.roster.members(record.group_id) if p.has_rights] if record.group_id else []
    names = people_called(work, members)
    items = [
        Item(("✓ " if p.id in record.deputies else "") + names[p.id], Button("vr_who", 0, packed(Who(record.id, p.id))), (p.name,))
        for p in members
    ]
    words = work.staff_words()(visits_words.ask_with)
    return Choice(words, items, "vr_with_on", packed(OneRecord(record.id)), _back(work, record))


def toggle(work: Work, press: Press) -> None:
    who = parsed(Who, press.value)
    record = own_record(work, who_acts(work, press), who.record)
    if record.group_id is None or who.person not in {p.id for p in work.roster.members(record.group_id)}:
        raise OldButtonError(press.value)
    there = who.person in record.deputies
    chosen: list[PersonId] = [p for p in record.deputies if p != who.person] if there else [*record.deputies, who.person]
    if chosen:
        work.visits.change(record.id, deputies=chosen)
    record = work.visits.there(record.id)
    choice = _members(work, record)
    places = [item.button.value for item in choice.items]
    at = At(places.index(press.value)) if press.value in places else At()
    _show(work, press, record, choice, at)


def ask_for(work: Work, press: Press) -> None:
    """「替别人记」: leaders and staff write for somebody without a phone, or too busy."""
    _show(work, press, record := pressed_record(work, press), _others(work, record))


def turn_others(work: Work, press: Press) -> None:
    record, at = _turned(work, press)
    _show(work, press, record, _others(work, record), at)


def _others(work: Work, record: Record) -> Choice:
    found = people_called(work, others_of(work, record))
    items = [Item(name, Button("vr_whose", 0, packed(Who(record.id, p)))) for p, name in found.items()]
    words = work.staff_words()(visits_words.ask_for_whom)
    return Choice(words, items, "vr_for_on", packed(OneRecord(record.id)), _back(work, record), NAMES, 3)


def set_whose(work: Work, press: Press) -> None:
    who = parsed(Who, press.value)
    record = own_record(work, who_acts(work, press), who.record)
    person = next((p for p in others_of(work, record) if p.id == who.person), None)
    if person is None:
        raise OldButtonError(press.value)
    village = person.village or record.village
    _changed(work, press, record.id, deputies=[person.id], group_id=group_of_visit(work, person, village), village=village)
