"""「请人代办」 for a leave that is still to come: what he has in hand goes to the colleague when it begins, not before (docs/spec.md section 8)."""

from datetime import timedelta
from typing import Any

from domain.congress.congress import Person
from domain.congress.reminder import MIDNIGHT, at_local, quiet_until
from domain.values.ids import PersonId
from locales import staff as words
from services.deed import portions, tell
from services.deed.work import Work
from storage.reminders import PORTION, Reminder

NAME, KEY = "stand_in", "key"


def to_come(work: Work, person: Person) -> bool:
    """Whether his leave has a first day that is still ahead."""
    return person.leave_from is not None and person.leave_from > work.today and not person.on_leave(work.today)


def put(work: Work, person: Person, data: portions.Data) -> None:
    """Hand over on the first day of his leave, by day. Whoever was named before is named no more; the colleague hears from when."""
    other = work.roster.people[PersonId(data["other"])]
    drop(work, person, besides=other)
    _owe(work, person, data)
    tell.to_person(work, other, words.stands_in_from(work.staff_words(), person.name, person.leave_from))


def drop(work: Work, person: Person, *, besides: Person | None = None) -> None:
    """Nothing is handed over; who was to take it hears so, `besides` one who hears more."""
    for row in _waiting(work, person):
        work.aside.portion_done(row.id)
        other = work.roster.people.get(PersonId(row.data["other"]))
        if other is not None and other != besides:
            tell.to_person(work, other, words.stands_in_no_more(work.staff_words(), person.name))


def move(work: Work, person: Person) -> None:
    """His leave has other days now: what waits for it begins with it, and the colleague hears from when."""
    for row in _waiting(work, person):
        work.aside.portion_done(row.id)
        _owe(work, person, {name: value for name, value in row.data.items() if name != "name"})
        if (other := work.roster.people.get(PersonId(row.data["other"]))) is not None and to_come(work, person):
            tell.to_person(work, other, words.stands_in_from(work.staff_words(), person.name, person.leave_from))


def begins(work: Work, data: portions.Data) -> bool:
    """Whether it is to be done now. Where a roster's file has moved his leave it waits on, where it has taken it back the colleague hears so."""
    person, other = (work.roster.people.get(PersonId(data[name])) for name in ("person", "other"))
    if KEY not in data or person is None or person.on_leave(work.today):
        return True
    if to_come(work, person):
        _owe(work, person, data)
    elif other is not None:
        tell.to_person(work, other, words.stands_in_no_more(work.staff_words(), person.name))
    return False


def begun(data: portions.Data) -> dict[str, Any]:
    """The same without what made it findable while it waited."""
    return {name: value for name, value in data.items() if name != KEY}


def _owe(work: Work, person: Person, data: portions.Data) -> None:
    congress = work.roster.congress
    begins = at_local(max(person.leave_from or work.today, work.today), MIDNIGHT, congress)
    wait = max((quiet_until(begins, congress) or begins) - work.now, timedelta())
    portions.put(work, NAME, portions.Left({**data, KEY: f"{_key(person)}:{work.now.isoformat()}"}, wait))


def _key(person: Person) -> str:
    return f"{NAME}:{person.id}"


def _waiting(work: Work, person: Person) -> list[Reminder]:
    return [row for row in work.reminders.waiting(PORTION, [_key(person)]) if row.data["person"] == person.id]
