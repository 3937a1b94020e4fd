"""How many matters an account says were handed up, and how far (docs/glossary.md, Statistics: 上报数)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.cases.details_in_hand import ABOVE
from services.deed.work import Work
from services.desk import hand_up
from services.run.database_thread import DatabaseThread
from services.summaries import handed_up
from tests.services.called import by
from tests.services.test_desk_deeds import LEADER, SECOND_VOTER, claimed, house, opened
from tests.services.test_key_cases_in_account import later, of, said_in

__all__ = ["house"]


def up(work: Work, case: Case, to: str) -> None:
    hand_up.hand_up(work, by(work, LEADER), work.cases.get(case.id), to, work.today + timedelta(days=7))


def test_each_is_counted_once_a_level_in_the_period_in_which_it_was_handed_up(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        first, second = claimed(work), opened(work, SECOND_VOTER, "村西的路灯全不亮了，晚上看不见路")
        assert "上报" not in said_in(of(work))
        up(work, first, "d072")
        up(work, second, "d072")
        later(work, days=35)
        up(work, first, ABOVE)
        assert handed_up.counted(of(work)) == {"town": 2, "county": 0, "above": 0}
        assert "上报到镇 2 件。" in said_in(of(work))
        assert handed_up.counted(of(work, "2026-12")) == {"town": 0, "county": 0, "above": 1}
        assert "上报到镇 2 件，到上级人大 1 件。" in said_in(of(work, "2026-Q4"))
        assert handed_up.counted(of(work, "2026-Q4")) == {"town": 2, "county": 0, "above": 1}
        assert handed_up.counted(of(work, "2026-12", "g1"))["above"] == 1
        assert handed_up.counted(of(work, "2026-12", "g2"))["above"] == 0

    house.do_now(look)


def test_what_was_promised_goes_to_nobody_who_is_not_on_the_roster(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = claimed(work)
        assert ABOVE in [person.id for person, _ in hand_up.addressees(work, case)]
        up(work, case, ABOVE)
        case = work.cases.get(case.id)
        assert ABOVE not in [person.id for person, _ in hand_up.addressees(work, case)], "it owes a report already"

    house.do_now(look)
