"""Telegram away, storms of 429, answers lost, the database locked or gone: nothing lost, order kept (docs/spec.md section 11)."""

import asyncio
import socket
import sqlite3
import time
from pathlib import Path

import pytest

from bot.pace import Limits, Pace
from bot.tuning import Tuning
from demo.telegram import Fault, FloodLimits
from services.deed.work import Work
from storage.outbox import BULK, NOTICE
from tests.town import FAST, Town


def bot_texts(town: Town, chat_id: int) -> list[str]:
    return [m.get("text", "") for m in town.telegram.state.chats[chat_id].messages.values() if m["from"].get("is_bot")]


async def test_the_bot_api_down_for_a_while_delays_and_loses_nothing(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(5)]
    for n, voter in enumerate(voters):
        voter.person.says(f"第{n}段路坏了")

    async def stored() -> bool:
        return bool(await town.ask(lambda work: work.inbox.count("done") >= 15 and work.inbox.count("new") == 0))

    await town.until(stored)
    town.telegram.down = True
    for voter in voters:
        voter.person.says("补一句：很急")
    await town.telegram.changed(0.6)
    assert town.bot.trouble()
    town.telegram.down = False
    await town.settled()
    for voter in voters:
        assert "收到了。编号" in " ".join(voter.reads)
    assert len(await town.cases()) == 5
    assert sum("状态：待认领" in text for text in group.reads) == 5

    async def recovered() -> bool:
        return not town.bot.trouble()

    await town.until(recovered)


async def test_a_429_of_one_chat_rests_that_chat_alone(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    town.telegram.faults.append(Fault("429", "sendMessage", group.chat.id, retry_after=1))
    voter = await town.voter()
    voter.person.says("村口的路坏了")

    async def answered() -> bool:
        return "收到了" in voter.last

    await town.until(answered)
    assert group.reads == []
    await town.settled()
    assert "村口的路坏了" in group.last
    rows = await town.ask(lambda work: work.backlog.count("failed"))
    assert rows == 0


async def test_a_storm_of_429_everywhere_passes(town: Town) -> None:
    group = await town.group("g1")
    voters = [await town.voter(name=f"选民{n}") for n in range(4)]
    town.telegram.faults.append(Fault("429", times=5, retry_after=1))
    for n, voter in enumerate(voters):
        voter.person.says(f"第{n}段路坏了")
    await town.settled()
    assert all("收到了。编号" in voter.last for voter in voters)
    assert sum("状态：待认领" in text for text in group.reads) == 4


@pytest.mark.parametrize("kind", ["500", "502", "reset"])
async def test_server_errors_are_tried_again_in_order(town: Town, kind: str) -> None:
    voter = await town.voter()
    town.telegram.faults.append(Fault(kind, "sendMessage", times=4))
    voter.person.says("你好")
    voter.person.says("村口的路坏了")
    await town.settled()
    assert ["我在" in voter.reads[0], "收到了。编号" in voter.reads[1], len(voter.reads)] == [True, True, 2]


async def test_an_answer_lost_after_acceptance_may_repeat_a_notice_but_never_a_case(town: Town) -> None:
    group = await town.group("g1")
    voter = await town.voter()
    town.telegram.faults.append(Fault("reset_after", "sendMessage", times=2))
    await voter.writes("村口的路坏了")
    assert len(await town.cases()) == 1
    assert len(voter.reads) + len(group.reads) <= 4


async def test_a_stray_second_card_loses_its_buttons_at_the_first_press(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    town.telegram.faults.append(Fault("reset_after", "sendMessage", group.chat.id))
    await voter.writes("村口的路坏了")
    cards = [m for m in group.chat.messages.values() if "状态：" in m.get("text", "")]
    assert len(cards) == 2
    await group.presses(leader, "认领", cards[0])
    assert "reply_markup" not in cards[0]
    assert (await town.case()).claimer == "d001"
    await group.says(leader, "备注写在多出来的卡片下", cards[0])
    assert "已记为内部备注" in group.last


async def test_a_refused_message_stops_that_row_and_is_told(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await group.presses(leader, "认领")
    town.telegram.faults.append(Fault("400", "sendMessage", voter.id, description="Bad Request: strange"))
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天去看")
    await group.presses(leader, "发送")
    assert "没有送到（QX-2611-0001）" in secretary.last
    assert "没有送到（QX-2611-0001）" in leader.last
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    assert "收到了。编号" in other.last


async def test_a_locked_database_delays_and_loses_nothing(town: Town, database_url: str) -> None:
    voter = await town.voter()
    path = database_url.removeprefix("sqlite:///")
    lock = sqlite3.connect(path, isolation_level=None, timeout=5)
    lock.execute("BEGIN IMMEDIATE")
    voter.person.says("村口的路坏了")
    await asyncio.to_thread(time.sleep, 0.8)
    lock.execute("ROLLBACK")
    lock.close()
    await town.settled()
    assert "收到了。编号" in voter.last
    assert len(await town.cases()) == 1


async def test_a_failed_update_is_kept_told_and_replayed(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter()

    def break_it(work: Work) -> None:
        from sqlalchemy import text

        work.connection.execute(text("ALTER TABLE number_sequence RENAME TO hidden"))

    def mend_it(work: Work) -> None:
        from sqlalchemy import text

        work.connection.execute(text("ALTER TABLE hidden RENAME TO number_sequence"))

    await town.ask(break_it)
    voter.person.says("村口的路坏了")

    async def failed() -> bool:
        return bool(await town.ask(lambda work: work.inbox.count("failed")))

    await town.until(failed)
    await town.ask(mend_it)
    await town.settled()
    assert "刚才这一条没有办成。您的话存着" in voter.last
    assert "有 1 条消息没有办成，原话都存着" in secretary.last
    await town.ask(lambda work: work.inbox.replay([]))
    await town.restart()
    await town.settled()
    assert "收到了。编号" in voter.last


async def test_several_calls_wait_for_their_chat_and_order_is_kept(town: Town) -> None:
    """Real windows, scaled: 40 notices to 4 groups and 2 voters, the stand-in counts, and not one 429."""
    voter = await town.voter()
    chats = [(await town.group(group)).chat.id for group in ("g1", "g2", "g3", "g4")] + [voter.id]
    handle = await voter.handle()

    def put(work: Work) -> None:
        for n in range(25):
            for chat_id in chats:
                work.say(handle if chat_id > 0 else chat_id, f"通知{n}", priority=BULK if n % 2 else NOTICE)

    await town.ask(put)
    town.sender.wake()
    await town.settled()
    for chat_id in chats:
        texts = [text for text in bot_texts(town, chat_id) if text.startswith("通知")]
        notices = [int(t[2:]) for t in texts if int(t[2:]) % 2 == 0]
        bulk = [int(t[2:]) for t in texts if int(t[2:]) % 2]
        assert notices == sorted(notices)
        assert bulk == sorted(bulk)
        assert len(texts) == 25
    assert town.telegram.flood.refused == 0


async def test_waiting_edits_of_one_message_become_one_and_expired_rows_are_not_sent(town: Town) -> None:
    voter = await town.voter()

    def put(work: Work) -> None:
        row = work.say(work.chats.of(voter.id), "第一版")
        for n in range(5):
            work.revise(work.chats.of(voter.id), row, f"第{n + 2}版")
        work.say(work.chats.of(voter.id), "太晚了", expires_at=work.now.replace(year=2020))
        work.say(work.chats.of(voter.id), "只一次", dedupe_key="once")
        work.say(work.chats.of(voter.id), "只一次", dedupe_key="once")

    before = len(town.telegram.calls)
    await town.ask(put)
    await town.settled()
    assert voter.reads == ["第6版", "只一次"]
    assert len(town.telegram.calls) - before == 3


def test_pace_never_lets_two_calls_closer_than_the_window() -> None:
    pace = Pace(Limits(overall=(3, 1.0), group=(2, 10.0), private=(1, 1.0)))
    now, sent = 100.0, []
    for n in range(40):
        now = max(now, pace.free_at(now))
        pace.started(n, edit=False, now=now, spaced=False)
        now += 0.05
        pace.ended(n, edit=False, now=now)
        sent.append(now)
    assert all(sent[n + 3] - sent[n] >= 1.0 for n in range(len(sent) - 3))


async def test_a_webhook_stores_first_and_refuses_a_wrong_secret(town: Town, database_url: str, tmp_path: Path) -> None:
    import aiohttp
    from pydantic import SecretStr

    await town.stop()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/webhook"
    changes = {"webhook_url": address, "webhook_secret": SecretStr("geheim"), "listen": f"127.0.0.1:{port}"}
    town.settings = town.settings.model_copy(update=changes)
    await town.start()
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    assert "收到了。编号" in voter.last
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"}}
    async with aiohttp.ClientSession() as session:
        for headers, status in (
            ({}, 401),
            ({"X-Telegram-Bot-Api-Secret-Token": "falsch"}, 401),
            ({"X-Telegram-Bot-Api-Secret-Token": "geheim"}, 400),
        ):
            answer = await session.post(address, data=b"not json", headers=headers)
            assert answer.status == status
        before = await town.ask(lambda work: work.inbox.count("done"))
        await session.post(address, json=update)
        assert await town.ask(lambda work: work.inbox.count("done")) == before
        health = await (await session.get(f"http://127.0.0.1:{town.bot.port}/healthz")).json()
        assert health["ok"]
        assert "lianxin_inbox_new 0" in await (await session.get(f"http://127.0.0.1:{town.bot.port}/metrics")).text()


def test_the_shortened_limits_of_tests_stay_inside_those_the_stand_in_counts() -> None:
    assert FAST.overall[0] < FloodLimits(overall=(30, 0.05)).overall[0]
    assert Tuning().limits.overall == (30, 1.0)
    assert Tuning().limits.group == (19, 60.0)
    assert Tuning().limits.private == (3, 3.0)


async def test_rows_that_wait_for_a_card_do_not_starve_the_card(town: Town) -> None:
    """Many answers at the front that refer to notices behind them: everything still leaves."""
    chats = [(await town.group(group)).chat.id for group in ("g1", "g2", "g3")]

    def put(work: Work) -> None:
        for n in range(12):
            for chat_id in chats:
                card = work.say(chat_id, f"卡片{n}", priority=NOTICE)
                work.say(chat_id, f"下面{n}", answer_to=card)

    await town.ask(put)
    town.sender.wake()
    await town.settled()
    for chat_id in chats:
        said = bot_texts(town, chat_id)
        assert len(said) == 24
        assert all(said.index(f"卡片{n}") < said.index(f"下面{n}") for n in range(12))
