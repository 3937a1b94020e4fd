"""The roster changes in one process while another works on what it read of it: both end right, whoever was first (docs/design.md,
Transactions and concurrency)."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from domain.values.ids import ChatId, Handle, MessageId, PersonId
from domain.values.message import Incoming, Press, Sender
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.import_town import import_town
from services.watch.go_on import go_on
from storage.database import open_engine
from talk.press import press_button
from talk.private import receive_private_message
from tests.stored import voter_of
from tests.town import PATIENCE, START
from tests.town_file import sample, written

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
VOTER, SECRETARY, DEPUTY = Handle(901), Handle(902), Handle(903)
Deed = Callable[[Work], object]


class Pause:
    """A deed that has done everything and is not committed yet, until it may go on."""

    def __init__(self, deed: Deed) -> None:
        self._deed = deed
        self.come, self.may_go = threading.Event(), threading.Event()

    def awaited(self, done: Future[None]) -> None:
        """It has come so far; a deed that failed is told at once."""
        while not self.come.wait(0.05):
            if done.done():
                done.result()

    def __call__(self, work: Work) -> None:
        self._deed(work)
        self.come.set()
        assert self.may_go.wait(PATIENCE)


@pytest.fixture
def processes(database: DatabaseThread, database_url: str) -> Iterator[tuple[DatabaseThread, DatabaseThread]]:
    other = DatabaseThread(open_engine(database_url), lambda: START)
    database.clock = lambda: START
    yield database, other
    other.close()


def meet(processes: tuple[DatabaseThread, DatabaseThread], url: str, first: Deed, second: Deed) -> None:
    """`first` stands before its commit when `second` begins; it goes on when that one is done, or waits for it."""
    paused = Pause(first)
    with ThreadPoolExecutor(2) as pool, psycopg.connect(url, autocommit=True) as looking:
        earlier: Future[None] = pool.submit(processes[0].do_now, paused)
        paused.awaited(earlier)
        later = pool.submit(processes[1].do_now, second)
        until = time.monotonic() + PATIENCE
        while not later.done() and not looking.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone():
            assert time.monotonic() < until
        paused.may_go.set()
        earlier.result()
        later.result()
    while processes[0].do_now(go_on):
        pass


def said(work: Work, account: Handle, words: str) -> None:
    receive_private_message(work, Incoming(ChatId(account), MessageId(9), work.now, Sender(account), words))


def presses(work: Work, account: Handle, data: str) -> None:
    press_button(work, Press(ChatId(account), MessageId(0), Sender(account), "1", data, work.now))


def settle_in(work: Work) -> None:
    voter = work.voters.meet(VOTER, "zh-Hans", work.now)
    work.voters.change(voter.id, village="v03", consented_at=work.now)
    for person, account in (("u01", SECRETARY), ("d001", DEPUTY)):
        work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, account, work.now)
    work.roster_changed()


def writes(work: Work) -> None:
    said(work, VOTER, "村口的渠道堵了，水过不去")


def claims(work: Work) -> None:
    presses(work, DEPUTY, "claim|1|")


def merged(tmp_path: Path, section: str, one: str, into: str) -> Deed:
    raw = sample()
    raw[section].append({"id": one, "merged_into": into, "from": "2026-11-01"})
    file = read_town_file(written(tmp_path / "merged.yaml", raw))
    return lambda work: import_town(work, file)


@pytest.mark.parametrize("first", ["case", "village"])
def test_a_case_that_arrives_while_its_village_is_merged_goes_with_the_village(
    first: str, processes: tuple[DatabaseThread, DatabaseThread], database_url: str, tmp_path: Path
) -> None:
    processes[0].do_now(settle_in)
    deeds = {"case": writes, "village": merged(tmp_path, "villages", "v03", "v05")}
    meet(processes, database_url, deeds.pop(first), *deeds.values())
    case = processes[1].do_now(lambda work: work.cases.get(1))
    voter = processes[1].do_now(lambda work: work.voters.of_account(VOTER))
    assert (case.group, voter.village if voter else "") == ("g3", "v05")


@pytest.mark.parametrize("first", ["case", "group"])
def test_a_case_that_arrives_while_its_group_is_merged_is_the_other_groups(
    first: str, processes: tuple[DatabaseThread, DatabaseThread], database_url: str, tmp_path: Path
) -> None:
    """Nothing that both write: neither would notice the other."""
    processes[0].do_now(settle_in)
    deeds = {"case": writes, "group": merged(tmp_path, "groups", "g2", "g8")}
    meet(processes, database_url, deeds.pop(first), *deeds.values())
    assert processes[1].do_now(lambda work: work.cases.get(1).group) == "g8"


@pytest.mark.parametrize("first", ["naming", "end"])
@pytest.mark.parametrize("ends", ["suspend", "end_yes"])
def test_a_case_is_in_nobodys_hands_whose_right_ends_while_he_is_named(
    ends: str, first: str, processes: tuple[DatabaseThread, DatabaseThread], database_url: str
) -> None:
    processes[0].do_now(settle_in)
    processes[0].do_now(lambda work: work.voters.change(voter_of(work, VOTER).id, village="v01"))
    processes[0].do_now(writes)
    deeds: dict[str, Deed] = {
        "naming": lambda work: presses(work, DEPUTY, "named|1|d003"),
        "end": lambda work: presses(work, SECRETARY, f"{ends}|0|d003"),
    }
    meet(processes, database_url, deeds.pop(first), *deeds.values())
    case = processes[1].do_now(lambda work: work.cases.get(1))
    assert (case.claimer, case.status) == (None, "assigned")


@pytest.mark.parametrize("first", ["claim", "end"])
@pytest.mark.parametrize("ends", ["suspend", "end_yes"])
def test_a_case_is_in_nobodys_hands_whose_right_ends_while_he_claims_it(
    ends: str, first: str, processes: tuple[DatabaseThread, DatabaseThread], database_url: str
) -> None:
    processes[0].do_now(settle_in)
    processes[0].do_now(lambda work: work.voters.change(voter_of(work, VOTER).id, village="v01"))
    processes[0].do_now(writes)
    deeds: dict[str, Deed] = {"claim": claims, "end": lambda work: presses(work, SECRETARY, f"{ends}|0|d001")}
    meet(processes, database_url, deeds.pop(first), *deeds.values())
    case = processes[1].do_now(lambda work: work.cases.get(1))
    assert (case.claimer, case.status) == (None, "assigned")
    assert not processes[1].do_now(lambda work: work.roster.people[PersonId("d001")].has_rights)


def test_who_only_reads_the_roster_waits_for_nobody_else_who_does(
    processes: tuple[DatabaseThread, DatabaseThread], database_url: str
) -> None:
    processes[0].do_now(settle_in)
    seen = []

    def other_writes(work: Work) -> None:
        said(work, Handle(905), "/start d_QXv01")
        seen.append("done")

    paused = Pause(writes)
    with ThreadPoolExecutor(1) as pool:
        earlier = pool.submit(processes[0].do_now, paused)
        assert paused.come.wait(PATIENCE)
        processes[1].do_now(other_writes)
        assert seen == ["done"]
        paused.may_go.set()
        earlier.result()


def test_deeds_of_one_batch_are_done_though_one_of_them_changes_the_roster(
    processes: tuple[DatabaseThread, DatabaseThread],
) -> None:
    database, held = processes[0], Pause(lambda work: None)
    database.do_now(settle_in)
    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(database.do_now, held)
        assert held.come.wait(PATIENCE)
        many = [pool.submit(database.do_now, lambda work, n=n: work.voters.meet(Handle(2000 + n), "zh-Hans", work.now)) for n in range(3)]
        ending = pool.submit(database.do_now, lambda work: presses(work, SECRETARY, "end_yes|0|d001"))
        many += [pool.submit(database.do_now, lambda work, n=n: work.voters.meet(Handle(3000 + n), "zh-Hans", work.now)) for n in range(3)]
        until = time.monotonic() + PATIENCE
        while database.waiting < 7:
            assert time.monotonic() < until
        held.may_go.set()
        for one in (first, ending, *many):
            one.result()
    assert not database.do_now(lambda work: work.roster.people[PersonId("d001")].has_rights)
    met = (2000, 2001, 2002, 3000, 3001, 3002)
    assert database.do_now(lambda work: all(work.voters.of_account(Handle(h)) for h in met))
    assert database.conflicts == 0
