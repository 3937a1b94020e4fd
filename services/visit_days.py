"""Visit and reception days through the year: rows, notice, reminders, chase, leave, plan, `/days` (docs/spec.md section 5)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.buttons import Button, number_in
from domain.dates import date_in
from domain.errors import NotAllowedError
from domain.ids import GroupId, PersonId, VillageId
from domain.message import Incoming, Press
from domain.reminder import NAG_HOUR, at_local
from domain.rights import may_in_congress, officer_of, runs_group, staff_of_all
from domain.roster import Group, Person
from domain.statistics import months_of
from domain.visits import (
    KINDS,
    DayRule,
    VisitDay,
    VisitFigures,
    days_of_year,
    deadline_of,
    distinct_households,
    due_deputies,
    is_due,
    rule_of,
    visit_figures,
)
from locales import texts, visits
from services import reception_day, tell, visit_notices
from services.ask import ask
from services.meet_voter import day_moved
from services.visit_notices import plan_of
from storage.reminders import Reminder, Step
from storage.visits import CongressDay
from storage.work import Rows, Work

QUOTA_NAG = timedelta(days=7)
"""How long before the end of a quota's period those who lack households hear of it."""
PLANNED_AHEAD = timedelta(days=45)
"""How long before a day its reminders are put."""
MORNING, EVENING = time(8, 0), time(18, 0)


# Which days there are


def listed_days(work: Work, kind: str) -> dict[str, date]:
    """Days that the file lists win over the rule."""
    congress = work.roster.congress
    rows = congress.visit_plan if kind == "visit" else congress.duty_rota
    return {str(row["month"]): date.fromisoformat(str(row["date"])) for row in rows if row.get("month") and row.get("date")}


def plan(work: Work) -> None:
    """Make the year's rows, move those nobody edited when the calendar changed, and put what is due around the next days."""
    today = work.local_date(work.now)
    for kind in KINDS:
        rule = rule_of(work.roster.congress, kind)
        if rule is None:
            continue
        listed = listed_days(work, kind)
        for year in (today.year, today.year + 1) if today.month == 12 else (today.year,):
            for month, wanted in days_of_year(rule, year, work.calendar, listed).items():
                _settle(work, kind, month, wanted, today, rule)
        for day in work.days.of_kind(kind, since=(today - timedelta(days=40)).strftime("%Y-%m")):
            if today <= rule.last_day(day.held_on) and day.held_on <= today + PLANNED_AHEAD:
                put_reminders(work, day, rule)


def _settle(work: Work, kind: str, month: str, wanted: date, today: date, rule: DayRule) -> None:
    known = work.days.of_month(kind, month)
    if known is None:
        if rule.last_day(wanted) >= today or month >= today.strftime("%Y-%m"):
            work.days.plan(kind, month, wanted)
    elif not known.edited and known.held_on != wanted and min(known.held_on, wanted) > today:
        move(work, known, wanted, edited=False)


def put_reminders(work: Work, day: CongressDay, rule: DayRule) -> None:
    """One row a step, unique by kind, month and date; steps whose time has gone by are not made up for."""
    congress, held = work.roster.congress, day.held_on
    moments = {"notice": at_local(held - timedelta(days=rule.notice_days), NAG_HOUR, congress)}
    deadline = deadline_of(rule, held, work.calendar)
    if rule.quota:
        moments |= {
            "nag": at_local(rule.last_day(held) - QUOTA_NAG, NAG_HOUR, congress),
            "last": at_local(rule.last_day(held), NAG_HOUR, congress),
            "chase": at_local(deadline + timedelta(days=1), NAG_HOUR, congress),
        }
    else:
        moments["morning"] = at_local(held, MORNING, congress)
    if day.kind == "visit" and not rule.quota:
        moments |= {
            "evening": at_local(held, EVENING, congress),
            "nag": at_local(work.calendar.add(held, 1), NAG_HOUR, congress),
            "last": at_local(deadline, NAG_HOUR, congress),
            "chase": at_local(deadline + timedelta(days=1), NAG_HOUR, congress),
        }
    rows = [
        {
            "kind": "visit_day",
            "due_at": moment,
            "data": {"day": day.id, "held_on": held.isoformat(), "step": step},
            "key": f"{day.kind}:{step}:{day.month}:{held.isoformat()}",
        }
        for step, moment in moments.items()
        if moment > work.now - timedelta(hours=1)
    ]
    work.reminders.put(*rows)


def move(work: Work, day: CongressDay, held_on: date, *, edited: bool) -> bool:
    """Another date. A day already announced is announced again; returns whether it was."""
    work.days.change(day.id, held_on=held_on, edited=edited or day.edited)
    moved = work.days.get(day.id)
    rule = rule_of(work.roster.congress, day.kind)
    if moved is None or rule is None:
        return False
    put_reminders(work, moved, rule)
    if day.kind == "reception":
        day_moved(work, moved)
    if day.announced_on is None or day.announced_on == held_on:
        return False
    t = work.staff_words()
    words = _said_provisional(work, visits.moved(t, day.kind, day.announced_on, held_on), () if edited else (held_on,))
    for group in _live_groups(work):
        tell.to_group(work, group, words)
    work.days.change(day.id, announced_on=held_on)
    if day.kind == "visit":
        visit_notices.moved(work, moved, day.announced_on)
    return True


# What the clock does


def come(work: Work, due: Reminder) -> None:
    """One step of one day; a row of a date that was moved, or a word whose hour is long gone, says nothing."""
    day = work.days.get(int(due.data["day"]))
    rule = rule_of(work.roster.congress, day.kind) if day else None
    if day is None or rule is None or day.held_on.isoformat() != due.data["held_on"]:
        return
    step, today = str(due.data["step"]), work.local_date(work.now)
    freeze(work, day)
    if step in ("morning", "evening") and today != day.held_on:
        return
    if step in ("nag", "last") and today > day_facts(work, day).deadline:
        return
    if step == "notice" and today <= max(day.held_on, rule.last_day(day.held_on)):
        announce(work, day, rule)
    elif step == "morning" and day.kind == "reception":
        reception_day.good_morning(work, day, rule)
    elif step == "morning":
        _good_morning(work, day, rule)
    elif step in ("evening", "nag", "last"):
        _ask_missing(work, day, step)
    elif step == "chase":
        _chase(work, day)


def announce(work: Work, day: CongressDay, rule: DayRule) -> None:
    """Three days ahead: each group with its plan, and once the voters who asked for it."""
    work.days.change(day.id, announced_on=day.held_on)
    t = work.staff_words()
    if day.kind == "reception":
        names = [p.name for p in reception_day.announce(work, day, rule)]
        words = visits.reception_notice(t, texts.next_reception(t, day.held_on, *reception_day.place_of(work, rule)), names)
        words = _said_provisional(work, words, _reckoned(work, day))
        for group in _live_groups(work):
            tell.to_group(work, group, words)
        return
    deadline = deadline_of(rule, day.held_on, work.calendar)
    for group in _live_groups(work):
        who = [(p.name, _village_name(work, where)) for p, where in plan_of(work, day, group.id)]
        if who and rule.quota:
            words = visits.quota_notice(t, group.name, rule.quota, rule.last_day(day.held_on), deadline)
            words = _said_provisional(work, words, (deadline,))
            tell.to_group(work, group, words, [[(visits.b_record(t), Button("vr_new", 0, day.held_on.isoformat()))]])
        elif who:
            rows = [
                [(visits.b_leave(t), Button("vd_leave", 0, str(day.id))), (visits.b_plan(t), Button("vd_plan", 0, f"{day.id}:{group.id}"))]
            ]
            words = visits.notice(t, group.name, day.held_on, deadline, who)
            tell.to_group(work, group, _said_provisional(work, words, (*_reckoned(work, day), deadline)), rows)
    if not rule.quota:
        visit_notices.announced(work, day)


def _reckoned(work: Work, day: CongressDay) -> tuple[date, ...]:
    """The day, where the working-day calendar chose it: not the staff, not the file."""
    chosen = day.edited or listed_days(work, day.kind).get(day.month) == day.held_on
    return () if chosen else (day.held_on,)


def _said_provisional(work: Work, words: str, reckoned: Iterable[date]) -> str:
    """Words to groups and staff; dates reckoned in a year that the state has not announced yet are called provisional."""
    years = sorted({day.year for day in reckoned if work.calendar.provisional(day)})
    return "\n".join([words, *(visits.provisional(work.staff_words(), year) for year in years)])


def _good_morning(work: Work, day: CongressDay, rule: DayRule) -> None:
    t = work.staff_words()
    for group in _live_groups(work):
        for person, where in plan_of(work, day, group.id):
            rows = [
                [
                    (visits.b_record(t), Button("vr_new", 0, day.held_on.isoformat())),
                    (visits.b_leave(t), Button("vd_leave", 0, str(day.id))),
                ]
            ]
            words = visits.morning(t, person.name, _village_name(work, where), rule.questions)
            tell.to_person(work, person, words, rows, dedupe_key=f"visit-morning:{day.held_on}:{person.id}")


def _ask_missing(work: Work, day: CongressDay, step: str) -> None:
    """Those without a record: in the evening a question, then nags; on the last day the leader too. In busy season only then."""
    if step == "nag" and work.roster.congress.busy(work.local_date(work.now)):
        return
    t = work.staff_words()
    facts = day_facts(work, day)
    missing = [work.roster.people[p] for p in figures_of(work, day.month, day).missing if p in work.roster.people]
    rows: Rows = [[(visits.b_record(t), Button("vr_new", 0, day.held_on.isoformat()))]]
    for person in missing:
        words = visits.evening(t, person.name) if step == "evening" else visits.nag(t, person.name, day.held_on, facts.deadline)
        if facts.quota:
            words = visits.quota_nag(t, person.name, facts.quota, _households(work, day, person), facts.deadline)
        tell.to_person(work, person, words, rows, dedupe_key=f"visit-{step}:{day.held_on}:{person.id}")
    if step == "last":
        for group in _live_groups(work):
            absent = [p.name for p in missing if group.id in p.groups]
            leader = work.roster.people.get(group.leader) if group.leader else None
            if absent:
                tell.to_person(work, leader, visits.nag_leader(t, day.held_on, absent), dedupe_key=f"visit-leader:{day.held_on}:{group.id}")


def _households(work: Work, day: CongressDay, person: Person) -> int:
    """Distinct households of his valid records of the quota's period."""
    rule = rule_of(work.roster.congress, "visit") or DayRule(1)
    records = work.visits.filed(months_of((day.held_on, rule.last_day(day.held_on))), work.now)
    return distinct_households([r for r in records if r.valid and person.id in r.deputies and r.day == day.held_on])


def _chase(work: Work, day: CongressDay) -> None:
    """The morning after the deadline: who is missing, to the secretary."""
    found = figures_of(work, day.month, day)
    groups = [(g.name, [p.name for p in _people(work, found.missing) if g.id in p.groups]) for g in _live_groups(work)]
    words = visits.chase(work.staff_words(), day.held_on, found, [(name, absent) for name, absent in groups if absent])
    tell.to_secretary(work, words, dedupe_key=f"visit-chase:{day.held_on}")


# Who is due, who goes where


def freeze(work: Work, day: CongressDay) -> None:
    """Keep who was due that day, and where: a seat that ends later, or a new calendar, changes no figure of this day."""
    if day.frozen is not None or day.kind != "visit" or work.today < day.held_on:
        return
    rule = rule_of(work.roster.congress, day.kind) or DayRule(1)
    due = due_deputies(work.roster, day.held_on)
    groups = {
        g.id: {"due": sorted(p.id for p in work.roster.members(g.id) if p.id in due), "villages": list(g.villages)}
        for g in _live_groups(work)
    }
    deadline = deadline_of(rule, day.held_on, work.calendar)
    villages = [v.id for v in work.roster.open_villages()]
    frozen = {"deadline": deadline.isoformat(), "due": sorted(due), "villages": villages, "groups": groups, "quota": rule.quota}
    work.days.change(day.id, frozen=frozen)


def day_facts(work: Work, day: CongressDay, as_of: datetime | None = None) -> VisitDay:
    """The day's deadline and who is due: as kept that morning, before it as the roster stands; less the leave approved by `as_of`."""
    leaves = work.days.leaves(day.id, as_of)
    if day.frozen is not None:
        due = frozenset(PersonId(p) for p in day.frozen["due"]) - leaves
        return VisitDay(day.month, day.held_on, date.fromisoformat(day.frozen["deadline"]), due, int(day.frozen.get("quota", 0)))
    rule = rule_of(work.roster.congress, day.kind) or DayRule(1)
    deadline = deadline_of(rule, day.held_on, work.calendar)
    return VisitDay(day.month, day.held_on, deadline, due_deputies(work.roster, day.held_on, leaves), rule.quota)


def figures_of(work: Work, month: str, day: CongressDay | None, cut_off: datetime | None = None) -> VisitFigures:
    """The month's visit figures as known at `cut_off` (now), all over and by group."""
    moment, congress = cut_off or work.now, work.roster.congress
    rule = rule_of(congress, "visit")
    period = months_of((day.held_on, rule.last_day(day.held_on))) if day is not None and rule is not None and rule.quota else [month]
    records = work.visits.filed(period, moment)
    facts = day_facts(work, day, moment) if day is not None else None
    if day is not None and day.frozen is not None:
        villages = day.frozen["villages"]
        groups = [(GroupId(g), {PersonId(p) for p in own["due"]}, own["villages"]) for g, own in day.frozen["groups"].items()]
    else:
        villages = [v.id for v in work.roster.open_villages()]
        groups = [(g.id, {p.id for p in work.roster.members(g.id)}, list(g.villages)) for g in _live_groups(work)]
    parts = []
    for group, members, served in groups:
        own = replace(facts, due=facts.due & members) if facts is not None else None
        parts.append((group, visit_figures([r for r in records if r.group == group], own, served, moment, congress, month)))
    return replace(visit_figures(records, facts, villages, moment, congress, month), by_group=tuple(parts))


def _live_groups(work: Work) -> list[Group]:
    return [g for g in work.roster.groups.values() if g.merged_into is None]


def _people(work: Work, ids: Iterable[PersonId]) -> list[Person]:
    return [work.roster.people[p] for p in ids if p in work.roster.people]


def _village_name(work: Work, village: VillageId | None) -> str:
    return work.roster.villages[village].name if village is not None and village in work.roster.villages else ""


# 「请假」 and 「分工」


def _day(work: Work, value: str) -> CongressDay | None:
    return work.days.get(number_in(value))


def ask_leave(work: Work, press: Press, value: str) -> None:
    """「请假」: the leader decides, the leader's own leave the staff; unanswered it does not count."""
    t, day = work.staff_words(), _day(work, value)
    deputy = next((p for p in work.roster.persons_of(press.sender.handle) if p.kind == "deputy" and p.has_rights), None)
    if deputy is None or press.sender.anonymous:
        raise NotAllowedError("note")
    if day is None or work.local_date(work.acted_at) > day.held_on:
        work.tell(visits.leave_over(t), alert=True)
        return
    if not is_due(deputy, day.held_on):
        work.tell(visits.not_due(t), alert=True)
        return
    if (known := work.days.leave_of(day.id, deputy.id)) is not None:
        work.tell(visits.leave_known(t, known.status), alert=True)
        return
    work.days.ask_leave(day.id, deputy.id, work.acted_at)
    rows = [
        [
            (visits.b_allow(t), Button("vd_allow", 0, f"{day.id}:{deputy.id}:approved")),
            (visits.b_refuse(t), Button("vd_allow", 0, f"{day.id}:{deputy.id}:refused")),
        ]
    ]
    leaders = [p for p in _leaders(work, deputy) if p.id != deputy.id]
    led = deputy.id in {g.leader for g in work.roster.groups.values()}
    words = visits.leave_asked(t, deputy.name, day.held_on)
    if led or not tell.to_people(work, leaders, words, rows):
        tell.to_secretary(work, words, rows)
    work.tell(visits.leave_sent(t))


def _leaders(work: Work, person: Person) -> list[Person]:
    groups = [work.roster.groups[g] for g in person.groups if g in work.roster.groups]
    ids = [p for g in groups for p in (g.leader, g.deputy_leader) if p]
    return _people(work, dict.fromkeys(ids))


def decide_leave(work: Work, press: Press, value: str) -> None:
    day_id, _, rest = value.partition(":")
    person_id, _, status = rest.partition(":")
    day, person, t = _day(work, day_id), work.roster.people.get(PersonId(person_id)), work.staff_words()
    persons = [p for p in work.roster.persons_of(press.sender.handle) if p.has_rights]
    if day is None or person is None or status not in ("approved", "refused"):
        work.tell(texts.old_button(t), alert=True)
        return
    leads = {p.id for p in _leaders(work, person)} & {p.id for p in persons} and person.id not in {p.id for p in persons}
    led = person.id in {g.leader for g in work.roster.groups.values()}
    staff = any(officer_of(tuple(persons), work.roster.groups.get(g)) for g in person.groups)
    if not (staff or (leads and not led)):
        raise NotAllowedError("leave")
    known = work.days.leave_of(day.id, person.id)
    if known is None or known.status != "asked":
        work.tell(texts.already_so(t), alert=True)
        return
    work.days.decide_leave(day.id, person.id, status, persons[0].id, work.acted_at)
    work.take_buttons(press.chat_id, press.message_id)
    words = visits.leave_decided(t, day.held_on, allowed=status == "approved")
    tell.to_person(work, person, words)
    work.tell(texts.setting_kept(t))


def ask_who(work: Work, press: Press, value: str) -> None:
    """「分工」: the leader says who goes where."""
    day, group = _led(work, press, value)
    t = work.staff_words()
    if day is None or group is None:
        work.tell(texts.old_button(t), alert=True)
        return
    rows = [
        [(f"{p.name}：{_village_name(work, where)}", Button("vd_who", 0, f"{day.id}:{group.id}:{p.id}"))]
        for p, where in plan_of(work, day, group.id)
    ]
    work.say(press.chat_id, visits.ask_who(t), rows[:60])


def _led(work: Work, press: Press, value: str) -> tuple[CongressDay | None, Group | None]:
    """The day and the group of a button, for its leaders and staff. Raises NotAllowedError."""
    parts = value.split(":")
    day, group = _day(work, parts[0]), work.roster.groups.get(GroupId(parts[1] if len(parts) > 1 else ""))
    persons = tuple(p for p in work.roster.persons_of(press.sender.handle) if p.has_rights)
    if press.sender.anonymous or not leads_group(work, persons, group):
        raise NotAllowedError("plan")
    return day, group


def leads_group(work: Work, persons: tuple[Person, ...], group: Group | None) -> bool:
    """Leader, deputy leader, staff (docs/glossary.md, Rights: plan, leave, records for others)."""
    return runs_group(persons, group)


def ask_where(work: Work, press: Press, value: str) -> None:
    day, group = _led(work, press, value)
    person = work.roster.people.get(PersonId(value.split(":")[2] if value.count(":") > 1 else ""))
    t = work.staff_words()
    if day is None or group is None or person is None or group.id not in person.groups:
        work.tell(texts.old_button(t), alert=True)
        return
    buttons = [(_village_name(work, v), Button("vd_where", 0, f"{day.id}:{group.id}:{person.id}:{v}")) for v in group.villages]
    work.say(press.chat_id, visits.ask_where(t, person.name), [buttons[n : n + 2] for n in range(0, len(buttons), 2)][:45])


def assign(work: Work, press: Press, value: str) -> None:
    day, group = _led(work, press, value)
    parts = value.split(":")
    t = work.staff_words()
    person = work.roster.people.get(PersonId(parts[2] if len(parts) > 2 else ""))
    village = VillageId(parts[3] if len(parts) > 3 else "")
    if day is None or group is None or person is None or group.id not in person.groups or village not in group.villages:
        work.tell(texts.old_button(t), alert=True)
        return
    work.days.assign(day.id, person.id, village)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(visits.assigned(t, person.name, _village_name(work, village)))
    if person.handle != press.sender.handle:
        tell.to_person(work, person, visits.you_go(t, day.held_on, _village_name(work, village)))


# `/days`


def show_days(work: Work, message: Incoming, rest: str) -> None:
    """`/days`: the days still to come, each to be moved by staff."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if not may_in_congress(work.roster, persons, "days"):
        work.say(message.chat_id, texts.who_may(t, "days"))
        return

    def maybe(day: CongressDay) -> bool:
        return any(map(work.calendar.provisional, _reckoned(work, day)))

    today = work.today
    found = [d for kind in KINDS for d in work.days.of_kind(kind, since=today.strftime("%Y-%m")) if d.held_on >= today]
    rows = [
        [(visits.day_button(t, d.kind, d.month, d.held_on, provisional=maybe(d)), Button("vd_edit", 0, str(d.id)))]
        for d in sorted(found, key=lambda d: d.held_on)[:40]
    ]
    words = visits.days(t) if rows else visits.no_days(t)
    if not staff_of_all(persons):  # he reads them; they are the whole congress's
        words, rows = "\n".join([visits.days_read(t), *(label for ((label, _),) in rows)]), []
    reckoned = [d.held_on for d in found if maybe(d)]
    work.say(message.chat_id, _said_provisional(work, words, reckoned), rows)


def ask_day(work: Work, press: Press, value: str) -> None:
    _allow_days(work, press)
    t, day = work.staff_words(), _day(work, value)
    if day is None or day.held_on < work.today:
        work.tell(texts.old_button(t), alert=True)
        return
    words = _said_provisional(work, visits.ask_new_day(t, day.kind, day.month, day.held_on), _reckoned(work, day))
    ask(work, press, "visit_day", words, day=day.id)


def take_day(work: Work, message: Incoming, step: Step) -> None:
    _allow_days(work, message)
    t, day = work.staff_words(), work.days.get(int(step.data["day"]))
    wanted = date_in(message.text, work.today)
    if day is None:
        work.say(message.chat_id, texts.old_button(t))
        return
    if wanted is None or wanted <= work.today:
        ask(work, message, "visit_day", visits.bad_day(t, work.calendar.add(work.today, 5)), day=day.id)
        return
    told = move(work, day, wanted, edited=True)
    work.say(message.chat_id, visits.day_kept(t, day.kind, wanted, told=told), reply_to=message.message_id)


def _allow_days(work: Work, asker: Press | Incoming) -> None:
    """The congress's days are moved by staff of the whole congress; an officer of some groups or a town reads them. Raises NotAllowedError."""
    if asker.sender.anonymous or not staff_of_all(work.roster.persons_of(asker.sender.handle)):
        raise NotAllowedError("days")
