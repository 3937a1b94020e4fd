"""When: visit days, reception days and who sits there, the session, a report, a deadline (docs/spec.md section 4, Asked inside)."""

from collections.abc import Iterator

from domain.congress.congress import Person
from domain.congress.periods import period_of
from domain.congress.working_days import add_months
from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.message import Incoming, Press
from domain.visits.visit_days import SESSION, rule_of
from locales import answers as words
from locales import voter as voter_words
from services.deed.names import name_of, names_of
from services.deed.work import Work
from services.meetings.reception_day import on_duty, place_on
from services.visits.figures import day_facts
from services.visits.notices import plans_of
from services.visits.rota import ahead
from services.voter.look_around import next_receptions, next_visit_day
from storage.days import CongressDay
from talk.answers.question import Question
from talk.visits import rota, show_days


def days(q: Question) -> bool:
    """The next day of each kind he names."""
    kinds = [kind for kind in ("visit", "reception", "session") if q.asked.has(kind)]
    lines = [line for kind in kinds for line in _OF_KIND[kind](q)]
    return bool(lines) and q.say("\n".join(lines), _to_rota(q) if "reception" in kinds else ())


def _visits(q: Question) -> Iterator[str]:
    """Of the month he names, else the next."""
    work, month = q.work, q.asked.month
    planned = work.days.of_month("visit", month) if month else work.days.next_from("visit", work.today)
    on = next_visit_day(work) if not month else None
    if planned is not None:
        yield from _visit_day(q, planned)
    elif on is not None:
        yield voter_words.next_visit(q.t, on)
    else:
        yield q.t(words.no_visit_day)


def _visit_day(q: Question, day: CongressDay) -> Iterator[str]:
    """The day, and where who asks of himself goes on it; nowhere who is away then."""
    yield words.visit_day(q.t, day.held_on, day_facts(q.work, day).deadline)
    of_himself = "我" in q.message.text or "i" in q.message.text.lower().split()
    if of_himself and day.held_on >= q.work.today:
        plans = plans_of(q.work, day)
        going = dict.fromkeys(where for person in q.by.live for _, where in plans.get(person.id, ()) if where is not None)
        if going:
            yield words.you_go_to(q.t, [q.work.roster.village_name(where) for where in going])


def _receptions(q: Question) -> Iterator[str]:
    work, named = q.work, q.asked.period
    rule = rule_of(work.roster.congress, "reception")
    found = work.days.receptions_between(*period_of(named)) if named else work.days.all_next_from("reception", work.today)
    for day in found:
        if rule is not None:
            yield words.reception_day(q.t, day.held_on, *place_on(work, day, rule), names_of(work, on_duty(work, day)))
    if not found:
        ahead_of = [words.reception_day(q.t, *one, ()) for one in next_receptions(work)] if not named else []
        yield from ahead_of or [q.t(words.no_reception)]


def _session(q: Question) -> Iterator[str]:
    found = q.work.days.next_from(SESSION, q.work.today)
    yield words.session_day(q.t, found.held_on) if found is not None else q.t(words.no_session)


_OF_KIND = {"visit": _visits, "reception": _receptions, "session": _session}


def _to_rota(q: Question) -> list[list[tuple[str, Button]]]:
    return [[(q.t(words.b_rota), Button("ask_rota"))]] if may_in_congress(q.work.roster, q.by.persons, "days") else []


def duty(q: Question) -> bool:
    """On which days somebody sits, else who sits on the next one; whoever plans them opens the whole."""
    asked, people = q.asked, q.persons()
    if not people and ("我" in q.message.text or "my" in q.message.text.lower().split()) and asked.has("when"):
        people = [person for person in q.by.live if person.kind == "deputy"]
    if len(people) > 1 and not set(people) <= set(q.by.live):
        return q.which_person(people)
    if people:
        return q.say("\n".join(_of_person(q, person) for person in people))
    if may_in_congress(q.work.roster, q.by.persons, "days") and not asked.has("reception", "when") and not asked.timed:
        rota.show_rota(q.work, q.message, "")
        return True
    return q.say("\n".join(_receptions(q)), _to_rota(q))


def open_rota(work: Work, press: Press) -> None:
    """「值班表」 below the answer."""
    rota.show_rota(work, Incoming(press.chat_id, press.message_id, press.at, press.sender), "")


def _of_person(q: Question, person: Person) -> str:
    sits = [day.held_on for day in ahead(q.work) if person.id in {one.id for one in on_duty(q.work, day)}]
    return words.duties_of(q.t, name_of(q.work, person), sits)


def report_day(q: Question) -> bool:
    """The account of a month comes by itself on the first of the next."""
    first = q.work.today.replace(day=1)
    return q.say(words.report_day(q.t, add_months(first, 1), first.strftime("%Y-%m")))


def deadline(q: Question) -> bool:
    """Of the last visit day while its records may still come in time, else of the next."""
    work = q.work
    last = work.days.last_before("visit", work.today)
    day = last if last is not None and day_facts(work, last).deadline >= work.today else work.days.next_from("visit", work.today)
    if day is None:
        return q.say(q.t(words.no_visit_day))
    return q.say("\n".join(_visit_day(q, day)))


def move(q: Question) -> bool:
    """The day he names, to the day he names, asked once; else the screen on which days are moved."""
    if show_days.ask_move_named(q.work, q.message):
        return True
    show_days.show_days(q.work, q.message, "")
    return True
