"""Words are cut into clauses in the ways domain/words/plain_text.py names; no reader names one of them anew."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.words import plain_text

ROOT = Path(__file__).parents[2]
WAYS = {"CLAUSES", "CLAUSES_AS_ASKED", "CLAUSES_WITH_COLONS", "CLAUSES_WITH_LISTS"}
SIGNS = [chr(n) for n in range(0x250) if not chr(n).isalnum()] + [*"，。！？；：、～…—（）「」“”《》\u3000　·"]
OF_ITS_OWN = {"asks_secrecy.py"}
"""The reader of wishes still names its own."""


def signs(pattern: str) -> frozenset[str]:
    """At which signs it cuts; none where it is no run of signs."""
    if not re.fullmatch(r"\[[^\]^][^\]]*\]\+", pattern):
        return frozenset()
    return frozenset(sign for sign in SIGNS if re.fullmatch(pattern, sign))


def own_patterns(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "pattern_of":
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def test_no_reader_names_one_of_them_anew() -> None:
    known = {signs(getattr(plain_text, way).pattern): way for way in WAYS}
    assert len(known) == len(WAYS)
    for path in sorted((ROOT / "domain").rglob("*.py")):
        if path.name == "plain_text.py" or path.name in OF_ITS_OWN:
            continue
        for pattern in own_patterns(ast.parse(path.read_text("utf-8"))):
            assert signs(pattern) not in known, f"{path}: {pattern} is {known[signs(pattern)]}"


@pytest.mark.parametrize(
    ("way", "clauses"),
    [
        ("CLAUSES", ["一", "二", "三", "四", "五"]),
        ("CLAUSES_AS_ASKED", ["一？二", "三", "四", "五"]),
        ("CLAUSES_WITH_COLONS", ["一？二", "三：四", "五"]),
        ("CLAUSES_WITH_LISTS", ["一？二", "三：四、五"]),
    ],
)
def test_what_each_keeps_together(way: str, clauses: list[str]) -> None:
    assert getattr(plain_text, way).split("一？二，三：四、五") == clauses
