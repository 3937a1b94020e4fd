"""What is written beside the day that was asked for is kept (docs/spec.md section 4, Actions)."""

import pytest

from tests.conversations.test_up_answers import handed_up
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
    ("typed", "why"),
    [("11月31日", "11月只到30日，没有这一天"), ("2月30号前修好", "2月只到28日，没有这一天"), ("13月5日", "日历上没有这一天")],
)
async def test_of_a_day_that_the_calendar_lacks_he_reads_so_and_the_question_stays(town: Town, typed: str, why: str) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "转办", group.card(WATER))
    await group.presses(deputy, "镇自来水厂")
    await group.presses(deputy, "别的日子")
    await group.replies(deputy, typed)
    assert why in group.last
    await group.replies(deputy, "11月30日")
    assert any("11月30日" in text for text in group.reads[-2:])
    assert why not in group.last


@pytest.mark.parametrize("typed", ["11月31日", "13月5日"])
async def test_so_of_a_visit_day_that_is_moved(town: Town, typed: str) -> None:
    secretary = await town.secretary()
    await secretary.writes("/days")
    await secretary.presses("vd_edit")
    await secretary.writes(typed)
    assert "没有这一天" in secretary.last


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


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("单位昨天已回话，说下周来修", True),
        ("昨天回的，说明天来修", True),
        ("10月30日，泵坏了在等配件", True),
        ("昨天下午回的话", False),
        ("10月30日", False),
    ],
)
async def test_beside_the_day_on_which_a_unit_answered_it_is_what_it_said(town: Town, typed: str, kept: bool) -> None:
    deputy, group, _ = await two_matters(town)
    await group.presses(deputy, "转办", group.card(WATER))
    await group.presses(deputy, "镇自来水厂")
    await group.presses(deputy, "forward_due")
    await group.presses(deputy, "forward_go")
    await town.passes(days=3)
    typed = typed.replace("10月30日", "11月5日")
    await group.presses(deputy, "更多", group.card(WATER))
    await group.presses(deputy, "单位已回话")
    await group.presses(deputy, "别的日子")
    await group.replies(deputy, typed)
    said = await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.kind == "unit_said"])
    assert said == ([typed] if kept else [])
    if not kept:
        await group.replies(deputy, "下周来修")
        assert await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.kind == "unit_said"]) == ["下周来修"]
    await town.check_promises()


async def test_beside_the_day_on_which_the_level_above_answered_it_is_what_it_said(town: Town) -> None:
    leader, group, _ = await handed_up(town)
    await town.passes(days=3)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "上级已回话")
    await group.presses(leader, "别的日子")
    await group.replies(leader, "昨天回话了，县里下周派人来修")
    assert "的回话记下了" in group.last
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1) if m.kind == "up_said"]) == ["昨天回话了，县里下周派人来修"]
