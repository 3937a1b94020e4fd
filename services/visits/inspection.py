"""The papers of an inspection as Word: the notice, with what the group's plan has of it, and the draft of a report, with what was written
down (docs/spec.md section 5)."""

from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Group
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import GroupId
from domain.visits.plan_items import PlanItem, plan_items
from locales import common
from locales import desk as desk_words
from locales import inspections as words
from reports.paper import Letter
from services.deed.by import By
from services.deed.kept_words import kept_in_group
from services.deed.names import category_name, names_by_id, names_of
from services.deed.work import Work
from services.visits.activity import held
from services.visits.who_goes import led_group
from storage.named_in import ACTIVITY, CASE, Named

KIND = "inspection"


def notice(work: Work, by: By, group_id: GroupId) -> tuple[str, bytes]:
    """File name and content. Raises NotAllowedError for a group he does not lead."""
    from reports.documents import letter

    group, t = led_group(work, by, group_id), work.staff_words()
    planned = _planned(work, group)
    day = planned[0].on if planned else work.today
    here = names_of(work, [p for p in work.roster.members(group.id) if not p.on_leave(day)])
    sections = [
        (words.head(t, "what"), words.planned(t, [item.words for item in planned])),
        (words.head(t, "who"), words.who(t, here, _linked(work, group))),
        (words.head(t, "how"), t(words.how)),
        (words.head(t, "asked"), t(words.asked)),
    ]
    return words.notice_name(t, group.name), letter(Letter(words.notice_title(t, group.name), sections, _closing(work, group)))


def _planned(work: Work, group: Group) -> list[PlanItem]:
    """The inspections of its plan that are still to come, the next one first."""
    row = work.activities.plan_row(work.activities.newest_plan(group.id, work.today.year))
    items = plan_items(row.words, work.local_date(row.at)) if row is not None else []
    return [item for item in items if item.on >= work.today and item.is_inspection]


def _linked(work: Work, group: Group) -> str:
    person = work.roster.people.get(group.linked_presidium) if group.linked_presidium else None
    return person.name if person is not None else ""


def _closing(work: Work, group: Group) -> list[str]:
    return [group.name, desk_words.full_day(work.staff_words(), work.today)]


def report(work: Work, by: By, number: int) -> tuple[str, bytes]:
    """Of one that was written down. Raises NotAllowedError, FieldError and RefusedError as `held` does."""
    from reports.documents import letter

    row, t = inspected(work, by, number), work.staff_words()
    group = work.roster.groups.get(GroupId(row.group_id))
    if group is None:
        raise FieldError("held", "no_choice")
    names = names_by_id(work, work.activities.people.of(row.id))
    sections = [
        (words.head(t, "held"), words.held(t, group.name, row.held_on, row.place, names)),
        (words.head(t, "seen"), "" if kept_in_group(work, by.account, row.words, group.id, row.recorded_by) else row.words),
        (words.head(t, "heard"), "\n".join(_heard(work, by, row)) or t(words.nothing_heard)),
        (words.head(t, "advice"), t(words.advice)),
    ]
    content = letter(Letter(words.report_title(t, group.name), sections, _closing(work, group)))
    return words.report_name(t, group.name, row.held_on), content


def inspected(work: Work, by: By, number: int) -> Any:
    row = held(work, by, number)
    if row.kind != KIND:
        raise RefusedError("already_so")
    return row


def _heard(work: Work, by: By, row: Any) -> list[str]:
    """The numbers its reader may see, what each is about and how far it is."""
    t = work.staff_words()
    return [
        words.heard(t, case.number, category_name(work, case), common.status_at_work(t, case.status)) for case in _seen(work, by, row.id)
    ]


def _seen(work: Work, by: By, number: int) -> list[Case]:
    cases = work.cases.several(work.activities.people.cases_of(number))
    return [case for case in cases if work.may_read(int(by.account), case)]


def named(work: Work, by: By, number: int) -> list[Named]:
    """All that the report of it tells this reader."""
    return [(ACTIVITY, number), *((CASE, case.id) for case in _seen(work, by, number))]
