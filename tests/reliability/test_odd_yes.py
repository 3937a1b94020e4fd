"""Something on the way says yes in Telegram's place: never believed, nobody's fault, the process lives (docs/spec.md section 11)."""

import asyncio
import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot import clock, doctor, trouble
from bot.__main__ import main
from demo.telegram import Fault, Page, Telegram
from demo.telegram.faults import EDITS, SENDS
from domain.values.ids import ChatId, GroupId, PersonId
from services.run.database_thread import DatabaseThread
from storage.database import open_engine
from storage.outbox import Call
from tests.town import Town

ODD: list[Any] = [True, "x", None, [], {}, 7, {"username": None}, {"username": "x" * 5000}, {"id": True, "username": "some_bot"}]


def saying(method: str, result: Any, times: int = 10**6) -> Fault:
    return Fault("page", method, times=times, page=Page(200, json.dumps({"ok": True, "result": result}), "application/json"))


@pytest.mark.parametrize("result", [*ODD, {"id": 7, "username": "\ud800\x00"}], ids=str)
async def test_a_start_that_is_not_told_the_bots_name_lives_and_keeps_the_one_it_had(town: Town, result: Any) -> None:
    voter = await town.voter()
    name = await town.ask(lambda work: work.rows.bot_name())
    town.telegram.faults += [saying("getMe", result), saying("setMyCommands", {})]
    await town.restart()

    async def asked() -> bool:
        return all(fault.times < 10**6 for fault in town.telegram.faults)

    await town.until(asked)
    await voter.writes("/help")
    assert not town.bot.broken.is_set()
    assert await town.ask(lambda work: work.rows.bot_name()) == name


async def test_a_way_that_says_yes_to_everything_is_an_outage_whatever_waits(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(3)]
    await voters[0].writes("村口的路灯坏了")
    read = len(secretary.reads)
    methods = [*SENDS, *EDITS, "getMe", "getChat", "getChatMember", "getFile", "sendChatAction", "setMessageReaction", "pinChatMessage"]
    faults = [saying(method, True) for method in dict.fromkeys(methods)]
    town.telegram.faults += faults
    for voter in voters:
        voter.person.says("村口的桥也坏了，没人修")

    sends = next(fault for fault in faults if fault.method == "sendMessage")
    for _ in range(3):
        before = sends.times

        async def tried_again(before: int = before) -> bool:
            return sends.times <= before - 12

        await town.until(tried_again)
        assert trouble.NO_RESULT in town.bot.trouble()["sender"]
        assert not town.bot.notes(), "no call is in trouble of its own"
        town.clock.add(timedelta(minutes=40))
    town.telegram.faults.clear()
    await town.settled()
    for voter in voters:
        assert sum("收到了。编号" in text for text in voter.reads) >= 1, voter.reads
    assert await town.ask(lambda work: work.backlog.count("failed")) == 0
    assert not any("没有送到" in text or "别的都送得出去" in text for text in secretary.reads[read:])
    assert town.bot.trouble() == {}


async def test_a_bare_yes_to_a_deletion_is_believed_only_where_telegram_is_seen(town: Town) -> None:
    """While sends fail, a yes that anybody could say neither opens the way nor makes the others' failure their own."""
    voter, other = await town.voter(), await town.voter(name="李大爷")
    await other.writes("村口的路灯坏了")
    shown = other.messages[-1]["message_id"]
    faults = [saying(method, True) for method in (*SENDS, *EDITS, "getMe")]
    town.telegram.faults += faults
    voter.person.says("桥坏了")

    async def in_doubt() -> bool:
        return "sender" in town.bot.trouble()

    await town.until(in_doubt)
    handle = await other.handle()
    row = await town.ask(lambda work: work.outbox.put(Call(handle, "deleteMessage", {"message_id": shown})))
    looks = next(fault for fault in faults if fault.method == "getMe")
    before = looks.times

    async def tried() -> bool:
        return looks.times <= before - 4

    await town.until(tried)
    assert await town.ask(lambda work: work.sending.state_of(row)[0]) == "waiting"
    assert not town.bot.notes()
    town.telegram.faults.clear()
    await town.settled()
    assert shown not in other.chat.messages


@pytest.mark.parametrize(
    "result",
    [None, True, {}, [1], [{"update_id": True}], [{"update_id": -5}], [{"update_id": 2**40, "message": {}}], [{"update_id": 10**30}]],
    ids=str,
)
async def test_updates_that_are_none_confirm_nothing(town: Town, result: Any) -> None:
    voter = await town.voter()
    town.telegram.faults.append(saying("getUpdates", result, times=2))
    voter.person.says("/help")

    async def said() -> bool:
        return "something on the way" in town.bot.trouble().get("receiver", "")

    await town.until(said)
    await town.settled()
    assert voter.reads
    await voter.writes("/my")
    assert not town.bot.broken.is_set()


async def command(*arguments: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, main, list(arguments))


@pytest.fixture
def home(filled_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "town.db").write_bytes(filled_database.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIANXIN_DATABASE_URL", "sqlite:///town.db")
    return tmp_path


@pytest.mark.parametrize("result", ODD, ids=str)
async def test_no_command_takes_an_odd_yes_for_the_bot(home: Path, monkeypatch: pytest.MonkeyPatch, result: Any) -> None:
    async with Telegram() as telegram:
        monkeypatch.setenv("LIANXIN_BOT_TOKEN", telegram.token)
        monkeypatch.setenv("LIANXIN_BOT_API", telegram.url)
        telegram.faults.append(saying("getMe", result))
        done = await command("doctor")
        assert (done.exit_code, sum(line.startswith("✗") for line in done.output.splitlines())) == (1, 2), done.output
        assert telegram.url in done.output
        for asked in ("invites", "posters"):
            done = await command(asked, "--out", asked)
            assert (done.exit_code, len(done.output.strip().splitlines())) == (1, 1), done.output
            assert not (home / asked).exists()


STANDINGS: Mapping[str, list[Any]] = MappingProxyType(
    {
        "getChatMember": [True, [], {}, None, {"status": 5}, {"status": "restricted", "is_member": "no"}],
        "getChat": [True, [], {}, None, {"id": -1, "type": "group", "permissions": []}],
    }
)


@pytest.mark.parametrize(("method", "result"), [(method, result) for method, odd in STANDINGS.items() for result in odd], ids=str)
async def test_doctor_takes_no_odd_yes_for_a_chats_standing(home: Path, monkeypatch: pytest.MonkeyPatch, method: str, result: Any) -> None:
    bind(home)
    async with Telegram() as telegram:
        telegram.group(-1, "群").bot_status = "member"
        monkeypatch.setenv("LIANXIN_BOT_TOKEN", telegram.token)
        monkeypatch.setenv("LIANXIN_BOT_API", telegram.url)
        telegram.faults.append(saying(method, result))
        done = await command("doctor")
        assert done.exit_code == 1
        assert "Traceback" not in done.output
        assert isinstance(done.exception, SystemExit)
        assert telegram.url in done.output


def bind(home: Path) -> None:
    thread = DatabaseThread(open_engine(f"sqlite:///{home / 'town.db'}"), clock.real)
    thread.do_now(lambda work: work.rows.bind_chat(GroupId("g1"), ChatId(-1), PersonId("u01"), work.now))
    thread.close()


@pytest.mark.parametrize(
    ("date", "off"),
    [
        *[(date, False) for date in ("garbage", "", "Thu, 32 Nov 2026 05:00:00 GMT", "9" * 50)],
        *[(date, False) for date in ("26 Nov 99999 05:00:00 GMT", "Thu, 26 Nov 2026 05:00:00 +9999", "Fri, 31 Dec 9999 23:59:59 -1200")],
        ("Mon, 01 Jan 0001 00:00:00 GMT", True),  # RFC 2822: 2001
        ("Thu, 26 Nov 2015 05:00:00 -0000", True),
        ("Thu, 26 Nov 2015 05:00:00", True),
    ],
)
def test_a_date_nobody_can_read_says_nothing_of_the_clock(date: str, off: bool) -> None:
    assert [finding.code for finding in doctor._clock(date)] == ["clock_off"] * off
