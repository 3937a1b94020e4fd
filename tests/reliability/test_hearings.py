"""Voices are listened to by a process each; whatever becomes of it, everybody else goes on, and each is heard once or given up."""

import asyncio
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from bot.bare_process import ended
from bot.ears_folder import Ears, ears_in
from bot.listening import Listener
from domain.values.heard import MARK
from domain.values.message import Media
from services.case.open_case import open_case
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.watch import hearings
from storage.database import open_engine
from tests import stored
from tests.ears import stand_in
from tests.services import own_matters
from tests.town import Town

TAP = "家里水龙头三天没来水了"


@pytest.fixture
def ears(tmp_path: Path) -> Path:
    return stand_in(tmp_path / "ears")


def listeners() -> list[psutil.Process]:
    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            if any("transcribe" in part for part in child.cmdline()) and child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found


def words(work: Work) -> list[str]:
    return [m.text for m in work.said.by_voter(stored.case_of_number(work, "QX-2611-0001").id, 0, 50)]


def orders(work: Work) -> list[tuple[int, bool]]:
    """Of each voice how often it was tried, and whether it is done with."""
    rows = work.connection.exec_driver_sql("SELECT id, done_at FROM reminder WHERE kind = 'hearing' ORDER BY id").all()
    return [(row.id, row.done_at is not None) for row in rows]


async def begun(town: Town) -> None:
    async def one_listens() -> bool:
        return bool(listeners())

    await town.until(one_listens)


async def test_a_voter_has_his_receipt_while_a_voice_is_listened_to(town: Town, ears: Path) -> None:
    first, second = await town.voter(), await town.voter(name="李大爷")
    first.person.sends("voice", content=b"waits")
    await begun(town)
    second.person.says("村口的路坏了")

    async def receipt() -> bool:
        return "QX-" in second.last

    await town.until(receipt)
    assert len(listeners()) == 1, "it is not finished yet"
    (ears / "go").touch()
    await town.settled()
    assert await town.ask(words) == [f"{MARK}waits"]


async def test_a_restart_while_a_voice_is_listened_to_loses_nothing(town: Town, ears: Path) -> None:
    voter = await town.voter()
    voter.person.sends("voice", content=b"waits")
    for _ in range(hearings.MOST_DEATHS + 1):
        await begun(town)
        await town.stop()
        assert listeners() == [], "nobody outlives the bot"
        await town.start()
    (ears / "go").touch()
    await town.settled()
    assert await town.ask(words) == [f"{MARK}waits"]
    assert [done for _, done in await town.ask(orders)] == [True]


async def test_a_listener_that_was_killed_is_followed_by_another_and_no_third(town: Town, ears: Path) -> None:
    voter = await town.voter()
    voter.person.sends("voice", content=b"waits")
    for _ in range(hearings.MOST_DEATHS):
        await begun(town)
        [listener] = listeners()
        listener.kill()
        await asyncio.to_thread(listener.wait, 10)
    await town.settled()
    assert listeners() == []
    assert [done for _, done in await town.ask(orders)] == [True]
    assert await town.ask(words) == [""]


async def test_what_telegram_does_not_hand_over_now_is_fetched_later(town: Town) -> None:
    voter = await town.voter()
    kept = town.telegram.state.files
    await town.stop()
    voter.person.sends("voice", content=TAP.encode())
    town.telegram.state.files = {}
    await town.start()
    await town.settled()
    assert await town.ask(words) == [""]
    town.telegram.state.files = kept
    await town.passes(minutes=2)
    assert town.bot.ears is not None
    town.bot.ears.wake()
    await town.settled()
    assert await town.ask(words) == [f"{MARK}{TAP}"]


async def test_without_the_folder_nothing_is_ordered_and_nobody_listens(town: Town, tmp_path: Path) -> None:
    await town.stop()
    town.settings = town.settings.model_copy(update={"ears": None})
    await town.start()
    voter = await town.voter()
    await voter.sends("voice", content=TAP.encode())
    assert await town.ask(orders) == []
    assert await town.ask(words) == [""]


def moved_to(folder: Path, name: str) -> None:
    folder.rename(folder.with_name(name))


async def test_while_the_folder_is_away_voices_wait(town: Town, ears: Path) -> None:
    moved_to(ears, "away")
    voter = await town.voter()
    await voter.sends("voice", content=TAP.encode())
    assert [done for _, done in await town.ask(orders)] == [False]
    moved_to(ears.with_name("away"), ears.name)
    assert town.bot.ears is not None
    town.bot.ears.wake()
    await town.settled()
    assert await town.ask(words) == [f"{MARK}{TAP}"]


async def test_one_that_never_ends_is_ended_with_all_it_started(ears: Path) -> None:
    begun_at = time.monotonic()
    assert await Listener(ears).ask({"kind": "voice"}, b"hangs", within=3) is None
    assert time.monotonic() - begun_at < 60
    assert listeners() == []


@pytest.mark.parametrize("said", ["floods", "eats", "dies", "mumbles"])
async def test_what_it_says_and_takes_is_bounded(ears: Path, said: str) -> None:
    assert await Listener(ears).ask({"kind": "voice"}, said.encode()) is None
    assert listeners() == []


async def test_who_is_killed_while_nobody_reads_what_he_says_is_waited_for_no_longer() -> None:
    says_much = "import sys; sys.stdout.write('x' * 1_000_000)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", says_much, stdout=asyncio.subprocess.PIPE, limit=1)
    assert process.stdout is not None
    await process.stdout.read(1)
    process.kill()
    async with asyncio.timeout(30):
        await ended(process)


def test_what_lies_in_the_folder_says_who_listens(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    assert ears_in(folder) == "no_folder"
    folder.mkdir()
    assert ears_in(folder) == "no_model"
    for name in ("model.onnx", "model.int8.onnx"):
        (folder / name).write_bytes(b"x")
        assert ears_in(folder) == "no_model", "its signs are missing"
    (folder / "tokens.txt").write_text("")
    assert ears_in(folder) == Ears("sense_voice", folder / "model.int8.onnx")
    (folder / "model.int8.onnx").chmod(0o666)
    assert ears_in(folder) == "others_write"
    (folder / "model.int8.onnx").chmod(0o644)
    folder.chmod(0o777)
    assert ears_in(folder) == "others_write"


@pytest.fixture
def moved(database_url: str) -> Iterator[tuple[DatabaseThread, list[datetime]]]:
    now = [datetime(2026, 11, 4, 2, tzinfo=UTC)]
    thread = DatabaseThread(open_engine(database_url), lambda: now[0])
    thread.ears = True
    yield thread, now
    thread.close()


def voice(work: Work, words: str = "") -> int:
    """A voter's voice is with a case of his; returns its row."""
    own_matters.settle_in(work)
    sent = replace(own_matters.message(work, words), media=(Media("voice", "f1", 100, "u1"),))
    return work.said.by_voter(open_case(work, own_matters.voter_of(work), sent).id, 0, 1)[0].id


def text_of(work: Work, message: int) -> str:
    found = work.messages.get(message)
    assert found is not None
    return found.text


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_a_voice_that_takes_the_whole_process_with_it_is_given_up(moved: tuple[DatabaseThread, list[datetime]]) -> None:
    """The count is committed before anybody listens, so it survives whatever the file does."""
    thread, now = moved
    thread.do_now(voice)
    for turn in range(hearings.MOST_TRIES):
        taken = thread.do_now(hearings.take)
        assert taken is not None
        assert taken.tries == turn + 1
        assert thread.do_now(hearings.take) is None, "who has it has it"
        now[0] += hearings.LEASE - timedelta(seconds=1)
        thread.do_now(hearings.still, taken)
        assert thread.do_now(hearings.take) is None, "it is still listened to"
        now[0] += hearings.LEASE + timedelta(seconds=1)
    assert thread.do_now(hearings.take) is None
    now[0] += timedelta(days=1)
    assert thread.do_now(hearings.take) is None


@pytest.mark.parametrize("database_url", ["sqlite", "postgresql"], indirect=True)
def test_it_is_heard_once_whoever_hands_it_in(moved: tuple[DatabaseThread, list[datetime]]) -> None:
    thread, _now = moved
    message = thread.do_now(voice, "三组")
    taken = thread.do_now(hearings.take)
    assert taken is not None
    for said in (TAP, "another reading of it"):
        thread.do_now(hearings.arrived, taken, said)
    thread.do_now(hearings.died, taken)
    assert thread.do_now(hearings.take) is None
    assert thread.do_now(text_of, message) == f"三组\n{MARK}{TAP}"


def test_what_was_erased_meanwhile_is_not_written_down(moved: tuple[DatabaseThread, list[datetime]]) -> None:
    thread, _now = moved
    message = thread.do_now(voice)
    taken = thread.do_now(hearings.take)
    assert taken is not None
    thread.do_now(lambda work: work.messages.erase_words(stored.case_of_number(work, "QX-2611-0001").id, 0, 10))
    thread.do_now(hearings.arrived, taken, TAP)
    assert thread.do_now(text_of, message) == ""


def test_what_could_not_be_fetched_before_has_its_second_listener_too(moved: tuple[DatabaseThread, list[datetime]]) -> None:
    thread, now = moved
    thread.do_now(voice)

    def taken() -> hearings.Hearing:
        found = thread.do_now(hearings.take)
        assert found is not None
        return found

    for wait in hearings.WAITS:
        thread.do_now(hearings.later, taken())
        now[0] += wait
    for _ in range(hearings.MOST_DEATHS):
        thread.do_now(hearings.died, taken())
    assert thread.do_now(hearings.take) is None


def test_between_tries_to_fetch_it_there_is_more_and_more_time_and_an_end(moved: tuple[DatabaseThread, list[datetime]]) -> None:
    thread, now = moved
    thread.do_now(voice)
    for wait in hearings.WAITS:
        taken = thread.do_now(hearings.take)
        assert taken is not None
        thread.do_now(hearings.later, taken)
        now[0] += wait - timedelta(seconds=1)
        assert thread.do_now(hearings.take) is None
        now[0] += timedelta(seconds=1)
    taken = thread.do_now(hearings.take)
    assert taken is not None
    thread.do_now(hearings.later, taken)
    now[0] += timedelta(days=30)
    assert thread.do_now(hearings.take) is None
