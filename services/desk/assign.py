"""「交办」: the secretary hands a case that waits to a group, or to another one (docs/spec.md section 8)."""

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Changed, Sealed
from domain.cases.life_cycle import WITH_GROUP
from domain.values.errors import RefusedError
from domain.values.ids import GroupId
from services.case import appointments, cards, clocks, open_case, passed_on, seal, waits
from services.case.act import allowed_to
from services.case.read_there import read_there
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work


def may_assign(work: Work, by: By, case: Case) -> None:
    """Raises NotAllowedError, and RefusedError while its voter chooses who sees it, or where he has chosen."""
    allowed_to(work, by, "assign", case)
    if (refused := seal.why_not_hers(work, case)) is not None:
        raise refused


def assign(work: Work, by: By, case: Case, group: str) -> Case:
    """A tip is thereby released, sealed as 保密 from then on."""
    allowed_to(work, by, "assign", case)
    chosen = work.roster.groups.get(GroupId(group))
    if chosen is None or case.status not in ("new", "accepted", *WITH_GROUP) or case.group == chosen.id:
        raise RefusedError("already_so")
    may_assign(work, by, case)
    actor, case = by.persons[0].id, waits.over(work, case, work.today)
    assignment = open_case.assignment(work, case, chosen.id, actor)  # the group's limit runs from here, the voter's date runs on
    case = work.cases.record(case, *_before(work, case, actor), assignment)
    clocks.stop(work, case)
    clocks.start_clocks(work, case)
    case = read_there(work, case)
    appointments.ask_who_goes(work, case)
    cards.refresh_cards(work, case)
    due_on = case.voter_due_on if case.voter_due_on and case.voter_due_on >= work.today else case.due_on
    tell.to_voters(work, case, passed_on.told(work, case, chosen, due_on))
    return case


def _before(work: Work, case: Case, actor: str) -> list[Event]:
    events = []
    if case.sealed:
        events.append(work.event("sealed", actor, Sealed(how="opened")))
        events.append(work.event("changed", actor, Changed(marks=tuple(sorted((case.marks - {"tip"}) | {"confidential"})))))
    if case.status == "new":
        events.append(work.event("accepted", actor))
    return events
