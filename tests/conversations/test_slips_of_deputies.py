"""A deputy's slip below a question is no reason, his 要得 no greeting, and 还剩哪些 brings his list (docs/spec.md section 4, Talk)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

CASE = "QX-2611-0001"


async def claimed(town: Town) -> tuple[Somebody, GroupTalk]:
    deputy = await town.deputy("于发")
    group = await town.group("g1", deputy)
    await (await town.voter()).writes("学校门口的斑马线磨没了")
    await group.presses(deputy, "认领", group.card())
    deputy.forgets()
    return deputy, group


@pytest.mark.parametrize("slip", ["到", "到了", "队"])
async def test_a_slip_below_a_reason_that_is_proposed_is_none(town: Town, slip: str) -> None:
    deputy, _ = await claimed(town)
    await deputy.writes("斑马线归交警 我管不着")
    assert "就写“" in deputy.last
    proposed = deputy.last.split("就写")[1]
    await deputy.writes(slip)
    assert (await town.case()).status == "claimed"
    assert proposed in deputy.last
    await deputy.writes("对")
    assert (await town.case()).status == "accepted"


async def test_one_sign_is_no_reason(town: Town) -> None:
    deputy, _ = await claimed(town)
    await deputy.writes("0001退办")
    await deputy.writes("嘞")
    assert (await town.case()).status == "claimed"
    await deputy.writes("斑马线归交警管")
    assert (await town.case()).status == "accepted"


@pytest.mark.parametrize("words", ["还剩哪些", "手头还剩几件"])
async def test_what_is_left_is_his_list(town: Town, words: str) -> None:
    deputy, _ = await claimed(town)
    await deputy.writes(words)
    assert CASE in str(deputy.messages[-1])
    assert not deputy.sees_button("发给选民")


@pytest.mark.parametrize("yes", ["要得", "嗯"])
async def test_a_yes_below_a_question_is_no_greeting(town: Town, yes: str) -> None:
    deputy, _ = await claimed(town)
    await deputy.writes("我天天去守")
    asked = deputy.last
    await deputy.writes(yes)
    assert "您好！要办什么" not in deputy.last, asked
