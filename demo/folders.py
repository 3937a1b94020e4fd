"""Where a demo plays: `.demo/town`, or beside one that is played already `.demo/town-2` and so on; a town of one's own in `.demo/own`.
`.demo/year` is the reader's."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from storage import lock
from storage.faults import DatabaseFaultError

HOME = Path(".demo")


def address(folder: Path) -> str:
    return f"sqlite:///{folder / 'lianxin.db'}"


@contextmanager
def own_folder(home: Path = HOME, name: str = "town") -> Iterator[Path]:
    """The first folder nobody plays in; nobody else does meanwhile. Raises DatabaseFaultError where none can be made."""
    with ExitStack() as held:
        yield next(folder for n in itertools.count(1) if _taken(held, folder := home / (name if n == 1 else f"{name}-{n}")))


def _taken(held: ExitStack, folder: Path) -> bool:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        held.enter_context(lock.alone(address(folder), "demo", making=True))
    except DatabaseFaultError as fault:
        if fault.kind == "in_use":
            return False
        raise
    return True
