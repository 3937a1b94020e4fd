"""An upgrade costs what the town is large, not its square, and holds no town in memory (figures: bench/migrations.py)."""

import tracemalloc
from pathlib import Path

import pytest

from bench.migrations import BEFORE, STEPS, fill
from storage.schema import upgrade
from tests.bounds.counting import Cost, counted_engine

FEW, TIMES = 1_500, 8
FIVE_TIMES_A_PORTION = 25_000


@pytest.mark.parametrize("step", STEPS)
def test_eight_times_as_many_voters_cost_eight_times_as_much(tmp_path: Path, step: str) -> None:
    costs: list[Cost] = []
    for voters in (FEW, FEW * TIMES):
        engine, counter = counted_engine(f"sqlite:///{tmp_path / f'{voters}.db'}")
        upgrade(engine, BEFORE)
        fill(engine, voters)
        for before in STEPS[: STEPS.index(step)]:
            upgrade(engine, before)
        with counter.counting() as cost:
            upgrade(engine, step)
        costs.append(cost)
        engine.dispose()
    few, many = costs
    assert many.steps < 1.5 * TIMES * max(few.steps, 20_000)


def test_what_is_worked_out_on_the_way_is_a_portion(tmp_path: Path) -> None:
    engine, _ = counted_engine(f"sqlite:///{tmp_path / 'many.db'}")
    upgrade(engine, BEFORE)
    fill(engine, FIVE_TIMES_A_PORTION)
    highest = {}
    for step in ("0016", "0022", "0028"):
        tracemalloc.start()
        upgrade(engine, step)
        highest[step] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    engine.dispose()
    assert {step: size for step, size in highest.items() if size > 500 * FIVE_TIMES_A_PORTION} == {}
