"""A voter who changes his mind in words changes the rating of that case, and nothing else begins (docs/spec.md section 3, Rating)."""

import pytest

from domain.ratings.second_thoughts import opens_with, second_word
from domain.values.ids import CaseId
from services.deed.work import Work
from tests import stored
from tests.conversations.test_rating import answers, claimed_first
from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town


async def said_satisfied(town: Town) -> Somebody:
    voter, _, _ = await claimed_first(town)
    await town.passes(seconds=40)
    await voter.writes("满意")
    assert (await town.case()).status == "closed"
    await town.passes(seconds=40)
    voter.forgets()
    return voter


@pytest.mark.parametrize(
    "words", ["不满意", "还是不满意", "说错了，是不满意", "点错了 不满意", "打错了，应该是不满意", "3号，不满意", "改成不满意"]
)
async def test_a_second_word_is_the_rating_of_the_same_case(town: Town, words: str) -> None:
    voter = await said_satisfied(town)
    await voter.writes(words)
    case = await town.case()
    assert (case.rating, case.status, case.round) == ("unsatisfied", "returned", 2)
    assert len(await town.cases()) == 1
    assert not any("哪一件" in text for text in voter.reads)
    await town.passes(seconds=30)
    await voter.writes("路面还是坑坑洼洼的")
    assert len(await town.cases()) == 1
    await town.check_promises()


@pytest.mark.parametrize("words", ["说错了", "点错了", "哎呀按错了", "打错字了", "不好意思，我点错了", "改主意了"])
async def test_a_slip_is_asked_about_with_the_three_buttons(town: Town, words: str) -> None:
    voter = await said_satisfied(town)
    await voter.writes(words)
    assert len(await town.cases()) == 1
    await voter.presses("基本满意")
    case = await town.case()
    assert (case.rating, case.status) == ("mostly", "closed")
    await town.check_promises()


async def test_unsatisfied_may_become_satisfied_by_words(town: Town) -> None:
    voter, group, _ = await claimed_first(town)
    await town.passes(seconds=40)
    await voter.writes("不满意")
    await town.passes(seconds=40)
    await voter.writes("说错了，满意")
    case = await town.case()
    assert (case.rating, case.status, case.round) == ("satisfied", "closed", 1)
    assert any("改了评价" in text for text in group.reads)
    await town.check_promises()


async def test_after_ten_minutes_he_is_told_and_no_matter_begins(town: Town) -> None:
    voter = await said_satisfied(town)
    await town.passes(minutes=20)
    await voter.writes("点错了")
    assert len(await town.cases()) == 1
    assert "没关系" in voter.last
    await voter.writes("还是不满意")
    assert len(await town.cases()) == 1
    assert voter.sees_button("reopen")


async def test_another_answer_that_waits_is_not_taken_for_the_first(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    await town.passes(minutes=15)
    await voter.writes("村里的水浑得很")
    await voter.presses("新事项")
    assert len(await town.cases()) == 2
    first, second = await town.cases()
    await voter.writes("满意")
    assert (await town.case(first.number)).rating == "satisfied"
    await group.presses(leader, "认领")
    await answers(group, leader, "管子换了")
    await town.passes(seconds=40)
    await voter.writes("不满意")
    assert [(one.rating) for one in await town.cases()] == ["satisfied", "unsatisfied"]


async def test_what_was_typed_is_said_to_be_noted_once(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.writes("修个屁")
    voter.forgets()
    await voter.writes("满意")
    assert len([text for text in voter.reads if "记下了：满意" in text]) == 1, voter.reads


async def test_a_second_word_is_said_to_be_noted_once(town: Town) -> None:
    voter = await said_satisfied(town)
    await voter.writes("说错了，不满意")
    assert len([text for text in voter.reads if "记下了：不满意" in text]) == 1, voter.reads


@pytest.mark.parametrize("word", ["满意", "不满意"])
@pytest.mark.parametrize("back", ["撤回", "我要撤回", "撤销"])
async def test_taking_back_right_after_a_rating_is_about_the_rating(town: Town, word: str, back: str) -> None:
    voter, _, _ = await claimed_first(town)
    await town.passes(seconds=40)
    await voter.writes(word)
    await town.passes(seconds=40)
    voter.forgets()
    await voter.writes(back)
    assert "评价可以改" in voter.last
    assert not voter.sees_button("withdraw_yes")
    asked = [m for m in voter.messages if "评价可以改" in m.get("text", "")][-1]
    assert ("撤回" in str(asked["reply_markup"])) == (word == "不满意"), "a matter that goes on may be meant as a whole"
    await voter.presses("基本满意")
    case = await town.case()
    assert (case.rating, case.status) == ("mostly", "closed")
    await town.check_promises()


async def test_taking_back_after_further_words_is_about_the_matter(town: Town) -> None:
    voter, _, _ = await claimed_first(town)
    await town.passes(seconds=40)
    await voter.writes("不满意")
    await town.passes(seconds=20)
    await voter.writes("路面还是坑坑洼洼的")
    await town.passes(seconds=20)
    await voter.writes("撤回")
    assert voter.sees_button("withdraw_yes")


@pytest.mark.parametrize("minutes", [1, 30])
async def test_after_a_rating_words_of_something_else_are_asked_about(town: Town, minutes: int) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("不满意")
    await voter.writes("坑还在那里")
    await voter.presses("未解决")
    assert "还有想说的" in voter.last
    await town.passes(minutes=minutes)
    await voter.writes("我屋娃儿学费又涨了")
    assert voter.sees_button("新事项")
    await voter.presses("新事项")
    assert [await said_on(town, case.id) for case in await town.cases()] == [["村口的路坏了", "坑还在那里"], ["我屋娃儿学费又涨了"]]


@pytest.mark.parametrize("words", ["坑里还积了水，车子过不去", "也没人来看过"])
async def test_after_a_rating_words_of_the_same_matter_go_with_it(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("不满意")
    await voter.writes("坑还在那里")
    await voter.presses("未解决")
    await town.passes(minutes=1)
    await voter.writes(words)
    assert (await said_on(town, 1))[-1] == words


@pytest.mark.parametrize(
    "words",
    [
        "按错咯 我是说不满意 路还是坑坑洼洼",
        "按成满意了，其实不满意，昨天下雨又积水",
        "不满意 路还是烂的",
        "不对不对，我是要按不满意，根本没人来",
    ],
)
async def test_a_rating_taken_back_with_its_reason_is_the_new_word(town: Town, words: str) -> None:
    voter, _, _ = await claimed_first(town)
    await voter.presses("满意")
    await town.passes(seconds=40)
    await voter.writes(words)
    case = await town.case()
    assert (case.rating, case.status, case.round) == ("unsatisfied", "returned", 2)
    assert await said_on(town, 1) == ["村口的路坏了", words]
    await town.check_promises()


@pytest.mark.parametrize(
    ("words", "value"),
    [("我按错咯 不是满意", ""), ("按成满意了", ""), ("不是满意", None), ("说错了 村里的路灯坏了", None), ("错了 是下坪村", None)],
)
def test_what_gives_no_new_rating_gives_none(words: str, value: str | None) -> None:
    assert second_word(words) == value


def test_another_matter_beside_a_new_rating_is_left_to_be_read() -> None:
    assert second_word("按错了，我是说不满意，门关不严，另外我家水管也坏了") is None
    assert opens_with("不满意，另外我家水管也坏了") is None


@pytest.mark.parametrize("words", ["满意，不过我不想活了", "满意，我家着火了快来人", "满意，就是周启明打了我"])
async def test_danger_beside_the_same_word_once_more_wakes_staff(town: Town, words: str) -> None:
    voter, group, leader = await claimed_first(town)
    secretary = await town.secretary()
    await voter.writes("满意")
    for one in (secretary, leader):
        one.forgets()
    await voter.writes(words)
    await town.passes(minutes=12)
    assert any("🔴 紧急" in text for text in secretary.reads)
    assert not any("打了我" in text for text in (*leader.reads, *group.reads))


@pytest.mark.parametrize("words", ["满意，村口的路灯又坏了", "满意，就是周启明骂过我", "满意，谢谢，还有桥头的井盖丢了"])
async def test_what_he_says_beside_it_is_kept_and_goes_on(town: Town, words: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    await voter.writes("满意")
    await voter.writes(words)
    await town.passes(minutes=12)
    assert await town.ask(lambda work: any(words[-4:] in text for case in stored.cases(work) for text in said_with(work, case.id)))


@pytest.mark.parametrize("words", ["满意", "满意，谢谢", "满意，辛苦了"])
async def test_the_same_word_once_more_is_only_that(town: Town, words: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    await voter.writes("满意")
    await voter.writes(words)
    assert "已经记下" in voter.last
    assert len(await town.cases()) == 1


def said_with(work: Work, case_id: int) -> list[str]:
    return [one.text for one in work.said.by_voter(CaseId(case_id), 0, 9)]
