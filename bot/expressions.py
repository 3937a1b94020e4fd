"""What expressions are built into, kept beside the program as Python keeps what its modules are compiled into.

Building all expressions that read people's words takes three seconds of every start; what they are built into is taken from a file in a
fifteenth of that. `python -m bot.expressions` writes it (`make .venv/.prod` and the container's image do). It goes by the words of each
expression and by the Python that built it: what is not there, or was built of other words, is built as ever (domain/words/pattern.py).
"""

import json
import pkgutil
import sys
from array import array
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import domain
from domain.words import pattern

Built = tuple[int, str, int, dict[str, int], list[str | None]]
"""What Python's own `re` hands to what searches: flags, code (base64), groups, and their names both ways."""
KEPT = Path(cache_from_source(pattern.__file__)).with_name(f"expressions.{sys.implementation.cache_tag}")
_sre: Any = import_module("_sre")
_compiler: Any = import_module("re._compiler")


def take(late: Iterable[pattern.LatePattern], kept: Path = KEPT) -> None:
    """Each of them is what it was built into before, as far as the file can be read; none where nothing is kept, or by another Python."""
    wanted = defaultdict[tuple[str, int], list[pattern.LatePattern]](list)
    for one in late:
        wanted[one.pattern, int(one.given)].append(one)
    with suppress(OSError, ValueError, TypeError, RuntimeError), kept.open(encoding="ascii") as lines:
        if json.loads(next(lines, "0")) != sys.version:
            return
        for words, given, built in map(json.loads, lines):
            if same := wanted.get((words, given)):
                held = _held(same[0].pattern, built)
                for one in same:
                    one.built = held


def _held(words: str, built: Built) -> Any:
    flags, code, groups, names, indices = built
    return _sre.compile(words, flags, array("I", b64decode(code)).tolist(), groups, names, tuple(indices))


def write(kept: Path = KEPT) -> None:
    """All that modules of the domain hold. Raises OSError where its folder cannot be written."""
    for module in pkgutil.walk_packages(domain.__path__, "domain."):
        import_module(module.name)
    lines = [sys.version, *((one.pattern, int(one.given), _built_of(one.pattern, one.given)) for one in pattern.waiting())]
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="ascii")


def _built_of(words: str, flags: int) -> Built:
    """What `re` makes of it, overheard on its way to what searches."""
    heard, build = list[Any](), _sre.compile

    def overhear(*given: Any) -> Any:
        heard.extend(given)
        return build(*given)

    _sre.compile = overhear
    try:
        _compiler.compile(words, flags)
    finally:
        _sre.compile = build
    _words, all_flags, code, groups, names, indices = heard
    return int(all_flags), b64encode(array("I", code)).decode(), groups, dict(names), list(indices)


if __name__ == "__main__":
    write(*map(Path, sys.argv[1:]))
