"""The door: a code to read with the phone, a link from the chat, the way out, the language, and one's own logins."""

from aiohttp import web

from domain.values.errors import RefusedError
from locales.catalogue import languages
from reports.code_picture import code_picture
from services.office import login, sessions
from services.office.login import Browser
from services.office.secrets import new_secret
from web.office.browser import address_of, agent_of
from web.office.house import BASE
from web.office.visit import LANGUAGE, SESSION, Visit

WAITING = "lianxin_waiting"
"""The cookie of a browser that waits to be let in."""
LANGUAGE_KEPT = 365 * 24 * 3600


async def show_login(visit: Visit) -> web.StreamResponse:
    """The code, and what to type instead; the same as long as it waits."""
    if visit.entered is not None:
        return visit.to("")
    if visit.says("over"):
        return visit.render("login_over.html")
    secret = visit.request.cookies.get(WAITING, "")
    waiting = await visit.house.read(login.waiting, secret)
    if waiting is None:
        secret = new_secret()
        try:
            waiting = await visit.house.do(login.begin, secret, _browser(visit))
        except RefusedError as error:
            return visit.render("failure.html", status=429, said=visit.words(error), home=f"{BASE}/login")
    picture = code_picture(waiting.link) if waiting.link else ""
    page = visit.render("login.html", waiting=waiting, picture=picture)
    _keep(visit, page, WAITING, secret, int(login.WAITS.total_seconds()))
    return page


async def look_again(visit: Visit) -> web.StreamResponse:
    """Has he said yes on his phone? Asked by the page every two seconds, or by its button."""
    secret = visit.request.cookies.get(WAITING, "")
    try:
        if not await visit.house.read(login.said_yes, secret):
            return web.Response(status=204) if visit.part else visit.to("/login")
        entered = await visit.house.do(login.enter, secret, _browser(visit))
    except RefusedError:
        return visit.to("/login?over=1")
    return _let_in(visit, entered)


async def show_link(visit: Visit) -> web.StreamResponse:
    """What a link of the chat opens: it lets nobody in by itself, so that whoever only looks it up uses nothing up."""
    return visit.render("enter.html", wrong="")


async def enter(visit: Visit) -> web.StreamResponse:
    token = (await visit.form()).text("token", 100)
    try:
        return _let_in(visit, await visit.house.do(login.enter_by_link, token, _browser(visit)))
    except RefusedError as error:
        return visit.render("enter.html", status=422, wrong=visit.words(error))


async def leave(visit: Visit) -> web.StreamResponse:
    assert visit.entered is not None  # noqa: S101  narrows the type
    await visit.do(sessions.end, visit.entered.session)
    page = visit.to("/login")
    page.del_cookie(SESSION, path=BASE)
    return page


async def show_sessions(visit: Visit) -> web.StreamResponse:
    assert visit.entered is not None  # noqa: S101  narrows the type
    own = await visit.read(sessions.own, visit.entered.session)
    return visit.render("sessions.html", own=own)


async def end_session(visit: Visit) -> web.StreamResponse:
    """One of his own, or all of them."""
    form = await visit.form()
    if "all" in form:
        await visit.do(sessions.end_all)
    else:
        await visit.do(sessions.end, form.number("session"))
    return visit.to("/sessions")


async def choose_language(visit: Visit) -> web.StreamResponse:
    chosen = (await visit.form()).text("language", 20)
    page = visit.to(visit.came_from)
    if chosen in languages():
        _keep(visit, page, LANGUAGE, chosen, LANGUAGE_KEPT)
    return page


def _browser(visit: Visit) -> Browser:
    return Browser(agent_of(visit.request), address_of(visit.request, behind=visit.house.secure))


def _let_in(visit: Visit, secret: str) -> web.StreamResponse:
    page = visit.to("")
    _keep(visit, page, SESSION, secret, int(sessions.LONGEST.total_seconds()))
    page.del_cookie(WAITING, path=BASE)
    return page


def _keep(visit: Visit, page: web.StreamResponse, name: str, value: str, seconds: int) -> None:
    page.set_cookie(name, value, path=BASE, max_age=seconds, httponly=True, samesite="Strict", secure=visit.house.secure)


OPEN_ROUTES = (
    ("GET", "/login", show_login),
    ("POST", "/login", look_again),
    ("GET", "/enter", show_link),
    ("POST", "/enter", enter),
    ("POST", "/language", choose_language),
)
"""For who is not in."""
ROUTES = (
    ("POST", "/leave", leave),
    ("GET", "/sessions", show_sessions),
    ("POST", "/sessions", end_session),
)
