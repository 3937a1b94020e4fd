"""What was shown and has not left: who corrects it, or says 「发」 beside another question, reads that it waits (docs/spec.md section 4, Typed acts)."""

import pytest

from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import two_matters
from tests.town import Town

LINE = "0001告诉选民，灯泡明天换"


@pytest.mark.parametrize("words", ["等哈，改成后天", "不对，是后天换", "写错了，应该是后天", "等一下"])
async def test_who_corrects_what_is_shown_reads_that_it_still_waits(town: Town, words: str) -> None:
    deputy, _, voter = await one_matter(town)
    await deputy.writes(LINE)
    await deputy.writes(words)
    assert "这句还没发出去：\n｜灯泡明天换" in deputy.last
    assert voter.reads == []
    await deputy.presses("取消")
    await deputy.writes("0001告诉选民，灯泡后天换")
    await deputy.writes("发")
    assert "灯泡后天换" in voter.last


async def test_send_beside_another_question_is_no_greeting(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes(LINE)
    shown = deputy.messages[-1]
    await deputy.writes("那个花盆摆在哪边好")
    await deputy.writes("发")
    assert "这句还没发出去：\n｜灯泡明天换" in deputy.last
    assert voter.reads == []
    await deputy.presses("发送", shown)
    assert "灯泡明天换" in voter.last


@pytest.mark.parametrize("words", ["等哈，改成后天", "等一下"])
async def test_where_nothing_waits_it_is_what_it_was(town: Town, words: str) -> None:
    deputy, _, _ = await one_matter(town)
    await deputy.writes(words)
    assert "还没发出去" not in deputy.last


@pytest.mark.parametrize("words", ["确认", "是的", "好"])
async def test_a_yes_behind_other_words_reads_what_waits(town: Town, words: str) -> None:
    deputy, _, voter = await one_matter(town)
    await deputy.writes(LINE)
    await deputy.writes("等一下")
    await deputy.writes(words)
    assert "这句还没发出去：\n｜灯泡明天换" in deputy.last or "还有一句没发给选民" in deputy.last
    assert voter.reads == []


async def test_a_yes_behind_other_words_is_not_called_a_choice(town: Town) -> None:
    deputy, _, _ = await one_matter(town)
    await deputy.writes("0001延期三天，灯泡没到货")
    await deputy.writes("等一下")
    await deputy.writes("确认")
    assert "是要选的" not in deputy.last
