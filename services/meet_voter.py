"""「约访」: half hours of the next reception day, or a time and place agreed on a case (docs/spec.md sections 3 and 5)."""

from datetime import datetime, timedelta
from typing import Any

from domain.buttons import Button
from domain.case import Case
from domain.errors import NotAllowedError
from domain.meetings import free_slots, meeting_in, slots_of
from domain.message import Incoming, Press
from domain.reminder import NAG_HOUR, at_local
from domain.rights import may
from domain.roster import Person
from domain.visits import rule_of
from domain.voter import Voter
from locales import meetings, texts
from services import clocks, reception_day, show_case, tell, voter_said
from services.act import Act, act_of, acting, actor_of, allowed_to, ask_words, stored_words
from services.consult import which_talk
from services.in_hands import start_handling
from services.receive_voter_message import new_case
from services.voter_desk import ask_supplement
from storage.reminders import Reminder, Step
from storage.visits import CongressDay
from storage.work import Rows, Work

WORDS_WITHIN = timedelta(minutes=30)
AFTER = timedelta(hours=1)
RESULTS = ("met", "missed")


# The voter books a half hour


def _next_day(work: Work) -> tuple[CongressDay | None, str, str]:
    """The next reception day after today, its hours and its place."""
    rule = rule_of(work.roster.congress, "reception")
    day = work.days.next_from("reception", work.today + timedelta(days=1)) if rule else None
    place, hours = reception_day.place_of(work, rule) if rule else ("", "")
    return day, hours, place


def offer_slots(work: Work, voter: Voter, value: str) -> None:
    t, (day, hours, place) = tell.words_for(work, voter), _next_day(work)
    other = [(meetings.b_other_time(t), Button("mt_other"))]
    if day is None or not slots_of(hours):
        tell.to_voter(work, voter, meetings.no_slots(t), [other])
        return
    if known := work.meetings.open_of(voter.id, day_id=day.id):
        tell.to_voter(work, voter, meetings.booked(t, *_when(work, known[0]), place), _cancel_rows(t, known[0].id))
        return
    taken = {work.roster.congress.local(row.at).time() for row in work.meetings.of_day(day.id)}
    buttons = [(slot.strftime("%H:%M"), Button("mt_book", 0, f"{day.id}:{slot:%H%M}")) for slot in free_slots(hours, taken)]
    rows = [buttons[n : n + 3] for n in range(0, len(buttons), 3)]
    tell.to_voter(
        work, voter, meetings.choose_slot(t, day.held_on, place) if buttons else meetings.all_taken(t, day.held_on), [*rows, other]
    )


def _when(work: Work, row: Any) -> tuple[Any, str]:
    local = work.roster.congress.local(row.at)
    return local.date(), local.strftime("%H:%M")


def _cancel_rows(t: Any, meeting_id: int) -> Rows:
    return [[(meetings.b_cancel(t), Button("mt_cancel", 0, str(meeting_id)))]]


def book(work: Work, voter: Voter, value: str) -> None:
    """One half hour a voter and day; the one who was quicker has it."""
    t, (day, hours, place) = tell.words_for(work, voter), _next_day(work)
    key, _, slot = value.partition(":")
    wanted = next((s for s in slots_of(hours) if s.strftime("%H%M") == slot), None)
    if day is None or str(day.id) != key or wanted is None or voter.consented_at is None:
        work.tell(texts.old_button(t), alert=True)
        return
    if work.meetings.open_of(voter.id, day_id=day.id):
        work.tell(meetings.one_each(t), alert=True)
        return
    at = at_local(day.held_on, wanted, work.roster.congress)
    made = work.meetings.put(voter_id=voter.id, day_id=day.id, at=at, place=place, status="agreed", made_by="voter", made_at=work.acted_at)
    if made is None:
        work.tell(meetings.slot_gone(t), alert=True)
        offer_slots(work, voter, "")
        return
    row = work.meetings.get(made)
    put_reminders(work, row)
    tell.to_voter(work, voter, meetings.booked(t, *_when(work, row), place), _cancel_rows(t, made))
    _tell_deputies(work, row, lambda ts: meetings.somebody_booked(ts, *_when(work, row), _village(work, voter)))


def _village(work: Work, voter: Voter | None) -> str:
    village = work.roster.villages.get(voter.village) if voter is not None and voter.village else None
    return village.name if village else "—"


def cancel(work: Work, voter: Voter, value: str) -> None:
    t, row = tell.words_for(work, voter), work.meetings.get(value)
    if row is None or row.voter_id != voter.id or row.status not in ("asked", "agreed") or row.at <= work.now:
        work.tell(texts.old_button(t), alert=True)
        return
    work.meetings.change(row.id, status="cancelled")
    _log(work, row, "cancelled")
    tell.to_voter(work, voter, meetings.cancelled(t, *_when(work, row)))
    _tell_deputies(work, row, lambda ts: meetings.somebody_cancelled(ts, *_when(work, row), _village(work, voter)))


def _log(work: Work, row: Any, answer: str) -> None:
    """What the voter said about a meeting on a case is an event of it (docs/spec.md, promise 4)."""
    if row.case_id is not None:
        work.cases.record(work.cases.get(row.case_id), work.event("noted", "voter", about="meeting", answer=answer))


def _deputies(work: Work, row: Any) -> list[Person]:
    """Who will sit there: the reception's deputies, or the claimer of the case."""
    if row.case_id is not None:
        case = work.cases.get(row.case_id)
        person = work.roster.people.get(case.claimer) if case.claimer else None
        return [person] if person is not None else []
    day = work.days.get(row.day_id)
    return reception_day.on_duty(work, day) if day is not None else []


def _tell_deputies(work: Work, row: Any, words: Any, rows: Rows = (), **how: Any) -> None:
    """In private; when nobody has an account, the secretary hears it."""
    ts = work.staff_words()
    if not tell.to_people(work, _deputies(work, row), words(ts), rows, **how):
        tell.to_secretary(work, words(ts), rows, **how)


def forget(work: Work, voter_id: int) -> None:
    """He deleted his data: those who would have waited for him hear that nobody comes."""
    voter = work.voters.get(voter_id)
    village = _village(work, voter)
    for row in work.meetings.open_of(voter_id):
        _tell_deputies(work, row, lambda ts, row=row: meetings.somebody_cancelled(ts, *_when(work, row), village))
    work.meetings.cancel_all(voter_id)


def ask_other(work: Work, voter: Voter, value: str) -> None:
    """「另约时间」: his words become a case of type appointment; the claimer proposes time and place."""
    t = tell.words_for(work, voter)
    work.steps.put(voter.chat_id, voter.chat_id, Step("meeting_words", None, {}, work.acted_at + WORDS_WITHIN))
    tell.to_voter(work, voter, meetings.ask_what_about(t))


def take_other(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """What it is about opens the case."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    new_case(work, voter, message, kind="appointment")
    return True


# The claimer proposes


def ask_when(work: Work, act: Act) -> None:
    """「约时间」: date, time and place in one line."""
    allowed_to(work, act.persons, "reply", act.case, act.account)
    voter = work.voters.get(act.case.voter_id)
    t = work.staff_words()
    if voter is None or voter.unreachable_since is not None or not voter.chat_id:
        work.tell(meetings.cannot_be_asked(t), alert=True)
        return
    ask_words(work, act, "meeting_when", meetings.ask_when(t, act.case.number, work.calendar.add(work.today, 2)))


def take_when(work: Work, message: Incoming, step: Step) -> None:
    act, t = act_of(work, message, step.case_id), work.staff_words()
    allowed_to(work, act.persons, "reply", act.case, act.account)
    found = meeting_in(message.text, work.today)
    at = at_local(found[0], found[1], work.roster.congress) if found else None
    if found is None or at is None or at <= work.now:
        ask_words(work, act, "meeting_when", meetings.bad_when(t, work.calendar.add(work.today, 2)))
        return
    act = start_handling(work, act)
    case = act.case
    if case.status == "claimed":
        case = work.cases.record(case, work.event("contacted", actor_of(work, act.persons, case).id))
        work.reminders.cancel(case.id, "nag_contact")
    person = actor_of(work, act.persons, case)
    stored = work.cases.add_message(stored_words(case, person, message, "to_voter"))
    case = work.cases.record(case, acting(work, act, "sent", message=stored, about="meeting"))
    voter = work.voters.get(case.voter_id)
    for row in work.meetings.open_of(case.voter_id or 0, case_id=case.id):
        work.meetings.change(row.id, status="cancelled")
    made = work.meetings.put(
        voter_id=case.voter_id, case_id=case.id, at=at, place=found[2], status="asked", made_by=person.id,
        made_at=work.acted_at,
    )  # fmt: skip
    tv = tell.words_for(work, voter) if voter else t
    rows = [[(meetings.b_yes(tv), Button("mt_yes", 0, str(made))), (meetings.b_change(tv), Button("mt_change", 0, str(made)))]]
    name = tell.deputy_name(work, case, person.id)
    tell.to_voter(
        work, voter, meetings.proposed(tv, case.number, name, found[0], found[1].strftime("%H:%M"), found[2]), rows, case_id=case.id
    )
    show_case.refresh_cards(work, case)
    work.say(message.chat_id, meetings.asked_voter(t, case.number), reply_to=message.message_id, case_id=case.id)


def _own(work: Work, voter: Voter, value: str) -> tuple[Any, Case | None]:
    """A proposal that waits for this voter's word; else a popup."""
    row = work.meetings.get(value)
    if row is None or row.voter_id != voter.id or row.case_id is None:
        work.tell(texts.old_button(tell.words_for(work, voter)), alert=True)
        return None, None
    if row.status != "asked" or row.at <= work.now:
        work.tell(texts.already_so(tell.words_for(work, voter)), alert=True)
        return None, None
    return row, work.cases.get(row.case_id)


def agree(work: Work, voter: Voter, value: str) -> None:
    row, case = _own(work, voter, value)
    if row is None or case is None:
        return
    t = tell.words_for(work, voter)
    work.meetings.change(row.id, status="agreed")
    put_reminders(work, row)
    _log(work, row, "agreed")
    tell.to_voter(work, voter, meetings.agreed(t, *_when(work, row), row.place), _cancel_rows(t, row.id), case_id=case.id)
    voter_said.told(work, case, meetings.voter_agreed(work.staff_words(), case.number, *_when(work, row), row.place), about="meeting")


def change(work: Work, voter: Voter, value: str) -> None:
    """「换时间」: what suits him goes to the claimer as his next words on the case."""
    row, case = _own(work, voter, value)
    if row is None or case is None:
        return
    work.meetings.change(row.id, status="cancelled")
    _log(work, row, "changed")
    voter_said.told(work, case, meetings.voter_changes(work.staff_words(), case.number), about="meeting")
    ask_supplement(work, voter, case)


# What the clock does


def put_reminders(work: Work, row: Any) -> None:
    """The day before at nine, an hour before, and an hour after: did it take place?"""
    day_before = at_local(work.local_date(row.at) - timedelta(days=1), NAG_HOUR, work.roster.congress)
    moments = {"day": day_before, "hour": row.at - timedelta(hours=1), "after": row.at + AFTER}
    rows = [
        {
            "kind": "meeting", "case_id": row.case_id, "due_at": moment,
            "data": {"meeting": row.id, "at": row.at.isoformat(), "step": step}, "key": f"meeting:{row.id}:{step}:{row.at:%m%d%H%M}",
        }
        for step, moment in moments.items()
        if moment > work.now
    ]  # fmt: skip
    work.reminders.put(*rows)


def remind(work: Work, due: Reminder) -> None:
    """One of the three; of an appointment that was moved, cancelled or is over nothing is said."""
    row = work.meetings.get(int(due.data["meeting"]))
    if row is None or row.status != "agreed" or row.at != datetime.fromisoformat(due.data["at"]):
        return
    voter, when = work.voters.get(row.voter_id), _when(work, row)
    if due.data["step"] == "after":
        ts = work.staff_words()
        buttons = [(meetings.result(ts, value), Button("mt_done", 0, f"{row.id}:{value}")) for value in RESULTS]
        _tell_deputies(work, row, lambda t: meetings.did_you_meet(t, *when, _village(work, voter)), [buttons])
    elif work.now < row.at:
        if voter is not None:
            t = tell.words_for(work, voter)
            tell.to_voter(work, voter, meetings.remember(t, *when, row.place), _cancel_rows(t, row.id))
        _tell_deputies(work, row, lambda t: meetings.you_meet(t, *when, row.place, _village(work, voter)))


def day_moved(work: Work, day: CongressDay) -> None:
    """A reception day has another date: those who booked keep their half hour there, and hear of it."""
    for row in work.meetings.of_day(day.id):
        if row.status != "agreed":
            continue
        hour = work.roster.congress.local(row.at).time()
        at = at_local(day.held_on, hour, work.roster.congress)
        if at == row.at:
            continue
        work.meetings.change(row.id, at=at)
        moved = work.meetings.get(row.id)
        put_reminders(work, moved)
        voter = work.voters.get(row.voter_id)
        if voter is not None:
            t = tell.words_for(work, voter)
            tell.to_voter(work, voter, meetings.day_moved(t, *_when(work, moved), row.place), _cancel_rows(t, row.id))


def done(work: Work, press: Press, value: str) -> None:
    """「已见面」 or 「未见面」, by who was to sit there; a case goes on and is answered as any."""
    key, _, result = value.partition(":")
    t, row = work.staff_words(), work.meetings.get(key)
    persons = work.roster.persons_of(press.sender.handle)
    if row is None or result not in RESULTS:
        work.tell(texts.old_button(t), alert=True)
        return
    case = work.cases.get(row.case_id) if row.case_id is not None else None
    there = {p.id for p in _deputies(work, row)} & {p.id for p in persons if p.has_rights}
    staff = any(p.kind == "staff" and p.role == "secretary" and p.has_rights for p in persons)
    if press.sender.anonymous or not (there or staff or (case is not None and may(work.roster, persons, "answer", case))):
        raise NotAllowedError("consult")
    if row.status != "agreed":
        work.tell(texts.already_so(t), alert=True)
        return
    work.meetings.change(row.id, status=result, settled_at=work.now)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(meetings.noted(t))
    if case is not None and result == "met" and case.status in ("claimed", "in_progress", "returned"):
        case = work.cases.record(case, work.event("consulted", persons[0].id, how="meeting", which=which_talk(case)))
        work.reminders.cancel(case.id, "idle")
        work.reminders.put(clocks.idle_row(work, case))
        show_case.refresh_cards(work, case)
