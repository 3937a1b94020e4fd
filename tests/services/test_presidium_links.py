"""挂联: groups and deputies of each presidium member beside the town's own range (domain/rights/presidium_links.py, docs/town-file.md)."""

from pathlib import Path
from typing import Any

import pytest

from domain.rights.presidium_links import beyond, deputies_of, linked_to, outside
from domain.town_file.town_file import check
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.import_town import import_town
from services.summaries.account import account
from services.summaries.roster_register import links_register
from services.watch.examine import examine
from tests.town_file import sample, written

RULE = {"groups_min": 2, "groups_max": 3, "deputies_min": 9, "deputies_max": 11}


@pytest.mark.parametrize(
    ("rule", "what", "count", "apart"),
    [
        (RULE, "groups", 1, -1),
        (RULE, "groups", 2, 0),
        (RULE, "groups", 5, 2),
        (RULE, "deputies", 8, -1),
        (RULE, "deputies", 11, 0),
        (RULE, "deputies", 30, 19),
        ({}, "deputies", 30, 0),
        ({"deputies_min": 3}, "deputies", 0, -3),
        ({"deputies_min": 3, "deputies_max": None}, "deputies", 900, 0),
        ({"deputies_max": 0}, "deputies", 1, 1),
    ],
)
def test_by_how_many_it_is_too_few_or_too_many(rule: dict[str, int], what: str, count: int, apart: int) -> None:
    assert beyond(rule, what, count) == apart


def with_rule(tmp_path: Path, **rule: int) -> Any:
    raw = sample()
    raw["presidium_link"] = rule
    return read_town_file(written(tmp_path / "town.yaml", raw))


def test_the_import_names_who_is_linked_to_too_many_deputies(tmp_path: Path) -> None:
    errors, warnings = check(with_rule(tmp_path, deputies_min=9, deputies_max=20), {})
    assert errors == []
    said = {w.facts["value"]: w.facts["count"] for w in warnings if w.reason == "link_deputies"}
    assert "贺正平" not in said, "19 deputies of two groups, one of them perhaps himself"
    assert all(int(count) > 20 for count in said.values())
    assert "石立新" in said
    assert not [w for w in warnings if w.reason == "link_count"], "no range for groups, none of them is outside"
    assert not [w for w in check(with_rule(tmp_path, groups_min=2, groups_max=3), {})[1] if w.reason.startswith("link_")]


def test_who_is_outside_stands_in_doctor_and_by_how_many_in_the_sheet(database: DatabaseThread, tmp_path: Path) -> None:
    database.do_now(import_town, with_rule(tmp_path, **RULE))

    def look(work: Work) -> None:
        roster = work.roster
        groups = list(roster.live_groups())
        for person in {g.linked_presidium for g in groups if g.linked_presidium}:
            own = linked_to(groups, person)
            slow = {
                p
                for p in roster.people
                if p != person
                and roster.people[p].kind == "deputy"
                and roster.people[p].status != "ended"
                and any(g.id in roster.people[p].groups for g in own)
            }
            assert deputies_of(roster, person, own) == slow
        names = [p.name for p in outside(roster)]
        assert set(names) == {"贺正平", "石立新", "苏晓梅"}
        found = {one.code: one.facts for one in examine(work)}
        assert set(found["links_outside"]["names"].split("、")) == set(names)
        rows = {row[0]: row for row in links_register(account(work, "2026-11", work.now)).rows}
        for name in names:
            count = rows[name][4]
            assert rows[name][5] == f"代表多 {count - 11} 位"
        of_one = links_register(account(work, "2026-11", work.now, group="g1"))
        assert len(of_one.columns) == 6, "of one group nobody's number is whole"

    database.do_now(look)


def test_within_the_range_and_without_one_nothing_is_said(database: DatabaseThread, tmp_path: Path) -> None:
    assert not [one for one in database.do_now(examine) if one.code == "links_outside"]
    database.do_now(import_town, with_rule(tmp_path))
    assert database.do_now(lambda work: outside(work.roster)) == []
