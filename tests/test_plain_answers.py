"""What commands say where there is nothing to do, or what was asked is no question: one line, in the operator's language."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled_database: Path) -> Path:
    """A folder with a town's database in it, and no setting."""
    for name in [name for name in os.environ if name.upper().startswith("LIANXIN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.chdir(tmp_path)
    shutil.copy(filled_database, tmp_path / "lianxin.db")
    return tmp_path


def lianxin(*arguments: str, **env: str) -> Result:
    return CliRunner().invoke(main, arguments, env=env, catch_exceptions=False)


def refused(done: Result, code: int, words: str) -> None:
    assert done.exit_code == code, done.output
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_empty_inbox_and_a_number_that_is_not_in_it_are_said(office: Path) -> None:
    assert lianxin("inbox").stdout == "no update has failed\n"
    refused(lianxin("inbox", "99"), 1, "none of these numbers: 99")
    refused(lianxin("inbox", "99", LANG="zh_CN.UTF-8"), 1, "没有这几号：99")
