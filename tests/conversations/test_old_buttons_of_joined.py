"""Buttons that stood below a matter before it joined another: each does what is meant, of the matter in which it goes on, and says so
(docs/spec.md section 4, Same matter)."""

import pytest

from demo.telegram.state import Json
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town

ONE, TWO = "QX-2611-0001", "QX-2611-0002"
PHONE = "13800000555"


async def apart(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """Who leads and has the first matter, the chat, and the neighbour with the second."""
    leader, group, _first = await claimed_case(town, "村里自来水停了三天了，没水做饭")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    return leader, group, second


async def joined(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Json, Json]:
    """Who leads, the chat, the neighbour whose matter joined, his receipt and the page of his matter as they stood before."""
    leader, group, second = await apart(town)
    receipt = second.messages[-1]
    await second.writes("/my")
    await second.presses(TWO)
    page = second.messages[-1]
    await group.presses(leader, f"并入 {ONE}")
    assert (await town.case(TWO)).status == "merged"
    await town.passes(minutes=20)
    second.forgets()
    return leader, group, second, receipt, page


async def test_urging_reaches_who_has_the_main_matter(town: Town) -> None:
    leader, group, second, _, page = await joined(town)
    await second.presses("催办", page)
    assert f"{TWO} 并到了 {ONE}，一起办：已经替您催了" in second.popups[-1]
    assert f"【{ONE}】选民催办" in all_read(leader) + "".join(group.reads)
    await second.presses("催办", page)
    assert "三天之内催过" in second.popups[-1]
    await town.check_promises()


async def test_what_he_adds_is_asked_for_and_read(town: Town) -> None:
    _, group, second, receipt, _ = await joined(town)
    await second.presses("补充", receipt)
    assert f"{TWO} 并到了 {ONE}" in second.last
    await second.writes("我家在最高处，一滴都没有")
    assert any("一滴都没有" in words for words in group.reads)
    assert len(await town.cases()) == 2
    await town.check_promises()


async def test_taking_it_back_says_that_the_other_goes_on(town: Town) -> None:
    _, _, second, receipt, _ = await joined(town)
    await second.presses("撤回", receipt)
    assert f"{ONE} 照样办" in second.last
    await second.presses("确认撤回")
    assert [(case.status, case.open) for case in await town.cases()][1] == ("withdrawn", False)
    assert (await town.case(ONE)).open


@pytest.mark.parametrize("label", ["更改"])
async def test_what_cannot_be_changed_alone_is_said(town: Town, label: str) -> None:
    _, _, second, receipt, _ = await joined(town)
    await second.presses(label, receipt)
    assert f"{TWO} 并到了 {ONE}" in second.popups[-1]


async def test_he_may_still_have_his_words_kept_confidential(town: Town) -> None:
    _, group, second, _, _ = await joined(town)
    await second.writes("请保密")
    assert "保密了" in second.last
    assert (await town.case(TWO)).confidential
    assert not (await town.case(ONE)).confidential
    await town.passes(minutes=20)
    assert len(await town.cases()) == 2


async def test_a_number_he_writes_is_left_to_who_has_the_main_matter(town: Town) -> None:
    leader, group, second, receipt, _ = await joined(town)
    await second.writes(PHONE, receipt)
    assert "您写的电话遮住了" in second.last
    await second.presses("留电话")
    assert PHONE in all_read(leader)
    assert PHONE not in str(group.reads)
    await town.check_promises()


async def test_a_question_for_his_number_that_stood_there_before_goes_to_who_has_it_now(town: Town) -> None:
    leader, group, second = await apart(town)
    await group.presses(leader, "认领", group.card(TWO))
    await group.presses(leader, "更多", group.card(TWO))
    await group.presses(leader, "请留电话")
    question = second.messages[-1]
    await group.presses(leader, f"并入 {ONE}")
    await second.presses("留电话", question)
    await second.writes(PHONE)
    assert PHONE in all_read(leader)


@pytest.mark.parametrize("words", ["催一下", "补充", "修好了，谢谢"])
async def test_typed_it_is_the_same(town: Town, words: str) -> None:
    _, _, second, _, _ = await joined(town)
    await second.writes(words)
    assert TWO in second.last
    assert "现在没有正在办的事" not in second.last
    assert len(await town.cases()) == 2
