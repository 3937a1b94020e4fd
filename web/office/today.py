"""今日: what waits, each number with its list; and these lists."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from locales import office_lists as words
from locales import signs
from locales import visits as visits_words
from locales.common import T
from locales.meetings import date_line
from services.office.lists import has_part, label_of
from services.office.rows import SIZE, RowsPage, page_of
from services.office.sessions import last_here
from services.office.today import DayAhead, Figure, Hand, Today, today
from storage.lists import COUNTED
from web.office.rows import worded
from web.office.visit import Visit, page_key


@dataclass(frozen=True)
class Line:
    """A number that leads to its list; empty `link`: nowhere."""

    count: str
    name: str
    link: str


async def show(visit: Visit) -> web.StreamResponse:
    since = await visit.read(last_here, visit.entered.session if visit.entered else 0)
    found = await visit.read(today, since)
    return visit.render(
        "today.html",
        date=date_line(visit.t, found.day),
        parts=[(title, lines) for title, lines in _parts(visit.t, found) if lines],
        hands=[_hand(visit.t, hand) for hand in found.hands],
        days=[_day(visit.t, day) for day in found.days],
        faults=_faults(visit.t, found),
    )


def _parts(t: T, found: Today) -> list[tuple[str, list[Line]]]:
    new = [Line(words.number(t, found.new.count), words.new_since(t, found.since), link_to(found.new))] if found.new and found.since else []
    more = [figure for figure in (found.nobodys, found.promises, found.calls) if figure is not None]
    unchecked = [Line(words.number(t, f.count), words.unchecked(t, f.of), f"/office/records/{f.of}") for f in found.unchecked]
    return [
        (t(words.part_new), new),
        (t(words.part_queue), [_line(t, figure) for figure in found.queue]),
        (t(words.part_due), [_line(t, figure) for figure in found.due]),
        (t(words.part_own), [_line(t, figure) for figure in found.own]),
        (t(words.part_more), [*(_line(t, figure) for figure in more), *unchecked]),
    ]


def _line(t: T, figure: Figure) -> Line:
    return Line(words.number(t, figure.count), words.list_title(t, figure.name, figure.of, ""), link_to(figure))


def link_to(figure: Figure) -> str:
    return f"/office/list/{figure.name}" + (f"?{urlencode({'of': figure.of})}" if figure.of else "")


def _hand(t: T, hand: Hand) -> dict[str, Any]:
    name = hand.name or t(words.nobody)
    return {"name": name, "late": hand.late, "due": hand.due, "link": link_to(Figure("due_of", 0, hand.person))}


def _day(t: T, day: DayAhead) -> dict[str, Any]:
    link = link_to(Figure("booked", 0, str(day.id))) if day.booked else ""
    said = words.day_ahead(t, visits_words.day_name(t, day.kind), day.held_on, day.place)
    return {"words": said, "people": signs.listed(t, day.on_duty), "booked": day.booked, "link": link}


FAULTS = {"unrouted": "/office/list/queue?of=unrouted"}
"""Where what the self-audit found is looked at, where a list has just these."""


def _faults(t: T, found: Today) -> list[Line] | None:
    if found.faults is None:
        return None
    return [Line(words.number(t, n), words.fault(t, name), FAULTS.get(name, "")) for name, n in found.faults.items() if n]


async def show_list(visit: Visit) -> web.StreamResponse:
    name, first = visit.match("name"), visit.reads("first", page_key, 0)
    of = await _of(visit, name)
    page = await visit.read(page_of, name, of, first)
    if page.first != first:
        visit.cannot_read("first", str(first))
    title = words.list_title(visit.t, name, of, await visit.read(label_of, name, of))
    return visit.render("list.html", title=title, rows=worded(visit.t, page.rows), **turns(visit, of, page))


async def _of(visit: Visit, name: str) -> str:
    """Which part of the list; all of it where the address says none that there is."""
    of = visit.says("of")[:100]
    if of and not await visit.read(has_part, name, of):
        visit.cannot_read("of", of)
        return ""
    return of


def turns(visit: Visit, of: str, page: RowsPage) -> dict[str, Any]:
    """Where one is, and the pages beside it."""
    last = page.first + SIZE
    return {
        "place": words.place(visit.t, page.first + 1, min(last, page.total), page.total),
        "back": _at(visit, of, max(page.first - SIZE, 0)) if page.first else None,
        "on": _at(visit, of, last) if last < min(page.total, COUNTED) else None,
    }


def _at(visit: Visit, of: str, first: int) -> str:
    return f"{visit.request.path}?{urlencode(({'of': of} if of else {}) | {'first': first})}"


ROUTES = (("GET", "", show), ("GET", "/list/{name}", show_list))
