"""Visit records that wait to be checked: read, and checked one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from domain.values.errors import FieldError, RefusedError
from domain.visits.visits import CHECKS
from locales import office_lists as words
from locales import visits as visits_words
from services.office.records import just_checked, unchecked
from services.visits.check import Check, check_record, take_back
from web.office.called import heard
from web.office.visit import Visit, page_key

TYPED = ("reason",)
UNDO = "undo"
"""「撤回这个决定」, in the place of a result."""


@dataclass(frozen=True)
class Checked:
    """`done`: the record that was just checked; `wrong`: the one that was not, why (`error`), and the reason that was `typed`; `numbers`: what he
    reads where his words called for help."""

    done: int = 0
    wrong: int = 0
    typed: str = ""
    error: str = ""
    numbers: Sequence[str] = ()


async def show(visit: Visit) -> web.StreamResponse:
    done = visit.reads("done", page_key, 0)
    try:
        return await _shown(visit, Checked(done))
    except FieldError as error:
        if error.field != "record":
            raise
        visit.cannot_read("done", str(done))
        return await _shown(visit)


async def _shown(visit: Visit, checked: Checked = Checked()) -> web.Response:
    month = visit.match("month")
    found = await visit.read(unchecked, month)
    return visit.render(
        "records.html",
        status=422 if checked.error else 200,
        title=words.unchecked(visit.t, month) if found else words.records_of(visit.t, month),
        month=month,
        records=found,
        checks=[(value, visits_words.check(visit.t, value)) for value in CHECKS],
        decided=await visit.read(just_checked, checked.done) if checked.done else "",
        done=checked.done,
        wrong=checked.wrong,
        typed=checked.typed,
        error=checked.error,
        numbers=checked.numbers,
    )


async def check(visit: Visit) -> web.StreamResponse:
    """What is refused stands beside its record, with the reason that was typed."""
    form = await visit.form()
    month, record = visit.match("month"), form.number("record")
    if form.text("result", 20) == UNDO:
        await visit.do(take_back, record)
        return visit.to(f"/records/{month}")
    numbers = await heard(visit, [form.sent_as("reason")], month)
    try:
        await visit.do(check_record, Check(record, form.text("result", 20)), form.text("reason"))
    except RefusedError as error:
        return await _shown(visit, Checked(wrong=record, typed=form.sent_as("reason"), error=visit.words(error), numbers=numbers))
    if numbers:
        return await _shown(visit, Checked(record, numbers=numbers))
    return visit.to(f"/records/{month}?done={record}")


ROUTES = (("GET", "/records/{month}", show), ("POST", "/records/{month}", check))
