"""When the bot was away: a mark once a minute says that it is there, and each longer absence is kept (docs/spec.md section 6).

Telegram keeps what people send for 24 hours: what lies before that is lost, and a window in which somebody could have tapped stands still then.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.congress.congress import Congress
from domain.congress.reminder import at_local
from services.deed.work import Work

KEPT_BY_TELEGRAM = timedelta(hours=24)
NOON = time(12)
LOOKED_AT = 20
"""Newest absences that are remembered."""


@dataclass(frozen=True)
class Outage:
    """From the last mark to the return, aware, UTC."""

    first: datetime
    last: datetime

    @property
    def deaf_until(self) -> datetime:
        """What was sent from `first` until then is lost; not after `first` where nothing is."""
        return self.last - KEPT_BY_TELEGRAM

    @property
    def lost(self) -> bool:
        return self.deaf_until > self.first

    def missed(self, day: date, congress: Congress) -> bool:
        """Whether nobody was here at noon of that local date."""
        return self.first <= at_local(day, NOON, congress) <= self.last


@dataclass(frozen=True)
class TellVoters:
    """What 「告诉有事在办的选民」 carries: the second in which that absence ended."""

    until: int


def outages(work: Work) -> Sequence[Outage]:
    """The newest ones, oldest first."""
    rows = work.reminders.outages(LOOKED_AT)
    return [Outage(datetime.fromisoformat(str(data["first"])), datetime.fromisoformat(str(data["last"]))) for data in rows][::-1]


def given_back(work: Work, start: datetime, end: datetime, after: datetime | None = None) -> timedelta:
    """How much longer a window from `start` to `end` is for absences in which its words were lost. `after`: those before count already."""
    moved = end
    for outage in outages(work):
        begins = max(start, outage.first)
        if outage.lost and begins < outage.deaf_until and moved > outage.first and (after is None or outage.last > after):
            moved += outage.deaf_until - begins
    return moved - end


def missed_days(work: Work, days: Iterable[date]) -> list[date]:
    """Those of these local dates on which nobody was here: what is counted of them may be too little."""
    known = outages(work)
    return [day for day in days if any(one.missed(day, work.roster.congress) for one in known)]


def returned_at(work: Work) -> datetime | None:
    """The end of the newest absence."""
    known = outages(work)
    return known[-1].last if known else None
