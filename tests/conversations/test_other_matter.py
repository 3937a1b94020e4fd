"""What a voter says goes where he means it, though he does not say so: a run ends with something else, a thing names its matter
(docs/spec.md section 3, Which case a message joins)."""

import pytest

from tests.conversations.test_sealing import TIP, people
from tests.conversations.test_typed_acts import answered
from tests.conversations.test_which_case import said_on
from tests.town import GroupTalk, Somebody, Town


async def begins(town: Town, words: str = "村口路灯不亮") -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes(words)
    await town.passes(seconds=30)
    return deputy, group, voter


@pytest.mark.parametrize(
    "words",
    ["我妈的低保停了", "自来水黄得不能喝", "代表好，学校食堂的饭有虫", "工地欠我三个月工钱", "学校的课本没发齐", "垃圾三个礼拜没人拉"],
)
async def test_in_a_run_something_else_is_asked_about(town: Town, words: str) -> None:
    _, group, voter = await begins(town)
    await voter.writes(words)
    assert voter.sees_button("接着说：村口路灯不亮")
    assert await said_on(town, 1) == ["村口路灯不亮"]
    await voter.presses("新事项")
    assert await said_on(town, 2) == [words]
    assert words in group.card("QX-2611-0002")["text"]
    await town.check_promises()


@pytest.mark.parametrize(
    "words",
    ["就在村口小卖部那里", "三天了", "求你们快点", "孩子都摔了", "晚上老人不敢出门", "电工来看了一眼，说没配件", "去年才装的", "一共四盏"],
)
async def test_in_a_run_what_goes_on_is_of_the_same_matter(town: Town, words: str) -> None:
    _, _, voter = await begins(town)
    await voter.writes(words)
    assert await said_on(town, 1) == ["村口路灯不亮", words]
    assert len(await town.cases()) == 1


async def test_three_matters_one_after_the_other_are_three_choices(town: Town) -> None:
    _, _, voter = await begins(town)
    await voter.writes("我妈的低保停了")
    await town.passes(seconds=20)
    await voter.writes("村里的账从来不公开")
    await town.passes(seconds=20)
    await voter.writes("会计说问书记")
    await town.passes(minutes=12)
    assert await said_on(town, 1) == ["村口路灯不亮"]
    assert await said_on(town, 2) == ["我妈的低保停了"]
    assert await said_on(town, 3) == ["村里的账从来不公开", "会计说问书记"]


@pytest.mark.parametrize("words", ["路灯是三组那个", "路灯那个急", "三组的路灯又坏了一盏", "那个路灯就在小卖部门口"])
async def test_after_a_split_the_thing_names_its_matter(town: Town, words: str) -> None:
    _, _, voter = await begins(town, "路不好走，路灯也不亮，垃圾也没人收")
    await voter.presses("分开")
    await voter.writes(words)
    assert await said_on(town, 2) == ["路灯也不亮", words]
    assert voter.sees_button("这是新事项")
    await town.check_promises()


async def test_hours_later_words_that_point_at_a_thing_go_to_its_matter_and_others_are_asked_about(town: Town) -> None:
    _, _, voter = await begins(town, "路不好走，路灯也不亮，垃圾也没人收")
    await voter.presses("分开")
    await town.passes(hours=3)
    await voter.writes("路灯是三组那个")
    assert (await said_on(town, 2))[-1] == "路灯是三组那个"
    await town.passes(hours=3)
    await voter.writes("自来水是黄的")
    assert voter.sees_button("新事项")


async def test_what_two_matters_name_is_not_guessed(town: Town) -> None:
    _, _, voter = await begins(town, "三组路灯不亮")
    await town.passes(minutes=30)
    await voter.writes("五组路灯被车撞倒了")
    await voter.presses("新事项")
    await town.passes(minutes=30)
    await voter.writes("路灯那个急")
    assert voter.sees_button("新事项")


async def both_answered(town: Town) -> Somebody:
    deputy, group, voter = await begins(town, "村口的路坏了")
    await town.passes(minutes=20)
    await voter.writes("三组路灯不亮")
    await voter.presses("新事项")
    for number in ("QX-2611-0001", "QX-2611-0002"):
        await group.presses(deputy, "认领", group.card(number))
        await answered(group, deputy, number)
        await town.passes(minutes=5)
    voter.forgets()
    return voter


@pytest.mark.parametrize(("words", "case"), [("路修得好", 1), ("路修得还可以", 1), ("灯还是不亮", 2), ("路灯亮堂得很", 2)])
async def test_of_two_answers_the_thing_says_which_is_meant(town: Town, words: str, case: int) -> None:
    voter = await both_answered(town)
    await voter.writes(words)
    assert (await said_on(town, case))[-1] == words
    assert voter.sees_button("基本满意")
    await voter.presses("基本满意")
    assert (await town.case(f"QX-2611-000{case}")).rating == "mostly"
    assert (await town.case(f"QX-2611-000{3 - case}")).rating == ""


@pytest.mark.parametrize(
    "words", ["路满意，灯不满意", "第一件满意，第二件不满意", "0001满意 0002 不满意，谢谢", "那段路的满意，灯的不行", "路要得 灯不得行"]
)
async def test_each_answer_that_is_named_has_its_own_rating(town: Town, words: str) -> None:
    voter = await both_answered(town)
    await voter.writes(words)
    assert "记下了：「村口的路坏了」满意；「三组路灯不亮」不满意。" in "".join(voter.reads)
    assert [(await town.case(f"QX-2611-000{n}")).rating for n in (1, 2)] == ["satisfied", "unsatisfied"]
    await town.check_promises()


@pytest.mark.parametrize(
    ("words", "rating"),
    [("都满意", "satisfied"), ("两件都满意，谢谢代表", "satisfied"), ("兩件都唔滿意", "unsatisfied"), ("都基本满意", "mostly")],
)
async def test_what_is_said_of_both_counts_for_each_and_each_can_be_changed(town: Town, words: str, rating: str) -> None:
    voter = await both_answered(town)
    answers = [m for m in voter.chat.messages.values() if "基本满意" in str(m.get("reply_markup"))]
    await voter.writes(words)
    assert [(await town.case(f"QX-2611-000{n}")).rating for n in (1, 2)] == [rating, rating]
    line = next(read for read in voter.reads if read.startswith("记下了"))
    assert "「村口的路坏了」" in line
    assert "「三组路灯不亮」" in line
    other = "满意" if rating != "satisfied" else "不满意"
    await voter.presses(other, answers[0])
    assert (await town.case("QX-2611-0001")).rating == ("satisfied" if other == "满意" else "unsatisfied")
    assert (await town.case("QX-2611-0002")).rating == rating
    await town.check_promises()


async def test_all_right_said_of_both_is_asked_of_each(town: Town) -> None:
    voter = await both_answered(town)
    await voter.writes("都可以")
    asked = voter.messages[-2:]
    assert ["村口的路坏了" in asked[0]["text"], "三组路灯不亮" in asked[1]["text"]] == [True, True]
    for message in asked:
        await voter.presses("基本满意", message)
    assert [(await town.case(f"QX-2611-000{n}")).rating for n in (1, 2)] == ["mostly", "mostly"]


@pytest.mark.parametrize(("words", "case"), [("路满意", 1), ("灯不满意", 2), ("第一件满意", 1), ("第二件不满意", 2)])
async def test_a_rating_that_names_one_answer_is_no_other_s(town: Town, words: str, case: int) -> None:
    voter = await both_answered(town)
    await voter.writes(words)
    assert (await town.case(f"QX-2611-000{case}")).rating == ("unsatisfied" if "不" in words else "satisfied")
    assert (await town.case(f"QX-2611-000{3 - case}")).rating == ""


@pytest.mark.parametrize("words", ["满意", "我们都满意", "三件都满意", "第三件满意", "水满意", "一个不满意", "都满意，就是太慢"])
async def test_a_rating_that_names_none_of_them_is_asked_about(town: Town, words: str) -> None:
    voter = await both_answered(town)
    await voter.writes(words)
    assert [(await town.case(f"QX-2611-000{n}")).rating for n in (1, 2)] == ["", ""]


@pytest.mark.parametrize(("words", "case"), [("水来了", 3), ("路灯修好了", 2)])
async def test_of_several_matters_the_one_is_meant_whose_thing_is_named(town: Town, words: str, case: int) -> None:
    _, _, voter = await begins(town, "路不好走，路灯也不亮，自来水也停了")
    await voter.presses("分开")
    await town.passes(minutes=20)
    voter.forgets()
    await voter.writes(words)
    assert (await said_on(town, case))[-1] == words
    assert f"QX-2611-000{case} 好了就好" in voter.last


@pytest.mark.parametrize("words", ["那路灯你们总管吧，路灯不亮", "自来水停了三天", "学校门口车乱停"])
async def test_what_follows_a_sealed_matter_is_asked_about_and_no_group_reads_it(town: Town, words: str) -> None:
    secretary, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await voter.writes(words)
    assert await said_on(town, 1) == [TIP]
    secretary.forgets()
    await town.passes(minutes=12)
    assert words not in "".join(group.reads), "he has not said that it is no part of the other"
    assert words in "".join(secretary.reads)
    await voter.presses("给代表小组看", voter.messages[-1])
    assert words in group.card("QX-2611-0002")["text"]
    await town.check_promises()


async def test_where_he_says_so_what_follows_a_sealed_matter_is_any_matter(town: Town) -> None:
    _, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    await voter.writes("村口路灯不亮三天了")
    await voter.presses("新事项")
    assert "路灯不亮" in group.card("QX-2611-0002")["text"]


async def test_what_goes_on_with_a_sealed_matter_stays_in_it(town: Town) -> None:
    _, _, group, voter = await people(town, "下坪村")
    await voter.writes(TIP)
    for words in ("他昨天又来我家要了五百块钱", "好几个人都看到了", "去年也是这样"):
        await voter.writes(words)
        assert (await said_on(town, 1))[-1] == words
    assert "五百" not in "".join(group.reads)


async def test_a_confidential_matter_takes_no_other_along(town: Town) -> None:
    _, _, group, voter = await people(town)
    await voter.writes("我男人喝了酒打我，请保密")
    await voter.writes("三组路灯不亮")
    assert len(await said_on(town, 1)) == 1
    await town.passes(minutes=12)
    assert "路灯不亮" in group.card("QX-2611-0002")["text"]


@pytest.mark.parametrize("words", ["昨晚他又打了", "娃儿也吓到了", "他把门反锁了"])
async def test_what_may_go_on_with_a_confidential_matter_is_shown_to_no_group(town: Town, words: str) -> None:
    _, _, group, voter = await people(town)
    await voter.writes("我男人喝了酒打我，请保密")
    await town.passes(minutes=30)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert words not in "".join(group.reads)
