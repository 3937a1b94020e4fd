"""A leader's leave that the secretary has not set: she is asked again, and he is not left believing that it counts (docs/spec.md section 8)."""

from datetime import date

from tests.conversations.test_own_leave import days
from tests.town import Somebody, Town

LEAVE = "我请假，11月9日到11月11日"


async def _asked(town: Town) -> tuple[Somebody, Somebody]:
    leader, secretary = await town.deputy("于发"), await town.secretary()
    await leader.writes(LEAVE)
    leader.forgets()
    secretary.forgets()
    return leader, secretary


async def test_the_morning_says_that_it_waits_and_she_is_asked_again(town: Town) -> None:
    _, secretary = await _asked(town)
    await town.comes("2026-11-05")
    assert any("等您定的请假：于发。" in said for said in secretary.reads)
    assert not any("没有要您定的事" in said for said in secretary.reads)
    assert any("于发 的假（11月9日到11月11日）还等您定" in said for said in secretary.reads)
    await secretary.presses("同意请假")
    assert await days(town, "于发") == (date(2026, 11, 9), date(2026, 11, 11))
    secretary.forgets()
    await town.comes("2026-11-06")
    assert not any("等您定" in said for said in secretary.reads)
    await town.check_promises()


async def test_on_its_first_day_he_reads_that_it_does_not_count(town: Town) -> None:
    leader, secretary = await _asked(town)
    for day in ("05", "06", "09", "10"):
        await town.comes(f"2026-11-{day}")
    assert [said for said in leader.reads if "人大秘书还没定" in said] == [
        "您 11月9日到11月11日的假，人大秘书还没定，先照常提醒您。请给秘书打个电话。"
    ]
    assert len([said for said in secretary.reads if "还等您定" in said]) == 2, "not every day"
    secretary.forgets()
    await town.comes("2026-11-12")
    await town.comes("2026-11-13")
    assert not any("还等您定" in said or "等您定的请假" in said for said in secretary.reads), "it is over"


async def test_another_leave_takes_its_place(town: Town) -> None:
    leader, secretary = await _asked(town)
    await leader.writes("我请假，11月16日到11月18日")
    secretary.forgets()
    await town.comes("2026-11-05")
    again = [said for said in secretary.reads if "还等您定" in said]
    assert again == ["于发 的假（11月16日到11月18日）还等您定。"]
