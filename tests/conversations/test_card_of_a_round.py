"""What a card says once a matter is done anew (docs/spec.md section 4, Card), and who writes for himself."""

import pytest

from tests.conversations.test_typed_acts import answered, one_matter
from tests.conversations.test_which_case import WATER, asks, said_on
from tests.town import Town


async def test_why_it_is_not_solved_stands_apart_from_what_he_first_wrote(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await answered(group, deputy, WATER)
    await voter.presses("满意")
    assert "选民评价：满意" in group.card(WATER)["text"]
    await town.passes(hours=5)
    await voter.writes("/my")
    await voter.presses("mine")
    await voter.presses("还没解决")
    await voter.writes("今天早上又停了")
    await asks(group, deputy, WATER, "我们下午再来看。")
    card = group.card(WATER)["text"]
    assert "｜水龙头没水\n第 2 轮，选民说：\n｜今天早上又停了" in card
    assert "退回重办" in card
    assert "满意" not in card, "what is done anew has no rating beside it"
    assert await said_on(town, 1) == ["水龙头没水", "今天早上又停了"]


@pytest.mark.parametrize("words", ["我自己反映一件事：门口的路灯坏了", "我本人反映，门口的路灯坏了", "作为村民，我反映门口的路灯坏了"])
async def test_a_deputy_who_says_that_it_is_his_own_is_a_voter(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("/start d_QXv01")
    await deputy.presses("agree")
    await deputy.writes(words)
    assert await said_on(town, 1) == [words]
    assert any("编号 QX-2611-0001" in text for text in deputy.reads)


async def test_a_deputy_who_types_the_button_chooses_it(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("/start d_QXv01")
    await deputy.presses("agree")
    await deputy.writes("门口的路灯坏了")
    assert deputy.sees_button("我自己反映")
    await deputy.writes("我自己反映")
    assert await said_on(town, 1) == ["门口的路灯坏了"]


async def test_what_he_says_twice_stands_twice_and_an_album_once(town: Town) -> None:
    deputy, group, voter = await one_matter(town)
    await voter.writes("三组那个")
    await voter.writes("三组那个")
    voter.person.sends_album(3)
    await town.settled()
    await town.passes(minutes=3)
    await deputy.writes("0001 放下")
    assert group.card(WATER)["text"].count("｜三组那个") == 2
