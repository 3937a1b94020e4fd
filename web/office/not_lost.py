"""Words of a form that came without a session, or from a page of one that is over: they stand on the page that answers it, and go once somebody
is in. Nothing of them is kept here, and none goes into an address."""

import re

from aiohttp import web

from services.office.case_acts import ACTS
from services.office.photos import FIELD
from web.office import key_in, records, register, turns
from web.office.house import BASE
from web.office.uploads import MULTIPART
from web.office.visit import FORM, READS, Form, Visit

AGAIN = "/again"
SENT_TO = "sent_to"
PLACE = re.compile(rf"{BASE}(?:/[A-Za-z0-9_-]{{1,60}}){{1,5}}")
"""Where a form of ours is sent."""
OF_CASE = re.compile(rf"{BASE}/cases/([A-Za-z0-9-]{{1,40}})/do/([a-z_]{{1,40}})")
REGISTER = f"{BASE}/cases"
PAGES = ((f"{BASE}/new", key_in.TYPED), (REGISTER, register.TYPED), (f"{BASE}/records", records.TYPED))
"""Which fields are typed into the forms of a page, as each page says it; those of a case's page stand in ACTS."""


def filled_in(place: str) -> tuple[frozenset[str], frozenset[str]]:
    """The fields of the form that is sent there in which one types, and those in which one chooses."""
    act = ACTS.get(found[2]) if (found := OF_CASE.fullmatch(place)) else None
    if act is not None:
        typed = frozenset(field.name for field in act.fields if field.shape in ("words", "line"))
        return typed, frozenset(field.name for field in act.fields) - typed
    typed = next((frozenset(fields) for page, fields in PAGES if place == page or place.startswith(f"{page}/")), frozenset())
    return typed, frozenset(register.CHOSEN if place == REGISTER else ())


async def kept_words(visit: Visit) -> web.Response | None:
    """The page with what was typed, chosen and ticked; None where nothing was. Raises what reading a form raises."""
    if visit.request.method in READS or visit.request.content_type not in (FORM, MULTIPART):
        return None
    form = await visit.form(photos=True)
    place = place_of(visit, form)
    sent = [(name, value) for name, value in form.sent if name not in ("key", SENT_TO, FIELD)]
    typed, chosen = filled_in(place)
    if not any(name in typed | chosen and value.strip() for name, value in sent) or PLACE.fullmatch(place) is None:
        return None
    return visit.render(
        "not_lost.html",
        status=200 if visit.request.path == f"{BASE}{AGAIN}" and visit.entered else 403 if visit.entered else 401,
        sent=[(name, value, name in typed and bool(value.strip())) for name, value in sent],
        place=place,
        ticked=ticked(place, form),
        on_its_page=goes_back(place, form),
        photos=_had_photos(form),
    )


def place_of(visit: Visit, form: Form) -> str:
    """Where it was sent at first."""
    return form.sent_as(SENT_TO) if visit.request.path == f"{BASE}{AGAIN}" else visit.request.path


def ticked(place: str, form: Form) -> list[str]:
    return form.several(turns.TICKED) if place == REGISTER else []


def goes_back(place: str, form: Form) -> bool:
    """Whether it is looked at on its own page before it is sent again: what was chosen or ticked is a code, which nobody can read here."""
    typed, _ = filled_in(place)
    return bool(ticked(place, form)) or not any(name in typed and value.strip() for name, value in form.sent)


def _had_photos(form: Form) -> bool:
    return bool(form.photos) or form.heavy or FIELD in form
