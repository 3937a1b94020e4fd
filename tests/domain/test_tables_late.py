"""The tables of weights and the expressions of the readers take room when somebody's words are first read, not when a process starts."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOOK = """
import gc
import bot.app
from domain.words.kinds import Kinds
from domain.words.signs import Signs

made = [one for one in gc.get_objects() if isinstance(one, Kinds | Signs)]
print(len(made), sum("_table" in vars(one) or "weights" in vars(one) for one in made))
"""


def test_no_table_of_weights_is_read_before_anybody_writes() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    tables, read = map(int, done.stdout.split())
    assert tables >= 15
    assert read == 0
