"""Areas of a county (片区): several towns as the scope of an officer and of a presidium member, in figures and in what is looked up."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from domain.cases.case import Case
from domain.rights.rights import keys_in_for, may, officer_of, sees_all
from domain.rights.sight import area_of, sight_of
from domain.rights.towns import chair_of
from domain.values.ids import CaseId, ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Sender
from reports.town_reader import read_town_file
from reports.town_workbook import write_workbook
from services.case import open_case
from services.case.intake import Intake
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.import_town import import_town
from services.summaries.account import account, led_groups
from services.summaries.files import file_of
from services.summaries.tables import rows_of
from storage.database import open_engine
from tests.town_file import written

NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
COUNTY = Path(__file__).parents[1] / "samples" / "county.yaml"
PLACES = {"g1": "v1", "g3": "v3", "g4": "v4"}


def with_areas() -> dict[str, Any]:
    """The county with a third town: two of them are the eastern area, whose officer and presidium member have no more than that."""
    raw: dict[str, Any] = yaml.safe_load(COUNTY.read_text(encoding="utf-8"))
    east, west = raw["towns"]
    east["area"], west["area"] = "东片", "西片"
    south = {"id": "t3", "name": "南湖镇", "area": "东片", "villages": [{"id": "v4", "name": "湖心村", "group": "g4"}]}
    south["groups"] = [{"id": "g4", "name": "湖心代表小组", "villages": ["v4"]}]
    raw["towns"].append(south)
    next(row for row in raw["staff"] if row["id"] == "u02")["scope"] = "东片"
    next(row for row in raw["presidium"] if row["deputy"] == "k02")["area"] = "东片"
    return raw


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory, migrated_database: Path) -> Iterator[DatabaseThread]:
    folder = tmp_path_factory.mktemp("areas")
    shutil.copy(migrated_database, folder / "county.db")
    thread = DatabaseThread(open_engine(f"sqlite:///{folder / 'county.db'}"), lambda: NOW)
    thread.do_now(import_town, read_town_file(written(folder / "county.yaml", with_areas())))

    def settle(work: Work) -> None:
        for n, village in enumerate(PLACES.values(), 1):
            voter = work.voters.meet(Handle(500 + n), "zh-Hans", work.now)
            said = Incoming(ChatId(500 + n), MessageId(1), work.now, Sender(Handle(500 + n)), "村口的水管坏了")
            open_case.open_case(work, voter, said, Intake(village=VillageId(village)))

    thread.do_now(settle)
    yield thread
    thread.close()


@pytest.mark.parametrize("person", ["u02", "k02"])
def test_an_area_is_what_its_officer_and_its_presidium_member_see(county: DatabaseThread, person: str) -> None:
    def look(work: Work) -> None:
        roster, own = work.roster, (work.roster.people[PersonId(person)],)
        seen = {g: may(roster, own, "see", Case(CaseId(1), group=GroupId(g))) for g in ("g1", "g2", "g3", "g4")}
        assert seen == {"g1": True, "g2": True, "g3": False, "g4": True}
        places = {v: may(roster, own, "see", Case(CaseId(1), village=VillageId(v))) for v in ("v1", "v3", "v4")}
        assert places == {"v1": True, "v3": False, "v4": True}
        sight = sight_of(roster, own)
        assert not sight.everything
        assert set(sight.area.groups) - {"c1"} == {"g1", "g2", "g4"}
        assert set(sight.area.villages) == {"v1", "v2", "v4"}
        assert not sees_all(roster, own)
        assert set(led_groups(work, own)) == {"g1", "g2", "g4"}

    county.do_now(look)


def test_an_officer_of_an_area_works_for_its_groups_and_villages_alone(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        officer = (work.roster.people[PersonId("u02")],)
        assert {g.id for g in work.roster.groups.values() if officer_of(officer, g)} == {"g1", "g2", "g4"}
        assert {v for v in ("v1", "v2", "v3", "v4") if keys_in_for(work.roster, officer, VillageId(v))} == {"v1", "v2", "v4"}

    county.do_now(look)


def test_a_town_s_chair_and_the_county_s_own_stay_what_they_are(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        east, county_chair = chair_of(work.roster, "t1"), work.roster.people[PersonId("k01")]
        assert east is not None
        assert east.id == "e01"
        assert not may(work.roster, (east,), "see", Case(CaseId(1), group=GroupId("g4"))), "another town of the same area"
        assert sees_all(work.roster, (county_chair,))

    county.do_now(look)


def test_figures_stand_by_area_and_add_up_and_what_is_looked_up_is_of_its_towns(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        found = account(work, "2026-11", work.now)
        assert [(name, row[0]) for name, row in rows_of(found, "area")] == [("东片", 2), ("西片", 1)]
        assert [(name, row[0]) for name, row in rows_of(found, "town")] == [("东河镇", 1), ("西山镇", 1), ("南湖镇", 1)]
        assert found.figures.accepted == 3
        book = load_workbook(BytesIO(file_of(found, "excel")[1]))
        assert [row[:2] for row in book["各片区"].iter_rows(values_only=True) if row[0] in ("东片", "西片")] == [("东片", 2), ("西片", 1)]
        area = area_of(work.roster, "东片")
        assert set(area.groups) == {"g1", "g2", "g4"}
        assert set(area.villages) == {"v1", "v2", "v4"}

    county.do_now(look)


def test_areas_come_and_go_by_the_workbook(county: DatabaseThread, tmp_path: Path) -> None:
    def rows(work: Work) -> tuple[dict[str, Any], dict[str, Any]]:
        sections = {name: [row.data for row in work.rows.section(name).values()] for name in ("villages", "groups", "deputies", "staff")}
        return sections, next(iter(work.rows.section("congress").values())).data

    sections, congress = county.do_now(rows)
    assert congress["areas"] == {"t1": "东片", "t2": "西片", "t3": "东片"}
    path = tmp_path / "county.xlsx"
    path.write_bytes(write_workbook(sections, congress))
    book = load_workbook(path)
    assert [row[1:3] for row in book["乡镇"].iter_rows(min_row=2, values_only=True)][-3:] == [
        ("东河镇", "东片"),
        ("西山镇", "西片"),
        ("南湖镇", "东片"),
    ]
    assert any("东片" in row for row in book["主席团"].iter_rows(values_only=True))
    scopes = [row for row in book["工作人员"].iter_rows(values_only=True) if "东信息员" in row]
    assert "东片" in scopes[0]
