"""What one reader worked out of somebody's words is kept for the next who reads the same ones, until somebody erases his."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

R = TypeVar("R")
OF_A_MESSAGE, COMPARED = 256, 512
"""So many texts are kept, the newest: of a message, which many read one after the other, and of all that are compared with it."""
KEPT: list[Any] = []
"""The memory of each."""


def kept(most: int) -> Callable[[Callable[[str], R]], Callable[[str], R]]:
    """For what is worked out of the words alone, and which nobody changes."""

    def keeping(work_out: Callable[[str], R]) -> Callable[[str], R]:
        KEPT.append(lru_cache(most)(work_out))
        return cast(Callable[[str], R], KEPT[-1])

    return keeping


def forget() -> None:
    """No words are known any more."""
    for memory in KEPT:
        memory.cache_clear()
