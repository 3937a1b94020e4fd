"""What the town asks of groups and deputies (`group_quota`, `deputy_quota`): brought to mind while there is time, named to the leader
(docs/spec.md section 5)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from domain.congress.congress import Group, Person
from domain.congress.periods import Period, months_owed, of_the_year, period_of, quarters_owed
from domain.congress.reminder import NAG_HOUR, at_local
from domain.congress.working_days import add_months
from domain.rights.rights import nag_free
from domain.visits.visit_days import DUE_STATUSES
from locales import quotas as words
from services.deed import portions, tell
from services.deed.names import names_of
from services.deed.work import Work
from storage.reminders import Reminder

KIND = "quota"
DAY = 20
"""Of each month, or the working day after it: ten days are left."""
LOOKS = {6: 6, 9: 9, 11: 12, 12: 12}
"""In which months deputies are looked at, and how many months' share of the year is asked of them then."""
GROUPS = 5
"""Of a portion."""
AFTER = timedelta(days=14)
"""So long after a quarter groups that lacked something in it stand in the self-audit: what was not written down yet may be."""


@dataclass(frozen=True)
class Lack:
    """What somebody did of what the year asks, by what it is: `activities`, `visits`."""

    person: Person
    done: dict[str, int]
    owed: dict[str, int]

    @property
    def rest(self) -> dict[str, int]:
        return {name: owed - self.done[name] for name, owed in self.owed.items() if owed > self.done[name]}


def plan(work: Work) -> None:
    """Rows for this month and the next; none where the town asks nothing, and none for a day that has passed."""
    congress, today = work.roster.congress, work.local_date(work.now)
    if not any({**(congress.group_quota or {}), **(congress.deputy_quota or {})}.get(name) for name in _ASKED):
        return
    for first in (today.replace(day=1), add_months(today.replace(day=1), 1)):
        day = work.calendar.shifted(first.replace(day=DAY), "next_workday")
        due_at = at_local(day, NAG_HOUR, congress)
        if due_at > work.now:
            row = {"kind": KIND, "due_at": due_at, "data": {"month": f"{first:%Y-%m}"}, "key": f"{KIND}:{first:%Y-%m}"}
            work.reminders.put(row)


_ASKED = ("study_per_month", "activity_per_quarter", "activities_per_year", "visits_per_year")


def come(work: Work, due: Reminder) -> None:
    """One that comes in another month, after an absence, says nothing."""
    month = str(due.data["month"])
    if f"{work.today:%Y-%m}" != month:
        return
    reads = int(month[5:]) if _owed(work) and int(month[5:]) in LOOKS else 0
    portions.begin(work, KIND, go_on, month=month, reads=reads, read=0, visits={}, after=0, unheard=[])


def go_on(work: Work, data: portions.Data) -> portions.Left | None:
    """First the year's visits, a month at a time; then the groups, some at a time; what no leader hears the secretary reads as one."""
    if data["read"] < data["reads"]:
        read = data["read"] + 1
        records = work.visits.filed([f"{data['month'][:4]}-{read:02d}"])
        visits = Counter(data["visits"]) + Counter(person for r in records if r.valid for person in r.deputies)
        return portions.Left({**data, "read": read, "visits": dict(visits)})
    groups = list(work.roster.live_groups())
    some = groups[data["after"] : data["after"] + GROUPS]
    unheard: list[str] = list(data.get("unheard", ()))
    portions.each(work, KIND, some, lambda group: unheard.extend(_tell(work, group, data)))
    after = data["after"] + len(some)
    if after < len(groups):
        return portions.Left({**data, "after": after, "unheard": unheard})
    for piece in tell.lines_in_pieces("\n".join(unheard).splitlines()) if unheard else ():
        tell.to_secretary(work, piece)
    return None


def _tell(work: Work, group: Group, data: portions.Data) -> list[str]:
    """Who leads the group reads what it lacks and who; each deputy of it who lacks something reads so himself. Returns what no leader
    hears."""
    t, lacks = work.staff_words(), lacking(work, group, str(data["month"]))
    people = [one for one in _lacks(work, group, data) if one.rest] if data["reads"] else []
    for one in people:
        if one.person.reachable and not nag_free(one.person, work.today):
            said = words.to_deputy(t, one.person.name, one.owed, one.done, one.rest)
            tell.to_person(work, one.person, said, dedupe_key=f"{KIND}:{data['month']}:{one.person.id}")
    if not lacks and not people:
        return []
    heads = [person for person in work.roster.heads_of(group.id) if not nag_free(person, work.today)][:1]
    rest = zip(names_of(work, [one.person for one in people]), (one.rest for one in people), strict=True)
    said = words.to_leader(t, group.name, lacks, list(rest))
    return [] if all(tell.to_people(work, heads, piece) for piece in tell.pieces(said)) else [said]


def lacking(work: Work, group: Group, month: str) -> dict[str, int]:
    """Of the month `study`, and in the last month of a quarter `activity`: so many the group still owes."""
    asked, began, last = work.roster.congress.group_quota or {}, work.roster.congress.began, period_of(month)[1]
    if not months_owed(last, began):
        return {}
    study = int(asked.get("study_per_month") or 0) - _held(work, group, period_of(month), study=True)
    quarter = period_of(quarter_of(month)) if int(month[5:]) % 3 == 0 and quarters_owed(last, began) else None
    activity = int(asked.get("activity_per_quarter") or 0) - _held(work, group, quarter, study=False) if quarter is not None else 0
    return {name: count for name, count in (("study", study), ("activity", activity)) if count > 0}


def quarter_of(month: str) -> str:
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"


def _held(work: Work, group: Group, period: Period, *, study: bool) -> int:
    """As the check sheet counts them: study by itself, everything else as an activity."""
    found = work.activities.people.figures(period, work.now, group.id)
    return sum(one.held for one in found if (one.kind == "study") == study)


def _owed(work: Work) -> dict[str, int]:
    asked = work.roster.congress.deputy_quota or {}
    known = {"activities": asked.get("activities_per_year"), "visits": asked.get("visits_per_year")}
    return {name: int(count) for name, count in known.items() if count}


def _lacks(work: Work, group: Group, data: portions.Data) -> list[Lack]:
    """Serving deputies who have done less than the share of the year that has passed; of whom it asks the whole."""
    month, began = str(data["month"]), work.roster.congress.began
    whole = months_owed(date(int(month[:4]), 12, 31), began)
    share, owed = LOOKS[int(month[5:])] - (12 - whole), {n: of_the_year(c, int(month[:4]), began) for n, c in _owed(work).items()}
    if share <= 0:
        return []
    members = [p for p in work.roster.members(group.id) if p.status in DUE_STATUSES]
    held = work.activities.people.times([p.id for p in members], period_of(month[:4]))
    found = [Lack(p, {"activities": held.get(p.id, 0), "visits": int(data["visits"].get(p.id, 0))}, owed) for p in members]
    return [one for one in found if any(one.done[name] < count * share // whole for name, count in owed.items())]


def behind(work: Work) -> int:
    """Groups that lacked an activity in the quarter that ended lately, as far as is written down by now."""
    last = work.today.replace(day=1) - timedelta(days=1)
    asked = int((work.roster.congress.group_quota or {}).get("activity_per_quarter") or 0)
    owed = _was_here(work, last) and quarters_owed(last, work.roster.congress.began)
    if not asked or last.month % 3 or work.today - last > AFTER or not owed:
        return 0
    held = work.activities.people.held_by_group(period_of(quarter_of(f"{last:%Y-%m}")), work.now, study=False)
    return sum(held.get(group.id, 0) < asked for group in work.roster.live_groups())


def _was_here(work: Work, day: date) -> bool:
    """Whether anything was recorded by then: a town set up today owed nothing."""
    first = work.cases.first_registered_at()
    return first is not None and work.local_date(first) <= day
