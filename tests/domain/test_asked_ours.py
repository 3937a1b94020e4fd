"""What staff and deputies ask of us in their own words (docs/understood.md, 问我们的数和人)."""

from datetime import date

import pytest

from domain.at_work.asked_inside import asked_how
from domain.at_work.asked_ours import asked_ours
from domain.at_work.said_commands import said_command
from tests.samples_of import lines
from tests.spoken_of import roster_of

TODAY = date(2026, 11, 25)


def kind_of(text: str) -> str:
    found = asked_ours(text, roster_of("qingxi"), TODAY)
    return found.kind if found is not None else "how" if asked_how(text) else ""


@pytest.mark.parametrize(("half", "least", "most"), [("tuned", 0.99, 0), ("kept", 0.9, 1)])
def test_questions_are_heard_and_other_lines_are_none(half: str, least: float, most: int) -> None:
    """`least`: the share of the questions that are read as what they ask; `most`: other lines that are taken for a question."""
    rows = lines("asked_ours", half)
    asked = [row for row in rows if row["asks"]]
    heard = [row["text"] for row in asked if kind_of(row["text"]) == row["asks"]]
    taken = [row["text"] for row in rows if not row["asks"] and kind_of(row["text"])]
    assert len(heard) >= least * len(asked)
    assert len(taken) <= most


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("上坪村这个月还有几件没办完", "村:上坪村 月份:这个月 状态:没办完"),
        ("石门村的低保有几件", "村:石门村的"),
        ("这个月不满意的有哪些", "月份:这个月 评价:不满意的"),
    ],
)
def test_what_is_looked_for_is_said_as_find_takes_it(text: str, search: str) -> None:
    found = asked_ours(text, roster_of("qingxi"), TODAY)
    assert found is not None
    said = {part.partition(":")[2] for part in found.search.split()}
    assert said == {part.partition(":")[2] for part in search.split()}


@pytest.mark.parametrize(
    "text",
    ["水厂满意率多少", "石门村谁请假了", "怎么催周启明", "上个月谁请假了", "昨天有什么事", "他手上几件", "你手上几件"],
)
def test_what_would_be_passed_over_in_silence_is_no_such_question(text: str) -> None:
    assert asked_ours(text, roster_of("qingxi"), TODAY) is None


@pytest.mark.parametrize(
    "text", ["上坪村组长来电话了", "周启明请假", "周启明值班", "单位没回话", "多少", "几件", "没人管", "超期", "记录", "组里谁去都行"]
)
def test_words_that_only_sound_so_ask_nothing(text: str) -> None:
    assert asked_ours(text, roster_of("qingxi"), TODAY) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("今天要到期的有没有", "list"),
        ("周启明办结几件", "done_by"),
        ("周启明请假了吗", "leave"),
        ("有几个代表走访了", "missing"),
        ("走访情况怎么样", "missing"),
        ("这个月怎么样", "report"),
        ("哪类最多", "topics"),
        ("我们组有几件", "own"),
        ("谁是秘书", "phone"),
        ("接待日在哪里", "days"),
        ("哪些代表没连上", "linked"),
    ],
)
def test_other_questions(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize("text", ["几" * 5000, "周启明手上几件" * 500])
def test_long_words_are_none(text: str) -> None:
    assert asked_ours(text, roster_of("qingxi"), TODAY) is None


@pytest.mark.parametrize("text", ["上下坪组办得咋样", "上下坪小组办得如何", "上下坪代表小组办得怎样", "我们镇办得咋样"])
def test_how_a_group_does_is_a_figure_however_it_is_called(text: str) -> None:
    assert kind_of(text) == "figure"


@pytest.mark.parametrize("text", ["低保办得咋样", "三组办得咋样", "他办得咋样", "老彭家的办得如何"])
def test_how_a_matter_goes_is_no_figure(text: str) -> None:
    assert kind_of(text) != "figure"


@pytest.mark.parametrize("text", ["写一件建议", "想提个建议", "我要写条建议", "写代表建议", "建议", "拟一件代表建议"])
def test_who_wants_to_write_a_suggestion_opens_them(text: str) -> None:
    assert said_command(text) == "suggest"


@pytest.mark.parametrize("text", ["建议修路", "写建议书的人来了", "提了个建议", "建议收到了", "他写一件建议"])
def test_what_only_speaks_of_a_suggestion_opens_none(text: str) -> None:
    assert said_command(text) == ""
