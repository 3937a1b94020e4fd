"""What tests copy is made by the first of their processes that asks for it; the others wait and take it as it is."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

WORKER = "PYTEST_XDIST_WORKER"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that `make` filled, the same for all who say this name in a run; nobody writes in it afterwards."""
    own = factory.getbasetemp()
    everybodys = (own.parent if WORKER in os.environ else own) / "made-once"
    everybodys.mkdir(exist_ok=True)
    done, begun = everybodys / name, everybodys / f"{name}.begun"
    with (everybodys / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(begun, ignore_errors=True)
            begun.mkdir()
            make(begun)
            begun.rename(done)
    return done
