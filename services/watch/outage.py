"""The bot is back after it was away for long: staff read what was missed, and may tell the voters (docs/spec.md section 6)."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.congress.working_hours import after
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.visits.visit_days import KINDS
from locales import outage as outage_words
from locales import visits as visits_words
from services.deed import tell
from services.deed.outages import Outage, TellVoters
from services.deed.work import Work
from services.meetings import missed_offers
from services.watch import wrong_clock

NOTICED = timedelta(hours=2)
"""Working hours of an absence from which staff hear of it."""
AlertChat = Callable[[Work], int]


def still_here(work: Work) -> None:
    """Once a minute."""
    wrong_clock.look_back(work)
    work.reminders.mark_alive()


def come_back(work: Work, alert_chat: AlertChat | None = None) -> None:
    """At a start: how long nobody was here. Two working hours or less are nothing to speak of."""
    last = work.reminders.alive()
    wrong_clock.look_back(work)
    work.reminders.mark_alive()
    if last is None or not work.roster.groups or after(last, NOTICED, work.roster.congress, work.calendar) > work.now:
        return
    outage = Outage(last, work.now)
    work.reminders.keep_outage({"first": last.isoformat(), "last": work.now.isoformat()})
    _tell_staff(work, outage, alert_chat)
    if outage.lost:
        missed_offers.give_back(work, outage)
        t = work.staff_words()
        for group in work.roster.live_groups():
            tell.to_group(work, group, outage_words.to_group(t, *_span(work, outage)))


def _span(work: Work, outage: Outage) -> tuple[datetime, datetime]:
    congress = work.roster.congress
    return congress.local(outage.first), congress.local(outage.last)


def _tell_staff(work: Work, outage: Outage, alert_chat: AlertChat | None) -> None:
    t, congress = work.staff_words(), work.roster.congress
    lines = [outage_words.back(t, *_span(work, outage)), outage_words.waits(t, work.reminders.count_due())]
    if outage.lost:
        lines.append(outage_words.lost(t, congress.local(outage.first), congress.local(outage.deaf_until)))
        lines.append(outage_words.moved(t, outage.deaf_until - outage.first))
    first = congress.local(outage.first).date()
    for kind in KINDS:
        for day in work.days.of_kind(kind, since=first.strftime("%Y-%m")):
            if outage.missed(day.held_on, congress):
                lines.append(outage_words.missed_day(t, visits_words.day_name(t, kind), day.held_on))
    words, key = "\n".join(lines), f"outage:{outage.last.isoformat()}"
    button = Button("outage_tell", 0, packed(TellVoters(int(outage.last.timestamp()))))
    tell.to_secretary(work, words, [[(t(outage_words.b_tell_voters), button)]] if outage.lost else (), dedupe_key=key)
    if alert_chat is not None:
        work.say(alert_chat(work), words, dedupe_key=f"{key}:chat")
