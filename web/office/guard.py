"""Before every page: whose server was asked, from which page a form comes, who is in. After it: headers, and failures in the reader's words."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from domain.values.errors import (
    DoneBeforeError,
    FieldError,
    IllegalStepError,
    LianxinError,
    MovedOnError,
    NoSuchCaseError,
    NotAllowedError,
    RefusedError,
    SessionOverError,
)
from locales import office as words
from locales.catalogue import SOURCE, languages
from services.deed.work import Work
from services.office import sessions
from services.office.sessions import Entered
from storage.outages import DatabaseDownError
from web.office.house import BASE, HOUSE, House
from web.office.not_lost import kept_words
from web.office.visit import LANGUAGE, READS, SESSION, ForeignFormError, Visit

log = logging.getLogger(__name__)
Page = Callable[[Visit], Awaitable[web.StreamResponse]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
STATUS: tuple[tuple[type[LianxinError], int], ...] = (
    (NotAllowedError, 403),
    (NoSuchCaseError, 404),
    (IllegalStepError, 409),
    (MovedOnError, 409),
    (RefusedError, 422),
    (DatabaseDownError, 503),
)
"""By what a deed or a look raised; the first that fits."""
SAID: Mapping[int, str] = {
    403: words.page_foreign,
    404: words.page_gone,
    409: words.page_moved,
    413: words.page_too_large,
    415: words.page_foreign,
    421: words.page_gone,
    500: words.page_broken,
    503: words.page_slow,
}


@web.middleware
async def with_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Of everything below /office; what is not kept for good is kept nowhere."""
    response = await handler(request)
    for name, value in HEADERS.items():
        response.headers[name] = value
    response.headers.setdefault("Cache-Control", "no-store")
    if request.app[HOUSE].secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


@web.middleware
async def in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whatever goes wrong outside a page: no such path, no such method, another's host."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        if error.status == 404 and request.method in READS and request.path.endswith("/"):
            return web.Response(status=308, headers={"Location": request.rel_url.raw_path.rstrip("/")})
        house = request.app[HOUSE]
        visit = Visit(request, house, None, _chosen(request) or await _language(house))
        return _failed(visit, error.status, SAID.get(error.status, words.page_gone), error.headers.get("Allow", ""))


@web.middleware
async def from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Only under our own name (a foreign one may point here by DNS), and what is sent only from a page of our own."""
    house = request.app[HOUSE]
    if request.headers.get("Host", "").lower() != house.host:
        raise web.HTTPMisdirectedRequest
    if request.method not in READS and not _is_own(request, house):
        raise web.HTTPForbidden
    return await handler(request)


def _is_own(request: web.Request, house: House) -> bool:
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if site is not None and site != "same-origin":
        return False
    return origin == house.origin if origin is not None else site is not None


def page(handler: Page, *, door: bool = False) -> Handler:
    """A page as the server calls it; without `door` only for who is in."""

    async def answer(request: web.Request) -> web.StreamResponse:
        visit = Visit(request, request.app[HOUSE], None, _chosen(request) or SOURCE)
        try:
            visit = await _visit(request)
            return await handler(visit) if door or visit.entered is not None else await kept_words(visit) or _to_the_door(visit)
        except web.HTTPException:
            raise
        except ForeignFormError:
            return await kept_words(visit) or _failed(visit, 403, words.page_foreign)
        except SessionOverError:
            visit.entered = None
            return await kept_words(visit) or _to_the_door(visit)
        except LianxinError as error:
            return _refused(visit, error)
        except Exception:
            log.exception("a page of the office failed: %s", request.rel_url.path)
            return _failed(visit, 500, words.page_broken)

    return answer


async def _visit(request: web.Request) -> Visit:
    house = request.app[HOUSE]
    return Visit(request, house, *(await _who(request, house)))


async def _who(request: web.Request, house: House) -> tuple[Entered | None, str]:
    """Who is in, and in which language he reads: the one chosen here, else the congress's first."""
    chosen = _chosen(request)
    found: Entered | None = None
    if secret := request.cookies.get(SESSION, ""):
        found = await house.read(sessions.entered, secret)
        if found is not None and found.stale:
            await house.do(sessions.still_there, found.session)
    if chosen:
        return found, chosen
    return found, found.language if found is not None else await _language(house)


def _chosen(request: web.Request) -> str:
    """The language that was chosen in this browser; empty where none was."""
    chosen = request.cookies.get(LANGUAGE, "")
    return chosen if chosen in languages() else ""


async def _language(house: House) -> str:
    def first(work: Work) -> str:
        return work.roster.congress.languages[0]

    try:
        return str(await house.read(first))
    except (DatabaseDownError, LookupError):
        return SOURCE


def _to_the_door(visit: Visit) -> web.Response:
    answer = visit.to("/login")
    if SESSION in visit.request.cookies:
        answer.del_cookie(SESSION, path=BASE)
    return answer


def _refused(visit: Visit, error: LianxinError) -> web.Response:
    """What nobody said beside a field."""
    if isinstance(error, DoneBeforeError):
        return visit.to(visit.came_from)
    if visit.request.method in READS and isinstance(error, FieldError):
        return _failed(visit, 404, words.address_unread)  # nobody filled anything in: it is the address that is wrong
    status = next((status for kind, status in STATUS if isinstance(error, kind)), 500)
    if status == 500:
        log.error("a page of the office failed: %s", error.code)
    told = isinstance(error, NotAllowedError | RefusedError | IllegalStepError)
    return _failed(visit, status, visit.words(error) if told else SAID[status])


def _failed(visit: Visit, status: int, said: str, allow: str = "") -> web.Response:
    """`said`: in words already, or a sentence of locales/."""
    response = visit.render("failure.html", status=status, said=visit.t(said), home=BASE)
    if allow:
        response.headers["Allow"] = allow
    return response
