"""Files that people send are read by a process each, and whatever becomes of it, who sent one hears the end of it; nobody else waits."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import psutil
import pytest

from domain.values.ids import Handle
from locales import files
from locales.catalogue import translator
from reports.bulletin import blank_template
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.roster_file import current_workbook
from services.watch import outbox, readings
from storage.database import open_engine
from storage.outbox import Call, OutboxRow
from tests import hostile
from tests.town import Somebody, Town

T = translator("zh-Hans")
SHEETS = (
    "xls",
    "csv in GBK",
    "a page",
    "with a password",
    "wide",
    "broken off",
    "entities",
    "many parts",
    "a zip of something else",
    "empty",
)
PAGES = ("macros", "a remote template", "a remote picture", "DDE cut into pieces", "200,000 paragraphs", "doc", "no table style")
GONE = files.refusal(T, "killed", {}, "sheet")


async def asked_for_a_roster(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("更新名册")
    return secretary


async def asked_for_a_template(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-11")
    await secretary.presses("通报模板（Word）")
    return secretary


def readers() -> list[psutil.Process]:
    """The processes of ours that read a file now."""
    found = []
    for child in psutil.Process().children():
        try:
            if "bot.read_file" in child.cmdline() and child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found


async def reader(town: Town, *others: int) -> int:
    """The process that reads a file now, once it does; none of those before."""
    found: list[int] = []

    async def begun() -> bool:
        found[:] = [process.pid for process in readers() if process.pid not in others]
        return bool(found)

    await town.until(begun, 60)
    return found[0]


async def test_whatever_is_sent_as_a_roster_there_is_an_end_that_says_what_it_is(town: Town) -> None:
    secretary = await asked_for_a_roster(town)
    for name in SHEETS:
        make, reason = hostile.WORKBOOKS[name]
        await secretary.sends("document", content=make())
        assert secretary.reads[-2] == "收到了，正在看。"
        said = secretary.last.partition("，")[0]
        assert said == files.refusal(T, reason, {"sheet": "基本情况", "row": "1", "column": "XFD"}, "sheet").partition("，")[0], name
        secretary.forgets()
    await secretary.sends("document", content=await town.ask(current_workbook))
    assert secretary.last == "和现在的名册一样，没有要改的。", "and the next file is taken as if nothing had been"


async def test_whatever_is_sent_as_a_template_there_is_an_end_and_only_a_page_of_its_own_is_kept(town: Town) -> None:
    secretary = await asked_for_a_template(town)
    for name in PAGES:
        make, reason = hostile.TEMPLATES[name]
        await secretary.sends("document", content=make())
        assert secretary.reads[-2] == "收到了，正在看模板。"
        assert secretary.last.partition("，")[0] in files.refusal(T, reason, {"most": "1000", "value": "DDE"}, "document"), name
        assert await town.ask(lambda work: work.summaries.template()) is None
        secretary.forgets()
    await secretary.sends("document", content=blank_template("x"))
    assert secretary.last == "模板换好了，从下一份通报起用它。"
    assert await town.ask(lambda work: work.summaries.template()) is not None


async def test_a_voter_has_his_receipt_while_a_file_is_read(town: Town) -> None:
    secretary, voter = await asked_for_a_roster(town), await town.voter()
    secretary.person.sends("document", content=hostile.slow())
    busy = await reader(town)
    os.kill(busy, signal.SIGSTOP)
    voter.person.says("村口的路坏了")

    async def receipt() -> bool:
        return "QX-" in voter.last

    await town.until(receipt)
    assert [process.pid for process in readers()] == [busy], "it is not finished yet"
    os.kill(busy, signal.SIGCONT)
    await town.settled(60)
    assert "填错了" in "\n".join(secretary.reads), "an empty sheet lacks everything"


async def test_a_file_that_kills_its_reader_is_read_twice_and_no_third_time(town: Town) -> None:
    secretary = await asked_for_a_roster(town)
    secretary.person.sends("document", content=hostile.slow())
    first = await reader(town)
    os.kill(first, signal.SIGKILL)
    second = await reader(town, first)
    os.kill(second, signal.SIGKILL)
    await town.settled(60)
    assert secretary.last == GONE
    assert readers() == []
    await town.restart()
    await town.passes(minutes=10)
    assert secretary.reads.count(GONE) == 1
    assert await town.ask(lambda work: work.connection.exec_driver_sql("SELECT count(*) FROM stored_file").scalar()) == 0


async def test_a_reader_that_was_killed_by_chance_is_followed_by_another(town: Town) -> None:
    content = await town.ask(current_workbook)
    secretary = await asked_for_a_roster(town)
    secretary.person.sends("document", content=content)
    os.kill(await reader(town), signal.SIGKILL)
    await town.settled(60)
    assert secretary.last == "和现在的名册一样，没有要改的。"


async def test_a_restart_while_a_file_is_read_loses_nothing_and_counts_no_try(town: Town) -> None:
    content = await town.ask(current_workbook)
    secretary = await asked_for_a_roster(town)
    for _ in range(readings.MOST_TRIES + 1):
        secretary.person.sends("document", content=content)
        os.kill(await reader(town), signal.SIGSTOP)
        await town.restart()
        await town.settled(60)
        assert secretary.last == "和现在的名册一样，没有要改的。"
        secretary.forgets()
        await secretary.writes("/people")
        await secretary.presses("更新名册")
        secretary.forgets()


@pytest.fixture
def moved(database_url: str) -> Iterator[tuple[DatabaseThread, list[datetime]]]:
    now = [datetime(2026, 11, 4, 2, tzinfo=UTC)]
    thread = DatabaseThread(open_engine(database_url), lambda: now[0])
    yield thread, now
    thread.close()


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_a_file_that_takes_the_whole_process_with_it_is_given_up_by_the_third_that_finds_it(
    moved: tuple[DatabaseThread, list[datetime]],
) -> None:
    """The count is committed before a reader starts, so it survives whatever the file does."""
    thread, now = moved
    thread.do_now(order, 700)
    for turn in range(readings.MOST_TRIES):
        taken = thread.do_now(readings.take)
        assert taken is not None
        assert taken.order.data["tries"] == turn + 1
        assert thread.do_now(readings.take) is None, "who has it has it"
        now[0] += readings.LEASE + timedelta(seconds=1)
    assert thread.do_now(readings.take) is None
    assert thread.do_now(said_to, 700) == [GONE]
    now[0] += timedelta(days=1)
    assert thread.do_now(readings.take) is None
    assert thread.do_now(said_to, 700) == [GONE]


def test_what_a_late_reader_hands_in_is_not_said_twice(database: DatabaseThread) -> None:
    database.do_now(order, 700)
    taken = database.do_now(readings.take)
    assert taken is not None
    for reason in ("empty", "damaged"):
        database.do_now(readings.arrived, taken, {"reason": reason, "facts": {}})
    database.do_now(readings.died, taken)
    assert database.do_now(said_to, 700) == [files.refusal(T, "empty", {}, "sheet")]


def test_a_file_that_is_still_being_read_is_nobody_elses(moved: tuple[DatabaseThread, list[datetime]]) -> None:
    thread, now = moved
    thread.do_now(order, 700)
    taken = thread.do_now(readings.take)
    assert taken is not None
    for _ in range(5):
        now[0] += readings.LEASE - timedelta(seconds=1)
        thread.do_now(readings.still, taken)
        assert thread.do_now(readings.take) is None


def test_a_mistake_of_the_program_has_an_end_too(database: DatabaseThread) -> None:
    database.do_now(order, 700)
    taken = database.do_now(readings.take)
    assert taken is not None
    with pytest.raises(KeyError):
        database.do_now(readings.arrived, taken, {"found": {}})
    database.do_now(readings.give_up, taken)
    assert database.do_now(said_to, 700) == [GONE]


def test_what_cannot_even_be_kept_is_asked_for_again(database: DatabaseThread) -> None:
    def fail(work: Work) -> None:
        row = work.outbox.put(Call(700, "getFile", {"file_id": "x"}, purpose="template"))
        outbox.set_aside(work, OutboxRow(row, 700, "getFile", {}, 0, purpose="template"))

    database.do_now(fail)
    assert database.do_now(said_to, 700) == ["请发 Word 文件（.docx，5 MB 以内），回复这条消息。"]


def order(work: Work, chat: int) -> None:
    row = work.outbox.put(Call(chat, "getFile", {"file_id": "x"}, purpose="roster"))
    readings.order(work, OutboxRow(row, chat, "getFile", {}, 0, purpose="roster"), b"x")


def said_to(work: Work, chat: int) -> list[str]:
    assert work.steps.of(chat, Handle(chat)) is not None, "another file is taken as an answer"
    return [r.arguments["text"] for r in work.sending.next(work.now, 50, spaced=True) if r.chat_id == chat and r.method == "sendMessage"]
