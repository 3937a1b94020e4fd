"""`/units`, `/units 2026-Q3`: what units owe, and what they did (services/summaries/show_units.py)."""

from functools import partial

from domain.rights.rights import may
from domain.rights.sight import away_from
from domain.values.buttons import Button
from domain.values.message import Incoming, Press
from locales import summaries as summaries_words
from locales import unit_figures
from services.deed import pages as deed_pages
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.summaries import show_units as deeds
from services.summaries.account import can_count
from storage.lists import at_units
from talk.asking import pages
from talk.asking.who_acts import who_acts
from talk.summaries.show import asked_period


def show_units(work: Work, message: Incoming, rest: str) -> None:
    """First what is owed, then the figures of the running year or of the period that was named."""
    by, t = who_acts(work, message), work.staff_words()
    if (period := asked_period(work, message, partial(deeds.period_to_show, work, by, rest))) is None:
        return
    work.say(message.chat_id, *_page(work, by, 0))
    if not can_count(work):
        work.say(message.chat_id, t(summaries_words.counting))
        deeds.show_when_counted(work, by, period)
        return
    for words in deeds.messages(work, period):
        work.say(message.chat_id, words)


def turn_units(work: Work, press: Press) -> None:
    """Another page of what is owed."""
    by = who_acts(work, press)
    deeds.may_read(work, by)
    pages.turn(work, press, *_page(work, by, deed_pages.place_in(press.value)))


def _page(work: Work, by: By, first: int) -> tuple[str, Rows]:
    t = work.staff_words()
    page = work.lists.page(at_units(away_from(work.roster, by.persons)), first, deed_pages.SIZE)
    cases = [case for case in page.cases if may(work.roster, by.persons, "see", case)]
    if not cases:
        return t(unit_figures.nothing_owed), ()
    turned = deed_pages.turned("units_page", page)
    lines = [t(unit_figures.head), *(deeds.owed_line(work, case) for case in cases), *turned.lines(t)]
    return "\n".join(lines), [*([(case.number, Button("open", case.id))] for case in cases), *turned.rows(t)]
