"""Patterns are built when somebody first looks for them, and are then what `re.compile` gives."""

import ast
import re

import pytest

from domain.words.pattern import build_the_rest, pattern_of
from tests.test_size import program


def test_it_is_built_at_the_first_look_and_finds_what_the_expression_finds() -> None:
    wrong = pattern_of("(")
    with pytest.raises(re.error):
        wrong.search("(")
    late, now = pattern_of("(路)灯|bad", re.IGNORECASE), re.compile("(路)灯|bad", re.IGNORECASE)
    assert (late.pattern, late.flags, late.groups) == (now.pattern, now.flags, now.groups)
    for text in ("路灯坏了", "BAD", "", "路路灯"):
        assert late.findall(text) == now.findall(text)
        assert late.sub("·", text) == now.sub("·", text)
        assert late.split(text) == now.split(text)
        assert [m.span() for m in late.finditer(text)] == [m.span() for m in now.finditer(text)]
        assert (late.search(text) is None, late.match(text) is None, late.fullmatch(text) is None) == (
            now.search(text) is None,
            now.match(text) is None,
            now.fullmatch(text) is None,
        )


def test_the_rest_is_built_one_after_the_other() -> None:
    list(build_the_rest())
    made, gone = [pattern_of("甲"), pattern_of("乙")], pattern_of("丙")
    del gone
    assert made[0].search("甲")
    assert len(list(build_the_rest())) == 3
    assert list(build_the_rest()) == []
    assert made[1].search("乙")


def test_what_a_module_of_the_domain_holds_is_built_late() -> None:
    assert [
        path for path, text in program() if path.startswith("domain/") and path != "domain/words/pattern.py" and _compiles(ast.parse(text))
    ] == []


def _compiles(part: ast.AST) -> bool:
    """Outside functions, which build of what they are given."""
    if isinstance(part, ast.FunctionDef):
        return False
    named = isinstance(part, ast.Attribute) and ast.unparse(part) == "re.compile"
    return named or any(map(_compiles, ast.iter_child_nodes(part)))


def test_how_people_say_something_is_known_in_the_domain_alone() -> None:
    """What is looked for in words of voters, deputies and staff (docs/design.md: any rule is in domain/)."""
    found = [
        f"{path}:{node.lineno}"
        for path, source in program()
        if path.split("/")[0] in ("services", "talk", "handlers")
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("pattern_of", "re.compile")
        if any(_HAN.search(part.value) for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
    ]
    assert found == []


_HAN = re.compile("[\u4e01-\u9ffe]")
