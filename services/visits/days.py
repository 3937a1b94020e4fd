"""Visit and reception days through the year: which there are, their reminders, one that moves (docs/spec.md section 5)."""

from datetime import date, datetime, time, timedelta

from domain.congress.reminder import NAG_HOUR, at_local
from domain.rights.rights import staff_of_all
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.visits.reception import AGAIN, rota_of_month
from domain.visits.visit_days import KINDS, SESSION, DayRule, days_of_year, deadline_of, rule_of
from locales import visits as visits_words
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.meetings.meeting import day_moved
from services.meetings.reception_day import rota_of
from services.visits import notices, session
from services.visits.announce import announce
from services.visits.provisional import listed_days, said_provisional
from storage.days import CongressDay

QUOTA_NAG = timedelta(days=7)
"""How long before the end of a quota's period those who lack households hear of it."""
EMPTY_AHEAD = timedelta(days=7)
"""How long before a reception day it is told that nobody sits there."""
PLANNED_AHEAD = timedelta(days=45)
"""How long before a day its reminders are put."""
MORNING, EVENING = time(8, 0), time(18, 0)


def plan(work: Work) -> None:
    """Make the year's rows, move those nobody edited when the calendar changed, and put what is due around the next days."""
    today = work.local_date(work.now)
    for kind in KINDS:
        rule = rule_of(work.roster.congress, kind)
        if rule is None:
            continue
        listed = listed_days(work, kind)
        stored = work.days.of_kind(kind, since=f"{today.year}-01")
        known = {day.month: day for day in stored if not day.station}
        for year in (today.year, today.year + 1) if today.month == 12 else (today.year,):
            for month, wanted in days_of_year(rule, year, work.calendar, listed).items():
                _settle(work, kind, (month, wanted), known.get(month), rule)
        new = _plan_stations(work, stored, rule) if kind == "reception" else set()
        for day in work.days.of_kind(kind, since=(today - timedelta(days=40)).strftime("%Y-%m")):
            if today <= rule.last_day(day.held_on) and day.held_on <= today + PLANNED_AHEAD:
                near = (day.month, day.station) in new and notice_gone_by(work, kind, day.held_on) and bool(rota_of(work, day))
                put_reminders(work, day, rule, announced=near)
                if near:
                    announce(work, day, rule)


def _plan_stations(work: Work, known: list[CongressDay], rule: DayRule) -> set[tuple[str, str]]:
    """Further rows of the rota in one month: a day each, at its own station. What the rota has no more is dropped before anybody heard of it.
    Returns month and key of those that are new."""
    today, rows = work.local_date(work.now), _further_rows(work, known)
    for day in (day for day in known if day.station):
        same = next((row for row, on in rows.items() if row == (day.month, day.station) or _same_day(day, row, on)), None)
        if same is not None:
            _settle(work, "reception", (day.month, rows.pop(same)), day, rule)
        elif day.held_on > today and not day.edited:
            work.days.drop(day.id)
    new = {(month, key): on for (month, key), on in rows.items() if on >= today}
    for (month, key), on in new.items():
        work.days.plan("reception", month, on, key)
    return set(new)


def _further_rows(work: Work, known: list[CongressDay]) -> dict[tuple[str, str], date]:
    """By month and key."""
    congress, today, own = work.roster.congress, work.local_date(work.now), {day.month: day for day in known if not day.station}
    rows = {
        (month, row.key): row.on
        for month in dict.fromkeys(str(row["month"]) for row in congress.duty_rota if row.get("month"))
        for row in rota_of_month(congress, month)
        if row.key and row.on is not None
    }
    after = {month: on for month, on in listed_days(work, "reception").items() if _over(own.get(month), on, today)}
    return rows | {(month, AGAIN + on.isoformat()): on for month, on in after.items()}


def _same_day(day: CongressDay, row: tuple[str, str], on: date) -> bool:
    """Whether a row of that key is a day that was put down under another one: its month's own row came or went since."""
    return day.month == row[0] and day.held_on == on and AGAIN in (day.station[:1], row[1][:1])


def _over(own: CongressDay | None, on: date, today: date) -> bool:
    """Whether a row of that date would be its month's own day, and that one has come before it: then it is a further day."""
    return own is not None and not own.edited and own.held_on != on and own.held_on <= today


def _settle(work: Work, kind: str, planned: tuple[str, date], known: CongressDay | None, rule: DayRule) -> None:
    (month, wanted), today = planned, work.local_date(work.now)
    if known is None:
        if rule.last_day(wanted) >= today or month >= today.strftime("%Y-%m"):
            work.days.plan(kind, month, wanted)
    elif not known.edited and known.held_on != wanted and min(known.held_on, wanted) > today:
        move(work, known, wanted, edited=False)


def _moments(work: Work, day: CongressDay, rule: DayRule) -> dict[str, datetime]:
    """When each step of that day is due."""
    congress, held = work.roster.congress, day.held_on
    deadline = deadline_of(rule, held, work.calendar)
    ahead = {"notice": _notice_at(work, rule, held)}
    after = {"chase": at_local(deadline + timedelta(days=1), NAG_HOUR, congress)}
    if rule.quota:
        last = rule.last_day(held)
        nags = {"nag": last - QUOTA_NAG, "last": last}
        spoken = {step: work.calendar.shifted(day, "previous_workday") for step, day in nags.items()}
        return {**ahead, **{step: at_local(day, NAG_HOUR, congress) for step, day in spoken.items()}, **after}
    ahead["morning"] = at_local(held, MORNING, congress)
    if day.kind != "visit":
        return {"empty": at_local(held - EMPTY_AHEAD, NAG_HOUR, congress), **ahead}
    return {
        **ahead,
        "evening": at_local(held, EVENING, congress),
        "nag": at_local(work.calendar.add(held, 1), NAG_HOUR, congress),
        "last": at_local(deadline, NAG_HOUR, congress),
        **after,
    }


def put_reminders(work: Work, day: CongressDay, rule: DayRule, *, announced: bool = False) -> None:
    """One row a step, unique by kind, month and date; steps whose time has gone by are not made up for. `announced`: without its notice."""
    held = day.held_on
    rows = [
        {
            "kind": "visit_day",
            "due_at": moment,
            "data": {"day": day.id, "held_on": held.isoformat(), "step": step},
            "key": f"{day.kind}:{step}:{day.month}:{held.isoformat()}{day.station and f':{day.station}'}",
        }
        for step, moment in _moments(work, day, rule).items()
        if moment > work.now - timedelta(hours=1) and not (announced and step == "notice")
    ]
    work.reminders.put(*rows)


def move(work: Work, day: CongressDay, held_on: date, *, edited: bool) -> bool:
    """Another date. A day already announced, or one whose notice would have gone out by now, is told at once; returns whether it was."""
    work.days.change(day.id, held_on=held_on, edited=edited or day.edited)
    moved = work.days.get(day.id)
    rule = rule_of(work.roster.congress, day.kind)
    if moved is not None and day.kind == SESSION:
        session.put_reminder(work, moved)
    if moved is None or rule is None:
        return False
    late = held_on != day.held_on and notice_gone_by(work, day.kind, held_on)
    put_reminders(work, moved, rule, announced=late)
    if day.kind == "reception":
        day_moved(work, moved)
    if late:
        announce(work, moved, rule, before=day.announced_on or day.held_on)
        return True
    if day.announced_on is None or day.announced_on == held_on:
        return False
    words = visits_words.moved(work.staff_words(), day.kind, day.announced_on, held_on)
    words = said_provisional(work, words, () if edited else (held_on,))
    for group in work.roster.live_groups():
        tell.to_group(work, group, words)
    work.days.change(day.id, announced_on=held_on)
    if day.kind == "visit":
        notices.moved(work, moved, day.announced_on)
    return True


def notice_gone_by(work: Work, kind: str, held_on: date) -> bool:
    """Whether the notice of a day on that date would have gone out already."""
    rule = rule_of(work.roster.congress, kind)
    return rule is not None and _notice_at(work, rule, held_on) <= work.now


def _notice_at(work: Work, rule: DayRule, held_on: date) -> datetime:
    return at_local(held_on - timedelta(days=rule.notice_days), NAG_HOUR, work.roster.congress)


def day_to_move(work: Work, by: By, day_id: int) -> CongressDay:
    """The days are the whole congress's: an officer of some groups or a town reads them. Raises NotAllowedError and FieldError."""
    if not staff_of_all(by.persons):
        raise NotAllowedError("days")
    day = work.days.get(day_id)
    if day is None:
        raise FieldError("day", "no_choice")
    return day


def move_day(work: Work, by: By, day_id: int, held_on: date | None) -> bool:
    """To a day still to come; whether people were told of another before, and hear of this one now."""
    return move(work, day_to_move(work, by, day_id), new_date(work, held_on), edited=True)


def set_session(work: Work, by: By, held_on: date | None) -> date:
    """When the congress sits, where nothing says so yet. Raises NotAllowedError, FieldError, and RefusedError where there is one ahead."""
    if not staff_of_all(by.persons):
        raise NotAllowedError("days")
    if work.days.next_from(SESSION, work.today) is not None:
        raise RefusedError("already_so")
    on = new_date(work, held_on)
    session.put(work, on)
    return on


def new_date(work: Work, held_on: date | None) -> date:
    """A day still to come. Raises FieldError."""
    if held_on is None or held_on <= work.today:
        raise FieldError("held_on", "bad_day", today=work.calendar.add(work.today, 5))
    return held_on
