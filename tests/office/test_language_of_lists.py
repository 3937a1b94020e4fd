"""今日, lists, register, files, key-in, records, logins and what goes wrong: each in the language chosen on the page (test_language.py)."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

import pytest

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, Sealed
from domain.values.ids import Handle, VoterId
from domain.values.message import Media
from services.deed.work import Work
from services.desk import correct, note
from services.office import papers
from services.run.database_thread import DatabaseThread
from services.visits import days, file_record
from tests.office import filled
from tests.office.filled import CHAIR, LEADER, OFFICER, SECRETARY
from tests.office.served import Pages, Reader, served
from tests.office.test_language import roster_names, wrong
from tests.services import test_desk_deeds as desk
from tests.services import test_visit_deeds as visit_deeds
from tests.services.called import by, said

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh-Hant"])
WRITTEN = (
    "自来水停了三天",
    "路灯不亮，晚上看不见",
    "水渠堵了，田里没有水",
    "村口的桥裂开了",
    "检举村委会主任收了钱，给了红包才办低保",
    "垃圾没有人来收",
    "邻居家的污水流到我家",
    "是我亲戚",
    "家里的事，只想让代表一个人知道",
    "学校门口没有减速带",
    "承包地的租金还没有结",
    "卫生院没有医生",
    "下个月来人",
    "村口的路灯坏了半个月",
    "村口水管坏了，没有水",
    "老槐树那里我们明天来看",
    "水管坏了，请打",
    "后天来看",
    "泵站坏了，排不出水",
    "泵站坏了好多天，水排不出去",
    "我的查法",
    "柳弯村",
)
"""What people wrote in these towns, and type here; the longest is taken out first."""


def left(language: str, readers: Sequence[Reader], theirs: set[str]) -> str:
    return "\n".join(dict.fromkeys(line for one in readers for seen in one.seen for line in wrong(language, seen, {*theirs, *WRITTEN})))


def play(work: Work) -> None:
    """Cases of every kind, files ordered and made, a record to check, the days of the year."""
    filled.fill(work)
    days.plan(work)
    for shape in ("excel", "csv"):
        papers.order_table(work, by(work, SECRETARY), shape, urlencode({"village": "v01", "status": "open", "overdue": "1", "mark": "key"}))
    papers.order_sheets(work, by(work, SECRETARY), ["QX-2611-0001"])
    papers.order_table(work, by(work, CHAIR), "csv", "")
    work.web.papers.made(1, 3, "清溪镇登记簿2026-11-04.xlsx", work.files.put("清溪镇登记簿2026-11-04.xlsx", b"x", work.now))
    work.web.papers.made(2, 0, "", None)
    work.web.papers.made(3, 1, "清溪镇办理单2026-11-04.docx", None)
    papers.keep_view(work, by(work, SECRETARY), "我的查法", "village=v01")
    file_record.file_record(work, by(work, filled.MEMBER), visit_deeds.visit(work))


@pytest.fixture
def begun(request: pytest.FixtureRequest) -> Callable[[Work], None] | None:
    return play if "town" in request.fixturenames else None


@pytest.fixture
def town(database: DatabaseThread) -> DatabaseThread:
    """The town so played."""
    return database


async def readers_of(pages: Pages, language: str) -> list[Reader]:
    return [await pages.reader(account, language) for account in (SECRETARY, OFFICER, LEADER, CHAIR)]


@LANGUAGES
async def test_today_and_the_lists_behind_its_numbers(town: DatabaseThread, language: str) -> None:
    theirs = await town.do(roster_names)
    async with served(town) as pages:
        readers = await readers_of(pages, language)
        for reader in readers:
            first = await reader.gets("")
            links = set(re.findall(r'href="/office(/(?:list|records)/[^"]+)"', first.text))
            for link in sorted(
                links | {"/list/todo", "/list/callbacks", "/list/promises", "/list/due_of", "/records/2026-11", "/records/2026-10"}
            ):
                await reader.gets(link.replace("&amp;", "&"))
    assert left(language, readers, theirs) == ""
    assert any("/records/" in seen.path and "/records/" in seen.text for seen in readers[0].seen)


@LANGUAGES
async def test_the_register_its_acts_and_its_files(town: DatabaseThread, language: str) -> None:
    theirs = await town.do(roster_names)
    async with served(town) as pages:
        readers = await readers_of(pages, language)
        for reader in readers:
            for query in (
                "",
                "?words=自来水停了三天",
                "?status=open&overdue=1&promise=open",
                "?after=5",
                "?village=v01&group=g1&kind=help&rating=satisfied",
            ):
                await reader.gets(f"/cases{query}")
            for fields in (
                {"act": "assign", "to": "", "case": "QX-2611-0002"},
                {"act": "chase"},
                {"act": "chase", "case": "QX-2611-0001"},
                {"act": "assign", "to": "g8", "case": "QX-2611-0099"},
                {"act": "suggest", "title": "", "case": "QX-2611-0001"},
                {"act": "dream"},
                {"act": "keep_view", "view": ""},
                {"act": "drop_view", "old_view": "999"},
            ):
                await reader.posts("/cases", {"query": "village=v01", **fields})
            await reader.gets("/papers")
            await reader.gets("/papers/3")
    assert left(language, readers, theirs) == ""


@LANGUAGES
async def test_key_in_and_what_it_asks(town: DatabaseThread, language: str) -> None:
    theirs = await town.do(roster_names)
    letter = {"village": "柳湾", "channel": "letter", "words": "泵站坏了，排不出水"}
    async with served(town) as pages:
        reader = await pages.reader(SECRETARY, language)
        await reader.gets("/new")
        assert (await reader.posts("/new", letter)).status == 200
        assert "QX-" in (await reader.posts("/new/alike", letter | {"words": "泵站坏了好多天，水排不出去"})).text
        for fields in (
            {"words": "泵站坏了好多天，水排不出去"},
            {"words": ""},
            {"village": ""},
            {"village": "x"},
            {"village": "柳弯村"},
            {"channel": "dream"},
            {"written_on": "2020-01-01"},
            {"category": "x"},
            {"channel": "above"},
            {"words": "x" * 5000},
            {"phone": "1"},
        ):
            assert (await reader.posts("/new", letter | fields)).status in (409, 422), fields
    assert left(language, [reader], theirs) == ""


@LANGUAGES
async def test_records_logins_and_what_goes_wrong(town: DatabaseThread, language: str) -> None:
    theirs = await town.do(roster_names)
    async with served(town) as pages:
        reader, stranger = await pages.reader(SECRETARY, language), await pages.reader(Handle(999), language)
        for path in ("/sessions", "/nothing", "/cases/QX-2611-0099", "/list/dream", "/records/2026-99", "/enter", "/over", "/login?over=1"):
            await reader.gets(path)
        record = re.search(r'name="record" value="(\d+)"', (await reader.gets("/records/2026-11")).text)
        assert record is not None
        await reader.posts("/records/2026-11", {"record": record[1], "result": "returned", "reason": ""})
        await reader.posts("/records/2026-11", {"record": record[1], "result": "dream"})
        await reader.posts("/records/2026-11", {"record": record[1], "result": "not_counted"})
        assert 'value="undo"' in reader.seen[-1].text, "for ten minutes, as in the chat"
        await reader.posts("/records/2026-11", {"record": record[1], "result": "undo"})
        assert f'name="record" value="{record[1]}"' in reader.seen[-1].text
        assert 'value="undo"' not in reader.seen[-1].text
        await reader.posts("/records/2026-11", {"record": record[1], "result": "returned", "reason": "后天来看"})
        await reader.posts("/cases", {"key": "x.y", "act": "chase", "case": "QX-2611-0001"})
        for path in ("", "/login", "/login?over=1", "/enter"):
            await stranger.gets(path)
        await stranger.posts("/enter", {"token": "x"})
        await stranger.posts("/nothing", {})
    assert left(language, [reader, stranger], theirs) == ""


def _cases(work: Work) -> list[Case]:
    """Sealed; kept from all but two; with masked numbers, files, an edit; of a voter whom nothing reaches, who left his number."""
    desk.settle(work)
    sealed = desk.opened(work, Handle(508))
    work.cases.record(sealed, work.event("sealed", "system", Sealed(how="due", group_before=sealed.group)))
    kept = desk.opened(work, Handle(509), "水管坏了，请打13800000123")
    photo, film = Media("photo", "F1", 400_000, "U1"), Media("video", "F2", 30_000_000, "U2")
    noted = desk.noted(work)
    note.note(work, by(work, desk.LEADER), noted, said(work, "老槐树那里我们明天来看", media=(photo, film)))
    correct.correct(work, by(work, desk.LEADER), desk.newest(work), said(work, "后天来看"))
    work.voters.change(VoterId(1), unreachable_since=work.now)
    secret = desk.opened(work, Handle(510))
    work.cases.record(secret, work.event("changed", "voter", Changed(marks=("confidential", "urgent"))))
    return [work.cases.get(case.id) for case in (sealed, kept, noted, secret)]


@LANGUAGES
async def test_cases_with_seals_files_edits_and_what_opens_by_a_tap(database: DatabaseThread, language: str) -> None:
    cases = await database.do(_cases)
    theirs = await database.do(roster_names)
    async with served(database) as pages:
        readers = [await pages.reader(account, language) for account in (desk.SECRETARY, desk.LEADER, desk.CHAIR)]
        for reader in readers:
            for case in cases:
                await reader.gets(f"/cases/{case.number}")
                for which in ("contact", "spans", "dream"):
                    await reader.posts(f"/cases/{case.number}/open", {"which": which})
                await reader.gets(f"/cases/{case.number}")
                await reader.posts(f"/cases/{case.number}/do/dream", {"seen": "1"})
    assert left(language, readers, theirs) == ""
