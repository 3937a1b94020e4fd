"""「快进」: time passes through every hour at which something may be due; in a normal week the neighbours live on."""

import asyncio
from datetime import date, datetime, timedelta
from pathlib import Path

from demo.passing import MARKS, pass_to, stops
from demo.stage import Stage
from services.deed.work import Work
from tests import stored
from tests.demo.conftest import ZONE, to_a_morning


def test_no_hour_of_the_days_between_is_left_out() -> None:
    now = datetime(2026, 11, 26, 14, 26, tzinfo=ZONE)
    found = list(stops(now, now + timedelta(days=3)))
    assert found[-1] == now + timedelta(days=3)
    assert found == sorted(set(found))
    assert [s.time() for s in found if s.date() == date(2026, 11, 27)] == list(MARKS)
    assert list(stops(now, now + timedelta(hours=1))) == [datetime(2026, 11, 26, 15, 5, tzinfo=ZONE), now + timedelta(hours=1)]


async def test_the_targets_are_the_days_they_name(stage: Stage) -> None:
    await to_a_morning(stage, date(2026, 11, 23))
    ends: dict[str, datetime] = {}
    for target in ("hour", "25", "1"):
        seen: list[datetime] = []
        await pass_to(stage.village, target, seen.append)
        ends[target] = seen[-1]
        assert [s.date() for s in seen] == sorted(s.date() for s in seen)
    assert (ends["hour"].date(), ends["hour"].hour) == (date(2026, 11, 23), 10)
    assert ends["25"].date() == date(2026, 11, 25)
    assert (ends["1"].date(), ends["1"].hour) == (date(2026, 12, 1), 9)


async def test_a_normal_week_shows_every_morning_and_what_neighbours_and_deputies_do(stage: Stage) -> None:
    await to_a_morning(stage, date(2026, 11, 30))
    village = stage.village
    await stage.move_clock("week")
    secretary = [m for m in village.secretary.chat().messages.values() if m["from"].get("is_bot")]
    days = {datetime.fromtimestamp(m["date"], ZONE).date() for m in secretary if "早上好" in m.get("text", "")}
    assert days >= {date(2026, 12, n) for n in (1, 2, 3, 4)}, "the self-check of each working day, on its day"

    def look(work: Work) -> list[tuple[str, str | None]]:
        return [(c.status, c.rating) for c in stored.cases(work)]

    found = await village.bot.database.do(look)
    assert len(found) == 3
    assert found[0][1] == "satisfied"
    assert found[1][0] == "answered"
    assert found[2][0] == "assigned", "one waits for whoever plays"
    assert village.voter.user["first_name"] == "李大爷", "the first phone stays his who held it"
    texts = [m.get("text", "") for m in village.group.messages.values()]
    assert any("没人认领" in text or "还没有人认领" in text for text in texts) or any("没人认领" in m.get("text", "") for m in secretary)
    await stage.move_clock("week")
    assert len(await village.bot.database.do(look)) == 6


async def test_who_ends_the_demo_while_it_begins_anew_leaves_nothing_half(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "demo")
    await stage.open()
    beginning = asyncio.create_task(stage.restart())
    while stage.doing != "restart":
        await stage.village.telegram.changed(1)
    beginning.cancel()
    await stage.close()
    assert stage.run == 2
    assert not stage.busy


async def test_a_week_goes_on_when_somebody_at_the_page_was_quicker(stage: Stage) -> None:
    await to_a_morning(stage, date(2026, 11, 30))
    village = stage.village

    async def quick(moment: datetime) -> None:
        await stage._week(moment)
        for message in list(village.group.messages.values()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
                for button in row:
                    if button["callback_data"].startswith("claim|"):
                        village.leader.presses(message, button["callback_data"])
        await village.settled()

    stage._week.begin()
    await pass_to(village, "week", life=quick)
    assert not await village.bot.database.do(lambda work: work.inbox.failed())
