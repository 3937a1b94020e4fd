"""A question by buttons that was answered keeps none, however it was answered (docs/spec.md section 3)."""

import pytest

from demo.telegram.state import Json
from tests.conversations.test_typed_acts import one_matter
from tests.conversations.test_which_case import WATER, two_matters
from tests.town import Somebody, Town, has_button


def with_button(voter: Somebody, kind: str) -> Json:
    """His newest message with such a button."""
    return next(m for m in reversed(voter.messages) if f"'{kind}|" in str(m.get("reply_markup")))


def stands(voter: Somebody, message: Json) -> bool:
    return bool(voter.chat.messages[message["message_id"]].get("reply_markup", {}).get("inline_keyboard"))


async def answered(town: Town) -> tuple[Somebody, Json]:
    deputy, group, voter = await two_matters(town)
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "修好了")
    await group.presses(deputy, "发送")
    return voter, with_button(voter, "rate")


@pytest.mark.parametrize("days", [0, 3])
@pytest.mark.parametrize("typed", [True, False])
async def test_a_rating_keeps_its_buttons_while_it_can_be_changed(town: Town, days: int, typed: bool) -> None:
    voter, asked = await answered(town)
    await town.passes(days=days)
    asked = with_button(voter, "rate")
    await (voter.writes("满意") if typed else voter.presses("满意", asked))
    assert stands(voter, asked)
    await town.passes(minutes=11)
    assert not stands(voter, asked)
    assert not has_button(voter.chat, "rate")
    await town.check_promises()


async def test_another_word_within_ten_minutes_still_counts(town: Town) -> None:
    voter, asked = await answered(town)
    await town.passes(minutes=1)
    await voter.writes("满意")
    await voter.presses("基本满意", asked)
    assert (await town.case(WATER)).rating == "mostly"
    await voter.writes("还有一句：谢谢水厂")
    await town.passes(minutes=11)
    assert not stands(voter, asked)
    await town.check_promises()


@pytest.mark.parametrize("how", ["tap", "words", "clock"])
async def test_which_matter_he_means(town: Town, how: str) -> None:
    _, _, voter = await one_matter(town)
    await town.passes(hours=3)
    await voter.writes("村口的路坏了")
    asked = with_button(voter, "as_new")
    if how == "tap":
        await voter.presses("接着说：水龙头没水")
    elif how == "words":
        await voter.writes("新事项")
    else:
        await town.passes(minutes=11)
    assert not stands(voter, asked)
    await town.check_promises()


@pytest.mark.parametrize("how", ["tap", "words"])
async def test_whether_it_is_withdrawn(town: Town, how: str) -> None:
    _, _, voter = await one_matter(town)
    await voter.writes("撤回")
    asked = with_button(voter, "withdraw_yes")
    await (voter.presses("withdraw_yes") if how == "tap" else voter.writes("确定"))
    assert not stands(voter, asked)
    await town.check_promises()


async def test_a_receipt_keeps_its_other_buttons(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("举报我们村会计贪污低保款")
    asked = with_button(voter, "seal_keep")
    await voter.writes("只给人大秘书看")
    assert stands(voter, asked), "补充, 更改, 撤回"


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("谢谢！我问下我妈再评价", "基本满意"),
        ("修是修了，就是水压小", "不是"),
        ("修是修了，就是水压小", "是"),
        ("修是修了，就是水压小", "满意"),
    ],
)
@pytest.mark.parametrize("hours", [0, 20])
async def test_a_question_beside_an_offer_keeps_none_after_its_hour(town: Town, words: str, then: str, hours: int) -> None:
    """What is offered for an hour beside 「您说还没解决？」 or a rating, 「这是新事项」, gives the message its question back when it goes."""
    deputy, group, voter = await one_matter(town)
    await group.presses(deputy, "答复", group.card(WATER))
    await group.presses(deputy, "已解决")
    await group.replies(deputy, "换了管子，有水了")
    await group.presses(deputy, "发送")
    await town.passes(hours=5)
    await voter.writes(words)
    asked = voter.messages[-1]
    assert has_button(voter.chat, "split_off")
    await town.passes(hours=hours, minutes=1)
    assert stands(voter, asked)
    await voter.writes(then)
    await town.passes(minutes=61)
    assert stands(voter, asked) is (then == "不是")
    await voter.writes("满意")
    await town.passes(minutes=11)
    await town.passes(minutes=61)
    assert not stands(voter, asked)
    await town.check_promises()
