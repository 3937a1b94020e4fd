"""How far something is: a bar on a terminal, and a line at each tenth where there is none (a log, a pipe)."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click

LINES = 10


@contextmanager
def progress(label: str, length: int, stream: TextIO | None = None) -> Iterator[Callable[[], None]]:
    """Yields what is to be called after each of `length` steps; told on `stream` (default: standard error)."""
    out = stream if stream is not None else sys.stderr
    if out.isatty():
        with click.progressbar(length=length, label=label, file=out) as bar:
            yield lambda: bar.update(1)
        return
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done * LINES // length > (done - 1) * LINES // length:
            print(f"{label}  {100 * done // length} %", file=out, flush=True)

    print(f"{label}  0 %", file=out, flush=True)
    yield step
