"""One case: its page, its forms, what opens by a tap that is noted, its files, and the sheet to print."""

import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from aiohttp import ClientError, web

from domain.values.buttons import number_in
from domain.values.errors import DoneBeforeError, IllegalStepError, MovedOnError, RefusedError
from locales import office_case as words
from services.office import case_forms, case_media, danger_typed, do_act, kept_answers, photos, sessions, taps
from services.office.case_acts import ACTS
from services.office.case_media import Filed, file_of
from services.office.case_page import Asked, CasePage, page, printed
from services.office.case_seen import note_opened
from services.office.case_slip import slip, up_slip
from services.office.do_act import Wanted
from services.office.secrets import is_key_of, photo_key, photo_of
from web.office.called import heard
from web.office.files import handed_over
from web.office.guard import HEADERS
from web.office.visit import ForeignFormError, Form, Visit, page_key

log = logging.getLogger(__name__)
CASE = r"/cases/{number:[A-Za-z0-9]{1,20}-\d{4}-\d{1,9}}"
LEAVES, BACK, FILL = "send", "back", "fill"
"""What a form says from the page that shows its words once more: they may go, or they are changed again; and that a kept answer is to be put into
its field."""
SHOWN_ALONE = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""A picture, film or sound at an address of its own: what a browser puts around it is the browser's."""
OURS = frozenset({"key", "seen", "step"})
"""Fields of every form that are none of the deed's."""


async def show_case(visit: Visit) -> web.StreamResponse:
    made = await visit.read(page, visit.match("number"), Asked(before=visit.reads("before", page_key, 0)))
    if made.counted:
        await _noted(visit)
    return _shown(visit, made)


async def _noted(visit: Visit) -> None:
    """All its words are read: like a tap that opens it in the chat."""
    await visit.house.do(sessions.as_entered, visit.session_secret, note_opened, visit.match("number"))


def _shown(visit: Visit, made: CasePage, status: int = 200, numbers: Sequence[str] = (), *, done: bool = False) -> web.Response:
    """`numbers`: what he reads where his words called for help; `done`: what he sent was done just now."""
    return visit.render("case.html", status=status, case=made, done=done or (status == 200 and visit.says("done") == "1"), numbers=numbers)


async def send_form(visit: Visit) -> web.StreamResponse:
    """Words that leave the house are shown once more; what is refused stands beside its field, with all that was typed."""
    form = await visit.form(photos=True)
    wanted, numbers = _wanted(visit, form), tuple[str, ...]()
    try:
        wanted = await _with_photos(visit, wanted, form)
        if form.text("step") == BACK:
            return await _again(visit, wanted, (), 200)
        numbers = await heard(visit, danger_typed.typed_into(wanted), wanted.number)
        if form.text("step") == FILL or kept_answers.chosen_alone(wanted.typed):
            typed = await visit.read(kept_answers.filled, wanted.number, wanted.typed)
            return await _again(visit, replace(wanted, typed=typed), (), 200, numbers)
        once = await visit.read(do_act.once_more, wanted) if form.text("step") != LEAVES and do_act.is_shown_first(wanted) else None
        if once is not None and once.words:
            return visit.render("case_once_more.html", once=once, wanted=wanted, numbers=numbers)
        number = await visit.do(do_act.do, wanted)
    except DoneBeforeError:
        return await _numbers(visit, wanted.number, numbers) if numbers else visit.to(f"/cases/{wanted.number}")
    except (MovedOnError, IllegalStepError, RefusedError) as error:
        status = 422 if isinstance(error, RefusedError) else 409
        return await _again(visit, wanted, await visit.read(do_act.beside, error), status, numbers)
    if numbers:
        return await _numbers(visit, number, numbers, done=True)
    return visit.to(f"/cases/{number}?done=1#newest" if number else "/over")


async def _numbers(visit: Visit, number: str, numbers: Sequence[str], *, done: bool = False) -> web.Response:
    """Where his words called for help he reads the numbers in the answer itself: they stand at no address. `number`: none where the case is his no
    more."""
    if not number:
        return visit.render("case_over.html", numbers=numbers)
    return _shown(visit, await visit.read(page, number, Asked()), 200, numbers, done=done)


async def _with_photos(visit: Visit, wanted: Wanted, form: Form) -> Wanted:
    """What was attached is kept, whatever becomes of the form; pages carry on by which key each comes back."""
    if form.heavy:
        raise photos.too_heavy()
    if not form.photos:
        return wanted
    if not is_key_of(visit.session_secret, form.text("key")):
        raise ForeignFormError
    rows = await visit.house.do(sessions.as_entered, visit.session_secret, do_act.take_in, wanted.number, wanted.act, form.photos)
    keys = [*wanted.typed.get(photos.FIELD, ()), *(photo_key(visit.session_secret, row) for row in rows)]
    return replace(wanted, typed={**wanted.typed, photos.FIELD: keys})


def _wanted(visit: Visit, form: Form) -> Wanted:
    typed: dict[str, list[str]] = {}
    for name, value in form.sent:
        if name == photos.FIELD and not photo_of(visit.session_secret, value):
            raise ForeignFormError
        if name not in OURS:
            typed.setdefault(name, []).append(value)
    return Wanted(visit.match("number"), visit.match("act"), form.number("seen"), typed)


async def _again(
    visit: Visit, wanted: Wanted, errors: tuple[tuple[str, str], ...], status: int, numbers: Sequence[str] = ()
) -> web.Response:
    made = await visit.read(page, wanted.number, Asked(act=wanted.act, typed=wanted.typed, errors=errors))
    return _shown(visit, made, status, numbers)


async def show_again(visit: Visit, number: str, act: str, form: Form) -> web.Response:
    """What was chosen when the session was over stands in its form; nothing was done yet."""
    if act not in ACTS:
        raise ForeignFormError
    typed = {field.name: form.several(field.name) for field in ACTS[act].fields if field.name in form and field.name != photos.FIELD}
    return await _again(visit, Wanted(number, act, 0, typed), ((case_forms.OF_FORM, visit.t(words.chosen_before)),), 200)


async def open_by_tap(visit: Visit) -> web.StreamResponse:
    """What it shows stands on this one page, and at no address."""
    form = await visit.form()
    number, before = visit.match("number"), form.number("before")
    rows: Sequence[int] = [number_in(row) for row in form.several("row")]
    try:
        opened = await visit.do(taps.tap, number, form.text("which"), rows)
    except DoneBeforeError:
        return visit.to(f"/cases/{number}")
    return _shown(visit, await visit.read(page, number, Asked(before, opened=opened.rows, contact=opened.contact)))


async def print_case(visit: Visit) -> web.StreamResponse:
    await _noted(visit)
    sheet, secret = await visit.read(printed, visit.match("number"))
    return visit.render("case_print.html", sheet=sheet, secret=secret)


async def print_slip(visit: Visit) -> web.StreamResponse:
    await _noted(visit)
    return visit.render("case_slip.html", slip=await visit.read(slip, visit.match("number")))


async def print_up_paper(visit: Visit) -> web.StreamResponse:
    await _noted(visit)
    return visit.render("case_slip.html", slip=await visit.read(up_slip, visit.match("number")))


async def say_over(visit: Visit) -> web.StreamResponse:
    """It is done, and the case is his no more."""
    return visit.render("case_over.html", numbers=())


async def hand_over(visit: Visit) -> web.StreamResponse:
    """A file, fetched from Telegram as it is asked for and kept nowhere; who opens it has opened the case."""
    filed = await visit.read(file_of, visit.match("number"), number_in(visit.match("message")), number_in(visit.match("nth")))
    if (held := await visit.read(case_media.held_here, filed)) is not None:
        await _noted(visit)
        return web.Response(body=held, headers=_headers(filed))
    fetched = await visit.house.fetch(filed.file_id)
    if fetched is None:
        return visit.render("case_no_file.html", status=502, number=visit.match("number"))
    await _noted(visit)
    return await _streamed(visit, fetched, filed)


async def _streamed(visit: Visit, fetched: AsyncIterator[bytes], filed: Filed) -> web.StreamResponse:
    """One that breaks off is not passed off as whole: the line to the browser is cut."""
    answer = web.StreamResponse(headers=_headers(filed))
    await answer.prepare(visit.request)
    try:
        async for part in fetched:
            await answer.write(part)
        await answer.write_eof()
    except (ClientError, OSError) as error:
        log.warning("a file on its way to a page broke off: %s", type(error).__name__)
        if visit.request.transport is not None:
            visit.request.transport.abort()
    return answer


def _headers(filed: Filed) -> dict[str, str]:
    """Set before it begins to leave. Nothing in it is run, a browser shows it alone, and nobody's cache keeps it."""
    own = {"Content-Type": filed.type, "Content-Disposition": handed_over(filed.name, shown=filed.shown), "Cache-Control": "no-store"}
    return {**HEADERS, "Content-Security-Policy": SHOWN_ALONE, **own}


ROUTES = (
    ("GET", CASE, show_case),
    ("GET", CASE + "/print", print_case),
    ("GET", CASE + "/slip", print_slip),
    ("GET", CASE + "/above", print_up_paper),
    ("GET", CASE + r"/file/{message:\d{1,18}}/{nth:\d{1,3}}", hand_over),
    ("POST", CASE + "/open", open_by_tap),
    ("POST", CASE + r"/do/{act:[a-z_]{1,40}}", send_form),
    ("GET", "/over", say_over),
)
