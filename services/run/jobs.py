"""What waits for the database thread: a deed, who asked for it, and how he hears what became of it."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from domain.values.errors import LianxinError
from services.deed.work import Work

log = logging.getLogger(__name__)


ENDS_ITS_CALLER = (StopIteration, CancelledError)
"""Of the kinds of Exception: no future takes the one, the other is taken for an order to end."""


class BrokenDeedError(LianxinError):
    """A deed raised what would end its caller's task or loop instead of telling him: one mistake like any other.

    Such are StopIteration, CancelledError and whatever is no Exception: GeneratorExit, KeyboardInterrupt, SystemExit. `__cause__` is
    what it raised.
    """

    code = "broken_deed"


@dataclass
class Job:
    """`future` belongs to the loop that waits; without a loop it is the one of a waiting thread."""

    deed: Callable[[Work], Any]
    make: Callable[[Any], Work]
    future: "asyncio.Future[Any] | Future[Any]"
    loop: asyncio.AbstractEventLoop | None = None
    context: Context = field(default_factory=copy_context)
    """What the log says beside every line: which update it is about."""
    result: Any = None
    error: BaseException | None = None
    woken: bool = False
    received: bool = False
    ordered: bool = False
    scrubs: bool = False
    lines: Sequence[str] = ()
    """Names of the lines of the ledger that its erasures made."""


def hand_over(batch: Sequence[Job]) -> None:
    """Give every waiting caller what became of his deed: each loop is woken once for all of its own. Raises nothing."""
    for loop, jobs in groupby(batch, key=lambda job: job.loop):
        found = list(jobs)
        if loop is None:
            _settle(found)
            continue
        try:
            loop.call_soon_threadsafe(_settle, found)
        except RuntimeError:
            pass  # the loop ended: nobody waits there any more
        except Exception:
            log.exception("a loop could not be woken")


def _settle(jobs: Sequence[Job]) -> None:
    """One that cannot be told leaves nobody else asleep."""
    for job in jobs:
        try:
            _tell(job)
        except Exception:
            log.exception("what became of a deed could not be told")


def _tell(job: Job) -> None:
    """Nobody waits for a job any more whose caller was cancelled."""
    if job.future.done():
        return
    if job.error is not None:
        job.future.set_exception(as_told(job.error))
    else:
        job.future.set_result(job.result)


def as_told(error: BaseException) -> Exception:
    """What a deed raised, as it can be told to whoever waits for it."""
    if isinstance(error, Exception) and not isinstance(error, ENDS_ITS_CALLER):
        return error
    told = BrokenDeedError(f"the deed raised {type(error).__name__}")
    told.__cause__ = error
    return told
