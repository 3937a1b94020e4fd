"""After the login: what was filled in before is looked at once more, and sent by who is in now (web/office/not_lost.py)."""

from aiohttp import web

from web.office import case, register
from web.office.not_lost import AGAIN, OF_CASE, REGISTER, goes_back, kept_words, place_of
from web.office.visit import ForeignFormError, Visit


async def look_again(visit: Visit) -> web.StreamResponse:
    """With a key of this session. What was chosen or ticked stands in its own form; typed words do on a page of their own."""
    form = await visit.form()
    place = place_of(visit, form)
    if goes_back(place, form):
        if place == REGISTER:
            return await register.show_again(visit, form)
        if found := OF_CASE.fullmatch(place):
            return await case.show_again(visit, found[1], found[2], form)
    page = await kept_words(visit)
    if page is None:
        raise ForeignFormError
    return page


ROUTES = (("POST", AGAIN, look_again),)
