"""No words make a reader slow: 3,000 signs that repeat a word are read within seconds of CPU (docs/design.md, Costs)."""

import subprocess
import sys


def test_whoever_repeats_a_word_holds_nobody_up() -> None:
    said = subprocess.run([sys.executable, "-m", "tests.long_words"], capture_output=True, text=True, check=False)
    lines = said.stdout.splitlines()
    assert said.returncode == 0, (lines[-1:], said.stderr[-400:])
    assert len(lines) > 80
    assert [line for line in lines if line.startswith("SLOW")] == []
