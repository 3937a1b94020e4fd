"""What was deleted is gone from SQLite's files too: freed places are overwritten, and the log written ahead is emptied.

`secure_delete` does the first (https://www.sqlite.org/pragma.html#pragma_secure_delete); the log keeps pages as they stood before until
it is emptied (https://www.sqlite.org/wal.html#ckpt). PostgreSQL has files of its own and cleans them by itself.
"""

import sqlite3
from contextlib import closing
from typing import Any

from storage.database import Engine


def rewrite(engine: Engine) -> None:
    """Write the file anew: what an earlier schema left in places that are free by now is in it no more. PostgreSQL does it by itself."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            driver: Any = connection.driver_connection
            driver.execute("VACUUM").close()
        scrub(engine)


def scrub(engine: Engine) -> bool:
    """Empty the log. Nobody is waited for: False when somebody still reads an older moment, or the disk does not let us."""
    if engine.dialect.name != "sqlite":
        return True
    with closing(engine.raw_connection()) as connection:
        driver: Any = connection.driver_connection
        (waits,) = driver.execute("PRAGMA busy_timeout").fetchone()
        try:
            driver.execute("PRAGMA busy_timeout=0").close()
            busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
        except sqlite3.Error:
            return False
        finally:
            driver.execute(f"PRAGMA busy_timeout={waits}").close()
