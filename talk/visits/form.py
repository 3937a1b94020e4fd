"""The form of a visit record: one message that asks one thing at a time (docs/spec.md section 5, Visit record)."""

from datetime import date, timedelta
from typing import Any

from domain.buttons import Button
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.roster import Person
from domain.visits import MODES
from locales import desk, visits
from services.visits.record import form_words, own_record, period_of, question_of, record_words, recorder
from services.visits.who_goes import leads_group
from storage.work import Rows, Work
from talk.asking.ask import wait
from talk.visits.record import begin

OPEN_FOR = timedelta(hours=12)
"""How long what a deputy writes in private belongs to his open form without another tap."""
NUMBERS = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20)
LARGEST = 9999
DAYS_BACK = 5
PER_PAGE = 40


def start(work: Work, press: Press) -> None:
    """「走访记录」: the open draft goes on, else a new one with village and day filled in."""
    person = recorder(work, press)
    record = work.visits.draft_of(person.id)
    if record is None:
        record = begin(work, press, person)
    show_form(work, press, record, fresh=True)


def show_form(work: Work, where: Press | Incoming, record: Any, *, fresh: bool = False) -> None:
    """The form as it stands, with the next question. Edited in place; `fresh` posts it anew at the end of the chat."""
    words, rows = form_words(work, record), form_rows(work, record)
    if not fresh and record.outbox_id is not None:
        work.revise(record.chat_id, record.outbox_id, words, rows)
        prompt = record.outbox_id
    else:
        if record.outbox_id is not None:
            work.revise(record.chat_id, record.outbox_id, record_words(work, record))
        prompt = work.say(where.chat_id, words, rows)
        work.visits.change(record.id, outbox_id=prompt, chat_id=where.chat_id)
    wait(work, where, "visit_words", prompt, within=OPEN_FOR, record=record.id)


def form_rows(work: Work, record: Any) -> Rows:
    t, question = work.staff_words(), question_of(record)
    key = str(record.id)
    if question == "mode":
        buttons = [(visits.mode(t, m), Button("vr_mode", 0, f"{key}:{m}")) for m in MODES]
        answers = [buttons[:3], buttons[3:]]
    elif question:
        numbers = [(str(n), Button("vr_number", 0, f"{key}:{question}:{n}")) for n in NUMBERS]
        answers = [numbers[:5], numbers[5:]]
    else:
        answers = [[(visits.b_save(t), Button("vr_save", 0, key))]]
    more = [
        [(visits.b_village(t), Button("vr_villages", 0, key)), (visits.b_date(t), Button("vr_dates", 0, key))],
        [(visits.b_with(t), Button("vr_with", 0, key)), (visits.b_note(t), Button("vr_note", 0, key))],
    ]
    last = [(visits.b_throw_away(t), Button("vr_drop", 0, key))]
    if _for_others(work, record):
        last.insert(0, (visits.b_for_other(t), Button("vr_for", 0, key)))
    return [*answers, *more, last]


def _for_others(work: Work, record: Any) -> list[Person]:
    """Whom the writer may record for: the members of groups he leads; for staff everybody they serve."""
    author = work.roster.people.get(PersonId(record.recorded_by))
    if author is None or record.filed_at is not None:
        return []
    groups = [g for g in work.roster.groups.values() if g.merged_into is None and leads_group(work, (author,), g)]
    found = {p.id: p for g in groups for p in work.roster.members(g.id) if p.has_rights and p.id != author.id}
    return list(found.values())


def again(work: Work, press: Press, record_id: int) -> None:
    record = work.visits.get(record_id)
    if record is not None:
        show_form(work, press, record)


def set_mode(work: Work, press: Press) -> None:
    value = press.value
    key, _, mode = value.partition(":")
    record = own_record(work, press, key)
    if record is not None and mode in MODES:
        work.visits.change(record.id, mode=mode)
        again(work, press, record.id)


def set_number(work: Work, press: Press) -> None:
    value = press.value
    key, name, number = (value.split(":") + ["", ""])[:3]
    record = own_record(work, press, key)
    if record is not None and name in ("households", "people") and number.isascii() and number.isdigit():
        work.visits.change(record.id, **{name: min(int(number), LARGEST)})
        again(work, press, record.id)


def ask_village(work: Work, press: Press) -> None:
    value = press.value
    record = own_record(work, press, value)
    if record is None:
        return
    group = work.roster.groups.get(record.group_id) if record.group_id else None
    first = [work.roster.villages[v] for v in (group.villages if group else ()) if v in work.roster.villages]
    rest = [v for v in work.roster.open_villages() if v not in first]
    buttons = [(v.name, Button("vr_village", 0, f"{record.id}:{v.id}")) for v in (first + rest)[:PER_PAGE]]
    work.revise(record.chat_id, record.outbox_id, form_words(work, record), [buttons[n : n + 3] for n in range(0, len(buttons), 3)])


def set_village(work: Work, press: Press) -> None:
    value = press.value
    key, _, village = value.partition(":")
    record = own_record(work, press, key)
    if record is not None and village in work.roster.villages:
        work.visits.change(record.id, village=village)
        again(work, press, record.id)


def ask_date(work: Work, press: Press) -> None:
    value = press.value
    record = own_record(work, press, value)
    if record is None:
        return
    t = work.staff_words()
    days = [work.today - timedelta(days=n) for n in range(DAYS_BACK + 1)]
    rows = [[(visits.b_today(t, day), Button("vr_date", 0, f"{record.id}:{day.isoformat()}"))] for day in days]
    work.revise(record.chat_id, record.outbox_id, visits.ask_date(t), rows)


def set_date(work: Work, press: Press) -> None:
    value = press.value
    key, _, day = value.partition(":")
    record = own_record(work, press, key)
    try:
        visit_on = date.fromisoformat(day)
    except ValueError:
        return
    if record is not None and visit_on <= work.today:
        month, of_day = period_of(work, visit_on)
        work.visits.change(record.id, visit_on=visit_on, month=month, day=of_day)
        again(work, press, record.id)


def ask_with(work: Work, press: Press) -> None:
    """Who went along: it counts for all of them."""
    value = press.value
    record = own_record(work, press, value)
    if record is None:
        return
    t = work.staff_words()
    members = work.roster.members(record.group_id) if record.group_id else ()
    rows = [
        [(("✓ " if p.id in record.deputies else "") + p.name, Button("vr_who", 0, f"{record.id}:{p.id}"))] for p in members if p.has_rights
    ]
    work.revise(
        record.chat_id, record.outbox_id, visits.ask_with(t), [*rows[:60], [(desk.b_back(t), Button("vr_form", 0, str(record.id)))]]
    )


def toggle(work: Work, press: Press) -> None:
    value = press.value
    key, _, person = value.partition(":")
    record = own_record(work, press, key)
    if record is None or record.group_id is None or PersonId(person) not in {p.id for p in work.roster.members(record.group_id)}:
        return
    chosen = [p for p in record.deputies if p != person] if person in record.deputies else [*record.deputies, person]
    if chosen:
        work.visits.change(record.id, deputies=chosen)
    ask_with(work, press.carrying(key))


def back(work: Work, press: Press) -> None:
    value = press.value
    record = own_record(work, press, value)
    if record is not None:
        show_form(work, press, record)


def ask_for(work: Work, press: Press) -> None:
    """「替别人记」: leaders and staff write for somebody without a phone, or too busy."""
    value = press.value
    record = own_record(work, press, value)
    if record is None:
        return
    t = work.staff_words()
    buttons = [(p.name, Button("vr_whose", 0, f"{record.id}:{p.id}")) for p in _for_others(work, record)]
    rows = [buttons[n : n + 3] for n in range(0, len(buttons), 3)][:30]
    work.revise(record.chat_id, record.outbox_id, visits.ask_for_whom(t), [*rows, [(desk.b_back(t), Button("vr_form", 0, str(record.id)))]])


def set_whose(work: Work, press: Press) -> None:
    value = press.value
    key, _, person_id = value.partition(":")
    record = own_record(work, press, key)
    person = next((p for p in _for_others(work, record) if p.id == person_id), None) if record is not None else None
    if record is None or person is None:
        return
    group = next(iter(person.groups), None)
    work.visits.change(record.id, deputies=[person.id], group_id=group, village=person.village or record.village)
    again(work, press, record.id)


def ask_note(work: Work, press: Press) -> None:
    value = press.value
    record = own_record(work, press, value)
    if record is not None:
        prompt = work.say(press.chat_id, visits.ask_note(work.staff_words()), reply_to=press.message_id, force_reply=True)
        wait(work, press, "visit_words", prompt, within=OPEN_FOR, record=record.id, note=True)


def throw_away(work: Work, press: Press) -> None:
    value = press.value
    record = own_record(work, press, value)
    if record is None:
        return
    if record.filed_at is None:
        work.visits.throw_away(record.id, work.acted_at)
    work.steps.drop(press.chat_id, press.sender.handle)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.thrown_away(work.staff_words()))


def edit(work: Work, press: Press) -> None:
    """「改」 until the deadline: what was saved before stays as a version."""
    value = press.value
    record = own_record(work, press, value)
    if record is not None:
        show_form(work, press, record)
