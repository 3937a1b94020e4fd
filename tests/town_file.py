"""The sample town's file as a story changes it: parsed once, written by libyaml (eight times as quick as Python's own reader)."""

import copy
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SAMPLE = Path(__file__).parents[1] / "demo" / "sample" / "town.yaml"


@cache
def _parsed() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.CSafeLoader)  # noqa: S506
    found.pop("calendar")
    return found


def sample() -> dict[str, Any]:
    """A copy of one's own, without the calendar (a file beside it)."""
    return copy.deepcopy(_parsed())


def written(path: Path, raw: Mapping[str, Any]) -> Path:
    path.write_text(yaml.dump(dict(raw), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path
