"""What stands beside two of one name in a list: the first of village, group and office that tells them apart (services/deed/names.py)."""

from collections.abc import Mapping
from typing import Any

import pytest

from services.deed.names import names_by_id, people_called
from services.deed.work import Work
from services.run.database_thread import DatabaseThread

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
