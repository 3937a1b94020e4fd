"""What the clock does: each due reminder once, nags as one message per person (docs/spec.md section 6)."""

import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from domain.buttons import Button
from domain.case import Case, allowed
from domain.errors import NoSuchCaseError
from domain.ids import CaseId
from domain.kept import kept_out
from domain.reminder import MIDNIGHT, NAG_HOUR, answer_hearers, at_local, claim_nags, quiet_until
from domain.roster import Person
from domain.stand_ins import leaders_of, secretaries_of
from domain.towns import presidium_of
from locales import desk, texts
from services import (
    block_voter,
    broadcast,
    choose_for_words,
    clocks,
    forget_voters,
    group_plan,
    handle_case,
    held,
    import_town,
    issue_summary,
    meet_voter,
    portions,
    seal_case,
    self_audit,
    show_case,
    shut_chat,
    suggest,
    tell,
    visit_days,
)
from services.erase_voter import erase_voter
from services.let_in import let_in_held
from services.nags import Nags, any_wait, gathered, keep, send
from services.names import village_name
from services.places import places
from services.rating import answer_rows
from storage.database import DatabaseDownError, is_taken, savepoint
from storage.outbox import NOTICE
from storage.reminders import Reminder
from storage.work import Work

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
    for due in found:
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
    if due.kind not in ("rate_close", "rate_remind", "draft_new", "held_delete", "idle", "wait_over", "media_wait", "seal_due"):
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
        work.cases.forget_known()
        log.exception("reminder %s (%s) of case %s failed", due.id, due.kind, due.case_id)
        work.roster_changed()
        tell.to_secretary(work, texts.reminder_failed(work.staff_words()), dedupe_key=f"reminder-failed:{due.id}")
    return True


def _handle(work: Work, due: Reminder, nags: Nags) -> None:
    if due.kind in OF_CASE and due.case_id is not None:
        try:
            case = work.cases.get(due.case_id)
        except NoSuchCaseError:
            return
        OF_CASE[due.kind](work, case, due, nags)
    elif due.kind in OTHERS:
        OTHERS[due.kind](work, due)


def _hearers(work: Work, case: Case, names: tuple[str, ...]) -> list[Person]:
    found: list[Person | None] = []
    for name in names:
        if name == "claimer":
            found += [work.roster.people.get(case.claimer)] if case.claimer else leaders_of(work.roster, case)
        elif name == "leader":
            found += leaders_of(work.roster, case)
        elif name == "presidium":
            found.append(presidium_of(work.roster, case))
        elif name == "secretary":
            found.extend(secretaries_of(work.roster, case))
        elif name == "handed_up_to":
            found.extend(work.roster.people.get(p) for p in case.handed_up_to)
    if case.key_lead is not None:
        found.append(work.roster.people.get(case.key_lead))
    return [p for p in dict.fromkeys(found) if p is not None and not kept_out(p, case)]


def nag_claim(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """Nobody has claimed it: the group after 1 working day, leader and secretary after 2, presidium after 4."""
    if case.status != "assigned" or case.assigned_at is None:
        return
    today = work.local_date(work.now)
    start = work.local_date(case.assigned_at)
    waited = work.calendar.count(start, today)
    hearers = ("presidium",) if waited >= 4 else ("leader", "secretary") if waited >= 2 else ("group",)
    line = texts.nag_claim(work.staff_words(), case.number, village_name(work, case), waited)
    if hearers == ("group",):
        _to_group(work, case, line, nags)
    for person in _hearers(work, case, hearers):
        nags.add(person, line)
    rung = claim_nags(start, work.calendar, today)
    if rung is not None:
        due_at = at_local(rung.day, NAG_HOUR, work.roster.congress)
        work.reminders.put({"kind": "nag_claim", "case_id": case.id, "due_at": due_at, "data": {"stage": rung.stage}})


def _to_group(work: Work, case: Case, line: str, nags: Nags) -> None:
    chats = {place.chat_id: place for place in places(work, case)}
    for chat_id, place in chats.items():
        if place.person is None:
            nags.add_chat(chat_id, line)
        else:
            nags.add(work.roster.people.get(place.person), line)


def nag_answer(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The answer's ladder; a rung missed in a downtime is dropped, the one that holds now is climbed."""
    today = work.local_date(work.now)
    if case.status not in ("assigned", "claimed", "in_progress", "returned") or case.due_on is None or case.waiting_since:
        return
    late = work.calendar.count(case.due_on, today) if today > case.due_on else -work.calendar.count(today, case.due_on)
    line = texts.nag_answer(work.staff_words(), case.number, village_name(work, case), case.due_on, late)
    for person in _hearers(work, case, answer_hearers(late)):
        nags.add(person, line)
    if (row := clocks.answer_row(work, case)) is not None:
        work.reminders.put(row)


def nag_contact(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    if case.status == "claimed" and case.first_contact_at is None:
        for person in _hearers(work, case, ("claimer",)):
            nags.add(person, texts.nag_contact(work.staff_words(), case.number))


def idle(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """No act for 5 working days and no date ahead: the claim goes back to the group, its first claimer named."""
    if case.claimer is None or case.waiting_since or case.status not in ("claimed", "in_progress", "returned"):
        return
    if case.round >= 3:
        return
    today = work.local_date(work.now)
    ahead = [day for day in (case.unit_due_on, case.up_due_on) if day is not None and day >= today]
    if ahead:  # a date of a unit or of the level above lies ahead: he waits with good reason
        day = max(ahead) + timedelta(days=1)
        work.reminders.put({"kind": "idle", "case_id": case.id, "due_at": at_local(day, NAG_HOUR, work.roster.congress)})
        return
    acted_on = work.local_date(case.last_act_at or work.now)
    if today <= work.calendar.limit_end(acted_on, clocks.limits_of(work, case).idle):
        work.reminders.put(clocks.idle_row(work, case))
        return
    first = tell.person_name(work, case.claimer)
    case = handle_case.released(work, case, "system", "idle")
    show_case.refresh_cards(work, case)
    show_case.below_cards(work, case, texts.idle_returned(work.staff_words(), case.number, first))


def wait_over(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The voter has not written for 5 working days: the ball is back, the due date moved by the days waited."""
    if case.waiting_since is None:
        return
    start = work.local_date(case.waiting_since)
    end = work.calendar.limit_end(start, clocks.limits_of(work, case).wait)
    days = work.calendar.count(start, min(end, work.local_date(work.now)))
    due_on = work.calendar.add(case.due_on, days) if case.due_on else None
    case = work.cases.record(case, work.event("waited", due_on=due_on, days=days))
    clocks.restart_answer(work, case)
    work.reminders.put(clocks.idle_row(work, case))
    show_case.refresh_cards(work, case)


def promise(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The promised day: the handler is reminded and the voter is asked again."""
    if case.status not in ("answered", "closed") or case.promise_on is None:
        return
    for person in _hearers(work, case, ("claimer",)):
        nags.add(person, texts.nag_promise(work.staff_words(), case.number, case.promise_on))
    voter = work.voters.get(case.voter_id)
    alone = voter is None or voter.unreachable_since is not None
    if alone and not case.joined:
        return
    day = case.promise_on
    case = work.cases.record(case, work.event("asked_on"))
    if not alone:
        _ask_again(work, case, day)
    if case.joined:
        portions.begin(work, "ask_joined", ask_joined, case=case.id, day=day.isoformat(), after=0)
    work.reminders.cancel(case.id, "archive")
    if case.status == "closed":
        work.reminders.put({"kind": "archive", "case_id": case.id, "due_at": work.now + timedelta(days=7)})


def ask_joined(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters whose cases joined: is it done as it was promised?"""
    joined = work.next_cases.joined_to(CaseId(data["case"]), data["after"], portions.CASES)
    portions.each(work, "ask_joined", joined, lambda own: _ask_again(work, own, date.fromisoformat(data["day"])))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _ask_again(work: Work, own: Case, day: date) -> None:
    voter = work.voters.get(own.voter_id)
    if voter is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    rows = answer_rows(t, own)
    if own.rating:
        rows = [[(texts.b_solved_now(t), Button("solved", own.id, "yes")), (texts.b_still_open(t), Button("reopen", own.id))]]
    tell.to_voter(work, voter, texts.promise_day(t, own.number, day), rows, case_id=own.id)


def rate_remind(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """One reminder after three days."""
    voter = work.voters.get(case.voter_id)
    if case.status not in ("answered", "merged") or case.rating or voter is None:
        return
    t = tell.words_for(work, voter)
    words = texts.rate_reminder(t, case.number, work.local_date(case.window_ends_at) if case.window_ends_at else None)
    tell.to_voter(work, voter, words, answer_rows(t, case), case_id=case.id, priority=NOTICE)


def rate_close(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The window is over: the case closes unrated; silence is never a rating."""
    if case.status != "answered":
        return
    case = work.cases.record(case, work.event("closed"))
    clocks.on_close(work, case)
    show_case.refresh_cards(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, texts.closed_unrated(tell.words_for(work, voter), case.number), case_id=case.id, priority=NOTICE)


def archive(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """By itself 7 days after closing, no promise open."""
    if case.status != "closed":
        return
    if case.promise_on is not None and case.promise_on >= work.local_date(work.now):
        day = case.promise_on + timedelta(days=7)
        work.reminders.put({"kind": "archive", "case_id": case.id, "due_at": at_local(day, NAG_HOUR, work.roster.congress)})
        return
    if allowed(case.status, "archived"):
        work.cases.record(case, work.event("archived"))


def held_remind(work: Work, due: Reminder) -> None:
    voter = work.voters.get(due.voter_id)
    if voter is not None and voter.consented_at is None:
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, texts.held_reminder(t), [[(texts.b_agree(t), Button("agree"))]], priority=NOTICE)


def held_delete(work: Work, due: Reminder) -> None:
    """72 hours without consent: the words are gone, and so is he where he has no case; the last he hears is that."""
    voter = work.voters.get(due.voter_id)
    if voter is None or voter.consented_at is not None:
        return
    words = texts.held_deleted(tell.words_for(work, voter))
    if work.cases.count_of_voter(voter.id):
        portions.begin(work, "delete_held", held.delete_held, voter=voter.id, until=work.now.isoformat())
        tell.to_voter(work, voter, words, priority=NOTICE)
    else:
        erase_voter(work, voter.id, voter.chat_id, words=False, by="system")
        tell.to_voter(work, voter, words, priority=NOTICE, purpose="forget")


def held_rate(work: Work, due: Reminder) -> None:
    """Work off what came faster than the limit allows, oldest first."""
    voter = work.voters.get(due.voter_id)
    if voter is None:
        return
    if let_in_held(work, voter, "rate", most=held.LET_IN):
        work.reminders.put({"kind": "held_rate", "voter_id": voter.id, "due_at": work.now + timedelta(minutes=1)})


def draft_new(work: Work, due: Reminder) -> None:
    """No choice in 10 minutes makes a new case."""
    voter = work.voters.get(due.voter_id)
    draft = str(due.data.get("draft", ""))
    if voter is not None and work.drafts.get(draft, "matter", "words") is not None:
        choose_for_words.from_draft(work, voter, None, draft)


def unit_due(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The unit's date has come and there is no answer yet: the claimer asks it, every second working day."""
    _report_back(work, case, "unit_due", case.unit_due_on, nags, ("claimer",))


def up_due(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The date for the report back from the level above."""
    _report_back(work, case, "up_due", case.up_due_on, nags, ("handed_up_to", "claimer"))


def _report_back(work: Work, case: Case, kind: str, due_on: date | None, nags: Nags, hearers: tuple[str, ...]) -> None:
    if case.status not in ("in_progress", "returned") or due_on is None:
        return
    today = work.local_date(work.now)
    line = desk.nag_report_back(work.staff_words(), case.number, kind, due_on)
    for person in _hearers(work, case, hearers):
        nags.add(person, line)
    due_at = at_local(work.calendar.add(max(today, due_on), 2), NAG_HOUR, work.roster.congress)
    work.reminders.put({"kind": kind, "case_id": case.id, "due_at": due_at})


CaseReminder = Callable[[Work, Case, Reminder, Nags], None]
OF_CASE: Mapping[str, CaseReminder] = {
    "nag_claim": nag_claim,
    "nag_contact": nag_contact,
    "nag_answer": nag_answer,
    "idle": idle,
    "wait_over": wait_over,
    "promise": promise,
    "unit_due": unit_due,
    "up_due": up_due,
    "rate_remind": rate_remind,
    "rate_close": rate_close,
    "archive": archive,
    "media_wait": lambda work, case, due, nags: seal_case.media_wait_over(work, case),
    "seal_due": lambda work, case, due, nags: seal_case.choice_over(work, case),
}
OTHERS: Mapping[str, Callable[[Work, Reminder], None]] = {
    "held_remind": held_remind,
    "held_delete": held_delete,
    "held_rate": held_rate,
    "draft_new": draft_new,
    "broadcast": broadcast.send_portion,
    "block_over": block_voter.over,
    "suggestion_due": suggest.remind,
    "month_summary": issue_summary.issue,
    "visit_day": visit_days.come,
    "meeting": meet_voter.remind,
    "morning": self_audit.come,
    "group_plan": group_plan.come,
    shut_chat.KIND: shut_chat.look_due,
    clocks.FORGET: forget_voters.forget_due,
    "roster_change": lambda work, due: _roster_change(work, due),
}
ALONE = frozenset(
    {
        "broadcast",
        "held_rate",
        "month_summary",
        "visit_day",
        "group_plan",
        "roster_change",
        "held_delete",
        "block_over",
        "suggestion_due",
        clocks.FORGET,
    }
)
"""Kinds that are much by themselves."""
WAITS_FOR_DAY = frozenset(
    {
        "idle",
        "nag_claim",
        "nag_contact",
        "nag_answer",
        "promise",
        "unit_due",
        "up_due",
        "rate_remind",
        "rate_close",
        "held_remind",
        "held_delete",
        "month_summary",
        "visit_day",
        "group_plan",
        "meeting",
        "broadcast",
        "suggestion_due",
    }
)
"""Kinds that only speak to people: at night they wait for the end of the quiet hours."""


def _roster_change(work: Work, due: Reminder) -> None:
    import_town.apply_dated(work, due.data)


def plan_calendar(work: Work) -> None:
    """Rows for what the calendar owes: the next two monthly summaries. Unique by their key: no doubles, no holes."""
    congress = work.roster.congress
    if not work.roster.groups:
        return
    visit_days.plan(work)
    group_plan.plan_reminders(work)
    self_audit.plan_mornings(work)
    today = work.local_date(work.now)
    for ahead in (0, 1):
        month = today.month - 1 + ahead
        first = today.replace(year=today.year + month // 12, month=month % 12 + 1, day=1)
        period = (first - timedelta(days=1)).strftime("%Y-%m")
        due_at: datetime = at_local(first, NAG_HOUR, congress)
        if ahead == 0 and not _existed(work, at_local(first, MIDNIGHT, congress)):
            continue
        for name in (period, *longer_periods(first)):
            row = {"kind": "month_summary", "due_at": due_at, "data": {"period": name}, "key": f"month_summary:{name}"}
            work.reminders.put(row)


def longer_periods(first: date) -> list[str]:
    """The quarter and the year that end with the day before this first of a month."""
    ended = first - timedelta(days=1)
    quarters = [f"{ended.year}-Q{ended.month // 3}"] if ended.month % 3 == 0 else []
    return quarters + ([str(ended.year)] if ended.month == 12 else [])


def _existed(work: Work, moment: datetime) -> bool:
    """Whether anything was recorded before that moment: a town set up today owes no summary of last month."""
    first = work.cases.first_registered_at()
    return first is not None and first < moment
