"""What Telegram says of a call that it refused, in odd letters: told in one masked line, nothing fails by it."""

import json

import pytest

from demo.telegram import Fault, Page
from tests.town import Town

ODD = {
    "surrogate": '"Bad Request: zorg \\ud800 x"',
    "nul": '"Bad Request: zorg \\u0000 x"',
    "long": json.dumps("Bad Request: zorg " + "x" * 100_000),
    "lines": json.dumps("Bad Request: <b>zorg</b>\n\n王大娘 13800001111 有事"),
    "empty": '""',
}


@pytest.mark.parametrize("description", ODD.values(), ids=ODD)
async def test_a_refusal_in_odd_words_is_told_in_one_masked_line(town: Town, description: str) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    body = f'{{"ok": false, "error_code": 400, "description": {description}}}'
    town.telegram.faults.append(Fault("page", "sendMessage", voter.id, page=Page(400, body, "application/json"), holding="收到了。编号"))
    await voter.writes("村口的路灯坏了")
    (told,) = (text for text in secretary.reads if "有一条消息没有送到（QX-2611-0001）" in text)
    assert "13800001111" not in told
    assert len(told.splitlines()) == 1
    assert len(told) < 500
    assert any("没有送到（QX-2611-0001）" in text for text in voter.reads), voter.reads
    assert await town.ask(lambda work: work.inbox.failed()) == []
