"""bot/expressions.py: an expression is the same, taken from the file or built anew."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot import expressions
from domain.words.pattern import LatePattern


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """By a process of its own: in this one expressions have been built already."""
    path = tmp_path_factory.mktemp("kept") / "made" / "expressions"
    subprocess.run([sys.executable, "-m", "bot.expressions", path], check=True)
    return path


def test_every_expression_of_the_domain_is_kept_as_it_is_built(kept: Path) -> None:
    known = [LatePattern(words, flags) for words, flags, _built in map(json.loads, kept.read_text().splitlines()[1:])]
    assert len(known) > 1_000
    expressions.take(known, kept)
    for late in known:
        assert late.search.__self__ == re.compile(late.pattern, late.given), late.pattern


def test_what_was_changed_since_is_built_as_ever(kept: Path) -> None:
    new, flagged = LatePattern("从来没有过的路灯(?P<what>坏)了", 0), LatePattern("(路)灯|bad", re.IGNORECASE)
    expressions.take([new, flagged], kept)
    found = new.search("那盏从来没有过的路灯坏了")
    assert found["what"] == "坏"
    assert flagged.search("BAD")


@pytest.mark.parametrize("spoilt", ["cut", "other", "missing", "noise", "shape", "code"])
def test_a_file_that_cannot_be_used_harms_nothing(kept: Path, tmp_path: Path, spoilt: str) -> None:
    whole = kept.read_bytes()
    first = whole.split(b"\n")[1]
    version = whole.split(b"\n")[0]
    words, flags, built = json.loads(first)
    bad = {
        "cut": whole[: len(first) // 2],
        "other": whole.replace(b"3.", b"2.", 1),
        "missing": None,
        "noise": b"\xff" * 99,
        "shape": version + b"\n" + json.dumps([words, flags, built[:2]]).encode(),
        "code": version + b"\n" + json.dumps([words, flags, [built[0], "AAAAAA==", *built[2:]]]).encode(),
    }
    path = tmp_path / "bad"
    if (content := bad[spoilt]) is not None:
        path.write_bytes(content)
    late = LatePattern(words, flags)
    expressions.take([late], path)
    assert late.search.__self__ == re.compile(words, flags)


def test_two_of_the_same_words_are_built_once(kept: Path) -> None:
    words, flags, _built = json.loads(kept.read_text().splitlines()[1])
    two = [LatePattern(words, flags), LatePattern(words, flags)]
    expressions.take(two, kept)
    assert two[0].built is not None
    assert two[0].built is two[1].built
