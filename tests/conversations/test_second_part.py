"""A matter of its own behind an answer in one message is offered to be one (docs/spec.md section 3, Several matters in one message)."""

import pytest

from domain.typed.beside_an_answer import second_matter
from tests.conversations.test_which_case import WATER, asks, said_on, two_matters
from tests.town import GroupTalk, Somebody, Town

ANSWER = "在的，谢谢，顺便我家门口的电线也耷拉下来了"
PART = "我家门口的电线也耷拉下来了"
THIRD = "QX-2611-0003"


async def answered(town: Town, words: str = ANSWER) -> tuple[GroupTalk, Somebody]:
    deputy, group, voter = await two_matters(town)
    await asks(group, deputy, WATER, "您在家吗？")
    voter.forgets()
    await voter.writes(words)
    return group, voter


async def test_the_second_part_becomes_a_matter_and_the_answer_stays_whole(town: Town) -> None:
    group, voter = await answered(town)
    assert voter.last == f"您还说到：{PART}\n要不要单独立一件？立了各有各的编号，各答各的。"
    asked = dict(voter.messages[-1])
    await voter.presses("单独立一件")
    assert voter.last == f"好，单独立了一件：{THIRD} {PART}"
    assert await said_on(town, 1) == ["水龙头没水", ANSWER]
    assert await said_on(town, 3) == [PART]
    assert PART in group.card(THIRD)["text"]
    await voter.presses("part_new", asked)
    assert len(await town.cases()) == 3, "a second tap makes none"
    await town.check_promises()


async def test_with_the_answer_it_stays_there(town: Town) -> None:
    _, voter = await answered(town)
    await voter.presses("不用，一起说的")
    assert await said_on(town, 1) == ["水龙头没水", ANSWER]
    assert len(await town.cases()) == 2


async def test_who_says_nothing_loses_nothing(town: Town) -> None:
    _, voter = await answered(town)
    await town.passes(hours=2)
    assert await said_on(town, 1) == ["水龙头没水", ANSWER]
    assert not voter.sees_button("单独立一件")


@pytest.mark.parametrize("words", ["单独立一件", "要", "是"])
async def test_he_may_type_it(town: Town, words: str) -> None:
    _, voter = await answered(town)
    await voter.writes(words)
    assert await said_on(town, 3) == [PART]


@pytest.mark.parametrize("words", ["在的，另外谢谢你们", "在的，还有水也浑", "在，还有事吗", "在的，三天没水了"])
async def test_an_answer_alone_is_asked_nothing(town: Town, words: str) -> None:
    _, voter = await answered(town, words)
    assert "单独立一件" not in "".join(voter.reads)
    assert not voter.sees_button("单独立一件")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("早上六点，还有桥栏杆断了", "桥栏杆断了"),
        ("好的謝謝，對了低保啥時候發", "低保啥時候發"),
        ("在家，顺便说一下路口的井盖没了", "路口的井盖没了"),
        ("顺便路灯坏了", ""),
        ("三盏都不亮", ""),
    ],
)
def test_where_the_second_matter_begins(text: str, part: str) -> None:
    assert second_matter(text) == part
