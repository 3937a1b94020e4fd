"""「联络站计划」: which station, its plan beside what was held there, a new one in words (services/summaries/station_plan.py)."""

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError
from domain.values.list_places import At, at_in
from domain.values.message import Incoming, Press
from locales import plans
from services.deed import tell
from services.deed.work import Work
from services.summaries import station_plan as deeds
from services.summaries.station_plan import OneStation
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts


def show_list(work: Work, press: Press) -> None:
    long_list.show(work, press, _stations(work, press))


def turn_list(work: Work, press: Press) -> None:
    long_list.show(work, press, _stations(work, press), at_in(press.value) or At())


def _stations(work: Work, press: Press) -> Choice:
    items = [Item(s.name, Button("sp_show", 0, packed(OneStation(s.id)))) for s in deeds.stations_for(work, who_acts(work, press))]
    t = work.staff_words()
    return Choice(t(plans.ask_station) if items else t(plans.no_stations), items, "sp_on")


def show(work: Work, press: Press) -> None:
    t, station = work.staff_words(), deeds.station_for(work, who_acts(work, press), parsed(OneStation, press.value).station)
    said = deeds.lines(work, station, work.today) or [plans.no_station_plan(t, station.name, work.today.year)]
    rows = [[(t(plans.b_write_station), Button("sp_write", 0, packed(OneStation(station.id))))]]
    for piece in tell.pieces("\n".join(said)):
        work.say(press.chat_id, piece, rows)


def ask_words(work: Work, press: Press) -> None:
    station = deeds.station_for(work, who_acts(work, press), parsed(OneStation, press.value).station)
    ask(work, press, Question("station_words"), work.staff_words()(plans.ask_station_words), station=station.id)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    t, station = work.staff_words(), str(step.data["station"])
    try:
        written = deeds.write(work, who_acts(work, message), station, message.text)
    except FieldError:
        ask(work, message, Question("station_words"), t(plans.ask_station_words), station=station)
        return
    work.say(message.chat_id, plans.station_reached(t, written.station.name, written.told, written.items), reply_to=message.message_id)
