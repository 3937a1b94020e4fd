"""Labelled lines of tests/samples, and how much of them is read as it should be."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parent / "samples"


def lines(name: str, half: str = "") -> list[dict[str, Any]]:
    """All of a file, or those of one half of it (to write the rules by, or only to count with)."""
    rows = [json.loads(line) for line in (SAMPLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if not half or row["half"] == half]


def precision_recall(said: Iterable[bool], true: Iterable[bool]) -> tuple[float, float]:
    """Of what was said to be so, how much is; of what is, how much was said."""
    both = list(zip(said, true, strict=True))
    hits = sum(s and t for s, t in both)
    return hits / max(sum(s for s, _ in both), 1), hits / max(sum(t for _, t in both), 1)
