"""来信来访录入: the form, and one letter after the other (services/office/key_in.py)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from aiohttp import web

from domain.congress.congress import Village
from domain.values.errors import FieldError
from domain.values.letters import Letter
from domain.values.voter import held_name
from locales import case as case_words
from locales import common
from locales import office_lists as words
from services.desk.call_back import contact_typed
from services.desk.key_in import FROM_ABOVE
from services.office import key_in
from services.office.key_in import AlikeError, Kept, WhichVillageError
from services.office.rows import Row
from web.office.rows import worded
from web.office.visit import Form, Visit

FIELDS = ("village", "channel", "words", "written_on", "name", "phone", "category", "due_on")
TYPED = ("village", "words", "name", "phone")
LONGEST = 1_000_000
"""What was typed is shown again, however long it is."""
STAY = ("channel", "written_on")
"""What is the same for the next letter."""


@dataclass(frozen=True)
class Wrong:
    """Why a letter is not kept yet: a sentence by field, villages to choose from, cases like it."""

    fields: Mapping[str, str] = field(default_factory=dict)
    villages: tuple[Village, ...] = ()
    alike: tuple[Row, ...] = ()
    village: str = ""
    """The id of the one that was found, where somebody has to say something else first."""
    status: int = 200


async def show(visit: Visit) -> web.StreamResponse:
    number = visit.says("kept")
    kept = await visit.read(key_in.just_kept, number) if number else None
    if number and kept is None:
        visit.cannot_read("kept", number)
    channels = (await visit.read(key_in.desk)).channels
    stays = {
        "channel": visit.reads("channel", lambda said: said if said in channels else None, ""),
        "written_on": visit.reads("written_on", lambda said: said if _is_day(said) else None, ""),
    }
    typed = dict.fromkeys(FIELDS, "") | stays
    return await _form(visit, typed, Wrong(), _said(visit, kept) if kept is not None else "")


async def keep(visit: Visit) -> web.StreamResponse:
    form = await visit.form()
    typed = {name: form.text(name, LONGEST) for name in FIELDS}
    try:
        kept = await visit.do(key_in.keep, _letter(form))
    except AlikeError as error:
        rows = await visit.read(key_in.rows_alike, error.cases)
        return await _form(visit, typed, Wrong(alike=rows, village=error.village, status=409))
    except WhichVillageError as error:
        return await _form(visit, typed, Wrong(villages=error.villages, status=422))
    except FieldError as error:
        where = {"message": "words", "main_id": "join"}.get(error.field, error.field)
        return await _form(visit, typed, Wrong({where: visit.words(error)}, status=422))
    stays = {name: typed[name][:20] for name in STAY if typed[name]}
    return visit.to(f"/new?{urlencode({'kept': kept.number} | stays)}")


async def show_alike(visit: Visit) -> web.StreamResponse:
    """A part of the page, asked for while one types: it changes nothing, and words come in a body, where no log has them."""
    form = await visit.form()
    village, words, category = (form.sent_as(name).strip() for name in ("village", "words", "category"))
    letter = Letter(village=village, channel="letter", words=words, category=category)
    return visit.render("alike_now.html", alike=worded(visit.t, await visit.read(key_in.alike_so_far, letter)))


def _letter(form: Form) -> Letter:
    """Raises FieldError."""
    name, phone = _contact(form)
    return Letter(
        village=_village(form),
        channel=form.text("channel", 20),
        words=form.text("words"),
        written_on=_day(form, "written_on", "written_when"),
        name=name,
        phone=phone,
        category=form.text("category", 40),
        due_on=_day(form, "due_on", "due_wanted"),
        join=form.text("join", 40),
        apart="apart" in form,
    )


def _contact(form: Form) -> tuple[str, str]:
    """Name and phone. What was typed as a number is never left out without a word."""
    typed = form.text("phone", 80)
    name, phone = contact_typed(held_name(form.text("name")), typed)
    if typed and not phone:
        raise FieldError("phone", "phone_unread")
    return name, phone


def _village(form: Form) -> str:
    """The one that was chosen or found for what was typed, as long as that has not been changed."""
    typed = form.text("village", 60)
    settled = ("chosen" in form or "apart" in form or "join" in form) and form.text("village_said", 60) == typed
    return form.text("village_id", 64) or typed if settled else typed


def _day(form: Form, name: str, reason: str) -> date | None:
    """As a browser sends it: 2026-11-04."""
    said = form.text(name, 20)
    try:
        return date.fromisoformat(said) if said else None
    except ValueError as error:
        raise FieldError(name, reason) from error


def _is_day(said: str) -> bool:
    try:
        return date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False


async def _form(visit: Visit, typed: Mapping[str, str], wrong: Wrong, said: str = "") -> web.StreamResponse:
    desk = await visit.read(key_in.desk)
    t = visit.t
    return visit.render(
        "key_in.html",
        status=wrong.status,
        typed=typed,
        wrong_fields=wrong.fields,
        villages=wrong.villages,
        alike=worded(t, wrong.alike),
        found=wrong.village,
        said=said,
        focus=_focus(wrong),
        channels=[(one, case_words.channel(t, one)) for one in desk.channels],
        above=FROM_ABOVE in desk.channels,
        village_names=desk.villages,
        categories=[(one, common.category(t, one, name)) for one, name in desk.categories],
    )


def _focus(wrong: Wrong) -> str:
    """Where one goes on typing."""
    if wrong.villages or wrong.alike:
        return ""
    return next(iter(wrong.fields), "village")


def _said(visit: Visit, kept: Kept) -> str:
    if kept.joined:
        return words.kept_and_joined(visit.t, kept.number, kept.joined)
    return words.kept(visit.t, kept.number, kept.village, kept.group, kept.category)


ROUTES = (("GET", "/new", show), ("POST", "/new", keep), ("POST", "/new/alike", show_alike))
