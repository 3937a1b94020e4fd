"""What we write is ours alone, whatever the umask; what others can read is named (docs/spec.md section 10)."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import forked
from tests.test_commands import ROOT, SAMPLE

NOBODY = "http://127.0.0.1:9"
"""No Bot API answers there."""
OPEN = 0o022
"""The umask of most systems."""


def environment() -> dict[str, str]:
    given = {"LIANXIN_BOT_TOKEN": "1:x", "LIANXIN_BOT_API": NOBODY, "LIANXIN_LISTEN": "127.0.0.1:0"}
    return forked.clean() | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "LC_ALL": ""} | given


def running(cwd: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "run"], cwd=cwd, env=environment(), stdout=pipe, stderr=pipe, text=True, umask=OPEN
    )


def doctor(cwd: Path) -> str:
    return forked.run("bot", "doctor", cwd=cwd, env=environment(), umask=OPEN).stdout


def done(*arguments: str, cwd: Path) -> None:
    ended = forked.run("bot", *arguments, cwd=cwd, env=environment(), umask=OPEN)
    assert ended.returncode == 0, ended.stderr


def modes(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): oct(path.stat().st_mode & 0o777) for path in sorted(folder.rglob("*"))}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where a town is set up, under an open umask."""
    done("db", "upgrade", cwd=tmp_path)
    done("import", str(SAMPLE), cwd=tmp_path)
    return tmp_path


def test_what_commands_write_is_for_one_account_also_over_an_older_file(home: Path) -> None:
    links = home / "links"
    links.mkdir(mode=0o755)
    for name in ("invites.csv", "invites.pdf"):
        (links / name).write_text("older")
        (links / name).chmod(0o644)
    done("invites", "--out", "links", "--bot", "some_bot", cwd=home)
    assert (links / "invites.pdf").read_bytes().startswith(b"%PDF")
    links.chmod(0o700)
    done("invites", "--out", "deep/new", "--bot", "some_bot", "--person", "u01", cwd=home)
    done("template", "--out", "roster.xlsx", "--filled", cwd=home)
    done("db", "backup", cwd=home)
    done("db", "backup", "--out", "elsewhere/copy.db", cwd=home)
    wrong = {name: mode for name, mode in modes(home).items() if mode not in (("0o700",) if (home / name).is_dir() else ("0o600",))}
    assert wrong == {}


def test_the_running_bot_s_files_are_for_one_account(home: Path) -> None:
    process = running(home)
    try:
        deadline = time.monotonic() + 120
        while not ((home / "lianxin.db-wal").exists() and list(home.glob("backups/lianxin-*.db"))):
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < deadline, modes(home)
            time.sleep(0.02)
        assert set(modes(home).values()) == {"0o600", "0o700"}
        assert modes(home)["backups"] == "0o700"
    finally:
        process.terminate()
        process.communicate(timeout=60)


def test_doctor_names_what_others_can_read_and_how_to_close_it(home: Path) -> None:
    done("db", "backup", cwd=home)
    done("invites", "--out", "links", "--bot", "some_bot", cwd=home)
    (home / ".env").write_text("")
    (home / ".env").chmod(0o600)
    assert "chmod" not in doctor(home)
    (home / ".env").chmod(0o644)
    (home / "lianxin.db").chmod(0o640)
    (home / "links" / "invites.csv").chmod(0o644)
    next((home / "backups").iterdir()).chmod(0o604)
    said = doctor(home)
    assert "chmod -R go= lianxin.db .env" in said
    line = next(line for line in said.splitlines() if "chmod" in line)
    assert line.endswith(f"{home / 'backups'} links")
    subprocess.run(line.partition("chmod")[1] + line.partition("chmod")[2], shell=True, cwd=home, check=True)  # noqa: S602  the cure as it is said
    assert "chmod" not in doctor(home)
