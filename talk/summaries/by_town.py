"""「按乡镇看」 below `/summary` of a county (services/summaries/by_town.py)."""

from dataclasses import replace

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.list_places import carried_in
from domain.values.message import Press
from locales import by_town as words
from locales import summaries as summaries_words
from services.deed.by import By
from services.deed.work import Work
from services.summaries import by_town as deeds
from services.summaries import show
from services.summaries.account import can_count
from talk.asking import long_list
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts


def ask_town(work: Work, press: Press) -> None:
    """Which: a button each, and one for what is of none."""
    long_list.show(work, press, _towns(work, _reader(work, press), press.value))


def turn_towns(work: Work, press: Press) -> None:
    period, at = carried_in(press.value)
    long_list.show(work, press, _towns(work, _reader(work, press), period), at)


def show_town(work: Work, press: Press) -> None:
    """Its account in a message; later where the figures are not counted yet."""
    by, wanted = _reader(work, press), parsed(deeds.OfTown, press.value)
    wanted = replace(wanted, period=show.period_to_show(work, by, wanted.period))
    deeds.town_name(work, wanted.town)
    if not can_count(work):
        work.say(press.chat_id, work.staff_words()(summaries_words.counting))
        show.show_when_counted(work, by, wanted.period, wanted.town)
        return
    for piece in deeds.messages(work, by, wanted):
        work.say(press.chat_id, piece)


def _reader(work: Work, press: Press) -> By:
    """In private, whoever sees the whole county."""
    if press.chat_id < 0:
        raise NotAllowedError("summary")
    by = who_acts(work, press)
    deeds.may_read(work, by)
    return by


def _towns(work: Work, by: By, period: str) -> Choice:
    t, when = work.staff_words(), show.period_to_show(work, by, period)
    named = [*work.roster.congress.towns.items(), (deeds.OTHERS, t(words.of_none))]
    items = [Item(name, Button("sum_town", 0, packed(deeds.OfTown(when, town)))) for town, name in named]
    return Choice(words.which(t, summaries_words.period(t, when)), items, "sum_towns_on", when, width=2)
