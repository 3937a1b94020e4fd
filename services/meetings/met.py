"""「已见面」 「未见面」: what became of an appointment, said once (docs/spec.md section 5)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import Consulted
from domain.cases.life_cycle import HANDLED
from domain.rights.rights import may
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from services.case import cards, clocks
from services.deed.by import By
from services.deed.work import Work
from services.desk.consult import which_talk
from services.meetings.meeting import RESULTS, Outcome, who_meets
from storage.meetings import Meeting


def met(work: Work, by: By, outcome: Outcome) -> Meeting:
    """By who was to sit there, whoever may answer its case, the secretary; a case goes on and is answered as any."""
    row = work.meetings.get(outcome.meeting)
    if row is None:
        raise FieldError("meeting", "no_choice")
    if outcome.result not in RESULTS:
        raise FieldError("result", "no_choice")
    case = work.cases.get(row.case_id) if row.case_id is not None else None
    there = {p.id for p in who_meets(work, row)} & {p.id for p in by.live}
    secretary = any(p.kind == "staff" and p.role == "secretary" for p in by.live)
    if not (there or secretary or (case is not None and may(work.roster, by.persons, "answer", case))):
        raise NotAllowedError("consult")
    if row.status != "agreed":
        raise RefusedError("already_so")
    work.meetings.change(row.id, status=outcome.result, settled_at=work.now)
    if case is not None and outcome.result == "met" and case.status in HANDLED:
        _talked(work, by, case)
    return row


def _talked(work: Work, by: By, case: Case) -> None:
    case = work.cases.record(case, work.event("consulted", by.live[0].id, Consulted(how="meeting", which=which_talk(case))))
    work.reminders.cancel(case.id, "idle")
    work.reminders.put(clocks.idle_row(work, case))
    cards.refresh_cards(work, case)
