"""The patterns of the program: those that modules hold, and those that stand in a call of `re` and are made of what the module holds."""

import ast
import importlib
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, cast

from domain.words.pattern import LatePattern, pattern_of
from domain.words.sieve import Sifted
from tests.test_size import program

_CALLS = {"compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"}
_LIBRARIES_OF_EARS = {"av", "onnxruntime", "kaldi_native_fbank", "numpy"}
"""Installed only where voices are heard."""


def modules(package: str) -> Iterator[tuple[ModuleType, str]]:
    """Each module of a package that can be loaded, and its text; migrations, which are history, aside."""
    for path, text in program():
        if path.startswith(f"{package}/") and "migrations" not in path and "__main__" not in path:
            try:
                yield importlib.import_module(path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")), text
            except ModuleNotFoundError as missing:
                if missing.name not in _LIBRARIES_OF_EARS:
                    raise


def held(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, LatePattern):
        yield cast("re.Pattern[str]", value)
    elif isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Sifted):
        yield from held(value.patterns)
    elif isinstance(value, dict):
        yield from (one for inner in value.values() for one in held(inner))
    elif isinstance(value, (tuple, list)):
        yield from (one for inner in value for one in held(inner))


def patterns_of(module: ModuleType, text: str) -> dict[tuple[str, int], str]:
    """Each pattern with its flags, and where it stands."""
    found = {(one.pattern, one.flags): name for name, value in vars(module).items() for one in held(value) if isinstance(one.pattern, str)}
    for call in ast.walk(ast.parse(text)):
        if isinstance(call, ast.Call) and _is_of_re(call.func) and call.args and isinstance(pattern := _made(call.args[0], module), str):
            flags = sum(_made(value, module) or 0 for value in _flags(call))
            found.setdefault((pattern, int(flags)), f"line {call.lineno}")
    return found


def _is_of_re(called: ast.expr) -> bool:
    by_name = isinstance(called, ast.Name) and called.id == pattern_of.__name__
    return by_name or (isinstance(called, ast.Attribute) and called.attr in _CALLS and ast.unparse(called.value) == "re")


def _flags(call: ast.Call) -> Iterator[ast.expr]:
    yield from (value for value in (*call.args[1:], *(word.value for word in call.keywords)) if ast.unparse(value).startswith("re."))


def _made(expression: ast.expr, module: ModuleType) -> Any:
    """What it is where only the module's own names stand in it; None where it is made of what a function was given."""
    try:
        return eval(compile(ast.Expression(expression), module.__name__, "eval"), vars(module))
    except NameError:
        return None
