"""kill -9 at random moments under load: nothing is lost, nothing is doubled (docs/spec.md, promise 1)."""

from pathlib import Path

from bench.chaos import chaos


async def test_ten_kills_under_load_lose_nothing_and_double_no_case(tmp_path: Path) -> None:
    outcome = await chaos(kills=10, voters=30, messages=300, seed=20261122, folder=tmp_path / "chaos")
    print(outcome)
    assert outcome.lost == 0
    assert outcome.in_two_cases == 0
    assert outcome.without_card == 0
    assert outcome.unacknowledged == 0
    assert outcome.failed_rows == 0
    assert outcome.repeated <= outcome.repeats_allowed
