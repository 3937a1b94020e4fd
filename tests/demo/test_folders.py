"""Demos beside each other play in folders of their own, and leave the year's files alone."""

import asyncio
import io
import os
import sys
from pathlib import Path

from demo.folders import own_folder
from demo.progress import progress
from demo.village import prepare
from tests.town import START


def test_a_second_demo_plays_beside_the_first_and_touches_nothing_of_it(tmp_path: Path) -> None:
    home = tmp_path / ".demo"
    (home / "year").mkdir(parents=True)
    (home / "year" / "summary.docx").write_bytes(b"kept")
    with own_folder(home) as first:
        prepare(first, lambda: START)
        (first / "paper").write_bytes(b"of the first")
        with own_folder(home) as second, own_folder(home) as third:
            prepare(second, lambda: START)
            assert len({first, second, third}) == 3
            assert (first / "paper").read_bytes() == b"of the first"
            assert (second / "lianxin.db").exists()
    with own_folder(home) as again:
        assert again == first, "whoever comes later takes the place that is free"
        prepare(again, lambda: START)
        assert not (again / "paper").exists(), "a demo begins with a fresh town"
    assert (home / "year" / "summary.docx").read_bytes() == b"kept"


async def test_the_command_plays_beside_a_demo_that_is_played(tmp_path: Path) -> None:
    """In a folder of its own, to the end, as a second terminal does."""
    root = Path(__file__).parents[2]
    with own_folder(tmp_path / ".demo") as first:
        prepare(first, lambda: START)
        before = (first / "lianxin.db").read_bytes()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "demo", "--once", "--port", "0"),
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(root), "LANG": "C.UTF-8"},
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await asyncio.wait_for(process.communicate(), 300)
        assert process.returncode == 0, said.decode()
        assert (first / "lianxin.db").read_bytes() == before
    assert (tmp_path / ".demo" / "town-2" / "lianxin.db").exists()


def test_how_far_it_is_is_told_where_there_is_no_terminal() -> None:
    told = io.StringIO()
    with progress("2026", 366, told) as step:
        for _ in range(366):
            step()
    lines = told.getvalue().splitlines()
    assert (lines[0], lines[-1]) == ("2026  0 %", "2026  100 %")
    assert 10 <= len(lines) <= 12
