"""登记簿: found, turned over, several done at once, kept as a way of looking up, ordered as a file."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from domain.cases.life_cycle import RATINGS
from domain.rights.hand_ups import HOW_FAR
from domain.values.errors import DoneBeforeError, FieldError, LianxinError, RefusedError
from locales import above, common
from locales import case as case_words
from locales import desk as desk_words
from locales import office_lists as words
from locales.common import T
from locales.summaries import period
from services.desk.filters import FILTERS, KINDS, LONGEST, PROMISES, SHOWN_MARKS, STATUSES
from services.office import papers, register, sessions, several
from services.office.secrets import is_key_of
from services.office.several import Wanted
from web.office import turns
from web.office.rows import worded
from web.office.turns import Asked
from web.office.visit import ForeignFormError, Form, Visit

TYPED = ("title", "view", "words", "claimer", "unit")
CHOSEN = (turns.TICKED, *(name for name in FILTERS if name not in TYPED))
FOLDED = ("group", "town", "kind", "mark", "claimer", "unit", "rating", "promise", "reached")
"""Filters behind 「更多条件」."""


async def show(visit: Visit) -> web.StreamResponse:
    return await _shown(visit, turns.in_address(visit))


async def show_again(visit: Visit, form: Form) -> web.StreamResponse:
    """What was sent when the session was over: nothing was done yet, and what he ticked, chose and typed stands there."""
    to = turns.turned(form, turns.meant(form), await visit.read(papers.views))
    return await _shown(visit, to or turns.in_form(form), form, note="" if to else visit.t(words.ticked_before))


async def _shown(visit: Visit, asked: Asked, form: Form | None = None, error: str = "", note: str = "") -> web.StreamResponse:
    """`form`: what was not done, and `error` why; what he ticked and typed stays."""
    typed = {name: asked.filters.get(name, "").strip() for name in FILTERS}
    given = await _understood(visit, {name: value[:LONGEST] for name, value in typed.items()})
    if await visit.read(register.is_behind, given):
        await visit.house.do(sessions.as_entered, visit.session_secret, register.catch_up, given)
    shelf = await visit.read(register.shelf, given, asked.after)
    kept = {name: value for name, value in given.items() if value}
    choices = await visit.read(register.choices)
    ticks = await _ticks(visit, asked, shelf)
    t = visit.t
    return visit.render(
        "register.html",
        status=422 if error else 200,
        error=error,
        note=note,
        leads=await visit.read(several.leads),
        acts=await visit.read(several.offered, [*(row.id for row in shelf.rows), *(row["id"] for row in ticks["elsewhere"])]),
        given=(form and turns.typed_filters(form) if error else None) or {name: typed[name] if given[name] else "" for name in FILTERS},
        notes=[words.looked_for_so_far(t, len(value), LONGEST) for value in typed.values() if len(value) > LONGEST],
        more=any(given[name] for name in FOLDED),
        query=urlencode(kept),
        after=turns.BETWEEN.join(map(str, asked.trail)),
        next=shelf.after or "",
        rows=worded(t, shelf.rows),
        place=words.found(t, shelf.total, shown=len(shelf.rows), whole=shelf.whole),
        views=await visit.read(papers.views),
        by_number=words.by_number(t, kept.get("words", ""), shelf.in_words) if shelf.in_words else "",
        sent=dict(reversed(form.sent)) if form is not None else {},
        **ticks,
        **named(t, choices),
    )


async def _understood(visit: Visit, given: Mapping[str, str]) -> Mapping[str, str]:
    """Without filters that ask for nothing; the page says which those are."""
    unread = await visit.read(register.not_understood, given)
    for name in unread:
        visit.cannot_read(name, given[name])
    return {name: "" if name in unread else value for name, value in given.items()}


async def _ticks(visit: Visit, asked: Asked, shelf: register.Shelf) -> dict[str, Any]:
    """What is ticked, on this page and elsewhere; what is not his to see is named, and is ticked no more."""
    there = await visit.read(register.ticked_rows, asked.ticked)
    shown, seen = {row.number for row in shelf.rows}, {row.number for row in there}
    elsewhere = [row for row in there if row.number not in shown]
    gone = [number for number in asked.ticked if number not in seen]
    return {
        "ticked": seen,
        "elsewhere": worded(visit.t, elsewhere),
        "elsewhere_said": words.ticked_elsewhere(visit.t, len(elsewhere)),
        "gone": words.ticked_gone(visit.t, gone) if gone else "",
    }


def named(t: T, choices: register.Choices) -> dict[str, Any]:
    """What there is to choose from, as a person reads it."""
    return {
        "months": [(one, period(t, one)) for one in choices.months],
        "villages": choices.villages,
        "groups": choices.groups,
        "towns": choices.towns,
        "categories": [(one, common.category(t, one, name)) for one, name in choices.categories],
        "kinds": [(one, desk_words.case_kind(t, one)) for one in KINDS],
        "statuses": [(one, words.status(t, one)) for one in STATUSES],
        "marks": [(one, case_words.mark(t, one)) for one in SHOWN_MARKS],
        "ratings": [(one, common.rating(t, one)) for one in RATINGS],
        "promises": [(one, words.promise(t, one)) for one in PROMISES],
        "levels": [(one, above.how_far(t, one)) for one in HOW_FAR if one != "county" or choices.towns],
        "units": choices.units,
        "claimers": choices.claimers,
    }


Act = Callable[[Visit, Form], Awaitable[web.StreamResponse]]


async def act(visit: Visit) -> web.StreamResponse:
    form = await visit.form()
    try:
        name = turns.meant(form)
        if (to := turns.turned(form, name, await visit.read(papers.views))) is not None:
            turns.not_too_many(to.ticked)
            return await _shown(visit, to, form) if turns.stays(form, to) else visit.to(turns.address(to))
        done = ACTS.get(name)
        if done is None:
            raise FieldError("act", "no_choice")
        return await done(visit, form)
    except DoneBeforeError:
        raise
    except (FieldError, RefusedError) as error:
        return await _shown(visit, turns.in_form(form), form, visit.words(error))


async def _several(visit: Visit, form: Form) -> web.StreamResponse:
    """Each ticked case is a deed of its own: what one refuses holds up none of the others, and none is done twice."""
    numbers = turns.at_once(turns.in_form(form).ticked)
    key, name = form.text("key"), turns.meant(form)
    if not is_key_of(visit.session_secret, key):
        raise ForeignFormError
    _refuse_others(form, name)
    typed = form.text(NEEDED[name], 200) if name in NEEDED else ""
    if name in NEEDED and not typed:
        raise FieldError(NEEDED[name], f"{NEEDED[name]}_needed")
    wanted = Wanted(name, typed, lead=await _lead(visit, form) if name == "suggest" else "")
    lines: list[str] = []
    for number in numbers:
        try:
            spent = (visit.session_secret, f"{key}:{name}:{number}:{typed}{wanted.lead}")
            wanted = await visit.house.do(sessions.once, spent, several.act_on, number, wanted)
            lines.append(words.done_with(visit.t, number))
        except DoneBeforeError:
            wanted = await visit.read(several.gone_on, number, wanted)
            lines.append(words.done_with(visit.t, number))
        except LianxinError as error:
            lines.append(words.not_done_with(visit.t, number, _why(visit, error)))
    return visit.render("done.html", lines=lines, back=_back(form))


def _refuse_others(form: Form, name: str) -> None:
    """Raises FieldError where a field is filled in that another deed is for: it would be dropped."""
    for field, its in DEED_OF.items():
        if its != name and form.text(field):
            raise FieldError(field, "of_another_deed", name=field, its=its, act=name)


async def _lead(visit: Visit, form: Form) -> str:
    lead = form.text("lead", 40)
    deputies = await visit.read(several.leads)
    if deputies and not lead:
        raise FieldError("lead", "lead_needed")
    return lead


NEEDED = {"assign": "to", "suggest": "title"}
"""Which field a deed with several cases cannot be without."""
DEED_OF = {"title": "suggest", "lead": "suggest", "to": "assign"}
"""For which of these deeds a field is."""


def _why(visit: Visit, error: LianxinError) -> str:
    return visit.words(error) if isinstance(error, RefusedError) or error.code in WORDED else visit.t(words.not_there)


WORDED = ("not_allowed", "illegal_step")
"""Refusals that have words of their own."""


def _back(form: Form) -> str:
    query = papers.plain_query(form.text("query", 2000))
    return f"/office/cases?{query}" if query else "/office/cases"


async def _sheets(visit: Visit, form: Form) -> web.StreamResponse:
    _refuse_others(form, "sheets")
    await visit.do(papers.order_sheets, turns.at_once(turns.in_form(form).ticked))
    return visit.to("/papers")


async def _table(visit: Visit, form: Form) -> web.StreamResponse:
    await visit.do(papers.order_table, form.text("act", 20), form.text("query", 2000))
    return visit.to("/papers")


async def _keep_view(visit: Visit, form: Form) -> web.StreamResponse:
    await visit.do(papers.keep_view, form.text("view", 40), form.text("query", 2000))
    return visit.to(turns.address(turns.in_form(form)))


async def _drop_view(visit: Visit, form: Form) -> web.StreamResponse:
    await visit.do(papers.drop_view, form.number("old_view"))
    return visit.to(turns.address(turns.in_form(form)))


ACTS: Mapping[str, Act] = {
    "assign": _several,
    "chase": _several,
    "suggest": _several,
    "sheets": _sheets,
    "excel": _table,
    "csv": _table,
    "keep_view": _keep_view,
    "drop_view": _drop_view,
}


ROUTES = (
    ("GET", "/cases", show),
    ("POST", "/cases", act),
)
