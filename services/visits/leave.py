"""「请假」 for one visit day: asked by a deputy who is due, decided by his leader, of a leader by staff (docs/spec.md section 5)."""

from dataclasses import dataclass

from domain.buttons import Button
from domain.carried import packed
from domain.congress import Person
from domain.errors import FieldError, NotAllowedError, RefusedError
from domain.ids import PersonId
from domain.rights import officer_of
from domain.visit_days import is_due
from locales import visits as visits_words
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from storage.days import CongressDay

DECISIONS = ("approved", "refused")


@dataclass(frozen=True)
class Decision:
    """What 「同意」 「不同意」 carry: `status` is one of DECISIONS."""

    day: int
    person: PersonId
    status: str


def ask_leave(work: Work, by: By, day_id: int) -> CongressDay:
    """Unanswered it does not count."""
    deputy, day = next((p for p in by.live if p.kind == "deputy"), None), work.days.get(day_id)
    if deputy is None:
        raise NotAllowedError("note")
    if day is None or work.local_date(work.acted_at) > day.held_on:
        raise RefusedError("leave_over")
    if not is_due(deputy, day.held_on):
        raise RefusedError("not_due")
    if (known := work.days.leave_of(day.id, deputy.id)) is not None:
        raise RefusedError("leave_known", status=known.status)
    work.days.ask_leave(day.id, deputy.id, work.acted_at)
    _ask_leaders(work, day, deputy)
    return day


def _ask_leaders(work: Work, day: CongressDay, deputy: Person) -> None:
    """His leaders; of a leader, or where none of them has an account here, the secretary."""
    t = work.staff_words()
    allow, refuse = (Button("vd_allow", 0, packed(Decision(day.id, deputy.id, status))) for status in DECISIONS)
    rows = [[(t(visits_words.b_allow), allow), (t(visits_words.b_refuse), refuse)]]
    leaders = [p for p in work.roster.leaders_of(deputy) if p.id != deputy.id]
    words = visits_words.leave_asked(t, deputy.name, day.held_on)
    if work.roster.leads(deputy) or not tell.to_people(work, leaders, words, rows):
        tell.to_secretary(work, words, rows)


def decide_leave(work: Work, by: By, decision: Decision) -> CongressDay:
    """Said once; who asked hears of it."""
    day, person = work.days.get(decision.day), work.roster.people.get(decision.person)
    if day is None or person is None:
        raise FieldError("day" if day is None else "person", "no_choice")
    if decision.status not in DECISIONS:
        raise FieldError("status", "no_choice")
    if not _decides_for(work, by, person):
        raise NotAllowedError("leave")
    known = work.days.leave_of(day.id, person.id)
    if known is None or known.status != "asked":
        raise RefusedError("already_so")
    work.days.decide_leave(day.id, person.id, decision.status, by.live[0].id, work.acted_at)
    words = visits_words.leave_decided(work.staff_words(), day.held_on, allowed=decision.status == "approved")
    tell.to_person(work, person, words)
    return day


def _decides_for(work: Work, by: By, person: Person) -> bool:
    """Staff for one of his groups; his leaders, unless he leads a group himself. Nobody decides on his own."""
    if any(officer_of(by.persons, work.roster.groups.get(group)) for group in person.groups):
        return True
    ids = {p.id for p in by.live}
    return person.id not in ids and not work.roster.leads(person) and bool(ids & {p.id for p in work.roster.leaders_of(person)})
