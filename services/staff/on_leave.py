"""A leave, however it came: what falls due in it, and who reads so (docs/glossary.md, 席位状态; docs/spec.md section 8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.congress.congress import Person
from domain.congress.reminder import MIDNIGHT, at_local
from domain.rights.roster import Roster
from domain.rights.sight import sight_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import PersonId
from locales import common
from locales import staff as staff_words
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.desk.suggestion_readers import readable_of
from services.staff import left_behind, stand_in_later
from storage import lists

SHOWN = 20
"""Cases in one message; how many there are stands above them."""
FAR = timedelta(days=366)
"""So far a leave without an end is looked at."""


@dataclass(frozen=True)
class OnePerson:
    """What a button about one person of the roster carries."""

    person: PersonId


def due_in(work: Work, readers: tuple[Person, ...], person: Person, days: tuple[date, date]) -> tuple[str, Rows] | None:
    """What he has in hand and what comes due from the first to the last day (an answer, a first contact, a report back, a meeting, what
    he has promised, a unit's answer to his suggestions), with 「请人代办」. None: nothing is that `readers` (the rows of one account) may see."""
    congress, (first, last) = work.roster.congress, days
    hours = at_local(first, MIDNIGHT, congress), at_local(last + timedelta(days=1), MIDNIGHT, congress)
    page = work.lists.page(lists.due_in(person.id, days, hours, sight_of(work.roster, readers)), 0, SHOWN)
    suggestions = _suggestions_due(work, readers, person, days)
    if not page.cases and not suggestions:
        return None
    t = work.staff_words()
    listed = [(case.number, case.promise_on if case.promised else case.due_on, case.promised) for case in page.cases]
    words = staff_words.due_in_leave(t, person.name, listed, page.total)
    words = "\n".join([words, *([staff_words.suggestions_due_in_leave(t, len(suggestions), suggestions[0])] if suggestions else [])])
    if work.lists.count(lists.in_hand(person.id)) > lists.IN_HAND_LOOKED_AT:
        words = f"{words}\n{t(common.rest_waits)}"
    return words, [[(t(staff_words.b_stand_in), Button("stand_in", 0, packed(OnePerson(person.id))))]]


def _suggestions_due(work: Work, readers: tuple[Person, ...], person: Person, days: tuple[date, date]) -> list[date]:
    """On which of these days a unit owes him an answer, to suggestions that the reader may read; of very many, to any."""
    rows = readable_of(work, readers, person.id)
    if rows is None:
        return work.suggestions.due_in(person.id, *days)
    return sorted(row.due_on for row in rows if row.status == "handed" and row.due_on is not None and days[0] <= row.due_on <= days[1])


def came_by_file(work: Work, before: Roster) -> None:
    """Whose leave a roster's file has entered or moved: he reads it, the secretary and his leaders what falls due and what he has ahead."""
    for person in _newly_on_leave(work, before):
        first, last = _days(work, person)
        if person.leave_from or person.leave_to:
            tell.to_person(work, person, staff_words.your_leave(work.staff_words(), person.leave_from, person.leave_to))
        stand_in_later.move(work, person)
        left_behind.tell_left(work, [left_behind.behind(work, person, first, last)], leave=True)
        leaders = [leader for leader in work.roster.leaders_of(person) if leader.id != person.id]
        for reader in dict.fromkeys([*work.roster.staff("secretary"), *leaders]):
            if reader.handle is not None and (due := due_in(work, work.roster.rows_of(reader), person, (first, last))):
                tell.to_person(work, reader, *due)


def _newly_on_leave(work: Work, before: Roster) -> Iterable[Person]:
    for person in work.roster.people.values():
        was = before.people.get(person.id)
        moved = was is None or _leave_of(was) != _leave_of(person)
        if person.kind == "deputy" and person.has_rights and moved and any(_leave_of(person)) and not _over(work, person):
            yield person


def _leave_of(person: Person) -> tuple[date | None, date | None, bool]:
    return person.leave_from, person.leave_to, person.status == "on_leave"


def _over(work: Work, person: Person) -> bool:
    return person.leave_to is not None and person.leave_to < work.today


def _days(work: Work, person: Person) -> tuple[date, date]:
    first = max(person.leave_from or work.today, work.today)
    return first, person.leave_to or first + FAR
