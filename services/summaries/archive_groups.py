"""What the archive of a year holds of plans and groups: the 全年计划, and of each group its books and what it did in the year."""

from collections.abc import Callable, Iterator
from functools import partial

from locales import archives
from locales import summaries as summaries_words
from services.deed.work import Work
from services.summaries import group_papers, town_plan
from services.summaries.account import Account

File = tuple[str, bytes]
OF_GROUP = {"group_book": group_papers.book, "group_report": group_papers.report}


def papers(work: Work, year: str, readers: tuple[int, ...]) -> Iterator[tuple[str, str, Callable[[], File]]]:
    """Kind, of what and how it is made. Of the days of years longer ago nobody knows by which rule those were reckoned that are not put down."""
    t = work.staff_words()
    when = summaries_words.period(t, year)
    if int(year) >= work.today.year - 1:
        yield "plan", when, partial(town_plan.paper, work, int(year))
    for group in work.roster.live_groups():
        found = partial(group_papers.of_group, work, group.id, year, readers)
        for kind, make in OF_GROUP.items():
            yield kind, archives.of_group(t, group.name, when), partial(_made, found, make)


def _made(found: Callable[[], Account], make: Callable[[Account], File]) -> File:
    return make(found())
