"""One morning message to the secretary on working days at 08:30: what went wrong, what waits, what is today (docs/spec.md section 8)."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from domain.congress.congress import Person
from domain.congress.reminder import at_local
from domain.rights.kept import Away, kept_out
from domain.rights.rights import staff_of_all
from domain.rights.sight import away_from, sight_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import CaseId
from domain.visits.visit_days import KINDS, SESSION
from locales import archives, audit, common, leaves, rotas
from locales import meetings as meetings_words
from locales import outage as outage_words
from locales import visits as visits_words
from services.case import clocks, complete
from services.deed import portions, tell
from services.deed.message import Rows
from services.deed.names import people_called
from services.deed.once import Once, key_of
from services.deed.outages import outages
from services.deed.work import Work
from services.desk import unclaimed
from services.meetings import reception_day
from services.staff import leave_waits
from services.summaries import quota
from services.visits import session, who_sat
from services.watch import examine, public_chat, undone_due
from storage import lists
from storage.days import CongressDay
from storage.ends import kept_too_long
from storage.kept_away import NOBODY
from storage.reminders import Reminder

HOUR = time(8, 30)
AHEAD = 3
"""Days for which the rows are put."""
LATE = timedelta(minutes=5)
"""How long a row of inbox or outbox may be overdue before somebody hears of it."""
OUTAGE_NEWS = timedelta(hours=36)
"""So long after it an absence is named."""
UNIT_WITHIN = 2
"""Working days after its day within which a unit is only nagged."""
PHONE_WITHIN = 3
"""Working days after which somebody who has not been phoned with the outcome stands in the morning message by number."""
NAMED = 5
STALE = timedelta(hours=1)
STUCK_ONCE_IN = timedelta(hours=1)
"""That something is stuck is said once in so long."""
"""An alert that could not leave for so long is news of yesterday."""
WARNED = ("term_ends_today", "term_over", "failed_rows", "without_group", "out_of_reach", *examine.SHUT)
"""Findings of `doctor` that belong into the morning."""
WEEKLY = ("term_ends", "no_calendar")
"""Those that stand for weeks: said on a week's first working day, or nobody reads the news below them any more."""


def plan_mornings(work: Work) -> None:
    today = work.local_date(work.now)
    for ahead in range(AHEAD):
        day = today + timedelta(days=ahead)
        due_at = at_local(day, HOUR, work.roster.congress)
        if due_at > work.now and work.calendar.is_working_day(day):
            work.reminders.put({"kind": "morning", "due_at": due_at, "data": {"day": day.isoformat()}, "key": f"morning:{day}"})


def come(work: Work, due: Reminder) -> None:
    """A morning that has passed says nothing."""
    portions.begin(work, "morning", morning, day=due.data["day"], after=[date.min.isoformat(), 0], not_nagged=0)


def morning(work: Work, data: portions.Data) -> portions.Left | None:
    """Late cases are looked through a stretch at a time, for those about which nobody will be reminded; then the message."""
    today = work.local_date(work.now)
    if data["day"] != today.isoformat():
        return None
    day, number = data["after"]
    readers = tuple(p for s in work.roster.staff("secretary") for p in ((s,) if s.handle is None else work.roster.persons_of(s.handle)))
    away = away_from(work.roster, readers)
    count, last = work.next_cases.overdue_without_nag(today, (date.fromisoformat(day), number), portions.LOOKED_AT, away)
    count += data["not_nagged"]
    if last is not None:
        return portions.Left({**data, "after": [last[0].isoformat(), last[1]], "not_nagged": count})
    public_chat.ask_all(work)
    open_days = who_sat.to_ask(work)
    for secretary in work.roster.staff("secretary"):
        persons = work.roster.rows_of(secretary)
        words, rows = morning_words(work, today, count, persons)
        to_say, days = _who_sat(work, open_days if staff_of_all(persons) else [])
        tell.to_people(work, [secretary], "\n".join([words, *to_say]), [*rows, *days], dedupe_key=f"morning:{today}")
    who_sat.asked(work, open_days)
    return None


def _who_sat(work: Work, days: Sequence[CongressDay]) -> tuple[list[str], Rows]:
    """Of reception days of which nobody said who came, each with its button."""
    t = work.staff_words()
    said = [rotas.who_came(t, day.held_on, reception_day.place_name(work, day)) for day in days]
    return said, [[(rotas.b_fill_in(t, day.held_on), Button("ro_day", 0, packed(reception_day.OneDay(day.id))))] for day in days]


def morning_words(work: Work, today: date, not_nagged: int, persons: tuple[Person, ...]) -> tuple[str, Rows]:
    """`not_nagged`: late cases without a reminder ahead; `persons`: its reader, from whom something may be kept."""
    away = away_from(work.roster, persons)
    t, faults = work.staff_words(), audit_counts(work, not_nagged, away)
    lines = [audit.hello(t, meetings_words.date_line(t, today))]
    lines.append(t(audit.all_well) if not any(faults.values()) else audit.faults(t, [audit.fault(t, n, c) for n, c in faults.items() if c]))
    lines += [audit.incomplete(t, number, archives.lacking(t, names)) for number, names in _incomplete(work, away)[:NAMED]]
    nobodys, rows = unclaimed.said(work, sight_of(work.roster, persons))
    lines += [*_in_queue(work, today, away), *nobodys]
    lines += _to_phone(work, away) + undone_due.of_morning(work, away)
    for kind in (*KINDS, SESSION):
        days = [day for day in work.days.all_next_from(kind, today) if day.held_on == today]
        if days:
            lines.append(audit.today_is(t, visits_words.day_name(t, kind)))
        if booked := sum(len(work.meetings.of_day(day.id)) for day in days):
            lines.append(audit.booked(t, booked))
    lines += [
        "· " + outage_words.self_check(t, work.roster.congress.local(one.first), work.roster.congress.local(one.last))
        for one in outages(work)
        if work.now - one.last < OUTAGE_NEWS
    ]
    warned = (*WARNED, *WEEKLY) if _begins_the_week(work, today) else WARNED
    lines += [audit.finding(t, f.code, f.facts) for f in examine.examine(work) if f.code in warned]
    return "\n".join(lines), rows


def _begins_the_week(work: Work, today: date) -> bool:
    """Whether none of the days from Monday to yesterday was a working day."""
    return not any(work.calendar.is_working_day(today - timedelta(days=n)) for n in range(1, today.weekday() + 1))


def _in_queue(work: Work, today: date, away: Away) -> list[str]:
    """How much of what is in her queue waits for her, and how much is past its day."""
    t, found = work.staff_words(), lists.parts_of_queue(today, away)
    counts = [
        work.lists.count([part for name, part in found if name in names]) for names in (("waiting", "express"), ("overdue",), ("promise",))
    ]
    lines = [say(t, common.counted(t, n)) for say, n in zip((audit.queue, audit.late, audit.promises_late), counts, strict=True) if n]
    lines += [leaves.wait(t, list(people_called(work, waits, t).values()))] if (waits := leave_waits.waiting(work)) else []
    return lines or [t(audit.queue_empty)]


def _to_phone(work: Work, away: Away) -> list[str]:
    """Whom somebody has to phone; those who wait too long by number."""
    t, count = work.staff_words(), work.lists.count(lists.to_phone(None, away, sealed=True))
    if not count:
        return []
    late = work.lists.page(_waiting_long(work, away), 0, NAMED).cases
    days = [(case.number, work.calendar.count(work.local_date(case.answered_at), work.today)) for case in late if case.answered_at]
    return [audit.to_phone(t, common.counted(t, count)), *(audit.phone_late(t, number, n) for number, n in days)]


def _incomplete(work: Work, away: Away) -> list[tuple[str, list[str]]]:
    """Closed cases that are not archived because something is missing: number, and what."""
    rows = [due for due in work.reminders.waiting("archive", (complete.KEY,)) if due.case_id is not None]
    known = {case.id: case for case in work.cases.several([due.case_id for due in rows if due.case_id is not None])}
    found = [(known[CaseId(due.case_id)], list(due.data["lacks"])) for due in rows if due.case_id is not None and due.case_id in known]
    readers = [work.roster.people[person] for person in away.persons if person in work.roster.people]
    return [(case.number, names) for case, names in found if case.status == "closed" and not any(kept_out(p, case) for p in readers)]


def _waiting_long(work: Work, away: Away) -> list[lists.Section]:
    """Answered at least PHONE_WITHIN working days ago."""
    before = at_local(work.calendar.add(work.today, 1 - PHONE_WITHIN), time(0), work.roster.congress)
    return lists.to_phone(None, away, sealed=True, answered_before=before)


def audit_counts(work: Work, not_nagged: int, away: Away = NOBODY) -> dict[str, int]:
    """What must be zero: by name, how many."""
    since = work.now - timedelta(days=1)
    return {
        "undelivered": work.backlog.failed_since(since),
        "stuck": overdue_rows(work),
        "unrouted": min(work.lists.count(lists.unrouted(away)), lists.COUNTED),
        "not_nagged": not_nagged,
        "promise_alone": work.next_cases.promises_without_nag(work.local_date(work.now)),
        "incomplete": len(_incomplete(work, away)),
        "units_late": work.lists.count(lists.at_units(away, due_before=work.calendar.add(work.today, -UNIT_WITHIN))),
        "suggestions_late": work.suggestions.count_late(work.today),
        "quota_behind": quota.behind(work),
        "session_untold": session.untold(work),
        "not_told": work.lists.count(_waiting_long(work, away)),
        "past_erasure": work.reminders.count_long_due(clocks.FORGET, since),
        "past_end": sum(kept_too_long(work.connection, work.now).values()),
    }


def overdue_rows(work: Work) -> int:
    """Rows that should have been worked on or sent five minutes ago: new updates, and answers that no rate limit holds for so long."""
    return work.inbox.older_than(work.now - LATE) + work.backlog.answers_older_than(work.now - LATE)


def alert(work: Work, alert_chat: Callable[[Work], int] | None = None) -> bool:
    """To the secretary by day, to the optional alert chat at any hour; once an hour. Returns whether something is overdue."""
    count = overdue_rows(work)
    if not count:
        return False
    words = audit.stuck(work.staff_words(), count)
    once = Once("stuck", work.now, STUCK_ONCE_IN)
    if alert_chat is not None:
        work.say(alert_chat(work), words, dedupe_key=key_of(work, once, "chat"), expires_at=work.now + STALE)
    if not tell.is_quiet(work):
        tell.to_secretary(work, words, once=once, expires_at=work.now + STALE)
    return True
