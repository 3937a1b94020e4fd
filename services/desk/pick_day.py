"""A due date by one tap: a few working days ahead, or another date that is typed (docs/spec.md section 4)."""

from datetime import date


def split_day(value: str) -> tuple[str, date | None]:
    """What a day button carries: the value before it, and the date (None for a forged one)."""
    before, _, day = value.rpartition(":")
    try:
        return before, date.fromisoformat(day)
    except ValueError:
        return before, None
