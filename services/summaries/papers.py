"""The files of a summary: a deed orders them, a process of its own makes them, so that nobody waits for a workbook.

An order is a `reminder` row of kind `paper` (docs/design.md, Costs that shape the code); `bot/papers.py` runs the process.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.values.buttons import Button
from domain.values.carried import packed
from locales.common import T
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


@dataclass(frozen=True)
class OneOfTheOffice:
    """A key of `services.summaries.office_papers.PAPERS`; `of`: of an archive or plan the year, of a group's paper the group; `period`: of a group's paper."""

    name: str
    of: str = ""
    period: str = ""


BOOK, REPORT = "group_book", "group_report"
"""A group's own papers."""


def order_of_office(work: Work, account: int, wanted: OneOfTheOffice) -> None:
    """Owe this account a paper of the office."""
    data = {"chats": [account], "office": wanted.name, "of": wanted.of, "period": wanted.period}
    work.reminders.put({"kind": PAPER, "due_at": work.now, "data": data})
    work.ordered = True


def paper_button(t: T, label: str, wanted: OneOfTheOffice) -> tuple[str, Button]:
    return t(label), Button("office_paper", 0, packed(wanted))
