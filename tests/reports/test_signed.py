"""Who signs a letter: room to write a name by hand, and a name over its day."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_LEADER
from docx.shared import Cm, Pt

from locales import hand_over
from locales.catalogue import translator
from reports.characters import wide
from reports.documents import letter
from reports.paper import Letter


def last_lines(closing: Sequence[str]) -> list[Any]:
    made = letter(Letter("移交清单", [("一、手上没办完的事项", "一件")], closing))
    return list(Document(BytesIO(made)).paragraphs[-len(closing) :])


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_who_gives_and_who_takes_have_a_line_to_sign_on(language: str) -> None:
    t = translator(language)
    *names, day = last_lines([t(hand_over.given_by), t(hand_over.taken_by), "2026年2月1日"])
    for line in names:
        (stop,) = line.paragraph_format.tab_stops
        assert line.text.endswith(("：\t", ":\t")), line.text
        assert stop.leader == WD_TAB_LEADER.LINES
        begins = line.paragraph_format.left_indent + Pt(16 * wide(line.text.rstrip()))
        assert stop.position - begins >= Cm(2.5)
        assert stop.position <= Cm(21 - 2.8 - 2.6)
    assert "\t" not in day.text


@pytest.mark.parametrize("name", ["周启明", "上下坪代表小组", "清溪镇人民代表大会主席团"])
def test_who_signs_stands_centred_over_the_day(name: str) -> None:
    lines = last_lines([name, "2026年12月1日"])
    middles = [line.paragraph_format.right_indent.pt + 8 * wide(line.text) for line in lines]
    assert middles[0] == pytest.approx(middles[1])
    assert min(line.paragraph_format.right_indent for line in lines) == Pt(32)
    assert {line.alignment for line in lines} == {WD_ALIGN_PARAGRAPH.RIGHT}
