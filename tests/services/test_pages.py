"""Turning the pages of every list: first, middle, last and back; a row gone meanwhile; a button that is older than the process."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from storage import tables as t
from storage.database import open_engine
from talk.house import OF_CARD, OF_OWN_CASE, OF_PAGE
from talk.press import press_button
from talk.private import receive_private_message
from tests.bounds import crowded_town as crowd
from tests.bounds.crowded_town import LEADER, MEMBER, NOW, SECRETARY, VOTER, Made, database_in, message, press

MANY = 45
Shown = tuple[str, list[tuple[str, str]]]
"""Words, and (label, data) of the buttons below."""
LISTS = {
    "queue_page": (SECRETARY, "/queue"),
    "callbacks_page": (SECRETARY, "/callbacks"),
    "cases_page": (MEMBER, "/cases"),
    "my_page": (VOTER, "/my"),
    "suggest_page": (SECRETARY, "/suggest"),
    "canned_page": (SECRETARY, "/canned"),
    "promises_page": (SECRETARY, "/promises"),
    "units_page": (SECRETARY, "/units"),
}
READ_ON = ("audit_page", "find_page", "full", "mine")
"""These go on by a button too, from where one has read to."""


@pytest.fixture(scope="module")
def crowded(filled_database: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    url, made = database_in(tmp_path_factory.mktemp("pages"), filled_database, MANY)
    return Path(url.removeprefix("sqlite:///")), made


@pytest.fixture
def town(crowded: tuple[Path, Made], tmp_path: Path) -> Iterator[DatabaseThread]:
    copy = tmp_path / "town.db"
    copy.write_bytes(crowded[0].read_bytes())
    thread = DatabaseThread(open_engine(f"sqlite:///{copy}"), lambda: NOW)
    yield thread
    thread.close()


def seen(town: DatabaseThread, deed: Callable[[Work], Any]) -> list[Shown]:
    """What a deed shows."""

    def do(work: Work) -> list[Shown]:
        deed(work)
        rows = work.connection.execute(select(t.outbox.c.arguments).where(t.outbox.c.id.in_(work.outbox.placed)).order_by(t.outbox.c.id))
        made = [json.loads(row.arguments) for row in rows]
        lines = [(m, [b for row in (m.get("reply_markup") or {}).get("inline_keyboard", ()) for b in _chosen(row)]) for m in made]
        return [(m.get("text", ""), [(b["text"], b["callback_data"]) for b in buttons]) for m, buttons in lines]

    found: list[Shown] = town.do_now(do)
    return found


def _chosen(row: list[dict[str, str]]) -> list[dict[str, str]]:
    """A line of the list has one button of its own, whatever else can be done with it there; what turns pages stands together."""
    return row if "_page|" in row[0]["callback_data"] else row[:1]


def writes(town: DatabaseThread, account: int, words: str) -> Shown:
    return seen(town, lambda work: receive_private_message(work, message(account, words, 77)))[-1]


def first_page(town: DatabaseThread, kind: str) -> Shown:
    account, command = LISTS[kind]
    shown = seen(town, lambda work: receive_private_message(work, message(account, command, 77)))
    return next(page for page in shown if any(data.startswith(f"{kind}|") for _, data in page[1]))


def presses(town: DatabaseThread, account: int, data: str) -> Shown:
    return seen(town, lambda work: press_button(work, press(account, data)))[-1]


def items(shown: Shown, kind: str) -> list[str]:
    return [data for _, data in shown[1] if not data.startswith((f"{kind}|", "canned_add|", "sheets|"))]


def turning(shown: Shown, kind: str, label: str) -> str:
    return next((data for said, data in shown[1] if data.startswith(f"{kind}|") and label in said), "")


def test_every_list_that_turns_is_here() -> None:
    assert {kind for kind in OF_PAGE if kind.endswith("_page")} == set(LISTS) | {"audit_page", "find_page"}
    assert {"full"} <= set(OF_CARD)
    assert {"mine"} <= set(OF_OWN_CASE)


@pytest.mark.parametrize("kind", LISTS)
def test_first_middle_last_and_back(town: DatabaseThread, kind: str) -> None:
    account, page = LISTS[kind][0], first_page(town, kind)
    assert turning(page, kind, "上一页") == ""
    pages, total = [page], 0
    while on := turning(page, kind, "下一页"):
        page = presses(town, account, on)
        pages.append(page)
        place = next(line for line in page[0].splitlines() if line.startswith("第 "))
        first, last, total = (
            int(part) for part in place.replace("–", " ").replace("第", "").replace("件，共", "").replace("件", "").split()[:3]
        )
        assert (first - 1, last) == (sum(len(items(p, kind)) for p in pages[:-1]), sum(len(items(p, kind)) for p in pages))
    assert len(pages) >= 3, "first, middle, last"
    everything = [item for shown in pages for item in items(shown, kind)]
    assert len(everything) == len(set(everything)) == total >= MANY, "each once, and none left out"
    for before in reversed(pages[:-1]):
        page = presses(town, account, turning(page, kind, "上一页"))
        assert items(page, kind) == items(before, kind)


@pytest.mark.parametrize("kind", LISTS)
def test_where_rows_are_gone_meanwhile_an_old_button_shows_the_last_page_there_is(town: DatabaseThread, kind: str) -> None:
    account, page = LISTS[kind][0], first_page(town, kind)
    on = turning(page, kind, "下一页")
    size, before = len(items(page, kind)), items(presses(town, account, on), kind)
    left = size + 3

    def most_go(work: Work) -> None:
        """All but the first page and three more."""
        if kind == "suggest_page":
            work.connection.execute(
                text("UPDATE suggestion_doc SET status = 'closed' WHERE id NOT IN (SELECT id FROM suggestion_doc ORDER BY id LIMIT :n)"),
                {"n": left},
            )
        elif kind == "canned_page":
            work.connection.execute(
                text("UPDATE canned_answer SET ended_at = made_at WHERE id NOT IN (SELECT id FROM canned_answer ORDER BY id LIMIT :n)"),
                {"n": left},
            )
        else:
            kept = [int(data.split("|")[1]) for data in items(page, kind) + before[:3]]
            names = ",".join(map(str, kept))
            work.connection.execute(text(f"DELETE FROM case_card WHERE case_id NOT IN ({names})"))
            work.connection.execute(
                text(
                    f"UPDATE case_ SET status = 'archived', claimer = NULL, voter_id = CASE WHEN voter_id = (SELECT voter_id FROM case_ WHERE id = {kept[0]}) THEN 2 ELSE voter_id END WHERE id NOT IN ({names})"
                )
            )

    town.do_now(most_go)
    far = presses(town, account, f"{kind}|0|{10 * size}")
    assert len(items(far, kind)) == 3
    assert f"共 {left} 件" in far[0]
    assert turning(far, kind, "下一页") == ""
    assert len(items(presses(town, account, turning(far, kind, "上一页")), kind)) == size


@pytest.mark.parametrize("kind", LISTS)
def test_an_old_button_works_after_a_restart_and_on_a_message_nobody_knows(town: DatabaseThread, kind: str) -> None:
    account, shown = LISTS[kind][0], first_page(town, kind)
    on, url = turning(shown, kind, "下一页"), town.engine.url
    second = items(presses(town, account, on), kind)
    row = town.do_now(
        lambda work: work.connection.execute(
            text("SELECT max(id) FROM outbox WHERE chat_id = :chat AND arguments LIKE :kind"), {"chat": account, "kind": f"%{kind}%"}
        ).scalar_one()
    )
    town.close()
    again = DatabaseThread(open_engine(url), lambda: NOW)
    assert items(presses(again, account, on), kind) == second, "posted anew: the bot does not know the message"

    def arrives(work: Work) -> None:
        work.connection.execute(t.chat_message.insert().values(chat_id=account, message_id=3, outbox_id=row, case_id=None))

    again.do_now(arrives)
    assert items(presses(again, account, on), kind) == second
    method = again.do_now(lambda work: work.connection.execute(text("SELECT method FROM outbox ORDER BY id DESC LIMIT 1")).scalar_one())
    assert method == "editMessageText", "turned over in its place"
    for forged in ("", "x", "-5", "999999999"):
        assert items(presses(again, account, f"{kind}|0|{forged}"), kind)
    again.close()


@pytest.mark.parametrize("kind", READ_ON)
def test_what_is_read_on_comes_to_its_end_and_nothing_comes_twice(town: DatabaseThread, crowded: tuple[Path, Made], kind: str) -> None:
    made = crowded[1]
    talk = made["talk"]
    number = town.do_now(lambda work: work.cases.get(talk).number)
    begins: dict[str, tuple[int, Callable[[], Shown]]] = {
        "audit_page": (SECRETARY, lambda: writes(town, SECRETARY, f"/audit {number}")),
        "find_page": (SECRETARY, lambda: writes(town, SECRETARY, "/find 路灯")),
        "full": (LEADER, lambda: presses(town, LEADER, f"full|{talk}|")),
        "mine": (crowd.TALKER, lambda: presses(town, crowd.TALKER, f"mine|{talk}|")),
    }
    account, begin = begins[kind]
    label = "下一页" if kind == "find_page" else ""  # this one leads back too
    shown = begin()
    texts, on = [shown[0]], turning(shown, kind, label)
    while on:
        shown = presses(town, account, on)
        texts.append(shown[0])
        assert len(texts) < 30, "it must come to an end"
        following = turning(shown, kind, label)
        assert following != on
        on = following
    assert len(texts) == len(set(texts)), "no page comes twice"
