"""Every fault of the settings and of the database, in every command: one clear line, the promised exit code, nothing changed
(docs/spec.md section 10)."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from sqlalchemy.exc import DBAPIError

from bot.__main__ import main
from bot.env_file import parsed
from bot.refusals import lines
from bot.settings import BadSettingsError, Settings, load
from locales.catalogue import translator
from storage.database import open_engine, transaction
from storage.faults import DatabaseFaultError
from storage.faults import told as faults
from storage.lock import alone
from storage.schema import revisions, upgrade
from tests import forked, town_file

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "demo" / "sample" / "town.yaml"
TOKEN = "123456:" + "a" * 35

COMMANDS = {
    "run": [],
    "import": [str(SAMPLE)],
    "template": ["--out", "town.xlsx", "--filled"],
    "invites": ["--out", "links", "--bot", "some_bot"],
    "posters": ["--out", "posters", "--bot", "some_bot"],
    "summary": ["--out", "summary", "--month", "2026-10"],
    "export": ["--out", "archive", "--year", "2026"],
    "doctor": [],
    "inbox": [],
    "erase": ["--dry-run"],
    "db upgrade": [],
    "db backup": ["--out", "copy.db"],
    "db restore": ["sound.db"],
    "db copy": ["--to", "sqlite:///moved.db"],
    "db rekey": ["--new-key", "new.key"],
}
"""Every command that reads settings, with what it needs."""
INDEPENDENT = {"rights", "demo"}
"""They read none."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled_database: Path) -> Path:
    """An empty folder to run commands in, without any setting; beside it what some commands are given."""
    for name in [name for name in os.environ if name.upper().startswith("LIANXIN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.chdir(tmp_path)
    shutil.copy(filled_database, tmp_path / "sound.db")
    (tmp_path / "new.key").write_text("another key, long enough\n", encoding="utf-8")
    return tmp_path


def invoked(command: str, **env: str) -> Result:
    return CliRunner().invoke(main, [*command.split(), *COMMANDS[command]], env=env, catch_exceptions=False)


def process(command: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.upper().startswith("LIANXIN_")}
    return forked.run("bot", *command.split(), *COMMANDS.get(command, []), cwd=folder, env=clean | {"PYTHONPATH": str(ROOT)} | env)


def anew(command: str, folder: Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Where it matters how Python itself starts."""
    clean = {k: v for k, v in os.environ.items() if not k.upper().startswith("LIANXIN_")} | {"PYTHONPATH": str(ROOT)}
    more = [*COMMANDS[command], *(["--check"] if command == "import" else [])]
    return subprocess.run(
        [sys.executable, "-m", "bot", *command.split(), *more], cwd=folder, env=clean | env, capture_output=True, timeout=60
    )


def tree(group: click.Group, before: str = "") -> set[str]:
    found: set[str] = set()
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, name
        found |= tree(command, f"{before}{name} ") if isinstance(command, click.Group) else {before + name}
    return found


def test_every_command_is_tried() -> None:
    assert tree(main) == set(COMMANDS) | INDEPENDENT


# Settings: exit code 2


def write(text: str | bytes) -> Callable[[Path], dict[str, str]]:
    def make(folder: Path) -> dict[str, str]:
        (folder / ".env").write_bytes(text if isinstance(text, bytes) else text.encode())
        return {}

    return make


def given(**env: str) -> Callable[[Path], dict[str, str]]:
    return lambda folder: env


def a_folder(folder: Path) -> dict[str, str]:
    (folder / ".env").mkdir()
    return {}


def a_pipe(folder: Path) -> dict[str, str]:
    os.mkfifo(folder / ".env")
    return {}


def a_link_to_nothing(folder: Path) -> dict[str, str]:
    (folder / ".env").symlink_to(folder / "nowhere")
    return {}


def a_loop(folder: Path) -> dict[str, str]:
    (folder / ".env").symlink_to(folder / ".env")
    return {}


def a_credential_in_gbk(folder: Path) -> dict[str, str]:
    (folder / "secrets").mkdir()
    (folder / "secrets" / "lianxin_data_key").write_bytes("密钥".encode("gbk"))
    return {"CREDENTIALS_DIRECTORY": str(folder / "secrets")}


def a_credential_that_is_a_folder(folder: Path) -> dict[str, str]:
    (folder / "secrets" / "lianxin_bot_token").mkdir(parents=True)
    return {"CREDENTIALS_DIRECTORY": str(folder / "secrets")}


SETTINGS = {
    "gbk": (write("# 中文注释\n".encode("gbk") + b"LIANXIN_LOG=json\n"), ".env: is not UTF-8"),
    "utf-16": (write("LIANXIN_LOG=json\n".encode("utf-16")), ".env: is not UTF-8"),
    "utf-16 without a mark": (write("LIANXIN_LOG=json\n".encode("utf-16-le")), ".env: is not UTF-8"),
    "folder": (a_folder, ".env: is a folder"),
    "link to nothing": (a_link_to_nothing, ".env: cannot be read"),
    "loop": (a_loop, ".env: cannot be read"),
    "no equals sign": (write(f"# hello\nLIANXIN_BOT_TOKEN: {TOKEN}\n"), ".env:2: this line is not NAME=VALUE"),
    "open quote": (write(f'LIANXIN_LOG=text\n\nLIANXIN_BOT_TOKEN="{TOKEN}\nX=1\n'), ".env:3: this line is not NAME=VALUE"),
    "unknown": (write("LIANXIN_TOKEN=x\n"), "LIANXIN_TOKEN: there is no such setting; is LIANXIN_BOT_TOKEN meant?"),
    "unknown, exported": (write("export LIANXIN_TOKENS=x\n"), "LIANXIN_TOKENS: there is no such setting"),
    "unknown, small": (write("lianxin_tokens=x\n"), "lianxin_tokens: there is no such setting"),
    "unknown after a mark": (write("LIANXIN_TOKENS=x\n".encode("utf-8-sig")), "LIANXIN_TOKENS: there is no such setting"),
    "unknown, in the environment": (given(lianxin_tokens="x"), "lianxin_tokens: there is no such setting"),
    "credential in gbk": (a_credential_in_gbk, "lianxin_data_key: is not UTF-8"),
    "credential that is a folder": (a_credential_that_is_a_folder, "lianxin_bot_token: is a folder"),
    **{
        f"token {token}": (given(LIANXIN_BOT_TOKEN=token), "LIANXIN_BOT_TOKEN: is no token")
        for token in ("abc", "123456", f"bot{TOKEN}", "123456:", "123456：aaaa", f"{TOKEN[:20]} {TOKEN[20:]}", f"<{TOKEN}>")
    },
    **{
        f"listen {value}": (given(LIANXIN_LISTEN=value), "LIANXIN_LISTEN: must be host:port")
        for value in ("8080", ":8080", "localhost", "localhost:port", "127.0.0.1:65536", "::1:8080", "[::x]:8080", "http://127.0.0.1:8080")
    },
    **{
        f"database {value}": (given(LIANXIN_DATABASE_URL=value), "LIANXIN_DATABASE_URL: must be")
        for value in ("", "lianxin.db", "mysql://x/y", "sqlite://", "sqlite:///", "sqlite://lianxin.db", "postgresql://u:p@host:port/db")
    },
    **{
        f"api {value}": (given(LIANXIN_BOT_API=value), "LIANXIN_BOT_API: must be")
        for value in ("", "api.telegram.org", "ftp://x", "https://", "https://x:port", "https://x/?a=b", "https://a b")
    },
    "alert chat": (given(LIANXIN_ALERT_CHAT="@office"), "LIANXIN_ALERT_CHAT: must be"),
    "alert chat too large": (given(LIANXIN_ALERT_CHAT="9" * 30), "LIANXIN_ALERT_CHAT: must be"),
    "retry": (given(LIANXIN_RETRY_FIRST="soon"), "LIANXIN_RETRY_FIRST: must be"),
    "retry never": (given(LIANXIN_RETRY_LONGEST="inf"), "LIANXIN_RETRY_LONGEST: must be"),
    "retry backwards": (given(LIANXIN_RETRY_FIRST="9", LIANXIN_RETRY_LONGEST="3"), "LIANXIN_RETRY_LONGEST: must be"),
    "retry for ever": (given(LIANXIN_RETRY_FIRST="1e300", LIANXIN_RETRY_LONGEST="5"), "LIANXIN_RETRY_FIRST: must be"),
    "retry hardly": (given(LIANXIN_RETRY_LONGEST="1e308"), "LIANXIN_RETRY_LONGEST: must be"),
    "pipe": (a_pipe, ".env: must be an ordinary file"),
    "database in memory": (given(LIANXIN_DATABASE_URL="sqlite:///:memory:"), "LIANXIN_DATABASE_URL: a database in memory"),
    "database with options": (given(LIANXIN_DATABASE_URL="sqlite:///lianxin.db?mode=ro&uri=true"), "LIANXIN_DATABASE_URL: nothing may"),
    "log": (write("LIANXIN_LOG=loud\n"), "LIANXIN_LOG: must be text or json"),
    "webhook in clear": (given(LIANXIN_WEBHOOK_URL="http://x/webhook", LIANXIN_WEBHOOK_SECRET="s"), "LIANXIN_WEBHOOK_URL: must be https"),
    "webhook at a port": (given(LIANXIN_WEBHOOK_URL="https://x:8080/webhook", LIANXIN_WEBHOOK_SECRET="s"), "LIANXIN_WEBHOOK_URL: must be"),
    "webhook nowhere": (given(LIANXIN_WEBHOOK_URL="webhook", LIANXIN_WEBHOOK_SECRET="s"), "LIANXIN_WEBHOOK_URL: must be"),
    "webhook without a secret": (given(LIANXIN_WEBHOOK_URL="https://x/webhook"), "LIANXIN_WEBHOOK_SECRET: is needed"),
    "a secret Telegram refuses": (
        given(LIANXIN_WEBHOOK_URL="https://x/y", LIANXIN_WEBHOOK_SECRET="密"),
        "LIANXIN_WEBHOOK_SECRET: may have",
    ),
    "clock": (given(LIANXIN_CLOCK="clock.txt"), "LIANXIN_CLOCK: is for rehearsals"),
    "files of Telegram's own server": (given(LIANXIN_BOT_API_FILES="/tmp"), "LIANXIN_BOT_API_FILES: is for a Bot API server of your own"),
    "files nowhere": (given(LIANXIN_BOT_API_FILES="/away", LIANXIN_BOT_API="http://x"), "LIANXIN_BOT_API_FILES: must be the folder"),
    "files here": (given(LIANXIN_BOT_API_FILES=".", LIANXIN_BOT_API="http://x"), "LIANXIN_BOT_API_FILES: must be the folder"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_setting_that_cannot_be_used_ends_every_command(command: str, folder: Path) -> None:
    every = 8 if command == "import" else 1  # it reads the town first, which takes a while
    for make, words in list(SETTINGS.values())[::every]:
        env = make(folder)
        done = invoked(command, **env)
        assert (done.exit_code, done.stdout) == (2, ""), (words, done.output)
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert words in done.stderr
        assert TOKEN not in done.stderr
        clear(folder)


def clear(folder: Path) -> None:
    for made in (folder / ".env", folder / "secrets"):
        shutil.rmtree(made) if made.is_dir() and not made.is_symlink() else made.unlink(missing_ok=True)
    assert sorted(path.name for path in folder.iterdir()) == ["new.key", "sound.db"], "a refusal leaves nothing behind"


@pytest.mark.parametrize("name", ["gbk", "folder", "token abc"])
def test_the_real_process_says_the_same(name: str, folder: Path) -> None:
    make, words = SETTINGS[name]
    done = process("inbox", folder, **make(folder))
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_all_faults_are_told_together_in_the_language_of_the_terminal(folder: Path) -> None:
    write("LIANXIN_TOKENS=x\nLIANXIN_LISTEN=8080\nLIANXIN_BOT_TOKEN=abc\nlianxin LOG\n")(folder)
    told = invoked("doctor", LANG="zh_CN.UTF-8", LIANXIN_ALERT_CHAT="x").stderr.splitlines()
    assert [line.split("：")[0] for line in told] == [
        "LIANXIN_TOKENS",
        "LIANXIN_BOT_TOKEN",
        "LIANXIN_LISTEN",
        "LIANXIN_ALERT_CHAT",
    ]
    assert "没有这项设置" in told[0]


def test_who_needs_no_settings_is_not_stopped_by_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo makes its own (and takes nothing of the environment), the form to fill in and the list of rights need none."""
    write("# 中文\n".encode("gbk") + b"LIANXIN_LOG=loud\n")(folder)
    monkeypatch.setenv("LIANXIN_LISTEN", "8080")
    monkeypatch.setenv("LIANXIN_ALERT_CHAT", "1")
    assert (Settings().listen, Settings().alert_chat, Settings().log) == ("127.0.0.1:8080", 0, "text")
    assert CliRunner().invoke(main, ["rights"]).exit_code == 0
    assert CliRunner().invoke(main, ["template", "--out", "form.xlsx"]).exit_code == 0


def test_what_may_be_taken_off_a_token_is_taken_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for written in (f"'{TOKEN}'", f"“{TOKEN}”", f" {TOKEN} \t", f'"{TOKEN}"', f"\u3000{TOKEN}\u200b", f"`{TOKEN}`"):
        monkeypatch.setenv("LIANXIN_BOT_TOKEN", written)
        assert load().bot_token.get_secret_value() == TOKEN
        monkeypatch.delenv("LIANXIN_BOT_TOKEN")
        write(f"LIANXIN_BOT_TOKEN={written}\r\n")(folder)
        assert load().bot_token.get_secret_value() == TOKEN


def test_the_environment_counts_before_the_file_and_the_file_before_credentials(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "secrets").mkdir()
    for name, words in (
        ("lianxin_log", "json\n"),
        ("lianxin_data_key", "credential\n"),
        ("lianxin_backups", "credential"),
        ("other", "\xff"),
    ):
        (folder / "secrets" / name).write_text(words, encoding="latin-1")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder / "secrets"))
    write("LIANXIN_DATA_KEY=file\nexport lianxin_backups='file'\nLIANXIN_CLOCK=\nLIANXIN_ALERT_CHAT=\nOTHER=\n")(folder)
    monkeypatch.setenv("LIANXIN_BACKUPS", "environment")
    read = load()
    assert (read.log, read.data_key.get_secret_value(), read.backups) == ("json", "file", "environment")
    assert (read.clock, read.alert_chat) == (None, 0), "left empty is not set"
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder / "gone"))
    assert load().log == "text"


def test_a_key_is_the_text_as_it_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/somebody")
    for key in ("ab$cd#ef${HOME}x", "${HOME}", "${NOTHING:-x}", "a%b%%c%(d)s", "$(date)", "back\\slash"):
        write(f"LIANXIN_DATA_KEY={key}\n")(folder)
        assert load().data_key.get_secret_value() == key
        (folder / ".env").unlink()
        monkeypatch.setenv("LIANXIN_DATA_KEY", key)
        assert load().data_key.get_secret_value() == key
        monkeypatch.delenv("LIANXIN_DATA_KEY")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A=1\r\n  B = 2 \rC=3", {"A": "1", "B": "2", "C": "3"}),
        ("export A=1\n'B'=2\nA\u3000=\u30003\u3000# c", {"A": "3", "B": "2"}),
        ("A=x#y\nB=x #y\nC=#x\nD= # c\nE=", {"A": "x#y", "B": "x", "C": "#x", "D": "", "E": ""}),
        ("A='x y' # c\nB=\"a\\nb\\\"\"\nC='a\\'b'\nD='one\ntwo'\nE=\"\"", {"A": "x y", "B": 'a\nb"', "C": "a'b", "D": "one\ntwo", "E": ""}),
        ("A==b\nA B=1\n=3\nC\nD='x'y\n", {"A": "=b"}),
    ],
)
def test_lines_are_read_as_such_files_are_everywhere(text: str, values: dict[str, str]) -> None:
    found = parsed(text.replace("\r\n", "\n").replace("\r", "\n"), ".env")
    assert (found.values, found.faults) == (values, [])


def test_an_environment_that_is_no_text_is_refused(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LIANXIN_DATA_KEY", os.fsdecode("密钥".encode("gbk")))
        with pytest.raises(BadSettingsError) as refused:
            load()
    assert [(fault.where, fault.code) for fault in refused.value.faults] == [("LIANXIN_DATA_KEY", "not_utf8")]


def test_a_new_key_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "new.key").write_bytes("密钥".encode("gbk"))
    done = invoked("db rekey", LIANXIN_DATABASE_URL="sqlite:///sound.db")
    assert (done.exit_code, "--new-key new.key：不是 UTF-8 编码" in done.stderr) == (2, True)


# The database: exit code 1


def nothing(folder: Path) -> str:
    return "sqlite:///lianxin.db"


def no_folder(folder: Path) -> str:
    return "sqlite:///away/lianxin.db"


def folder_instead(folder: Path) -> str:
    (folder / "lianxin.db").mkdir()
    return "sqlite:///lianxin.db"


def text_instead(folder: Path) -> str:
    (folder / "lianxin.db").write_text("这是一份笔记，不是数据库。\n" * 400, encoding="utf-8")
    return "sqlite:///lianxin.db"


def pipe_instead(folder: Path) -> str:
    os.mkfifo(folder / "lianxin.db")
    return "sqlite:///lianxin.db"


def other_program(folder: Path) -> str:
    with sqlite3.connect(folder / "lianxin.db") as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()
    return "sqlite:///lianxin.db"


def newer(folder: Path) -> str:
    shutil.copy(folder / "sound.db", folder / "lianxin.db")
    with sqlite3.connect(folder / "lianxin.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    return "sqlite:///lianxin.db"


def cut_off(folder: Path) -> str:
    content = (folder / "sound.db").read_bytes()
    (folder / "lianxin.db").write_bytes(content[: len(content) // 2])
    return "sqlite:///lianxin.db"


def overwritten(folder: Path) -> str:
    """Everything after the first page: what stands where is still known, nothing of it can be read."""
    content = (folder / "sound.db").read_bytes()
    (folder / "lianxin.db").write_bytes(content[:4096] + b"\x07" * (len(content) - 4096))
    return "sqlite:///lianxin.db"


def unmigrated(folder: Path) -> str:
    (folder / "lianxin.db").touch()
    return "sqlite:///lianxin.db"


def old_schema(folder: Path) -> str:
    engine = open_engine(f"sqlite:///{folder / 'lianxin.db'}")
    upgrade(engine, "0003")
    engine.dispose()
    return "sqlite:///lianxin.db"


THERE = "is there already"
FINE = ""
FILES: dict[str, tuple[Callable[[Path], str], str, dict[str, str]]] = {
    "missing": (nothing, "there is no such database yet", {"db upgrade": FINE, "db restore": FINE}),
    "no folder": (no_folder, "there is no folder", {}),
    "folder": (folder_instead, "is a folder", {"db restore": THERE}),
    "text": (text_instead, "is no database file", {"db restore": THERE}),
    "pipe": (pipe_instead, "is no database file", {"db restore": THERE}),
    "other program's": (other_program, "is the database of another program", {"db backup": FINE, "db restore": THERE}),
    "newer": (newer, "its schema 9999 is newer than this program", {"db backup": FINE, "db restore": THERE}),
    "cut off": (cut_off, "is damaged", {"db restore": THERE}),
    "overwritten": (overwritten, "is damaged", {"db restore": THERE}),
    "unmigrated": (
        unmigrated,
        "the database is still empty. Run: ./lianxin db upgrade",
        {"db upgrade": FINE, "db backup": FINE, "db restore": THERE},
    ),
    "old schema": (old_schema, "Run: ./lianxin db upgrade", {"db upgrade": FINE, "db backup": FINE, "db restore": THERE}),
}
"""What is made, what is said, and which commands say or do something else."""


def told(done: Result, command: str) -> list[str]:
    """What was said of the fault: the doctor says it among his findings."""
    return done.stdout.splitlines() if command == "doctor" else done.stderr.splitlines()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", FILES)
def test_a_database_that_cannot_be_used_ends_every_command(name: str, command: str, folder: Path) -> None:
    make, words, others = FILES[name]
    url = make(folder)
    before = sorted(path.name for path in folder.iterdir())
    done = invoked(command, LIANXIN_DATABASE_URL=url, LIANXIN_BOT_TOKEN=TOKEN, LIANXIN_BOT_API="http://127.0.0.1:9")
    expected = others.get(command, words)
    if expected == FINE:
        assert done.exit_code == 0, done.output
        return
    assert done.exit_code == 1, done.output
    said = told(done, command)
    assert any(expected in line for line in said), said
    assert command == "doctor" or len(said) == 1, said
    assert sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))) == before, "nothing was made"


@pytest.mark.parametrize("name", FILES)
def test_the_real_process_says_the_same_of_the_database(name: str, folder: Path) -> None:
    make, words, _ = FILES[name]
    command = "run" if name in ("newer", "overwritten") else "inbox"
    done = process(command, folder, LIANXIN_DATABASE_URL=make(folder), LIANXIN_BOT_TOKEN=TOKEN, LIANXIN_BOT_API="http://127.0.0.1:9")
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


@contextmanager
def somebody_else() -> Iterator[None]:
    """Files are looked at with the rights of an account that owns none of them (root may write everywhere)."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_database_that_cannot_be_written_ends_every_command(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert invoked(command, LIANXIN_DATABASE_URL="sqlite:///sound.db", LIANXIN_LOG="x").exit_code == 2, "everything is imported"
    assert invoked("db upgrade", LIANXIN_DATABASE_URL="sqlite:///sound.db").exit_code == 0
    with tempfile.TemporaryDirectory() as open_to_all:
        where = Path(open_to_all)
        for name in ("sound.db", "new.key"):
            shutil.copy(folder / name, where / name)
        (where / "sound.db").chmod(0o444)
        where.chmod(0o555)
        monkeypatch.chdir(where)
        with somebody_else():
            done = invoked(
                command, LIANXIN_DATABASE_URL="sqlite:///sound.db", LIANXIN_BOT_TOKEN=TOKEN, LIANXIN_BOT_API="http://127.0.0.1:9"
            )
        monkeypatch.chdir(folder)
        where.chmod(0o755)
    assert done.exit_code == 1, done.output
    said = told(done, command)
    assert any({"db restore": THERE, "db backup": "cannot be"}.get(command, "cannot be written") in line for line in said), said


def test_a_copy_of_a_newer_program_is_not_put_where_the_database_belongs(folder: Path) -> None:
    newer(folder)
    os.replace(folder / "lianxin.db", folder / "sound.db")
    done = invoked("db restore", LIANXIN_DATABASE_URL="sqlite:///lianxin.db")
    assert (done.exit_code, "newer than this program" in done.stderr) == (1, True)
    assert not (folder / "lianxin.db").exists()


def test_a_schema_that_does_not_exist_is_a_wrong_option(folder: Path) -> None:
    done = CliRunner().invoke(main, ["db", "upgrade", "--to", "4711"], catch_exceptions=False)
    assert (done.exit_code, "--to 4711: there is no such schema" in done.stderr) == (2, True)
    assert CliRunner().invoke(main, ["db", "upgrade", "--to", "0002"]).exit_code == 0
    assert f"newest schema now ({max(revisions())})" in CliRunner().invoke(main, ["db", "upgrade"]).stdout
    assert f"newest schema already ({max(revisions())}), nothing" in CliRunner().invoke(main, ["db", "upgrade"]).stdout


def test_a_key_that_is_not_the_database_s_is_said_before_anybody_writes(folder: Path) -> None:
    from datetime import UTC, datetime

    from services.run.database_thread import DatabaseThread
    from storage.seal import Seal

    thread = DatabaseThread(
        open_engine("sqlite:///sound.db"), lambda: datetime(2026, 11, 4, tzinfo=UTC), Seal.of("the first key of the town")
    )
    thread.do_now(lambda work: work.voters.meet(work.chats.of(7), "zh-Hans", work.now))
    thread.close()
    for key in ("", "another key"):
        env = {"LIANXIN_DATABASE_URL": "sqlite:///sound.db", "LIANXIN_BOT_TOKEN": TOKEN, "LIANXIN_DATA_KEY": key}
        for command in sorted(set(COMMANDS) - {"db upgrade", "db backup", "db restore", "db copy"}):
            before = sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))
            done = invoked(command, LIANXIN_BOT_API="http://127.0.0.1:9", **env)
            assert done.exit_code == 1, command
            assert any("LIANXIN_DATA_KEY：不是这个数据库用的密钥" in line for line in told(done, command)), done.output
            assert sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))) == before, "nothing was made"
    right = invoked("doctor", LIANXIN_BOT_API="http://127.0.0.1:9", **env | {"LIANXIN_DATA_KEY": "the first key of the town"})
    assert "LIANXIN_DATA_KEY" not in right.stdout


def test_check_reads_what_waits_for_its_day_with_the_key_it_was_sealed_with(folder: Path) -> None:
    raw = town_file.sample()
    raw["villages"].append({"id": "v03", "name": "新村", "from": "2099-01-01"})
    path, key = str(town_file.written(folder / "town.yaml", raw)), {"LIANXIN_DATA_KEY": "the first key of the town"}
    env = {"LIANXIN_DATABASE_URL": "sqlite:///own.db"}
    for words in (["db", "upgrade"], ["import", path], ["import", path, "--check"]):
        done = CliRunner().invoke(main, words, env=env | key, catch_exceptions=False)
        assert done.exit_code == 0, done.output
    for other in ("", "another key"):
        done = CliRunner().invoke(main, ["import", path], env=env | {"LIANXIN_DATA_KEY": other}, catch_exceptions=False)
        assert (done.exit_code, "LIANXIN_DATA_KEY：" in done.output) == (1, True), "before the first voter too"
        done = CliRunner().invoke(main, ["import", path, "--check"], env=env | {"LIANXIN_DATA_KEY": other}, catch_exceptions=False)
        assert done.exit_code == 0, "beside nothing"


def test_a_command_waits_for_its_turn_beside_a_bot_that_writes_all_the_time(folder: Path) -> None:
    """SQLite's own five seconds are too few where the gaps between two deeds are short; the log is emptied in between, which waits for nobody."""
    with sqlite3.connect("sound.db", isolation_level=None, check_same_thread=False) as other:
        other.execute("BEGIN IMMEDIATE")
        later = threading.Timer(6.5, lambda: other.execute("ROLLBACK"))
        later.start()
        done = invoked("inbox", LIANXIN_DATABASE_URL="sqlite:///sound.db")
        later.join()
    assert (done.exit_code, done.stderr) == (0, ""), done.output


def test_who_finds_it_busy_or_the_disk_full_is_told_so(folder: Path) -> None:
    t = translator("zh-Hans")
    with sqlite3.connect("sound.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseFaultError) as busy, faults("sqlite:///sound.db"), transaction(open_engine("sqlite:///sound.db")):
            pass
        other.execute("ROLLBACK")
    assert "别的程序一直占着这个数据库" in lines(t, busy.value)[0][0]
    with alone("sqlite:///sound.db", "run"):
        said, code = lines(t, busy.value)
    assert (len(said), code) == (1, 1)
    assert f"机器人（进程 {os.getpid()}，lianxin run）一直在写这个数据库" in said[0]
    with open_engine("sqlite:///sound.db").connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # what there is now, and no more
        with pytest.raises(DatabaseFaultError) as refused, faults("sqlite:///sound.db"):
            connection.exec_driver_sql("CREATE TABLE more AS SELECT randomblob(1000000)")
    assert (refused.value.kind, refused.value.facts["address"]) == ("full", "sound.db")


def test_a_mistake_of_the_program_is_not_taken_for_a_fault_of_the_database(folder: Path) -> None:
    for mistake in ("SELECT nothing FROM nowhere", "INSERT INTO alembic_version VALUES (NULL)"):
        with open_engine("sqlite:///sound.db").connect() as connection, pytest.raises(DBAPIError), faults("sqlite:///sound.db"):
            connection.exec_driver_sql(mistake)


# PostgreSQL


@contextmanager
def server(answer: bytes) -> Iterator[int]:
    """Something at a port that reads what comes first and says just this."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    caller, _ = listening.accept()
                except OSError:
                    return
                with caller:
                    try:
                        if caller.recv(8) == b"\0\0\0\x08\x04\xd2\x16\x2f":  # asks whether there is TLS
                            caller.sendall(b"N")
                            caller.recv(1024)
                        caller.sendall(answer)
                        if answer:
                            caller.recv(1024)
                    except OSError:
                        pass

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)
    thread.join(5)


def refused_with(code: str, words: str) -> bytes:
    fields = b"".join(kind + text.encode() + b"\0" for kind, text in ((b"S", "FATAL"), (b"V", "FATAL"), (b"C", code), (b"M", words)))
    return b"E" + (len(fields) + 5).to_bytes(4, "big") + fields + b"\0"


SERVERS = {
    "wrong password": (refused_with("28P01", 'password authentication failed for user "lianxin"'), "password authentication failed"),
    "no such database": (refused_with("3D000", 'database "town" does not exist'), 'database "town" does not exist'),
    "full": (refused_with("53300", "sorry, too many clients already"), "too many clients"),
    "no PostgreSQL at all": (b"HTTP/1.1 400 Bad Request\r\n\r\n", "cannot be used"),
    "closes at once": (b"", "cannot be used"),
}


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_that_refuses_is_told_in_every_command(name: str, folder: Path) -> None:
    answer, words = SERVERS[name]
    with server(answer) as port:
        url = f"postgresql://lianxin:geheim@127.0.0.1:{port}/town"
        for command in COMMANDS:
            done = invoked(command, LIANXIN_DATABASE_URL=url, LIANXIN_BOT_TOKEN=TOKEN, LIANXIN_BOT_API="http://127.0.0.1:9")
            expected = {"db backup": "pg_dump", "db restore": "pg_restore"}.get(command, words)
            said = told(done, command)
            assert done.exit_code == 1, (command, done.output)
            assert any(expected in line for line in said), (command, said)
            assert command == "doctor" or len(said) == 1, said
            assert "geheim" not in done.output


def test_a_server_that_is_not_there_is_told_by_the_real_process(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    url = f"postgresql://lianxin:geheim@127.0.0.1:{port}/town?nonsense=1"
    for address in (url, url.partition("?")[0]):
        done = process("inbox", folder, LIANXIN_DATABASE_URL=address)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
        assert f"postgresql://lianxin:***@127.0.0.1:{port}/town" in done.stderr
        assert "geheim" not in done.stderr


def test_an_unmigrated_server_is_told(folder: Path, postgresql: str) -> None:
    url = postgresql.format(name="postgres")
    for command in ("run", "import", "inbox", "doctor"):
        done = invoked(command, LIANXIN_DATABASE_URL=url, LIANXIN_BOT_TOKEN=TOKEN, LIANXIN_BOT_API="http://127.0.0.1:9")
        assert done.exit_code == 1
        assert any("Run: ./lianxin db upgrade" in line for line in told(done, command)), done.output


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1", "EUC_CN"])
def test_a_database_that_does_not_keep_text_in_utf_8_is_told_in_every_command(encoding: str, folder: Path, postgresql: str) -> None:
    import psycopg

    name = f"in_{encoding.lower()}"
    with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'")
        url = postgresql.format(name=name)
        for command in COMMANDS:
            done = invoked(command, LIANXIN_DATABASE_URL=url, LIANXIN_BOT_TOKEN=TOKEN, LIANXIN_BOT_API="http://127.0.0.1:9")
            expected = {"db backup": "pg_dump", "db restore": "pg_restore"}.get(
                command, f"is kept in {encoding}, not in UTF8. Make another"
            )
            said = told(done, command)
            assert done.exit_code == 1, (command, done.output)
            assert any(expected in line for line in said), (command, said)
            assert command == "doctor" or len(said) == 1, said
        with psycopg.connect(url) as made:
            found = made.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        assert found in ((0,), (b"0",)), "nothing was made"
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_a_client_that_speaks_another_encoding_is_not_followed(folder: Path, postgresql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGCLIENTENCODING", "GBK")
    engine = open_engine(postgresql.format(name="filled"))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SHOW client_encoding").scalar() == "UTF8"
        assert connection.exec_driver_sql("SELECT '𬜬🙏'").scalar() == "𬜬🙏"
    engine.dispose()


# Folders and terminals


def test_it_runs_in_a_folder_with_a_percent_sign(folder: Path) -> None:
    checkout = folder / "100% 村"
    checkout.mkdir()
    for part in ("bot", "demo", "domain", "handlers", "locales", "reports", "scheduler", "services", "storage", "talk", "web"):
        (checkout / part).symlink_to(ROOT / part)
    env = {"PYTHONPATH": str(checkout), "LIANXIN_DATABASE_URL": f"sqlite:///{checkout / 'town.db'}"}
    for command in ("db upgrade", "db backup"):
        done = anew(command, checkout, **env)
        assert done.returncode == 0, done.stderr
    os.replace(checkout / "town.db", checkout / "sound.db")
    done = anew("db restore", checkout, **env)
    assert (done.returncode, (checkout / "town.db").exists()) == (0, True), done.stderr


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_terminal_that_lacks_signs_gets_others(encoding: str, folder: Path) -> None:
    env = {"PYTHONIOENCODING": encoding, "LANG": "zh_CN.GBK", "LIANXIN_DATABASE_URL": "sqlite:///sound.db"}
    commands = {"db upgrade": 0, "doctor": 1, "import": 0}
    for command, code in commands.items() if encoding == "gbk" else [("db upgrade", 0)]:
        done = anew(command, folder, **env)
        assert (done.returncode, b"Traceback" in done.stderr) == (code, False), done.stderr
        if command == "db upgrade" and encoding == "gbk":
            assert done.stdout.decode("gbk").strip() == f"数据库结构本来就是最新的（{max(revisions())}），没有改。"
