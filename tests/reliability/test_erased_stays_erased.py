"""What people deleted since a copy was made stays deleted when the copy comes back, before the bot says a word (docs/operations.md)."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from bench.chaos_bots import ROOT
from services.deed.work import Work
from storage import backup
from storage.addresses import database_file
from storage.database import open_engine
from storage.erasures import Erasure, Ledger
from storage.schema import downgrade, revisions
from tests import forked
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_erase_for import HERS, HIS, hears, joined, walks_in
from tests.conversations.test_key_in import keyed_in
from tests.conversations.test_privacy import traces
from tests.raw_files import files_of, found
from tests.town import Somebody, Town, known

WORDS = ("老槐树底下那口井", "井边的石板松了")


def lianxin(town: Town, *arguments: str, **env: str) -> str:
    """A command to its end, in the folder of the town's database; what it said."""
    database = database_file(town.settings.database_url)
    clean = {k: v for k, v in os.environ.items() if not k.upper().startswith("LIANXIN_")}
    given = {"LIANXIN_DATABASE_URL": town.settings.database_url, "LIANXIN_BACKUPS": "", "PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8"}
    done = forked.run("bot", *arguments, cwd=database.parent if database is not None else ROOT, env=clean | given | env)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


async def restored(town: Town, copy: Path, *, by_hand: bool = False) -> str:
    """The copy is the database now. `by_hand`: it was only put there, as `lianxin run` finds it."""
    await town.stop()
    database = database_file(town.settings.database_url)
    assert database is not None
    for file in files_of(database):
        file.unlink()
    if not by_hand:
        return lianxin(town, "db", "restore", str(copy))
    shutil.copy(copy, database)
    return lianxin(town, "erase")


async def copied(town: Town, folder: Path) -> Path:
    return backup.copy(town.settings.database_url, folder / "copies" / "copy.db")


async def deletes(voter: Somebody, what: str) -> None:
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses(what)


@pytest.mark.parametrize("by_hand", [False, True], ids=["db restore", "erase"])
async def test_who_deleted_everything_does_not_come_back_with_a_copy(town: Town, tmp_path: Path, by_hand: bool) -> None:
    leader, group, voter = await claimed_case(town, WORDS[0])
    await voter.writes(WORDS[1])
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王秀兰 13800000321")
    other = await town.voter(name="别人")
    await other.writes("路灯坏了")
    copy = await copied(town, tmp_path)
    await deletes(voter, "都删：身份和写过的话")
    newcomer = await town.voter(name="后来的人")
    await newcomer.writes("桥栏杆松了")
    said = await restored(town, copy, by_hand=by_hand)
    assert "删过、又被备份带回来的：1 处，已经再删掉" in said
    database = database_file(town.settings.database_url)
    assert database is not None
    assert found(files_of(database), *WORDS, "王秀兰", "13800000321", voter.id) == [], "before the bot says a word"
    assert "1 处" not in lianxin(town, "erase"), "and once only"
    voter.forgets()
    await town.start()
    await town.settled()
    for marker in (*WORDS, "王秀兰", "13800000321", str(voter.id)):
        assert await town.ask(traces, marker) == []
    assert (await town.case("QX-2611-0001")).status == "withdrawn"
    assert voter.reads == []
    assert await town.ask(lambda work: known(work, other) is not None)
    await voter.writes("又有一件事")
    assert voter.sees_button("village") or voter.sees_button("agree"), "he is met for the first time"
    await town.check_promises()


async def test_a_copy_of_before_moments_were_numbers_is_raised_and_erased_again(town: Town, tmp_path: Path) -> None:
    """Who is meant is found by the moment of his row, which lay there as text."""
    leader, group, voter = await claimed_case(town, WORDS[0])
    case = await town.case()
    copy = await copied(town, tmp_path)
    older = open_engine(f"sqlite:///{copy}")
    downgrade(older, "0066")
    older.dispose()
    await deletes(voter, "只删身份，事项接着办")
    said = await restored(town, copy)
    assert f"数据库结构是 {max(revisions())}" in said
    assert "1 处" in said
    await town.start()
    await town.settled()
    again = await town.case()
    assert (again.registered_at, again.claimer, again.due_on) == (case.registered_at, case.claimer, case.due_on)
    await town.check_promises()


async def test_he_who_has_the_number_now_is_somebody_else(town: Town, tmp_path: Path) -> None:
    copy = await copied(town, tmp_path)
    voter = await town.voter()
    await voter.writes(WORDS[0])
    await deletes(voter, "都删：身份和写过的话")
    assert "0 处" in await restored(town, copy)
    await town.start()
    newcomer = await town.voter(name="后来的人")
    await newcomer.writes("桥栏杆松了")
    await town.stop()
    assert "0 处" in lianxin(town, "erase")
    await town.start()
    assert await town.ask(lambda work: known(work, newcomer).consented_at is not None)
    assert [m.text for m in await town.ask(lambda work: work.messages.of(1))] == ["桥栏杆松了"]


async def test_who_he_is_goes_again_and_the_matter_goes_on_as_he_chose(town: Town, tmp_path: Path) -> None:
    leader, group, voter = await claimed_case(town, WORDS[0])
    copy = await copied(town, tmp_path)
    await deletes(voter, "只删身份，事项接着办")
    assert "1 处" in await restored(town, copy)
    await town.start()
    await town.settled()
    case = await town.case()
    assert (case.status, [m.text for m in await town.ask(lambda work: work.messages.of(case.id))]) == ("claimed", [WORDS[0]])
    assert await town.ask(traces, str(voter.id)) == []


async def test_a_consent_that_was_taken_back_is_taken_back_again_and_one_given_anew_before_stays(town: Town, tmp_path: Path) -> None:
    leader, group, voter = await claimed_case(town, WORDS[0])
    again = await town.voter(name="又同意的人")
    await again.writes("/privacy")
    await again.presses("撤回同意")
    await again.presses("pv_consent_yes:withdraw")
    await again.writes("路灯坏了")
    await again.presses("agree")
    copy = await copied(town, tmp_path)
    await voter.writes("/privacy")
    await voter.presses("撤回同意")
    await voter.presses("pv_consent_yes:withdraw")
    assert "1 处" in await restored(town, copy)
    await town.start()
    await town.settled()
    assert (await town.case("QX-2611-0001")).status == "withdrawn"
    assert await town.ask(lambda work: known(work, voter).consented_at) is None
    assert await town.ask(lambda work: known(work, again).consented_at) is not None
    await voter.writes("还有一件事")
    assert "先替您保管着" in "\n".join(voter.reads)


async def test_what_the_ledger_said_before_a_kill_is_done_and_told(town: Town, tmp_path: Path) -> None:
    """Killed between the line and the commit: he had confirmed it, and his press is still to come."""
    leader, group, voter = await claimed_case(town, WORDS[0])
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")

    def line(work: Work) -> Erasure:
        number = known(work, voter).id
        made_at = work.voters.made_at(number)
        assert made_at is not None
        return Erasure("voter", number, made_at, work.now, "voter", {"words": True, "withdraw": True})

    written: Any = await town.ask(line)
    await town.stop()
    Ledger(tmp_path / "erasures.jsonl").write([written])
    assert "1 处" in lianxin(town, "erase")
    await town.start()
    await voter.presses("都删：身份和写过的话")
    assert "您的信息删掉了" in "\n".join([*voter.popups, *voter.reads]), (voter.popups, voter.reads[-2:])
    for marker in (WORDS[0], str(voter.id)):
        assert await town.ask(traces, marker) == []


async def test_who_was_erased_by_the_secretary_and_what_was_only_noted_do_not_come_back(town: Town, tmp_path: Path) -> None:
    deputy, group = await keyed_in(town)
    await deputy.presses("留联系方式")
    await deputy.writes("张大爷 13800000444")
    secretary = await town.secretary()
    visitor, heard = "来问医保的赵大爷住在桥头", "钱婆婆说低保没批"
    noted, studied = "孙婆婆住在老槐树下", "周大伯讲了他家的地"
    await walks_in(town, secretary, visitor)
    await hears(deputy, heard)
    await deputy.presses("备注")
    await deputy.writes(noted)
    await town.ask(_studied, studied)
    copy = await copied(town, tmp_path)
    await secretary.writes("/erase QX-2611-0001")
    await secretary.presses("都删：身份和写过的话")
    await secretary.writes("/erase 2026-11-04")
    listed = secretary.messages[-1]
    for _ in range(4):
        await secretary.presses("删第 1 条", listed)
        await secretary.presses("删掉")
    await town.passes(minutes=1)
    erased = ("路灯坏了", "张大爷", "13800000444", visitor, heard, noted, studied)
    database = database_file(town.settings.database_url)
    assert database is not None
    assert found(files_of(database), *erased) == []
    assert "5 处" in await restored(town, copy)
    assert found(files_of(database), *erased) == []
    await town.start()
    await town.settled()
    for marker in erased:
        assert await town.ask(traces, marker) == []


def _studied(work: Work, words: str) -> None:
    said = {"group_id": "g1", "kind": "study", "held_on": work.today, "words": words, "media": []}
    work.activities.put(**said, recorded_by="d001", recorded_at=work.now)


async def test_the_clock_s_erasures_are_in_the_ledger_too(town: Town, tmp_path: Path) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "答复")
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer")
    await voter.presses("满意")
    await town.passes(days=8)
    await town.passes(days=740)
    assert await town.ask(lambda work: known(work, voter)) is None
    (line,) = Ledger(tmp_path / "erasures.jsonl").read()
    assert (line.what, line.by, line.choice) == ("voter", "system", {"words": False, "withdraw": False})
    await town.passes(days=3 * 365 + 1)
    await town.bot.tidy()
    assert Ledger(tmp_path / "erasures.jsonl").read() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_after_a_restore_of_postgresql_erase_does_it(town: Town, tmp_path: Path, postgresql: str) -> None:
    import psycopg

    await town.stop()
    town.settings = town.settings.model_copy(update={"erasures": str(tmp_path)})
    await town.start()
    leader, group, voter = await claimed_case(town, WORDS[0])
    await town.stop()
    name = make_url(town.settings.database_url).database
    assert name is not None
    kept, there = f"{name}_kept", town.settings.database_url
    with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {kept} TEMPLATE {name}")
    await town.start()
    await deletes(voter, "都删：身份和写过的话")
    await town.passes(minutes=1)
    await town.stop()
    town.settings = town.settings.model_copy(update={"database_url": there.replace(name, kept)})
    try:
        assert "1 处" in lianxin(town, "erase", "--dry-run", LIANXIN_ERASURES=str(tmp_path))
        assert "1 处" in lianxin(town, "erase", LIANXIN_ERASURES=str(tmp_path))
        assert "0 处" in lianxin(town, "erase", LIANXIN_ERASURES=str(tmp_path))
        await town.start()
        for marker in (WORDS[0], str(voter.id)):
            assert await town.ask(traces, marker) == []
        await town.stop()
    finally:
        with psycopg.connect(postgresql.format(name="postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {kept} WITH (FORCE)")


async def test_what_joined_a_matter_and_was_erased_comes_back_with_no_copy(town: Town, tmp_path: Path) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await joined(town, deputy, HERS, HIS)
    copy = await copied(town, tmp_path)
    await secretary.writes("/erase QX-2611-0001")
    await secretary.presses("删第 1 条")
    await secretary.presses("删掉")
    await town.passes(minutes=1)
    database = database_file(town.settings.database_url)
    assert database is not None
    assert found(files_of(database), "赵婆婆") == []
    assert "2 处" in await restored(town, copy)
    assert found(files_of(database), "赵婆婆") == []
    await town.start()
    await town.settled()
    assert await town.ask(traces, "赵婆婆") == []
    assert await town.ask(traces, "钱大爷") != []
