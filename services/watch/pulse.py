"""What waits, how long it has waited and what is due: for `/healthz` and `/metrics`. Numbers only, nobody's data."""

from services.deed.work import Work
from services.watch.morning import overdue_rows
from storage.outbox import ANSWER, BULK, FURTHER, NOTICE

PRIORITIES = {"answer": ANSWER, "notice": NOTICE, "further": FURTHER, "bulk": BULK}


def pulse(work: Work) -> dict[str, float]:
    """By the name of the metric, with its label; ages in seconds, 0 where nothing waits."""
    since = {name: work.backlog.oldest_due(priority) for name, priority in PRIORITIES.items()}
    oldest = work.inbox.oldest_new()
    return {
        "inbox_new": work.inbox.count("new"),
        "inbox_failed": work.inbox.count("failed"),
        "inbox_oldest_seconds": (work.now - oldest).total_seconds() if oldest else 0.0,
        "outbox_waiting": work.backlog.count("waiting"),
        "outbox_failed": work.backlog.count("failed"),
        **{f'outbox_oldest_seconds{{priority="{n}"}}': max(0.0, (work.now - at).total_seconds()) if at else 0.0 for n, at in since.items()},
        "stuck": overdue_rows(work),
        "reminders_due": work.reminders.count_due(),
        "cases_open": work.cases.count_open(),
        "cases_overdue": work.backlog.late_cases(work.today),
    }
