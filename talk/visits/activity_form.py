"""What is known of an activity, and what is still to be said of it: day, place, people, photos, what was heard (services/visits/activity.py)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.days.past_days import judged, read_past
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, OldButtonError
from domain.values.ids import PersonId
from domain.values.list_places import At, carried_in
from domain.values.message import Incoming, Press
from domain.visits.activities import REPORT, grades_in, people_in
from locales import activities as words
from locales import common, inspections
from locales import visits as visits_words
from locales.common import T
from locales.refusals import refusal
from services.deed.by import By, said_in
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.work import Work
from services.visits import activity as deeds
from services.visits.activity import OneActivity
from services.visits.inspection import KIND as INSPECTION
from storage.named_in import ACTIVITY
from storage.steps import Step
from talk.asking import long_list, pages
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Part:
    """What is to be said of it: a name of PARTS; `person`: of whom."""

    held: int
    part: str
    person: str = ""


@dataclass(frozen=True)
class Held:
    """When it was held."""

    held: int
    day: date


@dataclass(frozen=True)
class Who:
    """Somebody of a list, and the page he stands on."""

    held: int
    person: PersonId
    first: int


def show(work: Work, where: Press | Incoming, number: int, *, in_place: bool = False) -> None:
    """What is known of it, and buttons for the rest."""
    row = deeds.held(work, who_acts(work, where), number)
    said, rows, names = _words(work, where.chat_id, row), _rows(work, row), [(ACTIVITY, row.id)]
    if in_place and isinstance(where, Press):
        pages.turn(work, where, said, rows, names)
    else:
        work.say(where.chat_id, said, rows, names=names, reply_to=where.message_id if isinstance(where, Incoming) else None)


def open_one(work: Work, press: Press) -> None:
    show(work, press, parsed(OneActivity, press.value).held, in_place=True)


def _words(work: Work, chat_id: int, row: Any) -> str:
    """Of what was heard there the numbers its reader may see."""
    t, group, there = work.staff_words(), work.roster.groups.get(row.group_id), work.activities.people.of(row.id)
    names = people_called(work, [work.roster.people[p] for p in there if p in work.roster.people])
    graded = [(names[p], given) for p, given in there.items() if given and p in names]
    known = {"place": row.place, "people": list(names.values()), "graded": graded, "audience": row.audience, "photos": len(row.media)}
    cases = [case.number for case in work.cases.several(work.activities.people.cases_of(row.id)) if work.may_read(chat_id, case)]
    head = visits_words.activity_kept(t, group.name if group else row.group_id, row.kind, row.held_on)
    return words.form(t, head, known | {"cases": cases})


def _rows(work: Work, row: Any) -> Rows:
    t, report = work.staff_words(), row.kind == REPORT

    def part(label: str, name: str) -> tuple[str, Button]:
        return t(label), Button("ac_ask", 0, packed(Part(row.id, name)))

    people = (t(words.b_reporters if report else words.b_people), Button("ac_people", 0, packed(OneActivity(row.id))))
    rows = [[people, part(words.b_place, "place")], [part(words.b_day, "day"), part(words.b_photo, "photo")]]
    heard = (t(words.b_questions if report else words.b_heard), Button("ac_heard", 0, packed(OneActivity(row.id))))
    if row.kind == INSPECTION:
        heard_row = [heard, (t(inspections.b_report), Button("ac_report", 0, packed(OneActivity(row.id))))]
        return [*rows, heard_row]
    return [*rows, [part(words.b_audience, "audience"), part(words.b_grades, "grades")], [heard]] if report else [*rows, [heard]]


# Who was there


def show_people(work: Work, press: Press) -> None:
    number = parsed(OneActivity, press.value).held
    long_list.show(work, press, _people(work, press, number, At()), At())


def turn_people(work: Work, press: Press) -> None:
    one, at = carried_in(press.value)
    long_list.show(work, press, _people(work, press, parsed(OneActivity, one).held, at), at)


def toggle(work: Work, press: Press) -> None:
    who = parsed(Who, press.value)
    deeds.toggle(work, who_acts(work, press), who.held, who.person)
    at = At(who.first)
    long_list.show(work, press, _people(work, press, who.held, at), at)


def take_whole_group(work: Work, press: Press) -> None:
    number = parsed(OneActivity, press.value).held
    deeds.whole_group(work, who_acts(work, press), number)
    show(work, press, number, in_place=True)


def _people(work: Work, press: Press, number: int, at: At) -> Choice:
    t, row = work.staff_words(), deeds.held(work, who_acts(work, press), number)
    there, one, could = work.activities.people.of(row.id), packed(OneActivity(row.id)), deeds.who_could(work, row)
    names = people_called(work, could)
    items = [
        Item(("✓ " if p.id in there else "") + names[p.id], Button("ac_who", 0, packed(Who(row.id, p.id, at.first))), (p.name,))
        for p in could
    ]
    below = [[(t(words.b_whole_group), Button("ac_all", 0, one)), (t(common.b_back), Button("ac_form", 0, one))]]
    return Choice(t(words.ask_people), items, "ac_people_on", one, below, NAMES, 3)


# What is typed or sent


def ask_part(work: Work, press: Press) -> None:
    wanted = parsed(Part, press.value)
    if wanted.part not in PARTS:
        raise OldButtonError(press.value)
    by = who_acts(work, press)
    deeds.held(work, by, wanted.held)
    if wanted.part == "grades" and not wanted.person:
        _ask_grades(work, press, by, wanted.held)
    else:
        _ask(work, press, wanted)


def _ask(work: Work, where: Press | Incoming, wanted: Part, said: str = "") -> None:
    """`said`: what was wrong with the answer before."""
    t, days = work.staff_words(), [(words.b_today, work.today), (words.b_yesterday, work.today - timedelta(days=1))]
    if wanted.part == "day" and not said:
        work.say(where.chat_id, t(words.b_day), [[(t(label), Button("ac_date", 0, packed(Held(wanted.held, on)))) for label, on in days]])
    person = work.roster.people.get(PersonId(wanted.person))
    question = said or PARTS[wanted.part].question(t, work.today, person.name if person is not None else "")
    ask(work, where, Question("activity_part"), question, held=wanted.held, part=wanted.part, of=wanted.person)


def _ask_grades(work: Work, press: Press, by: By, number: int) -> None:
    """Of whom, where several reported."""
    found = deeds.graded(work, by, number)
    if len(found) == 1:
        _ask(work, press, Part(number, "grades", found[0].id))
        return
    rows = [[(name, Button("ac_ask", 0, packed(Part(number, "grades", p))))] for p, name in people_called(work, found[:NAMES]).items()]
    work.say(press.chat_id, work.staff_words()(words.ask_whose_grades), rows)


def take_part(work: Work, message: Incoming, step: Step) -> None:
    """What was asked for; asked again, with the reason, where it is none."""
    wanted = Part(int(step.data["held"]), str(step.data["part"]), str(step.data.get("of", "")))
    try:
        PARTS[wanted.part].take(work, who_acts(work, message), wanted, message)
    except FieldError as refused:
        _ask(work, message, wanted, refusal(work.staff_words(), refused))
        return
    show(work, message, wanted.held)


def set_day(work: Work, press: Press) -> None:
    held = parsed(Held, press.value)
    deeds.set_day(work, who_acts(work, press), held.held, judged(held.day, work.today, deeds.LATELY))
    work.steps.drop(press.chat_id, press.sender.handle)
    work.take_buttons(press.chat_id, press.message_id)
    show(work, press, held.held)


@dataclass(frozen=True)
class _Part:
    question: Callable[[T, date, str], str]
    take: Callable[[Work, By, Part, Incoming], None]


def _place(work: Work, by: By, wanted: Part, message: Incoming) -> None:
    deeds.set_place(work, by, wanted.held, message.text)


def _day(work: Work, by: By, wanted: Part, message: Incoming) -> None:
    deeds.set_day(work, by, wanted.held, read_past(message.text, work.today, deeds.LATELY))


def _photo(work: Work, by: By, wanted: Part, message: Incoming) -> None:
    deeds.add_photos(work, by, wanted.held, said_in(message))


def _audience(work: Work, by: By, wanted: Part, message: Incoming) -> None:
    deeds.set_audience(work, by, wanted.held, people_in(message.text))


def _grades(work: Work, by: By, wanted: Part, message: Incoming) -> None:
    deeds.set_grades(work, by, wanted.held, PersonId(wanted.person), grades_in(message.text))


PARTS: Mapping[str, _Part] = {
    "place": _Part(lambda t, today, name: t(words.ask_place), _place),
    "day": _Part(lambda t, today, name: words.ask_day(t, today - timedelta(days=7)), _day),
    "photo": _Part(lambda t, today, name: t(words.ask_photo), _photo),
    "audience": _Part(lambda t, today, name: t(words.ask_audience), _audience),
    "grades": _Part(lambda t, today, name: words.ask_grades(t, name), _grades),
}
