"""A process of this kind runs on one CPU: its two threads take turns anyway, and every turn on another CPU starts with a cold cache.

Measured in bench/cost.py: the deed of a voter's matter costs about a third less CPU (docs/design.md, Costs that shape the code).
"""

import os


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
    return True
