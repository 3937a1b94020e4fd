"""With a key set: what of a person still stands in clear in the files of a running town, byte for byte (docs/threats.md says so)."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from services.deed.work import Work
from storage import backup
from storage.addresses import database_file
from storage.tables import metadata
from tests.conversations.test_desk import claimed_case
from tests.raw_files import files_of, found
from tests.town import Town

NAME, PHONE, HELD, DRAFTED, HEARD = "王秀兰", "13800000321", "老槐树底下那口井", "井边的石板松了", "桥头路滑得很"


@pytest.fixture
def data_key() -> str:
    return "a key of more than sixteen signs"


def places(work: Work, marker: str) -> set[str]:
    """Columns in which it stands as the file holds it."""
    hits = set()
    for table in metadata.sorted_tables:
        for column in table.columns:
            rows = work.connection.execute(text(f'SELECT "{column.name}" FROM "{table.name}"')).scalars()  # noqa: S608  our own names
            if any(form in str(value) for value in rows for form in (marker, json.dumps(marker)[1:-1])):
                hits.add(f"{table.name}.{column.name}")
    return hits


async def test_of_a_whole_life_nothing_of_who_anybody_is_stands_in_clear_as_a_kill_leaves_the_files(town: Town, tmp_path: Path) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    secretary, stranger = await town.secretary(), await town.stranger()
    await stranger.writes("/start")
    await stranger.writes(HELD)
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes(f"{NAME} {PHONE}")
    await voter.writes("/privacy")
    await voter.presses("导出")
    await leader.writes(DRAFTED)
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("电话")
    await leader.writes(HEARD)
    await leader.presses("走访记录")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天来看")
    await voter.writes("还有一句")

    def wait_for_ever(work: Work) -> None:
        work.say(work.chats.of(voter.id), f"{NAME}，{PHONE}", due_at=work.now.replace(year=2031))
        work.inbox.store(
            [{"update_id": 10**9, "message": {"text": HELD, "chat": {"id": work.chats.of(voter.id)}, "from": {"first_name": NAME}}}],
            work.now,
        )
        work.inbox.mark_failed(work.inbox.new(5)[-1].id, "a mistake")

    await town.ask(wait_for_ever)
    database = database_file(town.settings.database_url)
    assert database is not None
    for account in (voter.id, stranger.id, leader.id, secretary.id):
        assert await town.ask(places, str(account)) == set(), account
    assert found(files_of(database), NAME, PHONE, HELD, DRAFTED, HEARD) == []
    backup.copy(town.settings.database_url, tmp_path / "copy.db")
    assert found([tmp_path / "copy.db"], NAME, PHONE, HELD, DRAFTED, HEARD) == []
    await town.ask(lambda work: work.connection.exec_driver_sql("UPDATE inbox SET status = 'done'"))
