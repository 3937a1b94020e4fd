"""What the clock does: each due reminder once, nags as one message per person (docs/spec.md section 6)."""

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta

from domain.cases.case import Case
from domain.congress.reminder import quiet_until
from domain.values.errors import NoSuchCaseError
from domain.visits.visit_days import SESSION
from locales import common
from services.case import clocks, said_undone, seal
from services.deed import decisions, screens, tell
from services.deed.nags import Nags, any_wait, gathered, keep, send
from services.deed.work import Work
from services.desk import late_give_back, nag, promise_due, report_back, suggestion_due
from services.meetings import meeting
from services.privacy import forget
from services.staff import block, broadcast, dated_changes, leave_waits
from services.summaries import group_plan, issue, plan_told, quarter_pack, quota, session_topics, station_plan
from services.visits import come
from services.voter import remind
from services.watch import morning, shut_chat, undone_due
from storage.database import savepoint
from storage.outages import DatabaseDownError, is_taken
from storage.reminders import SCREEN, Reminder

log = logging.getLogger(__name__)


AT_ONCE = 20
"""Reminders handled in one deed: each is some twenty statements at most."""


def send_due(work: Work) -> int:
    """See to the first of what is due at `work.now`, oldest first; what is more has deeds of its own. Ask again until it returns 0.

    Returns how many reminders were done, at least 1 while more may be due.
    """
    nags = Nags()
    done: list[int] = []
    quiet = quiet_until(work.now, work.roster.congress)
    found = work.reminders.due(work.now, AT_ONCE)
    more = len(found) == AT_ONCE
    for due in sorted(found, key=lambda due: due.kind in NAGS):  # what changes something first: nags speak of what is then
        if not work.reminders.still_due(due.id):
            continue  # an earlier one of this tick has cancelled it
        if quiet is not None and due.kind in WAITS_FOR_DAY:
            work.reminders.later(due.id, quiet)
        elif due.kind in ALONE and done:
            more = True
            break  # what is much by itself has a transaction of its own
        elif _handle_alone(work, due, nags):
            done.append(due.id)
            if due.kind in ALONE:
                more = True
                break
    work.reminders.done(done, work.now)
    _say(work, nags, more=more)
    return len(done) or int(more)


def _say(work: Work, nags: Nags, *, more: bool) -> None:
    """One message per person for everything that is due, also where it takes several deeds."""
    if more:
        keep(work, nags)
    elif any_wait(work):
        keep(work, nags)
        gathered(work)
    else:
        send(work, nags)


def _inbox_first(work: Work, due: Reminder) -> bool:
    """The clock never overtakes the inbox: a word given in time beats the window."""
    if due.kind == SCREEN:
        return work.inbox.waiting_in(due.data["chat"], work.now)
    if due.kind not in (
        "rate_close",
        "rate_remind",
        said_undone.KIND,
        "draft_new",
        "held_delete",
        "idle",
        "wait_over",
        "media_wait",
        "seal_due",
    ):
        return False
    voter_id = due.voter_id
    if voter_id is None and due.case_id is not None:
        try:
            voter_id = work.cases.get(due.case_id).voter_id
        except NoSuchCaseError:
            return False
    voter = work.voters.get(voter_id)
    return voter is not None and work.inbox.waiting_in(voter.chat_id, work.now)


def _handle_alone(work: Work, due: Reminder, nags: Nags) -> bool:
    """Whether it is over. One that cannot be handled must not hold up the others: it is undone alone, logged and told."""
    caused = Nags()
    try:
        with savepoint(work.connection):
            if _inbox_first(work, due):
                work.reminders.later(due.id, work.now + timedelta(seconds=20))
                return False
            _handle(work, due, caused)
        nags.take(caused)
    except DatabaseDownError:
        raise
    except BaseException as error:
        if is_taken(error):
            raise  # another process was quicker: all of it is done again
        work.forget_known()
        log.exception("reminder %s (%s) of case %s failed", due.id, due.kind, due.case_id)
        work.roster_changed()
        tell.to_secretary(work, work.staff_words()(common.reminder_failed), dedupe_key=f"reminder-failed:{due.id}")
    return True


def handled(work: Work, due: Reminder) -> bool:
    """The same for one that nags nobody."""
    return _handle_alone(work, due, Nags())


def _handle(work: Work, due: Reminder, nags: Nags) -> None:
    if due.kind in OF_CASE and due.case_id is not None:
        try:
            case = work.cases.get(due.case_id)
        except NoSuchCaseError:
            return
        if not (case.sealed and due.kind in OF_A_GROUP):
            OF_CASE[due.kind](work, case, due, nags)
    elif due.kind in OTHERS:
        OTHERS[due.kind](work, due)


CaseReminder = Callable[[Work, Case, Reminder, Nags], None]
OF_CASE: Mapping[str, CaseReminder] = {
    "nag_claim": nag.nag_claim,
    "nag_contact": nag.nag_contact,
    "nag_answer": nag.nag_answer,
    "idle": nag.idle,
    "wait_over": nag.wait_over,
    "nag_key": nag.nag_key,
    "promise": promise_due.come,
    "nag_promise": promise_due.nag,
    "unit_due": nag.unit_due,
    "up_due": nag.up_due,
    late_give_back.KIND: late_give_back.ask_again,
    report_back.KIND: report_back.remind,
    "rate_remind": remind.rate_remind,
    "rate_close": remind.rate_close,
    "archive": remind.archive,
    said_undone.KIND: undone_due.come,
    "media_wait": lambda work, case, due, nags: seal.media_wait_over(work, case),
    "seal_due": lambda work, case, due, nags: seal.choice_over(work, case),
}
OTHERS: Mapping[str, Callable[[Work, Reminder], None]] = {
    "held_remind": remind.held_remind,
    "held_delete": forget.held_delete,
    "held_rate": remind.held_rate,
    "draft_new": remind.draft_new,
    "broadcast": broadcast.send_portion,
    "block_over": block.over,
    "suggestion_due": suggestion_due.remind,
    "month_summary": issue.issue,
    "visit_day": come.come,
    "meeting": meeting.remind,
    "morning": morning.come,
    "group_plan": group_plan.come,
    plan_told.KIND: plan_told.come,
    station_plan.KIND: station_plan.come,
    quota.KIND: quota.come,
    quarter_pack.KIND: quarter_pack.come,
    SESSION: session_topics.come,
    shut_chat.KIND: shut_chat.look_due,
    SCREEN: screens.given_up,
    decisions.KIND: decisions.over,
    leave_waits.KIND: leave_waits.ask_again,
    clocks.FORGET: forget.forget_due,
    "roster_change": lambda work, due: _roster_change(work, due),
}
ALONE = frozenset(
    {
        "broadcast",
        "held_rate",
        "month_summary",
        "visit_day",
        "group_plan",
        plan_told.KIND,
        station_plan.KIND,
        quota.KIND,
        quarter_pack.KIND,
        SESSION,
        "roster_change",
        "held_delete",
        "block_over",
        "suggestion_due",
        clocks.FORGET,
    }
)
"""Kinds that are much by themselves."""
NAGS = frozenset({"nag_claim", "nag_contact", "nag_answer", "nag_key", "nag_promise", "unit_due", "up_due", late_give_back.KIND})
"""Kinds that change nothing."""
OF_A_GROUP = NAGS | {"idle", "wait_over", "promise"}
"""Kinds that say that somebody of a group is at it: of what is the secretary's alone nobody reads them; they begin anew with the hand-over."""
WAITS_FOR_DAY = frozenset(
    {
        "idle",
        "nag_claim",
        "nag_contact",
        "nag_answer",
        "promise",
        "nag_promise",
        "nag_key",
        "unit_due",
        "up_due",
        late_give_back.KIND,
        "rate_remind",
        "rate_close",
        said_undone.KIND,
        "held_remind",
        "held_delete",
        "month_summary",
        "visit_day",
        "group_plan",
        plan_told.KIND,
        station_plan.KIND,
        quota.KIND,
        quarter_pack.KIND,
        SESSION,
        "meeting",
        "broadcast",
        "suggestion_due",
    }
)
"""Kinds that only speak to people: at night they wait for the end of the quiet hours."""


def _roster_change(work: Work, due: Reminder) -> None:
    dated_changes.apply_dated(work, due.data)
