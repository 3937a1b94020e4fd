"""The papers of the invented year: the account of its last month and of the year, one group's, one deputy's quarter, one door sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO

from domain.values.ids import Handle
from reports.sheets import door_sheet
from services.deed.by import By
from services.deed.work import Work
from services.staff.door_sheets import door_sheets
from services.summaries import group_papers
from services.summaries.account import account
from services.summaries.files import FILES, file_of
from services.summaries.performance import OneFile, report_draft
from services.summaries.quota import quarter_of

BOT = "lianxin_demo_bot"

Make = Callable[[], tuple[str, bytes]]
"""Makes one: its name and content."""


def papers_of(work: Work, month: str) -> Sequence[Make]:
    """As the secretary has them, of that month, its quarter and its year."""
    quarter, year = quarter_of(month), month[:4]
    secretary = next(int(p.handle) for p in work.roster.staff("secretary") if p.handle is not None)
    whole = [partial(_of_whole, work, name, kind, secretary) for name in (month, year) for kind in FILES]
    group, leader = next((g, work.roster.people[g.leader]) for g in work.roster.live_groups() if g.leader)
    of_group = [
        partial(make, group_papers.of_group(work, group.id, name, (secretary,)))
        for make, name in ((group_papers.book, year), (group_papers.report, quarter), (group_papers.report, year))
    ]
    by = By(work.roster.persons_of(Handle(secretary)), Handle(secretary))
    return [*whole, *of_group, partial(report_draft, work, by, OneFile(leader.id, quarter)), partial(_door, work)]


def _of_whole(work: Work, name: str, kind: str, reader: int) -> tuple[str, bytes]:
    return file_of(account(work, name, readers=(reader,)), kind)


def _door(work: Work) -> tuple[str, bytes]:
    """Of the first village in which somebody shows his face."""
    sheet = next(sheet for sheet in door_sheets(work, BOT) if sheet.faces)
    content = BytesIO()
    door_sheet(sheet).save(content, "PNG")
    return f"{sheet.file}.png", content.getvalue()
