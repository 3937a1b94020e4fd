"""Words that went to another matter find the one they had joined no longer (docs/spec.md sections 3 and 4)."""

import pytest
from sqlalchemy import update

from services.deed.work import Work
from storage.database import open_engine
from storage.schema import downgrade, upgrade
from storage.tables import case_message
from tests.town import Somebody, Town

FIRST, HIS_WORDS, THEIRS = "QX-2611-0001", "隔壁紫藤架私宰点的血水倒进下水道", "周启明霸占我家紫藤架，还骂人打人"


async def _moved(town: Town, words: str, *, found_before: bool) -> tuple[Somebody, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("三组水渠堵了浇不上地")
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天去看，一共几米？")
    await group.presses(leader, "发送并等回复")
    await town.passes(minutes=3)
    await voter.writes(words)
    if found_before:
        await leader.writes("/find 紫藤架")
        assert FIRST in leader.last
    await voter.presses("这是新事项")
    return leader, voter


@pytest.mark.parametrize("found_before", [True, False])
async def test_what_is_the_secretarys_now_is_found_nowhere(town: Town, found_before: bool) -> None:
    leader, voter = await _moved(town, HIS_WORDS, found_before=found_before)
    await voter.presses("更改")
    await voter.presses("只给人大秘书看")
    for word in ("紫藤架", "私宰"):
        await leader.writes(f"/find {word}")
        assert FIRST not in leader.last, word
    await leader.writes("/find 水渠")
    assert FIRST in leader.last


async def test_what_speaks_of_him_is_not_found_in_the_other(town: Town) -> None:
    leader, _ = await _moved(town, THEIRS, found_before=False)
    for word in ("霸占", "骂人", "紫藤架"):
        await leader.writes(f"/find {word}")
        assert "QX-" not in leader.last, word


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_what_an_earlier_version_left_in_the_index_goes_with_the_upgrade(town: Town) -> None:
    """It moved the words and left their pieces: the town that was upgraded finds them no more, and the others as before."""
    leader, _ = await _moved(town, THEIRS, found_before=False)
    await town.ask(_as_it_was)
    await leader.writes("/find 骂人")
    assert FIRST in leader.last, "as it was"
    await town.stop()
    engine = open_engine(town.settings.database_url)
    downgrade(engine, "0065")
    upgrade(engine)
    engine.dispose()
    await town.start()
    for word in ("霸占", "骂人", "紫藤架"):
        await leader.writes(f"/find {word}")
        assert "QX-" not in leader.last, word
    await leader.writes("/find 水渠")
    assert FIRST in leader.last


def _as_it_was(work: Work) -> None:
    """The index found by the moved words the case that they had joined."""
    own = case_message.c.kind == "elsewhere"
    work.connection.execute(update(case_message).where(own).values(kind="words", found_as=None))
    work.register.words.put_in()
    work.connection.execute(
        update(case_message).where(case_message.c.case_id == 1, case_message.c.text.like("%紫藤架%")).values(kind="elsewhere")
    )
