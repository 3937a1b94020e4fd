"""A whole conversation with planted markers: no log line, metric, failure or refusal shows one (docs/spec.md, promise 5)."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiogram.types import TelegramObject

from bot.logs import set_up
from demo.telegram.faults import Fault
from tests.conversations.test_desk import claimed_case
from tests.town import Town

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
MARKERS = ("王标记", "biaojiming", "13800009917", "槐树标记", "塌方标记", "内部标记", "答复标记", "不满标记")


@pytest.mark.parametrize("form", ["json", "text"])
async def test_no_log_line_metric_or_failure_shows_a_person(town: Town, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    set_up(form)
    try:
        await _conversation(town)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    seen = "".join(capsys.readouterr())
    for logged in ("press refused", "was refused", "failed", "forged press"):
        assert logged in seen
    async with aiohttp.ClientSession() as session:
        for page in ("healthz", "metrics"):
            seen += await (await session.get(f"http://127.0.0.1:{town.bot.port}/{page}")).text()
    failures = await town.ask(lambda work: work.inbox.failed())
    assert "ValueError" in str(failures)
    seen += str(failures)
    for marker in (*MARKERS, town.settings.bot_token.get_secret_value()):
        assert marker not in seen
    accounts = [str(person) for person in town.telegram.state.users]
    assert [account for account in accounts if f" {account}" in seen or f":{account}" in seen] == []
    await town.ask(lambda work: work.inbox.replay([]))
    await town.restart()
    await town.settled()


async def _conversation(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口槐树标记边上的路坏了，我叫王标记，电话13800009917")
    voter.person.user["username"] = "biaojiming"
    await group.says(leader, "内部标记：这家人常来", group.card())
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王标记 13800009917")
    stranger, other = await town.stranger("路过的人"), await town.voter("柳湾村", name="别人")
    await group.presses(stranger, "答复", group.card())
    await other.writes("/my")
    other.person.presses(other.messages[-1], "withdraw_yes|1|")
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "答复标记：路修好了")
    town.telegram.faults.append(Fault("400", "sendMessage", voter.id, description="Bad Request: message is too strange"))
    await voter.writes("/my")
    await group.presses(leader, "send_answer")
    await voter.presses("不满意")
    await voter.writes("不满标记：根本没修")

    wrong = [True]

    async def breaks(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if wrong:
            raise ValueError(f"not understood: {event} {data}")
        return await handler(event, data)

    assert town.bot.worker is not None
    town.bot.worker.handling.dispatcher.update.outer_middleware(breaks)
    await other.writes("塌方标记：山体要塌了")
    wrong.clear()
    await town.settled()
    town.bot.worker.handling.dispatcher.update.outer_middleware.unregister(breaks)
