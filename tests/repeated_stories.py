"""Which stories PostgreSQL need not hear twice a day: `python -m tests.repeated_stories` plays all of them there, listens to every
statement, and writes tests/conversations/repeated_on_postgresql.txt. What remains makes every statement that any story makes.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.conftest import STATEMENT_LOG
from tests.conversations.test_on_postgresql import REPEATED

MADE = re.compile(r"^postgres LOG:  statement: CREATE DATABASE (town_\w+) TEMPLATE filled -- .*\[(?P<story>[\w.]+)-")
ONE_OF_MANY = (
    (re.compile(r"'[^']*'|\$?\b\d+\b(::\w+)?"), "?"),
    (re.compile(r"\?(, \?)+"), "?"),
    (re.compile(r"\(\?\)(, \(\?\))+"), "(?)"),
)
"""Values, and lists of them, count as one, whatever they are."""
ASKED = re.compile(r"^(?P<database>town_\w+) LOG:  (?:statement|execute [^:]+): (?P<words>.*)")


def statements(log: str) -> dict[str, set[str]]:
    """What each story asked."""
    of_database: dict[str, str] = {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in log.replace("\n\t", " ").splitlines():
        if made := MADE.match(line):
            of_database[made[1]] = made["story"]
        elif (asked := ASKED.match(line)) and asked["database"] in of_database:
            words = asked["words"]
            for pattern, sign in ONE_OF_MANY:
                words = pattern.sub(sign, words)
            found[of_database[asked["database"]]].add(words)
    return found


def needed(asked: dict[str, set[str]]) -> set[str]:
    """A small choice that asks everything: again and again the story with most that is new."""
    chosen: set[str] = set()
    open_ones = set().union(*asked.values())
    while open_ones:
        best = max(sorted(asked), key=lambda story: len(asked[story] & open_ones))
        chosen.add(best)
        open_ones -= asked[best]
    return chosen


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        story = "tests/conversations/test_on_postgresql.py"
        played = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "--soak", "-n", "auto", story], env=os.environ | {STATEMENT_LOG: str(log)}
        )
        if played.returncode:
            sys.exit(played.returncode)
        asked = statements(log.read_text(encoding="utf-8", errors="replace"))
    left = needed(asked)
    REPEATED.write_text("\n".join(sorted(set(asked) - left)) + "\n", encoding="utf-8")
    print(f"{len(asked)} stories make {len(set().union(*asked.values()))} statements; {len(left)} of them make all")


if __name__ == "__main__":
    main()
