"""A visit record begun (docs/spec.md section 5, Visit record)."""

from typing import Any

from domain.congress.congress import Person
from domain.values.message import Incoming, Press
from domain.visits.visits import AT_RECEPTION
from services.deed.work import Work
from services.visits.figures import day_facts
from services.visits.notices import plans_of
from services.visits.record import group_of_visit, period_of
from services.visits.who_sat import who_came
from storage.days import CongressDay
from storage.visit_rows import Record


def begin(work: Work, press: Press | Incoming, author: Person) -> Record:
    today = work.today
    day = work.days.last_before("visit", today)
    village = author.village
    if day is not None and day.held_on <= today <= day_facts(work, day).deadline:
        done = {record.village for record in work.visits.lately_in(press.chat_id) if record.day == day.held_on and record.filed_at}
        planned = [where for _, where in plans_of(work, day).get(author.id, ())]
        village = next((where for where in planned if where not in done), next(iter(planned), village))
    return _made(work, press, author, visit_on=today, village=village, deputies=[author.id])


def begin_of_reception(work: Work, press: Press, author: Person, day: CongressDay) -> Record:
    """Of visitors who came to a reception day that is over, to those who sat there."""
    sat = who_came(work, day) or [author.id]
    return _made(work, press, author, visit_on=day.held_on, village=author.village, deputies=sat, mode=AT_RECEPTION, households=0)


def _made(work: Work, press: Press | Incoming, author: Person, **values: Any) -> Record:
    month, of_day = period_of(work, values["visit_on"])
    made = work.visits.put(
        **values,
        month=month,
        day=of_day,
        group_id=group_of_visit(work, author, values["village"]),
        chat_id=press.chat_id,
        recorded_by=author.id,
        made_at=work.acted_at,
    )
    return work.visits.there(made)
