"""Weeks before the congress sits: of what voters spoke most, to secretary and leaders, while a suggestion can still be written
(docs/spec.md section 5; services/visits/session.py)."""

from datetime import date

from domain.congress.congress import Person
from locales import common
from locales import topics as words
from services.deed import portions, tell
from services.deed.by import By
from services.deed.work import Work
from services.summaries import topics
from services.summaries.account import can_count
from storage.reminders import Reminder

SHOWN = 5
PORTION = "session_topics"


def come(work: Work, due: Reminder) -> None:
    portions.begin(work, PORTION, send, day=due.data["day"], held_on=due.data["held_on"])


def send(work: Work, data: portions.Data) -> portions.Left | None:
    """Once for each date, when the figures are ready; one that was moved meanwhile says nothing."""
    day, today = work.days.get(int(data["day"])), work.local_date(work.now)
    if day is None or day.held_on.isoformat() != data["held_on"] or day.held_on <= today:
        return None
    if not can_count(work):
        return portions.Left(data)
    t, head = work.staff_words(), words.session_ahead(work.staff_words(), day.held_on, (day.held_on - today).days)
    for person in work.roster.staff("secretary"):
        tell.to_person(work, person, "\n".join(_read_by(work, person, day.held_on, head)))
    leaders = (work.roster.people.get(g.leader) for g in work.roster.live_groups() if g.leader)
    tell.to_people(work, dict.fromkeys(p for p in leaders if p is not None and p.has_rights), "\n".join([head, t(words.session_to_leader)]))
    work.days.change(day.id, announced_on=day.held_on)
    return None


def _read_by(work: Work, person: Person, on: date, head: str) -> list[str]:
    """The first few topics, of the whole or of the groups this secretary reads of; without any, why there is none."""
    if person.handle is None:
        return []
    t, by = work.staff_words(), By((person,), person.handle)
    lines = [words.line(t, n, name(work, category), count) for n, (category, count) in enumerate(topics.listed(work, by)[:SHOWN], 1)]
    if not lines:
        return [words.before_session(t, on, (on - work.today).days), words.no_topics(t, topics.waiting(work, by))]
    return [head, *lines, t(words.session_to_secretary)]


def name(work: Work, category: str) -> str:
    known = work.roster.categories.get(category)
    return common.category(work.staff_words(), category, known.name if known else category)


def next_one(work: Work) -> date | None:
    """When the congress sits next."""
    day = work.days.next_from("session", work.today)
    return day.held_on if day is not None else None
