"""`/summary` of a county by town: by whom it is read, what stands in it, and that the towns add up to the whole (services/summaries/by_town.py)."""

import json
import re
from collections.abc import Callable

from sqlalchemy import select

from domain.figures.unit_figures import UnitFigures
from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Press, Sender
from locales import by_town as words
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.summaries.account import account
from services.summaries.tables import rows_of
from storage.tables import outbox
from talk.press import press_button
from talk.private import receive_private_message
from tests.services.called import last_row
from tests.services.test_rights_table import ACCOUNTS, county

__all__ = ["county"]
Shown = tuple[str, list[tuple[str, str]]]
READERS = {"secretary", "officer of all", "county chair", "county member"}


def seen(town: DatabaseThread, deed: Callable[[Work], object]) -> list[Shown]:
    """The messages of a deed, each with its buttons."""

    def do(work: Work) -> list[Shown]:
        deed(work)
        rows = work.connection.execute(select(outbox.c.arguments).where(outbox.c.id.in_(work.outbox.placed)).order_by(outbox.c.id))
        made = [json.loads(row.arguments) for row in rows]
        keys = [[b for row in (m.get("reply_markup") or {}).get("inline_keyboard", ()) for b in row] for m in made]
        return [(m.get("text", ""), [(b["text"], b["callback_data"]) for b in row]) for m, row in zip(made, keys, strict=True)]

    found: list[Shown] = town.do_now(do)
    return found


def pressed(town: DatabaseThread, who: str, data: str) -> list[Shown]:
    at = ACCOUNTS[who]

    def press(work: Work) -> None:
        press_button(work, Press(ChatId(at), MessageId(0), Sender(Handle(at)), "1", data, work.now))

    return seen(town, press)


def asked(town: DatabaseThread, who: str, words: str) -> list[Shown]:
    at = ACCOUNTS[who]
    return seen(town, lambda work: receive_private_message(work, Incoming(ChatId(at), MessageId(77), work.now, Sender(Handle(at)), words)))


def button(shown: list[Shown], kind: str, label: str = "") -> str:
    return next((data for _, rows in shown for said, data in rows if data.startswith(f"{kind}|") and label in said), "")


def test_who_sees_the_whole_county_is_shown_its_towns_and_nobody_else(county: DatabaseThread) -> None:
    for who in ACCOUNTS:
        shown = asked(county, who, "/summary 2026-11")
        assert bool(button(shown, "sum_towns")) == (who in READERS), who
        for data in ("sum_towns|0|2026-11", "sum_towns_on|0|2026-11:0", "sum_town|0|2026-11:t1"):
            told = "".join(words for words, _ in pressed(county, who, data))
            assert ("东河镇" in told or "哪个乡镇" in told) == (who in READERS), (who, data)


def test_a_town_has_its_figures_and_groups_and_with_what_is_of_none_all_add_up(county: DatabaseThread) -> None:
    towns = pressed(county, "secretary", button(asked(county, "secretary", "/summary 2026-11"), "sum_towns"))
    assert [label for label, _ in towns[-1][1]] == ["东河镇", "西山镇", "跨乡镇小组和未交办的"]
    east = pressed(county, "secretary", button(towns, "sum_town", "东河镇"))[-1][0]
    assert east.startswith("东河镇 2026年11月 小结")
    assert "柳树代表小组" in east
    assert "石桥代表小组" in east
    assert "松林代表小组" not in east
    west = pressed(county, "secretary", button(towns, "sum_town", "西山镇"))[-1][0]
    none = pressed(county, "secretary", button(towns, "sum_town", "跨乡镇"))[-1][0]
    whole = county.do_now(lambda work: account(work, "2026-11").figures.accepted)
    assert [accepted(one) for one in (east, west, none)] == [2, 1, 0]
    assert sum(map(accepted, (east, west, none))) == whole == 3
    table = county.do_now(lambda work: rows_of(account(work, "2026-11"), "town"))
    assert [(name, row[0]) for name, row in table] == [("东河镇", 2), ("西山镇", 1)]


def accepted(words: str) -> int:
    found = re.search(r"受理 (\d+) 件", words)
    return int(found.group(1)) if found else 0


def test_no_such_town_a_wrong_period_and_a_group_chat_are_refused(county: DatabaseThread) -> None:
    for data in (
        "sum_town|0|2026-11:t9",
        "sum_town|0|2026-13:t1",
        "sum_town|0|2030-01:t1",
        "sum_town|0|x",
        "sum_town|0|:t9",
        "sum_towns|0|",
    ):
        assert not any("小结" in words for words, _ in pressed(county, "secretary", data)), data

    assert any("小结" in words for words, _ in pressed(county, "secretary", "sum_town|0|:t1")), "without a period the running month"

    def in_a_group(work: Work) -> bool:
        before = last_row(work)
        press_button(work, Press(ChatId(-100), MessageId(0), Sender(Handle(ACCOUNTS["secretary"])), "1", "sum_town|0|2026-11:t1", work.now))
        return last_row(work) == before

    assert county.do_now(in_a_group)


def test_what_a_unit_did_in_time_is_said_in_words() -> None:
    did = UnitFigures(handed=1, answered=1, on_time=(1, 1))
    none = UnitFigures(handed=2)
    lines = words.units(str, UnitFigures(handed=3, answered=1, on_time=(1, 1)), {"自来水厂": did, "供电所": none})
    assert "· 自来水厂：转办 1 件，回话 1 件，应回话 1 件，按时 1 件" in lines
    assert "· 供电所：转办 2 件，还没有回话" in lines, "no zeros"
