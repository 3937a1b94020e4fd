"""A whole invented year of the sample town through the real services: voters write, deputies handle, visit days come and go.

Seeded; nobody waits: the clock is the story's own. `lianxin demo --year` runs it and writes the last month's files.
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

from demo.books import Books
from demo.folders import own_folder
from demo.progress import progress
from demo.village import prepare
from domain.buttons import Button
from domain.case import Case
from domain.congress import Person
from domain.ids import ChatId, GroupId, Handle, MessageId, PersonId
from domain.kept import kept_out
from domain.message import Incoming, Press, Sender
from domain.reminder import at_local
from locales.catalogue import translator
from services.deed.calendar import calendar_of
from services.deed.work import Work
from services.summaries.account import account
from services.summaries.files import FILES, file_of
from services.watch import papers
from services.watch.calendar_rows import plan_calendar
from services.watch.due import send_due
from services.watch.go_on import go_on
from services.watch.outbox import delivered
from storage.database import Engine, open_engine, snapshot, transaction
from storage.days import CongressDay
from talk.press import press_button
from talk.private import receive_private_message

SCRIPT = Path(__file__).parent / "sample" / "year.yaml"
FIRST, END = date(2026, 1, 1), date(2027, 1, 1)
TICKS = (time(8, 0), time(9, 5), time(18, 5))
VOTER, PERSON, CHAT = 3_000_000, 1_000_000, -1_000
Deed = Callable[[Work], None]


@dataclass
class Year:
    """`engine` holds the filled town. Deeds are put with their moment and done in order, an hour's deeds in one transaction."""

    engine: Engine
    script: dict[str, Any] = field(default_factory=lambda: yaml.safe_load(SCRIPT.read_text(encoding="utf-8")))

    def __post_init__(self) -> None:
        self.dice = random.Random(self.script["seed"])  # noqa: S311  a story, not a secret
        self._deeds: list[tuple[datetime, int, Deed]] = []
        self._count = self._message = 0
        self._visited: set[int] = set()
        self.books = Books(self, self.script)

    # The clock

    def play(self, on_day: Callable[[date], None] = lambda day: None, until: date = END) -> None:
        """From the first day to `until`; `on_day` hears of each."""
        with self._at(at_local(FIRST, time(0, 5), self._congress())) as work:
            self._settle_in(work)
            plan_calendar(work)
        self._write_the_year()
        day = FIRST
        while day <= until:
            on_day(day)
            if day.day == 1:
                with self._at(at_local(day, time(0, 10), self.congress)) as work:
                    self.books.month(work, day)
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
                self._visit_day(work)
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
            papers.deliver(work, order, ())

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
        self.people = {n: self.dice.choice(villages) for n in range(self.script["voters"])}
        for n, village in self.people.items():
            voter = work.voters.meet(Handle(VOTER + n), "zh-Hans", work.now)
            work.voters.change(voter.id, village=village.id, consented_at=work.now)

    def writes(self, work: Work, account: int, words: str) -> None:
        self._message += 1
        sender = Sender(Handle(account), "zh-hans")
        receive_private_message(work, Incoming(ChatId(account), MessageId(self._message), work.now, sender, words))

    def presses(self, work: Work, account: int, kind: str, case: int = 0, value: str = "") -> None:
        press = Press(ChatId(account), MessageId(0), Sender(Handle(account)), "1", Button(kind, case, value).pack(), work.now)
        press_button(self._work(work.connection, work.now), press)

    # Matters

    def _write_the_year(self) -> None:
        names = list(self.script["categories"])
        weights = [self.script["categories"][name]["weight"] for name in names]
        for month, share in enumerate(self.script["matters_by_month"], 1):
            first = date(2026, month, 1)
            days = ((first + timedelta(days=32)).replace(day=1) - first).days
            for _ in range(self.script["matters"] * share // 100):
                category = self.dice.choices(names, weights)[0]
                at = at_local(
                    first + timedelta(days=self.dice.randrange(days)),
                    time(self.dice.randrange(7, 21), self.dice.randrange(60)),
                    self.congress,
                )
                self.later(at, self._matter(self.dice.randrange(len(self.people)), category))

    def _matter(self, n: int, category: str) -> Deed:
        def deed(work: Work) -> None:
            village = self.people[n]
            words = self.dice.choice(self.script["categories"][category]["words"]).format(
                place=self.dice.choice(list(village.hamlets) or [village.name])
            )
            account = VOTER + n
            self.writes(work, account, words)
            for draft in work.drafts.newest(account, "matter", 5):  # he has open matters: this is a new one
                self.presses(work, account, "as_new", 0, str(draft.id))
            voter = work.voters.of_account(Handle(account))
            cases = work.cases.of_voter(voter.id) if voter is not None else []
            if cases and cases[-1].registered_at == work.now:
                self._goes_on(work, cases[-1], account)

        return deed

    def _goes_on(self, work: Work, case: Case, account: int) -> None:
        """Most cases: claimed within two days, spoken to, perhaps forwarded, answered within two weeks, rated. Some wait for ever."""
        if case.status == "accepted" and case.queue_reason:
            return
        at, dice = work.now, self.dice
        claimed = at + timedelta(hours=dice.choice((1, 2, 3, 6, 20, 26, 44, 70)))
        self.later(claimed, self._step(case.id, self._claim))
        if dice.random() < 0.25:
            self.later(claimed + timedelta(hours=1), self._step(case.id, self._reply))
        if dice.random() < 0.2:
            self.later(claimed + timedelta(hours=4), self._step(case.id, self._forward))
        self.books.perhaps_suggests(claimed + timedelta(hours=6), case, self._step)
        if dice.random() < 0.94:
            answered = claimed + timedelta(days=dice.choice((1, 2, 3, 5, 7, 9, 12, 13, 15, 18)))
            self.later(answered, self._step(case.id, self._answer))
            if dice.random() < 0.75:
                self.later(answered + timedelta(hours=dice.choice((1, 5, 20, 60))), self._rate(case.id, account))

    def _step(self, case_id: int, act: Callable[[Work, Case, int], None]) -> Deed:
        def deed(work: Work) -> None:
            case = work.cases.get(case_id)
            who = self._handler(work, case)
            if who is not None:
                act(work, case, int(who.handle or 0))

        return deed

    def _handler(self, work: Work, case: Case) -> Person | None:
        if case.claimer is not None:
            return work.roster.people[case.claimer]
        members = work.roster.members(case.group) if case.group is not None else ()
        able = [p for p in members if p.has_rights and p.handle is not None and not kept_out(p, case)]
        return self.dice.choice(able) if able and case.status == "assigned" else None

    def _claim(self, work: Work, case: Case, account: int) -> None:
        self.presses(work, account, "claim", case.id)

    def _reply(self, work: Work, case: Case, account: int) -> None:
        self.presses(work, account, "reply", case.id)
        self.writes(work, account, self.dice.choice(self.script["replies"]))
        self._send(work, account, "send", case.id)

    def _forward(self, work: Work, case: Case, account: int) -> None:
        units = [u for u in work.roster.units.values() if case.category in u.categories]
        if units and case.open:
            due = work.calendar.add(work.today, self.dice.choice((3, 5, 8)))
            self.presses(work, account, "forward_go", case.id, f"{units[0].id}:{due.isoformat()}")

    def _answer(self, work: Work, case: Case, account: int) -> None:
        if case.status == "assigned":
            self._claim(work, case, account)
        outcome = self.dice.choices(("solved", "planned", "deferred", "explained"), (62, 13, 7, 18))[0]
        self.presses(work, account, "outcome", case.id, outcome)
        if outcome == "planned":
            self.writes(work, account, f"{(work.today + timedelta(days=self.dice.choice((20, 40, 60)))).isoformat()}")
        self.writes(work, account, self.dice.choice(self.script["answers"][outcome]))
        drafts = [d for d in work.drafts.newest(account, "answer", 20) if d.case_id == case.id]
        if drafts:
            step = next(iter(reversed(drafts)))
            promise = (work.today + timedelta(days=40)).isoformat() if outcome == "planned" else ""
            self.presses(work, account, "send_answer", case.id, f"{step.id}:{outcome}:{promise}")

    def _send(self, work: Work, account: int, kind: str, case_id: int) -> None:
        drafts = [d for d in work.drafts.newest(account, "reply", 20) if d.case_id == case_id]
        if drafts:
            self.presses(work, account, kind, case_id, str(drafts[-1].id))

    def _rate(self, case_id: int, account: int) -> Deed:
        def deed(work: Work) -> None:
            case = work.cases.get(case_id)
            if not case.question_open or case.rating:
                return
            value = self.dice.choices(("satisfied", "mostly", "unsatisfied"), (63, 27, 10))[0]
            self.presses(work, account, "rate", case_id, f"{case.round}:{value}")
            if value == "unsatisfied":
                answered = work.now + timedelta(days=self.dice.choice((2, 5, 8)))
                self.later(answered, self._step(case_id, self._answer))
                self.later(answered + timedelta(hours=9), self._rate(case_id, account))
            elif self.dice.random() < 0.8:
                self.presses(work, account, "solved", case_id, self.dice.choices(("yes", "partly", "no"), (8, 2, 1))[0])

        return deed

    # Visit days

    def _visit_day(self, work: Work) -> None:
        """On the morning of the day each deputy decides whether, and when, he writes his record; two in the rota come, or not."""
        for kind in ("visit", "reception"):
            day = work.days.last_before(kind, work.today)
            if day is None or day.held_on != work.today or day.id in self._visited:
                continue
            self._visited.add(day.id)
            if kind == "reception":
                self._reception(work, day)
                continue
            for person in work.roster.people.values():
                if person.kind == "deputy" and person.has_rights and self.dice.random() < 0.72:
                    hours = self.dice.choice((3, 4, 6, 8, 9, 27, 30, 52, 75, 130))
                    self.later(work.now + timedelta(hours=hours, minutes=self.dice.randrange(59)), self._record(person.id))

    def _reception(self, work: Work, day: CongressDay) -> None:
        sitting: list[Person] = []
        if not work.days.duties(day.id):  # the sample's rota begins in September
            able = [p for p in work.roster.people.values() if p.kind == "deputy" and p.status == "serving"]
            for drawn in self.books.dice.sample(able, 2):
                work.days.put_duty(day.id, drawn.id)
        for row in work.days.duties(day.id):
            person = work.roster.people.get(PersonId(row.person_id))
            if person is not None and self.dice.random() < 0.9:
                sitting.append(person)
                self.later(work.now + timedelta(hours=2), self._is_here(int(person.handle or 0), day.id))
        self.books.reception(work, day, sitting)

    def _is_here(self, account: int, day: int) -> Deed:
        return lambda work: self.presses(work, account, "rd_here", 0, str(day))

    def _record(self, person_id: PersonId) -> Deed:
        def deed(work: Work) -> None:
            person = work.roster.people[person_id]
            account = int(person.handle or 0)
            self.presses(work, account, "vr_new", 0, work.today.isoformat())
            record = work.visits.draft_of(person_id)
            if record is None or record.village is None:
                return
            key, place = str(record.id), self.dice.choice(list(work.roster.villages[record.village].hamlets) or [""])
            self.presses(work, account, "vr_mode", 0, f"{key}:{self.dice.choice(('home', 'home', 'field', 'meeting', 'phone'))}")
            households, people = self.dice.choice((2, 3, 4, 5, 5, 6, 8)), self.dice.choice((3, 4, 5, 6, 8, 10))
            self.presses(work, account, "vr_number", 0, f"{key}:households:{households}")
            self.presses(work, account, "vr_number", 0, f"{key}:people:{max(households, people)}")
            if self.dice.random() < 0.7:
                self.writes(work, account, self.dice.choice(self.script["heard"]).format(place=place))
                if self.dice.random() < 0.5:
                    matters = work.visits.matters(record.id)
                    self.presses(work, account, "vr_case", 0, str(matters[-1].id))
            else:
                self.presses(work, account, "vr_note", 0, key)
                self.writes(work, account, self.dice.choice(self.script["notes"]))
            self.presses(work, account, "vr_save", 0, key)
            made = [m.case_id for m in work.visits.matters(record.id) if m.case_id]
            for case_id in made:
                self.handled(case_id, work.now + timedelta(hours=3), work.now + timedelta(days=self.dice.choice((2, 6, 11))))

        return deed

    def handled(self, case_id: int, claimed: datetime, answered: datetime) -> None:
        """A matter of somebody without a phone: taken, and answered."""
        self.later(claimed, self._step(case_id, self._claim))
        self.later(answered, self._step(case_id, self._answer))


def play(folder: Path, on_day: Callable[[date], None] = lambda day: None, until: date = END, **changes: Any) -> str:
    """A fresh database in `folder` with the year in it; `changes` to the script (tests play a small one). Returns its address."""
    url = prepare(folder, lambda: datetime(2025, 12, 31, 8, tzinfo=UTC))
    engine = open_engine(url)
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA synchronous=OFF")  # a power cut costs the story, which can be told again
    raw.close()
    year = Year(engine)
    year.script |= changes
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    year.play(on_day, until)
    engine.dispose()
    return url


def main(out: Path) -> int:
    """The year, telling how far it is, then the files of its last month and of the year in `out`."""
    logging.disable(logging.WARNING)
    with own_folder() as folder:
        return _written(folder, out)


def _written(folder: Path, out: Path) -> int:
    with progress("2026", (END - FIRST).days + 1) as step:
        url = play(folder, lambda day: step())
    written = []
    with snapshot(engine := open_engine(url, reading=True)) as connection:
        now = datetime(2027, 1, 1, 2, tzinfo=UTC)
        work = Work(connection, now, now, translator, calendar_of)
        names = [(name, kind) for name in ("2026-12", "2026") for kind in FILES]
        with progress("Word, Excel, PNG", len(names)) as step:
            for name, kind in names:
                written.append(file_of(account(work, name), kind))
                step()
    engine.dispose()
    out.mkdir(parents=True, exist_ok=True)
    for name, content in written:
        (out / name).write_bytes(content)
        click.echo(out / name)
    return 0
