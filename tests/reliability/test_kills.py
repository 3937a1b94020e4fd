"""kill -9 at random moments under load, with outages of everything around: nothing is lost, nothing is doubled (docs/spec.md, promise 1)."""

import os
import signal
from pathlib import Path
from typing import BinaryIO

import pytest

from bench.chaos import Ground, chaos
from bench.chaos_books import IN_FLIGHT, Load
from bench.chaos_bots import ROOT
from services.deed.work import Work
from tests import forked
from tests.reliability.test_stop import process
from tests.town import Town


async def begun(arguments: list[str], log: BinaryIO) -> forked.Process:
    return await forked.start("bench.process", *arguments, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=log)


@pytest.mark.parametrize("many", [False, True], ids=["one process on SQLite", "two of everything on PostgreSQL"])
async def test_kills_under_load_lose_nothing_and_double_no_case(
    many: bool, tmp_path: Path, request: pytest.FixtureRequest, soak: bool
) -> None:
    """`make chaos` for 200 kills; here enough that a broken promise shows."""
    kills = 8 if soak else 3
    address = request.getfixturevalue("postgresql").format(name="postgres") if many else ""
    outcome = await chaos(Load(kills, 30, 25 * kills, 20261122), Ground(tmp_path / "chaos", many=many, server=address, begin=begun))
    print(outcome)
    assert outcome.balanced, outcome
    assert outcome.cases > 0
    assert outcome.reminders == kills


async def test_kills_in_the_middle_of_a_broadcast_leave_nobody_out(town: Town, tmp_path: Path) -> None:
    """Each recipient has his row before it is sent; what was in flight may come twice."""
    recipients = 400

    def order(work: Work) -> None:
        for n in range(recipients):
            voter = work.voters.meet(work.chats.of(20_000 + n), "zh-Hans", work.now)
            work.voters.change(voter.id, village="v01", consented_at=work.now)
            town.telegram.state.private_chat(20_000 + n)
        notice = work.broadcasts.put("明天停水", next(iter(work.roster.people)), 1, work.now)
        work.broadcasts.change(notice, audience={"all": True}, status="running")
        work.reminders.put({"kind": "broadcast", "due_at": work.now, "data": {"id": notice, "after": 0}, "key": f"broadcast:{notice}:0"})

    for n in range(recipients):
        town.telegram.person(20_000 + n, f"选民{n}")
    await town.ask(order)
    await town.stop()

    def heard() -> list[int]:
        chats = (town.telegram.state.private_chat(20_000 + n) for n in range(recipients))
        return [sum("明天停水" in m.get("text", "") for m in chat.messages.values()) for chat in chats]

    for share in (0.25, 0.6):
        bot = await process(town, tmp_path)
        for _ in range(1000):
            if sum(heard()) >= recipients * share:
                break
            await town.telegram.changed(0.05)
        bot.send_signal(signal.SIGKILL)
        await bot.wait()
    between = sum(heard())
    await town.start()
    await town.bot.tick()
    await town.settled()
    assert between < recipients, "it was not over yet"
    assert min(heard()) == 1
    assert sum(heard()) - recipients <= 2 * IN_FLIGHT
