"""In whose language words of a page are: its reader's, save those that leave the house, which are the town's whoever looks at them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, TypeVar

from services.deed.by import By
from services.deed.work import Work
from services.office.sessions import as_entered

P = ParamSpec("P")
R = TypeVar("R")


def as_reader(work: Work, reader: tuple[str, str], look: Callable[Concatenate[Work, By, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What somebody who is in sees, with the rights he has now. `reader`: his session's secret, and his language. Raises SessionOverError."""
    secret, work.reader = reader
    return as_entered(work, secret, look, *args, **kwargs)


@contextmanager
def as_sent(work: Work) -> Iterator[None]:
    """Meanwhile words are the town's, as whoever gets them reads them: papers, kept answers that are put into a field."""
    reader, work.reader = work.reader, ""
    try:
        yield
    finally:
        work.reader = reader
