"""The month's account by itself on the 1st at 09:00, with it the quarter's, the half's and the year's, stored as issued (docs/spec.md section 7)."""

from dataclasses import asdict

from domain.congress.periods import ending_with
from domain.congress.working_days import add_months
from domain.rights.rights import sees_all
from locales import in_brief
from locales import summaries as summaries_words
from locales.account import period_kind
from services.deed import portions, tell
from services.deed.names import names_of
from services.deed.work import Work
from services.summaries import leaders_meeting, papers, performance
from services.summaries.account import Account, account, can_count, led_groups
from services.summaries.brief import brief_together, of_group
from storage.outbox import NOTICE
from storage.reminders import Reminder

SENT = ("word", "picture", "excel")
"""What goes to staff with the message; registers and the public edition by a tap."""


def issue(work: Work, due: Reminder) -> None:
    """The time has come."""
    portions.begin(work, "issue", issue_counted, period=due.data["period"])


def issue_counted(work: Work, data: portions.Data) -> portions.Left | None:
    """Send the period's account to staff, each group's part to its chat, and store it; once, when its figures are ready.

    The quarter, the first half and the year that end on the same day go with their last month: staff read one message, and the files follow.
    """
    period = str(data["period"])
    owed = [name for name in ending_with(period) if name == period or work.reminders.known(f"month_summary:{name}")]
    names = [name for name in owed if work.summaries.issued(name) is None]
    if period not in names:
        return None
    if not can_count(work):
        return portions.Left(data)
    _issue(work, names)
    return None


def _issue(work: Work, names: list[str]) -> None:
    accounts = [account(work, name) for name in names]
    for found in accounts:
        work.summaries.issue(found.name, (work.now, found.cut_off), asdict(found.figures))
    _tell_staff(work, accounts)
    for found in (found for found in accounts if period_kind(found.name) == "month"):
        _tell_still(work, found)
    _tell_groups(work, accounts)
    leaders_meeting.tell_leaders(work, accounts)


def _tell_staff(work: Work, accounts: list[Account]) -> None:
    """One message, and the files of each account; who has some groups reads theirs alone."""
    t, staff = work.staff_words(), work.roster.staff("secretary", "info_officer")
    whole = [p for p in staff if sees_all(work.roster, (p,))]
    follow = in_brief.files_of(t, [summaries_words.period(t, found.name) for found in accounts])
    for piece in tell.pieces(f"{brief_together(accounts)}\n\n{follow}"):
        tell.to_people(work, whole, piece, dedupe_key=None)
    chats = dict.fromkeys(p.handle for p in whole if p.handle is not None and p.reachable)
    for found in accounts:
        papers.order(work, chats, SENT, (found.name, found.cut_off), priority=NOTICE)
    for officer in [p for p in staff if p not in whole]:
        for group_id in led_groups(work, (officer,)):
            own = [account(work, found.name, group=group_id) for found in accounts]
            tell.to_person(work, officer, brief_together(own))


def _tell_groups(work: Work, accounts: list[Account]) -> None:
    """To each group's chat its own part of them."""
    for group in dict.fromkeys(group for found in accounts for group, _ in found.figures.by_group):
        if work.roster.bound.get(group) is not None:
            tell.to_group(work, work.roster.groups[group], of_group(work, group, accounts))


def _tell_still(work: Work, found: Account) -> None:
    """Deputies without any act for three months: to the secretary all, to each leader his own; nobody else."""
    began = work.cases.first_registered_at()
    if began is None or add_months(work.local_date(began), performance.STILL_MONTHS) > found.today:
        return  # a town that has just begun has nobody to chase
    t, unmoved, staff = work.staff_words(), performance.unmoved(work, found.today), work.roster.staff("secretary")
    if names := performance.without_acts(work, unmoved, found.today, staff):
        tell.to_secretary(work, summaries_words.still(t, names_of(work, names)))
    for group in work.roster.groups.values():
        leader = work.roster.people.get(group.leader) if group.leader else None
        own = [p for p in unmoved if group.id in p.groups and p.id != group.leader]
        if leader is None or leader.handle is None or group.merged_into is not None or not own:
            continue
        if still := performance.without_acts(work, own, found.today, work.roster.persons_of(leader.handle)):
            tell.to_person(work, leader, summaries_words.still(t, names_of(work, still)))
