"""What a command writes never takes the place of something else (docs/operations.md, Backup): one line, exit 2, nothing changed."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main


def run(*arguments: str) -> tuple[int, list[str]]:
    done = CliRunner().invoke(main, list(arguments))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output.strip().splitlines()


@pytest.fixture
def home(filled_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "town.db").write_bytes(filled_database.read_bytes())
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LIANXIN_DATABASE_URL", "sqlite:///town.db")
    return folder


def untouched(home: Path, before: dict[str, bytes]) -> bool:
    """SQLite's own files beside a database come and go with whoever reads it."""

    def ours(files: dict[str, bytes]) -> dict[str, bytes]:
        return {name: content for name, content in files.items() if not name.endswith(("-wal", "-shm"))}

    return ours({path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}) == ours(before)


@pytest.mark.parametrize(
    "named",
    ["town.db", "./town.db", "link.db", "second.db", "town.db-wal", "town.db-shm", "town.db-journal", "town.db.lock", ".env",
     "erasures.jsonl", "older-copy.db", "words.txt", "folder", ".", "pipe", "dangling", "/dev/null"],
)  # fmt: skip
def test_a_copy_takes_the_place_of_nothing(home: Path, named: str) -> None:
    (home / "link.db").symlink_to("town.db")
    (home / "second.db").write_bytes(b"another town's")
    (home / "dangling").symlink_to("nowhere")
    (home / "folder").mkdir()
    os.mkfifo(home / "pipe")
    assert run("db", "backup", "--out", "older-copy.db")[0] == 0
    (home / "words.txt").write_text("words")
    before = {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}
    code, lines = run("db", "backup", "--out", named)
    assert (code, len(lines)) == (2, 1), lines
    assert untouched(home, before)
    assert (home / "link.db").is_symlink()
    assert not (home / "nowhere").exists()


def test_a_half_written_copy_goes_and_the_database_never(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "copy.db.unfinished").write_text("half of one")
    assert run("db", "backup", "--out", "copy.db")[0] == 0
    assert sorted(path.name for path in home.glob("copy.db*")) == ["copy.db"]
    (home / "town.db").rename(home / "x.unfinished")
    monkeypatch.setenv("LIANXIN_DATABASE_URL", "sqlite:///x.unfinished")
    code, lines = run("db", "backup", "--out", "x")
    assert (code, len(lines)) == (1, 1), lines
    assert (home / "x.unfinished").stat().st_size > 1000


def test_a_form_is_written_over_nothing_that_was_filled_in(home: Path) -> None:
    for more in ((), ("--filled",)):
        (home / "town.xlsx").write_text("filled in by hand")
        code, lines = run("template", "--out", "town.xlsx", *more)
        assert (code, len(lines)) == (2, 1), lines
        assert (home / "town.xlsx").read_text() == "filled in by hand"


def test_files_of_our_own_names_are_made_anew_and_only_plain_ones_give_way(home: Path) -> None:
    for _ in range(2):
        assert run("invites", "--out", "links", "--bot", "some_bot")[0] == 0
    (home / "links" / "invites.csv").unlink()
    (home / "links" / "invites.csv").symlink_to(home / "town.db")
    before = (home / "town.db").read_bytes()
    code, lines = run("invites", "--out", "links", "--bot", "some_bot")
    assert (code, len(lines)) == (2, 1), lines
    assert (home / "town.db").read_bytes()[:16] == before[:16] == b"SQLite format 3\x00"
    (home / "months").mkdir()
    (home / "months" / "nothing").mkdir()
    assert run("summary", "--out", "months", "--month", "2026-10")[0] == 0
    name = next(path.name for path in (home / "months").iterdir() if path.is_file())
    (home / "months" / name).unlink()
    (home / "months" / name).mkdir()
    code, lines = run("summary", "--out", "months", "--month", "2026-10")
    assert (code, len([line for line in lines if name in line])) == (2, 1), lines


@pytest.mark.parametrize("to", [" ", "-1", "+1", "heads", "base", "0001:0002", "*", "0", "x" * 300])
def test_a_schema_that_is_none_is_said_in_a_line(home: Path, to: str) -> None:
    code, lines = run("db", "upgrade", f"--to={to}")
    assert (code, len(lines)) == (2, 1), lines


@pytest.mark.parametrize("row", ["999999999999999999999999", "0", "-3", "9223372036854775808"])
def test_a_number_no_row_can_have_is_said(home: Path, row: str) -> None:
    for asked in (("--replay",), ()):
        code, lines = run("inbox", *asked, "--", row)
        assert code == 2
        assert not any("Traceback" in line for line in lines)
    assert run("inbox", "--replay", "--", "9223372036854775807")[0] == 1


WRITES = {
    "form": ["template", "--out", "out/town.xlsx"],
    "roster": ["template", "--out", "out/town.xlsx", "--filled"],
    "summary": ["summary", "--out", "out", "--month", "2026-10"],
    "archive": ["export", "--out", "out", "--year", "2026"],
    "links": ["invites", "--out", "out", "--bot", "some_bot"],
    "posters": ["posters", "--out", "out", "--bot", "some_bot"],
    "copy": ["db", "backup", "--out", "out/copy.db"],
}


def full_after(some: int) -> Callable[[int, memoryview], int]:
    """A disk that takes so many bytes and no more."""
    write, left = os.write, [some]

    def refuse(opened: int, content: memoryview) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        done = write(opened, content[: left[0]])
        left[0] -= done
        return done

    return refuse


@pytest.mark.parametrize("command", [name for name in WRITES if name != "copy"])
@pytest.mark.parametrize("lang", ["zh_CN.UTF-8", "en_US.UTF-8"])
def test_a_full_disk_is_said_and_leaves_no_half(home: Path, monkeypatch: pytest.MonkeyPatch, command: str, lang: str) -> None:
    monkeypatch.setenv("LC_ALL", lang)
    (home / "out").mkdir()
    monkeypatch.setattr(os, "write", full_after(100))
    code, lines = run(*WRITES[command])
    assert (code, "No space left" in "".join(lines)) == (1, False), lines
    assert sum("磁盘满了" in line or "disk is full" in line for line in lines) == 1, lines
    assert [path for path in (home / "out").rglob("*") if path.is_file()] == []
    monkeypatch.undo()
    monkeypatch.chdir(home)
    monkeypatch.setenv("LIANXIN_DATABASE_URL", "sqlite:///town.db")
    assert run(*WRITES[command])[0] == 0


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EIO, errno.EFBIG, errno.ENAMETOOLONG])
@pytest.mark.parametrize("command", list(WRITES))
def test_what_the_system_refuses_is_said_in_the_reader_s_words(
    home: Path, monkeypatch: pytest.MonkeyPatch, command: str, number: int
) -> None:
    (home / "out").mkdir()
    opening = os.open

    def refuse(path: str | Path, flags: int, mode: int = 0o777, **more: int) -> int:
        if flags & os.O_CREAT and "out/" in str(path):
            raise OSError(number, os.strerror(number), str(path))
        return opening(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", refuse)
    code, lines = run(*WRITES[command])
    assert code == 1
    last = lines[-1]
    assert "out/" in last, lines
    assert not {word for word in (os.strerror(number), "Errno") if word in last}, lines


def test_what_was_there_stays_where_the_new_one_finds_no_room(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(*WRITES["links"])[0] == 0
    before = (home / "out" / "invites.csv").read_bytes()
    monkeypatch.setattr(os, "write", full_after(10))
    assert run(*WRITES["links"])[0] == 1
    assert (home / "out" / "invites.csv").read_bytes() == before


def test_a_half_that_a_kill_left_is_in_nobodys_way(home: Path) -> None:
    (home / "town.xlsx.unfinished").write_text("half")
    assert run("template", "--out", "town.xlsx")[0] == 0
    assert sorted(path.name for path in home.glob("town.xlsx*")) == ["town.xlsx"]


def test_no_link_is_made_that_cannot_be_written_down(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(*WRITES["links"])[0] == 0
    before = (home / "town.db").read_bytes()
    monkeypatch.setattr(os, "access", lambda path, mode, **more: not (mode & os.W_OK and str(path).endswith("out")))
    code, lines = run(*WRITES["links"])
    assert (code, len(lines)) == (1, 1), lines
    assert (home / "town.db").read_bytes() == before
