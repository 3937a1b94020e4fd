"""What a voter writes on after a matter that is the secretary's alone never goes open by itself (docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_sealing import NUMBER, TIP, people
from tests.conversations.test_which_case import said_on
from tests.town import Town

MORE = "他昨天又来我家要了五百块钱"
OTHER = "村口的路灯黑了三天"
SECOND = "QX-2611-0002"


@pytest.mark.parametrize("choice", ["只给人大秘书看", ""])
async def test_words_of_which_he_did_not_say_where_they_go_stay_with_the_secretary(town: Town, choice: str) -> None:
    secretary, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    if choice:
        await voter.presses(choice)
    await town.passes(minutes=30)
    await voter.writes(OTHER)
    assert voter.sees_button("新事项")
    secretary.forgets()
    await town.passes(minutes=12)
    case = await town.case(SECOND)
    assert (case.sealed, case.seal, case.due_on) == (True, "asked", None)
    assert "给谁看由您定" in voter.last
    assert OTHER not in "".join(group.reads)
    assert OTHER in "".join(secretary.reads)
    await voter.presses("给代表小组看", voter.messages[-1])
    assert OTHER in group.card(SECOND)["text"], "he has said it"
    await town.check_promises()


@pytest.mark.parametrize("choice", ["只给人大秘书看", ""])
async def test_what_names_nothing_of_its_own_goes_with_it_and_stays_with_the_secretary(town: Town, choice: str) -> None:
    secretary, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    if choice:
        await voter.presses(choice)
    await town.passes(minutes=30)
    await voter.writes(MORE)
    await town.passes(minutes=12)
    assert (await said_on(town, 1))[-1] == MORE
    assert len(await town.cases()) == 1
    assert MORE not in "".join(group.reads)
    assert MORE in "".join(secretary.reads)
    await town.check_promises()


async def test_where_he_says_that_they_are_another_matter_they_go_as_any(town: Town) -> None:
    _, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await town.passes(minutes=30)
    await voter.writes("村口路灯不亮三天了")
    await voter.presses("新事项")
    assert "路灯不亮" in group.card(SECOND)["text"]


async def test_danger_is_not_held_back(town: Town) -> None:
    _, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await town.passes(minutes=30)
    await voter.writes("我家起火了，人还在里面")
    await town.passes(minutes=12)
    assert "起火" in "".join(group.reads)
    assert len(await said_on(town, 1)) == 1


async def test_after_it_was_declined_what_he_writes_is_no_open_matter_either(town: Town) -> None:
    secretary, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await voter.presses("只给人大秘书看")
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("不予受理")
    await secretary.writes("请直接找纪委")
    await secretary.presses("就这样告诉选民")
    assert (await town.case(NUMBER)).status == "declined"
    await town.passes(hours=26)
    await voter.writes(MORE)
    await town.passes(minutes=12)
    assert MORE not in "".join(group.reads)


async def test_what_he_says_on_reaches_the_secretary_with_its_number_and_its_words(town: Town) -> None:
    secretary, _, _, voter = await people(town, "下坪村")
    await voter.writes(f"{TIP}，请保密")
    secretary.forgets()
    await voter.writes("是个姓王的")
    await voter.sends("photo")
    told = "\n".join(secretary.reads)
    assert f"【{NUMBER}】选民补充：\n｜是个姓王的" in told
    assert f"【{NUMBER}】选民有补充（保密，点「全文」看）。" in told


async def test_that_there_is_more_of_a_confidential_matter_names_it(town: Town) -> None:
    _, _, group, voter = await people(town)
    await voter.writes("水龙头没水，请保密")
    await voter.writes("三天了")
    assert group.last == f"【{NUMBER}】选民有补充（保密，谁认领谁在私聊里看）。"


@pytest.mark.parametrize("words", ["我要告状", "我要举报一个人", "我想告个人"])
async def test_that_somebody_is_to_be_accused_is_asked_about_and_what_follows_is_sealed(town: Town, words: str) -> None:
    _, _, group, voter = await people(town, "下坪村")
    await voter.writes(words)
    assert await town.cases() == []
    assert voter.last.startswith("您要告谁、什么事？")
    await voter.writes("他昨天又来我家要了五百块钱")
    assert (await town.case(NUMBER)).seal == "asked"
    assert voter.sees_button("给代表小组看")
    assert "五百" not in "".join(group.reads)


@pytest.mark.parametrize("words", ["我要告邻居占了我家的地", "我要举报超市卖假酒"])
async def test_an_accusation_that_says_its_matter_is_one(town: Town, words: str) -> None:
    _, _, _, voter = await people(town, "下坪村")
    await voter.writes(words)
    assert await said_on(town, 1) == [words]
