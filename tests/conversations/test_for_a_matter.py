"""A deputy's plain words in private are offered for the voter of a matter of his (docs/spec.md section 4, Talk)."""

import pytest

from tests.conversations.test_which_case import ROAD, two_matters
from tests.town import Somebody, Town


def offered(deputy: Somebody) -> list[str]:
    return [b["text"] for row in deputy.messages[-1]["reply_markup"]["inline_keyboard"] for b in row if b["text"].startswith("发给选民")]


@pytest.mark.parametrize("words", ["0002 已经喊人去了", "答复QX-2611-0002 已经喊人去了", "回复0002：已经喊人去了"])
async def test_the_matter_he_names_by_its_number(town: Town, words: str) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes(words)
    assert offered(deputy) == ["发给选民（0002）：村口的路坏了"]
    await deputy.presses("as_reply")
    assert voter.reads == [], "shown once more first"
    assert "已经喊人去了" in deputy.last
    assert "0002 已经" not in deputy.last
    await deputy.presses("发送")
    assert voter.last == f"【{ROAD}】上下坪代表小组 周启明：\n｜已经喊人去了"


async def test_without_a_number_he_is_asked_which(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes("已经喊人去了")
    assert sorted(offered(deputy)) == ["发给选民（0001）：水龙头没水", "发给选民（0002）：村口的路坏了"]
    await deputy.presses("发给选民（0001）：水龙头没水")
    await deputy.presses("取消")
    assert voter.reads == []


async def test_nobody_is_offered_what_another_has_in_hand(town: Town) -> None:
    await two_matters(town)
    other = await town.deputy("吕春敏")
    await other.writes("已经喊人去了")
    assert offered(other) == []


@pytest.mark.parametrize("words", ["25号我去不了", "11月25日去不了"])
async def test_that_he_cannot_go_on_the_visit_day_is_his_leave(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("/leave")
    asked = deputy.last
    await deputy.writes(words)
    assert deputy.last == asked
