"""A migrated database with the sample town, made once; each test works on its own copy."""

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import Tuning
from bot.settings import Settings
from demo.telegram import Telegram
from services.runtime import DatabaseThread
from storage.database import open_engine, upgrade
from tests.town import FAST, FAST_FLOOD, START, Town, TownClock, fill

SAMPLE = Path(__file__).parent.parent / "demo" / "sample" / "town.yaml"


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("town") / "filled.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    thread = DatabaseThread(engine, lambda: START)
    thread.do_now(fill, SAMPLE)
    thread.close()
    return path


@pytest.fixture
def database_url(filled_database: Path, tmp_path: Path) -> str:
    copy = tmp_path / "town.db"
    shutil.copy(filled_database, copy)
    return f"sqlite:///{copy}"


@pytest.fixture
def database(database_url: str) -> Iterator[DatabaseThread]:
    """The database thread without a bot, for tests of services."""
    thread = DatabaseThread(open_engine(database_url), lambda: datetime(2026, 11, 4, 2, 0, tzinfo=UTC))
    yield thread
    thread.close()


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    clock = TownClock()
    async with Telegram(clock, FAST_FLOOD) as telegram:
        settings = Settings(
            bot_token=SecretStr(telegram.token),
            bot_api=telegram.url,
            database_url=database_url,
            listen="127.0.0.1:0",
            retry_first=0.02,
            retry_longest=0.2,
        )
        made = Town(telegram, clock, settings, Tuning(FAST, tick_seconds=3600, call_timeout=2))
        await made.start()
        yield made
        if made.app is not None:
            await made.check_promises()
        await made.stop()
