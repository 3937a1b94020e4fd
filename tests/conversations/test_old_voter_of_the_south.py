"""An old voter in the words of the south: what he types is met as it is meant (docs/spec.md section 3)."""

import pytest

from domain.no_matter.menu_words import said_button
from domain.typed.typed_acts import typed_act
from domain.which_matter.goes_on import laments
from services.voter import matter_choice
from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import said_on
from tests.town import Town


def test_words_of_the_south_mean_what_they_mean_elsewhere() -> None:
    assert said_button("代表姓么子") == "deputies"
    assert laments("快点来看下咯")
    meant = typed_act("算哒算哒")
    assert meant is not None
    assert meant.act == "withdraw"


@pytest.mark.parametrize("words", ["我不会打字，娃娃教我滴", "打错哒", "刚才那句莫算"])
async def test_pieces_of_which_none_hints_at_danger_are_none_together(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes("那个水沟也堵死哒")
    for piece in ("我不会打字，娃娃教我滴", "打错哒", words):
        await voter.writes(piece)
    assert "110" not in "".join(voter.reads)


async def test_what_he_typed_in_the_place_of_a_button_may_become_a_matter_by_an_edit_days_later(town: Town) -> None:
    _, _, voter = await one_matter(town)
    typed = await voter.writes("我的事项")
    await town.passes(days=2)
    await voter.edits(typed, "学校的围墙歪了要倒，快来看看")
    await town.passes(minutes=11)
    assert "学校的围墙歪了要倒，快来看看" in await said_on(town, 2)


async def test_of_many_matters_the_ones_he_spoke_of_lately_are_offered(town: Town) -> None:
    voter = await town.voter()
    matters = ["自来水停了三天了", "村口的路坏了", "路灯不亮", "垃圾没人收", "公厕堵了", "桥栏杆断了一截", "低保没发", "校车坐不下"]
    for words in matters:
        await voter.writes(words)
        if voter.sees_button("新事项"):
            await voter.presses("新事项")
        await town.passes(minutes=20)
    assert len(matters) > matter_choice.AT_ONCE
    receipt = next(m for m in voter.messages if "QX-2611-0001" in m.get("text", ""))
    await voter.writes("水厂的人来看过一回，走了", receipt)
    await town.passes(minutes=20)
    await voter.writes("把昨天的写上")
    assert voter.sees_button("接着说：自来水停了三天了")
    await town.check_promises()


async def test_whose_neighbour_withdrew_keeps_the_day_he_was_told(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    first, second = await town.voter(), await town.voter(name="李大爷")
    await first.writes("村口的路坏了")
    await group.presses(deputy, "认领")
    await second.writes("村口的路坏了，摔了人")
    await group.presses(deputy, "并入 QX-2611-0001", group.card("QX-2611-0002"))
    told = (await town.case("QX-2611-0001")).due_on
    assert told is not None
    await town.passes(days=1)
    second.forgets()
    await first.writes("撤回")
    await first.presses("withdraw_yes")
    alone = await town.case("QX-2611-0002")
    assert alone.due_on == told
    assert alone.claimer == "d001"
    assert f"{told.month}月{told.day}日" in second.last
