"""The tables of weights and the expressions of the readers take room when somebody's words are first read, not when a process starts."""

import subprocess
import sys
from pathlib import Path

from domain.danger import danger
from domain.matters import category_of, one_matter
from domain.no_matter import likely_none
from domain.reading import marks_in

ROOT = Path(__file__).parents[2]
LOOK = """
import gc
import sys
import bot.app
from domain.words.kinds import Kinds
from domain.words.signs import Signs

made = [one for one in gc.get_objects() if isinstance(one, Kinds | Signs)]
print(len(made), sum(isinstance(one, Kinds) or "weights" in vars(one) for one in made))
print(*(name for name in sys.modules if name.startswith("domain.weights.")))
"""


def test_no_table_of_weights_is_loaded_or_read_before_anybody_writes() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    tables, loaded = done.stdout.splitlines()
    assert tables.split() == ["1", "0"]  # that of tips is there, unread
    assert set(loaded.split()) <= {"domain.weights.tip_signs", "domain.weights.tip_weights"}


def test_what_a_table_is_read_from_is_kept_by_nobody() -> None:
    kinds = one_matter._BY_SIGNS(), category_of._BY_SIGNS(), likely_none._BY_SIGNS(), danger._BY_KIND()
    assert all(set(vars(one)) == {"base", "table"} and len(one.table) > 1_000 for one in kinds)
    assert category_of._BY_SIGNS() is kinds[1]
    assert all(table().signs.weights for table in marks_in.WEIGHED.values())
