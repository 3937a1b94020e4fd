"""The month's figures as a short message: by itself on the 1st at 09:00, and stored as issued (docs/spec.md section 7)."""

from dataclasses import asdict
from datetime import date, datetime, timedelta

from domain.reminder import NAG_HOUR, at_local
from domain.statistics import Figures, History, figures
from domain.working_days import add_months
from locales import texts
from services import tell, visit_board
from storage.reminders import Reminder
from storage.work import Work


def month_of(period: str) -> tuple[date, date]:
    """The first and last local date of a month written `2026-10`. Raises ValueError for anything else."""
    year, month = period.split("-")
    if len(year) != 4 or len(month) != 2:
        raise ValueError(period)
    first = date(int(year), int(month), 1)
    return first, add_months(first, 1) - timedelta(days=1)


def cut_off_of(work: Work, period: tuple[date, date]) -> datetime:
    """09:00 of the day after the period; now for a running one."""
    return min(at_local(period[1] + timedelta(days=1), NAG_HOUR, work.roster.congress), work.now)


def figures_of(work: Work, period: tuple[date, date], cut_off: datetime) -> Figures:
    histories = [History(case_id, events) for case_id, events in work.cases.histories().items()]
    return figures(histories, period, cut_off, work.roster.congress)


def summary_words(work: Work, period_name: str, found: Figures, cut_off: datetime) -> str:
    names = {group.id: group.name for group in work.roster.groups.values()}
    local = work.roster.congress.local(cut_off)
    words = texts.summary(work.staff_words(), work.roster.congress.name, period_name, found, names, local)
    return "\n\n".join(filter(None, [words, visit_board.in_summary(work, month_of(period_name), cut_off)]))


def issue_month(work: Work, due: Reminder) -> None:
    """Send the month's summary to staff, each group's part to its chat, and store it; once."""
    period = str(due.data["period"])
    if work.summaries.issued(period) is not None:
        return
    days = month_of(period)
    cut_off = cut_off_of(work, days)
    found = figures_of(work, days, cut_off)
    work.summaries.issue(period, (work.now, cut_off), asdict(found))
    words = summary_words(work, period, found, cut_off)
    tell.to_people(work, work.roster.staff("secretary", "info_officer"), words, dedupe_key=None)
    for group, part in found.by_group:
        chat = work.roster.chats.get(group)
        if chat is not None:
            work.say(chat, texts.group_summary(work.staff_words(), work.roster.groups[group].name, period, part), priority=1)
