"""满意率 and 办理解决率 beside the period before and a year before: checked against the ratings that were given (services/summaries/compared.py)."""

from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.values.ids import Handle
from locales import compared as words
from locales.catalogue import languages, translator
from services.case import rating
from services.deed.work import Work
from services.desk import answer, claim, suggest
from services.desk import suggestion_steps as steps
from services.run.database_thread import DatabaseThread
from services.summaries import compared, show
from services.summaries.account import Account, account
from services.summaries.files import file_of
from tests.services.called import by
from tests.services.test_desk_deeds import LEADER, SECRETARY, house, opened, said
from tests.services.test_summary_files import words_of

__all__ = ["house"]


def later(work: Work, days: int) -> None:
    work.now += timedelta(days=days)
    work.acted_at = work.now


def rated(work: Work, first: int, satisfied: int, solved: int, of: int = 12) -> None:
    """So many matters answered, rated, and said to be solved or not; the others of them 基本满意, and not solved."""
    for n in range(of):
        case = opened(work, Handle(first + n), f"第{n}户门前的水管坏了")
        case = claim.claim(work, by(work, LEADER), case)
        case = answer.answer(work, by(work, LEADER), case, answer.Answer(said(work, "换好了"), "solved"))
        case = rating.count(work, case, "satisfied" if n < satisfied else "mostly")
        rating.resolve(work, by(work, first + n), case, "yes" if n < solved else "no")


def suggested(work: Work, satisfied: int, solved: int, of: int = 10) -> None:
    for n in range(of):
        row = suggest.start(work, by(work, LEADER), "修桥\n请修")
        steps.hand_over(work, by(work, LEADER), row, steps.To("n01", "镇水务站"))
        steps.answered(work, by(work, LEADER), row, steps.UnitSays("solved" if n < solved else "planned", "办了"))
        steps.rate(work, by(work, LEADER), row, "satisfied" if n < satisfied else "mostly")


def of(work: Work, name: str) -> Account:
    work.facts.catch_up(work.roster.congress)
    return account(work, name)


def two_years(work: Work) -> None:
    rated(work, 600, satisfied=6, solved=9)
    suggested(work, satisfied=5, solved=8)
    later(work, 365)
    rated(work, 700, satisfied=9, solved=8)
    suggested(work, satisfied=5, solved=3)
    later(work, 60)


def test_the_rates_of_voters_and_deputies_stand_beside_those_of_a_year_before(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        two_years(work)
        text = words_of(file_of(of(work, "2027-11"), "word")[1])
        assert (
            "选民满意率由 50.0% 升至 75.0%，高 25.0 个百分点；选民解决率由 75.0% 降至 66.7%，低 8.3 个百分点；"
            "代表满意率同为 50.0%；建议办理解决率由 80.0% 降至 30.0%，低 50.0 个百分点。"
        ) in text
        assert text.count("与2026年11月同一时点相比") == 1
        assert "与2027年10月" not in text, "nothing came in it"
        assert "满意率和解决率对照" in text
        assert "9/12（75.0%）" in text
        assert "样本少" not in text

    house.do_now(look)


def test_the_whole_chain_says_it_in_the_chat_too_and_a_running_month_is_compared_with_none(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        two_years(work)
        of(work, "2027-11")
        ((told, _rows),) = show.messages(work, by(work, SECRETARY), "2027-11")
        assert "与2026年11月同一时点相比，选民满意率由 50.0% 升至 75.0%，高 25.0 个百分点；" in told
        rated(work, 800, satisfied=12, solved=12)
        running = of(work, f"{work.today:%Y-%m}")
        assert running.running
        assert compared.lines(running) == []
        assert compared.table(running) is None

    house.do_now(look)


def test_a_year_is_compared_once(house: DatabaseThread) -> None:
    """The year before is the period before and the one a year before."""

    def look(work: Work) -> None:
        two_years(work)
        later(work, 60)
        text = words_of(file_of(of(work, "2027"), "word")[1])
        assert text.count("与2026年同一时点相比，收到的意见由 13 件降至 12 件") == 1
        assert text.count("选民满意率由 50.0% 升至 75.0%") == 1

    house.do_now(look)


def test_of_few_no_rate_is_said_and_that_once(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        rated(work, 600, satisfied=2, solved=2, of=3)
        later(work, 365)
        rated(work, 700, satisfied=12, solved=12)
        later(work, 60)
        found = of(work, "2027-11")
        text = words_of(file_of(found, "word")[1])
        assert "个百分点" not in text
        assert text.count("样本少") == 1
        assert "2/3" in text, "how many of how many stands in the table"
        ((told, _rows),) = show.messages(work, by(work, SECRETARY), "2027-11")
        assert told.count("样本少") == 1
        assert "个百分点" not in told

    house.do_now(look)


def test_the_workbook_has_each_rate_and_period_in_numbers(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        two_years(work)
        sheet = load_workbook(BytesIO(file_of(of(work, "2027-11"), "excel")[1]))["满意率和解决率对照"]
        rows = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[1]]
        assert rows[:2] == [("选民满意率", "2027年11月", 9, 12, 0.75), ("选民满意率", "2026年11月", 6, 12, 0.5)]
        assert [row[:4] for row in rows[-2:]] == [("建议办理解决率", "2027年11月", 3, 10), ("建议办理解决率", "2026年11月", 8, 10)]

    house.do_now(look)


def test_what_was_sent_back_to_its_unit_is_not_solved(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        row = suggest.start(work, by(work, LEADER), "修桥\n请修")
        steps.hand_over(work, by(work, LEADER), row, steps.To("n01", "镇水务站"))
        steps.answered(work, by(work, LEADER), row, steps.UnitSays("solved", "办了"))
        steps.send_back(work, by(work, LEADER), row, 1, "没有办")
        later(work, 60)
        found = compared.Beside(account(work, "2026-11", work.now))
        assert (found.suggestions.answered, found.suggestions.solved) == (1, 0)

    house.do_now(look)


@pytest.mark.parametrize("language", languages())
def test_every_way_a_rate_goes_has_its_words(language: str) -> None:
    t = translator(language)
    for name in compared.RATES:
        for then, now in (((1, 20), (2, 20)), ((2, 20), (1, 20)), ((1, 20), (1, 20))):
            said_ = words.rates(t, [(name, then, now)])
            assert said_
            assert "{" not in said_
    assert words.rates(translator("zh-Hans"), [("voters_satisfied", (2, 3), (5, 16))]) == ""
    assert "低 35.4 个百分点" in words.rates(translator("zh-Hans"), [("voters_satisfied", (20, 30), (5, 16))])
