"""What was deleted is gone from the files too: the database, its log and the copies made afterwards, also after a kill."""

import asyncio
import signal
import sqlite3
from pathlib import Path

from storage import backup
from storage.addresses import database_file
from storage.database import open_engine
from storage.scrub import scrub
from tests.conversations.test_desk import claimed_case
from tests.raw_files import files_of, found
from tests.reliability.test_stop import process
from tests.town import PATIENCE, Somebody, Town, find_button

WORDS = ("老槐树底下那口井", "井边的石板松了", "老槐树照片", "那口井还有人打水")
CONTACT = ("王秀兰", "13800000321")


async def reads(town: Town, voter: Somebody, words: str) -> None:
    """Wait until he reads this, however the bot fares."""
    async with asyncio.timeout(PATIENCE):
        while words not in "\n".join(voter.reads):
            await town.telegram.changed(0.02)


async def test_who_deleted_everything_is_in_no_file_any_more_even_when_the_bot_is_killed_then(town: Town, tmp_path: Path) -> None:
    leader, group, voter = await claimed_case(town, WORDS[0])
    said = await voter.writes(WORDS[1])
    await voter.edits(said, WORDS[3])
    await voter.sends("photo", caption=WORDS[2])
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes(" ".join(CONTACT))
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    database = database_file(town.settings.database_url)
    assert database is not None
    assert {marker for _, marker in found(files_of(database), *WORDS, *CONTACT, voter.id)} == {*WORDS, *CONTACT, voter.id}, (
        "they were there"
    )
    await town.stop()

    bot = await process(town, tmp_path)
    message, data = find_button(voter.chat, "都删：身份和写过的话", None)
    voter.person.presses(message, data)
    await reads(town, voter, "您的信息删掉了")
    bot.send_signal(signal.SIGKILL)
    await bot.wait()
    assert (database.with_name(database.name + "-wal")).exists(), "it was killed"
    assert found(files_of(database), *WORDS, *CONTACT) == []

    bot = await process(town, tmp_path)
    async with asyncio.timeout(PATIENCE):
        while found(files_of(database), voter.id):  # until the mark of the last message to him is made
            await town.telegram.changed(0.05)
    bot.send_signal(signal.SIGKILL)
    await bot.wait()
    backup.copy(town.settings.database_url, tmp_path / "copy.db")
    assert found([*files_of(database), tmp_path / "copy.db"], *WORDS, *CONTACT, voter.id) == []


def test_nobody_is_waited_for_who_still_reads_an_older_moment(database_url: str) -> None:
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE congress SET bot_name = 'somebody'")
    database = database_file(database_url)
    assert database is not None
    log = database.with_name(database.name + "-wal")
    reader = sqlite3.connect(database, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM congress").fetchall()
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE congress SET bot_name = 'nobody'")
    assert not scrub(engine)
    assert log.stat().st_size > 0
    reader.execute("COMMIT")
    assert scrub(engine)
    assert log.stat().st_size == 0
    reader.close()
    engine.dispose()
