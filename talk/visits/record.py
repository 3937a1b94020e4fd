"""A visit record begun (docs/spec.md section 5, Visit record)."""

from domain.congress import Person
from domain.message import Incoming, Press
from services.deed.work import Work
from services.visits.figures import day_facts
from services.visits.notices import plans_of
from services.visits.record import group_of_visit, period_of
from storage.visit_rows import Record


def begin(work: Work, press: Press | Incoming, author: Person) -> Record:
    today = work.today
    day = work.days.last_before("visit", today)
    village = author.village
    if day is not None and day.held_on <= today <= day_facts(work, day).deadline:
        done = {record.village for record in work.visits.lately_in(press.chat_id) if record.day == day.held_on and record.filed_at}
        planned = [where for _, where in plans_of(work, day).get(author.id, ())]
        village = next((where for where in planned if where not in done), next(iter(planned), village))
    group = group_of_visit(work, author, village)
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
    return work.visits.there(made)
