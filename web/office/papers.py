"""Files that were ordered of the register: what each holds, and its fetching while it is kept."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from domain.values.buttons import number_in
from locales import office_lists as words
from locales import signs
from locales.common import T
from services.office import papers, register
from services.summaries.filtered import SHEETS
from web.office.files import handed_over
from web.office.register import named
from web.office.visit import Visit


async def show_papers(visit: Visit) -> web.StreamResponse:
    found = await visit.read(papers.listed)
    shapes = {shape: words.shape(visit.t, shape) for shape in (*papers.SHAPES, SHEETS)}
    choices = named(visit.t, await visit.read(register.choices))
    conditions = {one.id: one.query if one.shape == SHEETS else _in_words(visit.t, choices, one.query) for one in found}
    titles = {one.id: words.paper_title(visit.t, one.shape, one.asked_at) for one in found}
    return visit.render("papers.html", papers=found, shapes=shapes, conditions=conditions, titles=titles)


LISTS = {
    "month": "months", "village": "villages", "group": "groups", "town": "towns", "category": "categories", "kind": "kinds", "status": "statuses",
    "mark": "marks", "rating": "ratings", "promise": "promises", "reached": "levels",
}  # fmt: skip
"""Filters whose values are chosen from a list of names, and which."""


def _in_words(t: T, choices: Mapping[str, Any], query: str) -> str:
    """Filters as a person reads them."""
    given = dict(parse_qsl(query))
    said = {name: str(dict(choices[LISTS[name]]).get(value, value)) if name in LISTS else value for name, value in given.items()}
    return signs.apart(t, [words.condition(t, name, value) for name, value in said.items()])


async def fetch(visit: Visit) -> web.StreamResponse:
    name, content = await visit.read(papers.fetched, number_in(visit.match("id")[:18]))
    page = web.Response(body=content, content_type="application/octet-stream")
    page.headers["Content-Disposition"] = handed_over(name)
    return page


ROUTES = (("GET", "/papers", show_papers), ("GET", "/papers/{id}", fetch))
