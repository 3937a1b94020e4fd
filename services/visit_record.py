"""「走访记录」: four taps and a few words (docs/spec.md section 5, Visit record).

The form is one message that asks one thing at a time; what the deputy writes meanwhile are the matters he heard. It is a
row from the first tap on, so a restart or a long lunch loses nothing.
"""

from datetime import date, timedelta
from typing import Any

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import Handle, PersonId, VillageId
from domain.kept import kept_out
from domain.masks import masked
from domain.message import Incoming, Press, same_media
from domain.quotation import one_line
from domain.rights import may, may_in_congress, officer_of
from domain.roster import Person
from domain.similarity import twins
from domain.visits import MODES, DayRule, period_of_record, rule_of
from domain.visits import deadline_of as deadline_of_day
from locales import desk, erasing, summaries, texts, visits
from services import key_in, tell, visit_photos, voter_said, words_of
from services.ask import wait
from services.kept_words import kept_words
from services.open_case import keep_message
from services.register_voter import as_json, from_json
from services.visit_days import day_facts, leads_group
from services.visit_notices import plan_of
from storage.reminders import Step
from storage.work import Rows, Work

OPEN_FOR = timedelta(hours=12)
"""How long what a deputy writes in private belongs to his open form without another tap."""
NUMBERS = (1, 2, 3, 4, 5, 6, 8, 10, 15, 20)
LARGEST = 9999
DAYS_BACK = 5
PER_PAGE = 40


def start(work: Work, press: Press, value: str) -> None:
    """「走访记录」: the open draft goes on, else a new one with village and day filled in."""
    person = _recorder(work, press)
    record = work.visits.draft_of(person.id)
    if record is None:
        record = _new(work, press, person)
    show_form(work, press, record, fresh=True)


def start_with(work: Work, press: Press, message: Incoming) -> None:
    """Words he wrote before he said what they are for become the first matter."""
    person = _recorder(work, press)
    record = work.visits.draft_of(person.id) or _new(work, press, person)
    _take_matter(work, message, record)
    show_form(work, press, record, fresh=True)


def _recorder(work: Work, asker: Press | Incoming) -> Person:
    """The deputy or member of staff who writes records. Raises NotAllowedError."""
    persons = [p for p in work.roster.persons_of(asker.sender.handle) if p.has_rights]
    deputy = next((p for p in persons if p.kind == "deputy"), None)
    staff = persons[0] if persons and may_in_congress(work.roster, tuple(persons), "days") else None
    if asker.sender.anonymous or (person := deputy or staff) is None:
        raise NotAllowedError("visit_record")
    return person


def _new(work: Work, press: Press, author: Person) -> Any:
    today = work.today
    day = work.days.last_before("visit", today)
    group = next(iter(author.groups), None)
    village = author.village
    if day is not None and group is not None and day.held_on <= today <= day_facts(work, day).deadline:
        village = dict((p.id, v) for p, v in plan_of(work, day, group)).get(author.id, village)
    month, of_day = _period(work, today)
    made = work.visits.put(
        month=month,
        day=of_day,
        visit_on=today,
        group_id=group,
        village=village,
        deputies=[author.id],
        chat_id=press.chat_id,
        recorded_by=author.id,
        made_at=work.acted_at,
    )
    return work.visits.get(made)


def _period(work: Work, visit_on: date) -> tuple[str, date | None]:
    rule = rule_of(work.roster.congress, "visit")
    days = {d.month: d.held_on for d in work.days.of_kind("visit", since=(visit_on - timedelta(days=100)).strftime("%Y-%m"))}
    return period_of_record(visit_on, days, work.calendar, rule or DayRule(1))


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


def form_words(work: Work, record: Any, reader: int = 0) -> str:
    """`reader`: the account that sees it, where it is not the writer's."""
    t = work.staff_words()
    names = [work.roster.people[p].name for p in record.deputies if p in work.roster.people]
    facts = [visits.fact_with(t, names), visits.fact_mode(t, record.mode)]
    facts += [visits.fact_households(t, record.households), visits.fact_people(t, record.people)]
    account = reader or record.chat_id
    shown_note = "" if kept_words(work, account, record.note, record.village, record.recorded_by) else record.note
    facts += [visits.fact_note(t, shown_note)] if shown_note else []
    village = _village(work, record)
    matters = work.visits.matters(record.id)
    lines = [visits.form(t, village, record.visit_on, facts, len(matters), visit_photos.count(record))]
    for matter in matters:
        case = work.cases.get(matter.case_id) if matter.case_id else None
        words = matter_words(work, matter)
        if case is not None and any(kept_out(person, case) for person in work.roster.persons_of(Handle(account))):
            continue
        if case is None and kept_words(work, account, words, record.village, record.recorded_by):
            continue
        lines.append(f"· {one_line(words)[:60]} {case.number if case else ''}".rstrip())
    question = _question(record)
    asked = {"mode": visits.ask_mode, "households": visits.ask_households, "people": visits.ask_people, "": visits.ask_matters}
    return "\n".join([*lines, "", asked[question](t)])


def matter_words(work: Work, matter: Any) -> str:
    """What was heard, as others may read it: numbers masked; a tip's and a confidential case's words are not shown at all."""
    t = work.staff_words()
    case = work.cases.get(matter.case_id) if matter.case_id else None
    if case is not None and case.sealed:
        return summaries.sealed(t)
    if case is not None and case.confidential:
        return summaries.confidential(t)
    return masked(words_of.whole(t, from_json(matter.message))) if matter.message else str(erasing.heard_erased(t))


def _question(record: Any) -> str:
    """What is still to be told, one thing at a time."""
    if not record.mode:
        return "mode"
    return "households" if record.households is None else "people" if record.people is None else ""


def form_rows(work: Work, record: Any) -> Rows:
    t, question = work.staff_words(), _question(record)
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


def _village(work: Work, record: Any) -> str:
    return work.roster.villages[record.village].name if record.village in work.roster.villages else "—"


def _own(work: Work, asker: Press | Incoming, value: str) -> Any:
    """The record of a button, for its writer, who took part, and staff, as long as it may be changed; else None and a popup.

    Raises NotAllowedError for anybody else.
    """
    t = work.staff_words()
    record = work.visits.get(value)
    persons = [p for p in work.roster.persons_of(asker.sender.handle) if p.has_rights]
    if record is None:
        work.tell(visits.record_gone(t), alert=True)
        return None
    staff = officer_of(tuple(persons), work.roster.groups.get(record.group_id) if record.group_id else None)
    if asker.sender.anonymous or not (staff or {p.id for p in persons} & {record.recorded_by, *record.deputies}):
        raise NotAllowedError("visit_record", "author")
    if not staff and not _open(work, record):
        work.tell(visits.too_late_to_edit(t), alert=True)
        return None
    return record


def deadline_of(work: Work, record: Any) -> date | None:
    rule = rule_of(work.roster.congress, "visit")
    return deadline_of_day(rule, record.day, work.calendar) if record.day is not None and rule is not None else None


def _open(work: Work, record: Any) -> bool:
    """Drafts and returned records always, a filed one until its deadline (one of no visit day: for three working days)."""
    if record.filed_at is None or record.check_result == "returned":
        return True
    last = deadline_of(work, record) or work.calendar.add(work.local_date(record.filed_at), 3)
    return work.today <= last


def _again(work: Work, press: Press, record_id: int) -> None:
    record = work.visits.get(record_id)
    if record is not None:
        show_form(work, press, record)


def set_mode(work: Work, press: Press, value: str) -> None:
    key, _, mode = value.partition(":")
    record = _own(work, press, key)
    if record is not None and mode in MODES:
        work.visits.change(record.id, mode=mode)
        _again(work, press, record.id)


def set_number(work: Work, press: Press, value: str) -> None:
    key, name, number = (value.split(":") + ["", ""])[:3]
    record = _own(work, press, key)
    if record is not None and name in ("households", "people") and number.isascii() and number.isdigit():
        work.visits.change(record.id, **{name: min(int(number), LARGEST)})
        _again(work, press, record.id)


def ask_village(work: Work, press: Press, value: str) -> None:
    record = _own(work, press, value)
    if record is None:
        return
    group = work.roster.groups.get(record.group_id) if record.group_id else None
    first = [work.roster.villages[v] for v in (group.villages if group else ()) if v in work.roster.villages]
    rest = [v for v in work.roster.open_villages() if v not in first]
    buttons = [(v.name, Button("vr_village", 0, f"{record.id}:{v.id}")) for v in (first + rest)[:PER_PAGE]]
    work.revise(record.chat_id, record.outbox_id, form_words(work, record), [buttons[n : n + 3] for n in range(0, len(buttons), 3)])


def set_village(work: Work, press: Press, value: str) -> None:
    key, _, village = value.partition(":")
    record = _own(work, press, key)
    if record is not None and village in work.roster.villages:
        work.visits.change(record.id, village=village)
        _again(work, press, record.id)


def ask_date(work: Work, press: Press, value: str) -> None:
    record = _own(work, press, value)
    if record is None:
        return
    t = work.staff_words()
    days = [work.today - timedelta(days=n) for n in range(DAYS_BACK + 1)]
    rows = [[(visits.b_today(t, day), Button("vr_date", 0, f"{record.id}:{day.isoformat()}"))] for day in days]
    work.revise(record.chat_id, record.outbox_id, visits.ask_date(t), rows)


def set_date(work: Work, press: Press, value: str) -> None:
    key, _, day = value.partition(":")
    record = _own(work, press, key)
    try:
        visit_on = date.fromisoformat(day)
    except ValueError:
        return
    if record is not None and visit_on <= work.today:
        month, of_day = _period(work, visit_on)
        work.visits.change(record.id, visit_on=visit_on, month=month, day=of_day)
        _again(work, press, record.id)


def ask_with(work: Work, press: Press, value: str) -> None:
    """Who went along: it counts for all of them."""
    record = _own(work, press, value)
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


def toggle(work: Work, press: Press, value: str) -> None:
    key, _, person = value.partition(":")
    record = _own(work, press, key)
    if record is None or record.group_id is None or PersonId(person) not in {p.id for p in work.roster.members(record.group_id)}:
        return
    chosen = [p for p in record.deputies if p != person] if person in record.deputies else [*record.deputies, person]
    if chosen:
        work.visits.change(record.id, deputies=chosen)
    ask_with(work, press, key)


def back(work: Work, press: Press, value: str) -> None:
    record = _own(work, press, value)
    if record is not None:
        show_form(work, press, record)


def ask_for(work: Work, press: Press, value: str) -> None:
    """「替别人记」: leaders and staff write for somebody without a phone, or too busy."""
    record = _own(work, press, value)
    if record is None:
        return
    t = work.staff_words()
    buttons = [(p.name, Button("vr_whose", 0, f"{record.id}:{p.id}")) for p in _for_others(work, record)]
    rows = [buttons[n : n + 3] for n in range(0, len(buttons), 3)][:30]
    work.revise(record.chat_id, record.outbox_id, visits.ask_for_whom(t), [*rows, [(desk.b_back(t), Button("vr_form", 0, str(record.id)))]])


def set_whose(work: Work, press: Press, value: str) -> None:
    key, _, person_id = value.partition(":")
    record = _own(work, press, key)
    person = next((p for p in _for_others(work, record) if p.id == person_id), None) if record is not None else None
    if record is None or person is None:
        return
    group = next(iter(person.groups), None)
    work.visits.change(record.id, deputies=[person.id], group_id=group, village=person.village or record.village)
    _again(work, press, record.id)


def ask_note(work: Work, press: Press, value: str) -> None:
    record = _own(work, press, value)
    if record is not None:
        prompt = work.say(press.chat_id, visits.ask_note(work.staff_words()), reply_to=press.message_id, force_reply=True)
        wait(work, press, "visit_words", prompt, within=OPEN_FOR, record=record.id, note=True)


def throw_away(work: Work, press: Press, value: str) -> None:
    record = _own(work, press, value)
    if record is None:
        return
    if record.filed_at is None:
        work.visits.throw_away(record.id, work.acted_at)
    work.steps.drop(press.chat_id, press.sender.handle)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.thrown_away(work.staff_words()))


# What he heard


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """A number that was asked for, a note, a photo, or a matter: one message, one matter."""
    record = _own(work, message, str(step.data["record"]))
    if record is None:
        from services.deputy_desk import ask_what_for

        ask_what_for(work, message)  # the record is closed; his words are not lost
        return
    number = message.text.strip()
    if step.data.get("note"):
        work.visits.change(record.id, note=message.text.strip()[:500])
    elif (name := _question(record)) in ("households", "people") and number.isascii() and number.isdigit() and len(number) <= 4:
        work.visits.change(record.id, **{name: int(number)})
    elif message.media and not message.text.strip() and message.media[0].kind == "photo":
        visit_photos.add(work, record, message)
        work.say(message.chat_id, visits.photo_kept(work.staff_words()), reply_to=message.message_id)
    else:
        _take_matter(work, message, record)
    show_form(work, message, work.visits.get(record.id), fresh=True)


def edit_matter(work: Work, message: Incoming) -> bool:
    """He corrected a matter before it became a case, or a photo: the record says the new ones. False: it is nothing of a record.

    It is asked like words that come now: whoever may not write in the record any more changes nothing.
    """
    for matter in work.visits.open_matters_in(message.chat_id):
        if (held := from_json(matter.message)).message_id == message.message_id:
            if not (held.text == message.text and same_media(held.media, message.media)) and _may_change(work, message, matter.record_id):
                work.visits.change_matter(matter.id, message=as_json(message))
                work.visits.keep(matter.record_id, str(work.visits.get(matter.record_id).recorded_by), work.now)  # type: ignore[union-attr]
                record = work.visits.get(matter.record_id)
                if record is not None and record.filed_at is None:
                    show_form(work, message, record)
            return True
    found = visit_photos.record_of(work, message)
    if found is not None and _may_change(work, message, found.id):
        visit_photos.exchange(work, found, message)
    return found is not None


def _may_change(work: Work, message: Incoming, record_id: int) -> bool:
    """Whether his words go into the record now; else he reads why not."""
    try:
        record = _own(work, message, str(record_id))
    except NotAllowedError as refusal:
        work.say(message.chat_id, texts.who_may(work.staff_words(), refusal.who or refusal.act), reply_to=message.message_id)
        return False
    if record is None and work.popup is not None:
        work.say(message.chat_id, work.popup[0], reply_to=message.message_id)
    return record is not None


def _take_matter(work: Work, message: Incoming, record: Any) -> None:
    t = work.staff_words()
    matter = work.visits.add_matter(record.id, as_json(message), message.at)
    rows: list[list[tuple[str, Button]]] = [
        [(visits.b_make_case(t), Button("vr_case", 0, str(matter))), (visits.b_answered(t), Button("vr_done", 0, str(matter)))]
    ]
    if twin := _open_twin(work, record, message.text):
        rows.append([(visits.b_join(t, twin.number), Button("vr_join", 0, f"{matter}:{twin.id}"))])
    rows.append([(visits.b_drop_matter(t), Button("vr_forget", 0, str(matter)))])
    work.say(message.chat_id, visits.matter_kept(t, len(work.visits.matters(record.id))), rows, reply_to=message.message_id)


def _open_twin(work: Work, record: Any, words: str) -> Any:
    """The open case of that village and group that the words resemble most, of those the writer may speak to; None without any."""
    if record.village is None or not words:
        return None
    found = work.next_cases.with_group_in(VillageId(record.village), record.group_id)
    author = work.roster.people[PersonId(record.recorded_by)]
    seen = {case.id: case for case in found if not case.confidential and may(work.roster, (author,), "note", case)}
    alike = twins(words, work.said.first_words(list(seen))) if seen else []
    return seen[alike[0]] if alike else None


def _matter(work: Work, press: Press, value: str) -> tuple[Any, Any]:
    """A matter nobody has dealt with yet, and its record."""
    matter = work.visits.matter(value)
    record = _own(work, press, str(matter.record_id)) if matter is not None else None
    if matter is None or record is None or matter.result:
        if work.popup is None:
            work.tell(texts.already_so(work.staff_words()), alert=True)
        return None, None
    return matter, record


def make_case(work: Work, press: Press, value: str) -> None:
    """「立为事项」: channel `visit`; he has no account here, so staff phone him at the end."""
    matter, record = _matter(work, press, value)
    if matter is None:
        return
    t, message = work.staff_words(), from_json(matter.message)
    village = VillageId(record.village or "")
    if village not in work.roster.villages:
        work.tell(visits.missing(t, [visits.missing_name(t, "village")]), alert=True)
        return
    channel = "reception" if record.mode == "reception" else "visit"
    case = key_in.open_for(work, message, village, channel, by=PersonId(record.recorded_by))
    _settle_matter(work, press, record, matter, result="case", case_id=case.id)
    group = work.roster.groups.get(case.group) if case.group else None
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.matter_case(t, case.number, group.name if group else ""))
    _again(work, press, record.id)


def join_case(work: Work, press: Press, value: str) -> None:
    """The words go below the card of the open case as a note; whoever wrote that case hears nothing of others' words."""
    matter_id, _, case_id = value.partition(":")
    matter, record = _matter(work, press, matter_id)
    if matter is None:
        return
    t, message = work.staff_words(), from_json(matter.message)
    twin = _open_twin(work, record, message.text)
    if twin is None or str(twin.id) != case_id:
        work.tell(texts.settled(t), alert=True)
        return
    author = work.roster.people[PersonId(record.recorded_by)]
    stored = keep_message(work, twin, message, author=author.id, kind="note")
    work.cases.record(twin, work.event("noted", author.id, message=stored.id, about="visit"))
    voter_said.said(work, twin, stored, shown=visits.heard_again(t, author.name, words_of.on_card(t, stored)))
    _settle_matter(work, press, record, matter, result="case", case_id=twin.id)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.matter_joined(t, twin.number))
    _again(work, press, record.id)


def _settle_matter(work: Work, press: Press, record: Any, matter: Any, **values: Any) -> None:
    work.visits.change_matter(matter.id, **values)
    work.visits.keep(record.id, _writer(work, press, record), work.now)


def answered(work: Work, press: Press, value: str) -> None:
    _close_matter(work, press, value, "answered")


def forget(work: Work, press: Press, value: str) -> None:
    _close_matter(work, press, value, "dropped")


def _close_matter(work: Work, press: Press, value: str, result: str) -> None:
    matter, record = _matter(work, press, value)
    if matter is not None:
        dropped = {"message": ""} if result == "dropped" else {}
        _settle_matter(work, press, record, matter, result=result, **dropped)
        work.take_buttons(press.chat_id, press.message_id)
        work.tell(texts.setting_kept(work.staff_words()))
        _again(work, press, record.id)


# Saving


def save(work: Work, press: Press, value: str) -> None:
    """「保存」: refused while something is missing or nothing was heard; a likely duplicate is asked about once."""
    key, _, anyway = value.partition(":")
    record = _own(work, press, key)
    if record is None:
        return
    t = work.staff_words()
    lacks = [name for name in ("village", "mode", "households", "people") if getattr(record, name) in (None, "")]
    if lacks:
        work.tell(visits.missing(t, [visits.missing_name(t, name) for name in lacks]), alert=True)
        return
    if not work.visits.matters(record.id) and not record.note:
        work.tell(visits.empty(t), alert=True)
        return
    if not anyway and record.filed_at is None and work.visits.alike(record) is not None:
        rows = [
            [(visits.b_save_anyway(t), Button("vr_save", 0, f"{key}:anyway"))],
            [(visits.b_throw_away(t), Button("vr_drop", 0, key))],
        ]
        work.say(press.chat_id, visits.looks_alike(t, _village(work, record), record.visit_on), rows)
        return
    first = record.filed_at is None
    work.visits.change(record.id, filed_at=record.filed_at or work.acted_at, check_result="", check_note="")
    work.visits.keep(record.id, _writer(work, press, record), work.now)
    work.steps.drop(press.chat_id, press.sender.handle)
    _show_saved(work, press, work.visits.get(record.id))
    if first:
        _tell_others(work, press, record)


def _show_saved(work: Work, press: Press, record: Any) -> None:
    t = work.staff_words()
    last = deadline_of(work, record)
    late = last is not None and work.local_date(record.filed_at) > last
    lines = [record_words(work, record), "", visits.saved(t, late=late)]
    rows: Rows = []
    if _open(work, record):
        until = last or work.calendar.add(work.local_date(record.filed_at), 3)
        lines.append(visits.editable(t, until))
        rows = [[(visits.b_change(t), Button("vr_edit", 0, str(record.id)))]]
    work.revise(record.chat_id, record.outbox_id, "\n".join(lines), rows)


def record_words(work: Work, record: Any, reader: int = 0) -> str:
    """The record as it is shown when saved and when checked."""
    return form_words(work, record, reader).rsplit("\n\n", 1)[0]


def _tell_others(work: Work, press: Press, record: Any) -> None:
    t = work.staff_words()
    author = work.roster.people.get(PersonId(record.recorded_by))
    for person_id in record.deputies:
        person = work.roster.people.get(PersonId(person_id))
        if author is not None and person is not None and person.handle != press.sender.handle:
            tell.to_person(work, person, visits.recorded_for_you(t, author.name, record.visit_on))


def edit(work: Work, press: Press, value: str) -> None:
    """「改」 until the deadline: what was saved before stays as a version."""
    record = _own(work, press, value)
    if record is not None:
        show_form(work, press, record)


def _writer(work: Work, press: Press, record: Any) -> str:
    persons = work.roster.persons_of(press.sender.handle)
    return persons[0].id if persons else str(record.recorded_by)
