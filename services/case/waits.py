"""「发送并等回复」: the ball is with the voter, and the clock of the answer stands still (docs/spec.md section 6).

As often as somebody asks him; in all a round no longer than one wait may last, so that asking does not put the answer off for ever.
"""

from datetime import date, datetime

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Waited
from domain.cases.life_cycle import allowed
from services.case import cards, clocks
from services.deed.work import Work

NEW_ROUND = frozenset({"registered", "returned"})


def days_left(work: Work, case: Case) -> int:
    """Working days that the clock may still stand still in this round, those of a wait that lasts among them."""
    used = 0
    for event in work.histories.steps(case.id):
        used = 0 if event.kind in NEW_ROUND else used + (event.of(Waited).days if event.kind == "waited" else 0)
    return max(0, _most(work, case, work.today) - used)


def _most(work: Work, case: Case, start: date) -> int:
    return work.calendar.count(start, work.calendar.limit_end(start, clocks.limits_of(work, case).wait))


def begins(work: Work, case: Case) -> bool:
    """Whether a wait that is asked for now begins: he is not waited for already, and there are days left."""
    return case.waiting_since is None and case.status not in ("answered", "merged") and days_left(work, case) > 0


def watch(work: Work, case: Case) -> None:
    """Nobody is reminded of the answer meanwhile; when the days are used up the ball comes back by itself."""
    work.reminders.cancel(case.id, "nag_answer", "wait_over")
    clocks.on_wait(work, case, days_left(work, case))


def moved(work: Work, case: Case, until: date | None = None) -> list[Event]:
    """The step that ends a wait, whatever ends it: what is done then is measured against the limit as moved. None where nobody waits."""
    if case.waiting_since is None:
        return []
    days = min(work.calendar.count(work.local_date(case.waiting_since), until or work.today), days_left(work, case))
    due_on, told = (work.calendar.add(day, days) if day and days else day for day in (case.due_on, case.voter_due_on))
    return [work.event("waited", "system", Waited(due_on=due_on, voter_due_on=told, days=days))]


def over(work: Work, case: Case, until: date, actor_words: tuple[Event, ...] = ()) -> Case:
    """The ball is back: the due date moves by the working days waited. `actor_words`: what ended it, recorded first."""
    waited, events = case.waiting_since is not None, [*actor_words, *moved(work, case, until)]
    case = work.cases.record(case, *events) if events else case
    if waited:
        work.reminders.cancel(case.id, "wait_over")
        clocks.restart_answer(work, case)
        work.reminders.put(clocks.idle_row(work, case))
        cards.refresh_cards(work, case)
    return case


def again(work: Work, case: Case, ended_at: datetime) -> None:
    """What ended a wait at that moment was no answer: he is waited for again, for as long as is left."""
    asked, waited = work.histories.last(case.id, "waiting"), work.histories.last(case.id, "waited")
    if asked is None or waited is None or waited.learned_at != ended_at or not allowed(case.status, "waiting") or not begins(work, case):
        return
    case = work.cases.record(case, work.event("waiting", "system"))
    watch(work, case)
    cards.refresh_cards(work, case)
