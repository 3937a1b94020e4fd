"""办不了，是县里的管网: what it can mean is offered at once, with these words as the reason (docs/spec.md section 4, Typed acts)."""

import pytest

from domain.cases.details_in_hand import GivenBack
from tests.conversations.test_lists_say_what import five_matters, number
from tests.conversations.test_typed_deeds import group_sees
from tests.town import Town

WATER = number(2)


@pytest.mark.parametrize("words", ["0002办不了，是县里的管网", "0002 我们搞不定，要找县里水务局"])
async def test_it_is_given_back_by_one_tap(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town)
    secretary = await town.secretary()
    await deputy.writes(words)
    assert all(deputy.sees_button(one) for one in ("退办", "转办", "上报", "作为答复：暂时办不了"))
    await deputy.presses("cannot_back")
    case = await town.case(WATER)
    assert case.status == "accepted"
    given = (await town.ask(lambda work: work.histories.last(case.id, "given_back"))).of(GivenBack)
    assert given.why == words.removeprefix("0002").strip()
    assert given.why in "\n".join(secretary.reads)
    await town.check_promises()


async def test_in_the_group_it_is_an_answer_after_its_preview(town: Town) -> None:
    deputy, group, voters = await five_matters(town)
    await group.says(deputy, "0002办不了，是县里的管网")
    await group.presses(deputy, "作为答复：暂时办不了")
    assert "管网" not in "\n".join(voters[1].reads)
    assert "办不了，是县里的管网" in group.last
    await group.presses(deputy, "发送")
    assert "是县里的管网" in voters[1].last
    assert (await town.case(WATER)).status == "answered"


async def test_below_its_card(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "是县里的管网，我们办不了", group.card(WATER))
    assert group_sees(group, "cannot_back")
    assert group_sees(group, "发给选民")
    await group.presses(deputy, "forward")
    assert "转给哪个单位" in group.last or "单位" in group.last


async def test_without_a_reason_he_is_asked_for_it(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0002办不了")
    await deputy.presses("cannot_back")
    assert (await town.case(WATER)).status == "claimed"
    await deputy.writes("管网归县水务公司")
    assert (await town.case(WATER)).status == "accepted"


async def test_another_does_not_press_it(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    other = await town.deputy("吕春敏")
    await group.says(deputy, "0002办不了，是县里的管网")
    await group.presses(other, "cannot_back")
    assert (await town.case(WATER)).status == "claimed"


@pytest.mark.parametrize("words", ["0002办不了吗", "0002的选民说镇里办不了证"])
async def test_other_words_offer_nothing(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, words)
    assert not group_sees(group, "cannot_back")


@pytest.mark.parametrize("words", ["水那件办不了，是县里的管网", "自来水的事我们搞不定，要找县里水务局", "水发黄那个没办法"])
async def test_named_by_its_words(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert WATER in deputy.last
    assert all(deputy.sees_button(one) for one in ("退办", "转办", "上报", "作为答复：暂时办不了"))


async def test_of_several_of_these_words_he_is_asked_which(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("坏了的那个办不了，是县里的")
    assert deputy.sees_button("QX-2611-0001 村口的路坏了，坑很大")
    await deputy.presses("QX-2611-0003 路灯坏了三盏")
    assert "QX-2611-0003" in deputy.last
    assert deputy.sees_button("退办")


async def test_what_names_none_of_his_is_asked_about(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("身份证办不了")
    assert "您这句话是要做什么" in deputy.last


async def test_done_and_told_by_its_words(town: Town) -> None:
    deputy, _, voters = await five_matters(town)
    await deputy.writes("路灯那个已经修好了告诉他")
    assert "已经修好了" in deputy.last
    assert "告诉他" not in deputy.last
    await deputy.presses("发送")
    assert "已经修好了" in voters[2].last
