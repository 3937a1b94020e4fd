"""A joined case on its own feet again (docs/glossary.md, Life cycle)."""

from domain.case import Case
from domain.life_cycle import WITH_GROUP
from services.case import cards, clocks, open_case
from services.deed.work import Work


def alone(work: Work, case: Case, actor: str) -> Case:
    """A joined case on its own feet: assigned to the main case's group, with the main case's due date while that runs, also where its voter
    withdrew it: by that day the others were promised an answer."""
    main = work.cases.get(case.main_case or 0)
    group = main.group or case.group
    promised = main.status == "withdrawn" and main.due_on is not None and main.due_on >= work.today
    due_on = main.due_on if main.status in WITH_GROUP or promised else None  # the main case is over: a clock of its own
    case = work.cases.record(case, work.event("unmerged", actor, open_case.assignment(work, case, group, due_on=due_on).data))
    clocks.start_clocks(work, case)
    cards.refresh_cards(work, case)
    cards.refresh_cards(work, work.cases.get(main.id))
    return case
