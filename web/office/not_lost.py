"""Words of a form that came without a session, or from a page of one that is over: they stand on the page that answers it, and go once somebody
is in. Nothing of them is kept here, and none goes into an address."""

import re

from aiohttp import web

from services.office.case_acts import ACTS
from services.office.photos import FIELD
from web.office.house import BASE
from web.office.uploads import MULTIPART
from web.office.visit import FORM, READS, ForeignFormError, Form, Visit

AGAIN = "/again"
SENT_TO = "sent_to"
PLACE = re.compile(rf"{BASE}(?:/[A-Za-z0-9_-]{{1,60}}){{1,5}}")
"""Where a form of ours is sent."""
TYPED = frozenset(
    {"words", "village", "name", "phone", "title", "view", "reason"}
    | {field.name for act in ACTS.values() for field in act.fields if field.shape in ("words", "line")}
)
"""Fields that are typed, on whichever page; what is chosen goes with them."""


async def kept_words(visit: Visit) -> web.Response | None:
    """The page with what was typed; None where nothing was. Raises what reading a form raises."""
    if visit.request.method in READS or visit.request.content_type not in (FORM, MULTIPART):
        return None
    form = await visit.form(photos=True)
    place = form.sent_as(SENT_TO) if visit.request.path == f"{BASE}{AGAIN}" else visit.request.path
    sent = [(name, value) for name, value in form.sent if name not in ("key", SENT_TO, FIELD)]
    if not any(name in TYPED and value.strip() for name, value in sent) or PLACE.fullmatch(place) is None:
        return None
    return visit.render(
        "not_lost.html",
        status=200 if visit.request.path == f"{BASE}{AGAIN}" and visit.entered else 403 if visit.entered else 401,
        sent=[(name, value, name in TYPED and bool(value.strip())) for name, value in sent],
        place=place,
        photos=_had_photos(form),
    )


def _had_photos(form: Form) -> bool:
    return bool(form.photos) or form.heavy or FIELD in form


async def look_again(visit: Visit) -> web.StreamResponse:
    """Who is in now reads once more what was typed before, with a key of this session: it is he who sends it."""
    page = await kept_words(visit)
    if page is None:
        raise ForeignFormError
    return page


ROUTES = (("POST", AGAIN, look_again),)
