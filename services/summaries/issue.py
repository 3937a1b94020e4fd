"""The month's account by itself on the 1st at 09:00, the quarter's and the year's likewise, stored as issued (docs/spec.md section 7)."""

from dataclasses import asdict

from domain.ids import GroupId
from domain.rights import sees_all
from domain.working_days import add_months
from locales import summaries as summaries_words
from services.deed import portions, tell
from services.deed.work import Work
from services.summaries import papers, performance
from services.summaries.account import Account, account, can_count, led_groups
from services.visits import board
from storage.outbox import NOTICE
from storage.reminders import Reminder

SENT = ("word", "picture", "excel")
"""What goes to staff with the message; registers and the public edition by a tap."""


def summary_words(found: Account) -> str:
    """The short message."""
    work, t = found.work, found.work.staff_words()
    names = {group.id: group.name for group in work.roster.groups.values()}
    head = names.get(GroupId(found.group), work.roster.congress.name)
    words = summaries_words.summary(
        t, head, summaries_words.period(t, found.name), found.figures, names, work.roster.congress.local(found.cut_off)
    )
    return "\n\n".join(filter(None, [words, board.in_summary(found.work, found.visits)]))


def issue(work: Work, due: Reminder) -> None:
    """The time has come."""
    portions.begin(work, "issue", issue_counted, period=due.data["period"])


def issue_counted(work: Work, data: portions.Data) -> portions.Left | None:
    """Send the period's account to staff, each group's part to its chat, and store it; once, when its figures are ready."""
    period = str(data["period"])
    if work.summaries.issued(period) is not None:
        return None
    if not can_count(work):
        return portions.Left(data)
    _issue(work, period)
    return None


def _issue(work: Work, period: str) -> None:
    t, found = work.staff_words(), account(work, period)
    work.summaries.issue(period, (work.now, found.cut_off), asdict(found.figures))
    staff = work.roster.staff("secretary", "info_officer")
    tell.to_people(work, [p for p in staff if sees_all(work.roster, (p,))], summary_words(found), dedupe_key=None)
    for officer in [p for p in staff if not sees_all(work.roster, (p,))]:
        for group_id in led_groups(work, (officer,)):
            tell.to_person(work, officer, summary_words(account(work, period, group=group_id)))
    if period[4:5] == "-" and period[5:6] != "Q":
        _tell_still(work, found)
    accounts = dict.fromkeys(p.handle for p in staff if p.handle is not None and p.reachable and sees_all(work.roster, (p,)))
    papers.order(work, accounts, SENT, (period, found.cut_off), priority=NOTICE)
    for group, part in found.figures.by_group:
        chat = work.roster.bound.get(group)
        if chat is not None:
            words = summaries_words.group_summary(t, work.roster.groups[group].name, summaries_words.period(t, period), part)
            tell.to_group(work, work.roster.groups[group], words)


def _tell_still(work: Work, found: Account) -> None:
    """Deputies without any act for three months: to the secretary all, to each leader his own; nobody else."""
    began = work.cases.first_registered_at()
    if began is None or add_months(work.local_date(began), performance.STILL_MONTHS) > found.today:
        return  # a town that has just begun has nobody to chase
    t, names = work.staff_words(), performance.still(work, found.today)
    if not names:
        return
    tell.to_secretary(work, summaries_words.still(t, [p.name for p in names]))
    for group in work.roster.groups.values():
        own = [p.name for p in names if group.id in p.groups and p.id != group.leader]
        leader = work.roster.people.get(group.leader) if group.leader else None
        if own and group.merged_into is None:
            tell.to_person(work, leader, summaries_words.still(t, own))
