"""A whole invented year of the sample town through the real services: voters write, deputies handle, visit days come and go.

Seeded; nobody waits: the clock is the story's own. `lianxin demo --year` runs it and writes its papers.
"""

import gc
import heapq
import logging
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import click
import yaml

from bot import private_files
from demo.books import Books
from demo.folders import own_folder
from demo.hands import Deed
from demo.kept import Kept
from demo.matters import VOTER, Matters
from demo.progress import progress
from demo.village import prepare
from demo.visit_days import VisitDays
from demo.written import papers_of
from domain.congress.congress import Village
from domain.congress.reminder import at_local
from domain.values.buttons import Button
from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Media, Press, Sender
from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.watch import papers
from services.watch.calendar_rows import plan_calendar
from services.watch.due import send_due
from services.watch.go_on import go_on
from services.watch.outbox import delivered
from storage.database import Engine, open_engine, snapshot, transaction
from talk.press import press_button
from talk.private import receive_private_message

SCRIPT = Path(__file__).parent / "sample" / "year.yaml"
FIRST, END = date(2026, 1, 1), date(2027, 1, 1)
TICKS = (time(8, 0), time(9, 5), time(18, 5))
PERSON, CHAT = 1_000_000, -1_000


@dataclass
class Year:
    """`engine` holds the filled town. Deeds are put with their moment and done in order, an hour's deeds in one transaction."""

    engine: Engine
    script: dict[str, Any] = field(default_factory=lambda: yaml.safe_load(SCRIPT.read_text(encoding="utf-8")))

    def __post_init__(self) -> None:
        self.dice = random.Random(self.script["seed"])  # noqa: S311  a story, not a secret
        self._deeds: list[tuple[datetime, int, Deed]] = []
        self._count = self._message = 0
        self.people: dict[int, Village] = {}
        self.kept = Kept(self, self.script)
        self.books = Books(self, self.script, self.kept)
        self.matters = Matters(self, self.script, self.dice, self.books, self.people)
        self.visit_days = VisitDays(self, self.script, self.dice, self.books)

    # The clock

    def play(self, on_day: Callable[[date], None] = lambda day: None, until: date = END) -> None:
        """From the first day to `until`; `on_day` hears of each."""
        with self._at(at_local(FIRST, time(0, 5), self._congress())) as work:
            self._settle_in(work)
            self.matters.beyond.settle_in(work)
            plan_calendar(work)
        self.matters.of_the_year(self.congress)
        day = FIRST
        while day <= until:
            on_day(day)
            if day.day == 1:
                with self._at(at_local(day, time(0, 10), self.congress)) as work:
                    self.books.month(work, day)
                    self.matters.beyond.month(work, day)
            for hour in TICKS:
                self._until(at_local(day, hour, self.congress))
            day += timedelta(days=1)

    def _congress(self) -> Any:
        with transaction(self.engine) as connection:
            self.congress = self._work(connection, datetime(2026, 1, 1, tzinfo=UTC)).roster.congress
        return self.congress

    def _work(self, connection: Any, now: datetime) -> Work:
        return Work(connection, now, now, translator, calendar_of)

    @contextmanager
    def _at(self, now: datetime) -> Iterator[Work]:
        with transaction(self.engine) as connection:
            yield self._work(connection, now)

    def _until(self, moment: datetime) -> None:
        """Everything people do before it, then what the clock owes at it."""
        with transaction(self.engine) as connection:
            while self._deeds and self._deeds[0][0] <= moment:
                at, _, deed = heapq.heappop(self._deeds)
                deed(self._work(connection, at))
            work = self._work(connection, moment)
            local = self.congress.local(moment)
            if local.time() == TICKS[0]:
                if local.weekday() == 0:
                    plan_calendar(work)
                    self.kept.calls(work)
                self.visit_days.morning(work)
            for goes_on in (send_due, go_on):
                while goes_on(self._work(connection, moment)):
                    pass
            self._deliver(work)

    def _deliver(self, work: Work) -> None:
        """All that is owed arrives; files that were ordered are made when somebody wants them."""
        while rows := work.sending.next(work.now + timedelta(seconds=5), 500, spaced=True):
            for row in rows:
                self._message += 1
                delivered(work, row, [self._message] if row.method.startswith(("send", "copy")) else [])
        while self.congress.local(work.now).day == 1 and (order := work.aside.next_paper()) is not None:
            papers.deliver(work, order, papers.Made(()))

    def later(self, at: datetime, deed: Deed) -> None:
        """At that moment, by day: nobody is at it between 21:00 and 07:30."""
        local = self.congress.local(at)
        if local.hour >= 21 or local.hour < 8:
            day = local.date() + timedelta(days=1 if local.hour >= 21 else 0)
            at = at_local(day, time(8, self.dice.randrange(5, 59), self.dice.randrange(60)), self.congress)
        self._count += 1
        heapq.heappush(self._deeds, (at, self._count, deed))

    # People

    def _settle_in(self, work: Work) -> None:
        for n, person in enumerate(work.roster.people.values()):
            work.rows.link(person.id, person.name, Handle(PERSON + n), work.now)
        for n, group in enumerate(work.roster.groups):
            work.rows.bind_chat(GroupId(group), ChatId(CHAT - n), PersonId("u01"), work.now)
        villages = list(work.roster.villages.values())
        self.people |= {n: self.dice.choice(villages) for n in range(self.script["voters"])}
        for n, village in self.people.items():
            voter = work.voters.meet(Handle(VOTER + n), "zh-Hans", work.now)
            work.voters.change(voter.id, village=village.id, consented_at=work.now)

    def writes(self, work: Work, account: int, words: str) -> None:
        self._message += 1
        sender = Sender(Handle(account), "zh-hans")
        receive_private_message(work, Incoming(ChatId(account), MessageId(self._message), work.now, sender, words))

    def photographs(self, work: Work, account: int) -> None:
        self._message += 1
        sender, photo = Sender(Handle(account), "zh-hans"), (Media("photo", "a photo of the story", 1),)
        receive_private_message(work, Incoming(ChatId(account), MessageId(self._message), work.now, sender, "", media=photo))

    def presses(self, work: Work, account: int, kind: str, case: int = 0, value: str = "") -> None:
        press = Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", Button(kind, case, value).pack(), work.now)
        press_button(self._work(work.connection, work.now), press)

    def handled(self, case_id: int, claimed: datetime, answered: datetime) -> None:
        self.matters.handled(case_id, claimed, answered)


def play(folder: Path, on_day: Callable[[date], None] = lambda day: None, until: date = END, **changes: Any) -> str:
    """A fresh database in `folder` with the year in it; `changes` to the script (tests play a small one). Returns its address."""
    url = prepare(folder, lambda: datetime(2025, 12, 31, 8, tzinfo=UTC))
    engine = open_engine(url)
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA synchronous=OFF")  # a power cut costs the story, which can be told again
    raw.close()
    year = Year(engine)
    year.script |= changes
    with _seldom_collected():
        year.play(on_day, until)
    engine.dispose()
    return url


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """A year makes millions of short-lived values and hardly any circles; whoever goes on afterwards collects as before."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def main(out: Path) -> int:
    """The year, telling how far it is, then its papers (demo/written.py) in `out`."""
    logging.disable(logging.WARNING)
    with own_folder() as folder:
        return _written(folder, out)


def _written(folder: Path, out: Path) -> int:
    with progress("2026", (END - FIRST).days + 1) as step:
        url = play(folder, lambda day: step())
    written = []
    with snapshot(engine := open_engine(url, reading=True)) as connection:
        now = datetime(2027, 1, 1, 2, tzinfo=UTC)
        papers_made = papers_of(Work(connection, now, now, translator, calendar_of), f"{END - timedelta(days=1):%Y-%m}")
        with progress("Word, Excel, PNG", len(papers_made)) as step:
            for make in papers_made:
                written.append(make())
                step()
    engine.dispose()
    private_files.folder(out)
    for name, content in written:
        private_files.put(out / name, content)
        click.echo(out / name)
    return 0
