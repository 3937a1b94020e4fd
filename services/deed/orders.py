"""Orders for the process that makes files (services/summaries/papers.py): rows it carries out, so that no deed waits for a long read."""

from services.deed.work import Work
from storage.reminders import PAPER


def order_export(work: Work, voter_id: int) -> None:
    """Everything that is kept of a voter, for himself; whom it goes to is looked up when it is made."""
    work.reminders.put({"kind": PAPER, "voter_id": voter_id, "due_at": work.now, "data": {"export": True}})
    work.ordered = True


def order_paper(work: Work, account: int, paper: int) -> None:
    """A file of the register for this account; `paper`: the row that says which (storage/register_papers.py)."""
    work.reminders.put({"kind": PAPER, "due_at": work.now, "data": {"chats": [account], "filtered": paper}})
    work.ordered = True
