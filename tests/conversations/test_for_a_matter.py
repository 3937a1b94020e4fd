"""A deputy's plain words in private are offered for the voter of a matter of his (docs/spec.md section 4, Talk)."""

from datetime import date

import pytest

from domain.at_work.likely_answers import likely_answer, stands, without_beginnings
from domain.at_work.said_case import behind_its_figure
from tests.conversations.test_lists_say_what import FIVE, called, five_matters
from tests.conversations.test_which_case import ROAD, two_matters
from tests.town import Somebody, Town


def offered(deputy: Somebody) -> list[str]:
    return [b["text"] for row in deputy.messages[-1]["reply_markup"]["inline_keyboard"] for b in row if b["text"].startswith("发给选民")]


@pytest.mark.parametrize("words", ["0002 已经喊人去了", "答复QX-2611-0002 已经喊人去了", "回复0002：已经喊人去了"])
async def test_the_matter_he_names_by_its_number(town: Town, words: str) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes(words)
    assert offered(deputy) == ["发给选民（0002）：村口的路坏了"]
    await deputy.presses("as_reply")
    assert voter.reads == [], "shown once more first"
    assert "已经喊人去了" in deputy.last
    assert "0002 已经" not in deputy.last
    await deputy.presses("发送")
    assert voter.last == f"【{ROAD}】上下坪代表小组 周启明：\n｜已经喊人去了"


@pytest.mark.parametrize("words", ["2 已经喊人去了", "2号 已经喊人去了", "第2号那件，已经喊人去了"])
async def test_the_figure_of_the_matter_he_taps_is_not_said_to_its_voter(town: Town, words: str) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes(words)
    await deputy.presses("发给选民（0002）：村口的路坏了")
    await deputy.presses("发送")
    assert voter.last == f"【{ROAD}】上下坪代表小组 周启明：\n｜已经喊人去了"


@pytest.mark.parametrize("words", ["2 天后来人", "2户先通水", "3 已经喊人去了", "2024年修的", "2点半来"])
def test_other_figures_in_front_stay(words: str) -> None:
    assert behind_its_figure(words, ROAD) == words


async def test_without_a_number_he_is_asked_which(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes("已经喊人去了")
    assert sorted(offered(deputy)) == ["发给选民（0001）：水龙头没水", "发给选民（0002）：村口的路坏了"]
    await deputy.presses("发给选民（0001）：水龙头没水")
    await deputy.presses("取消")
    assert voter.reads == []


async def test_nobody_is_offered_what_another_has_in_hand(town: Town) -> None:
    await two_matters(town)
    other = await town.deputy("吕春敏")
    await other.writes("已经喊人去了")
    assert offered(other) == []


@pytest.mark.parametrize("words", ["25号我去不了", "11月25日去不了"])
async def test_that_he_cannot_go_on_the_visit_day_is_his_leave(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("/leave")
    asked = deputy.last
    await deputy.writes(words)
    assert deputy.last == asked


async def test_what_he_wrote_goes_as_the_answer_with_its_outcome(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    voter.forgets()
    await deputy.writes("0002 已经喊人修好了")
    await deputy.presses("as_reply")
    assert "请选民评价" in deputy.last
    await deputy.presses("作为答复：已解决")
    assert "已经喊人修好了" in voter.last
    assert voter.sees_button("满意")
    case = await town.case(ROAD)
    assert (case.status, case.outcome) == ("answered", "solved")


async def test_as_a_word_it_changes_nothing_of_the_limit(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    await deputy.writes("0002 已经喊人修好了")
    await deputy.presses("as_reply")
    await deputy.presses("发送")
    assert (await town.case(ROAD)).status != "answered"
    assert "已经喊人修好了" in voter.last


async def test_a_plan_takes_the_day_that_its_words_name(town: Town) -> None:
    deputy, _, voter = await two_matters(town)
    await deputy.writes("0002 12月12日前修好，先拉两车砂石垫上")
    await deputy.presses("as_reply")
    await deputy.presses("作为答复：列入计划（12月12日前）")
    case = await town.case(ROAD)
    assert (case.outcome, case.promise_on) == ("planned", date(2026, 12, 12))
    assert "先拉两车砂石垫上" in voter.last


@pytest.mark.parametrize(("day", "more"), [("12月12日", ""), ("12月12日前，等天晴", "等天晴")])
async def test_a_plan_without_a_day_asks_for_it_and_keeps_the_words(town: Town, day: str, more: str) -> None:
    deputy, _, voter = await two_matters(town)
    await deputy.writes("0002 先拉两车砂石垫上")
    await deputy.presses("as_reply")
    await deputy.presses("作为答复：列入计划")
    await deputy.writes(day)
    assert "先拉两车砂石垫上" in deputy.last
    await deputy.presses("发送")
    case = await town.case(ROAD)
    assert (case.outcome, case.promise_on) == ("planned", date(2026, 12, 12))
    assert "先拉两车砂石垫上" in voter.last
    assert more in voter.last


async def test_words_beside_the_day_of_a_promise_go_along(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "列入计划")
    await group.replies(deputy, "12月12日前修好，先拉两车砂石垫上")
    await group.presses(deputy, "发送")
    case = await town.case(ROAD)
    assert (case.outcome, case.promise_on) == ("planned", date(2026, 12, 12))
    assert "｜12月12日前修好，先拉两车砂石垫上" in voter.last


async def test_a_day_alone_is_still_asked_for_its_words(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "列入计划")
    await group.replies(deputy, "争取12月12日前办好吧")
    assert "怎么答复" in group.last


async def test_a_note_that_is_the_answer_goes_as_the_answer_with_its_outcome(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    voter.forgets()
    await group.says(deputy, "路已经修好了", group.card(ROAD))
    await group.presses(deputy, "发给选民")
    assert voter.reads == [], "shown once more first"
    assert "请选民评价" in group.last
    assert not any("内部备注" in m.get("text", "") for m in group.chat.messages.values()), "it is not offered twice"
    await group.presses(deputy, "作为答复：已解决")
    assert "路已经修好了" in voter.last
    assert voter.sees_button("满意")
    case = await town.case(ROAD)
    assert (case.status, case.outcome) == ("answered", "solved")
    await town.check_promises()


@pytest.mark.parametrize(("words", "button"), [("路已经修好了", "发送"), ("明天去看看", "")])
async def test_or_as_a_word_for_him(town: Town, words: str, button: str) -> None:
    deputy, group, voter = await two_matters(town)
    await group.says(deputy, words, group.card(ROAD))
    await group.presses(deputy, "发给选民")
    if button:
        await group.presses(deputy, button)
    assert voter.last == f"【{ROAD}】上下坪代表小组 周启明：\n｜{words}"
    assert (await town.case(ROAD)).status != "answered"


async def test_of_a_note_somebody_else_sends_nothing(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    other = await town.deputy("于发")
    await group.says(deputy, "路已经修好了", group.card(ROAD))
    voter.forgets()
    await group.presses(other, "发给选民")
    assert "谁写的谁来发" in other.popups[-1]
    assert voter.reads == []


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("昨天换了新水泵，水通了", True),
        ("列入明年计划", True),
        ("这个办不了，政策不允许", True),
        ("修好了吗？", False),
        ("还没修好", False),
        ("已经和水厂联系了", False),
    ],
)
def test_which_words_are_likely_the_answer(text: str, likely: bool) -> None:
    assert likely_answer(text) is likely


async def test_a_day_on_which_work_only_begins_is_no_promise_that_it_is_done(town: Town) -> None:
    deputy, group, voter = await two_matters(town)
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "列入计划")
    await group.replies(deputy, "已列入今年冬修，12月10日前动工")
    assert "12月10日是动工的日子" in group.last
    await group.replies(deputy, "12月31日")
    assert "列入计划（12月31日前）" in group.last
    await group.presses(deputy, "发送")
    case = await town.case(ROAD)
    assert (case.outcome, case.promise_on) == ("planned", date(2026, 12, 31))
    assert "｜已列入今年冬修，12月10日前动工" in voter.last


async def test_of_two_days_the_one_by_which_it_is_done_is_promised(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "列入计划")
    await group.replies(deputy, "12月10日进场，12月25日前修好")
    await group.presses(deputy, "发送")
    assert (await town.case(ROAD)).promise_on == date(2026, 12, 25)


@pytest.mark.parametrize("words", ["0002 施工队进场了", "0002 12月10日前动工", "0002 修到一半了"])
async def test_what_is_only_begun_is_not_offered_as_solved(town: Town, words: str) -> None:
    deputy, _, _ = await two_matters(town)
    await deputy.writes(words)
    await deputy.presses("as_reply")
    assert not deputy.sees_button("作为答复：已解决")
    assert deputy.sees_button("作为答复：列入计划"), "the day is asked for"


async def test_an_answer_that_sounds_not_done_says_so_before_it_leaves_as_solved(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "outcome:solved")
    await group.replies(deputy, "施工队已经进场了")
    assert "听着还没有办好" in group.last
    await group.presses(deputy, "取消")
    await group.presses(deputy, "答复", group.card(ROAD))
    await group.presses(deputy, "outcome:solved")
    await group.replies(deputy, "路已经修好了")
    assert "听着还没有办好" not in group.last


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("灯换好了", "done"),
        ("已经喊人修好了", "done"),
        ("低保的办好了，老人已经领到钱", "done"),
        ("完工了", "done"),
        ("明天修好", "planned"),
        ("快装好了", "planned"),
        ("12月10日前动工", "planned"),
        ("已经申请了资金，12月10日动工，12月底完工", "planned"),
        ("开工了", "under_way"),
        ("已经报上去了", "under_way"),
        ("已报镇里", "under_way"),
        ("排期了", "under_way"),
        ("批下来了", "under_way"),
        ("材料都交了", "under_way"),
        ("材料已经补交好了", "under_way"),
        ("施工队来了", "under_way"),
        ("施工队已经到位了", "under_way"),
        ("修到一半", "under_way"),
        ("换了两盏，还有一盏", "under_way"),
        ("已经派人去修了", "under_way"),
        ("还没动工", ""),
        ("修好了没有？", ""),
        ("先拉两车砂石垫上", ""),
    ],
)
def test_done_promised_and_under_way_are_told_apart(text: str, meant: str) -> None:
    assert stands(text) == meant


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("12月10日前动工", ""),
        ("12月10日，施工队进场", ""),
        ("12月10日前完工", "12月10日前完工"),
        ("12月10日动工，12月底修好", "12月底修好"),
        ("列入冬修，12月20日开工", "列入冬修"),
    ],
)
def test_a_day_on_which_work_begins_is_left_out(text: str, left: str) -> None:
    assert without_beginnings(text) == left


@pytest.mark.parametrize(
    ("words", "nth"),
    [
        ("水的事我去看了", [2]),
        ("自来水那个，水厂明天来人", [2]),
        ("路灯换了新的", [3]),
        ("那个大坑填上了", [1]),
        ("我去看了", [1, 2, 3, 4, 5]),
    ],
)
async def test_the_matter_is_found_by_what_it_is_about(town: Town, words: str, nth: list[int]) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert offered(deputy) == [f"发给选民（{n:04d}）：{FIVE[n - 1]}" for n in nth]


@pytest.mark.parametrize(("words", "nth"), [("灯泡都换好了", 3), ("垃圾清走了，以后三天一清", 4)])
async def test_what_is_done_of_it_is_shown_as_its_answer(town: Town, words: str, nth: int) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert deputy.last.startswith(f"将答复 QX-2611-{nth:04d}")
    assert words in deputy.last


@pytest.mark.parametrize(
    ("words", "number", "answer"),
    [("低保的办好了", 5, "办好了"), ("低保的办好了，老人已经领到钱", 5, "办好了，老人已经领到钱"), ("路修好了", 1, "路修好了")],
)
async def test_that_it_is_done_is_shown_as_the_answer_to_its_voter(town: Town, words: str, number: int, answer: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert deputy.last == f"将答复 {called(number)}的选民（已解决）：\n｜{answer}"
    assert deputy.sees_button("发送")


async def test_it_is_found_by_its_village(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    other = await town.voter("下坪村", "下坪的老李")
    await other.writes("后山塌了一块")
    await group.presses(deputy, "认领")
    await deputy.writes("下坪的已经喊人去看了")
    assert offered(deputy) == ["发给选民（0003）：后山塌了一块"]


async def test_words_that_wait_are_asked_about_again_with_their_matter(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("低保的材料送到镇上了")
    deputy.forgets()
    await deputy.writes("待办")
    assert deputy.sees_button("发给选民（0005）：低保申请交了两个月没回音")


async def test_what_is_done_promises_no_day(town: Town) -> None:
    deputy, _, _ = await two_matters(town)
    await deputy.writes("0002 垃圾已经清了，以后三天一清")
    await deputy.presses("as_reply")
    assert deputy.sees_button("作为答复：列入计划")
