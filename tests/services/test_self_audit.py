"""The morning message, the alert for what is stuck, and the copies of the database."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from domain.values.ids import CaseId, PersonId
from services.deed.work import Work
from services.run.updates import handle_of
from services.watch import morning as self_audit
from storage import backup
from tests.conversations.test_desk import claimed_case
from tests.town import Town


async def test_one_message_on_working_mornings_says_what_is_wrong_and_what_is_today(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await town.bot.tidy()
    await town.comes("2026-11-05", "08:31")
    assert secretary.reads == ["早上好，今天是11月5日（周四）。\n机器自查：都正常。\n没有要您定的事。"]
    await voter.writes("村口的路坏了")
    case = await town.case()

    def break_something(work: Work) -> None:
        work.reminders.cancel(CaseId(case.id))

    await town.ask(break_something)
    other = await town.voter(name="李大爷")
    await other.writes("村主任收了我两千块钱才给办低保")
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2026-11-07", "08:31")
    assert not [text for text in secretary.reads if "早上好" in text], "Saturday"
    await town.bot.tidy()
    await town.comes("2026-11-25", "08:05")
    await town.bot.tidy()
    await town.comes("2026-11-25", "08:31")
    morning = [text for text in secretary.reads if "早上好" in text]
    assert len(morning) == 1, "mornings that were slept through say nothing"
    assert "逾期却没有催办的事项：1" in morning[0]
    assert "等您处理的：1" in morning[0]
    assert "过了期限还没答复的：1，在「待处理」里。" in morning[0]
    assert "今天是走访选民日。" in morning[0]


async def test_what_stands_for_weeks_is_said_on_the_first_working_day_of_a_week(town: Town) -> None:
    secretary, said = await town.secretary(), []
    for day in ("2026-11-06", "2026-11-09", "2026-11-10"):
        await town.comes(day, "08:05")
        await town.bot.tidy()
        await town.comes(day, "08:31")
        said.append("2027 年的放假安排还没有导入" in next(text for text in reversed(secretary.reads) if "早上好" in text))
    assert said == [False, True, False]


async def test_what_is_stuck_is_told_by_day_to_the_secretary_and_at_night_to_the_alert_chat(town: Town) -> None:
    secretary = await town.secretary()
    update = {"update_id": 99, "message": {"chat": {"id": 7}}}

    def stick(work: Work) -> None:
        work.inbox.store([update], work.now - timedelta(minutes=4))

    def look(work: Work, chat: int = 0) -> bool:
        return self_audit.alert(work, (lambda work: handle_of(work, chat)) if chat else None)

    await town.ask(stick)
    assert await town.ask(look) is False, "four minutes are not five"
    town.clock.add(timedelta(minutes=2))
    assert await town.ask(look) is True
    assert await town.ask(look) is True
    await town.until(_heard(secretary, 1))
    town.clock.add(timedelta(hours=12))
    assert await town.ask(look, secretary.id) is True
    await town.until(_heard(secretary, 2))
    await town.ask(lambda work: work.connection.exec_driver_sql("UPDATE inbox SET status = 'done'"))


def _heard(somebody: Any, count: int) -> Any:
    async def heard() -> bool:
        return sum("过了五分钟还没办或没发出去，都没有丢" in text for text in somebody.reads) == count

    return heard


async def test_a_copy_is_whole_while_the_bot_works_and_goes_back_to_an_empty_machine(town: Town, tmp_path: Path) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    copy = backup.copy(town.settings.database_url, tmp_path / "copies" / "one.db")
    await voter.writes("另外一件：自来水停了")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM case_").fetchone() == (1,)
    connection.close()
    url = f"sqlite:///{tmp_path / 'new.db'}"
    assert backup.restore(copy, url) == tmp_path / "new.db"
    with pytest.raises(backup.BackupError, match="there already"):
        backup.restore(copy, url)
    (tmp_path / "no.db").write_bytes(b"no database at all, but long enough to look like something" * 40)
    with pytest.raises(backup.BackupError):
        backup.restore(tmp_path / "no.db", f"sqlite:///{tmp_path / 'other.db'}")
    assert not (tmp_path / "other.db").exists()


def test_a_copy_a_day_and_seven_stay(tmp_path: Path, database_url: str) -> None:
    folder = tmp_path / "backups"
    first = datetime(2026, 11, 1, tzinfo=UTC)
    made = [backup.keep_daily(database_url, folder, first + timedelta(days=n)) for n in range(9)]
    assert all(made)
    assert backup.keep_daily(database_url, folder, first + timedelta(days=8)) is None, "one a day"
    names = sorted(path.name for path in folder.iterdir())
    assert (len(names), names[0], names[-1]) == (7, "lianxin-2026-11-03.db", "lianxin-2026-11-09.db")
    assert backup.newest(folder) == datetime(2026, 11, 9)  # noqa: DTZ001  a day
    assert backup.newest(tmp_path) is None


async def test_copies_that_cannot_be_made_stop_nothing(town: Town, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "copies").write_text("a file where the folder should be", encoding="utf-8")
    await town.stop()
    town.settings = town.settings.model_copy(update={"backups": "copies"})
    await town.start()
    await town.bot.tidy()
    assert "no copy of the database could be made" in caplog.text
    assert not town.bot.broken.is_set()


BAD_COPIES: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda copy: copy.write_text("words " * 400), "不是数据库的备份"),
    "empty": (lambda copy: copy.write_bytes(b""), "空的"),
    "cut off": (lambda copy: copy.write_bytes(copy.read_bytes()[:40960]), "坏了"),
    "another program's": (lambda copy: sql(copy, "DROP TABLE alembic_version"), "别的程序"),
    "newer": (lambda copy: sql(copy, "UPDATE alembic_version SET version_num = '9999'"), "9999"),
}


def sql(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize("kind", BAD_COPIES)
def test_a_copy_at_fault_is_said_to_be_so(kind: str, filled_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.__main__ import main

    copy = tmp_path / "given.db"
    copy.write_bytes(filled_database.read_bytes())
    spoil, said = BAD_COPIES[kind]
    spoil(copy)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("LIANXIN_DATABASE_URL", f"sqlite:///{tmp_path / 'town.db'}")
    done = CliRunner().invoke(main, ["db", "restore", str(copy)])
    assert (done.exit_code, len(done.output.splitlines())) == (1, 1), done.output
    assert done.output.startswith(f"{copy}：")
    assert not {word for word in (said, "请换一份备份" if kind != "newer" else "或换一份备份") if word not in done.output}, done.output
    assert not {word for word in ("LIANXIN_DATABASE_URL", "db restore", "最近") if word in done.output}, done.output
    assert not list(tmp_path.glob("town.db*.unfinished"))
    assert not (tmp_path / "town.db").exists()


HALVES = ["backups/lianxin-2026-11-01.db.unfinished", "backups/lianxin-2026-11-01-080000.db.unfinished-journal", "town.db.unfinished"]
NOT_HALVES = ["backups/lianxin-2026-11-02.db", "backups/notes.unfinished", "backups/other.db.unfinished", "town.db", "town2.db.unfinished"]


def halves_in(folder: Path, hours: float) -> str:
    """Files of these names, written so long ago; the address of the database among them."""
    (folder / "backups").mkdir()
    then = time.time() - hours * 3600
    for name in (*HALVES, *NOT_HALVES):
        (folder / name).write_text("words")
        os.utime(folder / name, (then, then))
    return f"sqlite:///{folder / 'town.db'}"


def left_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_copy_that_was_broken_off_has_an_end_and_nothing_else_goes(tmp_path: Path) -> None:
    url = halves_in(tmp_path, 7)
    assert {str(path.relative_to(tmp_path)) for path in backup.drop_halves(url, "backups")} == set(HALVES)
    assert left_in(tmp_path) == set(NOT_HALVES)
    assert backup.drop_halves(url, "backups") == backup.drop_halves("postgresql://host/town", "backups") == []


def test_a_copy_that_is_being_made_is_left_alone(tmp_path: Path) -> None:
    url = halves_in(tmp_path, 5)
    assert backup.drop_halves(url, "backups") == []
    assert left_in(tmp_path) == {*HALVES, *NOT_HALVES}


async def test_housekeeping_and_the_next_backup_drop_what_was_broken_off(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.__main__ import main

    folder = backup.folder_of(url := town.settings.database_url, "copies")
    if folder is None:
        pytest.skip("only SQLite has copies of ours")
    await town.stop()
    town.settings = town.settings.model_copy(update={"backups": "copies"})
    await town.start()
    half = folder / "lianxin-2026-10-01.db.unfinished"
    then = time.time() - 7 * 3600

    def broken_off() -> None:
        folder.mkdir(exist_ok=True)
        half.write_text("words")
        os.utime(half, (then, then))

    broken_off()
    await town.bot.tidy()
    assert not half.exists()
    broken_off()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIANXIN_DATABASE_URL", url)
    monkeypatch.setenv("LIANXIN_BACKUPS", "copies")
    done = CliRunner().invoke(main, ["db", "backup"])
    assert (done.exit_code, half.exists()) == (0, False), done.output


def test_the_commands_copy_and_put_back(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.__main__ import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIANXIN_DATABASE_URL", database_url)
    done = CliRunner().invoke(main, ["db", "backup", "--out", str(tmp_path / "c.db")])
    assert (done.exit_code, (tmp_path / "c.db").exists()) == (0, True), done.output
    refused = CliRunner().invoke(main, ["db", "restore", str(tmp_path / "c.db")])
    assert refused.exit_code == 1
    monkeypatch.setenv("LIANXIN_DATABASE_URL", f"sqlite:///{tmp_path / 'moved.db'}")
    put = CliRunner().invoke(main, ["db", "restore", str(tmp_path / "c.db")])
    assert (put.exit_code, "备份放好了" in put.output) == (0, True), put.output
    monkeypatch.setenv("LIANXIN_DATABASE_URL", "postgresql://nobody@127.0.0.1/none")
    assert "pg_dump" in CliRunner().invoke(main, ["db", "backup"]).output


def test_doctor_warns_of_an_old_copy(tmp_path: Path, database_url: str) -> None:
    from bot.doctor import _copies
    from bot.settings import Settings

    settings = Settings(database_url=database_url, backups="daily")
    assert [f.code for f in _copies(settings)] == ["no_copy"]
    folder = backup.folder_of(database_url, "daily")
    assert folder is not None
    backup.keep_daily(database_url, folder, datetime(2026, 1, 1, tzinfo=UTC))
    assert [f.code for f in _copies(settings)] == ["old_copy"]
    assert _copies(Settings(database_url=database_url, backups="")) == []


async def test_units_and_suggestions_that_are_late_are_counted(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "转办")
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "forward_go")

    def hand_over(work: Work) -> None:
        row = work.suggestions.put("修机耕路", PersonId("d001"), work.now, 2026, "")
        work.suggestions.change(row, status="handed", due_on=work.today)

    await town.ask(hand_over)
    due = (await town.case()).unit_due_on
    assert due is not None

    def counts(work: Work) -> tuple[int, int]:
        found = self_audit.audit_counts(work, 0)
        return found["units_late"], found["suggestions_late"]

    assert await town.ask(counts) == (0, 0)
    await town.comes(str(due), "09:00")
    assert await town.ask(counts) == (0, 1), "a unit has two working days more"
    await town.comes(str(due + timedelta(days=7)), "09:00")
    assert await town.ask(counts) == (1, 1)
