"""全年计划: the days of a year, who sits on them, what groups and stations mean to do, as one paper (docs/spec.md section 7).

Days that nobody has put down yet are reckoned by their rule; in a year whose holidays are not known they are called provisional.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from domain.congress.periods import of_the_year
from domain.visits.plan_items import plan_items, without_its_day
from domain.visits.reception import Rota, place_of, rota_of_month
from domain.visits.visit_days import KINDS, SESSION, DayRule, days_of_year, rule_of
from domain.words.masks import masked
from locales import account, visits
from locales import summaries as summaries_words
from locales import town_plan as words
from reports.paper import Appendix, Paper, Section, Table
from services.deed.names import names_of
from services.deed.work import Work
from services.meetings.reception_day import on_duty, place_on, rota_row
from services.summaries import group_plan
from services.summaries.sentences import organ_of
from services.visits.provisional import listed_days, reckoned
from services.visits.session import meant_for
from storage.days import CongressDay

SHOWN_PLAN = 1_000
"""Characters of one plan."""
WIDTHS, PROVISIONAL_WIDTHS = (3.8, 2.8, 5.8, 3.2), (5.2, 2.9, 4.6, 2.9)
"""In centimetres, so that a day and the name of a day stand on one line, in an office that lacks the font too; with 暂定 behind the day."""


@dataclass(frozen=True)
class Planned:
    """One line of the year: local date; `provisional`: the holidays of its year are not known."""

    on: date
    what: str
    where: str = ""
    who: str = ""
    provisional: bool = False


def paper(work: Work, year: int) -> tuple[str, bytes]:
    """Its name and content."""
    from reports.bulletin import bulletin

    t, congress = work.staff_words(), work.roster.congress
    organ, lines = organ_of(work), year_of(work, year)
    widths = PROVISIONAL_WIDTHS if any(line.provisional for line in lines) else WIDTHS
    table = Table("", words.header(t), [_row(work, line, year) for line in _together(lines)], widths, left=(0, 1, 2, 3))
    sections = [part for part in (_days(work, year, lines), _groups(work, year), _stations(work, year)) if part.paragraphs]
    made = Paper(
        sections,
        words.title(t, organ, year),
        closing=(organ, summaries_words.on_day(t, work.today)),
        appendix_list=account.appendix_list(t, [t(words.days_title)]) if lines else (),
        appendices=[Appendix(account.appendix(t, 0), t(words.days_title), [table], [])] if lines else (),
    )
    return words.file_name(t, congress.name, year), bulletin(made)


def _row(work: Work, line: Planned, year: int) -> tuple[str, ...]:
    t = work.staff_words()
    when = words.when(t, line.on, year) + (t(words.day_off) if line.provisional else "")
    return (when, line.what, line.where, line.who)


def year_of(work: Work, year: int) -> list[Planned]:
    """By date; of the year in which the town began no visit and no reception day before it did."""
    first = work.roster.congress.began or date.min
    days = (line for line in _visits_and_receptions(work, year) if line.on >= first)
    found = [*days, *_sessions(work, year), *_of_groups(work, year), *_of_stations(work, year)]
    return sorted(found, key=lambda line: line.on)


def _together(lines: Iterable[Planned]) -> list[Planned]:
    """What several have on the same day with the same people is one line that names them all."""
    found: dict[tuple[date, str, str], list[Planned]] = {}
    for line in lines:
        found.setdefault((line.on, line.what, line.who), []).append(line)
    return [
        replace(
            same[0],
            where="、".join(dict.fromkeys(filter(None, (line.where for line in same)))),
            provisional=any(line.provisional for line in same),
        )
        for same in found.values()
    ]


def _visits_and_receptions(work: Work, year: int) -> Iterator[Planned]:
    for kind in KINDS:
        stored = [day for day in work.days.of_kind(kind, since=f"{year}-01") if day.month.startswith(f"{year}-")]
        yield from (_put_down(work, day) for day in stored)
        rule, there = rule_of(work.roster.congress, kind), {day.month for day in stored if not day.station}
        if rule is None or rule.quota:
            continue
        for month, on in days_of_year(rule, year, work.calendar, listed_days(work, kind)).items():
            if month not in there:
                yield _reckoned(work, kind, month, on)
        if kind == "reception":
            yield from _by_the_rota_alone(work, year, rule, stored)


def _by_the_rota_alone(work: Work, year: int, rule: DayRule, stored: Iterable[CongressDay]) -> Iterator[Planned]:
    """Rows that are no day put down, nor a month's own: they were over before they came, or are of a year that is not put down yet."""
    said = {(day.month, row.on) for day in stored if (row := rota_row(work, day)) is not None}
    own = {day.month for day in stored if not day.station}
    for month in dict.fromkeys(str(row["month"]) for row in work.roster.congress.duty_rota if str(row.get("month")).startswith(f"{year}-")):
        for rota in rota_of_month(work.roster.congress, month):
            if rota.on is not None and (month, rota.on) not in said and (rota.key or month in own):
                name = visits.day_name(work.staff_words(), "reception")
                yield Planned(rota.on, name, place_of(work.roster, rule, rota)[0], _named(work, rota))


def _put_down(work: Work, day: CongressDay) -> Planned:
    t, rule = work.staff_words(), rule_of(work.roster.congress, day.kind)
    unsure = any(map(work.calendar.provisional, reckoned(work, day)))
    what = visits.day_name(t, day.kind)
    if day.kind != "reception" or rule is None:
        return Planned(day.held_on, what, provisional=unsure)
    who = "、".join(names_of(work, on_duty(work, day))) or t(words.nobody_yet)
    return Planned(day.held_on, what, place_on(work, day, rule)[0], who, unsure)


def _reckoned(work: Work, kind: str, month: str, on: date) -> Planned:
    t, rule = work.staff_words(), rule_of(work.roster.congress, kind)
    unsure, what = work.calendar.provisional(on) and listed_days(work, kind).get(month) != on, visits.day_name(t, kind)
    if kind != "reception" or rule is None:
        return Planned(on, what, provisional=unsure)
    rota = next((row for row in rota_of_month(work.roster.congress, month) if not row.key), None)
    return Planned(on, what, place_of(work.roster, rule, rota)[0], _named(work, rota) or t(words.nobody_yet), unsure)


def _named(work: Work, rota: Rota | None) -> str:
    people = (work.roster.people.get(person) for person in (rota.deputies if rota is not None else ()))
    return "、".join(names_of(work, [person for person in people if person is not None and person.has_rights]))


def _sessions(work: Work, year: int) -> Iterator[Planned]:
    t = work.staff_words()
    for day in work.days.held_from(SESSION, date(year, 1, 1)):
        if day.held_on.year == year:
            yield Planned(day.held_on, visits.day_name(t, SESSION))


def _moved_away(work: Work, year: int) -> list[CongressDay]:
    """Sessions that were meant for that year and are held in another one."""
    found = work.days.held_from(SESSION, date(year - 1, 1, 1))
    return [day for day in found if meant_for(day).startswith(f"{year}-") and day.held_on.year != year]


def _of_groups(work: Work, year: int) -> Iterator[Planned]:
    """Dated items of the groups' plans."""
    for group in work.roster.live_groups():
        yield from _items(group.name, work.activities.plan(group.id, year), year)


def _of_stations(work: Work, year: int) -> Iterator[Planned]:
    for station in work.roster.stations.values():
        row = work.activities.station_plan(station.id, year, work.now)
        yield from _items(station.name, row.words if row is not None else "", year)


def _items(name: str, plan: str, year: int) -> Iterator[Planned]:
    """Dated ones of that year, whenever in it they were written."""
    return (
        Planned(item.on, without_its_day(masked(item.words)), name)
        for item in plan_items(plan, date(year - 1, 12, 31))
        if item.on.year == year
    )


# In sentences


def _days(work: Work, year: int, lines: list[Planned]) -> Section:
    t, said = work.staff_words(), []
    moved = [words.session_moved(t, int(meant_for(day)[5:]), day.held_on) for day in _moved_away(work, year)]
    for kind in (SESSION, *KINDS):
        name, rule = visits.day_name(t, kind), rule_of(work.roster.congress, kind)
        count = sum(line.what == name for line in lines)
        each = words.each_month(t, rule.day) if rule is not None and not rule.quota else ""
        said.append(words.counted(t, kind, count, each) if count else "")
        if kind == SESSION:
            said += moved or ([] if count else [t(words.no_session)])
    return Section(t(words.head_days), [line for line in (*said, group_plan.since(work, date(year, 12, 31))) if line])


def _groups(work: Work, year: int) -> Section:
    t, quota = work.staff_words(), work.roster.congress.group_quota or {}
    study, quarterly, yearly = (int(quota.get(name, 0)) for name in ("study_per_month", "activity_per_quarter", "suggestions_per_year"))
    owed = of_the_year(yearly, year, work.roster.congress.began)
    asked = words.quota(t, study, quarterly, owed, share=owed != yearly)
    asked += group_plan.since(work, date(year, 12, 31)) if asked else ""
    plans = {group.name: work.activities.plan(group.id, year) for group in work.roster.live_groups()}
    said = [words.of(t, name, _on_one_line(plan)) for name, plan in plans.items() if plan]
    without = [name for name, plan in plans.items() if not plan]
    last = words.unplanned(t, without) if said and without else t(words.no_plans) if without else ""
    return Section(t(words.head_groups), [line for line in (asked, *said, last) if line])


def _stations(work: Work, year: int) -> Section:
    t = work.staff_words()
    rows = ((station, work.activities.station_plan(station.id, year, work.now)) for station in work.roster.stations.values())
    return Section(t(words.head_stations), [words.of(t, one.name, _on_one_line(row.words)) for one, row in rows if row is not None])


def _on_one_line(plan: str) -> str:
    """A sentence, however its lines end."""
    parts = (part.strip().rstrip("。；;，, ") for part in masked(plan)[:SHOWN_PLAN].splitlines())
    said = "；".join(filter(None, parts))
    return f"{said}。" if said and said[-1] not in "！？!?…" else said
