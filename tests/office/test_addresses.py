"""What an address says that a page cannot read is said, on every page alike; all else of it holds (docs/spec.md section 8, On the computer)."""

import re
from html import unescape

import pytest

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from tests.office.filled import SECRETARY
from tests.office.served import served
from tests.office.test_language_of_lists import begun, town

__all__ = ["begun", "town"]
SAID = re.compile(r"「([^」]*)」看不懂，或者现在没有了")
ODD = {
    "/cases?month=2026-13": ["月份：2026-13"],
    "/cases?month=x&village=v99&status=open": ["月份：x", "村居：v99"],
    "/cases?group=g99&town=t9&category=gold&kind=odd&status=dream&mark=star": [
        "小组：g99",
        "乡镇：t9",
        "类别：gold",
        "类型：odd",
        "现在：dream",
        "记号：star",
    ],
    "/cases?overdue=no&rating=5&promise=maybe&reached=moon": ["逾期", "评价：5", "承诺：maybe", "报到哪一级：moon"],
    "/cases?after=abc": ["after=abc"],
    "/cases?monht=2026-11": ["monht=2026-11"],
    "/cases?status=open&status=closed": ["现在：closed"],
    "/list/due?of=dream": ["of=dream"],
    "/list/due_of?of=d999": ["of=d999"],
    "/list/todo?of=x": ["of=x"],
    "/list/queue?of=x&first=-1": ["of=x", "first=-1"],
    "/list/due?first=5000": ["first=5000"],
    "/cases/QX-2611-0001?before=x": ["before=x"],
    "/records/2026-11?done=999": ["done=999"],
    "/records/2026-11?done=x": ["done=x"],
    "/new?kept=QX-2611-9999": ["kept=QX-2611-9999"],
    "/new?channel=pigeon&written_on=2026-02-30": ["channel=pigeon", "written_on=2026-02-30"],
    "/papers?page=2": ["page=2"],
    "?day=2026-13-01": ["day=2026-13-01"],
    "/sessions?x=1": ["x=1"],
}


@pytest.mark.parametrize("path", ODD)
async def test_what_is_not_understood_of_an_address_is_said(path: str, town: DatabaseThread) -> None:  # noqa: F811
    async with served(town) as pages:
        reader = await pages.reader(SECRETARY, "zh-Hans")
        page = await reader.gets(path)
        assert (page.status, sorted(SAID.findall(page.read))) == (200, sorted(ODD[path])), page.read


FINE = (
    "",
    "/cases",
    "/cases?month=2026-11&status=open&overdue=1",
    "/cases?words=%20&village=",
    "/new?channel=letter&written_on=2026-11-03",
)


@pytest.mark.parametrize("path", FINE)
async def test_nothing_is_said_of_what_is_understood(path: str, town: DatabaseThread) -> None:  # noqa: F811
    async with served(town) as pages:
        reader = await pages.reader(SECRETARY, "zh-Hans")
        page = await reader.gets(path)
        assert (page.status, "看不懂" in page.read) == (200, False), page.read
        for link in re.findall(r'href="/office([^"#]*\?[^"]+)"', page.text):
            assert "看不懂" not in (await reader.gets(unescape(link))).read, link


async def test_a_month_of_long_ago_stays_chosen(town: DatabaseThread) -> None:  # noqa: F811
    async with served(town) as pages:
        page = await (await pages.reader(SECRETARY, "zh-Hans")).gets("/cases?month=2021-03")
        assert ("查到 0 件" in page.read, '<option value="2021-03" selected>' in page.text) == (True, True)
        assert '<option value="2026-11">2026年11月</option>' in page.text


async def test_the_rest_of_an_address_holds_and_what_means_nothing_goes_no_further(town: DatabaseThread) -> None:  # noqa: F811
    async with served(town) as pages:
        reader = await pages.reader(SECRETARY, "zh-Hans")
        page = await reader.gets("/cases?village=v02&month=2026-13")
        assert ("查到 1 件" in page.read, '<option value="v02" selected>' in page.text) == (True, True)
        assert 'name="query" value="village=v02"' in page.text


@pytest.mark.parametrize("path", ["/list/dream", "/list/new?of=yesterday", "/list/booked?of=99999", "/records/2026-13"])
async def test_an_address_of_which_nothing_is_left_is_said_to_be_wrong(path: str, town: DatabaseThread) -> None:  # noqa: F811
    async with served(town) as pages:
        page = await (await pages.reader(SECRETARY, "zh-Hans")).gets(path)
        assert (page.status, "这个网址看不懂" in page.read) == (404, True), page.read


async def test_a_kept_search_says_what_of_it_there_is_no_more(town: DatabaseThread) -> None:  # noqa: F811
    def keep(work: Work) -> None:
        work.web.papers.keep_view(SECRETARY, "旧的", "group=g77&village=v02")

    await town.do(keep)
    async with served(town) as pages:
        reader = await pages.reader(SECRETARY, "zh-Hans")
        view = re.search(r'value="(view-\d+)">旧的', (await reader.gets("/cases")).text)
        assert view is not None
        page = await reader.posts("/cases", {"act": view[1]})
        assert ("「小组：g77」看不懂，或者现在没有了" in page.read, "查到 1 件" in page.read) == (True, True)
