"""The office's pages in the browser, below `/office` (docs/design.md, The office in the browser). Each module of pages has its ROUTES."""

from collections.abc import Sequence

from aiohttp import web

from web.office import again, case, door, files, key_in, papers, records, register, today
from web.office.guard import Page, from_here, in_words, page, with_headers
from web.office.house import BASE, HOUSE, House

Routes = Sequence[tuple[str, str, Page]]
ROUTES: Routes = (
    *today.ROUTES,
    *records.ROUTES,
    *register.ROUTES,
    *papers.ROUTES,
    *case.ROUTES,
    *key_in.ROUTES,
    *door.ROUTES,
    *again.ROUTES,
)
"""Method, path below /office, handler: for who is in."""


def add_office(app: web.Application, house: House) -> None:
    office = web.Application(middlewares=[with_headers, in_words, from_here])
    office[HOUSE] = house
    for method, path, handler in ROUTES:
        office.router.add_route(method, path, page(handler))
    for method, path, handler in door.OPEN_ROUTES:
        office.router.add_route(method, path, page(handler, door=True))
    office.router.add_get("/static/{mark}/{name}", files.show)
    app.add_subapp(BASE, office)
