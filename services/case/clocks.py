"""The reminder rows that acts cause (docs/spec.md section 6). What they do when due: services/watch/due.py."""

from datetime import date, datetime, timedelta
from typing import Any

from domain.cases.case import Case
from domain.cases.life_cycle import HANDLED
from domain.congress.congress import Limits
from domain.congress.reminder import NAG_HOUR, answer_nags, at_local, claim_nags, end_of, every
from domain.congress.working_days import Limit
from services.case import idle
from services.deed.work import Work

PROMISE_KINDS = ("promise", "nag_promise")
"""The voter is asked on the day; whoever follows the promise is nagged like for an answer."""
ANSWER_KINDS = ("nag_claim", "nag_contact", "nag_answer", "idle", "wait_over", "unit_due", "up_due", *PROMISE_KINDS)
RATING_KINDS = ("rate_remind", "rate_close", "archive", "undone")
REMIND_AFTER_DAYS = 3
ARCHIVE_AFTER_DAYS = 7
FORGET = "forget"
"""Kind of the reminder that a voter's identity may have been kept long enough."""
IDENTITY_KEPT = timedelta(days=24 * 365.25 / 12)
"""24 months after his last case closed, or his last word where he never had one (docs/glossary.md, Default limits)."""
UNAGREED_KEPT = timedelta(hours=72)
"""So long somebody is known who has not agreed and has no case."""


def on_meeting(work: Work, voter_id: int, kept: timedelta = UNAGREED_KEPT) -> None:
    """From when he is known it is watched how long (services/privacy/forget.py); one row a voter."""
    row = {"kind": FORGET, "voter_id": voter_id, "due_at": work.now + kept, "key": f"{FORGET}:{voter_id}"}
    work.reminders.put(row)


def limits_of(work: Work, case: Case) -> Limits:
    """The limits the case was given when it came; later changes of the settings are for later cases (docs/spec.md section 6)."""
    return Limits(**case.limits) if case.limits else work.roster.congress.limits


def answer_row(work: Work, case: Case) -> dict[str, Any] | None:
    """The next rung of the answer's ladder after today (local date)."""
    if case.due_on is None:
        return None
    today = work.local_date(work.now)
    rung = answer_nags(case.due_on, work.calendar, today, busy=work.roster.congress.busy(today))
    due_at = at_local(rung.day, NAG_HOUR, work.roster.congress)
    return {"kind": "nag_answer", "case_id": case.id, "due_at": due_at, "data": {"stage": rung.stage}}


def restart_answer(work: Work, case: Case) -> None:
    """The due date moved: nags follow it."""
    work.reminders.cancel(case.id, "nag_answer")
    if (row := answer_row(work, case)) is not None:
        work.reminders.put(row)


def on_claim(work: Work, case: Case) -> None:
    """Nobody need be asked to claim any more; contact and idleness are watched from here."""
    work.reminders.cancel(case.id, "nag_claim", "nag_contact", "idle")
    rows = [idle_row(work, case)]
    if case.contact_due_on is not None:
        due_at = at_local(case.contact_due_on, NAG_HOUR, work.roster.congress)
        rows.append({"kind": "nag_contact", "case_id": case.id, "due_at": due_at})
    work.reminders.put(*rows)


def idle_row(work: Work, case: Case) -> dict[str, Any]:
    """Watch a claim: on the last of `idle` working days its claimer is told, the working day after it goes back."""
    day = idle.last_day(work, case, limits_of(work, case).idle)
    return {"kind": idle.KIND, "case_id": case.id, "due_at": at_local(day, NAG_HOUR, work.roster.congress)}


def _asked_on(work: Work, due_on: date) -> date:
    """When one asks for what was due on that day: the next working day where it is a day off."""
    return work.calendar.shifted(due_on, "next_workday")


def on_unit(work: Work, case: Case) -> None:
    """The unit's date: the claimer is reminded to ask it on that day, then every second working day."""
    work.reminders.cancel(case.id, "unit_due", "idle", "nag_contact")
    if case.unit_due_on is not None:
        due_at = at_local(_asked_on(work, case.unit_due_on), NAG_HOUR, work.roster.congress)
        work.reminders.put({"kind": "unit_due", "case_id": case.id, "due_at": due_at}, idle_row(work, case))


def on_unit_answered(work: Work, case: Case) -> None:
    """It has said what it did: nobody asks it any more, save where another unit owes an answer; the ball is with the claimer."""
    work.reminders.cancel(case.id, "unit_due", "idle")
    if case.status not in HANDLED:
        return
    if case.unit_due_on is not None:
        on_unit(work, case)
    elif case.claimer is not None:
        work.reminders.put(idle_row(work, case))


def on_hand_up(work: Work, case: Case) -> None:
    """The date for the report back: whoever it was handed up to is reminded, and the claimer."""
    work.reminders.cancel(case.id, "up_due", "idle", "nag_contact")
    rows = [idle_row(work, case)]
    if case.up_due_on is not None:
        due_at = at_local(_asked_on(work, case.up_due_on), NAG_HOUR, work.roster.congress)
        rows.append({"kind": "up_due", "case_id": case.id, "due_at": due_at})
    work.reminders.put(*rows)


def on_up_answered(work: Work, case: Case) -> None:
    """Whoever it was handed up to has reported back: nobody asks him any more, save where another one owes a report."""
    work.reminders.cancel(case.id, "up_due", "idle")
    if case.status not in HANDLED:
        return
    if case.up_due_on is not None:
        on_hand_up(work, case)
    elif case.claimer is not None:
        work.reminders.put(idle_row(work, case))


def on_wait(work: Work, case: Case, days: int) -> None:
    """The ball is with the voter for so many working days at most."""
    day = work.calendar.add(work.today, days)
    work.reminders.put({"kind": "wait_over", "case_id": case.id, "due_at": end_of(day, work.roster.congress)})


def on_answer(work: Work, case: Case) -> datetime:
    """Stop the group's clocks; watch the promise. Returns when the rating window ends if the question never arrives."""
    work.reminders.cancel(case.id, *ANSWER_KINDS, *RATING_KINDS)
    watch_promise(work, case)
    ends_at = window_end(work, case, work.acted_at)
    work.reminders.put({"kind": "rate_close", "case_id": case.id, "due_at": ends_at})
    return ends_at


def watch_promise(work: Work, case: Case) -> None:
    """The voter is asked on the day itself; who follows it on the ladder of an answer, the working day before a day off."""
    work.reminders.cancel(case.id, *PROMISE_KINDS)
    if not case.promised or case.promise_on is None:
        return
    if case.promise_on >= work.local_date(work.now):
        due_at = at_local(case.promise_on, NAG_HOUR, work.roster.congress)
        work.reminders.put({"kind": "promise", "case_id": case.id, "due_at": due_at, "data": {"step": "ask"}})
    work.reminders.put(promise_row(work, case, case.promise_on))


def promise_row(work: Work, case: Case, promise_on: date, *, asked: bool = False) -> dict[str, Any]:
    """The next rung of the promise's ladder after today. `asked`: whether who follows it has the question of this day."""
    today = work.local_date(work.now)
    rung = answer_nags(promise_on, work.calendar, today, busy=work.roster.congress.busy(today))
    due_at = at_local(rung.day, NAG_HOUR, work.roster.congress)
    return {"kind": "nag_promise", "case_id": case.id, "due_at": due_at, "data": {"stage": rung.stage, "asked": asked}}


def window_end(work: Work, case: Case, start: datetime) -> datetime:
    return start + timedelta(days=limits_of(work, case).rating_days)


def on_asked(work: Work, case: Case, at: datetime) -> datetime:
    """The question reached the voter: one reminder after three days, and the window counts from now. A joined case has none to close."""
    work.reminders.cancel(case.id, *RATING_KINDS[:2])
    ends_at = window_end(work, case, at)
    moments = {"rate_remind": at + timedelta(days=REMIND_AFTER_DAYS)} | ({} if case.status == "merged" else {"rate_close": ends_at})
    work.reminders.put(*({"kind": kind, "case_id": case.id, "due_at": due_at} for kind, due_at in moments.items()))
    return ends_at


def on_answer_kept(work: Work, case: Case) -> None:
    """What was joined stands alone with its answer: its own window ends, unless he has spoken; a promise is watched for it."""
    watch_promise(work, case)
    if not case.rating:
        work.reminders.put({"kind": "rate_close", "case_id": case.id, "due_at": case.window_ends_at or work.now})


def on_close(work: Work, case: Case) -> None:
    work.reminders.cancel(case.id, *(kind for kind in ANSWER_KINDS if kind not in PROMISE_KINDS), *RATING_KINDS)
    due_at = work.now + timedelta(days=ARCHIVE_AFTER_DAYS)
    work.reminders.put({"kind": "archive", "case_id": case.id, "due_at": due_at})


def on_promise_settled(work: Work, case: Case) -> None:
    """Nobody need be asked any more; its voter, who is asked anew, has as long as after any closing."""
    work.reminders.cancel(case.id, *PROMISE_KINDS)
    if case.status == "closed":
        work.reminders.cancel(case.id, "archive")
        due_at = work.now + timedelta(days=ARCHIVE_AFTER_DAYS)
        work.reminders.put({"kind": "archive", "case_id": case.id, "due_at": due_at})


def on_new_round(work: Work, case: Case) -> None:
    work.reminders.cancel(case.id)
    if case.due_on is not None and (row := answer_row(work, case)) is not None:
        work.reminders.put(row)
    if case.claimer is not None:
        work.reminders.put(idle_row(work, case))
    else:
        work.reminders.put(*_claim_rows(work, case))
    watch_key(work, case)


def on_word_taken_back(work: Work, case: Case) -> None:
    """What the voter's word had set going stops; a promise of his own case is watched again."""
    work.reminders.cancel(case.id)
    watch_promise(work, case)


KEY_EVERY = 3
"""Working days between two nags of a case that somebody of the presidium leads (重点督办)."""


def watch_key(work: Work, case: Case) -> None:
    """Claimer and leading member are nagged of their own, whatever the answer's ladder says."""
    work.reminders.cancel(case.id, "nag_key")
    if case.key_lead is not None:
        today = work.local_date(work.now)
        day = work.calendar.add(today, every(KEY_EVERY, busy=work.roster.congress.busy(today)))
        work.reminders.put({"kind": "nag_key", "case_id": case.id, "due_at": at_local(day, NAG_HOUR, work.roster.congress)})


def stop(work: Work, case: Case) -> None:
    """No clock runs for this case any more."""
    work.reminders.cancel(case.id)


def limit(work: Work, start: date, length: Limit) -> date:
    return work.calendar.limit_end(start, length)


def start_clocks(work: Work, case: Case) -> None:
    """The nags that a hand-over causes."""
    work.reminders.put(*(row for row in (answer_row(work, case), *_claim_rows(work, case)) if row))
    if case.key_lead is not None:
        watch_key(work, case)


def _claim_rows(work: Work, case: Case) -> list[dict[str, Any]]:
    today = work.local_date(work.now)
    row = claim_row(work, case, today, today)
    return [row] if row is not None else []


def hers_row(work: Work, case: Case, since: date) -> dict[str, Any]:
    """The next working day, of a case that nobody of its group may take: the secretary hears of it daily until she hands it on."""
    due_at = at_local(work.calendar.add(work.local_date(work.now), 1), NAG_HOUR, work.roster.congress)
    return {"kind": "nag_claim", "case_id": case.id, "due_at": due_at, "data": {"stage": 1, "since": since.isoformat()}}


def claim_row(work: Work, case: Case, since: date, after: date) -> dict[str, Any] | None:
    """The next rung, after that date, of the ladder of a case that nobody has in hand since `since`."""
    rung = claim_nags(since, work.calendar, after, busy=work.roster.congress.busy(after))
    if rung is None:
        return None
    due_at = at_local(rung.day, NAG_HOUR, work.roster.congress)
    return {"kind": "nag_claim", "case_id": case.id, "due_at": due_at, "data": {"stage": rung.stage, "since": since.isoformat()}}
