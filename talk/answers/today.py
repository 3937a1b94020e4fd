"""「今天有什么事」: what waits, as the office's page 今日 has it, each with its list (services/office/today.py)."""

from collections.abc import Iterator

from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed
from locales import answers as words
from locales import office_lists
from locales import visits as visits_words
from services.deed.names import names_of
from services.desk import unclaimed
from services.meetings.reception_day import on_duty
from services.office.lists import list_named, sight
from talk.answers.named_list import OneList
from talk.answers.question import Question
from talk.desk import my_cases

LISTS = (("queue", "", "queue"), ("due", "late", ""), ("due", "", ""), ("mine", "", ""), ("callbacks", "", "callbacks"))
"""Name, part, and the right that is asked before; without one it is everybody's."""
DAYS = ("visit", "reception", "session")


def answer(q: Question) -> bool:
    """Of who only is a deputy his own list; of staff, leaders and chairs what is theirs to look after."""
    if not may_in_congress(q.work.roster, q.by.persons, "visit_board"):
        my_cases.show_cases(q.work, q.message, "")
        return True
    days = list(_days(q))
    counted = [(OneList(name, of), count) for name, of, right in LISTS if (count := _count(q, name, of, right))]
    if len({count for wanted, count in counted if wanted.name == "due"}) == 1:  # nothing but what is late
        counted = [one for one in counted if one[0] != OneList("due")]
    lines = [*days, *(words.line_today(q.t, _title(q, wanted), count) for wanted, count in counted)]
    rows = [[(_title(q, wanted), Button("of_list", 0, packed(wanted)))] for wanted, _ in counted]
    nobodys, more = unclaimed.said(q.work, sight(q.work, q.by))
    if not lines and not nobodys:
        return q.say(q.t(words.nothing_today))
    return q.say("\n".join([q.t(words.head_today), *lines, *(f"· {line}" for line in nobodys)]), [*rows, *more])


def _count(q: Question, name: str, of: str, right: str) -> int:
    if right and not may_in_congress(q.work.roster, q.by.persons, right):
        return 0
    return q.work.lists.count(list_named(q.work, q.by, name, of))


def _title(q: Question, wanted: OneList) -> str:
    return office_lists.list_title(q.t, wanted.name, wanted.of, "")


def _days(q: Question) -> Iterator[str]:
    for kind in DAYS:
        for day in q.work.days.all_next_from(kind, q.work.today):
            if day.held_on == q.work.today:
                sits = names_of(q.work, on_duty(q.work, day)) if kind == "reception" else []
                yield words.line_of_day(q.t, visits_words.day_name(q.t, kind), sits)
