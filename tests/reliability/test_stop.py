"""SIGTERM: the real process takes nothing new, finishes what is in hand, and is gone within ten seconds; nothing is lost."""

import asyncio
import gc
import os
import signal
from pathlib import Path

import pytest

from bench.chaos_bots import ROOT
from bot import clock
from demo.telegram import Fault
from tests import forked
from tests.town import PATIENCE, Town


async def process(town: Town, folder: Path) -> forked.Process:
    """The bot as a process of its own, in the town's time and with its key."""
    key = town.settings.data_key.get_secret_value()
    (folder / "clock").write_text(str((town.clock() - clock.real()).total_seconds()))
    place = (town.telegram.url, town.telegram.token, town.settings.database_url)
    arguments = ("bench.process", *place, "fast", "--clock", str(folder / "clock"), "--key", key)
    started = await forked.start(*arguments, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert started.stdout is not None
    await asyncio.wait_for(started.stdout.readline(), PATIENCE)
    return started


@pytest.mark.parametrize("hanging", [False, True], ids=["under load", "while Telegram does not answer"])
async def test_sigterm_ends_it_soon_and_loses_nothing(town: Town, hanging: bool, tmp_path: Path) -> None:
    voters = [await town.voter(name=f"选民{n}") for n in range(8)]
    await town.group("g1")
    await town.stop()
    bot = await process(town, tmp_path)
    if hanging:
        town.telegram.faults.append(Fault("slow", "sendMessage", times=3, seconds=10 * PATIENCE))
    for turn in range(3):
        for n, voter in enumerate(voters):
            voter.person.says(f"第{turn}件：第{n}家门前的路坏了")
    await town.telegram.changed(0.5)
    bot.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(bot.wait(), PATIENCE) == 0
    town.telegram.faults.clear()
    await town.start()
    await town.settled()
    kept = [m.text for case in await town.cases() for m in await town.ask(lambda work, c=case: work.messages.of(c.id))]
    assert sorted(kept) == sorted(f"第{turn}件：第{n}家门前的路坏了" for turn in range(3) for n in range(8))
    assert all("收到了。编号" in " ".join(voter.reads) for voter in voters)


async def test_systemd_hears_that_it_is_ready_and_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    from bot import watchdog

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.settimeout(PATIENCE)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "40000")
        watchdog.tell("READY=1")
        alive = asyncio.create_task(watchdog.watch())
        heard = [await asyncio.to_thread(line.recv, 100) for _ in range(4)]
        alive.cancel()
    assert heard == [b"READY=1", *[b"WATCHDOG=1"] * 3]
    watchdog.tell("STOPPING=1")  # nobody listens any more: no harm


async def test_a_process_does_not_go_on_without_one_of_its_parts(town: Town) -> None:
    """It ends with 1, and whoever runs it starts it again."""
    from bot.app import App
    from bot.running import until_told

    async def mistaken() -> None:
        raise RuntimeError("a mistake of the program")

    class WithAMistake(App):
        def _start_receiver(self) -> None:
            super()._start_receiver()
            self._run(mistaken())

    await town.stop()
    assert await asyncio.wait_for(until_told(WithAMistake(town.settings, town.clock, town.tuning)), PATIENCE) == 1


async def test_a_process_that_has_started_collects_what_is_left_lying(town: Town) -> None:
    """While it loads it does not (`lianxin run`); left so it would grow without end."""
    from bot.app import App
    from bot.running import until_told

    await town.stop()
    app, collecting = App(town.settings, town.clock, town.tuning), []

    def ready() -> None:
        collecting.append(gc.isenabled())
        app.broken.set()

    gc.disable()
    try:
        await asyncio.wait_for(until_told(app, ready=ready), PATIENCE)
    finally:
        gc.enable()
        gc.unfreeze()
    assert collecting == [True]


async def test_a_clock_alone_waits_for_what_telegram_kept(town: Town) -> None:
    from datetime import timedelta

    from bot.app import App
    from services.deed.work import Work

    def owe(work: Work) -> None:
        voter = work.voters.meet(work.chats.of(9009), "zh-Hans", work.now)
        work.reminders.put({"kind": "held_remind", "voter_id": voter.id, "due_at": work.now - timedelta(minutes=1)})

    voter = await town.voter()
    await town.ask(owe)
    await town.stop()
    voter.person.says("村口的路坏了")
    town.telegram.down = True
    alone = App(town.settings, town.clock, town.tuning)
    await alone.start(["schedule"])

    async def says_why_it_waits() -> bool:
        return "Telegram does not answer" in alone.trouble().get("receiver", "")

    await town.until(says_why_it_waits)
    town.telegram.down = False

    async def asked() -> bool:
        return not alone.trouble()

    await town.until(asked)
    await alone.tick()
    assert await alone.database.do(lambda work: work.reminders.count_due()) == 1, "the clock does not overtake what Telegram kept"
    await town.start()
    await town.settled()

    async def done() -> bool:
        await alone.tick()
        return bool(await alone.database.do(lambda work: work.reminders.count_due()) == 0)

    await town.until(done)
    await alone.stop()
    await town.settled()
