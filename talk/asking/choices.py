"""A long choice on a case, a page at a time: every unit, group or person can be reached (docs/spec.md section 8, Lists)."""

from dataclasses import dataclass

from locales import common
from services.deed.message import Rows
from services.deed.pages import Turned, place_in, within
from services.deed.work import Work
from talk.asking import pages
from talk.asking.act import Act, offer, way_back

CHOICES = 30
"""Buttons of a choice on one page; Telegram takes 100 in all."""


@dataclass(frozen=True)
class Choice:
    """What there is to choose, a row each; the kind of the button that turns the page over; what stands below on every page."""

    rows: Rows
    turns: str
    below: Rows = ()


def offer_page(work: Work, act: Act, words: str, choice: Choice) -> None:
    """The page that `act.value` names, the first where it names none."""
    t, total = work.staff_words(), len(choice.rows)
    first = within(place_in(act.value), total, CHOICES) if act.value else 0
    shown = list(choice.rows[first : first + CHOICES])
    turned = Turned(choice.turns, first, len(shown), total, CHOICES, case_id=act.case.id)
    where = [common.place_among(t, first + 1, first + len(shown), total)] if total > CHOICES else []
    said, buttons = "\n".join([words, *where]), [*shown, *turned.rows(t), *choice.below]
    if act.value:
        pages.turn(work, act.press, said, [*buttons, way_back(work, act)])
    else:
        offer(work, act, said, buttons)
