"""Of a reception day nobody registered anything: the secretary is asked once, and answers by buttons (docs/spec.md section 5)."""

from typing import Any

import pytest

from domain.congress.periods import period_of
from services.meetings.sittings import attendance
from services.summaries.account import account
from tests.town import Somebody, Town

ASKED = "11月10日（周二） 接待日（清溪镇人大代表之家）没有登记谁到岗"


async def morning(town: Town, day: str) -> None:
    await town.bot.tidy()
    await town.comes(day, "08:35")


async def next_morning(town: Town) -> tuple[Somebody, str]:
    """The morning after 10 November, on which d001 and d018 were to sit; the name of d018."""
    secretary = await town.secretary()
    name: str = await town.ask(lambda work: work.roster.people["d018"].name)
    for at in (("2026-11-07", "09:05"), ("2026-11-10", "08:05")):
        await town.comes(*at)
    await morning(town, "2026-11-11")
    return secretary, name


async def kept(town: Town) -> Any:
    return await town.ask(lambda work: attendance(work, period_of("2026-11"), work.now))


async def test_she_is_asked_once_and_says_who_came(town: Town) -> None:
    secretary, name = await next_morning(town)
    assert [ASKED in text for text in secretary.reads if "早上好" in text].count(True) == 1
    await secretary.presses("补记11月10日接待")
    assert "周启明：没有登记" in secretary.last
    await secretary.presses("周启明到了")
    assert "周启明到岗" in secretary.popups[-1]
    assert "周启明：到了" in secretary.last
    assert f"{name}：没到" in secretary.last
    assert await kept(town) == (1, 2)
    await secretary.presses(f"{name}到了")
    assert await kept(town) == (2, 2)
    await secretary.presses("周启明没到")
    assert await kept(town) == (1, 2)
    secretary.forgets()
    await morning(town, "2026-11-12")
    assert not any("没有登记谁到岗" in text for text in secretary.reads)


async def test_who_came_in_the_place_of_another_and_that_nobody_came(town: Town) -> None:
    secretary, name = await next_morning(town)
    await secretary.presses("补记11月10日接待")
    await secretary.presses("都没到")
    assert f"{name}：没到" in secretary.last
    assert await kept(town) == (0, 2)
    await secretary.presses("别人替周启明")
    await secretary.writes("吕春敏")
    assert not any("请打电话告诉他" in text for text in secretary.reads), "it is over"
    assert "记下了，吕春敏到岗" in secretary.last
    assert await kept(town) == (1, 2)


async def test_namesakes_on_the_rota_are_told_apart_wherever_it_is_said(town: Town) -> None:
    await town.ask(_called("d018", "李建国"))
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    secretary = await town.secretary()
    await town.comes("2026-11-07", "09:05")
    other = "李建国（{}）".format(await town.ask(lambda work: work.roster.village_name(work.roster.people["d018"].village)))
    assert any(f"值班代表：周启明、{other}" in text for text in group.reads), group.reads
    await town.comes("2026-11-10", "08:05")
    await morning(town, "2026-11-11")
    await secretary.presses("补记11月10日接待")
    assert f"· {other}：没有登记" in secretary.last
    await secretary.presses(f"别人替{other}")
    assert f"谁替{other}" in secretary.last
    await secretary.writes("李建国")
    await secretary.presses("李建国（下坪村）（手机没连上）")
    assert "李建国（下坪村）到岗" in secretary.popups[-1]
    assert "· 李建国（下坪村）：到了" in secretary.last


def _called(person: str, name: str) -> Any:
    def change(work: Any) -> None:
        row = work.rows.section("deputies")[person]
        work.rows.revise("deputies", person, data=dict(row.data) | {"name": name})
        work.rows.moved()

    return change


async def test_a_visitor_of_that_day_is_written_down_afterwards(town: Town) -> None:
    secretary, _name = await next_morning(town)
    await secretary.presses("补记11月10日接待")
    await secretary.presses("补记来访")
    assert "11月10日" in secretary.last
    await secretary.presses("换村")
    await secretary.presses("上坪村")
    assert secretary.last.endswith("来了几位选民？点数字，或者直接打字。"), "nobody went to a household"
    assert "户数" not in secretary.last
    await secretary.presses("2")
    await secretary.writes("低保怎么办")
    await secretary.presses("当场答复了")
    await secretary.presses("保存")
    assert await town.ask(lambda work: account(work, "2026-11", work.now).visitors) == 2


@pytest.mark.parametrize(
    ("words", "count"),
    [("三个", 3), ("来了两位", 2), ("来了三个人", 3), ("一共来了十二个选民", 12), ("没人来", 0), ("一个都没来", 0), ("2个", 2)],
)
async def test_how_many_came_is_understood_as_people_say_it(town: Town, words: str, count: int) -> None:
    secretary, _name = await next_morning(town)
    await secretary.presses("补记11月10日接待")
    await secretary.presses("补记来访")
    await secretary.writes(words)
    assert f"人数：{count}" in secretary.last
    assert "记下了。要有人去办吗" not in secretary.last


async def test_a_record_that_becomes_a_visit_asks_for_households_again(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    visited = next(
        data
        for row in deputy.messages[-1]["reply_markup"]["inline_keyboard"]
        for b in row
        if b["text"] == "入户"
        for data in [b["callback_data"]]
    )
    await deputy.presses("接待")
    assert "来了几位选民？" in deputy.last
    deputy.person.presses(deputy.messages[-1], visited)
    await town.settled()
    assert "走了几户？" in deputy.last, "by the button of a screen that had not changed yet"


async def test_nobody_is_asked_of_a_day_on_which_somebody_signed_in(town: Town) -> None:
    deputy = await town.deputy("周启明")
    secretary = await town.secretary()
    await town.comes("2026-11-07", "09:05")
    await town.comes("2026-11-10", "08:05")
    await deputy.presses("我到了")
    await morning(town, "2026-11-11")
    assert any("早上好" in text for text in secretary.reads)
    assert not any("没有登记" in text for text in secretary.reads)


async def test_what_is_still_open_stands_in_the_rota(town: Town) -> None:
    secretary, _name = await next_morning(town)
    await secretary.writes("/rota")
    assert secretary.last.splitlines()[1] == "· 11月10日（周二） 清溪镇人大代表之家：没有登记谁到岗"
    await secretary.presses("11月10日 清溪镇人大代表之家")
    await secretary.presses("周启明到了")
    await secretary.writes("/rota")
    assert "没有登记" not in secretary.last
