"""What one reader worked out of somebody's words is kept for the next who reads the same ones, until somebody erases his."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")
OF_A_MESSAGE, COMPARED = 256, 512
"""So many texts are kept, the newest: of a message, which many read one after the other, and of all that are compared with it."""
KEPT: list[Any] = []
"""The memory of each."""


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For what is worked out of the words alone, or of them and a picture of the roster, and which nobody changes."""

    def keeping(work_out: Callable[P, R]) -> Callable[P, R]:
        KEPT.append(lru_cache(most)(work_out))
        return cast(Callable[P, R], KEPT[-1])

    return keeping


def forget() -> None:
    """No words are known any more."""
    for memory in KEPT:
        memory.cache_clear()
