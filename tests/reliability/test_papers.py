"""Files are made by a process of their own: ordered once, made once, also after a kill; what cannot be made is said."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from services.summaries.papers import order as order_of_files
from services.watch import papers
from tests.town import PATIENCE, Somebody, Town


def files_read(somebody: Somebody) -> list[str]:
    return [m["document"]["file_name"] for m in somebody.chat.messages.values() if "document" in m]


async def asked_for_word(town: Town) -> Somebody:
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-11")
    await secretary.presses("通报（Word）")
    return secretary


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
async def test_a_process_of_its_own_makes_the_file(town: Town) -> None:
    town.tuning = replace(town.tuning, papers_inside=None)
    await town.restart()
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-11")
    secretary.person.presses(secretary.messages[-1], "sum_file|0|word:2026-11")

    async def come() -> bool:
        return bool(files_read(secretary))

    await town.until(come)
    await town.settled()
    assert files_read(secretary) == ["清溪镇_2026年11月_月度通报.docx"]
    assert await town.ask(lambda work: work.aside.next_paper()) is None


async def test_a_killed_process_loses_no_order_and_nothing_comes_twice(town: Town) -> None:
    wanted: list[Any] = []

    def never(url: str, *_: object) -> int:
        wanted.append(url)
        return 0

    town.tuning, usual = replace(town.tuning, papers_inside=never), town.tuning
    await town.restart()
    secretary = await asked_for_word(town)
    town.tuning = usual
    await town.restart()
    assert wanted, "it was asked to"
    assert files_read(secretary) == []
    await town.passes(minutes=1)
    assert files_read(secretary) == ["清溪镇_2026年11月_月度通报.docx"]
    await town.passes(minutes=1)
    assert len(files_read(secretary)) == 1


async def test_two_processes_make_it_and_one_hands_it_in(town: Town) -> None:
    town.tuning = replace(town.tuning, papers_inside=lambda *_: 0)
    await town.restart()
    secretary = await asked_for_word(town)
    order = await town.ask(lambda work: work.aside.next_paper())
    made = papers.Made([("summary.docx", b"x")])
    assert await town.ask(papers.deliver, order, made) is True
    assert await town.ask(papers.deliver, order, made) is False
    await town.settled()
    assert len(files_read(secretary)) == 1


async def test_what_cannot_be_made_is_said_and_does_not_block_the_next(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-11")
    await town.ask(lambda work: order_of_files(work, [work.chats.of(secretary.id)], ["of stone"], ("2026-11", work.now)))
    await town.settled()
    assert any("文件没有做成" in text for text in secretary.reads)
    await secretary.presses("表格（Excel）")
    name = files_read(secretary)[-1]
    assert name == "清溪镇_2026年11月_统计表.xlsx"


async def test_nobody_waits_while_a_file_is_made(town: Town) -> None:
    """The papers read one moment of the database and hold no lock: a voter's matter goes in meanwhile."""
    from storage.database import open_engine, snapshot

    reading = open_engine(town.settings.database_url, reading=True)
    voter = await town.voter()
    with snapshot(reading) as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM case_").scalar()
        await asyncio.wait_for(voter.writes("村口的路坏了"), PATIENCE)
        assert connection.exec_driver_sql("SELECT count(*) FROM case_").scalar() == before
    reading.dispose()
    assert len(await town.cases()) == 1
