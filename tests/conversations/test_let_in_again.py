"""Who lets him read whom he kept out, without his name, or takes back what he said of him, is asked once more (docs/spec.md section 3, Special words)."""

import pytest

from domain.complaints.lets_in import lets_him_in
from tests.town import Somebody, Town


async def kept_from_him(town: Town) -> Somebody:
    yu, zhou = await town.deputy("于发"), await town.deputy("周启明")
    await town.group("g1", yu, zhou)
    voter = await town.voter()
    await voter.writes("于发剪了我家的电线")
    await town.passes(minutes=15)
    voter.forgets()
    return voter


@pytest.mark.parametrize("words", ["算咯 让他看嘛 让他晓得他徒弟是啥人", "让他看嘛", "哦 我记岔了 于发是好人 是他徒弟拿的", "冤枉于发了"])
async def test_he_is_asked_with_the_buttons_and_nobody_sees_it_before(town: Town, words: str) -> None:
    voter = await kept_from_him(town)
    await voter.writes(words)
    assert voter.sees_button("于发代表可以看")
    assert voter.sees_button("别让他看")
    assert (await town.case()).spoken_of == ("d002",)
    await voter.presses("于发代表可以看")
    case = await town.case()
    assert (case.spoken_of, len(await town.cases())) == ((), 1)


@pytest.mark.parametrize("words", ["让他来看看路灯", "让他看病", "叫他晓得厉害", "于发是好人 那周启明呢", "让他赔钱"])
async def test_other_words_of_him_let_nobody_in(town: Town, words: str) -> None:
    voter = await kept_from_him(town)
    await voter.writes(words)
    assert not voter.sees_button("于发代表可以看")
    assert not lets_him_in(words)
