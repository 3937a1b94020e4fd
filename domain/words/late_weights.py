"""The tables of domain/weights, each loaded when somebody first weighs by it: nobody has written yet when a process is ready.

The text a table is read from takes as much room as the table, so that nobody keeps it: its module is not among those of the program.
"""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec, module_from_spec
from types import ModuleType

from domain.words.kinds import Kinds
from domain.words.weighed import Table


@cache
def kinds_of(name: str) -> Callable[[], Kinds]:
    """The table of a module that bench/softmax.py wrote: one, of however many readers it is."""

    @cache
    def read() -> Kinds:
        module = _loaded(name)
        return Kinds(module.BASE, module.SIGNS)

    return read


@cache
def table_of(name: str) -> Callable[[], Table]:
    """That of a module that bench/fit_signs.py wrote."""

    @cache
    def read() -> Table:
        table: Table = getattr(_loaded(name), name.upper())
        return table

    return read


def _loaded(name: str) -> ModuleType:
    spec = find_spec(f"domain.weights.{name}")
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
