"""A server that names a file of this machine gets nothing read: not in the working folder, not by its whole path (docs/threats.md)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from telegram import Bot

from bot import clock
from bot.calling import build_bot
from bot.delivery import DeliveryError, FileGoneError
from bot.fetch import fetch
from bot.line import open_line
from bot.way import Way
from demo.telegram import Telegram
from services.staff.roster_file import current_workbook
from talk.asking.ask import LARGEST
from tests.reliability.test_readings import asked_for_a_roster
from tests.town import Town

SAME = "和现在的名册一样，没有要改的。"


@asynccontextmanager
async def server() -> AsyncIterator[tuple[Telegram, Bot]]:
    async with Telegram(clock.real) as telegram, open_line(Way(telegram.url)) as line:
        yield telegram, build_bot(telegram.token, telegram.url, line, 2)


async def test_what_lies_in_the_working_folder_under_the_same_name_is_not_read(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    secretary = await asked_for_a_roster(town)
    sent = secretary.person.sends("document", content=await town.ask(current_workbook))
    there = tmp_path / "files" / sent["document"]["file_id"]
    there.parent.mkdir()
    there.write_bytes(b"something else")
    await town.settled(60)
    assert secretary.last == SAME


@pytest.mark.parametrize("way", ["by its name", "by its whole path", "by a way round"])
async def test_a_file_of_ours_that_the_server_names_is_not_read(
    way: str, town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    ours = await town.ask(current_workbook)
    for place in (tmp_path / "here" / "ours.xlsx", tmp_path / "ours.xlsx"):
        place.write_bytes(ours)
    secretary = await asked_for_a_roster(town)
    sent = secretary.person.sends("document", content=ours)
    named = {"by its name": "ours.xlsx", "by its whole path": str(tmp_path / "ours.xlsx"), "by a way round": "../ours.xlsx"}[way]
    town.telegram.state.paths[sent["document"]["file_id"]] = named
    await town.settled(60)
    assert SAME not in secretary.reads
    assert any("没有拿到" in line or "再发一次" in line for line in secretary.reads), secretary.reads


async def test_a_server_of_ones_own_is_believed_within_its_folder(tmp_path: Path) -> None:
    kept, outside = tmp_path / "kept", tmp_path / "outside"
    for folder in (kept, outside):
        folder.mkdir()
        (folder / "roster.xlsx").write_bytes(b"roster")
    (kept / "link.xlsx").symlink_to(outside / "roster.xlsx")
    (kept / "large.xlsx").write_bytes(b"x" * (LARGEST + 1))
    async with server() as (telegram, bot):
        file_id = telegram.state.keep_file(b"roster")
        telegram.state.paths[file_id] = str(kept / "roster.xlsx")
        assert await fetch(bot, file_id, kept) == b"roster"
        with pytest.raises(FileGoneError):
            await fetch(bot, file_id, None)
        for path in (outside / "roster.xlsx", kept / "link.xlsx", kept / ".." / "outside" / "roster.xlsx", kept, kept / "none.xlsx"):
            telegram.state.paths[file_id] = str(path)
            with pytest.raises(FileGoneError):
                await fetch(bot, file_id, kept)
        telegram.state.paths[file_id] = str(kept / "large.xlsx")
        with pytest.raises(DeliveryError):
            await fetch(bot, file_id, kept)
        del telegram.state.paths[file_id]
        assert await fetch(bot, file_id, kept) == b"roster", "over HTTP where it gives no path of its own"
