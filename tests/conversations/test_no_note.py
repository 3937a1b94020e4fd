"""What is typed where the line for a unit is asked for and is none: nothing leaves by it (docs/spec.md section 4, Talk)."""

import pytest

from tests.conversations.test_no_answer import asked, waits
from tests.conversations.test_which_case import WATER, two_matters
from tests.town import Town

OPENS = "0001转给水厂，11月12日前"
FIRST = "QX-2611-0001"
WAITING = ("等哈再说", "先别转", "莫转，等我问一下", "我晚上再写", "缓一下再发")
FOR_OTHERS = ("问甲婆菜地几分", "告诉甲婆 菜地我下午看", "1号跟甲婆说我下午来看菜地", "提醒老王明天开会", "急，跟乙爷说我下午来")
UNSURE = ("我下午去看看", "明天我去看看", "叫老李去看看", "菜地几分", "约他明天下午三点", "低保延期三天再说")
NOTES = (
    *("请周五前派人看看", "灯杆号 14", "选民家在桥头", "急，老人摔过", "派电工去看看", "请问清楚是哪个泵坏了", "先别停水，等人来了再停"),
    *("告诉师傅带梯子", "跟贺成说一声，钥匙在村部", "到了先给选民打电话", "我去看过了，泵坏了", "1号杆也歪了", "等天晴再修也行"),
)


@pytest.mark.parametrize("typed", WAITING)
async def test_a_wait_leaves_the_question_open(town: Town, typed: str) -> None:
    deputy, _, voters = await asked(town, OPENS)
    await deputy.writes(typed)
    assert "还等您写一句" in deputy.last
    assert "回一个“对”" not in deputy.last
    assert await waits(town, deputy) == "forward_note"
    assert (await town.case(FIRST)).status == "claimed"
    assert voters[0].reads == []


@pytest.mark.parametrize("typed", FOR_OTHERS)
async def test_what_is_for_somebody_else_goes_to_no_unit(town: Town, typed: str) -> None:
    deputy, _, voters = await asked(town, OPENS)
    await deputy.writes(typed)
    assert any("像是说给别人的" in text for text in deputy.reads)
    assert await waits(town, deputy) == "forward_note"
    assert (await town.case(FIRST)).status == "claimed"
    assert [voter.reads for voter in voters] == [[]] * len(voters)
    await deputy.writes("请周五前派人看看")
    assert (await town.case(FIRST)).status == "in_progress"
    assert typed not in str(await town.ask(lambda work: work.histories.last(1, "forwarded")))


@pytest.mark.parametrize("typed", UNSURE)
async def test_an_unsure_line_is_shown_first(town: Town, typed: str) -> None:
    deputy, _, _ = await asked(town, OPENS)
    await deputy.writes(typed)
    assert (await town.case(FIRST)).status == "claimed"
    if await waits(town, deputy) == "forward_note":
        assert f"就写“{typed}”的话，回一个“对”" in deputy.last
        await deputy.writes("对")
        assert typed in str(await town.ask(lambda work: work.histories.last(1, "forwarded")))


@pytest.mark.parametrize("typed", ["低保那件延期三天", "延期三天"])
async def test_an_act_is_asked_about_as_what_it_is(town: Town, typed: str) -> None:
    deputy, _, _ = await asked(town, OPENS)
    await deputy.writes(typed)
    assert await waits(town, deputy) == "extend_reason"
    assert (await town.case(FIRST)).status == "claimed"


@pytest.mark.parametrize(
    ("typed", "day"), [("附言：11月12日前", "11月12日"), ("11月12日前", "11月12日"), ("11月10日", "11月10日"), ("后天", "11月6日")]
)
async def test_a_day_alone_is_until_when_once_more(town: Town, typed: str, day: str) -> None:
    deputy, _, _ = await asked(town, OPENS)
    await deputy.writes(typed)
    assert f"{day}前回话" in deputy.last
    assert (await town.case(FIRST)).status == "claimed"
    await deputy.writes("灯杆号 14")
    event = str(await town.ask(lambda work: work.histories.last(1, "forwarded")))
    assert "灯杆号 14" in event


@pytest.mark.parametrize("typed", NOTES)
async def test_an_ordinary_line_goes_along_at_once(town: Town, typed: str) -> None:
    deputy, _, _ = await asked(town, OPENS)
    await deputy.writes(typed)
    assert (await town.case(FIRST)).status == "in_progress"
    assert typed in str(await town.ask(lambda work: work.histories.last(1, "forwarded")))


@pytest.mark.parametrize("typed", ["等哈再说", "告诉甲婆 菜地我下午看", "低保那件延期三天", "我下午去看看"])
async def test_so_in_a_group(town: Town, typed: str) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "转办", group.card(WATER))
    await group.presses(deputy, "镇自来水厂")
    await group.presses(deputy, "forward_due")
    prompt = next(m for m in reversed(list(group.chat.messages.values())) if "附一句" in m.get("text", ""))
    await group.says(deputy, typed, prompt)
    assert (await town.case(WATER)).status == "claimed"
    assert "还等您写一句" in group.last
    await group.presses(deputy, "forward_go")
    assert (await town.case(WATER)).status == "in_progress"


@pytest.mark.parametrize("typed", ["11月12日前，等哈再说", "11月12日前，告诉甲婆我下午来"])
async def test_beside_the_day_such_words_are_asked_about(town: Town, typed: str) -> None:
    deputy, _, _ = await asked(town, "0001转给水厂")
    await deputy.writes(typed)
    assert await waits(town, deputy) == "forward_note"
    assert (await town.case(FIRST)).status == "claimed"
    assert f"就写“{typed}”的话" in deputy.last


async def test_the_label_of_the_line_is_no_part_of_it(town: Town) -> None:
    deputy, _, _ = await asked(town, OPENS)
    await deputy.writes("附言：灯杆号 14")
    event = str(await town.ask(lambda work: work.histories.last(1, "forwarded")))
    assert "灯杆号 14" in event
    assert "附言" not in event
