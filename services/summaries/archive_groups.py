"""What the archive of a year holds of plans and groups: the 全年计划, and of each group its books and what it did in the year."""

from collections.abc import Callable, Iterator
from functools import partial

from domain.congress.congress import Group
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
    for group in _groups(work, year, readers):
        found = partial(group_papers.of_group, work, group.id, year, readers)
        for kind, make in OF_GROUP.items():
            yield kind, archives.of_group(t, group.name, when), partial(_made, found, make)


def _groups(work: Work, year: str, readers: tuple[int, ...]) -> list[Group]:
    """Those that are there, and those of before that did anything in that year: a merged group, one of the last term."""
    gone = [group for group in work.roster.groups.values() if not group.lives]
    return [*work.roster.live_groups(), *(group for group in gone if _did_something(group_papers.of_group(work, group.id, year, readers)))]


def _did_something(found: Account) -> bool:
    return bool(found.ours or found.activities or (found.visits and found.visits.records))


def _made(found: Callable[[], Account], make: Callable[[Account], File]) -> File:
    return make(found())
