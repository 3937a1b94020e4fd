"""Migrations: which schema a database has, and how it comes to another.

Alembic is loaded by those who change something alone: with its steps it takes 19 MB and a quarter of a second, which every start would pay.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, inspect, text

from domain.values.errors import LianxinError
from storage.database import transaction
from storage.seal import Seal

MIGRATIONS = Path(__file__).parent / "migrations"
VERSIONS = "alembic_version"
"""Where Alembic keeps which schema a database has: one row."""


class ForeignSchemaError(LianxinError):
    """What is in there was not made by this program, or by a newer one. `revision` is the one it has, empty where it has none."""

    code = "foreign_schema"

    def __init__(self, revision: str) -> None:
        super().__init__(f"the database has the schema {revision}")
        self.revision = revision


class NoSuchRevisionError(LianxinError):
    """This program has no schema of that name."""

    code = "no_such_revision"

    def __init__(self, revision: str) -> None:
        super().__init__(f"there is no schema {revision}")
        self.revision = revision


def _config(engine: Engine | None = None, seal: Seal | None = None) -> Any:
    config = import_module("alembic.config").Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))  # its values are templates
    config.attributes["engine"], config.attributes["seal"] = engine, seal or Seal()
    return config


@cache
def _known() -> tuple[frozenset[str], str | None]:
    """Every schema and the newest, by the names of their files (0001_the_first_tables.py): each comes after the one before it."""
    found = sorted(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))
    return frozenset(found), found[-1] if found else None


def revisions() -> frozenset[str]:
    """Every schema this program knows."""
    return _known()[0]


def upgrade(engine: Engine, revision: str = "head", seal: Seal | None = None) -> None:
    """Bring the schema to `revision`; running it again does nothing. `seal`: of the key that the data are sealed with.

    Raises ForeignSchemaError, NoSuchRevisionError, and where the key is another one InvalidTag.
    """
    has, newest = schema_state(engine)
    if revision == "head" and has == newest:
        return
    command = import_module("alembic.command")
    try:
        command.upgrade(_config(engine, seal), revision)
    except import_module("alembic.util").CommandError as error:
        raise NoSuchRevisionError(revision) from error


def downgrade(engine: Engine, revision: str, seal: Seal | None = None) -> None:
    import_module("alembic.command").downgrade(_config(engine, seal), revision)


def schema_state(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database has (None: it is empty), and the newest there is. Raises ForeignSchemaError."""
    with transaction(engine) as connection:
        tables = inspect(connection).get_table_names()
        heads = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() if VERSIONS in tables else []
    if (tables and VERSIONS not in tables and engine.dialect.name == "sqlite") or len(heads) > 1 or not revisions().issuperset(heads):
        raise ForeignSchemaError(" ".join(heads))
    return (heads[0] if heads else None), _known()[1]
