"""Visit records that wait to be checked: read, and checked one by one."""

from aiohttp import web

from domain.buttons import number_in
from domain.visits import CHECKS
from locales import office_lists as words
from locales import visits as visits_words
from services.office.records import just_checked, unchecked
from services.visits.check import Check, check_record, take_back
from web.office.visit import Visit

UNDO = "undo"
"""「撤回这个决定」, in the place of a result."""


async def show(visit: Visit) -> web.StreamResponse:
    month = visit.match("month")
    found = await visit.read(unchecked, month)
    done = number_in(visit.query.get("done", ""))
    decided = await visit.read(just_checked, done) if done else ""
    checks = [(value, visits_words.check(visit.t, value)) for value in CHECKS]
    title = words.unchecked(visit.t, month)
    return visit.render("records.html", title=title, month=month, records=found, checks=checks, decided=decided, done=done)


async def check(visit: Visit) -> web.StreamResponse:
    form = await visit.form()
    month, record = visit.match("month"), form.number("record")
    if form.text("result", 20) == UNDO:
        await visit.do(take_back, record)
        return visit.to(f"/records/{month}")
    await visit.do(check_record, Check(record, form.text("result", 20)), form.text("reason", 300))
    return visit.to(f"/records/{month}?done={record}")


ROUTES = (("GET", "/records/{month}", show), ("POST", "/records/{month}", check))
