"""While a question waits for a deputy's words, what cannot be its answer is done or answered as what it is (docs/spec.md section 4, Talk)."""

import pytest

from domain.at_work.no_answer import asks_back, only_met, pointed_at
from tests.conversations.test_lists_say_what import five_matters
from tests.town import GroupTalk, Somebody, Town

OPENS = ("0001延期一周", "0001退办", "0001回避", "0001转给水厂，后天前")
ASIDE = (
    "谢谢",
    "好的",
    "收到",
    "您好",
    "你说啥",
    "等一下",
    "水厂电话",
    "怎么请假",
    "0002到哪了",
    "待办",
    "0003那件",
    "咦 不对头",
    "哈哈",
    "诶",
)
ORDERS = ("0002我来办", "0005那件延期三天", "告诉选民明天去", "0003告诉选民明天去")


async def asked(town: Town, opens: str) -> tuple[Somebody, GroupTalk, list[Somebody]]:
    deputy, group, voters = await five_matters(town)
    await deputy.writes(opens)
    assert await waits(town, deputy), opens
    deputy.forgets()
    for voter in voters:
        voter.forgets()
    return deputy, group, voters


async def waits(town: Town, deputy: Somebody) -> str:
    account = await deputy.handle()
    step = await town.ask(lambda work: work.steps.of(account, account))
    return step.kind if step is not None else ""


@pytest.mark.parametrize("opens", OPENS)
async def test_no_such_line_is_taken_for_the_reason(town: Town, opens: str) -> None:
    deputy, _, voters = await asked(town, opens)
    kind, before = await waits(town, deputy), await town.case("QX-2611-0001")
    for words in ASIDE:
        deputy.forgets()
        await deputy.writes(words)
        assert await waits(town, deputy) == kind, words
        assert any("还等您写一句" in text for text in deputy.reads), words
    assert [voter.reads for voter in voters] == [[]] * len(voters)
    assert await town.case("QX-2611-0001") == before


@pytest.mark.parametrize("words", ORDERS)
async def test_an_order_is_done_and_the_question_stays(town: Town, words: str) -> None:
    deputy, _, voters = await asked(town, "0001不归我们管")
    await deputy.writes(words)
    assert await waits(town, deputy) in ("give_back_reason", "extend_reason"), "another question says that this one is put aside"
    assert "还等您写一句" in deputy.last or "先放下了" in deputy.last
    assert (await town.case("QX-2611-0001")).claimer == deputy.person_id
    assert all("明天去" not in text for voter in voters for text in voter.reads), "shown once more first"


async def test_what_is_done_of_another_matter_by_its_words_is_shown_as_its_answer(town: Town) -> None:
    deputy, _, voters = await asked(town, "0001延期一周")
    await deputy.writes("低保那件办好了")
    assert any("将答复 QX-2611-0005" in text for text in deputy.reads)
    assert await waits(town, deputy) == "extend_reason"
    await deputy.writes("等水厂配件")
    assert "原因：等水厂配件" in deputy.last
    await deputy.writes("发")
    assert "原因：等水厂配件" in voters[0].last


async def test_a_question_becomes_the_reason_by_a_plain_yes(town: Town) -> None:
    deputy, _, _ = await asked(town, "0001不归我们管")
    await deputy.writes("这不是归镇里管吗")
    assert (await town.case("QX-2611-0001")).claimer == deputy.person_id
    await deputy.writes("对")
    assert (await town.case("QX-2611-0001")).claimer is None


@pytest.mark.parametrize(
    ("words", "answer"), [("怎么请假", "发「请假」"), ("怎么转办", "「转办」"), ("怎么延期", "再点「延期」"), ("怎么登记走访", "走访")]
)
async def test_how_something_is_done_is_answered_and_begins_nothing(town: Town, words: str, answer: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert answer in deputy.last
    assert await waits(town, deputy) == ""
    assert await town.ask(lambda work: work.visits.get(1)) is None


async def test_in_a_group_thanks_below_the_question_are_no_reason_either(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, "0001退办")
    await group.replies(deputy, "好的")
    assert "还等您写一句" in group.last
    assert (await town.case("QX-2611-0001")).claimer == deputy.person_id


@pytest.mark.parametrize(
    "words",
    ["等配件", "水厂说下周才有人来", "等一下午没人来", "不是我们村的事", "谢谢您，等配件到了再说", "他是我舅舅", "请尽快处理，谢谢"],
)
def test_reasons_are_reasons(words: str) -> None:
    assert not only_met(words)
    assert not asks_back(words)
    assert not pointed_at(words)


async def test_a_reason_that_says_where_it_should_go_is_one(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("三组的路灯坏了")
    await group.presses(deputy, "退办")
    await group.replies(deputy, "这件事小组办不了，请秘书看看转给谁")
    assert (await town.case()).status == "accepted"


@pytest.mark.parametrize("words", ["哈哈 点错了", "哎呀，按错了", "不好意思 搞错了"])
async def test_a_slip_owned_up_to_gives_up_the_question_and_is_no_reason(town: Town, words: str) -> None:
    deputy, _, voters = await asked(town, "0001退办")
    before = await town.case("QX-2611-0001")
    await deputy.writes(words)
    assert await waits(town, deputy) == ""
    assert await town.case("QX-2611-0001") == before
    assert [voter.reads for voter in voters] == [[]] * len(voters)


@pytest.mark.parametrize(("opens", "whom", "name"), [("0004上报", "up_to", "上报"), ("0004转办", "forward_to", "转办")])
async def test_what_waits_for_a_day_by_buttons_is_not_said_to_wait_for_words(town: Town, opens: str, whom: str, name: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(opens)
    await deputy.presses(whom)
    for other in ("谢谢", "0005上报"):
        deputy.forgets()
        await deputy.writes(other)
        assert any(f"「{name}」（QX-2611-0004）还等您定最迟哪天" in said for said in deputy.reads), other
        assert "还等您写一句" not in "\n".join(deputy.reads)
