"""打错了 不是X 是Y goes with the words that it corrects (docs/spec.md section 3, Which case a message joins)."""

import pytest

from domain.which_matter.put_right import PutRight, put_right
from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town


async def two_matters(town: Town) -> Somebody:
    voter = await town.voter()
    await voter.writes("门前那个阴沟堵了")
    await town.passes(minutes=20)
    await voter.writes("羊子补偿款没发")
    await voter.presses("as_new")
    await town.passes(minutes=20)
    return voter


async def test_below_a_standing_choice_it_waits_with_the_words_it_corrects(town: Town) -> None:
    voter = await two_matters(town)
    await voter.writes("周二娃说保险的事还要等")
    await town.passes(seconds=30)
    asked = voter.sees_button("as_new")
    await voter.writes("打错了 不是周二娃 是周启民")
    if asked:
        await voter.presses("as_new", next(m for m in reversed(voter.messages) if "as_new" in str(m.get("reply_markup"))))
    cases = await town.cases()
    told = [await said_on(town, int(case.id)) for case in cases]
    assert [words for words in told if "打错了 不是周二娃 是周启民" in words] == [["周二娃说保险的事还要等", "打错了 不是周二娃 是周启民"]]


@pytest.mark.parametrize("words", ["打错了 不是阴沟 是明沟", "写错咯，是明沟不是阴沟"])
async def test_what_was_told_is_put_right_there(town: Town, words: str) -> None:
    voter = await two_matters(town)
    await voter.writes(words)
    assert await said_on(town, 1) == ["门前那个阴沟堵了", words]
    assert await said_on(town, 2) == ["羊子补偿款没发"]


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("打错了 不是周二娃 是周启民", PutRight("周二娃", "周启民")),
        ("说错了，不是三组，应该是五组", PutRight("三组", "五组")),
        ("不对，是下坪的桥，不是上坪的桥", PutRight("上坪的桥", "下坪的桥")),
        ("不是周二娃 是周启民", None),
        ("打错了", None),
        ("打错针了 是卫生院的人打的", None),
        ("账记错了 你们查一下", None),
    ],
)
def test_what_puts_a_slip_right(words: str, slip: PutRight | None) -> None:
    assert put_right(words) == slip
