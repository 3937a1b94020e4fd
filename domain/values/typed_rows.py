"""Stored rows as the frozen values they are: what their dataclass knows, each in its type."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any


def typed(kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `data` that the dataclass `kind` knows, lists as tuples and dates as dates."""
    sorts = _sorts(kind)
    return {name: _value(sorts[name], value) for name, value in data.items() if name in sorts}


@cache
def _sorts(kind: type) -> dict[str, str]:
    """Of each field what its annotation begins with, as far as it matters here (tuple, date), else all of it."""
    return {f.name: next((sort for sort in ("tuple", "date") if str(f.type).startswith(sort)), str(f.type)) for f in fields(kind)}


def _value(sort: str, value: Any) -> Any:
    if value is None:
        return "" if sort == "str" else () if sort == "tuple" else None
    if sort == "tuple":
        values = value if isinstance(value, (list, tuple)) else [value]
        return tuple(tuple(v) if isinstance(v, list) else v for v in values)
    if sort == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    return value
