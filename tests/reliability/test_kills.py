"""kill -9 at random moments under load, with outages of everything around: nothing is lost, nothing is doubled (docs/spec.md, promise 1)."""

from pathlib import Path

import pytest

from bench.chaos import chaos


@pytest.mark.parametrize(("many", "kills"), [(False, 6), (True, 8)], ids=["one process on SQLite", "two of everything on PostgreSQL"])
async def test_kills_under_load_lose_nothing_and_double_no_case(
    many: bool, kills: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue("postgresql").format(name="postgres") if many else ""
    outcome = await chaos(kills=kills, voters=30, messages=25 * kills, seed=20261122, folder=tmp_path / "chaos", many=many, server=address)
    print(outcome)
    assert outcome.balanced, outcome
    assert outcome.cases > 0
    assert outcome.reminders == kills
