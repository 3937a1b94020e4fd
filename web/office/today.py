"""今日: what waits."""

from aiohttp import web

from web.office.visit import Visit


async def show(visit: Visit) -> web.StreamResponse:
    return visit.render("today.html")


ROUTES = (("GET", "", show),)
