"""What is seen from outside: `/healthz` says in words what is wrong, `/metrics` counts, the log follows a message by its id."""

import asyncio
import json
import logging
import threading
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text as sql

from bot.gauges import Gauges
from bot.logs import set_up
from services.deed.work import Work
from storage.glance import Glance
from storage.outages import DatabaseDownError, SlowDatabaseError
from storage.outbox import ANSWER, NOTICE
from tests.town import PATIENCE, START, Town


async def page(town: Town, name: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{town.bot.port}/{name}") as answer:
        return answer.status, await answer.text()


async def metrics(town: Town) -> dict[str, float]:
    _, text = await page(town, "metrics")
    return {
        sample.name + "".join(f":{value}" for key, value in sorted(sample.labels.items()) if key != "le"): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_metrics_count_updates_calls_ages_and_what_is_due(town: Town) -> None:
    await town.group("g1")
    before = await metrics(town)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    after = await metrics(town)
    gained = {name: value - before.get(name, 0) for name, value in after.items()}
    assert gained["lianxin_updates_total:done"] == 3
    assert gained["lianxin_handling_seconds_count"] == 3
    assert gained["lianxin_received_total"] == 3
    assert gained["lianxin_calls_total:sendMessage:sent"] == len(voter.chat.messages) - 3 + 1 + 1, "what he read, and the card"
    assert (after["lianxin_cases_open"], after["lianxin_cases_overdue"], after["lianxin_database_up"]) == (1, 0, 1)
    assert after["process_resident_memory_bytes"] > 10**7

    def wait_for_an_hour(work: Work) -> None:
        work.say(work.chats.of(voter.id), "老了", priority=NOTICE, due_at=work.now - timedelta(hours=1))

    town.telegram.down = True
    town.clock.add(timedelta(days=30))
    await town.ask(wait_for_an_hour)
    late = await metrics(town)
    assert 3600 <= late["lianxin_outbox_oldest_seconds:notice"] < 3700
    assert late["lianxin_outbox_oldest_seconds:answer"] == 0
    assert late["lianxin_cases_overdue"] == 1
    town.telegram.down = False
    await town.settled()


async def test_healthz_says_in_words_what_is_wrong(town: Town) -> None:
    status, text = await page(town, "healthz")
    assert (status, json.loads(text)) == (200, {"ok": True, "wrong": {}, "notes": {}})
    town.telegram.down = True
    voter = await town.stranger()

    def leave_waiting(work: Work) -> None:
        work.say(work.chats.of(voter.id), "一句回答", priority=ANSWER, due_at=work.now - timedelta(minutes=6))

    await town.ask(leave_waiting)

    async def noticed() -> bool:
        return "sender" in town.bot.trouble()

    await town.until(noticed)
    status, text = await page(town, "healthz")
    wrong = json.loads(text)["wrong"]
    assert status == 503
    assert wrong["queues"] == "1 messages have waited for more than five minutes"
    assert wrong["sender"] == "Telegram does not answer (HTTP 502, and no answer of the Bot API)"
    town.telegram.down = False
    await town.settled()


async def test_a_disk_that_takes_nothing_is_said_and_nothing_is_sent_again_meanwhile(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    """What a mark writes is a megabyte, for which there is no room; everything else finds some."""
    voter = await town.voter()
    await town.ask(_no_room_for_marks)
    voter.person.says("/help")

    async def said() -> bool:
        return "is the disk full" in town.bot.trouble().get("database", "")

    await town.until(said)
    status, text = await page(town, "healthz")
    assert status == 503
    assert "is the disk full" in text
    assert len(voter.reads) == 1

    async def tried_often() -> bool:
        return caplog.text.count("the mark of outbox row") > 6

    await town.until(tried_often)
    await town.ask(lambda work: work.connection.exec_driver_sql("PRAGMA max_page_count = 1073741823"))
    await town.settled()
    assert len(voter.reads) == len(set(voter.reads)), "each is said once, though its mark had to wait"


def _no_room_for_marks(work: Work) -> None:
    said = work.connection.exec_driver_sql
    said("CREATE TABLE ballast (content)")
    said(
        "CREATE TRIGGER heavy AFTER UPDATE OF status ON outbox WHEN NEW.status = 'sent' BEGIN INSERT INTO ballast VALUES (randomblob(1000000)); END"
    )
    pages = int(said("PRAGMA page_count").scalar() or 0)
    said(f"PRAGMA max_page_count = {pages + 50}")


async def test_a_message_can_be_followed_through_the_log_by_its_id(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    set_up("json")
    try:
        await voter.writes("村口的路坏了")
        stranger = await town.stranger()
        await group.presses(stranger, "认领", group.card())
        await asyncio.sleep(0)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    done = next(line for line in lines if line["logger"] == "bot.handling" and line["outbox"])
    assert done["update"] > 0
    assert done["ms"] >= 0
    sent = [line["outbox"] for line in lines if line["logger"] == "bot.sender" and line["event"] == "sent"]
    assert set(done["outbox"]) <= set(sent)
    assert len(done["outbox"]) == 2, "the receipt and the card"
    refused = next(line for line in lines if "refused" in line["event"])
    assert refused["logger"].startswith("talk."), "written in the database thread"
    assert refused["update"] > done["update"]


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_a_deed_that_holds_the_database_thread_never_makes_the_pages_silent(town: Town) -> None:
    voter = await town.voter()
    held, let_go = threading.Event(), threading.Event()

    def long_deed(work: Work) -> None:
        work.say(work.chats.of(voter.id), "写了一半", due_at=work.now)
        held.set()
        let_go.wait(PATIENCE)

    deed = asyncio.create_task(town.ask(long_deed))
    try:
        await asyncio.to_thread(held.wait, PATIENCE)
        voter.person.says("村口的路坏了")

        async def stored_waits() -> bool:
            return town.bot.database.waiting > 0

        while not await stored_waits():
            await town.telegram.changed(0.005)
        for _ in range(3):  # one after the other: none hangs on the one before
            status, text = await page(town, "healthz")
            assert (status, json.loads(text)["wrong"]) == (200, {}), "a moment is no trouble"
        found = await metrics(town)
        assert found["lianxin_database_up"] == 1
        assert found["lianxin_outbox_waiting"] == 0, "what is not committed is not there"
        assert found["lianxin_database_busy_seconds"] > 0
        assert found["lianxin_database_waiting"] >= 1
        town.bot.database.busy_after = 0.0
        status, text = await page(town, "healthz")
        assert status == 503
        assert "has been at one piece of work" in json.loads(text)["wrong"]["database"]
    finally:
        let_go.set()
        await deed
    town.bot.database.busy_after = 30.0
    await town.settled()
    assert "收到了。编号" in voter.last
    status, text = await page(town, "healthz")
    assert (status, json.loads(text)["wrong"]) == (200, {})
    assert (await metrics(town))["lianxin_database_waiting"] == 0


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_a_look_that_takes_too_long_is_ended_and_the_next_one_is_answered(database_url: str) -> None:
    """First by the database itself, where it is at work; where it is silent whoever asks is told at once."""
    glance = Glance(database_url, 0.05)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    for _ in range(2):
        with pytest.raises(DatabaseDownError):
            await asyncio.to_thread(glance.read, lambda connection: connection.execute(sql(endless)).scalar())
        assert await asyncio.to_thread(glance.read, lambda connection: connection.execute(sql("SELECT 1")).scalar()) == 1
    glance.close()
    gauges, let_go = Gauges(database_url, lambda: START, within=0.05), threading.Event()

    def silent() -> datetime:
        let_go.wait(PATIENCE)
        return START

    quick = gauges._clock
    gauges._clock = silent
    for _ in range(2):
        with pytest.raises(SlowDatabaseError):
            await gauges.read()
    let_go.set()
    gauges._clock = quick
    found: Mapping[str, float] = {}
    while not found:
        await asyncio.sleep(0)
        with suppress(SlowDatabaseError):
            found = await gauges.read()
    assert found["inbox_new"] == 0
    gauges.close()
