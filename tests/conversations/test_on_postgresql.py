"""Every story again, on PostgreSQL and with two of everything (receiver, worker, sender, clock): same code, same promises.

`make test` leaves out those whose every statement another one makes as well. Not here at all: the forged presses (test_forged), thousands of deeds in one transaction, which look at rights alone.
"""

import inspect
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conversations import (
    test_activities,
    test_asked_secrecy,
    test_clocks,
    test_coming_back,
    test_counted_apart,
    test_days_brought_forward,
    test_desk,
    test_edits_of_media,
    test_erase_for,
    test_files_of_deputies,
    test_find,
    test_first_case,
    test_first_contact,
    test_group,
    test_group_plan,
    test_handed_up,
    test_idle_claims,
    test_in_other_words,
    test_inspections,
    test_join_by_number,
    test_joined_fates,
    test_kept_answers,
    test_key_in,
    test_leaders_meeting,
    test_leaks,
    test_left_behind,
    test_links,
    test_masked_spans,
    test_meetings,
    test_neighbours,
    test_old_lists,
    test_one_tick,
    test_open_questions,
    test_out_of_reach,
    test_outage,
    test_own_name_and_door,
    test_privacy,
    test_progress,
    test_promises_kept,
    test_public_group,
    test_quota,
    test_rating,
    test_reading_is_counted,
    test_reception_day,
    test_records_that_go_on,
    test_refusals,
    test_report_back,
    test_rights,
    test_rights_end,
    test_same_matter,
    test_seats,
    test_shown_to,
    test_shut_chat,
    test_staff,
    test_standing_notices,
    test_station_plan,
    test_storms,
    test_summary,
    test_swarm,
    test_told_by_phone,
    test_topics,
    test_topics_of_a_year,
    test_two_groups,
    test_up_answers,
    test_visit_day,
    test_visit_quota,
    test_voices,
    test_voter_writes,
    test_what_comes_in,
    test_who_is_there,
    test_who_leaves,
    test_wishes_of_a_voter,
    test_words_for_joined,
)
from tests.ears import stand_in
from tests.reliability import test_outages
from tests.town import Town

MODULES = (
    test_activities,
    test_asked_secrecy,
    test_clocks,
    test_coming_back,
    test_days_brought_forward,
    test_desk,
    test_edits_of_media,
    test_erase_for,
    test_files_of_deputies,
    test_find,
    test_first_case,
    test_first_contact,
    test_group,
    test_handed_up,
    test_group_plan,
    test_station_plan,
    test_idle_claims,
    test_inspections,
    test_in_other_words,
    test_joined_fates,
    test_key_in,
    test_leaders_meeting,
    test_leaks,
    test_left_behind,
    test_links,
    test_masked_spans,
    test_meetings,
    test_one_tick,
    test_open_questions,
    test_out_of_reach,
    test_outage,
    test_own_name_and_door,
    test_privacy,
    test_progress,
    test_promises_kept,
    test_quota,
    test_public_group,
    test_rating,
    test_reading_is_counted,
    test_reception_day,
    test_refusals,
    test_rights,
    test_rights_end,
    test_same_matter,
    test_shut_chat,
    test_staff,
    test_summary,
    test_told_by_phone,
    test_topics,
    test_topics_of_a_year,
    test_two_groups,
    test_up_answers,
    test_visit_day,
    test_visit_quota,
    test_voter_writes,
    test_what_comes_in,
    test_who_is_there,
    test_who_leaves,
    test_outages,
    test_old_lists,
    test_seats,
    test_shown_to,
    test_counted_apart,
    test_records_that_go_on,
    test_join_by_number,
    test_kept_answers,
    test_neighbours,
    test_report_back,
    test_standing_notices,
    test_swarm,
    test_voices,
    test_wishes_of_a_voter,
    test_storms,
    test_words_for_joined,
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


@pytest.fixture
def ears(story: Story, tmp_path: Path) -> Path | None:
    """A story of voices is played with somebody who listens."""
    return stand_in(tmp_path / "ears") if story.__module__.endswith("test_voices") else None


REPEATED = Path(__file__).parent / "repeated_on_postgresql.txt"
"""Stories that ask PostgreSQL nothing which another one does not ask: for `make soak` (made by tests/repeated_stories.py)."""


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("town", [2], indirect=True, ids=["two"])
async def test_the_story_holds_on_postgresql(town: Town, story: Story) -> None:
    await story(town)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    repeated = set() if metafunc.config.getoption("--soak") else set(REPEATED.read_text(encoding="utf-8").split())
    played = {name: story for name, story in stories() if name not in repeated}
    metafunc.parametrize("story", played.values(), ids=played)
