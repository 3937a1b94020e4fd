"""What the public edition (简报) does not name: nobody to be phoned, nobody's attendance (docs/spec.md section 7)."""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.values.ids import PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from services.summaries.files import file_of
from services.summaries.tables import forwarded_table
from services.visits import days
from tests.services.test_desk_deeds import forwarded, house, unit
from tests.services.test_summary_files import words_of

__all__ = ["house"]


def public_words(work: Work) -> str:
    work.facts.catch_up(work.roster.congress)
    return words_of(file_of(account(work, "2026-11"), "public")[1])


def test_of_a_forwarded_matter_the_unit_is_named_and_nobody_of_it(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = forwarded(work)
        known = work.roster.units[unit(work)]
        table = forwarded_table(account(work, "2026-11"))
        assert table is not None
        assert [len(row) for row in (table.header, table.widths, *table.rows)] == [4, 4, 4]
        words = public_words(work)
        assert known.name in words
        assert known.person
        assert known.phone
        assert not [never for never in (known.person, known.phone, "责任人", "电话", case.number) if never in words]

    house.do_now(look)


def test_an_answered_one_waits_there_for_its_rating(house: DatabaseThread) -> None:
    """「已答复，请评价」 is said to its voter."""

    def look(work: Work) -> None:
        forwarded(work)
        found = account(work, "2026-11")
        found.__dict__["ours"] = [replace(facts, case=replace(facts.case, status="answered")) for facts in found.ours]
        table = forwarded_table(found)
        assert table is not None
        assert [row[3] for row in table.rows] == ["待评价"]

    house.do_now(look)


def test_nobodys_attendance_stands_in_it(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        days.plan(work)
        day = work.days.of_month("reception", "2026-11")
        assert day is not None
        for person in ("d001", "d018"):
            work.days.put_duty(day.id, PersonId(person))
        work.days.change_duty(day.id, PersonId("d001"), attended_at=datetime(2026, 11, 10, 1, tzinfo=UTC))
        work.now = work.acted_at = datetime(2026, 12, 1, 2, tzinfo=UTC)
        assert work.local_date(work.now) > date(2026, 11, 10)
        assert "到岗" in words_of(file_of(account(work, "2026-11"), "word")[1])
        assert "到岗" not in public_words(work)

    house.do_now(look)
