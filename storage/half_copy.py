"""What a database is marked with while an office is being copied into it: nobody works on a half of it (`lianxin db copy`)."""

from sqlalchemy import Connection, inspect

TABLE = "unfinished_copy"


def is_half(connection: Connection) -> bool:
    """Whether a copy into it was begun and never came to its end."""
    return inspect(connection).has_table(TABLE)


def mark(connection: Connection) -> None:
    connection.exec_driver_sql(f"CREATE TABLE {TABLE} (begun INTEGER)")


def unmark(connection: Connection) -> None:
    connection.exec_driver_sql(f"DROP TABLE {TABLE}")
