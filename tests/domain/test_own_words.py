"""A voter's own name and door in his words (docs/spec.md section 3); the lines: samples/own_name_or_door.jsonl."""

import pytest

from domain.words.own_words import own_names, own_spans
from tests.own_words import LINES, count, missed, shown, touched


def test_there_are_enough_lines_and_half_of_them_was_never_looked_at() -> None:
    assert len(LINES) >= 200
    assert min(count("kept", own=True), count("kept", own=False)) > 50


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_own_names_and_doors_are_read_and_ordinary_lines_are_not(half: str) -> None:
    assert len(missed(half)) <= 0.05 * count(half, own=True), missed(half)
    assert len(touched(half)) <= 0.02 * count(half, own=False), touched(half)


def test_what_is_masked_is_the_name_and_the_door_alone() -> None:
    assert shown("我叫王小明，家住3组15号，路坏了") == "我叫**，家住***，路坏了"
    assert shown("路坏了，请修。\n上坪村 王小明\n2026年11月3日") == "路坏了，请修。\n上坪村 **\n2026年11月3日"


def test_a_name_he_gave_is_masked_wherever_it_stands_then() -> None:
    assert own_names("我叫王小明，路坏了") == {"王小明"}
    assert [span.start for span in own_spans("王小明上次来过，村里都认识王小明", {"王小明"})] == [0, 13]


@pytest.mark.parametrize("text", ["我是上坪村的", "我是他儿子", "政府大楼3栋201室没人", "中山路12号的路灯坏了", "QX-2611-0001 还没好", ""])
def test_what_leads_to_nobody_stays(text: str) -> None:
    assert own_spans(text) == ()
