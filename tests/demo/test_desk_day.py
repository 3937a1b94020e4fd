"""The day at the desk plays through: forty matters, every deed of the script does what it says."""

from pathlib import Path

from demo.desk_day import DeskDay
from demo.stage import FAST, FAST_FLOOD
from demo.telegram import Telegram
from demo.village import DemoClock, Village
from domain.cases.replay import replay
from services.deed.work import Work
from tests import stored


async def test_the_day_is_played_to_its_end(tmp_path: Path) -> None:
    clock = DemoClock()
    async with Telegram(clock, limits=FAST_FLOOD) as telegram:
        village = Village(telegram, clock, FAST)
        await village.open(tmp_path / "demo")
        day = DeskDay(village, lambda words: None)
        await day.play()

        def look(work: Work) -> tuple[int, set[str], set[str]]:
            cases = stored.cases(work)
            events = {c.id: work.cases.history(c.id) for c in cases}
            assert all(replay(c.id, events[c.id]) == c for c in cases)
            return len(cases), {c.status for c in cases}, {e.kind for found in events.values() for e in found}

        count, statuses, kinds = await village.bot.database.do(look)
        failed = await village.bot.database.do(lambda work: work.inbox.failed())
        await village.close()
    assert count >= 40
    assert statuses >= {"closed", "answered", "merged", "withdrawn", "accepted"}
    assert kinds >= {"forwarded", "handed_up", "express", "extended", "consulted", "phone_given", "split", "suggested", "merged", "took_in"}
    assert failed == []
    assert telegram.flood.refused == 0
