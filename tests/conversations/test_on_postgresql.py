"""Every story again, on PostgreSQL and with two of everything (receiver, worker, sender, clock): same code, same promises.

Not here: the forged presses (test_forged), thousands of deeds in one transaction, which look at rights alone.
"""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.conversations import (
    test_clocks,
    test_desk,
    test_first_case,
    test_first_contact,
    test_group,
    test_group_plan,
    test_key_in,
    test_leaks,
    test_links,
    test_meetings,
    test_privacy,
    test_rating,
    test_reception_day,
    test_rights,
    test_same_matter,
    test_staff,
    test_summary,
    test_visit_day,
    test_visit_quota,
    test_voter_writes,
)
from tests.reliability import test_outages
from tests.town import Town

MODULES = (
    test_clocks,
    test_desk,
    test_first_case,
    test_first_contact,
    test_group,
    test_group_plan,
    test_key_in,
    test_leaks,
    test_links,
    test_meetings,
    test_privacy,
    test_rating,
    test_reception_day,
    test_rights,
    test_same_matter,
    test_staff,
    test_summary,
    test_visit_day,
    test_visit_quota,
    test_voter_writes,
    test_outages,
)
Story = Callable[[Town], Awaitable[Any]]


def stories() -> list[tuple[str, Story]]:
    """All tests that need nothing but a town."""
    return [
        (f"{module.__name__.rsplit('.', 1)[1]}.{name}", story)
        for module in MODULES
        for name, story in vars(module).items()
        if name.startswith("test_") and inspect.iscoroutinefunction(story) and list(inspect.signature(story).parameters) == ["town"]
    ]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("town", [2], indirect=True, ids=["two"])
@pytest.mark.parametrize("story", [story for _, story in stories()], ids=[name for name, _ in stories()])
async def test_the_story_holds_on_postgresql(town: Town, story: Story) -> None:
    await story(town)
