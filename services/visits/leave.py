"""「请假」 for one visit day: asked by a deputy who is due, decided by his leader, of a leader by staff (docs/spec.md section 5)."""

from dataclasses import dataclass

from domain.congress.congress import Person
from domain.rights.rights import officer_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from domain.visits.visit_days import is_due
from locales import common
from locales import visits as visits_words
from services.deed import decisions, tell
from services.deed.by import By
from services.deed.message import Rows
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
    t, rows = work.staff_words(), _question_rows(work, day, deputy)
    leaders = [p for p in work.roster.leaders_of(deputy) if p.id != deputy.id]
    words = visits_words.leave_asked(t, deputy.name, day.held_on)
    if work.roster.leads(deputy) or not tell.to_people(work, leaders, words, rows, dedupe_key=_key(day, deputy)):
        tell.to_secretary(work, words, rows, dedupe_key=_key(day, deputy))


def _key(day: CongressDay, deputy: Person) -> str:
    """By it the messages are found in which it was asked: one a person and day."""
    return f"leave:{day.id}:{deputy.id}"


def _question_rows(work: Work, day: CongressDay, deputy: Person) -> Rows:
    t = work.staff_words()
    allow, refuse = (Button("vd_allow", 0, packed(Decision(day.id, deputy.id, status))) for status in DECISIONS)
    return [[(t(visits_words.b_allow), allow), (t(visits_words.b_refuse), refuse)]]


def _asked_in(work: Work, day: CongressDay, deputy: Person) -> list[tuple[int, int]]:
    """Where it was asked: chat and outbox row of each message."""
    people = {p.id: p for p in (*work.roster.leaders_of(deputy), *work.roster.staff("secretary")) if p.handle is not None}
    rows = [(int(p.handle or 0), work.outbox.with_key(f"{_key(day, deputy)}:{p.id}")) for p in people.values()]
    return [(chat, row) for chat, row in rows if row is not None]


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
    allowed = decision.status == "approved"
    words = visits_words.leave_decided(work.staff_words(), day.held_on, allowed=allowed)
    tell.to_person(work, person, words)
    for place in _asked_in(work, day, person):
        if place[0] != by.account:
            show_decision(work, place, decision)
    return day


def show_decision(work: Work, place: tuple[int, int], decision: Decision) -> None:
    """Where it was asked (chat and outbox row) stands what was decided, by whom and when, with a way back; or the question, if it is open."""
    day, person = work.days.get(decision.day), work.roster.people.get(decision.person)
    known = work.days.leave_of(day.id, person.id) if day is not None and person is not None else None
    if day is None or person is None or known is None:
        return
    t = work.staff_words()
    if known.status not in DECISIONS:
        decisions.stand(work, place, visits_words.leave_asked(t, person.name, day.held_on), _question_rows(work, day, person))
        decisions.asked_again(work, place[1])
        return
    by_whom = (tell.person_name(work, known.decided_by), work.roster.congress.local(known.decided_at))
    words = visits_words.leave_stands(t, (person.name, day.held_on), by_whom, allowed=known.status == "approved")
    undo = Button("vd_undo", 0, packed(Decision(day.id, person.id, known.status)))
    decisions.stand(work, place, words, [[(t(common.b_take_back), undo)]])


def take_back(work: Work, by: By, decision: Decision) -> CongressDay:
    """Within ten minutes by whoever may decide; it is asked again, and who asked hears so."""
    day, person = work.days.get(decision.day), work.roster.people.get(decision.person)
    if day is None or person is None:
        raise FieldError("day" if day is None else "person", "no_choice")
    if not _decides_for(work, by, person):
        raise NotAllowedError("leave")
    known = work.days.leave_of(day.id, person.id)
    if known is None or known.status not in DECISIONS:
        raise RefusedError("already_so")
    decisions.in_time(work, known.decided_at)
    work.days.leave_open_again(day.id, person.id)
    tell.to_person(work, person, visits_words.leave_open_again(work.staff_words(), day.held_on))
    for place in _asked_in(work, day, person):
        if place[0] != by.account:
            show_decision(work, place, decision)
    return day


def _decides_for(work: Work, by: By, person: Person) -> bool:
    """Staff for one of his groups; his leaders, unless he leads a group himself. Nobody decides on his own."""
    if any(officer_of(by.persons, work.roster.groups.get(group)) for group in person.groups):
        return True
    ids = {p.id for p in by.live}
    return person.id not in ids and not work.roster.leads(person) and bool(ids & {p.id for p in work.roster.leaders_of(person)})
