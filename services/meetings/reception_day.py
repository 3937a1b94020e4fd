"""Reception day: the rota's deputies, stand-ins by consent of both, who was there (docs/spec.md section 5)."""

from dataclasses import dataclass

from domain.congress.congress import Person
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import PersonId
from domain.visits.reception import Rota, place_of, row_held
from domain.visits.visit_days import DayRule, rule_of
from locales import leaving
from locales import meetings as meetings_words
from locales import voter as voter_words
from services.deed import tell
from services.deed.names import names_of
from services.deed.work import Work
from storage.days import CongressDay


@dataclass(frozen=True)
class OneDay:
    """What a button about one visit or reception day carries."""

    day: int


def announce(work: Work, day: CongressDay, rule: DayRule) -> list[Person]:
    """Put the rota's duties and tell those who sit; returns them."""
    for person_id in rota_of(work, day):
        work.days.put_duty(day.id, person_id)
    t, sitting = work.staff_words(), on_duty(work, day)
    words = voter_words.next_reception(t, day.held_on, *place_on(work, day, rule))
    for person in sitting:
        rows = [[(t(meetings_words.b_stand_in), Button("rd_ask", 0, packed(OneDay(day.id))))]]
        tell.to_person(work, person, meetings_words.you_sit(t, words), rows, dedupe_key=told_once(day, person))
    if untold := names_of(work, [person for person in sitting if not person.reachable]):
        tell.to_secretary(work, leaving.not_told(t, day.held_on, untold), dedupe_key=f"rota-untold:{day.month}:{day.held_on}:{day.station}")
    if not sitting and work.roster.congress.duty_rota:
        words = leaving.nobody_sits(t, day.held_on, 0)
        tell.to_secretary(work, words, dedupe_key=f"rota-nobody:{day.month}:{day.held_on}:{day.station}")
    return sitting


def rota_row(work: Work, day: CongressDay) -> Rota | None:
    return row_held(work.roster.congress, day.place)


def place_on(work: Work, day: CongressDay, rule: DayRule) -> tuple[str, str]:
    """Where they sit that day, and the hours."""
    return place_of(work.roster, rule, rota_row(work, day))


def place_name(work: Work, day: CongressDay) -> str:
    """Where, without the address."""
    rule, row = rule_of(work.roster.congress, "reception"), rota_row(work, day)
    station = work.roster.stations.get(row.station) if row is not None else None
    if station is not None:
        return station.name
    return place_of(work.roster, rule)[0].split("（")[0] if rule is not None else ""


def rota_of(work: Work, day: CongressDay) -> list[PersonId]:
    """The deputies the file's rota names for that day."""
    row = rota_row(work, day)
    return [p for p in (row.deputies if row is not None else ()) if p in work.roster.people and work.roster.people[p].has_rights]


def on_duty(work: Work, day: CongressDay) -> list[Person]:
    """Who sits there: stand-ins in the place of those they stand in for."""
    ids = [PersonId(row.stand_in or row.person_id) for row in work.days.duties(day.id)] or rota_of(work, day)
    return [work.roster.people[p] for p in ids if p in work.roster.people and work.roster.people[p].has_rights]


def levels_lacking(work: Work, day: CongressDay, without: PersonId | None = None) -> list[str]:
    """Levels of which the town file wants a deputy on each reception day (`levels`) and nobody of those who sit there holds a seat; whoever
    sits at two levels counts for both. Of a day on which nobody sits at all none is named. `without`: as if he did not sit there."""
    rule, sitting = rule_of(work.roster.congress, "reception"), on_duty(work, day)
    held = {level for person in sitting if person.id != without for level in person.levels}
    return [level for level in rule.levels if level not in held] if rule is not None and sitting else []


def good_morning(work: Work, day: CongressDay, rule: DayRule) -> None:
    """On the day itself: a button that says one is there."""
    t = work.staff_words()
    place, hours = place_on(work, day, rule)
    put_down(work, day)
    for person in on_duty(work, day):
        rows = [[(t(meetings_words.b_here), Button("rd_here", 0, packed(OneDay(day.id)))), (t(meetings_words.b_walk_in), Button("wi_new"))]]
        words = meetings_words.sit_today(t, person.name, place, hours)
        tell.to_person(work, person, words, rows, dedupe_key=f"rota-day:{day.held_on}:{person.id}{_at(day)}")


def told_once(day: CongressDay, person: Person) -> str:
    """By this he hears once that he sits there; whoever sits at two stations hears of both."""
    return f"rota:{day.month}:{day.held_on}:{person.id}{_at(day)}"


def _at(day: CongressDay) -> str:
    return f":{day.station}" if day.station else ""


def put_down(work: Work, day: CongressDay) -> None:
    """Who sits there by the rota has a duty of which he can say that he keeps it, whether the day was announced or not."""
    for person_id in rota_of(work, day) if not work.days.duties(day.id) else ():
        work.days.put_duty(day.id, person_id)
