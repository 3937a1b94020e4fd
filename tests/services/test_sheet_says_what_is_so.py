"""A 办理单 and the registers are signed: they say of a matter what is so (docs/spec.md section 8)."""

from datetime import date, timedelta

from domain.cases.case import Case
from services.case import rating, sheet
from services.deed.work import Work
from services.desk import answer, call_back, claim, decline, give_back
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from services.summaries.case_register import case_register
from services.summaries.tables import forwarded_table
from tests.services.called import by
from tests.services.test_desk_deeds import LEADER, MEMBER, SECRETARY, answered, claimed, forwarded, house, keyed_in, said

__all__ = ["house"]
PROMISED = date(2027, 3, 15)


def on_sheet(work: Work, case: Case, account: int = LEADER) -> dict[str, str]:
    page = sheet.page(work, account, work.cases.get(case.id))
    return {label: words for pairs in page.fields for label, words in pairs} | dict(page.blocks)


def row(work: Work, case: Case) -> dict[str, object]:
    made = case_register(account(work, "2026-11"))
    cells = next(one for one in made.rows if one[0] == case.number)
    return {column.label: cell for column, cell in zip(made.columns, cells, strict=False)}


def without_contact(work: Work) -> Case:
    case = claim.claim(work, by(work, MEMBER), keyed_in(work))
    return answer.answer(work, by(work, MEMBER), case, answer.Answer(said(work, "灯换好了"), "solved"))


def test_a_voter_who_left_no_contact_was_told_nothing_and_is_asked_nothing(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = without_contact(work)
        found = on_sheet(work, case)
        assert found["目前"] == "已答复，选民没有留联系方式，无法告知"
        assert "联系选民" not in found["办理经过"]
        assert "答复（已解决）" in found["办理经过"]
        assert found["选民评价"] == "选民没有留联系方式，没有请他评价"
        assert row(work, case)["到哪一步"] == "已答复，无法告知"

    house.do_now(look)


def test_who_read_the_answer_was_spoken_to_and_is_asked(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = answered(work)
        found = on_sheet(work, case)
        assert found["目前"] == "待评价"
        assert "联系选民" in found["办理经过"]
        assert found["选民评价"] == ""
        assert row(work, case)["到哪一步"] == "待评价"

    house.do_now(look)


def test_a_declined_matter_waits_for_nobody_and_has_its_reason(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = give_back.give_back(work, by(work, LEADER), claimed(work), "归县里")
        assert on_sheet(work, case, SECRETARY)["目前"] == "小组退办，待另行安排"
        decline.decline(work, by(work, SECRETARY), work.cases.get(case.id), "请找法院，电话13800000321")
        found = on_sheet(work, case, SECRETARY)
        assert found["目前"] == "不予受理"
        assert found["答复意见"] == "不予受理：请找法院，电话138********"

    house.do_now(look)


def test_a_promised_day_stands_on_its_papers_and_nothing_promised_is_called_done(house: DatabaseThread) -> None:
    def look(work: Work) -> None:
        case = forwarded(work)
        case = answer.answer(work, by(work, LEADER), case, answer.Answer(said(work, "排到明年春天"), "planned", PROMISED))
        call_back.rate_by_phone(work, by(work, SECRETARY), case, rating.Rated(1, "satisfied"))
        assert work.cases.get(case.id).status == "closed"
        found = on_sheet(work, case)
        assert found["目前"] == "已答复，承诺2027年3月15日前办好"
        assert "答复（列入计划，承诺2027年3月15日前）" in found["办理经过"]
        assert row(work, case)["答复类别"] == "列入计划（承诺2027年3月15日前）"
        table = forwarded_table(account(work, "2026-11"))
        assert table is not None
        assert [line[3] for line in table.rows] == ["已答复，承诺2027年3月15日前办好"]
        work.now = work.acted_at = work.now + timedelta(days=1)

    house.do_now(look)


def test_the_register_speaks_of_one_round(house: DatabaseThread) -> None:
    """限期 of the second round stood beside 答复日 of the first."""

    def look(work: Work) -> None:
        case = answered(work)
        case = call_back.rate_by_phone(work, by(work, SECRETARY), case, rating.Rated(1, "unsatisfied"))
        case = work.cases.get(case.id)
        assert case.round == 2
        found = row(work, case)
        assert found["限期"] == case.due_on
        assert found["答复日"] is None
        assert str(found["到哪一步"]).endswith("；11月4日第一次答复")
        work.now = work.acted_at = work.now + timedelta(days=1)
        answer.answer(work, by(work, LEADER), case, answer.Answer(said(work, "又修了一遍"), "solved"))
        assert row(work, case)["答复日"] == date(2026, 11, 5)

    house.do_now(look)
