"""A process of this kind runs on one CPU: its two threads take turns anyway, and every turn on another CPU starts with a cold cache.

Measured in bench/cost.py: the deed of a voter's matter costs about a third less CPU (docs/design.md, Costs that shape the code).
"""

import os

_settled = False


def settled() -> bool:
    """Whether this process was put on one CPU by its own choice."""
    return _settled


def spread() -> None:
    """A process that was started by a settled one goes where there is room: not beside it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, range(os.cpu_count() or 1))


def settle() -> bool:
    """Keep this process, and what it starts, on one of its CPUs. Whoever has chosen CPUs for it (taskset, CPUAffinity) is obeyed.

    Returns whether anything was changed. Other processes move out of the way by themselves, being free to.
    """
    if not hasattr(os, "sched_setaffinity"):
        return False
    allowed = sorted(os.sched_getaffinity(0))
    if len(allowed) < 2 or len(allowed) != os.cpu_count():
        return False
    os.sched_setaffinity(0, {allowed[os.getpid() % len(allowed)]})
    global _settled  # noqa: PLW0603  what was done to the process is the process's
    _settled = True
    return True
