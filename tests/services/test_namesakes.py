"""What stands beside two of one name in a list: the first of village, group and office that tells them apart (services/deed/names.py)."""

from collections.abc import Mapping
from typing import Any

import pytest

from services.deed.names import names_by_id, people_called
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.door_sheets import code_sheets
from services.staff.invites import make_invites
from tests.conversations.test_routing_by_level import revised
from tests.town import Town

BOTH = ("d002", "d004")
"""Of one group and one village: an electrician and a driver."""


def called(database: DatabaseThread, changes: Mapping[str, dict[str, Any]], ids: tuple[str, ...]) -> list[str]:
    def named(work: Work) -> None:
        for row_id, row in list(work.rows.section("deputies").items()):
            if row_id in changes:
                work.rows.revise("deputies", row_id, data=dict(row.data) | changes[row_id])
        work.rows.moved()
        work.roster_changed()

    database.do_now(named)
    return database.do_now(lambda work: names_by_id(work, ids))


@pytest.mark.parametrize(
    ("changes", "ids", "said"),
    [
        ({}, ("d006", "d001"), ["李建国（下坪村）", "周启明"]),  # another of the name is in the town, though not in the list
        ({"d047": {"status": "ended"}}, ("d006", "d001"), ["李建国", "周启明"]),
        ({"d062": {"name": "许文静"}}, ("d062",), ["许文静"]),  # a deputy is not taken for one of the staff
        ({}, ("d006", "d001", "d047"), ["李建国（下坪村）", "周启明", "李建国（双桥村）"]),
        (dict.fromkeys(BOTH, {"name": "王芳"}), BOTH, ["王芳（电工）", "王芳（个体运输）"]),
        (dict.fromkeys(BOTH, {"name": "王芳", "job": "电工"}), BOTH, [f"王芳（下坪村，上下坪代表小组，电工，{one}）" for one in BOTH]),
        (dict.fromkeys(BOTH, {"name": "王芳", "village": None, "job": ""}), BOTH, [f"王芳（上下坪代表小组，{one}）" for one in BOTH]),
        ({one: {"name": "王芳", "village": None} for one in ("d001", "d011")}, ("d001", "d011"), ["王芳（上下坪代表小组）", "王芳（柳湾石门代表小组）"]),
        ({"d062": {"name": "许文静"}}, ("u01", "d062"), ["许文静（人大秘书）", "许文静（沙洲村）"]),
    ],
)  # fmt: skip
def test_of_one_name(database: DatabaseThread, changes: Mapping[str, Any], ids: tuple[str, ...], said: list[str]) -> None:
    assert called(database, changes, ids) == said


def test_nobody_stands_twice(database: DatabaseThread) -> None:
    def twice(work: Work) -> int:
        person = work.roster.people[next(iter(work.roster.people))]
        return len(people_called(work, [person, person]))

    assert database.do_now(twice) == 1


def test_tickets_codes_and_posters_of_two_of_one_name_are_told_apart(database: DatabaseThread) -> None:
    """Both were for 「王芳」: whoever got the other's ticket had the other's group and duties. One of them is linked already."""
    changes = {"d001": {"name": "王芳"}, "d011": {"name": "王芳"}}
    called(database, changes, ())
    links = database.do_now(make_invites, "lianxin_bot")
    for kind in ("person", "deputy"):
        names = [link.name for link in links if link.kind == kind and link.id in changes]
        assert len(set(names)) == 2
        assert all(name.startswith("王芳（") for name in names)
    assert len({sheet.file for sheet in database.do_now(code_sheets, "lianxin_bot") if "王芳（" in sheet.file}) == 2
    one = database.do_now(make_invites, "lianxin_bot", "d011")
    assert [link.name for link in one] == [name for name in names if name == one[0].name]


async def test_the_question_on_a_ticket_names_which_of_them(town: Town) -> None:
    await revised(town, "deputies", "d001", name="王芳")
    await revised(town, "deputies", "d011", name="王芳")
    token = (await town.ask(lambda work: make_invites(work, "lianxin_bot", "d011")))[0].link.partition("i_")[2]
    stranger = await town.voter()
    await stranger.writes(f"/start i_{token}")
    name = stranger.last.partition("您是 ")[2].partition(" 吗")[0]
    assert name.startswith("王芳（")
    assert stranger.sees_button(f"是，我是{name}")
