"""A group's plan of the year reaches each of its deputies, and what is dated in it comes again before its day (docs/spec.md section 5)."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from domain.congress.congress import Group, Person
from domain.congress.reminder import NAG_HOUR, at_local
from domain.rights.rights import nag_free
from domain.values.ids import GroupId
from domain.visits.plan_items import PlanItem, plan_items
from locales import plans as words
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from storage.reminders import Reminder

KIND = "plan_item"
BEFORE = timedelta(days=3)
"""Calendar days before its day, at 09:00."""


def tell_plan(work: Work, by: By, group: Group, plan: int, text: str) -> tuple[int, str, int]:
    """To every deputy of the group and the member of the presidium linked to it, save who wrote it. Returns how many deputies of the group
    read it, the name of a linked one who did beside them, and of how many dated items the group will be reminded."""
    t, author, own = work.staff_words(), by.live[0], work.roster.members(group.id)
    linked = work.roster.people.get(group.linked_presidium) if group.linked_presidium else None
    said = words.told(t, group.name, work.today.year, author.name, text)
    handles = {by.account, *(person.handle for person in own)}
    told = sum(tell.to_person(work, person, said) for person in each_once(own) if person.handle != by.account)
    beside = linked is not None and linked.handle not in handles and tell.to_person(work, linked, said)
    items = plan_items(text, work.today)
    work.reminders.put(*reminders(work, plan, items))
    return told, linked.name if beside and linked is not None else "", len(items)


def each_once(people: Iterable[Person]) -> list[Person]:
    return list({person.handle or person.id: person for person in people}.values())


def reminders(work: Work, plan: int, items: Sequence[PlanItem], kind: str = KIND) -> list[dict[str, object]]:
    """A row each, at most once for the same plan."""
    return [_reminder(work, plan, n, item, kind) for n, item in enumerate(items)]


def _reminder(work: Work, plan: int, n: int, item: PlanItem, kind: str) -> dict[str, object]:
    day = max(item.on - BEFORE, work.today + timedelta(days=1))
    return {
        "kind": kind,
        "due_at": at_local(day, NAG_HOUR, work.roster.congress),
        "data": {"plan": plan, "n": n},
        "key": f"{kind}:{plan}:{n}",
    }


def come(work: Work, due: Reminder) -> None:
    """Nothing of a plan that was written anew, and nothing to who is on leave that day."""
    row = work.activities.plan_row(int(due.data["plan"]))
    if row is None or row.id != work.activities.newest_plan(GroupId(row.group_id), row.year):
        return
    group = work.roster.groups.get(GroupId(row.group_id))
    items = plan_items(row.words, work.local_date(row.at))
    if group is None or not group.lives or int(due.data["n"]) >= len(items):
        return
    item = items[int(due.data["n"])]
    there = [person for person in work.roster.members(group.id) if not nag_free(person, item.on)]
    tell.to_people(work, there, words.item(work.staff_words(), group.name, item.words), dedupe_key=f"{KIND}:{due.id}")
