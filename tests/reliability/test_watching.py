"""What is seen from outside: `/healthz` says in words what is wrong, `/metrics` counts, the log follows a message by its id."""

import asyncio
import json
import logging
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.logs import set_up
from services import deliver_outbox
from storage.database import DatabaseDownError
from storage.outbox import ANSWER, NOTICE
from storage.work import Work
from tests.town import Town


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
        work.say(voter.id, "老了", priority=NOTICE, due_at=work.now - timedelta(hours=1))

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
        work.say(voter.id, "一句回答", priority=ANSWER, due_at=work.now - timedelta(minutes=6))

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


async def test_a_disk_that_takes_nothing_is_said_and_nothing_is_sent_again_meanwhile(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    voter = await town.voter()
    tried: list[int] = []
    mark = deliver_outbox.delivered

    def full(work: Work, row: Any, message_ids: Any) -> None:
        tried.append(row.id)
        if len(tried) <= 6:
            raise DatabaseDownError("database or disk is full")
        mark(work, row, message_ids)

    monkeypatch.setattr(deliver_outbox, "delivered", full)
    voter.person.says("/help")

    async def said() -> bool:
        return "is the disk full" in town.bot.trouble().get("database", "")

    await town.until(said)
    status, text = await page(town, "healthz")
    assert status == 503
    assert "is the disk full" in text
    await town.settled()
    assert len(tried) > 6
    assert len(voter.reads) == 1, "said once, though the mark had to wait"


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
    done = next(line for line in lines if line["logger"] == "bot.worker" and line["outbox"])
    assert done["update"] > 0
    assert done["ms"] >= 0
    sent = [line["outbox"] for line in lines if line["logger"] == "bot.sender" and line["event"] == "sent"]
    assert set(done["outbox"]) <= set(sent)
    assert len(done["outbox"]) == 2, "the receipt and the card"
    refused = next(line for line in lines if "refused" in line["event"])
    assert refused["logger"].startswith("services."), "written in the database thread"
    assert refused["update"] > done["update"]
