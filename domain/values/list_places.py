"""What the buttons carry that turn a long list over: what the list is about, the place, and what was typed to narrow it."""

from dataclasses import dataclass

from domain.values.carried import BETWEEN, parsed

THEN = "-"
"""Stands between the place and what was typed."""


@dataclass(frozen=True)
class At:
    """The place of a list that a button leads to, and the draft with what was typed (0: nothing was)."""

    first: int = 0
    typed: int = 0


def at_in(value: str) -> At | None:
    """None: it is shown for the first time. Raises OldButtonError for what no button of ours carries."""
    first, _, typed = value.partition(THEN)
    return parsed(At, BETWEEN.join((first, typed)) if typed else first) if value else None


def carried_in(value: str) -> tuple[str, At]:
    """What the button of a list that is about something carries: what that is, and the place."""
    of, _, place = value.rpartition(BETWEEN)
    return of, at_in(place) or At()


def value_of(of: str, at: At) -> str:
    """What the button to that place carries; `of`: whatever the list is about."""
    place = f"{at.first}{THEN}{at.typed}" if at.typed else str(at.first)
    return f"{of}{BETWEEN}{place}" if of else place
