"""A deputy reports his own leave: it counts at once, and who leads him reads it with a way back; a leader's is staff's to set (docs/spec.md section 8)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from locales import leaves
from locales.common import T
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.staff import leave_waits, people
from services.staff.leave_waits import LeaveAsked
from services.staff.on_leave import OnePerson


def own(by: By) -> Person:
    """Raises NotAllowedError for who is no deputy with his rights."""
    deputy = next((person for person in by.live if person.kind == "deputy"), None)
    if deputy is None:
        raise NotAllowedError("people")
    return deputy


def report(work: Work, by: By, first: date, last: date) -> bool:
    """Whether it counts already; of a leader or deputy leader staff are asked."""
    person = own(by)
    if last < first or last < work.today:
        raise FieldError("last", "leave_backwards")
    if people.is_apart(work, person, first, last):
        raise RefusedError("other_leave", first=person.leave_from, last=person.leave_to)
    t, heads = work.staff_words(), work.roster.leaders_of(person)
    if person in heads:
        if not leave_waits.ask(work, person, first, last):
            raise RefusedError("nobody_linked")
        return False
    person = people.set_leave(work, person, (first, last), besides=by.account)
    rows: Rows = [[(t(leaves.b_take_back), Button("leave_over", 0, packed(OnePerson(person.id))))]]
    tell.to_people(work, dict.fromkeys([*heads, *work.roster.staff("secretary")]), leaves.reported(t, person.name, first, last), rows)
    return True


def over(work: Work, by: By) -> bool:
    """He is back before his leave ends, or does not go; who leads him reads it. False where he has none ahead."""
    person = own(by)
    if person.leave_to is None or person.leave_to < work.today:
        return False
    people.end_leave(work, person)
    t, heads = work.staff_words(), [leader for leader in work.roster.leaders_of(person) if leader.id != person.id]
    tell.to_people(work, dict.fromkeys([*heads, *work.roster.staff("secretary")]), leaves.is_back(t, person.name))
    return True


@dataclass(frozen=True)
class OwnLeave:
    """How his leave stands. `of`: the days that count; `asked`: those that wait for staff; `visit`: the visit day he asked to be let off, and `granted`,
    None as long as nobody has decided."""

    of: tuple[date, date] | None = None
    asked: tuple[date, date] | None = None
    visit: date | None = None
    granted: bool | None = None


def standing(work: Work, person: Person) -> OwnLeave:
    """What is over is not told any more."""
    lasts = person.leave_from is not None and person.leave_to is not None and person.leave_to >= work.today
    of = (person.leave_from, person.leave_to) if lasts and person.leave_from and person.leave_to else None
    day = work.days.next_from("visit", work.today)
    row = work.days.leave_of(day.id, person.id) if day is not None else None
    granted = None if row is None or row.status not in ("approved", "refused") else row.status == "approved"
    return OwnLeave(of, leave_waits.asked_by(work, person), day.held_on if day is not None and row is not None else None, granted)


def grant(work: Work, by: By, asked: LeaveAsked) -> Person:
    """「同意」: as if staff had set it."""
    return people.leave(work, by, asked.person, first=asked.first, last=asked.last)


def ask_stand_in(work: Work, by: By, name: str) -> Person:
    """Who leads him reads whom he would like to take over, with one tap that does it. Raises FieldError for who may not."""
    person, t = own(by), work.staff_words()
    other = next((p for p in people.who_could(work, person) if name in (p.name, p.name[1:])), None)
    if other is None:
        raise FieldError("other", "no_choice")
    button = Button("stands_in", 0, packed(people.StandsIn(person.id, other.id)))
    ask_leaders(work, person, lambda t: leaves.stand_in_wanted(t, person.name, other.name), (leaves.b_stands_in(t, other.name), button))
    return other


def ask_leaders(work: Work, person: Person, words: Callable[[T], str], tap: tuple[str, Button]) -> None:
    """The others who lead him, or without any here the secretary. Raises RefusedError where nobody can be asked."""
    t, heads = work.staff_words(), [leader for leader in work.roster.leaders_of(person) if leader.id != person.id]
    told = person not in work.roster.leaders_of(person) and tell.to_people(work, heads, words(t), [[tap]])
    if not told and not tell.to_secretary(work, words(t), [[tap]]):
        raise RefusedError("nobody_linked")
