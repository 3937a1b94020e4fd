"""A database with data goes through every earlier schema and back to the newest: cases, events and figures stay (docs/operations.md)."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic.script import ScriptDirectory

import storage
from domain.cases.replay import replay
from domain.values.ids import ChatId, GroupId, PersonId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from storage.database import open_engine
from storage.schema import MIGRATIONS, downgrade, revisions, schema_state, upgrade
from storage.tables import case
from tests import stored

NOW = datetime(2026, 2, 1, 2, tzinfo=UTC)
VERSIONS = Path(storage.__path__[0]) / "migrations" / "versions"
REVISIONS = sorted(path.name.partition("_")[0] for path in VERSIONS.glob("0*.py"))
WAY_DOWN = [one.revision for one in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
"""The newest first: a schema's number need not be higher than that of the one before it."""


def seen(url: str) -> dict[str, Any]:
    database = DatabaseThread(open_engine(url), lambda: NOW)

    def look(work: Work) -> dict[str, Any]:
        cases = {c.number: c for c in stored.cases(work)}
        assert all(replay(c.id, work.cases.history(c.id)) == c for c in cases.values())
        kept = {c.id for c in stored.cases(work, case.c.kept_from_somebody)}
        assert kept == {c.id for c in cases.values() if c.kept_from_somebody} != set()
        work.facts.catch_up(work.roster.congress)
        found = account(work, "2026-01", datetime(2026, 2, 1, 1, tzinfo=UTC))
        words = {c.number: [m.text for m in work.messages.of(c.id)] for c in cases.values()}
        return {"cases": cases, "words": words, "figures": found.figures, "visits": found.visits}

    try:
        return database.do_now(look)
    finally:
        database.close()


def test_there_is_a_test_for_every_schema(migrated_database: Path) -> None:
    engine = open_engine(f"sqlite:///{migrated_database}")
    assert schema_state(engine)[0] == WAY_DOWN[0]
    assert sorted(WAY_DOWN) == REVISIONS
    engine.dispose()


NEWEST, EVERY = 3, 8
"""Without `--soak` a copy goes up from so many of the newest schemas, from every eighth before them and from the oldest: each migration is
gone down and up all the same."""


def from_where(soak: bool) -> set[str]:
    return set(WAY_DOWN if soak else (*WAY_DOWN[:NEWEST], *WAY_DOWN[NEWEST::EVERY], WAY_DOWN[-1]))


def test_an_upgrade_from_every_earlier_schema_keeps_everything(month_played: Path, tmp_path: Path, soak: bool) -> None:
    """One way down, from where at each step (without `soak` at some) a copy goes all the way up."""
    before = seen(f"sqlite:///{shutil.copy(month_played, tmp_path / 'before.db')}")
    assert len(before["cases"]) > 30
    going = tmp_path / "going.db"
    shutil.copy(month_played, going)
    for revision in WAY_DOWN:
        engine = open_engine(f"sqlite:///{going}")
        downgrade(engine, revision)
        assert schema_state(engine)[0] == revision
        engine.dispose()
        if revision not in from_where(soak):
            continue
        copy = tmp_path / f"{revision}.db"
        shutil.copy(going, copy)
        engine = open_engine(f"sqlite:///{copy}")
        upgrade(engine)
        engine.dispose()
        _nothing_is_lost(revision, before, seen(f"sqlite:///{copy}"))
        copy.unlink()


def _nothing_is_lost(revision: str, before: dict[str, Any], after: dict[str, Any]) -> None:
    assert after["cases"] == before["cases"], revision
    assert after["words"] == before["words"], revision
    assert after["figures"] == before["figures"], revision
    if revision >= "0004":  # visit records came with it
        assert after["visits"] is not None, revision
        assert (after["visits"].valid, after["visits"].households) == (before["visits"].valid, before["visits"].households), revision


def test_a_chat_the_bot_was_put_out_of_is_none_to_an_earlier_schema(filled_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(filled_database, copy)
    url = f"sqlite:///{copy}"

    def bind(work: Work) -> None:
        for group, chat in (("g1", -101), ("g2", -102)):
            work.rows.bind_chat(GroupId(group), ChatId(chat), PersonId("u01"), work.now, 7)
        work.rows.shut_chat(ChatId(-101), work.now, "write")
        work.rows.unbind_chat(ChatId(-102), work.now)

    def chats(work: Work) -> dict[str, int]:
        return {group: chat for group, chat in work.roster.chats.items() if chat in (-101, -102)}

    database = DatabaseThread(open_engine(url), lambda: NOW)
    database.do_now(bind)
    assert database.do_now(chats) == {}
    database.close()
    engine = open_engine(url)
    downgrade(engine, "0011")
    upgrade(engine)
    engine.dispose()
    database = DatabaseThread(open_engine(url), lambda: NOW)
    assert database.do_now(chats) == {"g1": -101}
    database.close()


def test_the_schemas_known_by_their_files_are_those_that_alembic_walks() -> None:
    assert sorted(WAY_DOWN) == sorted(revisions())
    assert max(revisions()) == WAY_DOWN[0]
