"""「谁还没交」, 「催一下没交的」: the board of the visit day, or one group's part of it (docs/spec.md sections 4 and 5)."""

from domain.rights.rights import may_in_congress
from locales import answers as words
from services.case.act import allowed_in_congress
from services.visits.board import GroupOfMonth, who_is_missing
from services.visits.figures import day_facts
from talk.answers import named_list, people
from talk.answers.named_list import OneList
from talk.answers.question import Question
from talk.summaries import units
from talk.visits import board


def missing(q: Question) -> bool:
    """Of the month he names, else of the last visit day; of one group by name at once."""
    month = q.asked.month
    found = q.groups() if q.asked.values("group") or q.asked.values("village") else []
    day = q.work.days.last_before("visit", q.work.today) if not q.asked.period else q.work.days.of_month("visit", month)
    if len(found) == 1 and day is not None and may_in_congress(q.work.roster, q.by.live, "visit_board"):
        return q.say(who_is_missing(q.work, q.by, GroupOfMonth(day.month, found[0].id)))
    board.show_board(q.work, q.message, q.asked.period)
    return True


def chase(q: Question) -> bool:
    """They are reminded by themselves: when, is said below the board."""
    missing(q)
    day = q.work.days.last_before("visit", q.work.today)
    if day is not None and may_in_congress(q.work.roster, q.by.live, "visit_board"):
        q.say(words.board_nags(q.t, day.held_on, day_facts(q.work, day).deadline))
    return True


def chase_one(q: Question) -> bool:
    """What he has in hand: each is urged on from its card."""
    allowed_in_congress(q.work, q.by, "find")
    person = people.one_of(q)
    if person is None:
        return q.which_person(q.persons())
    named_list.say(q.work, q.message, OneList("hand", person.id))
    return not may_in_congress(q.work.roster, q.by.live, "summary") or q.say(q.t(words.chase_by_card))


def owed_by_units(q: Question) -> bool:
    units.show_units(q.work, q.message, q.asked.period)
    return True
