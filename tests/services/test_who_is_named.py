"""Whom an option of a command names (services/staff/who_is_named.py): the roster's names, telephones and numbers."""

import pytest

from services.run.database_thread import DatabaseThread
from services.staff.who_is_named import group_named, person_named

TWO = ["d006 李建国（下坪村） 代表", "d047 李建国（双桥村） 代表"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("d003", "d003"),
        ("吕春敏", "d003"),
        (" 吕 春敏 ", "d003"),
        ("呂春敏", "d003"),
        ("13800000103", "d003"),
        ("138-0000 0103", "d003"),
        ("+86 13800000103", "d003"),
        ("８６１３８０００００１０３", "d003"),
        ("许文静", "u01"),
        ("李建国（双桥村）", "d047"),
        ("李建国(双桥村)", "d047"),
        ("13800000106", "d006"),
    ],
)
def test_a_person_is_named_as_the_roster_has_him(database: DatabaseThread, words: str, who: str) -> None:
    assert database.do_now(person_named, words).id == who


def test_namesakes_are_told_with_their_numbers(database: DatabaseThread) -> None:
    found = database.do_now(person_named, "李建国")
    assert (found.id, list(found.several)) == ("", TWO)


@pytest.mark.parametrize(
    ("words", "near"),
    [("吕春明", "d003 吕春敏 代表"), ("春敏", "d003 吕春敏 代表"), ("李建军", TWO[0]), ("许文静秘书", "u01 许文静 工作人员")],
)
def test_of_nobody_the_nearest_names_are_told(database: DatabaseThread, words: str, near: str) -> None:
    found = database.do_now(person_named, words)
    assert (found.id, list(found.several)) == ("", [])
    assert near in found.near


@pytest.mark.parametrize("words", ["nobody", "13999999999", "7"])
def test_what_is_like_no_name_brings_none(database: DatabaseThread, words: str) -> None:
    found = database.do_now(person_named, words)
    assert (found.id, list(found.several), list(found.near)) == ("", [], [])


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("g1", "g1"),
        ("上下坪代表小组", "g1"),
        ("上下坪小组", "g1"),
        ("上下坪组", "g1"),
        ("上下坪", "g1"),
        ("上下坪代表小組", "g1"),
        ("柳湾石门组", "g2"),
    ],
)
def test_a_group_is_named_as_the_roster_has_it(database: DatabaseThread, words: str, group: str) -> None:
    assert database.do_now(group_named, words).id == group


def test_a_part_of_a_group_s_name_is_asked_about_and_what_all_have_names_none(database: DatabaseThread) -> None:
    found = database.do_now(group_named, "柳湾")
    assert (found.id, list(found.near)) == ("", ["g2 柳湾石门代表小组"])
    for words in ("下坪代表小组", "代表小组", "组"):
        assert database.do_now(group_named, words).id == ""
