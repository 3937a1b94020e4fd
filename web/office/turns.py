"""Where the register's form leads without a deed: another page of it, another search, a kept one. What is ticked goes along in the address, so
that back, forward and a page asked for anew have it too (docs/spec.md section 8, On the computer)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, urlencode

from domain.values.buttons import number_in
from domain.values.errors import FieldError
from services.desk.filters import FILTERS
from services.office.register import MOST_TICKED
from storage.register_papers import View
from web.office.visit import Form, Visit

TICKED, CARRIED = "case", "ticked"
"""A tick as the form sends it, and all of them as an address says them."""
BETWEEN = "."
TRAIL = 20
"""Pages that one can turn back."""
LONGEST_ADDRESS = 4000
"""What is longer is answered where it was sent: servers in between take no longer addresses for sure."""
ENTER, VIEW = "enter", "view-"
MEANT = {"title": "suggest", "view": "keep_view"}
"""What Enter means in a field that is for a deed."""
ASIDE = (*MEANT, "lead", "to")
"""Fields for a deed that is not done yet: they stand in no address."""


@dataclass(frozen=True)
class Asked:
    """`trail`: behind which case each page so far began, but the first; the last is the one that is shown."""

    filters: Mapping[str, str] = field(default_factory=dict)
    trail: tuple[int, ...] = ()
    ticked: tuple[str, ...] = ()

    @property
    def after(self) -> int:
        return self.trail[-1] if self.trail else 0


def in_address(visit: Visit) -> Asked:
    filters = {name: visit.says(name).strip() for name in FILTERS}
    return Asked(
        filters, visit.reads("after", trail_in, ()), tuple(dict.fromkeys(visit.says(CARRIED).split(BETWEEN))) if visit.says(CARRIED) else ()
    )


def trail_in(said: str) -> tuple[int, ...] | None:
    """None for what is no such thing."""
    trail = tuple(number_in(one) for one in said.split(BETWEEN))
    return trail if all(trail) else None


def in_form(form: Form) -> Asked:
    """What the page showed on which the form stands, and what is ticked there now."""
    filters = dict(parse_qsl(form.sent_as("query")))
    return Asked(filters, trail_in(form.sent_as("after")) or (), tuple(dict.fromkeys(form.several(TICKED))))


def typed_filters(form: Form) -> Mapping[str, str] | None:
    """None of a form that has none."""
    return {name: form.sent_as(name).strip() for name in FILTERS} if "words" in form else None


def address(asked: Asked) -> str:
    """Below /office."""
    said = {name: value for name, value in asked.filters.items() if value and name in FILTERS}
    said |= {"after": BETWEEN.join(map(str, asked.trail[-TRAIL:]))} if asked.trail else {}
    said |= {CARRIED: BETWEEN.join(asked.ticked)} if asked.ticked else {}
    return f"/cases?{urlencode(said)}" if said else "/cases"


def meant(form: Form) -> str:
    """What was pressed; Enter does what the field is for in which something was typed, and searches where that leaves a doubt."""
    act = form.text("act", 20)
    if act != ENTER:
        return act
    typed, filled = typed_filters(form) or {}, [name for name in MEANT if form.text(name)]
    is_narrowed = {name: value for name, value in typed.items() if value} != dict(in_form(form).filters)
    return MEANT[filled[0]] if len(filled) == 1 and not is_narrowed else "find"


def turned(form: Form, act: str, views: tuple[View, ...]) -> Asked | None:
    """What is asked for next; None where `act` is a deed. Raises FieldError where more is ticked than is done at once."""
    here = in_form(form)
    first = replace(here, trail=())
    if act.startswith(VIEW):
        view = next((one for one in views if act == f"{VIEW}{one.id}"), None)
        return replace(first, filters=dict(parse_qsl(view.query))) if view is not None else None
    ways = {
        "find": replace(first, filters=typed_filters(form) or here.filters),
        "clear": replace(first, filters={}),
        "as_words": replace(first, filters={**here.filters, "words": f"「{here.filters.get('words', '')}」"}),
        "newest": first,
        "on": replace(here, trail=(*here.trail, *filter(None, [number_in(form.sent_as("next"))]))),
        "back": replace(here, trail=here.trail[:-1]),
        "untick": replace(here, ticked=()),
    }
    return ways.get(act)


def at_once(numbers: tuple[str, ...]) -> tuple[str, ...]:
    """Raises FieldError where none is ticked, or more than are done at once: none is left out without a word."""
    if not numbers:
        raise FieldError(TICKED, "nothing_ticked")
    return not_too_many(numbers)


def not_too_many(numbers: tuple[str, ...]) -> tuple[str, ...]:
    if len(numbers) > MOST_TICKED:
        raise FieldError(TICKED, "too_many_ticked", count=len(numbers), most=MOST_TICKED)
    return numbers


def stays(form: Form, asked: Asked) -> bool:
    """Whether the page is shown as the answer to what was sent, since no address takes all of it."""
    return any(form.sent_as(name).strip() for name in ASIDE) or len(address(asked)) > LONGEST_ADDRESS
