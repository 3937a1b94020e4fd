"""`/template` and its words: the forms that staff fill in (docs/spec.md section 2)."""

from io import BytesIO

import openpyxl
import pytest

from tests.conversations.test_keys import labels
from tests.town import Town


@pytest.mark.parametrize("words", ["/template", "模板", "名册模板", "要个空白名册"])
async def test_staff_who_ask_for_a_form_are_offered_those_they_may_have(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert labels(secretary) == ["更新名册", "空白名册", "通报模板（Word）"]
    assert "「空白名册」：空的，从头填，填好发回来。" in secretary.last
    await secretary.presses("空白名册")
    document = next(m["document"] for m in reversed(secretary.messages) if "document" in m)
    assert document["file_name"] == "空白名册.xlsx"
    book = openpyxl.load_workbook(BytesIO(town.telegram.state.files[document["file_id"]]))
    assert "代表" in " ".join(book.sheetnames)
    assert "填好用文件发回来" in secretary.last


async def test_a_deputy_reads_whose_it_is(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("/template")
    assert "人大秘书" in deputy.last
    assert not any("空白名册" in str(m.get("reply_markup", "")) for m in deputy.messages)
