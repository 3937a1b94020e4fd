"""我妈的低保 is the mother's, and no curse."""

import pytest

from domain.reading.marks_in import marks_in

CURSES = "他妈的水管又爆了 妈的，三天没水 你妈的什么时候修 去你妈的 真他妈的烂 草他妈的 妈的路烂成这样 操你妈 去你妈的医保"
MOTHERS = (
    "我妈的低保停了 他妈的病历丢了，医院不给补 你妈的高龄补贴也没发吧，我家的也没发 水管爆了，另外他妈的医保报不了 他妈的残疾证办不下来 我妈的腿摔了"
    " 小明他妈的工资没发 我婆婆他妈的丧葬费没领 妈的高龄补贴停了 他妈的存折取不出钱 我妈的地被占了 我妈的眼睛看不见"
)


@pytest.mark.parametrize("text", CURSES.split())
def test_a_curse_stays_one(text: str) -> None:
    assert "abusive" in marks_in(text)


@pytest.mark.parametrize("text", MOTHERS.split())
def test_what_is_the_mothers_is_none(text: str) -> None:
    assert "abusive" not in marks_in(text)
