"""The limits of docs/style.md (Size): lines of a module and of a function, parameters, complexity. No exemption but texts and tables of data."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULE, FUNCTION = 250, 30
TABLES = {
    "domain/danger/danger_signs.py",  # words that mean danger
    "domain/danger/harmless.py",  # words that only sound like it
    "domain/town_file/roster_sheets.py",  # sheets and columns of a roster
    "storage/tables.py",  # tables, columns, indices
}
"""Data, not code. So are the texts of `locales/` and the tables of `domain/weights/`."""


def program() -> Iterator[tuple[str, str]]:
    """Every module but tests and the migrations, which are history."""
    for folder in sorted(path.parent for path in ROOT.glob("*/__init__.py")):
        for path in sorted(folder.rglob("*.py")) if folder.name != "tests" else ():
            if "versions" not in path.parts:
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_a_module_holds_one_idea() -> None:
    long = {name: lines for name, text in program() if (lines := len(text.splitlines())) > MODULE}
    assert {name for name in long if not name.startswith(("locales/", "domain/weights/"))} - TABLES == set(), long


def test_what_is_called_a_table_of_data_is_one() -> None:
    """It has no function of more than a line, and is longer than a module may be."""
    for name, text in program():
        if name in TABLES:
            assert len(text.splitlines()) > MODULE, name
            assert [f.name for f in functions(text) if lines_of(f) > 1] == [], name


@cache
def functions(text: str) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(ast.parse(text)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef, *, texts: bool = False) -> int:
    """Lines of its body without the docstring; with `texts` a table of sentences in it is one line."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    found = set(range(body[0].lineno, (function.end_lineno or 0) + 1))
    for table in ast.walk(function) if texts else ():
        if isinstance(table, ast.Dict) and all(isinstance(one, ast.Call) and ast.unparse(one.func) == "_" for one in table.values):
            found -= set(range(table.lineno + 1, (table.end_lineno or 0) + 1))
    return len(found)


def test_a_function_is_read_at_a_glance() -> None:
    long = {
        f"{name}:{function.lineno} {function.name}": lines
        for name, text in program()
        for function in functions(text)
        if (lines := lines_of(function, texts=name.startswith("locales/"))) > FUNCTION
    }
    assert long == {}


def test_lines_are_counted_as_one_reads_them() -> None:
    text = 'def f(\n    a,\n):\n    """Two\n    lines."""\n    b = {\n        "x": _("y"),\n    }\n    return b\n'
    (function,) = functions(text)
    assert (lines_of(function), lines_of(function, texts=True)) == (4, 2)


def test_parameters_and_complexity_are_held_without_exemption() -> None:
    lint = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
    assert (lint["pylint"]["max-args"], lint["mccabe"]["max-complexity"]) == (5, 8)
    assert {"C90", "PLR0913"} <= set(lint["select"])
    ignored = {place for place, rules in lint["per-file-ignores"].items() if {"C901", "PLR0913"} & set(rules)}
    assert ignored == {"tests/**"}
    waived = [name for name, text in program() if re.search(r"noqa: *(?:C90|PLR09)|noqa(?!:)", text)]
    assert waived == []
