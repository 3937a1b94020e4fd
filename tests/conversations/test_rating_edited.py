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
    assert "这是另一件事，还是接着说以前的事？" in voter.last
