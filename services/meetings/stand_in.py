"""Who has a duty of a reception day says that he is there, or finds somebody who stands in, by consent of both (docs/spec.md section 5)."""

from dataclasses import dataclass
from typing import Any

from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import PersonId
from locales import leaving, rotas
from locales import meetings as meetings_words
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.names import name_of
from services.deed.work import Work
from services.meetings.fill_duty import Seat, tell_lacking
from services.meetings.reception_day import levels_lacking, on_duty, rota_row
from storage.days import CongressDay

ANSWERS = ("yes", "no")


@dataclass(frozen=True)
class Wanted:
    """Who is to stand in on that day for him who asks."""

    day: int
    other: PersonId


@dataclass(frozen=True)
class Consent:
    """`person`: whose name is on the rota; `other`: who was asked; `answer`: one of ANSWERS."""

    day: int
    person: PersonId
    other: PersonId
    answer: str


@dataclass(frozen=True)
class Duty:
    """`row`: his own duty or the one he stands in for; `deputy`: he."""

    day: CongressDay
    row: Any
    deputy: Person


def duty_of(work: Work, by: By, day_id: int) -> Duty:
    """Raises NotAllowedError for one who is no deputy, RefusedError for one who does not sit there, or a day that is over."""
    deputies = [p for p in by.live if p.kind == "deputy"]
    if not deputies:
        raise NotAllowedError("rota")
    day, ids = work.days.get(day_id), {p.id for p in deputies}
    duties = work.days.duties(day.id) if day is not None else []
    row = next((row for row in duties if (row.stand_in or row.person_id) in ids), None)
    if day is None or row is None or day.held_on < work.today:
        raise RefusedError("not_on_duty")
    return Duty(day, row, deputies[0])


def attend(work: Work, by: By, day_id: int) -> CongressDay:
    """On the day itself; said twice it changes nothing."""
    duty = duty_of(work, by, day_id)
    if duty.day.held_on != work.today:
        raise RefusedError("not_on_duty")
    if duty.row.attended_at is None:
        work.days.change_duty(duty.day.id, duty.row.person_id, attended_at=work.acted_at)
    return duty.day


def who_could(work: Work, duty: Duty) -> list[Person]:
    """The rota's stand-in first, then colleagues of his groups, of the level that would lack before others; who has an account here and does not sit there anyway."""
    rota = rota_row(work, duty.day)
    named = [rota.stand_in] if rota is not None and rota.stand_in is not None else []
    members = [p.id for group in duty.deputy.groups for p in work.roster.members(group)]
    sitting = {p.id for p in on_duty(work, duty.day)}
    others = [work.roster.people[p] for p in dict.fromkeys([*named, *members]) if p in work.roster.people and p not in sitting]
    lacking = set(levels_lacking(work, duty.day, duty.deputy.id))
    return sorted((p for p in others if p.reachable and p.has_rights), key=lambda p: bool(lacking) and not lacking & set(p.levels))


def ask_leader(work: Work, by: By, day_id: int) -> Person:
    """「请组长找人」: the leader of his group (he himself, or without an account here: the secretary) finds somebody. Returns who was asked."""
    duty, t = duty_of(work, by, day_id), work.staff_words()
    heads = [p for group in duty.deputy.groups for p in work.roster.heads_of(group)]
    whom = [p for p in heads if p.id != duty.deputy.id and p.reachable and p.has_rights][:1] or list(work.roster.staff("secretary"))
    rows: Rows = [[(leaving.b_fill(t, duty.day.held_on), Button("rd_fill", 0, packed(Seat(duty.day.id, duty.deputy.id))))]]
    if not tell.to_people(work, whom, rotas.somebody_wanted(t, name_of(work, duty.deputy), duty.day.held_on), rows):
        raise RefusedError("nobody_to_ask")
    return whom[0]


def ask_to_stand_in(work: Work, by: By, wanted: Wanted) -> Person:
    """Nothing changes before he agrees; one who was asked before him may not any more. Returns who is asked."""
    duty = duty_of(work, by, wanted.day)
    other = next((p for p in who_could(work, duty) if p.id == wanted.other), None)
    if other is None:
        raise FieldError("other", "no_choice")
    t, day = work.staff_words(), duty.day
    yes, no = (Button("rd_agree", 0, packed(Consent(day.id, duty.row.person_id, other.id, answer))) for answer in ANSWERS)
    rows: Rows = [[(t(meetings_words.b_can), yes), (t(meetings_words.b_cannot), no)]]
    tell.to_person(work, other, meetings_words.stand_in_wanted(t, name_of(work, duty.deputy), day.held_on), rows)
    work.days.change_duty(day.id, duty.row.person_id, asked=other.id)
    return other


def stand_in(work: Work, by: By, consent: Consent) -> CongressDay:
    """By the one who was asked last and nobody else. Who asked hears it, of a yes the secretary too."""
    if consent.other not in {p.id for p in by.live}:
        raise NotAllowedError("rota")
    if consent.answer not in ANSWERS:
        raise FieldError("answer", "no_choice")
    day = work.days.get(consent.day)
    row = next((row for row in work.days.duties(day.id) if row.person_id == consent.person), None) if day is not None else None
    if day is None or row is None or row.asked != consent.other or row.attended_at is not None or day.held_on < work.today:
        raise RefusedError("already_so")
    yes = consent.answer == "yes"
    asker, other = work.roster.people[PersonId(row.stand_in or row.person_id)], work.roster.people[consent.other]
    work.days.change_duty(day.id, row.person_id, asked=None, **({"stand_in": other.id} if yes else {}))
    _tell(work, day, asker, other, agreed=yes)
    return day


def _tell(work: Work, day: CongressDay, asker: Person, other: Person, *, agreed: bool) -> None:
    t = work.staff_words()
    found, refused = (
        meetings_words.stand_in_found(t, name_of(work, other), name_of(work, asker), day.held_on),
        meetings_words.stand_in_refused(t, name_of(work, other), day.held_on),
    )
    tell.to_person(work, asker, found if agreed else refused)
    if agreed:
        tell.to_secretary(work, found)
        tell_lacking(work, day)
