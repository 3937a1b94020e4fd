"""Visit records that wait to be checked: read, and checked one by one."""

from aiohttp import web

from domain.visits import CHECKS
from locales import office_lists as words
from locales import visits as visits_words
from services.office.records import unchecked
from services.visits.check import Check, check_record
from web.office.visit import Visit


async def show(visit: Visit) -> web.StreamResponse:
    month = visit.match("month")
    found = await visit.read(unchecked, month)
    checks = [(value, visits_words.check(visit.t, value)) for value in CHECKS]
    return visit.render("records.html", title=words.unchecked(visit.t, month), month=month, records=found, checks=checks)


async def check(visit: Visit) -> web.StreamResponse:
    form = await visit.form()
    wanted = Check(form.number("record"), form.text("result", 20))
    await visit.do(check_record, wanted, form.text("reason", 300))
    return visit.to(f"/records/{visit.match('month')}")


ROUTES = (("GET", "/records/{month}", show), ("POST", "/records/{month}", check))
