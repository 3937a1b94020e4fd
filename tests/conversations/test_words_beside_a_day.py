"""What is written beside the day that was asked for is kept (docs/spec.md section 4, Actions)."""

import pytest

from tests.conversations.test_which_case import WATER, two_matters
from tests.town import Town

SAID = "12月5日前修好，泵房钥匙在老李那"


async def test_beside_the_day_of_a_hand_over_it_is_the_line_for_the_unit(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "转办", group.card(WATER))
    await group.presses(deputy, "镇自来水厂")
    await group.presses(deputy, "别的日子")
    await group.replies(deputy, SAID)
    assert (await town.case(WATER)).status == "in_progress"
    assert any(f"附言：{SAID}" in text or SAID in text for text in group.reads[-3:])
    event = await town.ask(lambda work: work.histories.last(1, "forwarded"))
    assert SAID in str(event)


async def test_beside_the_day_of_what_is_handed_up_it_is_a_note(town: Town) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "更多", group.card(WATER))
    await group.presses(deputy, "上报")
    await group.presses(deputy, "up_to")
    await group.presses(deputy, "别的日子")
    await group.replies(deputy, SAID)
    assert (await town.ask(lambda work: work.histories.last(1, "handed_up"))) is not None
    notes = await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.kind == "note"])
    assert notes == [SAID]


@pytest.mark.parametrize(
    ("typed", "kept"), [("12月5日前报县里，河堤的事", "12月5日前报县里，河堤的事\n下坪段河堤塌了一块"), ("12月5日", "下坪段河堤塌了一块")]
)
async def test_beside_the_day_of_what_comes_from_above_it_stands_first(town: Town, typed: str, kept: str) -> None:
    secretary = await town.secretary()
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("上级交办")
    await secretary.writes(typed)
    await secretary.writes("下坪段河堤塌了一块")
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == [kept]
