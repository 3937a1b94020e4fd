"""What the level above handed down is reported back to it once it is answered (docs/spec.md section 4): by whoever has the secretary's part."""

from datetime import date

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_ANSWER
from domain.congress.reminder import NAG_HOUR, at_local
from domain.values.buttons import Button
from domain.values.errors import RefusedError
from locales import report_back as words
from services.case.act import allowed_to, event_by
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.nags import Nags
from services.deed.work import Work
from storage.reminders import Reminder

KIND, REPORTED = "report_back", "reported_back"
AGAIN = 2
"""Working days after which it is said once more, until it was done."""


def begin(work: Work, case: Case) -> None:
    """It was answered just now: she reads so at once, with the draft."""
    if case.handed_down:
        _ask(work, case)


def owed(work: Work, case: Case) -> bool:
    """Whether its newest answer was not reported back yet."""
    if not case.handed_down or case.status not in WITH_ANSWER:
        return False
    newest = work.histories.newest_of(case.id, ("answered", REPORTED))
    return newest is not None and newest.kind == "answered"


def _ask(work: Work, case: Case) -> None:
    t = work.staff_words()
    rows: Rows = [[(t(words.b_draft), Button("report_draft", case.id)), (t(words.b_done), Button("report_done", case.id))]]
    tell.to_secretary(work, words.ask(t, case.number, case.voter_due_on), rows, case_id=case.id)
    work.reminders.cancel(case.id, KIND)
    work.reminders.put({"kind": KIND, "case_id": case.id, "due_at": at_local(_next(work), NAG_HOUR, work.roster.congress)})


def _next(work: Work) -> date:
    day: date = work.calendar.add(work.local_date(work.now), AGAIN)
    return day


def remind(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """Once more, as long as it is owed."""
    if owed(work, case):
        _ask(work, case)


def may_report(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, and RefusedError where nothing is owed."""
    allowed_to(work, by, "report_back", case)
    if not owed(work, case):
        raise RefusedError("nothing_to_report")


def reported(work: Work, by: By, case: Case) -> Case:
    """「已报回」."""
    may_report(work, by, case)
    work.reminders.cancel(case.id, KIND)
    return work.cases.record(case, event_by(work, by, case, REPORTED))
