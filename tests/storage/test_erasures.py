"""The ledger of erasures: lines that outlive a kill, say nothing of anybody, and mean one row alone (storage/erasures.py)."""

import json
import os
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from domain.values.ids import VillageId, VoterId
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage.database import open_engine
from storage.erasures import Erasure, Ledger, LedgerError, place
from storage.tables import held_words

MET = datetime(2026, 3, 1, 8, 0, 0, 123456, tzinfo=UTC)
NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)


def erasure(number: int, at: datetime = NOW, made_at: datetime = MET) -> Erasure:
    return Erasure("voter", number, made_at, at, "voter", {"words": True})


def test_a_line_means_the_row_that_was_made_at_that_moment_and_nobody_who_has_its_number_now(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "copies" / "erasures.jsonl")
    assert ledger.read() == []
    assert ledger.since() is None
    ledger.write([erasure(7)])
    (line,) = ledger.read()
    assert (line.what, line.number, line.at, line.by, line.choice) == ("voter", 7, NOW, "voter", {"words": True})
    assert line.means(MET)
    assert not line.means(MET + timedelta(microseconds=1))
    assert not line.means(None)
    assert ledger.since() == NOW
    assert ledger.file.stat().st_mode & 0o777 == 0o600
    assert ledger.file.parent.stat().st_mode & 0o777 == 0o700
    assert MET.isoformat()[:19] not in ledger.file.read_text()


def test_a_line_cut_off_by_a_kill_harms_none_before_or_after_it(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "erasures.jsonl")
    ledger.write([erasure(1)])
    whole = ledger.file.read_bytes()
    for end in range(len(whole)):
        ledger.file.write_bytes(whole[:end])
        ledger.ready(NOW)
        ledger.write([erasure(2)])
        assert [line.number for line in ledger.read()] in ([2], [1, 2]), whole[:end]
    ledger.file.write_text('{"what": "voter"}\n')
    with pytest.raises(LedgerError):
        ledger.write([erasure(3)])


def test_what_was_taken_back_does_not_stand_and_old_lines_go(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "erasures.jsonl")
    names = ledger.write([erasure(1, NOW - timedelta(days=900)), erasure(2), erasure(3)])
    ledger.take_back(names[1:2])
    assert [line.number for line in ledger.read()] == [1, 3]
    assert ledger.drop_before(NOW - timedelta(days=1000)) == 0
    assert ledger.drop_before(NOW - timedelta(days=800)) == 1
    assert [line.number for line in ledger.read()] == [3]
    assert ledger.read()[0].means(MET), "the salt stays"
    assert ledger.since() == NOW - timedelta(days=800)
    assert ledger.file.stat().st_mode & 0o777 == 0o600


def test_several_who_write_at_once_and_one_who_shortens_it_lose_no_line(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "erasures.jsonl")
    ledger.write([erasure(0, NOW - timedelta(days=900))])

    def write(first: int) -> None:
        for number in range(first, first + 20):
            Ledger(ledger.file).write([erasure(number)])

    writers = [threading.Thread(target=write, args=(100 * n,)) for n in range(1, 5)]
    for writer in writers:
        writer.start()
    ledger.drop_before(NOW - timedelta(days=800))
    for writer in writers:
        writer.join()
    assert sorted(line.number for line in ledger.read()) == [100 * n + k for n in range(1, 5) for k in range(20)]
    assert all(isinstance(json.loads(line), dict) for line in ledger.file.read_text().splitlines())


def test_where_the_ledger_lies() -> None:
    assert place("sqlite:////srv/town.db", "backups", "") == Path("/srv/backups/erasures.jsonl")
    assert place("sqlite:////srv/town.db", "", "") == Path("/srv/erasures.jsonl")
    assert place("sqlite:////srv/town.db", "backups", "/mnt/other") == Path("/mnt/other/erasures.jsonl")
    assert place("postgresql://host/town", "backups", "") is None
    assert place("postgresql://host/town", "backups", "/mnt/other") == Path("/mnt/other/erasures.jsonl")


def meet(work: Work) -> int:
    return int(work.voters.meet_without_account("zh-Hans", VillageId("v01"), work.now).id)


def test_the_line_is_there_when_the_deed_is_and_counts_for_nothing_when_it_came_to_nothing(database_url: str, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "erasures.jsonl")
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, ledger=ledger)

    def erase(work: Work, number: int, *, broken: bool) -> None:
        work.erases("voter", number, work.voters.made_at(number), "voter")
        if broken:
            work.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # the commit will fail
            work.connection.execute(insert(held_words).values(voter_id=10**9, message="", reason="consent", at=NOW))

    number = thread.do_now(meet)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        thread.do_now(erase, number, broken=True)
    assert ledger.file.read_text().count('"what"') == 1, "it was written before the commit"
    assert ledger.read() == []
    thread.do_now(erase, number, broken=False)
    assert [line.number for line in ledger.read()] == [number]
    thread.close()


def test_nothing_is_erased_that_the_ledger_does_not_take(database_url: str, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "erasures.jsonl")
    ledger.file.mkdir()
    thread = DatabaseThread(open_engine(database_url), lambda: NOW, ledger=ledger)
    number = thread.do_now(meet)

    def erase(work: Work) -> None:
        work.voters.erase(VoterId(number))
        work.erases("voter", number, work.voters.made_at(number), "voter")

    with pytest.raises(LedgerError):
        thread.do_now(erase)
    assert thread.do_now(lambda work: work.voters.get(number)) is not None
    ledger.file.rmdir()
    thread.do_now(erase)
    assert thread.do_now(lambda work: work.voters.get(number)) is None
    thread.close()


def test_doctor_says_where_nothing_can_be_written_down(tmp_path: Path) -> None:
    from bot.doctor import _ledger
    from bot.settings import Settings

    assert [f.code for f in _ledger(Settings(database_url="postgresql://host/town"))] == ["no_ledger"]
    assert _ledger(Settings(database_url="postgresql://host/town", erasures=str(tmp_path / "kept"))) == []
    here = Settings(database_url=f"sqlite:///{tmp_path / 'town.db'}", backups="copies")
    assert _ledger(here) == []
    (tmp_path / "copies" / "erasures.jsonl").write_text("{}\n")
    assert [(f.code, f.grave, f.facts["kind"]) for f in _ledger(here)] == [("database_fault", True, "ledger")]


def test_a_ledger_nobody_may_look_at_is_a_fault_of_its_own_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.refusals import lines
    from locales.catalogue import translator

    ledger, looking = Ledger(tmp_path / "erasures.jsonl"), os.stat

    def refuse(path: Path, **how: bool) -> os.stat_result:
        if str(path) == str(ledger.file):
            raise PermissionError(13, "Permission denied", str(path))
        return looking(path, **how)

    monkeypatch.setattr(os, "stat", refuse)
    asked = (ledger.read, ledger.since, lambda: ledger.drop_before(NOW), lambda: ledger.take_back(["x"]))
    for ask in asked:
        with pytest.raises(LedgerError) as caught:
            ask()
        said, code = lines(translator("zh-Hans"), caught.value)
        assert code == 1
        assert not {word for word in ("没有权限", "删除记录") if word not in said[0]}, said


def test_doctor_says_in_words_why_the_ledger_cannot_be_written(tmp_path: Path) -> None:
    from bot.doctor import _ledger
    from bot.settings import Settings
    from locales import terminal
    from locales.catalogue import translator

    (tmp_path / "erasures.jsonl").mkdir()
    found = _ledger(Settings(database_url=f"sqlite:///{tmp_path / 'town.db'}", backups=""))[0]
    said = terminal.finding(translator("zh-Hans"), found.code, found.facts)
    assert "是一个文件夹" in said
    assert "Errno" not in said
