"""Rights that end while cases are handed over in portions; and a copy of very much, which leaves nothing out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from domain.values.ids import CaseId, Handle, PersonId
from services.deed.portions import CASES
from services.deed.work import Work
from services.privacy.my_data import export_files
from services.run.database_thread import DatabaseThread
from services.watch.go_on import go_on
from storage.database import open_engine
from talk.press import press_button
from tests.bounds.crowded_town import HOLDER, MEMBER, NOW, SECRETARY, TALKER, VOTER, Made, database_in, press

MANY = 45


@pytest.fixture(scope="module")
def crowded(filled_database: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    url, made = database_in(tmp_path_factory.mktemp("portioned"), filled_database, MANY)
    return Path(url.removeprefix("sqlite:///")), made


@pytest.fixture
def town(crowded: tuple[Path, Made], tmp_path: Path) -> Iterator[DatabaseThread]:
    copy = tmp_path / "town.db"
    copy.write_bytes(crowded[0].read_bytes())
    thread = DatabaseThread(open_engine(f"sqlite:///{copy}"), lambda: NOW)
    thread.do_now(lambda work: work.connection.execute(text("DELETE FROM reminder WHERE kind = 'portion'")) and None)
    thread.do_now(lambda work: work.connection.execute(text("DELETE FROM outbox WHERE status = 'waiting'")) and None)
    yield thread
    thread.close()


def in_hand(work: Work, person: str) -> int:
    asked = text("SELECT count(*) FROM case_ WHERE claimer = :person AND status IN ('claimed', 'in_progress', 'returned')")
    return int(work.connection.execute(asked, {"person": person}).scalar_one())


def presses(town: DatabaseThread, account: int, data: str) -> None:
    town.do_now(press_button, press(account, data))


def until_quiet(town: DatabaseThread) -> None:
    while town.do_now(go_on):
        pass


def told(work: Work, account: int) -> str:
    rows = work.sending.next(NOW, 5_000, spaced=True)
    return "\n".join(r.arguments.get("text", "") for r in rows if r.chat_id == account)


def test_who_loses_his_right_while_he_is_made_the_stand_in_gets_no_more(town: DatabaseThread) -> None:
    before, had = town.do_now(in_hand, "d003"), town.do_now(in_hand, "d004")
    assert before > 2 * CASES
    presses(town, SECRETARY, "stands_in|0|d003:d004")
    assert town.do_now(in_hand, "d004") == had + CASES
    presses(town, SECRETARY, "suspend|0|d004")
    until_quiet(town)
    assert town.do_now(in_hand, "d003") == before - CASES, "the rest stays where it was"
    assert town.do_now(in_hand, "d004") == 0, "what he had got goes to the group"
    assert f"已转给他 {CASES} 件，其余没有动" in town.do_now(told, SECRETARY)


def test_who_loses_his_right_to_order_it_orders_no_more(town: DatabaseThread) -> None:
    before = town.do_now(in_hand, "d003")
    presses(town, SECRETARY, "stands_in|0|d003:d004")

    def replaced(work: Work) -> None:
        work.rows.link(PersonId("u01"), work.roster.people[PersonId("u01")].name, Handle(99_123), NOW)
        work.roster_changed()

    town.do_now(replaced)
    until_quiet(town)
    assert town.do_now(in_hand, "d003") == before - CASES


def test_who_has_his_rights_back_while_his_cases_are_freed_keeps_the_rest(town: DatabaseThread) -> None:
    before = town.do_now(in_hand, "d003")
    presses(town, SECRETARY, "suspend|0|d003")
    assert town.do_now(in_hand, "d003") == before - CASES
    presses(town, SECRETARY, "resume|0|d003")
    until_quiet(town)
    assert town.do_now(in_hand, "d003") == before - CASES


def test_of_what_is_freed_in_portions_nothing_reaches_him_meanwhile(town: DatabaseThread) -> None:
    presses(town, SECRETARY, "suspend|0|d003")
    while town.do_now(go_on):
        assert "【" not in town.do_now(told, MEMBER)
    assert town.do_now(in_hand, "d003") == 0


def test_a_copy_of_very_much_leaves_nothing_out(town: DatabaseThread, crowded: tuple[Path, Made]) -> None:
    def copied(work: Work, account: int) -> tuple[dict[str, Any], str]:
        voter = work.voters.of_account(Handle(account))
        assert voter is not None
        (_, data), (_, plain) = export_files(work, voter)
        return json.loads(data), plain.decode()

    def numbers(work: Work, account: int) -> set[str]:
        voter = work.voters.of_account(Handle(account))
        asked = text("SELECT number FROM case_ WHERE voter_id = :voter")
        return set(work.connection.execute(asked, {"voter": voter.id if voter else 0}).scalars())

    data, plain = town.do_now(copied, VOTER)
    expected = town.do_now(numbers, VOTER)
    assert len(expected) > 100
    assert {case["number"] for case in data["cases"]} == expected
    assert len(data["cases"]) == len(expected)
    assert all(number in plain for number in expected)
    data, _ = town.do_now(copied, TALKER)
    talk = crowded[1]["talk"]
    words = town.do_now(lambda work: len(work.messages.of(CaseId(talk))))
    assert max(len(case["messages"]) for case in data["cases"]) == words >= MANY
    data, plain = town.do_now(copied, HOLDER)
    assert len(data["waiting_words"]) == MANY
    assert plain.count("还有一件事，请你们也看看") == MANY
