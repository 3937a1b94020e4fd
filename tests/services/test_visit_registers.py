"""走访记录: what became of each opinion that was heard stands in the line of its visit (services/summaries/visit_registers.py)."""

from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.congress.periods import period_of
from domain.values.ids import PersonId
from services.deed.work import Work
from services.summaries import performance, quota
from services.summaries.account import account
from services.summaries.counted_for import CountedFor
from services.summaries.files import file_of
from services.visits import board, file_record, matters
from services.visits.figures import figures_of
from tests.services.called import by, said
from tests.services.test_reception_register import MEMBER, UPPER, Days, month

__all__ = ["month"]


def heard(work: Work, *words: str, note: str = "", mode: str = "home") -> list[int]:
    visit = file_record.Visit(work.today, UPPER, mode, 2, 3, (PersonId("d003"),), heard=tuple(said(work, one) for one in words), note=note)
    kept = file_record.file_record(work, by(work, MEMBER), visit, anyway=True)
    return [matter.id for matter in work.visits.matters(kept.id)]


def settled(work: Work, matter: int, became: str) -> None:
    matters.close_matter(work, by(work, MEMBER), matter, became)


def book(work: Work, sheet: str) -> list[Any]:
    work.facts.catch_up(work.roster.congress)
    page = load_workbook(BytesIO(file_of(account(work, "2026-11"), "registers")[1]))[sheet]
    (row,) = [row for row in page.iter_rows(min_row=4, values_only=True) if row[0] == datetime(2026, 11, 12)]  # noqa: DTZ001
    return list(row)


def test_what_was_answered_there_and_then_is_said_beside_it(month: Days) -> None:
    (one,) = month.on(12, 15, 0, lambda w: heard(w, "医保卡丢了去哪补"))
    assert month.on(12, 15, 1, lambda w: book(w, "走访记录"))[8:10] == ["医保卡丢了去哪补", "还没定怎么办。"]
    month.on(12, 15, 2, lambda w: settled(w, one, "answered"))
    assert month.on(12, 15, 3, lambda w: book(w, "走访记录"))[8:10] == ["医保卡丢了去哪补", "当场答复了。"]


def test_of_several_each_is_named_by_its_place_and_the_note_stays(month: Days) -> None:
    first, second, third, fourth = month.on(
        12, 15, 0, lambda w: heard(w, "医保卡丢了去哪补", "路灯坏了半个月", "随便说说", "渠堵了", note="宣传了合作医疗")
    )
    for n, matter, became in ((1, first, "answered"), (2, third, "dropped")):
        month.on(12, 15, n, partial(settled, matter=matter, became=became))
    number = month.on(12, 15, 3, lambda w: matters.make_case(w, by(w, MEMBER), second).number)
    row = month.on(12, 15, 4, lambda w: book(w, "走访记录"))
    assert row[8:11] == [
        "医保卡丢了去哪补\n路灯坏了半个月\n渠堵了",
        "第 1 条：当场答复了。\n第 3 条：还没定怎么办。\n宣传了合作医疗",
        number,
    ]
    assert fourth


def test_a_visit_that_was_a_reception_says_it_in_the_book_of_receptions_too(month: Days) -> None:
    (one,) = month.on(12, 15, 0, lambda w: heard(w, "医保卡丢了去哪补", note="给了表格", mode="reception"))
    month.on(12, 15, 2, lambda w: settled(w, one, "answered"))
    assert month.on(12, 15, 3, lambda w: book(w, "接待记录"))[4:6] == ["医保卡丢了去哪补", "当场答复了。\n给了表格"]


def test_who_came_to_a_reception_is_received_and_visited_nowhere(month: Days) -> None:
    month.on(25, 15, 0, lambda w: heard(w, "路灯坏了半个月"))
    before = month.on(25, 15, 1, figures)
    month.on(25, 15, 2, lambda w: heard(w, "医保卡丢了去哪补", mode="reception"))
    after = month.on(25, 15, 3, figures)
    assert after[:-1] == before[:-1], "neither month nor group, board, deputy's file nor quota count it among the visits"
    assert after[-1] == before[-1] + 3
    rows = month.on(25, 15, 4, lambda w: [page_of(w, name) for name in ("走访记录", "接待记录")])
    assert [["医保卡" in str(page), "路灯" in str(page)] for page in rows] == [[False, True], [True, False]]


def test_a_reception_alone_is_no_visit_of_who_was_due(month: Days) -> None:
    month.on(25, 15, 0, lambda w: heard(w, "医保卡丢了去哪补", mode="reception"))
    due, visited, missing = month.on(25, 15, 1, lambda w: went(w))
    assert (visited, len(missing)) == (0, due)
    assert "d003" in missing
    assert month.on(25, 15, 2, lambda w: PersonId("d003") not in {p.id for p in performance.still(w, w.today)}), "he did something"


def went(work: Work) -> tuple[int, int, tuple[str, ...]]:
    found = figures_of(work, "2026-11", work.days.of_month("visit", "2026-11"))
    return found.due, found.visited, found.missing


def figures(work: Work) -> list[object]:
    """What visits come to, wherever it is told; 接待人次 last."""
    work.facts.catch_up(work.roster.congress)
    whole, group = account(work, "2026-11", work.now), account(work, "2026-11", work.now, "g1")
    person = work.roster.people[PersonId("d003")]
    own = performance.performance(CountedFor(work, by(work, MEMBER)), person, period_of("2026-11"))
    told = board.board(work, "2026-11", (work.roster.people[PersonId("d001")],))[0]
    left = quota.go_on(work, {"month": "2026-11", "reads": 11, "read": 10, "visits": {}, "after": 0})
    assert left is not None
    return [whole.visits, group.visits, own.visits, own.households, own.people, own.matters, told, left.data["visits"], whole.visitors]


def page_of(work: Work, name: str) -> list[list[object]]:
    work.facts.catch_up(work.roster.congress)
    page = load_workbook(BytesIO(file_of(account(work, "2026-11", work.now), "registers")[1]))[name]
    return [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]
