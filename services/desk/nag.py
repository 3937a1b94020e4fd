"""What the clock says about a case to those who handle it: nags, dates that have come, claims that go back (docs/spec.md section 6)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from domain.cases.case import Case
from domain.cases.details_in_hand import ABOVE
from domain.cases.life_cycle import FINAL_ROUND, HANDLED, WITH_GROUP
from domain.congress.congress import Person
from domain.congress.reminder import NAG_HOUR, answer_hearers, at_local, claim_hearers, every
from domain.rights.kept import kept_out
from domain.rights.stand_ins import leaders_of, secretaries_of
from domain.rights.towns import presidium_of
from locales import desk as desk_words
from locales import reach
from services.case import at_above, cards, clocks, in_hands, waits
from services.case import idle as idleness
from services.case.in_his_place import who_hear
from services.case.places import nobody_takes, places
from services.deed import tell
from services.deed.nags import Nags
from services.deed.names import village_name
from services.deed.work import Work
from storage.reminders import Reminder


def _claimer(work: Work, case: Case) -> Sequence[Person | None]:
    return [work.roster.people.get(case.claimer)] if case.claimer else leaders_of(work.roster, case)


def _handed_up_to(work: Work, case: Case) -> Sequence[Person | None]:
    """Whoever of them owes a report; for the congress above the secretary."""
    owing = [one.to for one in at_above.owed(work, case)]
    return [*map(work.roster.people.get, owing), *(secretaries_of(work.roster, case) if ABOVE in owing else ())]


_HEARS: Mapping[str, Callable[[Work, Case], Sequence[Person | None]]] = {
    "claimer": _claimer,
    "leader": lambda work, case: leaders_of(work.roster, case),
    "presidium": lambda work, case: [presidium_of(work.roster, case)],
    "secretary": lambda work, case: secretaries_of(work.roster, case),
    "handed_up_to": _handed_up_to,
}
"""By the names of domain/congress/reminder.py; `group` is its chat."""


def hearers_of(work: Work, case: Case, names: tuple[str, ...]) -> list[Person]:
    """Those of these names who are there for the case, and who leads it."""
    found = [person for name in names if name in _HEARS for person in _HEARS[name](work, case)]
    if case.key_lead is not None:
        found.append(work.roster.people.get(case.key_lead))
    return who_hear(work, case, [p for p in dict.fromkeys(found) if p is not None and not kept_out(p, case)])


def nag_claim(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """Nobody has it in hand: the group after 1 working day, leader and secretary after 2, presidium after 4 (busy season: 2, 2, 6)."""
    if case.status != "assigned" or case.assigned_at is None:
        return
    today = work.local_date(work.now)
    busy = work.roster.congress.busy(today)
    start = date.fromisoformat(str(due.data.get("since") or work.local_date(case.assigned_at)))
    waited = work.calendar.count(start, today)
    if nobody_takes(work, case):
        words = reach.hers_to_hand_on(work.staff_words(), case.number, village_name(work, case), waited)
        for person in secretaries_of(work.roster, case):
            nags.add(person, words)
        work.reminders.put(clocks.hers_row(work, case, start))
        return
    hearers = claim_hearers(waited, busy=busy)
    line = desk_words.nag_claim(work.staff_words(), case.number, village_name(work, case), waited)
    if "group" in hearers:
        _to_group(work, case, line, nags)
    for person in hearers_of(work, case, hearers) if hearers else ():
        nags.add(person, line)
    if (row := clocks.claim_row(work, case, start, today)) is not None:
        work.reminders.put(row)


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
    if case.status not in WITH_GROUP or case.due_on is None or case.waiting_since:
        return
    late = work.calendar.count(case.due_on, today) if today > case.due_on else -work.calendar.count(today, case.due_on)
    line = desk_words.nag_answer(work.staff_words(), case.number, village_name(work, case), case.due_on, late, today)
    for person in hearers_of(work, case, answer_hearers(late)):
        nags.add(person, line)
    if (row := clocks.answer_row(work, case)) is not None:
        work.reminders.put(row)
    if case.key_lead is not None and not work.reminders.waits_for(case.id, "nag_key"):
        clocks.watch_key(work, case)


def nag_key(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """A key case: claimer (of one nobody has, the leader) and its leading member, every 3 working days until it is answered."""
    if case.status not in WITH_GROUP or case.key_lead is None:
        return
    lead = work.roster.people.get(case.key_lead)
    line = desk_words.nag_key(work.staff_words(), case.number, village_name(work, case), lead.name if lead is not None else "", case.due_on)
    for person in hearers_of(work, case, ("claimer",)):
        nags.add(person, line)
    clocks.watch_key(work, case)


def nag_contact(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """On the day itself; of a day that went by while nobody could be told nothing is said."""
    late = case.contact_due_on is not None and case.contact_due_on < work.local_date(work.now)
    if case.status == "claimed" and case.first_contact_at is None and not late:
        for person in hearers_of(work, case, ("claimer",)):
            nags.add(person, desk_words.nag_contact(work.staff_words(), case.number))


def idle(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """Nothing done and nothing awaited for 5 working days: the claimer is told; the working day after it goes back to the group."""
    if case.claimer is None or case.waiting_since or case.status not in HANDLED or case.round >= FINAL_ROUND:
        return
    today, limit = work.local_date(work.now), clocks.limits_of(work, case).idle
    if work.roster.congress.busy(today):
        idleness.watch_on(work, case, idleness.after_season(work, today))
    elif today < idleness.last_day(work, case, limit):
        work.reminders.put(clocks.idle_row(work, case))
    elif not work.calendar.is_working_day(today):
        idleness.watch_on(work, case, work.calendar.add(today, 1), _day_in(due, "noticed"))
    elif due.data.get("noticed") in (None, today.isoformat()):
        for person in hearers_of(work, case, ("claimer",)):
            nags.add(person, desk_words.nag_idle(work.staff_words(), case.number, limit))
        idleness.watch_on(work, case, work.calendar.add(today, 1), today)
    else:
        _put_back(work, case, tell.person_name(work, case.claimer))


def _day_in(due: Reminder, name: str) -> date | None:
    return date.fromisoformat(str(due.data[name])) if due.data.get(name) else None


def _put_back(work: Work, case: Case, first: str) -> None:
    limit = clocks.limits_of(work, case).idle
    case = in_hands.put_back(work, case, "system", "idle")
    cards.refresh_cards(work, case)
    cards.below_cards(work, case, desk_words.idle_returned(work.staff_words(), case.number, first, limit))


def wait_over(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The voter has not written for as long as one waits: the ball is back, the due date moved by the days waited."""
    if case.waiting_since is None:
        return
    waits.over(work, case, work.local_date(work.now))


def unit_due(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The unit's date has come and there is no answer yet: the claimer asks it, every second working day."""
    _report_back(work, case, "unit_due", nags, ("claimer",))


def up_due(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The date for the report back from the level above."""
    _report_back(work, case, "up_due", nags, ("handed_up_to", "claimer"))


def _report_back(work: Work, case: Case, kind: str, nags: Nags, hearers: tuple[str, ...]) -> None:
    due_on = case.unit_due_on if kind == "unit_due" else case.up_due_on
    if case.status not in ("in_progress", "returned") or due_on is None:
        return
    today = work.local_date(work.now)
    line = desk_words.nag_report_back(work.staff_words(), case.number, kind, due_on)
    for person in hearers_of(work, case, hearers):
        nags.add(person, line)
    step = every(2, busy=work.roster.congress.busy(today))
    due_at = at_local(work.calendar.add(max(today, due_on), step), NAG_HOUR, work.roster.congress)
    work.reminders.put({"kind": kind, "case_id": case.id, "due_at": due_at})
