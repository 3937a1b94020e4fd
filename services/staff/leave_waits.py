"""A leader's leave that staff have not set yet: they are asked again, stand before it in the morning, and he reads on its first day that it
does not count (docs/spec.md section 8)."""

from dataclasses import dataclass
from datetime import date

from domain.congress.congress import Person
from domain.congress.reminder import NAG_HOUR, at_local
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import PersonId
from locales import leaves
from services.deed import tell
from services.deed.work import Work
from storage.reminders import Reminder

KIND = "leave_asked"
"""Reminder: staff have not said yet whether he is away."""
MOST_ASKED = 3
"""Times that the same leave is asked about; the morning message goes on saying so."""


@dataclass(frozen=True)
class LeaveAsked:
    """What 「同意」 of a leader's own leave carries."""

    person: PersonId
    first: date
    last: date


def ask(work: Work, person: Person, first: date, last: date) -> bool:
    """Staff of the whole read it with 「同意请假」. False where nobody of them can be reached."""
    told = _put(work, LeaveAsked(person.id, first, last), leaves.asked(work.staff_words(), person.name, first, last))
    if told:
        _watch(work, LeaveAsked(person.id, first, last), 1)
    return told


def waiting(work: Work) -> list[Person]:
    """Whose leave waits for staff."""
    newest = {row.data["person"]: row for row in sorted(_rows(work), key=lambda row: row.id)}
    return [person for row in newest.values() if (person := _undecided(work, row)) is not None]


def asked_by(work: Work, person: Person) -> tuple[date, date] | None:
    """The days of his own leave that staff have not decided on."""
    rows = [row for row in _rows(work) if row.data["person"] == person.id and _undecided(work, row) is not None]
    asked = _asked(max(rows, key=lambda row: row.id)) if rows else None
    return None if asked is None else (asked.first, asked.last)


def ask_again(work: Work, due: Reminder) -> None:
    person, asked, times = _undecided(work, due), _asked(due), int(due.data["times"])
    if person is None or any(row.id > due.id and row.data["person"] == asked.person for row in _rows(work)):
        return  # or he has asked for another one since
    if times < MOST_ASKED:
        _put(work, asked, leaves.asked_still(work.staff_words(), person.name, asked.first, asked.last))
    if work.today >= asked.first and not due.data.get("told"):
        tell.to_person(work, person, leaves.not_granted_yet(work.staff_words(), asked.first, asked.last))
    _watch(work, asked, times + 1, told=work.today >= asked.first)


def _put(work: Work, asked: LeaveAsked, words: str) -> bool:
    button = Button("leave_ok", 0, packed(asked))
    return bool(tell.to_secretary(work, words, [[(work.staff_words()(leaves.b_agree), button)]]))


def _watch(work: Work, asked: LeaveAsked, times: int, *, told: bool = False) -> None:
    """Once more on the next working day, as long as the leave is not over."""
    day = work.calendar.add(work.today, 1)
    data = {"person": asked.person, "first": asked.first.isoformat(), "last": asked.last.isoformat(), "times": times, "told": told}
    key = f"{KIND}:{asked.person}:{asked.first}:{asked.last}:{day}"
    work.reminders.put({"kind": KIND, "due_at": at_local(day, NAG_HOUR, work.roster.congress), "data": data, "key": key})


def _rows(work: Work) -> list[Reminder]:
    return work.reminders.waiting(KIND, (KIND,))


def _asked(row: Reminder) -> LeaveAsked:
    first, last = (date.fromisoformat(str(row.data[name])) for name in ("first", "last"))
    return LeaveAsked(PersonId(str(row.data["person"])), first, last)


def _undecided(work: Work, row: Reminder) -> Person | None:
    """Who waits: he has no leave since then, and it is not over."""
    asked = _asked(row)
    person = work.roster.people.get(asked.person)
    if person is None or not person.has_rights or asked.last < work.today:
        return None
    return None if person.leave_to is not None and person.leave_to >= asked.first else person
