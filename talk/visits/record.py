"""A visit record begun (docs/spec.md section 5, Visit record)."""

from typing import Any

from domain.congress import Person
from domain.message import Press
from services.deed.work import Work
from services.visits.figures import day_facts
from services.visits.notices import plan_of
from services.visits.record import period_of


def begin(work: Work, press: Press, author: Person) -> Any:
    today = work.today
    day = work.days.last_before("visit", today)
    group = next(iter(author.groups), None)
    village = author.village
    if day is not None and group is not None and day.held_on <= today <= day_facts(work, day).deadline:
        village = dict((p.id, v) for p, v in plan_of(work, day, group)).get(author.id, village)
    month, of_day = period_of(work, today)
    made = work.visits.put(
        month=month,
        day=of_day,
        visit_on=today,
        group_id=group,
        village=village,
        deputies=[author.id],
        chat_id=press.chat_id,
        recorded_by=author.id,
        made_at=work.acted_at,
    )
    return work.visits.get(made)
