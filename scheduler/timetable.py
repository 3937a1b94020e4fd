"""What the process looks at, how often. Jobs only ask what is due; nothing is counted or remembered here."""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Job = Callable[[], Awaitable[None]]


def build_scheduler(tick: Job, tidy: Job, *, seconds: float = 60) -> AsyncIOScheduler:
    """`tick` once a minute, `tidy` once an hour; late runs are made up for once, never dropped (docs/dependencies.md)."""
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1})
    scheduler.add_job(tick, "interval", seconds=seconds, id="tick")
    scheduler.add_job(tidy, "interval", hours=1, id="tidy")
    return scheduler
