"""A process keeps to one CPU unless somebody chose for it."""

import os

import pytest

from bot import one_cpu


@pytest.mark.parametrize(("allowed", "count", "kept"), [({0, 1, 2, 3}, 4, 1), ({2, 3}, 4, 2), ({0}, 1, 1)])
def test_all_cpus_become_one_and_a_choice_is_obeyed(allowed: set[int], count: int, kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = set(allowed)

    def choose(_pid: int, cpus: set[int]) -> None:
        chosen.clear()
        chosen.update(cpus)

    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(chosen), raising=False)
    monkeypatch.setattr(os, "sched_setaffinity", choose, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: count)
    changed = one_cpu.settle()
    assert len(chosen) == kept
    assert chosen <= allowed
    assert changed == (len(chosen) != len(allowed))
    assert one_cpu.settle() is False


def test_a_system_without_such_calls_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_setaffinity", raising=False)
    assert one_cpu.settle() is False
