"""A story that loses words which waited does not keep its promises (tests/kept_words.py)."""

import pytest

from services.deed.work import Work
from tests import kept_words, stored
from tests.conversations.test_which_case import two_matters
from tests.town import Somebody, Town, handle_of


async def waits(town: Town, *words: str) -> Somebody:
    _, _, voter = await two_matters(town)
    for one in words:
        await voter.writes(one)
    await town.check_promises()
    return voter


def close(work: Work, voter: int, kind: str) -> None:
    row = work.drafts.newest_like(voter, kind)
    assert row is not None
    work.drafts.close(row.id, work.now)


async def test_a_draft_that_is_closed_and_stands_nowhere(town: Town) -> None:
    voter = await waits(town, "村口路灯坏了两盏")
    await town.ask(close, await voter.handle(), "matter")
    with pytest.raises(AssertionError):
        await town.check_promises()


async def test_words_behind_what_is_gone(town: Town) -> None:
    voter = await waits(town, "村口路灯坏了两盏", "是两盏都不亮")
    await town.ask(close, await voter.handle(), "matter")
    with pytest.raises(AssertionError):
        await town.check_promises()
    await town.ask(close, await voter.handle(), "more:")
    assert await town.ask(kept_words.lost, []) == ["是两盏都不亮"]


async def test_what_was_held(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("村口路灯坏了两盏，晚上看不见")
    await town.check_promises()

    def drop(work: Work) -> None:
        rows = work.held.next(stored.voter_of(work, handle_of(work, voter)).id, "consent", 9)
        assert rows
        work.held.let_go([row.id for row in rows])

    await town.ask(drop)
    with pytest.raises(AssertionError):
        await town.check_promises()


async def test_what_goes_to_a_matter_is_not_lost(town: Town) -> None:
    voter = await waits(town, "村口路灯坏了两盏", "是两盏都不亮")
    await voter.presses("新事项")
    await town.check_promises()
    await town.passes(hours=2)
    await town.check_promises()
