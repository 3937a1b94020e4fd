"""A page of help for deputies and a leaflet for voters, on paper and in the bot (docs/spec.md section 2)."""

import pytest
from PIL import Image

from locales.catalogue import languages, translator
from reports.guide_sheets import SMALLEST, _split, guide_sheet
from reports.sheets import HEIGHT
from services.deed.work import Work
from services.staff.guides import guide, leaflet
from tests.town import Somebody, Town


@pytest.mark.parametrize("language", languages())
async def test_each_has_what_it_is_for_how_and_an_example_and_fits_a_page(town: Town, language: str) -> None:
    def both(work: Work) -> None:
        t = translator(language)
        for sheet in (guide(work, t), leaflet(work, t, "lianxin_bot")):
            assert all(len(lines) == 3 and head for head, lines in sheet.blocks), sheet.title
            assert len({head for head, _ in sheet.blocks}) == len(sheet.blocks)
            assert max(map(sum, _split(sheet.blocks, SMALLEST + 3))) < HEIGHT - 500, "letters are not too small to read"
            drawn = guide_sheet(sheet)
            below = drawn.crop((0, HEIGHT - 90, drawn.width, HEIGHT - 70))
            assert below.getcolors() == [(below.width * below.height, (255, 255, 255))], "nothing runs into the foot"

    await town.ask(both)


async def test_the_guide_says_how_to_claim_answer_and_record_and_what_a_deputy_may_do(town: Town) -> None:
    def heads(work: Work) -> tuple[list[str], list[str]]:
        t = work.staff_words()
        return [head for head, _ in guide(work, t).blocks], [head for head, _ in leaflet(work, t).blocks]

    of_deputies, of_voters = await town.ask(heads)
    assert {"代表能做什么", "认领", "回复选民", "转办", "答复", "走访记录", "代表建议", "请假"} <= set(of_deputies)
    assert of_voters[0] == "反映事情"
    assert {"给答复打分", "急事、危险", "我的信息"} <= set(of_voters)


async def test_the_pages_come_by_a_tap_below_the_help(town: Town) -> None:
    voter, deputy = await town.voter(), await town.deputy("吕春敏")
    await voter.writes("/help")
    assert not voter.sees_button("认领")
    await voter.presses("给答复打分")
    assert "您说了算" in voter.last
    await voter.writes("/help")
    await voter.presses("使用说明（PDF）")
    assert _files(voter) == ["清溪镇_选民使用说明.pdf"]
    await deputy.writes("/help")
    await deputy.presses("认领")
    assert "例：" in deputy.last
    assert deputy.last.count("\n") == 2
    await deputy.presses("看别的")
    await deputy.presses("使用说明（PDF）")
    assert _files(deputy) == ["清溪镇_代表使用说明.pdf", "清溪镇_选民使用说明.pdf"]
    content = town.telegram.state.files[_documents(deputy)[0]["file_id"]]
    assert content.startswith(b"%PDF")


def _documents(somebody: Somebody) -> list[dict[str, str]]:
    return [message["document"] for message in somebody.chat.messages.values() if "document" in message]


def _files(somebody: Somebody) -> list[str]:
    return [document["file_name"] for document in _documents(somebody)]


def test_a_page_with_nothing_but_a_code_is_drawn_too() -> None:
    from reports.poster import Code, GuideSheet

    code, steps = Code("https://t.me/lianxin_bot", "@lianxin_bot"), ("一", "二", "三")
    drawn = guide_sheet(GuideSheet("file", "题", "副题", (("头", ("一行", "二行", "三行")),), "脚", code, steps))
    assert isinstance(drawn, Image.Image)
