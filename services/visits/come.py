"""A visit or reception day comes: its notice, the morning and evening of it, who lacks a record (docs/spec.md section 5)."""

from collections.abc import Callable, Mapping

from domain.congress.congress import Person
from domain.congress.periods import months_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.visits.visit_days import DayRule, rule_of
from domain.visits.visits import distinct_households
from locales import common
from locales import visits as visits_words
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import names_of
from services.deed.work import Work
from services.meetings import reception_day
from services.meetings.reception_day import OneDay
from services.visits import rota
from services.visits.announce import announce
from services.visits.board import group_rows
from services.visits.figures import day_facts, figures_of, freeze
from services.visits.notices import plans_of
from storage.days import CongressDay
from storage.reminders import Reminder


def come(work: Work, due: Reminder) -> None:
    """One step of one day; a row of a date that was moved, or a word whose hour is long gone, says nothing."""
    day = work.days.get(int(due.data["day"]))
    rule = rule_of(work.roster.congress, day.kind) if day else None
    if day is None or rule is None or day.held_on.isoformat() != due.data["held_on"]:
        return
    step = str(due.data["step"])
    freeze(work, day)
    if _over(work, day, rule, step):
        return
    if step in _STEPS:
        _STEPS[step](work, day, rule)
    elif step in ("evening", "nag", "last"):
        _ask_missing(work, day, step)


def _over(work: Work, day: CongressDay, rule: DayRule, step: str) -> bool:
    """Whether the hour of that step is long gone."""
    today = work.local_date(work.now)
    if step in ("notice", "empty"):
        return today > max(day.held_on, rule.last_day(day.held_on))
    if step in ("morning", "evening"):
        return today != day.held_on
    return step in ("nag", "last") and today > day_facts(work, day).deadline


def _good_morning(work: Work, day: CongressDay, rule: DayRule) -> None:
    if day.kind == "reception":
        reception_day.good_morning(work, day, rule)
        return
    t = work.staff_words()
    record = (t(common.b_record), Button("vr_new", 0, day.held_on.isoformat()))
    leave = (t(visits_words.b_leave), Button("vd_leave", 0, packed(OneDay(day.id))))
    for person_id, plans in plans_of(work, day).items():
        person, villages = (
            work.roster.people[person_id],
            dict.fromkeys(work.roster.village_name(where) for _, where in plans if where is not None),
        )
        words = visits_words.morning(t, person.name, "、".join(villages), rule.questions)
        tell.to_person(work, person, words, [[record, leave]], dedupe_key=f"visit-morning:{day.held_on}:{person.id}")


def _ask_missing(work: Work, day: CongressDay, step: str) -> None:
    """Those without a record: in the evening a question, then nags; on the last day the leader too. In busy season only then."""
    if step == "nag" and work.roster.congress.busy(work.local_date(work.now)):
        return
    t = work.staff_words()
    facts = day_facts(work, day)
    missing = [work.roster.people[p] for p in figures_of(work, day.month, day).missing if p in work.roster.people]
    rows: Rows = [[(t(common.b_record), Button("vr_new", 0, day.held_on.isoformat()))]]
    for person in missing:
        words = visits_words.evening(t, person.name) if step == "evening" else visits_words.nag(t, person.name, day.held_on, facts.deadline)
        if facts.quota:
            words = visits_words.quota_nag(t, person.name, facts.quota, _households(work, day, person), facts.deadline)
        tell.to_person(work, person, words, rows, dedupe_key=f"visit-{step}:{day.held_on}:{person.id}")
    if step == "last":
        for group in work.roster.live_groups():
            absent = names_of(work, [p for p in missing if group.id in p.groups])
            leader = work.roster.people.get(group.leader) if group.leader else None
            if absent:
                tell.to_person(
                    work, leader, visits_words.nag_leader(t, day.held_on, absent), dedupe_key=f"visit-leader:{day.held_on}:{group.id}"
                )


def _households(work: Work, day: CongressDay, person: Person) -> int:
    """Distinct households of his valid records of the quota's period."""
    rule = rule_of(work.roster.congress, "visit") or DayRule(1)
    records = work.visits.filed(months_of((day.held_on, rule.last_day(day.held_on))), work.now)
    return distinct_households([r for r in records if r.valid and person.id in r.deputies and r.day == day.held_on])


def _chase(work: Work, day: CongressDay) -> None:
    """The morning after the deadline: who is missing, to the secretary."""
    found = figures_of(work, day.month, day)
    words = visits_words.chase(work.staff_words(), day.held_on, found.due, found.visited)
    rows = group_rows(work, day.month, [(g, f) for g, f in found.by_group if f.missing])
    tell.to_secretary(work, words, rows, dedupe_key=f"visit-chase:{day.held_on}")


_STEPS: Mapping[str, Callable[[Work, CongressDay, DayRule], None]] = {
    "empty": lambda work, day, rule: rota.warn_empty(work, day),
    "notice": announce,
    "morning": _good_morning,
    "chase": lambda work, day, rule: _chase(work, day),
}
"""What is said at a step that asks nobody for a record."""
