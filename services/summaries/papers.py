"""The files of a summary: a deed orders them, a process of its own makes them, so that nobody waits for a workbook.

An order is a `reminder` row of kind `paper` (docs/design.md, Costs that shape the code); `bot/papers.py` runs the process.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from services.deed.work import Work
from storage.outbox import ANSWER
from storage.reminders import PAPER


def order(work: Work, chats: Iterable[int], kinds: Sequence[str], of: tuple[str, datetime], *, priority: int = ANSWER) -> None:
    """Owe these files (keys of `services.summaries.files.FILES`) to these chats; nothing where nobody waits. `of`: the period, and the moment it is known at (UTC)."""
    if not (waiting := list(chats)):
        return
    period, cut_off = of
    data = {"chats": waiting, "kinds": list(kinds), "period": period, "cut_off": cut_off.isoformat(), "priority": priority}
    work.reminders.put({"kind": PAPER, "due_at": work.now, "data": data})
    work.ordered = True


def order_sheets(work: Work, account: int, cases: Sequence[int]) -> None:
    """Owe this account the 事项办理单 of these cases, in one file."""
    work.reminders.put({"kind": PAPER, "due_at": work.now, "data": {"chats": [account], "sheets": list(cases)}})
    work.ordered = True


def order_of_office(work: Work, account: int, name: str, of: str = "") -> None:
    """Owe this account a paper of the office (a key of `services.summaries.office_papers.PAPERS`)."""
    work.reminders.put({"kind": PAPER, "due_at": work.now, "data": {"chats": [account], "office": name, "of": of}})
    work.ordered = True
