"""A process that was forked (tests/forked.py) is one like any other: the tests that use it must not see a difference."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from tests import forked

USUAL = {"PYTHONPATH": str(forked.ROOT), "LANG": "C.UTF-8"}
WHO = """
import os, random, sys
print(os.getcwd(), sorted(os.environ), sys.argv[1:], oct(os.umask(0)), len(os.listdir("/proc/self/fd")), random.random(), "连心")
print("wrong", file=sys.stderr)
sys.exit(int(sys.argv[1]))
"""
WAITS = """
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
print("ready", flush=True)
time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "who.py").write_text(WHO, encoding="utf-8")
    (tmp_path / "waits.py").write_text(WAITS, encoding="utf-8")
    (tmp_path / "fails.py").write_text("raise ValueError('no')", encoding="utf-8")
    return tmp_path


def test_it_has_all_that_it_is_given_and_nothing_else(folder: Path) -> None:
    done = forked.run("who", "3", "二", cwd=folder, env=USUAL, umask=0o027)
    names, dice = done.stdout.rsplit(" ", 2)[0], done.stdout.split()[-2]
    assert names == f"{folder} {sorted(USUAL)} ['3', '二'] 0o27 4"
    assert (done.returncode, done.stdout.split()[-1], done.stderr) == (3, "连心", "wrong\n")
    assert forked.run("who", "0", cwd=folder, env=USUAL).stdout.split()[-2] != dice, "each has a chance of its own"


def test_a_mistake_ends_it_with_a_traceback(folder: Path) -> None:
    done = forked.run("fails", cwd=folder, env=USUAL)
    assert (done.returncode, done.stdout, done.stderr.splitlines()[-1]) == (1, "", "ValueError: no")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGKILL, -9), (signal.SIGTERM, 7)])
async def test_it_is_ended_by_signals(folder: Path, sent: int, code: int) -> None:
    one = await forked.start("waits", cwd=folder, env=USUAL, stderr=asyncio.subprocess.PIPE)
    other = await forked.start("waits", cwd=folder, env=USUAL)
    for process in (one, other):
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
    one.send_signal(sent)
    assert await one.communicate() == (b"", b"")
    assert (one.returncode, other.returncode) == (code, None)
    os.kill(other.pid, 0)
    other.kill()
    assert await other.wait() == -9


def test_what_depends_on_how_python_starts_is_refused(folder: Path) -> None:
    for other in ({"PYTHONPATH": "/elsewhere"}, {"PYTHONIOENCODING": "gbk"}):
        with pytest.raises(AssertionError, match="other"):
            forked.run("who", "0", cwd=folder, env=USUAL | other)
