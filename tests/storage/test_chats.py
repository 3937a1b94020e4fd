"""Handles: one for an account, found again, never given twice, gone when nobody needs it (storage/chats.py)."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import select, text

from bot.accounts import arrival
from domain.values.ids import PersonId, VoterId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.run.updates import store_updates
from services.watch.tidy import tidy
from storage.database import open_engine
from storage.inbox import InboxRow
from storage.seal import Seal
from storage.tables import chat
from tests.stored import voter_of

ACCOUNT, OTHER = 6_120_050_001, 6_120_050_002
START = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sealed(database_url: str, clock: Clock) -> Iterator[DatabaseThread]:
    thread = DatabaseThread(open_engine(database_url), clock, Seal.of("a key of more than sixteen signs"))
    yield thread
    thread.close()


def written(update_id: int, account: int) -> dict[str, object]:
    sender = {"id": account, "is_bot": False, "first_name": "画眉鸟"}
    chat = {"id": account, "type": "private", "first_name": "画眉鸟"}
    return {"update_id": update_id, "message": {"message_id": update_id, "date": 1, "chat": chat, "from": sender, "text": "路坏了"}}


def received(work: Work, *updates: dict[str, object]) -> list[InboxRow]:
    return store_updates(work, [arrival(update) for update in updates])


def handles(work: Work) -> list[int]:
    return list(work.connection.execute(select(chat.c.id).order_by(chat.c.id)).scalars())


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_an_account_has_one_handle_and_lies_sealed(sealed: DatabaseThread) -> None:
    rows = sealed.do_now(received, written(1, ACCOUNT), written(2, OTHER), written(3, ACCOUNT))
    assert rows[0].chat_key == rows[2].chat_key != rows[1].chat_key
    assert sealed.do_now(lambda work: [work.chats.address(row.chat_key) for row in rows]) == [ACCOUNT, OTHER, ACCOUNT]
    assert sealed.do_now(lambda work: (work.chats.of(ACCOUNT), work.chats.known(6_120_050_009))) == (rows[0].chat_key, None)
    stored = str(sealed.do_now(lambda work: list(work.connection.execute(text("SELECT * FROM chat")))))
    assert str(ACCOUNT) not in stored
    assert all(str(ACCOUNT) not in row.payload and "画眉鸟" not in row.payload.encode().decode("unicode_escape") for row in rows)


def test_who_is_merely_named_gets_none(sealed: DatabaseThread) -> None:
    found = sealed.do_now(lambda work: work.chats.several([ACCOUNT], [ACCOUNT, OTHER]))
    assert found.keys() == {ACCOUNT}
    assert sealed.do_now(lambda work: work.chats.several([], [ACCOUNT, OTHER])) == found


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_processes_that_meet_somebody_at_the_same_time_give_him_one_handle(database_url: str) -> None:
    threads = [DatabaseThread(open_engine(database_url), lambda: START, Seal.of("a key of more than sixteen signs")) for _ in range(2)]

    def meet(work: Work, n: int) -> int:
        known = work.chats.known(ACCOUNT + n // 2)
        work.connection.execute(text("SELECT pg_sleep(0.005)"))
        (row,) = received(work, written(100 + n, ACCOUNT + n // 2))
        assert known in (None, row.chat_key)
        return row.chat_key

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: threads[n % 2].do_now(meet, n), range(40)))
    assert found[::2] == found[1::2]
    assert len(set(found)) == 20
    assert threads[0].do_now(lambda work: len(handles(work))) == 20
    assert sum(thread.conflicts for thread in threads) > 0, "they did meet"
    for thread in threads:
        thread.close()


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_a_handle_goes_when_nobody_needs_it_and_is_never_given_again(sealed: DatabaseThread, clock: Clock) -> None:
    """Who only pressed something stays three days; a voter, a person of the roster, and to whom something is owed, as long as it is so."""
    passer_by, voter, person, owed, writes = sealed.do_now(lambda work: [work.chats.of(ACCOUNT + n) for n in range(5)])

    def fill(work: Work) -> None:
        work.voters.meet(voter, "zh-Hans", work.now)
        work.rows.link(PersonId("u01"), work.roster.people[PersonId("u01")].name, person, work.now)
        work.say(owed, "还有一句话")
        work.inbox.store([{"update_id": 9, "message": {"chat": {"id": writes, "type": "private"}}}], work.now)

    sealed.do_now(fill)
    clock.now = START + timedelta(days=2)
    sealed.do_now(tidy)
    assert sealed.do_now(handles) == [passer_by, voter, person, owed, writes]
    clock.now = START + timedelta(days=4)
    sealed.do_now(tidy)
    assert sealed.do_now(handles) == [voter, person, owed, writes]
    clock.now = START + timedelta(days=40)
    sealed.do_now(lambda work: work.waiting.drop(owed, "gone"))
    sealed.do_now(lambda work: work.inbox.mark_done(1))
    sealed.do_now(lambda work: work.rows.unlink(PersonId("u01")))
    sealed.do_now(lambda work: work.voters.erase(voter_of(work, voter).id))
    sealed.do_now(tidy)
    assert sealed.do_now(handles) == [person], "what is to be taken from his chat can still be taken"
    clock.now += timedelta(days=4)
    sealed.do_now(tidy)
    assert sealed.do_now(handles) == []
    fresh = sealed.do_now(lambda work: work.chats.of(ACCOUNT + 4))
    assert fresh > writes
    assert sealed.do_now(lambda work: (work.chats.address(writes), work.chats.address(fresh))) == (None, ACCOUNT + 4)


def test_who_is_heard_of_again_stays(sealed: DatabaseThread, clock: Clock) -> None:
    handle = sealed.do_now(lambda work: work.chats.of(ACCOUNT))
    for _ in range(5):
        clock.now += timedelta(days=2)
        assert sealed.do_now(lambda work: work.chats.of(ACCOUNT)) == handle
        sealed.do_now(tidy)
    assert sealed.do_now(lambda work: work.chats.of(ACCOUNT)) == handle


def test_a_deputy_who_deletes_what_he_wrote_as_a_voter_keeps_his_handle(sealed: DatabaseThread, clock: Clock) -> None:
    handle = sealed.do_now(lambda work: work.chats.of(ACCOUNT))

    def fill(work: Work) -> int:
        work.rows.link(PersonId("d001"), work.roster.people[PersonId("d001")].name, handle, work.now)
        return work.voters.meet(handle, "zh-Hans", work.now).id

    voter = sealed.do_now(fill)
    sealed.do_now(lambda work: work.voters.erase(VoterId(voter)))
    clock.now += timedelta(days=40)
    sealed.do_now(tidy)
    assert sealed.do_now(lambda work: work.chats.address(handle)) == ACCOUNT


def test_with_another_key_nobody_is_known_and_that_is_seen(sealed: DatabaseThread, database_url: str) -> None:
    handle = sealed.do_now(lambda work: work.chats.of(ACCOUNT))
    for secret in ("", "another key of many signs"):
        other = DatabaseThread(open_engine(database_url), lambda: START, Seal.of(secret))
        assert other.do_now(lambda work: work.chats.known(ACCOUNT)) is None
        assert other.do_now(lambda work: work.voters.key_fits()) is False
        if secret:
            with pytest.raises(InvalidTag):
                other.do_now(lambda work: work.chats.address(handle))
        other.close()
    assert sealed.do_now(lambda work: work.voters.key_fits()) is True
