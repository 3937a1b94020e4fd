"""「履职档案」: what a deputy did in a quarter or year, counted from events and records; the 述职 draft; who was still for three months.

His own figures are his; his group's leaders and linked presidium member, staff and chairs see them too; they are never public (docs/spec.md section 7).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.congress.congress import Person
from domain.congress.periods import Period, moments_of, months_of, period_of
from domain.congress.reminder import MIDNIGHT, at_local
from domain.congress.working_days import add_months
from domain.rights.rights import runs_group, sees_all
from domain.rights.sight import away_from
from domain.rights.towns import chairs_group
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import PersonId
from domain.visits.activities import ActivityFigures
from domain.visits.visit_days import DUE_STATUSES
from domain.visits.visits import VisitRecord
from locales import account, activities
from locales import performance as words
from locales import summaries as summaries_words
from reports.paper import Letter
from services.deed.by import By
from services.deed.work import Work
from services.meetings import sittings
from services.summaries import began, quarter_report
from services.summaries.counted_for import CountedFor
from storage.named_in import Named

STILL_MONTHS = 3
"""Without any act for so long a deputy stands on the list for secretary and leader."""


@dataclass(frozen=True)
class OneFile:
    """Whose file, and of which period (domain/figures/statistics.py, period_of)."""

    person: PersonId
    period: str


@dataclass(frozen=True)
class Performance:
    """Counts of one deputy in one period."""

    visits: int = 0
    households: int = 0
    people: int = 0
    matters: int = 0
    receptions: int = 0
    unsaid: int = 0
    """Of his duties on reception days that are over those of which nobody said who came."""
    acts: Mapping[str, int] | None = None
    suggestions: int = 0
    activities: Sequence[ActivityFigures] = ()
    records: Sequence[Any] = ()
    """Trainings and awards, by day."""


def subject(work: Work, by: By, wanted: OneFile) -> Person:
    """Whose file it is, for those who may see it. Raises NotAllowedError, and FieldError for no period of ours."""
    person = work.roster.people.get(wanted.person)
    if person is None or not may_see(work, by, person):
        raise NotAllowedError("summary")
    try:
        period_of(wanted.period)
    except ValueError as error:
        raise FieldError("period", "old_button") from error
    return person


def readable(work: Work, by: By) -> list[Person]:
    """The deputies whose files are his to read, those of a group together."""
    found = [p for g in work.roster.live_groups() for p in work.roster.members(g.id)]
    others = [p for p in work.roster.people.values() if p.kind == "deputy" and p.has_rights]
    return [p for p in dict.fromkeys([*found, *others]) if may_see(work, by, p)]


def may_see(work: Work, by: By, person: Person) -> bool:
    """His own; his groups' leaders, linked presidium members, staff and chairs."""
    ids = {p.id for p in by.live}
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups]
    leads = any(runs_group(by.live, g) or g.linked_presidium in ids or chairs_group(work.roster, by.live, g) for g in groups)
    return person.id in ids or sees_all(work.roster, by.live) or leads


def words_of(work: Work, by: By, wanted: OneFile) -> list[str]:
    """The file in lines, its title first. Raises NotAllowedError and FieldError."""
    person = subject(work, by, wanted)
    return lines_of(work, person, wanted.period, performance(CountedFor(work, by), person, period_of(wanted.period)))


def report_draft(work: Work, by: By, wanted: OneFile) -> tuple[str, bytes]:
    """The yearly 述职 draft as Word, or what he tells his group of a quarter, for him to finish in his own words: its name and content."""
    from reports.documents import letter

    person, t = subject(work, by, wanted), work.staff_words()
    if account.period_kind(wanted.period) == "quarter":
        return _quarter(work, by, person, wanted.period)
    lines = words_of(work, by, wanted)
    title = summaries_words.draft_title(t, summaries_words.period(t, wanted.period))
    foot = (person.name, summaries_words.on_day(t, work.today))
    content = letter(Letter(title, summaries_words.draft_sections(t, "\n".join(words.ended(t, line) for line in lines[1:])), foot))
    return account.draft_name(t, person.name, wanted.period), content


def draft_names(work: Work, by: By, wanted: OneFile) -> list[Named]:
    """Of which cases and suggestions it says something: that of a year of none. Raises NotAllowedError and FieldError."""
    person = subject(work, by, wanted)
    return quarter_report.named_in(work, by, person, wanted.period) if account.period_kind(wanted.period) == "quarter" else []


def _quarter(work: Work, by: By, person: Person, quarter: str) -> tuple[str, bytes]:
    period = period_of(quarter)
    if period[0] > work.today:
        raise FieldError("period", "old_button")
    t, found = work.staff_words(), performance(CountedFor(work, by, together=True), person, period)
    went, acts = done(work, found) or [t(summaries_words.nothing_done)], summaries_words.act_lines(t, found.acts or {})
    said = [words.ended(t, line) for line in went], [words.ended(t, line) for line in acts]
    return quarter_report.paper(work, by, person, quarter, said)


def performance(counted: CountedFor, person: Person, period: Period) -> Performance:
    work = counted.work
    records = [r for r in work.visits.filed(months_of(period)) if r.valid and person.id in r.deputies]
    span = moments_of(period, work.roster.congress)
    days = sittings.held(work, period, work.now)
    duties = [(one, row) for one in days for row in one.duties if (row.stand_in or row.person_id) == person.id]
    open_days = sittings.unsaid(work, days)
    return Performance(
        visits=len(records),
        households=sum(r.households for r in records),
        people=sum(r.people for r in records),
        matters=counted.heard(records),
        receptions=sum(one.came(row) for one, row in duties),
        unsaid=sum(one in open_days for one, _ in duties),
        acts=counted.acts(person, span),
        suggestions=counted.suggestions(person, span),
        activities=work.activities.people.of_person(person.id, *period),
        records=work.activities.records.of(person.id, *period),
    )


def lines_of(work: Work, person: Person, name: str, found: Performance) -> list[str]:
    t = work.staff_words()
    title = summaries_words.file_title(t, person.name, summaries_words.period(t, name))
    since = began.since(work, period_of(name))
    return [
        title,
        *filter(None, [since]),
        *(done(work, found) or [t(summaries_words.nothing_done)]),
        *summaries_words.act_lines(t, found.acts or {}),
    ]


def done(work: Work, found: Performance) -> list[str]:
    """Where he went, what he took part in, what he put forward; without what he did with matters."""
    t = work.staff_words()
    went = {"visits": found.visits, "households": found.households, "people": found.people, "matters": found.matters}
    kept = [words.line(t, row.kind, row.held_on, row.words) for row in found.records]
    not_known = [words.unsaid(t, found.unsaid)] if found.unsaid else []
    said = summaries_words.file_lines(t, went, found.receptions, found.suggestions)
    return [*said, *not_known, *activities.of_deputy(t, found.activities), *kept]


def still(work: Work, today: date) -> list[Person]:
    """Serving deputies without any act, visit, reception or activity in the last three months (docs/spec.md section 7)."""
    return without_acts(work, unmoved(work, today), today)


def without_acts(work: Work, people: Sequence[Person], today: date, readers: tuple[Person, ...] = ()) -> list[Person]:
    """Those who did nothing with a case, as far as `readers` may know: what somebody did with one that is kept from them would tell them of it."""
    since = at_local(add_months(today, -STILL_MONTHS), MIDNIGHT, work.roster.congress)
    quiet = work.histories.still([p.id for p in people], since, away_from(work.roster, readers))
    return [p for p in people if p.id in quiet]


def unmoved(work: Work, today: date) -> list[Person]:
    """Serving deputies without any visit, reception or activity in that time."""
    first = add_months(today, -STILL_MONTHS)
    months = months_of((first, today))
    records: list[VisitRecord] = [*work.visits.filed(months), *work.visits.received(months)]
    moved = {p for r in records if r.visit_on >= first for p in r.deputies}
    days = [d for d in work.days.of_kind("reception", since=first.strftime("%Y-%m")) if first <= d.held_on <= today]
    moved |= {PersonId(row.stand_in or row.person_id) for d in days for row in work.days.duties(d.id) if row.attended_at is not None}
    moved |= work.activities.people.who_moved(first, today)
    return [p for p in work.roster.people.values() if p.kind == "deputy" and p.status in DUE_STATUSES and p.id not in moved]
