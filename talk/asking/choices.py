"""A long choice on a case, a page at a time: every unit, group or person can be reached (docs/spec.md section 8, Lists)."""

from locales import common
from services.deed.message import Rows
from services.deed.pages import Turned, place_in, within
from services.deed.work import Work
from talk.asking import pages
from talk.asking.act import Act, offer, way_back

CHOICES = 30
"""Buttons of a choice on one page; Telegram takes 100 in all."""


def offer_page(work: Work, act: Act, words: str, rows: Rows, kind: str, *, below: Rows = ()) -> None:
    """The page that `act.value` names, the first where it names none; `kind` turns it over, `below` stands on every page."""
    t, total = work.staff_words(), len(rows)
    first = within(place_in(act.value), total, CHOICES) if act.value else 0
    shown = list(rows[first : first + CHOICES])
    turned = Turned(kind, first, len(shown), total, CHOICES, case_id=act.case.id)
    where = [common.place_among(t, first + 1, first + len(shown), total)] if total > CHOICES else []
    said, buttons = "\n".join([words, *where]), [*shown, *turned.rows(t), *below]
    if act.value:
        pages.turn(work, act.press, said, [*buttons, way_back(work, act)])
    else:
        offer(work, act, said, buttons)
