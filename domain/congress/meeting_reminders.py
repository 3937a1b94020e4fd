"""When both sides are reminded of a meeting: the day before, or where it was agreed too late for that on its morning; and an hour before."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from domain.congress.congress import Congress
from domain.congress.reminder import NAG_HOUR, at_local, quiet_until

AFTER = timedelta(hours=1)
"""So long after its time it is asked whether it took place."""
HOUR, LEAST = timedelta(hours=1), timedelta(minutes=15)
APART = timedelta(hours=2)
"""What is said on the morning of the day lies so long before it."""
BEFORE_QUIET = timedelta(minutes=30)
FIRST = ("before", "morning", "eve", "evening")
"""Which of them are the earlier of the two; `eve` (the day before) and `evening` (of the day): where an hour before lies in the quiet hours
and nothing else is said."""


def moments(at: datetime, agreed: datetime, congress: Congress) -> Mapping[str, datetime]:
    """By name, in their order and in UTC: one of FIRST, and `hour`, or `early` where the quiet hours end later than that; none in quiet
    hours, none before it was agreed."""
    day = congress.local(at).date()
    before, morning = (at_local(one, NAG_HOUR, congress) for one in (day - timedelta(days=1), day))
    found = {"before": before} if before > agreed else {"morning": morning} if agreed < morning <= at - APART else {}
    hour = at - HOUR
    quiet_ends = quiet_until(hour, congress)
    if quiet_ends is not None and not found and (evening := _evening(hour, congress)) > agreed:
        return {"evening" if congress.local(evening).date() == day else "eve": evening}
    hour, name = quiet_ends or hour, "early" if quiet_ends else "hour"
    return {**found, name: hour} if agreed < hour <= at - LEAST else found


def _evening(quiet: datetime, congress: Congress) -> datetime:
    """Half an hour before the quiet hours begin in which that moment lies."""
    start, local = time.fromisoformat(congress.quiet_hours[0]), congress.local(quiet)
    day = local.date() if local.time() >= start else local.date() - timedelta(days=1)
    return at_local(day, start, congress) - BEFORE_QUIET
