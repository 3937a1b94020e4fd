"""A deed is done whole or not at all, also where the talk around it goes on to word its refusal (docs/spec.md, promise 6)."""

from collections.abc import Iterator
from contextlib import contextmanager

from domain.values.errors import LianxinError
from services.deed.work import Work
from storage.database import savepoint


@contextmanager
def whole(work: Work) -> Iterator[None]:
    """What is written within is undone when it is refused; the refusal goes on to whoever words it. Raises what is raised within."""
    erased, scrubs = len(work.erasures), work.scrubs
    try:
        with savepoint(work.connection):
            yield
    except LianxinError:
        del work.erasures[erased:]
        work.scrubs = scrubs
        if work.roster_moved:
            work.roster_changed()
        work.forget_known()
        raise
