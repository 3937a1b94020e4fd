"""A county's visits, receptions, activities, units and suggestions by town: each counted in one, and all of them the whole
(docs/glossary.md, Statistics: 按乡镇). The whole is what the account counts of the county without its towns."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.figures.unit_figures import UnitFigures, called
from domain.values.ids import GroupId, Handle, PersonId, VillageId
from domain.values.message import as_json
from reports.town_reader import read_town_file
from services.deed.by import By, message_of
from services.deed.work import Work
from services.desk import claim, forward, key_in, suggest, unit_answer
from services.desk import suggestion_steps as steps
from services.meetings import walk_in
from services.run.database_thread import DatabaseThread
from services.staff.import_town import import_town
from services.summaries import by_town, suggestion_table, town_tables
from services.summaries.account import Account, account
from services.summaries.files import file_of
from services.summaries.town_parts import Part, parts_of
from services.visits import activity, days, figures, file_record
from storage.database import open_engine
from storage.tables import case as case_table
from tests.services.called import by, said
from tests.services.test_areas import with_areas
from tests.services.test_summary_files import words_of
from tests.town_file import written

NOW = datetime(2026, 11, 4, 2, 0, tzinfo=UTC)
LINKED = {"e03": Handle(201), "e06": Handle(202), "f03": Handle(203), "u01": Handle(204), "e08": Handle(205), "k01": Handle(206)}
EAST, SOUTH = "t1", "t3"


def county_file() -> dict[str, Any]:
    raw = with_areas()
    raw["visit_day"] = {"day": 5, "shift": "keep", "filing_days": 3, "notice_days": 1}
    raw["reception_day"] = {"day": 6, "shift": "keep", "notice_days": 1, "time": "09:00-11:30", "place": "s1"}
    raw["stations"] = [{"id": "s1", "name": "县联络站", "village": "v1"}]
    raw["groups"][0]["leader"] = "k01"
    return raw


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, migrated_database: Path) -> Path:
    """To be copied."""
    folder = tmp_path_factory.mktemp("parts")
    path = Path(shutil.copy(migrated_database, folder / "county.db"))
    thread = DatabaseThread(open_engine(f"sqlite:///{path}"), lambda: NOW)
    thread.do_now(import_town, read_town_file(written(folder / "county.yaml", county_file())))
    thread.close()
    return path


@pytest.fixture
def county(tmp_path: Path, imported: Path) -> Iterator[DatabaseThread]:
    shutil.copy(imported, tmp_path / "county.db")
    thread = DatabaseThread(open_engine(f"sqlite:///{tmp_path / 'county.db'}"), lambda: NOW)
    yield thread
    thread.close()


def later(work: Work, n: int = 1) -> None:
    work.now += timedelta(days=n)
    work.acted_at = work.now


def who(work: Work, person: str) -> By:
    return by(work, LINKED[person])


def visited(work: Work, person: str, village: str, *deputies: str, mode: str = "home") -> None:
    visit = file_record.Visit(work.today, VillageId(village), mode, 2, 3, tuple(map(PersonId, deputies)), note="都好")
    file_record.file_record(work, who(work, person), visit, anyway=True)


def day_of(work: Work, kind: str) -> Any:
    day = work.days.of_month(kind, "2026-11")
    assert day is not None
    return day


def month(work: Work) -> None:
    """Of the east two visits and a reception, of the west one, of two towns one; a rota of three, of whom two came; visitors
    of each; activities of two groups; four 转办, of which one is of a matter kept apart; suggestions of east, west and of the county."""
    for person, handle in LINKED.items():
        work.rows.link(PersonId(person), work.roster.people[PersonId(person)].name, handle, work.now)
    work.roster_changed()
    days.plan(work)
    later(work)
    figures.freeze(work, day_of(work, "visit"))
    visited(work, "e06", "v1", "e06")
    visited(work, "e03", "v1", "e03", "e06")
    visited(work, "f03", "v3", "f03")
    visited(work, "e08", "v3", "e08")
    later(work)
    reception = day_of(work, "reception")
    for person in ("e06", "f03", "k01"):
        work.days.put_duty(reception.id, PersonId(person))
    for person in ("e06", "k01"):
        work.days.change_duty(reception.id, PersonId(person), attended_at=work.now)
    visited(work, "e03", "v1", "e03", mode="reception")
    for person, text in (("e03", "问低保"), ("f03", "问医保"), ("k01", "问养老")):
        walk_in.answered_on_the_spot(work, who(work, person), message_of(said(work, text), who(work, person)))
    for person, group, kind in (("e03", "g1", "study"), ("f03", "g3", "study"), ("f03", "g3", "inspection"), ("k01", "c1", "talk")):
        row = activity.log_activity(work, who(work, person), activity.Activity(GroupId(group), kind), said(work, "学了监督法"))
        activity.whole_group(work, who(work, person), row)
    forwarded(work)
    for person in ("e06", "f03", "k01"):
        row = suggest.start(work, who(work, person), "修桥\n请修")
        steps.hand_over(work, who(work, person), row, steps.To("w1", "水务站"))
        if person == "f03":
            steps.answered(work, who(work, person), row, steps.UnitSays("solved", "修了"))
            steps.rate(work, who(work, person), row, "satisfied")
    later(work, 30)
    work.facts.catch_up(work.roster.congress)


def forwarded(work: Work) -> None:
    """The last is about the leader of its group, who cannot open it."""
    secretary = who(work, "u01")
    for village, text, unit in (
        ("v1", "水管坏了", "w1"), ("v1", "水表坏了", ""), ("v3", "井没水了", ""), ("v1", "东组长答应修渠，一直不来，不管我们", "w1"),
    ):  # fmt: skip
        case = key_in.key_in(work, secretary, message_of(said(work, text), secretary), key_in.KeyedIn(VillageId(village), "office"))
        case = claim.claim(work, secretary, case)
        case = forward.forward(work, secretary, case, forward.Order(unit, work.today + timedelta(days=5), typed="" if unit else "打井队"))
        if text == "水管坏了":
            unit_answer.answered(work, secretary, case, unit_answer.UnitAnswer(1, work.today, said(work, "换好了")))


def of(work: Work) -> Account:
    return account(work, "2026-11")


def test_each_is_counted_in_one_town(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        month(work)
        rows = {kind: dict(town_tables.rows_of(of(work), parts_of(of(work)), "town", kind)) for kind in town_tables.KINDS}
        assert rows["met"] == {
            "东河镇": (6, 2, 2, 4, 6, 1, 1, 4, 1, 5),  # who is suspended was not there
            "西山镇": (3, 1, 2, 4, 6, 1, 0, 1, 2, 8),
            "县本级、跨乡镇和另计": (3, 1, 0, 0, 0, 1, 1, 1, 1, 2),
        }
        assert rows["handled"] == {
            "东河镇": (2, 1, 2, 1, 0, 1, 0, 0, 0, 0),
            "西山镇": (1, 0, 1, 0, 0, 1, 1, 1, 1, 1),
            "县本级、跨乡镇和另计": (1, 0, 1, 0, 0, 1, 0, 0, 0, 0),
        }

    county.do_now(look)


@pytest.mark.parametrize("caught_up", [True, False])
def test_all_of_them_are_the_whole(county: DatabaseThread, *, caught_up: bool) -> None:
    def look(work: Work) -> None:
        month(work)
        if not caught_up:
            work.connection.execute(case_table.update().values(facts_due=True))
        found = of(work)
        together = reduce(Part.plus, parts_of(found).values())
        whole, v = found.visits, together.visits
        assert whole is not None
        for name in ("due", "visited", "records", "valid", "household_visits", "people_met", "filing", "villages", "seen"):
            assert getattr(v, name) == getattr(whole, name), name
        assert v.due > v.visited > 0
        assert (together.duties, together.visitors) == (found.attendance, found.visitors)
        assert list(together.activities) == found.activities
        assert dict(together.units) == called(work.facts.units(found.reckoning), found.unit_name)
        assert together.suggestions == suggestion_table.total(found)

    county.do_now(look)


def test_at_an_earlier_cut_off_only_what_was_known_then(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        month(work)
        early = account(work, "2026-11", NOW + timedelta(days=1, hours=1))
        parts = parts_of(early)
        assert (parts[EAST].visits.valid, parts[EAST].visitors, parts[EAST].activities, parts[EAST].units) == (2, 0, (), {})
        assert reduce(UnitFigures.__add__, (part.forwarded for part in parts.values())) == UnitFigures()

    county.do_now(look)


def test_papers_sheets_and_the_chat_say_it(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        month(work)
        text = words_of(file_of(of(work), "word")[1])
        assert "山河县人民代表大会常务委员会" in text
        assert "主席团" not in text, "a county has none between its meetings"
        for part in ("各乡镇走访、接待和活动情况", "各片区走访、接待和活动情况", "各乡镇单位回话和代表建议情况", "县本级、跨乡镇和另计"):
            assert part in text
        book = load_workbook(BytesIO(file_of(of(work), "excel")[1]))
        rows = [row[:4] for row in book["各片区走访接待"].iter_rows(min_row=4, values_only=True)]
        assert rows[:3] == [("东片", 6, 2, 2), ("西片", 3, 1, 2), ("县本级、跨乡镇和另计", 3, 1, 0)]
        assert book["各乡镇单位和建议"]["B4"].value == 2
        east = by_town.of_town(work, who(work, "u01"), by_town.OfTown("2026-11", EAST))
        for part in (
            "应走访的代表 6 位，已走访 2 位",
            "接待来访选民 4 人次",
            "学习 1 次",
            "转办 2 件，单位回话 1 件",
            "· 水务站：转办 1 件，回话 1 件",
        ):
            assert part in east
        assert "代表建议交办 1 件，单位都还没有答复。" in east
        others = by_town.of_town(work, who(work, "u01"), by_town.OfTown("2026-11", by_town.OTHERS))
        assert "接待来访选民 1 人次" in others
        south = by_town.of_town(work, who(work, "u01"), by_town.OfTown("2026-11", SOUTH))
        assert not [part for part in ("转办", "接待", "建议", "活动") if part in south], "of what there is not nothing is said"

    county.do_now(look)


def test_of_a_reception_nobody_spoke_of_no_town_reads_a_nought(county: DatabaseThread) -> None:
    def look(work: Work) -> None:
        month(work)
        for person in ("e06", "k01"):
            work.days.change_duty(day_of(work, "reception").id, PersonId(person), attended_at=None)
        rows = dict(town_tables.rows_of(of(work), parts_of(of(work)), "town", "met"))
        assert {name: counts[5:7] for name, counts in rows.items()} == dict.fromkeys(rows, (None, None))
        assert "没有登记" in words_of(file_of(of(work), "word")[1])
        page = load_workbook(BytesIO(file_of(of(work), "excel")[1]))["各片区走访接待"]
        assert [row[6:8] for row in page.iter_rows(min_row=4, max_row=6, values_only=True)] == [("没有登记", "没有登记")] * 3
        east = by_town.of_town(work, who(work, "u01"), by_town.OfTown("2026-11", EAST))
        assert "代表接待日有 1 次没有登记谁到岗。接待来访选民 4 人次。" in east
        assert "到岗 0" not in east

    county.do_now(look)


def test_a_town_has_no_towns(database: DatabaseThread) -> None:
    assert database.do_now(lambda work: (parts_of(of(work)), list(town_tables.tables(of(work))))) == ({}, [])


def test_what_is_kept_from_somebody_stands_under_no_town(county: DatabaseThread) -> None:
    """What came to a reception, what a visit and an activity heard, and a suggestion made of it."""
    before, after = county.do_now(before_and_after)
    for town in before:
        assert town == "" or figures_of(after[town]) == figures_of(before[town]), town
    assert [now - was for now, was in zip(figures_of(after[""]), figures_of(before[""]), strict=True)] == [1, 1, 1]


def before_and_after(work: Work) -> tuple[dict[str, Part], dict[str, Part]]:
    month(work)
    before = parts_of(of(work))
    kept(work)
    return before, parts_of(of(work))


def kept(work: Work) -> None:
    """Each complains of the leader of its group."""
    work.now = work.acted_at = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
    words, writer = "东组长骂人，还推了我一把", who(work, "e06")
    walk_in.answered_on_the_spot(work, writer, message_of(said(work, words), writer))
    record = next(one for one in work.visits.filed(["2026-11"]) if "e06" in one.deputies)
    work.visits.add_matter(int(record.id), as_json(message_of(said(work, words), writer)), work.now)
    work.visits.keep(int(record.id), "e06", work.now)
    row = next(one for one in work.activities.between(date(2026, 11, 1), date(2026, 11, 30)) if one.group_id == "g1")
    activity.hear(work, who(work, "e03"), row.id, message_of(said(work, words), who(work, "e03")), VillageId("v1"))
    work.now = work.acted_at = datetime(2026, 12, 6, 2, 0, tzinfo=UTC)


def figures_of(part: Part) -> tuple[int, int, int]:
    return part.visitors, part.visits.matters, sum(one.cases for one in part.activities)
