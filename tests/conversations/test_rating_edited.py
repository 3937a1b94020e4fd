"""An edit of the words by which somebody rated an answer is his second word on it (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_rating import claimed_first
from tests.town import Town, shown


@pytest.mark.parametrize(
    ("before", "now", "rating"),
    [
        ("满意", "不满意", "unsatisfied"),
        ("满意", "不满意，路还是烂的", "unsatisfied"),
        ("满意", "基本满意", "mostly"),
        ("不满意", "满意", "satisfied"),
        ("满意", "路还是烂的，没人来修", "unsatisfied"),
        ("1", "3", "unsatisfied"),
    ],
)
async def test_within_ten_minutes_it_counts(town: Town, before: str, now: str, rating: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes(before)
    voter.forgets()
    await voter.edits(message, now)
    case = await town.case()
    assert case.rating == rating
    assert (case.round == 2) == (rating == "unsatisfied")
    assert voter.reads != []
    await town.check_promises()


async def test_what_settles_nothing_is_asked_about(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("满意")
    voter.forgets()
    await voter.edits(message, "说不清楚")
    assert "您满意不满意？" in voter.last
    assert voter.sees_button("不满意")


async def test_only_a_slip_of_the_pen_is_put_right_without_a_word(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("满意，路铺好勒")
    voter.forgets()
    await voter.edits(message, "满意，路铺好了")
    assert (await town.case()).rating == "satisfied"
    assert voter.reads == []


async def test_a_complaint_beside_it_counts_and_is_kept_from_whom_it_is_of(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    secretary = await town.secretary()
    message = await voter.writes("满意")
    for one in (leader, secretary):
        one.forgets()
    await voter.edits(message, "不满意，周启明骂我，收我两条烟")
    case = await town.case()
    assert (case.rating, case.round) == ("unsatisfied", 2)
    assert "d001" in case.spoken_of
    assert not any("骂我" in shown(one) for one in (*leader.messages, *group.chat.messages.values()))


async def test_later_it_is_heard_like_a_message_of_that_moment(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("满意")
    await town.passes(minutes=15)
    voter.forgets()
    await voter.edits(message, "不满意，路还是烂的")
    assert (await town.case()).rating == "satisfied"
    assert "这件事还没解决，还是只是说一声？" in voter.last


@pytest.mark.parametrize(
    ("edits", "rating"),
    [
        (("满意。", "不满意，路还是烂的"), "unsatisfied"),
        (("满意，谢谢", "不满意，路还是烂的"), "unsatisfied"),
        (("不满意", "不满意，路还是烂的", "满意"), "satisfied"),
    ],
)
async def test_an_edit_of_an_edit_counts_too(town: Town, edits: tuple[str, ...], rating: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("满意")
    for words in edits:
        await voter.edits(message, words)
    assert (await town.case()).rating == rating
    await town.check_promises()


async def test_a_figure_edited_twice_counts(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("1")
    await voter.edits(message, "1。")
    await voter.edits(message, "3")
    assert (await town.case()).rating == "unsatisfied"


async def test_danger_in_the_place_of_what_stood_for_a_figure_wakes_staff(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    secretary = await town.secretary()
    message = await voter.writes("1")
    await voter.edits(message, "可以写我名字")
    await voter.edits(message, "我家着火了快来人")
    assert any("🔴 紧急" in text for text in secretary.reads)


async def test_words_beside_a_figure_are_kept(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("1")
    await voter.edits(message, "1、路好走了")
    assert (await town.case()).rating == "satisfied"
    said = await town.ask(lambda work: [one.text for one in work.said.by_voter(1, 0, 9)])
    assert "1、路好走了" in said


@pytest.mark.parametrize("figure", ["1，不过我不想活了", "3，他拿刀砍人快来", "1，但是屋里着火了快来人"])
async def test_danger_beside_a_figure_wakes_staff(town: Town, figure: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    secretary = await town.secretary()
    message = await voter.writes(figure[0])
    secretary.forgets()
    await voter.edits(message, figure)
    await town.passes(minutes=3)
    assert any("🔴 紧急" in text for text in secretary.reads)


async def test_a_rating_that_becomes_another_matter_is_one(town: Town) -> None:
    voter, group, _leader = await claimed_first(town)
    message = await voter.writes("满意")
    await voter.edits(message, "村口的路灯也坏了一个多月了")
    await voter.edits(message, "村口的路灯也坏了两个多月了")
    await town.passes(minutes=12)
    assert (await town.case("QX-2611-0001")).rating == "satisfied"
    assert len(await town.cases()) == 2
    assert any("路灯也坏了两个多月" in text for text in group.reads)


async def test_a_tip_in_its_place_is_sealed_and_the_secretary_reads_it(town: Town) -> None:
    voter, _group, leader = await claimed_first(town)
    secretary = await town.secretary()
    message = await voter.writes("满意")
    leader.forgets()
    await voter.edits(message, "周启明收了我两条烟")
    await town.passes(minutes=12)
    await town.passes(hours=3)
    assert not any("两条烟" in shown(one) for one in leader.messages)
    assert any("两条烟" in text for text in secretary.reads) or any(case.seal for case in await town.cases() if case.open)


@pytest.mark.parametrize(("back", "rating"), [("不满意", "unsatisfied"), ("满意", "satisfied")])
async def test_another_matter_that_waits_and_becomes_a_rating_again_is_one(town: Town, back: str, rating: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("满意")
    await voter.edits(message, "村口的路灯也坏了一个多月了")
    await voter.edits(message, back)
    await town.passes(minutes=12)
    assert [case.rating for case in await town.cases()] == [rating]


async def test_a_command_in_its_place_rates_nothing(town: Town) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("不满意")
    await voter.edits(message, "/my")
    assert (await town.case()).rating == "unsatisfied"


async def test_what_stands_beside_a_figure_now_is_on_the_card(town: Town) -> None:
    voter, group, _leader = await claimed_first(town)
    message = await voter.writes("3")
    await voter.edits(message, "3，路还是烂的")
    assert "路还是烂的" in group.card()["text"]


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        (("满意", "不满意，没修好", "满意"), "satisfied"),
        (("满意", "不满意，没修好", "满意，修好了"), "satisfied"),
        (("满意，谢谢", "不满意", "基本满意，凑合"), "mostly"),
        (("1", "3，没修好", "1，修好了"), "satisfied"),
        (("不满意，没修好", "满意", "不满意，又坏了"), "unsatisfied"),
    ],
)
async def test_to_and_fro_the_last_words_stand_beside_the_last_rating(town: Town, words: tuple[str, ...], rating: str) -> None:
    voter, group, leader = await claimed_first(town)
    first, *edits = words
    message = await voter.writes(first)
    for one in edits:
        await voter.edits(message, one)
        await town.passes(seconds=30)
    await town.passes(minutes=3)
    assert (await town.case()).rating == rating
    assert group.card()["text"].endswith(f"｜{words[-1]}"), group.card()["text"]
    await leader.writes("/case QX-2611-0001")
    assert words[-1] in leader.last
    said = await town.ask(lambda work: [one.text for one in work.said.by_voter(1, 0, 9)])
    assert said[-1] == words[-1]


@pytest.mark.parametrize("more", ["，电工要我给他一包烟", "，修的人说下个月还要来看", "，打我电话13812345678"])
async def test_what_an_edit_tells_beside_a_rating_that_closed_it_is_read(town: Town, more: str) -> None:
    voter, group, _leader = await claimed_first(town)
    secretary = await town.secretary()
    message = await voter.writes("满意")
    await voter.edits(message, f"满意{more}")
    await town.passes(minutes=3)
    assert more[1:6] in group.card("QX-2611-0001")["text"] or any(more[1:6] in text for text in secretary.reads)


async def test_so_it_is_of_a_confidential_one_where_its_words_are_read(town: Town) -> None:
    voter, group, leader = await claimed_first(town)
    await voter.writes("0001请保密")
    message = await voter.writes("满意")
    await voter.edits(message, "满意，修的人说下个月还要来看")
    await town.passes(minutes=3)
    assert any("下个月还要来看" in text for text in leader.reads)
    assert not any("下个月还要来看" in text for text in group.reads)


async def test_a_second_word_stands_on_the_card_beside_its_rating(town: Town) -> None:
    voter, group, _leader = await claimed_first(town)
    await voter.writes("满意")
    await voter.writes("说错了，不满意，门还是关不严")
    await town.passes(minutes=3)
    assert "门还是关不严" in group.card()["text"]


@pytest.mark.parametrize(
    ("reason", "now", "rating"), [("路还是烂的", "满意", "satisfied"), ("路还是烂的", "路还是烂的，门口也是", "unsatisfied")]
)
async def test_the_reason_behind_it_that_becomes_another_rating_counts(town: Town, reason: str, now: str, rating: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    await voter.writes("不满意")
    message = await voter.writes(reason)
    await voter.edits(message, now)
    assert (await town.case()).rating == rating
