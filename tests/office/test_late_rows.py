"""What a row calls late is what the register's filter, 今日 and its lists count as that, to the day: a limit ends with its day, be it one off."""

from datetime import date, timedelta

import pytest

from domain.congress.reminder import answer_nags
from services.deed.work import Work
from services.desk import claim, decline, give_back
from services.office import register
from services.office.rows import page_of, rows_of
from services.office.today import today
from services.run.database_thread import DatabaseThread
from tests.office.filled import LEADER, SECRETARY, link, opened
from tests.services.called import by

BOTH = pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)


def late_by_all(work: Work) -> list[set[str]]:
    """By the rows themselves, the filter, 今日's list, and what it says of who has them; the last two as numbers would be."""
    who = by(work, SECRETARY)
    everything = rows_of(work, who, work.cases.several(range(1, 30)))
    rows = {row.number for row in everything if row.late and not row.promised}
    filtered = {row.number for row in register.shelf(work, who, {"overdue": "1"}).rows}
    listed = {row.number for row in page_of(work, who, "due", "late").rows}
    shown = today(work, who)
    assert [figure.count for figure in shown.due if figure.of == "late"] == [len(listed)]
    assert sum(hand.late for hand in shown.hands) == len(listed)
    soon = page_of(work, who, "due").rows
    by_hand = [row for hand in shown.hands for row in page_of(work, who, "due_of", hand.person).rows]
    assert sorted(row.number for row in soon) == sorted(row.number for row in by_hand)
    return [rows, filtered, listed]


@BOTH
@pytest.mark.parametrize("days", [-1, 0, 1])
def test_the_day_itself_is_not_late_and_the_next_one_is(days: int, database: DatabaseThread) -> None:
    def play(work: Work) -> None:
        link(work)
        case = opened(work, 501, "自来水停了三天", due_on=work.today + timedelta(days=days))
        rows, filtered, listed = late_by_all(work)
        assert rows == filtered == listed == ({case.number} if days < 0 else set())

    database.do_now(play)


@BOTH
def test_what_nobody_has_and_whose_voter_waits_beyond_his_day_is_late_everywhere(database: DatabaseThread) -> None:
    def play(work: Work) -> None:
        link(work)
        past = work.today - timedelta(days=3)
        case = claim.claim(work, by(work, LEADER), opened(work, 501, "自来水停了三天", due_on=past))
        give_back.give_back(work, by(work, LEADER), case, "归县里管")
        back = work.cases.get(case.id)
        assert (back.status, back.due_on, back.voter_due_on) == ("accepted", None, past)
        rows, filtered, listed = late_by_all(work)
        assert rows == filtered == listed == {back.number}

    database.do_now(play)


@BOTH
def test_what_was_declined_and_taken_back_is_late_everywhere_by_its_day(database: DatabaseThread) -> None:
    def play(work: Work) -> None:
        link(work)
        past = work.today - timedelta(days=3)
        case = opened(work, 501, "自来水停了三天", due_on=past)
        decline.decline(work, by(work, SECRETARY), case, "归县里管")
        back = decline.take_back(work, by(work, SECRETARY), work.cases.get(case.id))
        assert (back.status, back.due_on) == ("accepted", past)
        rows, filtered, listed = late_by_all(work)
        assert rows == filtered == listed == {back.number}

    database.do_now(play)


DAYS_OFF = {
    date(2026, 10, 3): date(2026, 9, 30),
    date(2026, 10, 10): date(2026, 10, 10),
    date(2026, 9, 20): date(2026, 9, 20),
    date(2027, 1, 1): date(2026, 12, 31),
    date(2026, 11, 7): date(2026, 11, 6),
}
"""A limit, and the day on which its claimer hears of it: 3 October is off, the Saturday of 10 October and the Sunday of 20 September are worked."""


@pytest.mark.parametrize("due_on", DAYS_OFF)
def test_a_limit_on_a_day_off_is_spoken_of_the_working_day_before_and_late_the_day_after(due_on: date, database: DatabaseThread) -> None:
    def play(work: Work) -> None:
        link(work)
        case = opened(work, 501, "自来水停了三天", due_on=due_on)
        days = [due_on - timedelta(days=n) for n in range(20, 0, -1)]
        spoken = {answer_nags(due_on, work.calendar, day).day for day in days if answer_nags(due_on, work.calendar, day).stage == 0}
        assert DAYS_OFF[due_on] in spoken
        assert [case.late(due_on + timedelta(days=n)) for n in (-1, 0, 1)] == [False, False, True]

    database.do_now(play)
