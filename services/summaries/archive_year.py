"""The year an archive is made of: its accounts, the months it has, and which of them had nothing yet."""

from dataclasses import dataclass, field

from domain.congress.periods import moments_of, months_of, period_of
from locales import archives
from locales import summaries as summaries_words
from services.deed.work import Work
from services.summaries.account import Account, account


@dataclass(frozen=True)
class Archive:
    """`readers`: the chats it is made for; none: whoever runs the command."""

    work: Work
    year: str
    readers: tuple[int, ...] = ()
    _last: dict[str, Account] = field(default_factory=dict, compare=False)

    def of(self, name: str) -> Account:
        """Its papers of one period follow one another, and share what was worked out; only the last is held."""
        if name not in self._last:
            self._last.clear()
            self._last[name] = account(self.work, name, readers=self.readers)
        return self._last[name]

    def to_this_day(self, name: str) -> Account:
        """Of the same time with all that has become of its matters since."""
        return account(self.work, name, self.work.now, readers=self.readers)

    @property
    def folder(self) -> str:
        return archives.folder(self.work.staff_words(), self.work.roster.congress.name, self.year)


def in_words(over: Archive, name: str) -> str:
    return summaries_words.period(over.work.staff_words(), name)


def begun_months(over: Archive) -> list[str]:
    """Those that have begun."""
    today = over.work.local_date(over.work.now).strftime("%Y-%m")
    return [month for month in months_of(period_of(over.year)) if month <= today]


def begun(over: Archive) -> str:
    """The first month of the year with something to report (`2026-10`), or that in which the town began: there is no 通报 before it. Of a
    year without any: the month after the last that has begun."""
    congress, at, months = over.work.roster.congress, over.work.cases.first_registered_at(), begun_months(over)
    since = [day for day in (congress.local(at).date() if at is not None else None, congress.began) if day is not None]
    first = min(since).strftime("%Y-%m") if since else f"{over.year}-13"
    return next((month for month in months if month >= first or _had_something(over.of(month))), first)


def year_to_keep(work: Work) -> str:
    """The last one; in a town that had nothing in it yet, the running one."""
    last = Archive(work, str(work.today.year - 1))
    return last.year if begun(last) in begun_months(last) else str(work.today.year)


def _had_something(found: Account) -> bool:
    """Beside matters."""
    made = found.work.suggestions.made_in(*moments_of(found.period, found.work.roster.congress))
    return bool(found.visits and found.visits.records) or any((found.activities, found.visitors, next(iter(made), None)))


def left_out(over: Archive) -> str:
    """Of which months there are no accounts, in words; empty where none is left out."""
    t, first = over.work.staff_words(), begun(over)
    early = [month for month in begun_months(over) if month < first]
    return archives.nothing_yet(t, in_words(over, early[0]), in_words(over, early[-1])) if early else ""
