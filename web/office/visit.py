"""What a page's handler has: who is here, what was asked, the ways to read and to do, and how the answer is made."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, TypeVar
from urllib.parse import parse_qsl, urlsplit

from aiohttp import web

from domain.values.buttons import number_in
from domain.values.errors import FieldError, LianxinError
from domain.words.quotation import shows_nothing
from locales.catalogue import translator
from locales.common import T
from locales.office import not_understood
from locales.refusals import refusal
from services.deed.by import By
from services.deed.work import Work
from services.office import sessions
from services.office.photos import LARGEST
from services.office.readers import as_reader
from services.office.secrets import form_key, is_key_of
from services.office.sessions import Entered
from web.door import body_of
from web.office.house import BASE, House
from web.office.render import rendered
from web.office.uploads import MULTIPART, sent_with_photos

SESSION = "lianxin_office"
LANGUAGE = "lianxin_language"
READS = ("GET", "HEAD")
MOST_FIELDS = 1000
LONGEST_FIELD = 4000
"""Characters of one field, where a form does not say otherwise."""
FORM = "application/x-www-form-urlencoded"
P = ParamSpec("P")
R = TypeVar("R")


class ForeignFormError(Exception):
    """A form that no page of this session made."""


class Form:
    """What was sent. Line ends are plain, and what no text column takes is replaced."""

    def __init__(self, sent: Sequence[tuple[str, str]], photos: Sequence[bytes] = (), *, heavy: bool = False) -> None:
        """`photos`: the files of a form that takes some; `heavy`: they were too large, and are left out."""
        self.sent, self.photos, self.heavy = sent, photos, heavy

    def __contains__(self, name: str) -> bool:
        return any(one == name for one, _ in self.sent)

    def text(self, name: str, most: int = LONGEST_FIELD) -> str:
        """The words of a field, trimmed; empty where it is not there, or nothing in it can be seen. Raises FieldError."""
        value = next((value.strip() for one, value in self.sent if one == name), "")
        if len(value) > most:
            raise FieldError(name, "too_many_signs", count=len(value), most=most)
        return "" if shows_nothing(value) else value

    def sent_as(self, name: str) -> str:
        """The same as it came, cut where it is longer than any field: nothing is refused."""
        return next((value for one, value in self.sent if one == name), "")[:LONGEST_FIELD]

    def number(self, name: str) -> int:
        """0, which no row has, for anything that is none."""
        return number_in(self.text(name))

    def several(self, name: str) -> list[str]:
        """All that were ticked."""
        return [value.strip() for one, value in self.sent if one == name]


class Visit:
    """One request. `entered`: who is in; None at the door."""

    def __init__(self, request: web.Request, house: House, entered: Entered | None, language: str) -> None:
        self.request, self.house, self.entered, self.language = request, house, entered, language
        self.t: T = translator(language)
        self._form: Form | None = None
        self._known: set[str] = set()
        self._unread: list[tuple[str, str]] = []

    @cached_property
    def _query(self) -> Sequence[tuple[str, str]]:
        return [(_plain(name), _plain(value)) for name, value in self.request.query.items()]

    def says(self, name: str) -> str:
        """What the address says under this name behind its `?`, as a text column takes it; of what is said twice the first."""
        self._known.add(name)
        return next((value for one, value in self._query if one == name), "")

    def reads(self, name: str, read: Callable[[str], R | None], nothing: R) -> R:
        """The same, read by `read`; `nothing` where it says nothing, and where `read` gives None, which the page then says."""
        said = self.says(name)
        found = read(said) if said else nothing
        if found is None:
            self.cannot_read(name, said)
        return nothing if found is None else found

    def cannot_read(self, name: str, said: str) -> None:
        """The page says that this part of its address was not understood; all else holds."""
        self._unread.append((name, said))

    def _not_understood(self) -> list[str]:
        """Beside what a page could not read whatever it never asked for, and what stands there twice."""
        parts, seen = list(self._unread), set[str]()
        for name, value in self._query if self.request.method in READS else ():
            parts += [(name, value)] if name not in self._known or name in seen else []
            seen.add(name)
        return [not_understood(self.t, name, value) for name, value in dict.fromkeys(parts)]

    @property
    def part(self) -> bool:
        """Whether htmx asks for a part of a page that stands."""
        return self.request.headers.get("HX-Request") == "true"

    @property
    def session_secret(self) -> str:
        return self.request.cookies.get(SESSION, "")

    def match(self, name: str) -> str:
        """A part of the path."""
        return _plain(self.request.match_info[name])

    @cached_property
    def key(self) -> str:
        """Of the forms of this page: each is done once."""
        return form_key(self.session_secret)

    async def form(self, *, photos: bool = False) -> Form:
        """What was sent; read once. `photos`: whether it may have some. Raises HTTPRequestEntityTooLarge, HTTPRequestTimeout,
        HTTPUnsupportedMediaType."""
        if self._form is None:
            self._form = await (self._with_photos() if photos and self.request.content_type == MULTIPART else self._words())
        return self._form

    async def _with_photos(self) -> Form:
        sent = await sent_with_photos(self.request, self.house.patience, MOST_FIELDS, LARGEST if self.entered is not None else 0)
        return Form([(name, _plain(value)) for name, value in sent.fields], sent.photos, heavy=sent.heavy)

    async def _words(self) -> Form:
        body = await body_of(self.request, self.house.patience)
        if self.request.content_type != FORM:
            raise web.HTTPUnsupportedMediaType
        try:
            sent = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="replace")
        except ValueError:
            raise web.HTTPRequestEntityTooLarge(max_size=MOST_FIELDS, actual_size=MOST_FIELDS + 1) from None
        return Form([(name, _plain(value)) for name, value in sent])

    async def read(self, look: Callable[Concatenate[Work, By, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`look(work, by, …)` in the reading thread, with the rights he has now, worded in this page's language. Raises SessionOverError and
        what it raises."""
        found: R = await self.house.read(as_reader, (self.session_secret, self.language), look, *args, **kwargs)
        return found

    async def do(self, deed: Callable[Concatenate[Work, By, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """`deed(work, by, …)` in the deed thread, once for each form. Raises SessionOverError, DoneBeforeError, what the deed raises;
        ForeignFormError for a form that no page of his made."""
        form = await self.form()
        key = form.text("key")
        if not is_key_of(self.session_secret, key):
            raise ForeignFormError
        spent = ":".join((key, self.request.path, form.sent_as("act")))  # another deed of the same page is not done yet
        done: R = await self.house.do(sessions.once, (self.session_secret, spent), deed, *args, **kwargs)
        return done

    def words(self, error: LianxinError) -> str:
        """A refusal in the reader's language."""
        return refusal(self.t, error)

    def render(self, template: str, status: int = 200, **values: Any) -> web.Response:
        """A page. Templates are given `_` and `t`, `lang`, `here` (the path), `chooses` (whether a language is chosen here: not on what answers
        a form, which nobody opens again), `who`, `congress`, `key` and `unread` (what of its address was not understood) beside `values`."""
        who = self.entered
        given = {
            "unread": self._not_understood() if status < 400 or self._unread else [],
            "lang": self.language,
            "here": self.request.path,
            "chooses": self.request.method in READS,
            "who": who.name if who else "",
            "congress": who.congress if who else "",
            "key": self.key if who else "",
        }
        page = web.Response(text=rendered(template, self.t, given | values), content_type="text/html", status=status)
        page.enable_compression()
        return page

    def to(self, path: str) -> web.Response:
        """Go on there after what was sent: `path` below /office, as in ROUTES."""
        where = f"{BASE}{path}"
        return web.Response(headers={"HX-Redirect": where}) if self.part else web.Response(status=303, headers={"Location": where})

    @property
    def came_from(self) -> str:
        """The page of ours, below /office, that he came from; else the first."""
        parts = urlsplit(self.request.headers.get("Referer", ""))
        ours = f"{parts.scheme}://{parts.netloc}" == self.house.origin and parts.path.startswith(BASE)
        return (parts.path + (f"?{parts.query}" if parts.query else "")).removeprefix(BASE) if ours else ""


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def page_key(said: str) -> int | None:
    """A row, or a place in a list, as an address says it; None for what is none."""
    return number_in(said) if number_in(said) or said == "0" else None
