"""A number told in several messages of one run stands whole in nobody's chat but its writer's (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_leaks import everything
from tests.town import Town

RUNS = [
    ("路灯坏了电话138", "12345678"),
    ("水管坏了", "我号码是一三八", "一二三四五六七八"),
    ("桥断了", "138", "1234", "5678"),
    ("公厕堵了", "微信", "wang_daniang66"),
    ("井盖没了", "加我微信", "wangdaniang"),
    ("沟渠堵了，打我1381234", "5678"),
    ("垃圾没人收", "座机是", "6123456"),
]
PARTS = ("12345678", "一二三四五六七八", "wang", "1234", "5678", "6123456")


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("run", RUNS)
async def test_a_number_in_pieces_is_masked_in_each(town: Town, run: tuple[str, ...], edited: bool) -> None:
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    last = None
    for words in run:
        last = await voter.writes(words)
        await town.passes(seconds=10)
    if edited and last is not None:
        await voter.edits(last, f"{run[-1]} ")
        await town.settled()
    await town.passes(minutes=3)
    await group.presses(leader, "认领")
    await leader.writes("/case QX-2611-0001")
    shown = everything(group) + "".join(leader.reads)
    assert not [part for part in PARTS if part in shown]
    (case,) = await town.cases()
    said = await town.ask(lambda work: [work.messages.whole(one).text.strip() for one in work.said.by_voter(case.id, 0, 9)])
    assert len(said) > 1
    assert [words for words in run if words in said] == said


@pytest.mark.parametrize(
    "run",
    [("路灯坏了", "一共138户", "12345678元"), ("三组的桥断了", "修桥花了138", "2345678元"), ("路灯坏了", "灯杆有138根", "花了2345678块")],
)
async def test_ordinary_figures_one_after_the_other_stay(town: Town, run: tuple[str, ...]) -> None:
    group, voter = await town.group("g1", await town.deputy("周启明")), await town.voter()
    for words in run:
        await voter.writes(words)
        await town.passes(seconds=10)
    await town.passes(minutes=3)
    assert all(words in everything(group) for words in run)
