"""With a key set nothing of a voter's account, profile or contact data stands in clear: a whole life, a kill, and the raw files."""

import signal
from pathlib import Path

import pytest

from storage import backup
from storage.addresses import database_file
from tests.conversations.test_desk import claimed_case
from tests.raw_files import files_of, found
from tests.reliability.test_gone import reads
from tests.reliability.test_stop import process
from tests.town import Somebody, Town

PROFILE = ("画眉鸟在唱歌", "huamei_niao")
CONTACT = ("翠花姓王", "13800009876")


@pytest.fixture
def data_key() -> str:
    return "a key of more than sixteen signs"


async def newcomer(town: Town) -> Somebody:
    """Somebody whose profile says who he is."""
    made = await town.stranger(PROFILE[0])
    town.telegram.state.users[made.id].username = PROFILE[1]
    return made


async def test_after_a_kill_no_file_shows_who_anybody_is(town: Town, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    leader, group, voter = await claimed_case(town, "村口的路坏了")
    secretary, fresh, bystander = await town.secretary(), await newcomer(town), await newcomer(town)
    people = [leader, voter, secretary, fresh, bystander]
    assert fresh.person.user["first_name"] == PROFILE[0]
    await fresh.writes("/start d_QXv01")
    await fresh.writes("先写下来等着的话")
    await fresh.presses("agree")
    fresh.person.shares_contact(CONTACT[1])
    await town.settled()
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes(" ".join(CONTACT))
    await voter.writes("/privacy")
    await voter.presses("导出")
    await voter.sends("photo", caption="照片")
    await group.says(bystander, "我也看见了", group.card())
    await group.presses(bystander, "回复选民", group.card())
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "明天来看")
    await group.presses(leader, "发送")
    await secretary.writes("/broadcast")
    await secretary.writes("明天停水")
    await secretary.presses("全体选民")
    await secretary.presses("发送")
    await town.settled()
    await town.bot.tick()
    await town.settled()
    database = database_file(town.settings.database_url)
    assert database is not None
    await town.stop()
    bot = await process(town, tmp_path)
    fresh.person.says("又想起来一件事")
    await reads(town, fresh, "收到了")
    voter.person.says("还没有修")
    town.telegram.down = True  # what is owed now waits in the outbox
    leader.person.presses(group.card(), "claim|1|")
    await town.telegram.changed(0.5)
    bot.send_signal(signal.SIGKILL)
    await bot.wait()
    town.telegram.down = False
    copy = backup.copy(town.settings.database_url, tmp_path / "copy.db")
    files = [*files_of(database), copy]
    assert any(file.name.endswith("-wal") for file in files), "it was killed"
    accounts = [somebody.id for somebody in people]
    assert found(files, *accounts, *PROFILE, *CONTACT) == []
    assert found(files, "村口的路坏了"), "words of a case are words of a case"
    logged = "".join(capfd.readouterr())
    assert [marker for marker in (*map(str, accounts), *PROFILE, *CONTACT) if marker in logged] == []
