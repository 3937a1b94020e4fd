"""`/rota`: the reception days, who sits on each, and whom staff put there (services/visits/rota.py)."""

from dataclasses import dataclass

from domain.congress.congress import Person
from domain.days.dates import date_in
from domain.rights.rights import may_in_congress, staff_of_all
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.list_places import carried_in
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import leaving, rotas
from locales.refusals import refusal
from services.deed.message import Rows
from services.deed.names import name_of, names_by_id, names_of, people_called
from services.deed.pages import Turned, place_in, within
from services.deed.work import Work
from services.meetings.fill_duty import Fill
from services.meetings.reception_day import OneDay, levels_lacking, on_duty, place_name
from services.visits import rota as deeds
from services.visits.who_sat import day_to_staff, open_lately
from storage.days import CongressDay
from storage.steps import Step
from talk.asking import long_list, pages
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item
from talk.asking.who_acts import who_acts

SHOWN = 20
"""Days at a time."""


@dataclass(frozen=True)
class Month:
    month: str


@dataclass(frozen=True)
class OneStation:
    station: str


def show_rota(work: Work, message: Incoming, rest: str) -> None:
    """Officers of some groups read it; it is the whole congress's."""
    persons, t = work.roster.persons_of(message.sender.handle), work.staff_words()
    if not may_in_congress(work.roster, persons, "days"):
        work.say(message.chat_id, case_words.who_may(t, "days"))
        return
    work.say(message.chat_id, *_overview(work, persons))


def turn_rota(work: Work, press: Press) -> None:
    """「上一页」 「下一页」."""
    by = who_acts(work, press)
    if not may_in_congress(work.roster, by.persons, "days"):
        raise NotAllowedError("days")
    pages.turn(work, press, *_overview(work, by.persons, place_in(press.value)))


def _overview(work: Work, persons: tuple[Person, ...], first: int = 0) -> tuple[str, Rows]:
    t, found, plans = work.staff_words(), [*open_lately(work), *deeds.ahead(work)], staff_of_all(persons)
    if not found:
        return t(rotas.no_days), [_more(work)] if plans and work.roster.stations else ()
    first = within(first, len(found), SHOWN)
    shown = found[first : first + SHOWN]
    turns = Turned("ro_on", first, len(shown), len(found), SHOWN).rows(t)
    words = "\n".join([t(rotas.head), *(_line(work, day) for day in shown)])
    if not plans:
        return words, turns
    rows = [[(rotas.b_day(t, day.held_on, place_name(work, day)), Button("ro_day", 0, packed(OneDay(day.id))))] for day in shown]
    if months := deeds.month_to_fill(work):
        rows.append([(rotas.b_copy(t, *months), Button("ro_copy", 0, packed(Month(months[0]))))])
    return words, [*rows, *turns, *([_more(work)] if work.roster.stations else [])]


def _line(work: Work, day: CongressDay) -> str:
    t, place = work.staff_words(), place_name(work, day)
    if day.held_on < work.today:
        return rotas.line_open(t, day.held_on, place)
    return rotas.line(t, day.held_on, place, _names(work, day), levels_lacking(work, day))


def _more(work: Work) -> list[tuple[str, Button]]:
    return [(work.staff_words()(rotas.b_station), Button("ro_station"))]


def _names(work: Work, day: CongressDay) -> list[str]:
    return names_of(work, on_duty(work, day))


def show_day(work: Work, press: Press) -> None:
    """Who sits there, each to be taken out or changed for another; on the day itself whoever came is noted."""
    _show(work, press, deeds.day_of(work, who_acts(work, press), parsed(OneDay, press.value).day))


def _show(work: Work, press: Press, day: CongressDay) -> None:
    t, rows = work.staff_words(), []
    for person, name in people_called(work, on_duty(work, day)).items():
        one = packed(deeds.OnDay(day.id, person))
        row = [(rotas.b_out(t, name), Button("ro_out", 0, one)), (rotas.b_swap(t, name), Button("ro_swap", 0, one))]
        here = [(rotas.b_here(t, name), Button("ro_here", 0, one))] if day.held_on == work.today else []
        rows.append([*here, *row])
    rows.append([(t(rotas.b_add), Button("ro_add", 0, packed(OneDay(day.id))))])
    work.say(press.chat_id, rotas.one_day(t, day.held_on, place_name(work, day), _names(work, day)), rows)


def ask_whom(work: Work, press: Press) -> None:
    long_list.show(work, press, _could_add(work, press, parsed(OneDay, press.value)))


def turn_whom(work: Work, press: Press) -> None:
    day, at = carried_in(press.value)
    long_list.show(work, press, _could_add(work, press, parsed(OneDay, day)), at)


def _could_add(work: Work, press: Press, wanted: OneDay) -> Choice:
    t, day = work.staff_words(), deeds.day_of(work, who_acts(work, press), wanted.day)
    items = [Item(label, Button("ro_added", 0, packed(deeds.OnDay(day.id, p.id))), (p.name,)) for p, label in _could(work, day)]
    return Choice(rotas.ask_who(t, day.held_on), items, "ro_add_on", packed(wanted), size=NAMES, width=2)


def _could(work: Work, day: CongressDay) -> list[tuple[Person, str]]:
    found, t = deeds.who_could(work, day), work.staff_words()
    names = people_called(work, found)
    return [(p, names[p.id] if p.reachable else rotas.unlinked(t, names[p.id])) for p in found]


def add(work: Work, press: Press) -> None:
    day, person = deeds.add(work, who_acts(work, press), parsed(deeds.OnDay, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, rotas.added(work.staff_words(), name_of(work, person), day.held_on, told=person.reachable))
    _show(work, press, day)


def take_out(work: Work, press: Press) -> None:
    day, person = deeds.take_out(work, who_acts(work, press), parsed(deeds.OnDay, press.value))
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, rotas.taken_out(work.staff_words(), name_of(work, person), day.held_on))
    _show(work, press, day)


def ask_for_whom(work: Work, press: Press) -> None:
    """Who sits there in his place."""
    long_list.show(work, press, _could_swap(work, press, parsed(deeds.OnDay, press.value)))


def turn_for_whom(work: Work, press: Press) -> None:
    one, at = carried_in(press.value)
    long_list.show(work, press, _could_swap(work, press, parsed(deeds.OnDay, one)), at)


def _could_swap(work: Work, press: Press, wanted: deeds.OnDay) -> Choice:
    t, day = work.staff_words(), day_to_staff(work, who_acts(work, press), wanted.day)
    items = [Item(label, Button("ro_swapped", 0, packed(Fill(day.id, wanted.person, p.id))), (p.name,)) for p, label in _could(work, day)]
    asked = leaving.ask_who(t, day.held_on, "".join(names_by_id(work, [wanted.person])))
    return Choice(asked, items, "ro_swap_on", packed(wanted), size=NAMES, width=2)


def swap(work: Work, press: Press) -> None:
    wanted = parsed(Fill, press.value)
    other, day = deeds.swap(work, who_acts(work, press), wanted), work.days.get(wanted.day)
    work.take_buttons(press.chat_id, press.message_id)
    if day is not None:
        work.say(press.chat_id, rotas.swapped(work.staff_words(), name_of(work, other), day.held_on, told=other.reachable))
        _show(work, press, day)


def copy(work: Work, press: Press) -> None:
    month = parsed(Month, press.value).month
    filled = deeds.copy_month(work, who_acts(work, press), month)
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, rotas.copied(work.staff_words(), month, len(filled)))
    work.say(press.chat_id, *_overview(work, who_acts(work, press).persons))


def ask_station(work: Work, press: Press) -> None:
    long_list.show(work, press, _stations(work, press))


def turn_stations(work: Work, press: Press) -> None:
    long_list.show(work, press, _stations(work, press), carried_in(press.value)[1])


def _stations(work: Work, press: Press) -> Choice:
    deeds.may_plan(work, who_acts(work, press))
    items = [Item(s.name, Button("ro_at", 0, packed(OneStation(s.id)))) for s in work.roster.stations.values()]
    return Choice(work.staff_words()(rotas.ask_station), items, "ro_station_on")


def ask_date(work: Work, press: Press) -> None:
    deeds.may_plan(work, who_acts(work, press))
    station = work.roster.stations.get(parsed(OneStation, press.value).station)
    if station is None:
        raise FieldError("station", "no_choice")
    ask(work, press, Question("rota_date"), rotas.ask_date(work.staff_words(), station.name), station=station.id)


def take_date(work: Work, message: Incoming, step: Step) -> None:
    by, t, station = who_acts(work, message), work.staff_words(), str(step.data["station"])
    try:
        day = deeds.open_station(work, by, station, date_in(message.text, work.today))
    except FieldError as refused:
        ask(work, message, Question("rota_date"), refusal(t, refused), station=station)
        return
    rows = [[(t(rotas.b_add), Button("ro_add", 0, packed(OneDay(day.id))))]]
    work.say(message.chat_id, rotas.opened(t, day.held_on, work.roster.stations[station].name), rows, reply_to=message.message_id)
