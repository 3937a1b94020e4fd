"""`/units`: what units owe an answer to now, and what they did in a period (docs/spec.md section 7)."""

from collections.abc import Iterator

from domain.cases.case import Case
from domain.cases.hand_overs import HandOver
from domain.rights.rights import sees_all
from domain.values.errors import NotAllowedError
from domain.values.ids import Handle
from locales import unit_figures as words
from services.case import at_units
from services.deed import portions, tell
from services.deed.by import By
from services.deed.names import village_name
from services.deed.work import Work
from services.summaries import show, unit_table
from services.summaries.account import account, can_count

PORTION = "units"


def may_read(work: Work, by: By) -> None:
    """Raises NotAllowedError."""
    if not sees_all(work.roster, by.live):
        raise NotAllowedError("summary")


def period_to_show(work: Work, by: By, wanted: str) -> str:
    """Without a word the running year. Raises NotAllowedError and FieldError."""
    may_read(work, by)
    return show.period_to_show(work, by, wanted or str(work.today.year))


def owed_line(work: Work, case: Case) -> str:
    """Which unit owes an answer to it, until when, and how late it is."""
    due, one = case.unit_due_on or work.today, _longest_due(at_units.owed(work, case))
    late = work.calendar.count(due, work.today) if due < work.today else 0
    return words.owed(work.staff_words(), (case.number, village_name(work, case)), one.name if one is not None else "", due, late)


def _longest_due(found: list[HandOver]) -> HandOver | None:
    return min(found, key=lambda one: one.due_on, default=None)


def show_when_counted(work: Work, by: By, period: str) -> None:
    """The figures are not ready yet: he reads them in private when they are."""
    may_read(work, by)
    portions.put(work, PORTION, portions.Left({"account": by.account, "period": period}))


def show_later(work: Work, data: portions.Data) -> portions.Left | None:
    """A portion of the figures more, and they are shown when that was the last."""
    if not can_count(work):
        return portions.Left(data)
    account_of = Handle(data["account"])
    by = By(work.roster.persons_of(account_of), account_of)
    if sees_all(work.roster, by.live):
        for piece in messages(work, str(data["period"])):
            work.say(account_of, piece)
    return None


def messages(work: Work, period: str) -> Iterator[str]:
    """A line a unit."""
    t = work.staff_words()
    lines = [
        words.line(t, name, (did.handed, did.answered, did.returned), (did.on_time, rated.satisfied_rate))
        for name, did, rated in unit_table.rows(account(work, period))
        if did.handed or rated.rated
    ]
    yield from tell.lines_in_pieces([words.since(t, period), *(lines or [t(words.no_figures)])])
