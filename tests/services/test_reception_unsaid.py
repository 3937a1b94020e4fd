"""A reception day of which nobody said anything: no paper says that somebody was absent, or that nobody came (docs/glossary.md, 到岗率)."""

from datetime import date

import pytest

from domain.congress.periods import period_of
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.ids import PersonId
from domain.visits.visit_days import rule_of
from services.deed.work import Work
from services.meetings import reception_day, sittings, stand_in
from services.meetings.fill_duty import Fill
from services.meetings.reception_day import OneDay
from services.summaries import brief
from services.summaries.account import account
from services.summaries.counted_for import CountedFor
from services.summaries.files import FILES, file_of
from services.summaries.performance import lines_of, performance
from services.visits import days, who_sat
from services.visits.rota import OnDay
from tests.services.called import by
from tests.services.test_reception_register import LEADER, SECRETARY, Days, added_up, day_id, here, keyed, looked, month
from tests.services.test_summary_files import all_of, words_of

__all__ = ["month"]

FALSE = ("未到岗", "到岗 0", "没有来访", "应到岗")
PERIODS = ("2026-11", "2026-Q4", "2026-H2", "2026")


def names(work: Work) -> str:
    return "、".join(work.roster.people[PersonId(person)].name for person in ("d001", "d018"))


@pytest.mark.parametrize("name", PERIODS)
def test_no_paper_says_that_somebody_was_absent_or_that_nobody_came(month: Days, name: str) -> None:
    def look(work: Work) -> None:
        work.facts.catch_up(work.roster.congress)
        found = account(work, name)
        files = {kind: file_of(found, kind)[1] for kind in FILES}
        everything = all_of(files) + brief.brief(found)
        assert not [words for words in FALSE if words in everything]
        for words in (words_of(files["word"]), brief.brief(found)):
            assert "代表接待日有 1 次没有登记谁到岗。" in words
        assert found.attendance == (0, 0)

    month.on(31, 10, 0, look)


def test_the_book_says_that_nothing_was_registered_and_who_was_on_the_rota(month: Days) -> None:
    _, rows = month.on(31, 9, 0, looked)
    (row,) = rows
    assert (row[2], row[4], row[9]) == (f"没有登记（值班表：{month.on(31, 9, 1, names)}）", "没有登记。", None)
    assert added_up(rows) == 0


def test_a_day_whose_visitor_alone_is_registered_has_no_attendance(month: Days) -> None:
    month.on(10, 9, 10, lambda w: keyed(w, "低保怎么办", SECRETARY))
    found = month.on(31, 9, 0, lambda w: account(w, "2026-11"))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (0, 0)
    _, rows = month.on(31, 9, 0, looked)
    assert [row[4] for row in rows] == ["低保怎么办"]
    assert found.name == "2026-11"


def test_one_who_signed_in_says_of_all_that_the_day_was_kept(month: Days) -> None:
    month.on(10, 9, 5, lambda w: here(w, "d001"))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (1, 2)
    assert month.on(10, 9, 4, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (0, 0), "not yet known"


def test_the_file_of_a_deputy_says_which_of_his_duties_nobody_registered(month: Days) -> None:
    def told(work: Work) -> list[str]:
        person = work.roster.people[PersonId("d001")]
        return lines_of(work, person, "2026", performance(CountedFor(work, by(work, LEADER)), person, period_of("2026")))

    assert "接待日值班 1 次没有登记谁到岗" in month.on(31, 9, 0, told)
    assert not any("没有登记" in line for line in month.on(10, 9, 0, told)), "it is not over"
    month.on(11, 9, 0, lambda w: who_sat.nobody_sat(w, by(w, SECRETARY), OneDay(day_id(w))))
    assert not any("没有登记" in line for line in month.on(31, 9, 0, told))


def test_the_secretary_says_afterwards_who_came(month: Days) -> None:
    month.on(12, 9, 0, lambda w: who_sat.mark_here(w, by(w, SECRETARY), OnDay(day_id(w), PersonId("d018"))))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (1, 2)
    _, rows = month.on(31, 9, 0, looked)
    assert "未到岗：周启明" in rows[0][2]
    month.on(12, 9, 1, lambda w: who_sat.mark_away(w, by(w, SECRETARY), OnDay(day_id(w), PersonId("d018"))))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (0, 2)


def test_the_secretary_says_that_nobody_came(month: Days) -> None:
    month.on(12, 9, 0, lambda w: who_sat.nobody_sat(w, by(w, SECRETARY), OneDay(day_id(w))))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (0, 2)
    _, rows = month.on(31, 9, 0, looked)
    assert (rows[0][2], rows[0][4]) == (f"未到岗：{month.on(31, 9, 1, names)}", "没有来访。")


def test_the_secretary_says_who_sat_in_the_place_of_another(month: Days) -> None:
    month.on(12, 9, 0, lambda w: who_sat.sat_instead(w, by(w, SECRETARY), Fill(day_id(w), PersonId("d001"), PersonId("d003"))))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (1, 2)
    _, rows = month.on(31, 9, 0, looked)
    assert rows[0][2].startswith(month.on(31, 9, 1, lambda w: w.roster.people[PersonId("d003")].name))


def test_it_is_said_by_staff_of_the_whole_and_of_a_day_that_is_over(month: Days) -> None:
    with pytest.raises(NotAllowedError):
        month.on(12, 9, 0, lambda w: who_sat.nobody_sat(w, by(w, LEADER), OneDay(day_id(w))))
    with pytest.raises(RefusedError):
        month.on(9, 9, 0, lambda w: who_sat.mark_here(w, by(w, SECRETARY), OnDay(day_id(w), PersonId("d001"))))
    with pytest.raises(RefusedError):
        month.on(10, 9, 0, lambda w: who_sat.nobody_sat(w, by(w, SECRETARY), OneDay(day_id(w))))
    month.on(12, 9, 0, lambda w: who_sat.mark_here(w, by(w, SECRETARY), OnDay(day_id(w), PersonId("d001"))))
    with pytest.raises(RefusedError):
        month.on(12, 9, 1, lambda w: who_sat.nobody_sat(w, by(w, SECRETARY), OneDay(day_id(w))))


def test_a_day_that_moved_into_the_future_is_open_again(month: Days) -> None:
    asked = month.on(11, 9, 0, who_sat.to_ask)
    assert [day.held_on for day in asked] == [date(2026, 11, 10)]
    month.on(11, 9, 0, lambda w: who_sat.asked(w, who_sat.to_ask(w)))
    assert month.on(12, 9, 0, who_sat.to_ask) == []
    month.on(12, 9, 1, lambda w: days.move_day(w, by(w, SECRETARY), day_id(w), date(2026, 11, 20)))
    assert [day.held_on for day in month.on(23, 9, 0, who_sat.to_ask)] == [date(2026, 11, 20)]


def test_who_is_told_in_the_morning_that_he_sits_can_say_that_he_is_there(month: Days) -> None:
    """No notice went out, so that no duty was put down: 「我到了」 was refused."""

    def morning(work: Work) -> None:
        for person in ("d001", "d018"):
            work.days.drop_duty(day_id(work), PersonId(person))
        day, rule = work.days.get(day_id(work)), rule_of(work.roster.congress, "reception")
        assert day is not None
        assert rule is not None
        reception_day.good_morning(work, day, rule)

    month.on(10, 8, 0, morning)
    month.on(10, 9, 0, lambda w: stand_in.attend(w, by(w, LEADER), day_id(w)))
    assert month.on(31, 9, 0, lambda w: sittings.attendance(w, period_of("2026-11"), w.now)) == (1, 2)
