"""Whatever id an import takes, every button can carry: each place where one is made is read, and filled with the longest values."""

import ast
import importlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from domain.town_file.town_kinds import LONGEST_ID, ROW_ID
from domain.values.buttons import MAX_BYTES, Button
from domain.values.carried import packed

ROOT = Path(__file__).parent.parent
IDS = {"PersonId", "GroupId", "VillageId"}
ROW = 99_999
"""The number of a row a big office may reach in some years (days, drafts, notices)."""
CASE = 9_999_999


def buttons() -> Iterator[tuple[str, str, str]]:
    """Module, kind and class of every `Button(kind, …, packed(Class(…)))`."""
    for path in sorted([*ROOT.glob("talk/**/*.py"), *ROOT.glob("services/**/*.py")]):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        words = path.read_text()
        for node in ast.walk(ast.parse(words)) if "packed(" in words else ():
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Button" and len(node.args) == 3):
                continue
            kind, value = node.args[0], node.args[2]
            made = value.args[0] if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "packed" else None
            if isinstance(kind, ast.Constant) and isinstance(made, ast.Call):
                yield module, str(kind.value), ast.unparse(made.func)


def filled(hint: Any, name: str) -> Any:
    if getattr(hint, "__name__", "") in IDS or name in ("person", "group", "village", "unit"):
        return "x" * LONGEST_ID
    return {int: ROW, date: date(2026, 11, 25), bool: True}.get(hint, "x")


@pytest.mark.parametrize(("module", "kind", "name"), sorted(set(buttons())))
def test_a_button_carries_the_longest_ids(module: str, kind: str, name: str) -> None:
    found: Any = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    value = found(**{field: filled(hint, field) for field, hint in get_type_hints(found).items()})
    two = sum(text.startswith("x" * LONGEST_ID) for text in packed(value).split(":")) > 1
    assert len(Button(kind, 0 if two else CASE, packed(value)).pack().encode()) <= MAX_BYTES


def test_an_import_takes_no_longer_id() -> None:
    assert ROW_ID.fullmatch("x" * LONGEST_ID)
    assert not ROW_ID.fullmatch("x" * (LONGEST_ID + 1))
