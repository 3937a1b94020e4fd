"""登记簿: found, turned over, several done at once, kept as a way of looking up, ordered as a file."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from aiohttp import web

from domain.buttons import number_in
from domain.errors import DoneBeforeError, FieldError, LianxinError, RefusedError
from domain.hand_ups import HOW_FAR
from domain.satisfaction import RATINGS
from locales import above, common
from locales import case as case_words
from locales import desk as desk_words
from locales import office_lists as words
from locales.common import T
from services.desk.filters import FILTERS, KINDS, LONGEST, PROMISES, SHOWN_MARKS, STATUSES
from services.office import papers, register, sessions, several
from services.office.rows import SIZE
from services.office.secrets import is_key_of
from services.office.several import Wanted
from web.office.rows import worded
from web.office.visit import ForeignFormError, Form, Visit

TYPED, TICKED = ("title", "view"), "case"
FOLDED = ("group", "town", "kind", "mark", "claimer", "unit", "rating", "promise", "reached")
"""Filters behind 「更多条件」."""


async def show(visit: Visit) -> web.StreamResponse:
    return await _shown(visit, visit.query)


async def show_again(visit: Visit, form: Form) -> web.StreamResponse:
    """What was sent when the session was over: nothing was done yet, and what he ticked, chose and typed stands there."""
    return await _shown(visit, _asked(form), form, note=visit.t(words.ticked_before))


def _asked(form: Form) -> Mapping[str, str]:
    return dict(parse_qsl(form.sent_as("query"))) | {"after": form.sent_as("after")}


async def _shown(visit: Visit, asked: Mapping[str, str], form: Form | None = None, error: str = "", note: str = "") -> web.StreamResponse:
    """`asked`: the filters and where the page begins. `form`: what was not done, and `error` why; what he ticked and typed stays."""
    typed = {name: asked.get(name, "").strip() for name in FILTERS}
    given = {name: value[:LONGEST] for name, value in typed.items()}
    after = number_in(asked.get("after", "")[:18])
    if await visit.read(register.is_behind, given):
        await visit.house.do(sessions.as_entered, visit.session_secret, register.catch_up, given)
    shelf = await visit.read(register.shelf, given, after)
    kept = {name: value for name, value in given.items() if value}
    choices = await visit.read(register.choices)
    t = visit.t
    return visit.render(
        "register.html",
        status=422 if error else 200,
        error=error,
        note=note,
        leads=await visit.read(several.leads),
        acts=await visit.read(several.offered, [row.id for row in shelf.rows]),
        after=after or "",
        given=typed,
        notes=[words.looked_for_so_far(t, len(value), LONGEST) for value in typed.values() if len(value) > LONGEST],
        more=any(given[name] for name in FOLDED),
        query=urlencode(kept),
        rows=worded(t, shelf.rows),
        place=words.found(t, shelf.total, shown=len(shelf.rows), whole=shelf.whole),
        on=f"/office/cases?{urlencode(kept | {'after': shelf.after})}" if shelf.after is not None else "",
        newest=f"/office/cases?{urlencode(kept)}" if after else "",
        views=await visit.read(papers.views),
        **_by_number(t, kept, shelf.in_words),
        **_stays(t, shelf, form),
        **named(t, choices),
    )


def _by_number(t: T, kept: Mapping[str, str], count: int) -> dict[str, str]:
    """That a number was looked for, in the words of how many it stands too, and the way there."""
    typed = kept.get("words", "")
    return {"by_number": words.by_number(t, typed, count) if count else "", "as_words": urlencode({**kept, "words": f"「{typed}」"})}


def _stays(t: T, shelf: register.Shelf, form: Form | None) -> dict[str, Any]:
    """What was ticked and typed in a form that was not done; a ticked case that is not on this page is named."""
    ticked = form.several(TICKED) if form is not None else []
    gone = sorted(set(ticked) - {row.number for row in shelf.rows})
    return {
        "ticked": ticked,
        "elsewhere": words.ticked_elsewhere(t, gone) if gone else "",
        "sent": dict(reversed(form.sent)) if form is not None else {},
    }


def named(t: T, choices: register.Choices) -> dict[str, Any]:
    """What there is to choose from, as a person reads it."""
    return {
        "months": [(one, one) for one in choices.months],
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
        done = ACTS.get(form.text("act", 20))
        if done is None:
            raise FieldError("act", "no_choice")
        return await done(visit, form)
    except DoneBeforeError:
        raise
    except (FieldError, RefusedError) as error:
        return await _shown(visit, _asked(form), form, visit.words(error))


async def _several(visit: Visit, form: Form) -> web.StreamResponse:
    """Each ticked case is a deed of its own: what one refuses holds up none of the others, and none is done twice."""
    numbers = list(dict.fromkeys(form.several(TICKED)))[:SIZE]
    if not numbers:
        raise FieldError("case", "nothing_ticked")
    key, name = form.text("key"), form.text("act", 20)
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
    await visit.do(papers.order_sheets, form.several(TICKED)[:SIZE])
    return visit.to("/papers")


async def _table(visit: Visit, form: Form) -> web.StreamResponse:
    await visit.do(papers.order_table, form.text("act", 20), form.text("query", 2000))
    return visit.to("/papers")


async def _keep_view(visit: Visit, form: Form) -> web.StreamResponse:
    await visit.do(papers.keep_view, form.text("view", 40), form.text("query", 2000))
    return visit.to(_back(form).removeprefix("/office"))


async def _drop_view(visit: Visit, form: Form) -> web.StreamResponse:
    await visit.do(papers.drop_view, form.number("old_view"))
    return visit.to(_back(form).removeprefix("/office"))


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
