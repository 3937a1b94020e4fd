"""The notice of a visit or reception day: three days ahead, or at once where a day is brought forward to less (docs/spec.md section 5)."""

from datetime import date

from domain.congress.congress import Group
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.visits.visit_days import DayRule, deadline_of
from locales import common
from locales import visits as visits_words
from locales import voter as voter_words
from services.deed import tell
from services.deed.names import names_of, people_called
from services.deed.work import Work
from services.meetings import reception_day
from services.meetings.reception_day import OneDay
from services.visits import notices
from services.visits.notices import OfGroup, plan_of
from services.visits.provisional import reckoned, said_provisional
from storage.days import CongressDay


def announce(work: Work, day: CongressDay, rule: DayRule, before: date | None = None) -> None:
    """Each group with its plan, and once the voters who asked for it. `before`: the date from which the day was moved, which they read too."""
    work.days.change(day.id, announced_on=day.held_on)
    head = [] if before is None else [visits_words.moved(work.staff_words(), day.kind, before, day.held_on)]
    if day.kind == "reception":
        _reception(work, day, rule, head)
        return
    for group in work.roster.live_groups():
        plan = plan_of(work, day, group.id)
        names = people_called(work, [p for p, _ in plan])
        who = [(names[p.id], work.roster.village_name(where)) for p, where in plan]
        if who and rule.quota:
            _quota(work, day, rule, group)
        elif who:
            deadline = deadline_of(rule, day.held_on, work.calendar)
            words = visits_words.notice(work.staff_words(), group.name, day.held_on, deadline, who)
            _visit(work, day, group, said_provisional(work, "\n".join([*head, words]), (*reckoned(work, day), deadline)))
    if before is not None and not rule.quota:
        notices.moved(work, day, before)
    elif not rule.quota:
        notices.announced(work, day)


def _reception(work: Work, day: CongressDay, rule: DayRule, head: list[str]) -> None:
    t, names = work.staff_words(), names_of(work, reception_day.announce(work, day, rule))
    words = visits_words.reception_notice(t, voter_words.next_reception(t, day.held_on, *reception_day.place_on(work, day, rule)), names)
    words = said_provisional(work, "\n".join([*head, words]), reckoned(work, day))
    for group in work.roster.live_groups():
        tell.to_group(work, group, words)


def _quota(work: Work, day: CongressDay, rule: DayRule, group: Group) -> None:
    t, deadline = work.staff_words(), deadline_of(rule, day.held_on, work.calendar)
    words = visits_words.quota_notice(t, group.name, rule.quota, rule.last_day(day.held_on), deadline)
    words = said_provisional(work, words, (deadline,))
    tell.to_group(work, group, words, [[(t(common.b_record), Button("vr_new", 0, day.held_on.isoformat()))]])


def _visit(work: Work, day: CongressDay, group: Group, words: str) -> None:
    t, leave, plan = (
        work.staff_words(),
        Button("vd_leave", 0, packed(OneDay(day.id))),
        Button("vd_plan", 0, packed(OfGroup(day.id, group.id))),
    )
    tell.to_group(work, group, words, [[(t(visits_words.b_leave), leave), (t(visits_words.b_plan), plan)]])
