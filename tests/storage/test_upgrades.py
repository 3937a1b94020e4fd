"""A database with data goes through every earlier schema and back to the newest: cases, events and figures stay (docs/operations.md)."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from demo import year
from domain.case import replay
from services.runtime import DatabaseThread
from services.summary import account
from storage.database import downgrade, open_engine, schema_state, upgrade
from storage.tables import case as case_table
from storage.work import Work

NOW = datetime(2026, 2, 1, 2, tzinfo=UTC)
REVISIONS = [f"{n:04d}" for n in range(1, 12)]


@pytest.fixture(scope="module")
def january(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("january")
    year.play(folder / "y", until=date(2026, 2, 1), matters=40, voters=30, matters_by_month=[90, 10, *([0] * 10)])
    return folder / "y" / "lianxin.db"


def seen(url: str) -> dict[str, Any]:
    database = DatabaseThread(open_engine(url), lambda: NOW)

    def look(work: Work) -> dict[str, Any]:
        cases = {c.number: c for c in work.cases.where(case_table.c.id > 0)}
        assert all(replay(c.id, work.cases.history(c.id)) == c for c in cases.values())
        found = account(work, "2026-01", datetime(2026, 2, 1, 1, tzinfo=UTC))
        words = {c.number: [m.text for m in work.cases.messages(c.id)] for c in cases.values()}
        return {"cases": cases, "words": words, "figures": found.figures, "visits": found.visits}

    try:
        return database.do_now(look)
    finally:
        database.close()


def test_there_is_a_test_for_every_schema(january: Path) -> None:
    engine = open_engine(f"sqlite:///{january}")
    assert schema_state(engine)[1] == REVISIONS[-1]
    engine.dispose()


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_upgrade_from_an_earlier_schema_keeps_everything(revision: str, january: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(january, copy)
    url = f"sqlite:///{copy}"
    before = seen(url)
    assert len(before["cases"]) > 30
    engine = open_engine(url)
    downgrade(engine, revision)
    assert schema_state(engine)[0] == revision
    upgrade(engine)
    engine.dispose()
    after = seen(url)
    assert after["cases"] == before["cases"]
    assert after["words"] == before["words"]
    assert after["figures"] == before["figures"]
    if revision >= "0004":  # visit records came with it
        assert after["visits"] is not None
        assert (after["visits"].valid, after["visits"].households) == (before["visits"].valid, before["visits"].households)
