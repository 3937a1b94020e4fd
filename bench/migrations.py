"""An upgrade of a database with a million voters: seconds and memory, of the schemas that touch each of them: `python -m bench.migrations`.

The file is made at the schema before the first of these, by SQL, and brought to the newest in a process of its own. With a number: so many
voters. Two sizes show what grows with the town.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import Engine, text

from storage.database import open_engine, transaction
from storage.schema import upgrade

Row = tuple[str, str, str, bool]
BEFORE = "0015"
"""The schema before the first that goes through all voters (0016: when each is forgotten, 0022: who never agreed, 0028: handles)."""
HIGHEST = Path("/proc/self/status")
STEPS = ("0016", "0022", "0028", "head")
MOST_MB = 300
MOST_SECONDS = 360
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :voters) "
MADE = {
    "voter": {"id": "i", "met_at": "'2025-01-01 00:00:00.000000'", "consented_at": "CASE WHEN i % 5 THEN '2025-01-01 00:00:00.000000' END"},
    "voter_identity": {"voter_id": "i", "lookup": "'looked-up-' || i", "telegram_user_id": "CAST(6000000000 + i * 7 AS TEXT)"},
    "outbox": {"id": "i", "chat_id": "6000000000 + i * 7", "method": "'sendMessage'", "status": "'sent'", "purpose": "'receipt'"},
}
"""Of each table what is not the empty value of its column."""
EMPTY = {"INTEGER": "0", "BIGINT": "0", "SMALLINT": "0", "BOOLEAN": "0", "JSON": "'[]'", "DATETIME": "'2025-01-01 00:00:00.000000'"}


def fill(engine: Engine, voters: int) -> None:
    with transaction(engine) as connection:
        for table, known in MADE.items():
            columns = connection.execute(text(f"PRAGMA table_info({table})")).all()
            wanted = {c.name: known.get(c.name, EMPTY.get(c.type.split("(")[0], "''")) for c in columns if c.notnull or c.name in known}
            names = ", ".join(f'"{name}"' for name in wanted)
            made = f"INSERT INTO {table} ({names}) {NUMBERS} SELECT {', '.join(wanted.values())} FROM n"
            connection.execute(text(made), {"voters": voters})


def _mb() -> float:
    """The highest memory by now. (getrusage says what the process that started this one had, where that was more.)"""
    line = next(line for line in HIGHEST.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def in_a_process(path: str) -> None:
    """Says for each step the seconds, and the highest memory by then; before the first what an upgrade of nothing takes."""
    engine = open_engine(f"sqlite:///{path}")
    print(0, _mb())
    for step in STEPS:
        began = time.monotonic()
        upgrade(engine, step)
        print(time.monotonic() - began, _mb(), flush=True)
    engine.dispose()


def measure(folder: Path, voters: int) -> list[Row]:
    found = {}
    for many in (voters // 10, voters):
        path = folder / f"{many}.db"
        engine = open_engine(f"sqlite:///{path}")
        upgrade(engine, BEFORE)
        fill(engine, many)
        engine.dispose()
        asked = [sys.executable, "-m", "bench.migrations", "upgrade", str(path)]
        said = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
        found[many] = [tuple(map(float, line.split())) for line in said.splitlines()]
        path.unlink()
    few, whole = found[voters // 10], found[voters]
    seconds, memory = sum(s for s, _ in whole), whole[-1][1]
    steps = ", ".join(f"{name} {s:.0f} s {mb:.0f} MB" for name, (s, mb) in zip(STEPS, whole[1:], strict=True))
    each = (memory - few[-1][1]) * 1024 * 1024 / (voters - voters // 10)
    what = f"upgrade of {voters:,} voters from schema {BEFORE} to the newest, SQLite"
    return [
        (what, f"≤ {MOST_SECONDS} s", f"{seconds:.0f} s: {steps}", seconds <= MOST_SECONDS),
        ("memory it takes at most", f"≤ {MOST_MB} MB", f"{memory:.0f} MB, {each:.0f} bytes a voter more", memory <= MOST_MB),
    ]


if __name__ == "__main__":
    if sys.argv[1:2] == ["upgrade"]:
        in_a_process(sys.argv[2])
    else:
        with tempfile.TemporaryDirectory() as temporary:
            for row in measure(Path(temporary), int(sys.argv[1]) if sys.argv[1:] else 1_000_000):
                print("  ".join(("✓" if row[3] else "✗", *row[:3])))
