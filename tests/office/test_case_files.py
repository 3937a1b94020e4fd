"""Files for the office's pages: what the Bot API server hands out is handed on, and what it may not have is not read for it."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.files_for_pages import PART, Files
from bot.line import open_line
from bot.settings import Settings
from demo.telegram import Telegram
from tests.town import TownClock

CONTENT = bytes(range(256)) * 1024
"""More than one part of it."""


async def fetched(telegram: Telegram, file_id: str, kept: Path | None = None) -> bytes | None:
    settings = Settings(bot_token=SecretStr(telegram.token), bot_api=telegram.url, bot_api_files=kept)
    async with open_line(settings.way) as line:
        parts = await Files(lambda: line, settings)(file_id)
        return None if parts is None else b"".join([part async for part in parts])


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram(TownClock())


async def test_a_file_is_handed_on_in_parts(telegram: Telegram) -> None:
    async with telegram:
        file_id = telegram.state.keep_file(CONTENT, "水.jpg")
        assert len(CONTENT) > PART
        assert await fetched(telegram, file_id) == CONTENT
        assert await fetched(telegram, "none of ours") is None


async def test_a_file_that_is_gone_is_none(telegram: Telegram) -> None:
    async with telegram:
        file_id = telegram.state.keep_file(CONTENT, "水.jpg")
        telegram.state.paths[file_id] = "files/nowhere"
        assert await fetched(telegram, file_id) is None


async def test_only_plain_files_of_the_named_folder_are_read(telegram: Telegram, tmp_path: Path) -> None:
    kept, secret = tmp_path / "kept", tmp_path / "secret"
    kept.mkdir()
    secret.write_bytes(b"secret")
    (kept / "a.jpg").write_bytes(CONTENT)
    (kept / "link.jpg").symlink_to(secret)
    async with telegram:
        file_id = telegram.state.keep_file(b"x", "水.jpg")
        telegram.state.paths[file_id] = str(kept / "a.jpg")
        assert await fetched(telegram, file_id, kept) == CONTENT
        for path in (secret, kept / "link.jpg", kept / "missing", kept, kept / ".." / "secret"):
            telegram.state.paths[file_id] = str(path)
            assert await fetched(telegram, file_id, kept) is None, path
        telegram.state.paths[file_id] = str(kept / "a.jpg")
        assert await fetched(telegram, file_id) is None, "without such a folder no path of this machine is read"


async def test_nobody_reaches_telegram_now(telegram: Telegram) -> None:
    async with telegram:
        file_id = telegram.state.keep_file(CONTENT, "水.jpg")
    assert await fetched(telegram, file_id) is None
