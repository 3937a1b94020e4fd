"""「供电所那边催一下」, 「催催水利站」 typed in private: a unit has no chat here, so its telephone is told, with the matters that lie with it and
「单位已回话」 for each (docs/spec.md section 4, Typed acts)."""

from dataclasses import replace

from domain.at_work.said_deeds import said_deed
from domain.cases.case import Case
from domain.congress.congress import Person, Unit
from domain.rights.rights import may
from domain.rights.sight import away_from
from domain.rights.towns import town_of
from domain.values.buttons import Button
from domain.values.ids import Handle
from domain.values.message import Incoming
from locales import desk as desk_words
from locales import units as words
from services.case import at_units, unit_person
from services.deed.names import todo_line
from services.deed.shown_words import shown_words
from services.deed.work import Work
from services.desk.unit_named import units_named
from services.office.lists import to_do_of
from storage import lists
from talk.asking.who_acts import who_acts

LOOKED_AT = 60
"""Cases of his lists, the first, among which those are that lie there."""
SHOWN = 8


def take(work: Work, message: Incoming) -> bool:
    """False for any other words; where nothing of his lies there and he has but one matter, it is an act on that one."""
    deed = said_deed(message.text) if not message.media else None
    if deed is None or deed.kind != "chase" or not deed.whom:
        return False
    persons = who_acts(work, message).live
    units = units_named(_near(work, persons), deed.whom)
    cases = _his(work, persons) if len(units) == 1 else []
    there = [case for case in cases if units[0].id in {one.unit for one in at_units.owed(work, case)}][:SHOWN]
    if len(units) != 1 or (not there and len(cases) == 1):
        return False
    _say(work, message, units[0], there)
    return True


def _near(work: Work, persons: tuple[Person, ...]) -> list[Unit]:
    towns = {town_of(work.roster, person) for person in persons}
    return [unit for unit in work.roster.units.values() if not unit.town or "" in towns or unit.town in towns]


def _his(work: Work, persons: tuple[Person, ...]) -> list[Case]:
    """What he has in hand; of who looks after others what lies with a unit and he may note an answer of."""
    mine = {person.id for person in persons}
    sections = [*to_do_of(work, persons), *lists.at_units(away_from(work.roster, persons))]
    found = {case.id: case for case in work.lists.page(sections, 0, LOOKED_AT).cases}
    return [case for case in found.values() if case.claimer in mine or may(work.roster, persons, "unit_answered", case)]


def _say(work: Work, message: Incoming, unit: Unit, there: list[Case]) -> None:
    t, said = work.staff_words(), shown_words(work, Handle(message.sender.handle), there)
    if any(unit_person.name_meant(work, case, unit) for case in there):
        unit = replace(unit, person="", phone="")
    line = desk_words.unit_line(t, unit.name, unit.person, unit.phone)
    if not there:
        work.say(message.chat_id, words.nothing_lies_there(t, line), reply_to=message.message_id)
        return
    rows = [[(words.b_answered_of(t, case.number[-4:]), Button("unit_answered", case.id))] for case in there]
    lines = [todo_line(work, case, said.get(case.id, "")) for case in there]
    work.say(message.chat_id, "\n".join([desk_words.chase_by_phone(t, line), *lines]), rows, reply_to=message.message_id)
