"""Lists and the register on paper: a table as on a wide screen, without what is only for pressing."""

import re

from playwright.async_api import Browser, ViewportSize

from services.deed.work import Work
from tests.office.browsers import Office
from tests.office.filled import opened
from tests.office.seen import enters
from tests.town import Town

A4: ViewportSize = {"width": 794, "height": 1123}
"""In the points of a screen."""
SHOWN = "all => [...new Set(all.map(one => getComputedStyle(one).display))]"


def forty(work: Work) -> None:
    for n in range(40):
        opened(work, 900 + n, f"第{n}条水渠堵了，{'田里没有水，' * (n % 9)}")


async def test_a_list_on_paper_is_a_table_and_nothing_to_press(browser: Browser, office: Office, town: Town) -> None:
    secretary = await town.secretary()
    await town.ask(forty)
    seen = await enters(browser, office, secretary)
    await seen.page.emulate_media(media="print")
    await seen.page.set_viewport_size(A4)
    await seen.opens("/cases?month=2026-11&words=水渠")
    line = seen.page.get_by_text("条件：")
    assert await line.is_visible()
    assert "水渠" in await line.inner_text()
    assert "11月" in await line.inner_text()
    for path in ("/cases", "/list/unclaimed"):
        await seen.opens(path)
        assert await seen.page.locator("tbody tr").evaluate_all(SHOWN) == ["table-row"], path
        assert await seen.page.locator("thead th").last.evaluate("one => one.getBoundingClientRect().left") > 0, (
            "what a column is stands above it"
        )
        assert await seen.page.locator(".tick").evaluate_all(SHOWN) in ([], ["none"]), path
        assert await seen.page.evaluate("document.documentElement.scrollWidth") <= A4["width"], path
        assert len(re.findall(rb"/Type\s*/Page\b", await seen.page.pdf(format="A4", margin={"top": "1cm", "bottom": "1cm"}))) == 2, path
