"""Migrations: which schema a database has, and how it comes to another."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, inspect

from domain.errors import LianxinError
from storage.database import transaction
from storage.seal import Seal

MIGRATIONS = Path(__file__).parent / "migrations"


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


def _config(engine: Engine | None = None, seal: Seal | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))  # its values are templates
    config.attributes["engine"], config.attributes["seal"] = engine, seal or Seal()
    return config


@cache
def _known() -> tuple[frozenset[str], str | None]:
    """Every schema and the newest. Read once in a process: each is a file of its own."""
    steps = ScriptDirectory.from_config(_config())
    return frozenset(one.revision for one in steps.walk_revisions()), steps.get_current_head()


def revisions() -> frozenset[str]:
    """Every schema this program knows."""
    return _known()[0]


def upgrade(engine: Engine, revision: str = "head", seal: Seal | None = None) -> None:
    """Bring the schema to `revision`; running it again does nothing. `seal`: of the key that the data are sealed with.

    Raises ForeignSchemaError, NoSuchRevisionError, and where the key is another one InvalidTag.
    """
    schema_state(engine)
    try:
        command.upgrade(_config(engine, seal), revision)
    except CommandError as error:
        raise NoSuchRevisionError(revision) from error


def downgrade(engine: Engine, revision: str, seal: Seal | None = None) -> None:
    command.downgrade(_config(engine, seal), revision)


def schema_state(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database has (None: it is empty), and the newest there is. Raises ForeignSchemaError."""
    with transaction(engine) as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
        tables = inspect(connection).get_table_names() if not heads and engine.dialect.name == "sqlite" else []
    if (tables and "alembic_version" not in tables) or len(heads) > 1 or not revisions().issuperset(heads):
        raise ForeignSchemaError(" ".join(heads))
    return (heads[0] if heads else None), _known()[1]
