"""A long choice on a case, a page at a time: every unit, group or person can be reached (docs/spec.md section 8, Lists)."""

from dataclasses import replace

from domain.values.list_places import at_in
from services.deed.work import Work
from talk.asking import long_list
from talk.asking.act import Act, way_back
from talk.asking.long_list import CHOICES, Choice, Item

__all__ = ["CHOICES", "Choice", "Item", "offer_page"]


def offer_page(work: Work, act: Act, choice: Choice) -> int:
    """The page that `act.value` names, the first where it names none. Returns the row of the outbox."""
    ours = replace(choice, below=[*choice.below, way_back(work, act)], case=act.case.id)
    return long_list.show(work, act.press, ours, at_in(act.value))
