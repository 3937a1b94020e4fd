"""Texts of 3,000 signs that repeat one word, put to every function of the domain that reads a text: run by tests/domain/test_long_words.py in a process
of its own, since nothing else ends a pattern that does not come back.

It prints each function before it is called, and each call that took too long.
"""

import inspect
import resource
import time
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from typing import Any

from domain.values.errors import LianxinError
from tests.patterns import modules, patterns_of
from tests.two_readings import repeated

SIGNS, EACH, ALL = 3_000, 4.0, 120
"""Of a text (Telegram's longest has 4,096); seconds of CPU that one reading of it may take, and all of them."""
WORDS = 4
"""Of the words that a module's patterns repeat, so many are tried beside these."""
ANYWHERE = ("\n", " ", "·", "1、", "村", "上", "a ", "求", "请", "好的")
OTHERS: dict[str, Any] = {"asked": True, "to": None, "category_of": lambda words: "other"}
"""What else a function asks for."""
REFUSES = (LianxinError, ValueError, KeyError, AttributeError)


def readers(module: ModuleType) -> Iterator[tuple[str, Callable[[str], object]]]:
    """Functions whose first argument is a text and that need no other, or one of OTHERS."""
    for name, function in vars(module).items():
        if name.startswith("_") or not inspect.isfunction(function) or function.__module__ != module.__name__:
            continue
        arguments = list(inspect.signature(function).parameters.values())
        needed = [one.name for one in arguments[1:] if one.default is inspect.Parameter.empty]
        if arguments and arguments[0].annotation in (str, "str") and set(needed) <= set(OTHERS):
            yield f"{module.__name__}.{name}", partial(function, **{one: OTHERS[one] for one in needed})


def words_of(module: ModuleType, text: str) -> list[str]:
    found = sorted({word for pattern in patterns_of(module, text) for word in repeated(*pattern)} - set(ANYWHERE))
    return [*ANYWHERE, *found[:: max(1, len(found) // WORDS)][:WORDS]]


def seconds(read: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    try:
        read(text)
    except REFUSES:  # no button, no date: it was read
        pass
    return time.process_time() - began


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (ALL, ALL))
    for module, text in modules("domain"):
        for name, read in readers(module):
            print(name, flush=True)
            for word in words_of(module, text):
                if (took := seconds(read, (word * SIGNS)[:SIGNS] + "※")) > EACH:
                    print("SLOW", name, repr(word), round(took, 1), flush=True)


if __name__ == "__main__":
    main()
