"""`/activity`: study, inspections, talks, reports to voters are written down, and what is known of them is filled in (docs/spec.md section 5)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Group, Person
from domain.congress.periods import period_of
from domain.congress.reminder import NAG_HOUR, at_local
from domain.days.past_days import Past
from domain.rights.rights import keys_in_for
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import GroupId, PersonId, VillageId
from domain.values.message import Incoming
from domain.visits.activities import KINDS, REPORT, Grades
from locales import activities as words
from services.case.intake import Intake
from services.deed import tell
from services.deed.by import By, Said
from services.deed.kept_words import kept_in_group
from services.deed.lengths import held_to
from services.deed.work import Work
from services.desk.key_in import open_for
from services.visits.who_goes import led_group
from storage.named_in import ACTIVITY

WORDS, PLACE = 2000, 100
"""Characters of its words, of where it was, that are kept."""
LATELY = timedelta(days=100)
"""So long after its day something is filled in."""
CHANNEL = "activity"
"""How a matter came that was heard there."""


@dataclass(frozen=True)
class Activity:
    """`kind`: one of KINDS."""

    group: GroupId
    kind: str


@dataclass(frozen=True)
class OneActivity:
    """What a button about one carries: its row."""

    held: int


def group_of(work: Work, by: By, activity: Activity) -> Group:
    """Raises NotAllowedError for a group he does not lead, and FieldError."""
    group = led_group(work, by, activity.group)
    if activity.kind not in KINDS:
        raise FieldError("kind", "no_choice")
    return group


def log_activity(work: Work, by: By, activity: Activity, said: Said) -> int:
    """Held today, until another day is said; what, what came of it; a photo alone will do. Who is linked to the group hears of it.
    Returns its row."""
    group, text = group_of(work, by, activity), held_to(WORDS, "said", said.text)
    if not text and not said.media:
        raise FieldError("said", "activity_words")
    row = work.activities.put(
        group_id=group.id,
        kind=activity.kind,
        held_on=work.today,
        words=text,
        media=[m.as_data() for m in said.media],
        recorded_by=by.live[0].id,
        recorded_at=work.acted_at,
    )
    member = work.roster.people.get(group.linked_presidium) if group.linked_presidium else None
    if member is not None and member.handle != by.account:
        kept = member.handle is not None and kept_in_group(work, member.handle, text, group.id, by.live[0].id)
        told = words.told(work.staff_words(), group.name, activity.kind, "" if kept else text)
        tell.to_person(work, member, told, names=[(ACTIVITY, row)], silent=True)
    return row


def held(work: Work, by: By, number: int) -> Any:
    """One to be filled in. Raises NotAllowedError for a group he does not lead, RefusedError for one that is too long ago."""
    row = work.activities.get(number)
    if row is None:
        raise FieldError("held", "no_choice")
    led_group(work, by, row.group_id)
    if row.held_on < work.today - LATELY:
        raise RefusedError("activity_of_before")
    return row


def set_place(work: Work, by: By, number: int, place: str) -> None:
    if not (place := held_to(PLACE, "place", place)):
        raise FieldError("place", "activity_place")
    work.activities.change(held(work, by, number).id, place=place)


def set_day(work: Work, by: By, number: int, said: Past) -> None:
    """`said`: as read within LATELY. Raises FieldError with why it is no such day, RefusedError where an account has counted it, or would
    have: what it said stays so."""
    row, on = held(work, by, number), said.day
    if on is None or on > work.today or on < work.today - LATELY:
        raise FieldError("held_on", "past_day", fault=said.fault, day=said.on, today=work.today, first=work.today - LATELY)
    if any(_accounted(work, row, day) for day in (row.held_on, on) if on.strftime("%Y-%m") != row.held_on.strftime("%Y-%m")):
        raise RefusedError("activity_counted")
    work.activities.change(row.id, held_on=on)


def _accounted(work: Work, row: Any, on: date) -> bool:
    """Whether the account of that month is closed, and was so only after this was written down."""
    last = period_of(on.strftime("%Y-%m"))[1]
    closed_at = at_local(last + timedelta(days=1), NAG_HOUR, work.roster.congress)
    return bool(row.recorded_at <= closed_at <= work.now)


def set_audience(work: Work, by: By, number: int, people: int | None) -> None:
    """How many listened to a report; 0 where nobody counted. Raises FieldError where more have graded one of those who reported."""
    if people is None:
        raise FieldError("audience", "activity_audience")
    voices = max((given.all for given in work.activities.people.of(number).values()), default=0)
    if 0 < people < voices:
        raise FieldError("audience", "activity_too_few", voices=voices, people=people)
    work.activities.change(held(work, by, number).id, audience=people)


def add_photos(work: Work, by: By, number: int, said: Said) -> None:
    if not said.media:
        raise FieldError("media", "activity_photo")
    row = held(work, by, number)
    work.activities.change(row.id, media=[*row.media, *(m.as_data() for m in said.media)])


def who_could(work: Work, row: Any) -> list[Person]:
    """Deputies who may have been there: those of the group first, then all others."""
    own = work.roster.members(row.group_id)
    ids = {p.id for p in own}
    others = [p for p in work.roster.people.values() if p.kind == "deputy" and p.has_rights and p.id not in ids]
    return [*own, *others]


def toggle(work: Work, by: By, number: int, person: PersonId) -> bool:
    """He was there, or was not after all. Whether he is noted now."""
    row = held(work, by, number)
    there = work.activities.people.of(row.id)
    if person in there:
        work.activities.people.take_out(row.id, person)
        return False
    if person not in {p.id for p in who_could(work, row)}:
        raise FieldError("person", "no_choice")
    work.activities.people.take_part(row.id, [person])
    return True


def whole_group(work: Work, by: By, number: int) -> int:
    """「全组都到了」: of those in office. Returns how many they are."""
    row = held(work, by, number)
    members = [p.id for p in work.roster.members(row.group_id) if p.has_rights]
    work.activities.people.take_part(row.id, members)
    return len(members)


def graded(work: Work, by: By, number: int) -> list[Person]:
    """Whose report was graded there. Raises FieldError where nobody is noted."""
    row = held(work, by, number)
    found = [work.roster.people[p] for p in work.activities.people.of(row.id) if p in work.roster.people]
    if row.kind != REPORT or not found:
        raise FieldError("person", "activity_reporters")
    return found


def set_grades(work: Work, by: By, number: int, person: PersonId, grades: Grades | None) -> None:
    """Raises FieldError where more grades were given than people listened; who listened need not have graded."""
    people = held(work, by, number).audience
    if person not in {p.id for p in graded(work, by, number)}:
        raise FieldError("person", "no_choice")
    if grades is None:
        raise FieldError("grades", "activity_grades")
    if 0 < people < grades.all:
        raise FieldError("grades", "activity_too_many", voices=grades.all, people=people)
    work.activities.people.grade(number, person, grades)


def may_hear(work: Work, by: By, number: int, village: VillageId) -> Any:
    """Raises NotAllowedError and FieldError, as the others do."""
    row = held(work, by, number)
    if village not in work.roster.villages:
        raise FieldError("village", "no_choice")
    if not keys_in_for(work.roster, by.persons, village):
        raise NotAllowedError("new", "not_your_village")
    return row


def hear(work: Work, by: By, number: int, message: Incoming, village: VillageId) -> Case:
    """What somebody said or asked there is a case like any: the group of his village handles it, staff phone him at the end."""
    row = may_hear(work, by, number, village)
    if not message.text.strip() and not message.media:
        raise FieldError("message", "words_needed")
    case = open_for(work, message, Intake(channel=CHANNEL, village=village, by=by.live[0].id))
    work.activities.people.add_case(row.id, case.id)
    return case
