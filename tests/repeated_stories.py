"""Which stories PostgreSQL need not hear twice a day: `python -m tests.repeated_stories` plays all of them there, listens to every
statement, and writes tests/conversations/repeated_on_postgresql.txt. What remains makes every statement that any story makes.

With `--more` it plays only those that are not in that file yet, and adds those of them that the others make up for.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from tests.conftest import COPIED, STATEMENT_LOG
from tests.conversations.test_on_postgresql import REPEATED

MADE = re.compile("^postgres LOG:  statement: " + COPIED.format(r"(town_\w+)", r"\w+", r".*\[(?P<story>[\w.]+)-"))
ONE_OF_MANY = (
    (re.compile(r"'[^']*'|\$?\b\d+\b(::\w+)?"), "?"),
    (re.compile(r"\?(, \?)+"), "?"),
    (re.compile(r"\(\?\)(, \(\?\))+"), "(?)"),
)
"""Values, and lists of them, count as one, whatever they are."""
ASKED = re.compile(r"^(?P<database>town_\w+) LOG:  (?:statement|execute [^:]+): (?P<words>.*)")


def statements(log: str) -> dict[str, Counter[str]]:
    """What each story asked, and how often."""
    of_database: dict[str, str] = {}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in log.replace("\n\t", " ").splitlines():
        if made := MADE.match(line):
            of_database[made[1]] = made["story"]
        elif (asked := ASKED.match(line)) and asked["database"] in of_database:
            words = asked["words"]
            for pattern, sign in ONE_OF_MANY:
                words = pattern.sub(sign, words)
            found[of_database[asked["database"]]][words] += 1
    return found


def needed(asked: dict[str, Counter[str]]) -> set[str]:
    """A cheap choice that asks everything: again and again the story that asks most new things for its length; at last without those that
    later ones made up for."""
    chosen: list[str] = []
    open_ones = set().union(*asked.values())
    while open_ones:
        best = max(sorted(asked), key=lambda story: len(asked[story].keys() & open_ones) / asked[story].total())
        chosen.append(best)
        open_ones -= asked[best].keys()
    asked_by = Counter(words for story in chosen for words in asked[story])
    for story in sorted(chosen, key=lambda story: -asked[story].total()):
        if all(asked_by[words] > 1 for words in asked[story]):
            asked_by -= Counter(asked[story].keys())
            chosen.remove(story)
    return set(chosen)


def main() -> None:
    more = "--more" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        story = "tests/conversations/test_on_postgresql.py"
        played = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *([] if more else ["--soak"]), "-n", "auto", story],
            env=os.environ | {STATEMENT_LOG: str(log)},
        )
        if played.returncode:
            sys.exit(played.returncode)
        asked = statements(log.read_text(encoding="utf-8", errors="replace"))
    if not asked:
        sys.exit("no story was heard: does the server write its log as it did?")
    left = needed(asked)
    known = set(REPEATED.read_text(encoding="utf-8").split()) if more else set()
    REPEATED.write_text("\n".join(sorted(known | set(asked) - left)) + "\n", encoding="utf-8")
    print(f"{len(asked)} stories make {len(set().union(*asked.values()))} statements; {len(left)} of them make all")


if __name__ == "__main__":
    main()
