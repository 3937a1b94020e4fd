"""What commands say where there is nothing to do, or what was asked is no question: one line, in the town's language whatever LANG says."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import clock
from bot.__main__ import main
from storage.lock import alone


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
    assert lianxin("inbox").stdout == "没有没处理成的消息\n"
    refused(lianxin("inbox", "99"), 1, "没有这几号：99")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("summary --out s --as-of yesterday", "--as-of：要写成"),
        ("summary --out s --as-of 0001-01-01T00:00", "--as-of：要写成"),
        ("summary --out s --as-of 9999-12-31T23:59", "--as-of：要写成"),
        ("summary --out s --month 0001-01", "2026年上半年"),
        ("summary --out s --period 9998", "2026年上半年"),
        ("demo --port 99999999", "--port：要写"),
        ("demo --port -1", "--port：要写"),
        ("template --out t.docx", "--out：名字要以 .xlsx"),
        ("invites --out links --bot b/<>", "--bot：机器人的名字"),
        ("posters --out links --bot 机器人机器人", "--bot：机器人的名字"),
    ],
)
def test_what_an_option_cannot_be_is_one_line_and_exit_2(office: Path, command: str, words: str) -> None:
    before = sorted(office.iterdir())
    refused(lianxin(*command.split()), 2, words)
    assert [path for path in sorted(office.iterdir()) if path not in before and path.suffix not in (".db-wal", ".db-shm")] == []


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["--person", "x9"], "--person：名册里没有在任的「x9」"),
        (["--group", "x8"], "--group：名册里没有小组「x8」"),
    ],
)
def test_who_is_not_in_the_roster_is_named_in_a_sentence(office: Path, asked: list[str], words: str) -> None:
    refused(lianxin("invites", "--out", "links", "--bot", "some_bot", *asked), 2, words)


def test_erase_says_what_it_counts(office: Path) -> None:
    assert lianxin("erase", "--dry-run").stdout == "到期该抹去身份的选民：0 位（什么也没有改）\n"
    assert lianxin("erase").stdout == "已经抹去身份的选民：0 位\n"


def test_a_short_key_is_no_new_key_and_doctor_names_one_that_is_in_use(office: Path) -> None:
    (office / "short").write_text("x\n", encoding="utf-8")
    (office / "long").write_text("sixteen signs ok\n", encoding="utf-8")
    refused(lianxin("db", "rekey", "--new-key", "short"), 2, "--new-key short：太短了")
    assert lianxin("db", "rekey", "--new-key", "long").exit_code == 0
    assert "LIANXIN_DATA_KEY：太短了" in lianxin("doctor", LIANXIN_DATA_KEY="x").stdout
    assert "LIANXIN_DATA_KEY：太短了" not in lianxin("doctor", LIANXIN_DATA_KEY="sixteen signs ok").stdout


def test_doctor_says_that_nothing_is_sealed_and_how_to_change_that(office: Path) -> None:
    said = [line for line in lianxin("doctor").stdout.splitlines() if "LIANXIN_DATA_KEY" in line]
    assert len(said) == 1
    assert "还没有写" in said[0]
    assert "./lianxin db rekey --new-key" in said[0]
    assert "LIANXIN_DATA_KEY" not in lianxin("doctor", LIANXIN_DATA_KEY="sixteen signs ok").stdout


@pytest.mark.parametrize("seconds", ["1e300", "nan", "-inf", "soon"])
def test_a_clock_nobody_can_add_is_one_line_and_holds_the_time_it_had(office: Path, seconds: str) -> None:
    (office / "clock").write_text(seconds, encoding="utf-8")
    refused(lianxin("inbox", LIANXIN_CLOCK="clock", LIANXIN_BOT_API="http://127.0.0.1:9"), 2, "LIANXIN_CLOCK：")
    assert abs(clock.from_file(office / "clock")() - clock.real()) < timedelta(seconds=60)


def test_a_database_with_a_second_name_is_nobodys_to_run(office: Path) -> None:
    (office / "hard.db").hardlink_to(office / "lianxin.db")
    for name in ("hard.db", "lianxin.db"):
        env = {"LIANXIN_DATABASE_URL": f"sqlite:///{name}", "LIANXIN_BOT_TOKEN": "123456:" + "a" * 35}
        refused(lianxin("run", **env), 1, f"{name}：这个文件还有别的名字（硬链接）")
    (office / "hard.db").unlink()
    with alone("sqlite:///lianxin.db", "run"):
        assert (office / "lianxin.db.lock").exists()
