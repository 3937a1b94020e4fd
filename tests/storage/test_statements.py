"""SQL is written once in a process for all engines of one kind; engines with different keys share nothing that seals."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import insert, select, text

from storage.database import Engine, open_engine, transaction
from storage.seal import MARK, Seal, seal_columns
from storage.statements import OF_THE_PROCESS
from storage.tables import draft

WORDS = "老槐树底下有口井"


def engine_in(folder: Path, key: str, name: str) -> Engine:
    engine = open_engine(f"sqlite:///{folder / name}")
    seal_columns(engine, Seal.of(key))
    with transaction(engine) as connection:
        draft.create(connection, checkfirst=True)
    return engine


def keep(engine: Engine) -> None:
    with transaction(engine) as connection:
        connection.execute(insert(draft).values(chat_id=1, kind="x", message=WORDS, at=datetime(2026, 11, 4, tzinfo=UTC)))


def look(engine: Engine) -> str:
    with transaction(engine) as connection:
        return str(connection.execute(select(draft.c.message).where(draft.c.chat_id == 1)).scalar_one())


def held(engine: Engine) -> str:
    """As the file holds it."""
    with transaction(engine) as connection:
        return str(connection.execute(text("SELECT message FROM draft")).scalar_one())


@pytest.mark.parametrize("key", ["", "a key, long enough"])
def test_a_second_engine_writes_no_sql_anew(tmp_path: Path, key: str) -> None:
    first, second = engine_in(tmp_path, key, "one.db"), engine_in(tmp_path, key, "two.db")
    keep(first)
    assert look(first) == WORDS
    written = len(OF_THE_PROCESS)
    keep(second)
    assert look(second) == WORDS
    assert len(OF_THE_PROCESS) == written


def test_what_one_key_sealed_is_sealed_for_another_engine_with_its_own(tmp_path: Path) -> None:
    """Whichever comes first: each statement goes through all of them one after another."""
    keys = ["", "the first key", "another key", ""]
    engines = [engine_in(tmp_path, key, f"{n}.db") for n, key in enumerate(keys)]
    for engine in engines:
        keep(engine)
    assert [look(engine) for engine in engines] == [WORDS] * 4
    assert [held(engine).startswith(MARK) for engine in engines] == [False, True, True, False]
    with pytest.raises(InvalidTag):
        look(engine_in(tmp_path, keys[2], "1.db"))
    with pytest.raises(InvalidTag):
        look(engine_in(tmp_path, keys[1], "2.db"))
    assert look(engine_in(tmp_path, keys[1], "1.db")) == WORDS
