"""Importing: what changes, what stays, what is refused (docs/spec.md section 2)."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from domain.town_file.town_file import check
from domain.town_file.town_values import Problem
from domain.values.buttons import Button
from domain.values.ids import ChatId, GroupId, Handle, MessageId, PersonId, VillageId
from domain.values.message import Incoming, Sender
from domain.visits.visit_days import SESSION
from reports.town_reader import read_town_file
from reports.town_sheets import read_workbook
from services.case.open_case import reading_of
from services.deed.portions import LOOKED_AT as PORTION_OF_VOTERS
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.check_town import check_with_stored, stored_merges
from services.staff.dated_changes import apply_dated
from services.staff.import_town import import_town
from services.staff.merge_rows import Report
from services.staff.roster_file import current_workbook
from services.watch.due import send_due
from services.watch.examine import examine
from storage.database import open_engine
from talk.private import receive_private_message
from tests import town_file
from tests.town_file import sample

SAMPLE = Path(__file__).parents[2] / "demo" / "sample" / "town.yaml"


def written(tmp_path: Path, raw: Any) -> Path:
    path = tmp_path / "file.yaml"
    if not isinstance(raw, str):
        return town_file.written(path, raw)
    path.write_text(raw, encoding="utf-8")
    return path


def problems(path: Path) -> list[Problem]:
    return check(read_town_file(path), {})[0]


def load(database: DatabaseThread, tmp_path: Path, raw: Any) -> Report:
    file = read_town_file(written(tmp_path, raw))
    errors, _ = database.do_now(check_with_stored, file)
    assert errors == []
    return database.do_now(import_town, file)


def codes(report: Report) -> list[str]:
    return [code for code, _ in report.changes]


def test_a_second_import_changes_nothing(database: DatabaseThread) -> None:
    report = database.do_now(import_town, read_town_file(SAMPLE))
    assert report.changes == []


def test_it_says_what_changed_and_names_rows_no_longer_listed(database: DatabaseThread, tmp_path: Path) -> None:
    raw = sample()
    raw["deputies"][0]["phone"] = "13800000999"
    gone = raw["deputies"].pop(5)
    report = load(database, tmp_path, raw | {"calendar": None})
    assert (
        "changed",
        {"section": "deputies", "id": "d001", "field": "phone", "old": "13800000101", "new": "13800000999"},
    ) in report.changes
    assert ("unlisted", {"section": "deputies", "id": gone["id"], "name": gone["name"]}) in report.changes
    assert database.do_now(lambda work: work.roster.people[PersonId(gone["id"])].status) == "serving"


def test_a_day_the_file_moves_holds_in_every_paper_before_the_bot_runs(database: DatabaseThread, tmp_path: Path) -> None:
    """Papers are made by commands too: the 广播稿 named the 25th, and the plan knew no session."""
    raw = sample()
    row = next(row for row in raw["visit_plan"] if str(row["month"]) == "2026-12")
    row["date"] = "2026-12-24"
    load(database, tmp_path, raw | {"calendar": None, "session": {"dates": ["2026-12-29"]}})

    def held(work: Work) -> list[list[date]]:
        return [[day.held_on for day in work.days.of_kind(kind, since="2026-12")] for kind in ("visit", SESSION)]

    visits, sessions = database.do_now(held)
    assert date(2026, 12, 24) in visits
    assert sessions == [date(2026, 12, 29)]


def test_staffs_changes_stay_unless_the_file_changed_there_too(database: DatabaseThread, tmp_path: Path) -> None:
    def staff_edits(work: Work) -> None:
        row = work.rows.section("deputies")["d001"]
        work.rows.revise("deputies", "d001", data=dict(row.data) | {"phone": "13800000777", "job": "退休"})
        work.rows.moved()

    database.do_now(staff_edits)
    raw = sample()
    raw["deputies"][0]["job"] = "种粮大户"
    load(database, tmp_path, raw)
    person = database.do_now(lambda work: work.roster.people[PersonId("d001")])
    assert (person.phone, person.job) == ("13800000777", "种粮大户")


def test_a_link_is_kept_only_where_id_and_name_are_the_same(database: DatabaseThread, tmp_path: Path) -> None:
    def link(work: Work) -> None:
        for n, person in enumerate(("d001", "d002")):
            work.rows.link(work.roster.people[PersonId(person)].id, work.roster.people[PersonId(person)].name, Handle(70 + n), work.now)

    database.do_now(link)
    raw = sample()
    raw["deputies"][1]["name"] = "新代表"
    report = load(database, tmp_path, raw)
    assert ("replaced", {"id": "d002", "name": "于发", "by": "新代表"}) in report.changes
    people = database.do_now(lambda work: work.roster.people)
    assert [people[PersonId(p)].handle for p in ("d001", "d002", "d002-2")] == [70, None, None]
    assert [(people[PersonId(p)].name, people[PersonId(p)].status) for p in ("d002", "d002-2")] == [
        ("于发", "ended"),
        ("新代表", "serving"),
    ]
    assert database.do_now(lambda work: work.roster.groups[GroupId("g1")].deputy_leader) == "d002-2", (
        "the file's number means who has it now"
    )
    assert load(database, tmp_path, raw).changes == [], "the same file again changes nothing"


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        (lambda raw: raw["villages"][2].update(group="g99"), "villages.group", "unknown"),
        (lambda raw: raw["groups"][0]["villages"].append("v99"), "groups.villages", "unknown"),
        (lambda raw: raw["groups"][1]["villages"].append("v01"), "groups.villages", "claimed_twice"),
        (lambda raw: raw.update(staff=raw["staff"][1:]), "staff", "no_secretary"),
        (lambda raw: raw["deputies"][3].update(id="d001"), "deputies.id", "twice"),
        (lambda raw: raw["deputies"][3].update(status="gone"), "deputies.status", "bad_choice"),
        (lambda raw: raw["deputies"][3].update(name=""), "deputies.name", "missing"),
        (lambda raw: raw["deputies"][3].update(level=["village"]), "deputies.level", "bad_choice"),
        (lambda raw: raw["town"].update(case_prefix="清溪"), "town.case_prefix", "bad_prefix"),
        (lambda raw: raw["town"].update(timezone="Mars/Base"), "town.timezone", "bad_value"),
        (lambda raw: raw["limits"].update(answer="soon"), "limits.answer", "bad_limit"),
        (lambda raw: raw["visit_day"].update(day=32), "visit_day.day", "bad_day"),
        (lambda raw: raw.update(term={"from": "x", "to": "2026-12-31"}), "term.from", "bad_date"),
        (lambda raw: raw["presidium"][0].update(deputy="d999"), "presidium.deputy", "unknown"),
        (lambda raw: raw["duty_rota"][0].update(deputies=["d998"]), "duty_rota.deputies", "unknown"),
        (lambda raw: raw["handling_units"][0].update(categories=["roads"]), "handling_units.categories", "unknown"),
        (lambda raw: raw.update(routing=["village"]), "routing", "bad_choice"),
        (lambda raw: raw.update(villages="none"), "villages", "not_list"),
        (lambda raw: raw.update(quiet_hours=["20:30"]), "quiet_hours", "bad_hours"),
    ],
)
def test_a_mistake_names_line_field_and_reason(tmp_path: Path, change: Any, field: str, reason: str) -> None:
    raw = sample()
    change(raw)
    found = problems(written(tmp_path, raw))
    assert (field, reason) in [(p.field, p.reason) for p in found]
    assert all(p.line >= 1 for p in found)


@pytest.mark.parametrize("row", [("deputies", 1), ("deputies", -1), ("staff", 1)])
@pytest.mark.parametrize("first", [False, True])
def test_an_id_that_stands_twice_makes_nobody_somebody_else(
    database: DatabaseThread, tmp_path: Path, row: tuple[str, int], *, first: bool
) -> None:
    raw = sample()
    load(database, tmp_path, raw)
    section, n = row
    raw[section][n]["id"] = "d001"
    if first:
        raw[section].insert(0, raw[section].pop(n))
        raw["staff"].insert(0, raw["staff"].pop())
    file = read_town_file(written(tmp_path, raw))
    errors, _ = database.do_now(check_with_stored, file)
    assert (f"{section}.id" if section == "staff" else "deputies.id", "twice", "d001") in [
        (p.field, p.reason, p.facts.get("value")) for p in errors
    ]
    assert file.asked == []
    assert file.replaced == {}


def test_an_id_that_was_given_on_still_makes_somebody_else(database: DatabaseThread, tmp_path: Path) -> None:
    raw = sample()
    load(database, tmp_path, raw)
    raw["deputies"][0]["name"] = "新代表"
    assert load(database, tmp_path, raw).changes
    assert database.do_now(lambda work: work.roster.groups[GroupId("g1")].leader) == "d001-2"


def test_the_line_is_the_line_of_the_row(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml\n", "")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "id: v03" in words)
    found = problems(
        written(tmp_path, text.replace('name: "柳湾村", kind: village, group: g2', 'name: "柳湾村", kind: village, group: g77'))
    )
    assert [(p.line, p.facts["value"]) for p in found] == [(line, "g77")]


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "a: [1", "town: 3\n", "\x00"])
def test_what_is_no_town_file_is_refused_without_a_crash(tmp_path: Path, text: str) -> None:
    assert problems(written(tmp_path, text))


def test_oddities_only_warn(tmp_path: Path) -> None:
    raw = sample()
    raw["presidium_link"] = {"groups_min": 5, "groups_max": 6}
    raw["routing"] = ["county", "province"]
    raw["referrals"] = {"hotline": "12345", "信访局": "0851-1234567"}
    raw["villages"].append({"id": "v50", "name": "孤村", "hamlet": ["一组"]})
    errors, warnings = check(read_town_file(written(tmp_path, raw)), {})
    assert errors == []
    assert {"link_count", "level_of_nobody", "no_group", "unknown_field"} <= {w.reason for w in warnings}
    assert [w.facts["value"] for w in warnings if w.reason == "number_unused"] == ["信访局"]


def county(towns: int = 8, groups_per_town: int = 11) -> dict[str, Any]:
    """8 towns with villages of recurring names, and one county group more: 89 groups."""
    raw: dict[str, Any] = {
        "schema": 1,
        "county": {"id": "yl", "name": "云澜县", "level": "county", "case_prefix": "YL"},
        "towns": [{"id": f"t{t}", "name": f"第{t}镇"} for t in range(towns)],
        "term": {"name": "十八", "from": "2026-01-01", "to": "2030-12-31"},
        "villages": [],
        "groups": [],
        "deputies": [],
        "staff": [{"id": "u1", "name": "秘书", "role": "secretary"}],
    }
    for t in range(towns):
        for g in range(groups_per_town):
            group = f"t{t}g{g}"
            raw["villages"].append({"id": f"t{t}v{g}", "name": f"新民{g}村", "town": f"t{t}", "aliases": ["新民"]})
            raw["groups"].append({"id": group, "name": f"{t}-{g}组", "town": f"t{t}", "villages": [f"t{t}v{g}"], "leader": f"t{t}d{g}"})
            raw["deputies"].append({"id": f"t{t}d{g}", "name": f"代表{t}{g}", "group": group})
    raw["groups"].append({"id": "cg", "name": "县代表组", "level": "county", "villages": ["t0v0"], "leader": "t0d0"})
    return raw


def test_a_county_of_eight_towns_and_89_groups_imports(tmp_path: Path, migrated_database: Path) -> None:
    shutil.copy(migrated_database, tmp_path / "county.db")
    database = DatabaseThread(open_engine(f"sqlite:///{tmp_path / 'county.db'}"), lambda: datetime(2026, 11, 4, 2, tzinfo=UTC))
    load(database, tmp_path, county())
    roster = database.do_now(lambda work: work.roster)
    assert len(roster.groups) == 89
    assert [g.id for g in roster.groups_of_village(next(v.id for v in roster.villages.values()))] == ["t0g0", "cg"]
    from domain.people.places import villages_named

    assert len(villages_named(roster, "新民3村")) == 8
    database.close()


def matter(database: DatabaseThread, account: int, village: str, text: str) -> None:
    """A voter of the village agrees and writes."""
    sender = Sender(Handle(account))

    def act(work: Work) -> None:
        voter = work.voters.meet(Handle(account), "zh-Hans", work.now)
        work.voters.change(voter.id, village=village, consented_at=work.now)
        receive_private_message(work, Incoming(ChatId(account), MessageId(1), work.now, sender, text))

    database.do_now(act)


def test_a_new_term_replaces_the_roster_at_midnight_and_open_cases_move_with_running_clocks(filled_database: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "term.db"
    shutil.copy(filled_database, copy)
    now = [datetime(2026, 12, 20, 2, tzinfo=UTC)]
    database = DatabaseThread(open_engine(f"sqlite:///{copy}"), lambda: now[0])
    matter(database, 900, "v03", "渠道堵了")
    due_before = database.do_now(lambda work: work.cases.get(1).due_on)
    raw = sample()
    raw["term"] = {"name": "第十九届", "from": "2027-01-01", "to": "2031-12-31", "seats": 79}
    raw["groups"][0]["villages"].append("v03")
    raw["groups"][1]["villages"].remove("v03")
    raw["villages"][2]["group"] = "g1"
    raw["deputies"] = [d for d in raw["deputies"] if d["id"] != "d010"]
    report = load(database, tmp_path, raw)
    assert codes(report) == ["term_waits"]
    assert database.do_now(lambda work: work.cases.get(1).group) == "g2"
    now[0] = datetime(2026, 12, 31, 16, 0, 1, tzinfo=UTC)
    while database.do_now(send_due):
        pass
    case = database.do_now(lambda work: work.cases.get(1))
    assert (case.group, case.due_on) == ("g1", due_before)
    assert database.do_now(lambda work: work.roster.people[PersonId("d010")].has_rights) is False
    assert database.do_now(lambda work: work.roster.congress.term_name) == "第十九届"
    database.close()


def test_a_merged_village_moves_its_voters_and_open_cases(database: DatabaseThread, tmp_path: Path) -> None:
    matter(database, 901, "v03", "渠道堵了")
    raw = sample()
    raw["villages"].append({"id": "v03", "merged_into": "v05", "from": "2026-11-01"})
    report = load(database, tmp_path, raw)
    assert "dated" in codes(report)
    assert database.do_now(lambda work: work.cases.get(1).group) == "g3"
    assert database.do_now(lambda work: work.cases.get(1).village) == "v03"
    voter = database.do_now(lambda work: work.voters.of_account(Handle(901)))
    assert voter is not None
    assert voter.village == "v05"
    assert codes(load(database, tmp_path, raw)) == []
    assert "v03" not in [v.id for v in database.do_now(lambda work: work.roster.open_villages())]


def test_a_moved_village_goes_to_its_new_group_and_a_merged_group_is_served_by_the_other(database: DatabaseThread, tmp_path: Path) -> None:
    matter(database, 902, "v05", "渠道堵了")
    matter(database, 903, "v13", "路坏了")
    raw = sample()
    raw["villages"].append({"id": "v05", "group": "g4", "from": "2026-11-01"})
    raw["groups"].append({"id": "g7", "merged_into": "g8", "from": "2026-11-01"})
    load(database, tmp_path, raw)
    assert database.do_now(lambda work: [work.cases.get(n).group for n in (1, 2)]) == ["g4", "g8"]


def test_button_values_fit_sixty_four_bytes() -> None:
    with pytest.raises(ValueError, match="64"):
        Button("q_group", 10**12, "g" * 60).pack()


RINGS: list[tuple[str, list[dict[str, str]], str]] = [
    ("villages", [{"id": "v01", "merged_into": "v01", "from": "2026-10-06"}], "v01 → v01"),
    ("villages", [{"id": "v01", "merged_into": "v01"}], "v01 → v01"),
    ("villages", [{"id": "v01", "merged_into": "v02", "from": "2026-12-06"}, {"id": "v02", "merged_into": "v01", "from": "2027-11-06"}], "v02 → v01 → v02"),
    ("villages", [{"id": "v01", "merged_into": "v02", "from": "2028-01-01"}, {"id": "v02", "merged_into": "v03", "from": "2027-01-01"}, {"id": "v03", "merged_into": "v01", "from": "2026-01-01"}], "v01 → v02 → v03 → v01"),
    ("groups", [{"id": "g1", "merged_into": "g1", "from": "2026-12-06"}], "g1 → g1"),
    ("groups", [{"id": "g1", "merged_into": "g2", "from": "2026-10-06"}, {"id": "g2", "merged_into": "g1", "from": "2026-10-06"}], "g2 → g1 → g2"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "rows", "chain"), RINGS)
def test_merges_that_come_back_to_themselves_are_refused(tmp_path: Path, section: str, rows: list[dict[str, str]], chain: str) -> None:
    raw = sample()
    if "from" in rows[0]:
        raw[section] += rows
    else:
        raw[section][0].update(rows[0])
    (found,) = problems(written(tmp_path, raw))
    assert (found.field, found.reason, found.facts) == (f"{section}.merged_into", "merged_ring", {"value": chain})
    where = written(tmp_path, raw).read_text(encoding="utf-8").splitlines()
    assert found.line == max(n for n, line in enumerate(where, 1) if f"merged_into: {chain.split()[2]}" in line)


def test_a_merge_is_checked_together_with_what_is_stored_and_waits(database: DatabaseThread, tmp_path: Path) -> None:
    def with_rows(*rows: dict[str, str]) -> dict[str, Any]:
        raw = sample()
        raw["villages"] += rows
        return raw

    past, waits = {"id": "v01", "merged_into": "v02", "from": "2026-10-01"}, {"id": "v03", "merged_into": "v04", "from": "2027-01-01"}
    load(database, tmp_path, with_rows(past, waits))
    for back in ({"id": "v02", "merged_into": "v01", "from": "2026-12-01"}, {"id": "v04", "merged_into": "v03", "from": "2026-12-01"}):
        ((found,), _) = database.do_now(check_with_stored, read_town_file(written(tmp_path, with_rows(back))))
        assert (found.reason, found.field) == ("merged_ring", "villages.merged_into")
    chain = {"id": "v02", "merged_into": "v05", "from": "2026-10-02"}
    load(database, tmp_path, with_rows(past, waits, chain))
    assert database.do_now(lambda work: [g.id for g in work.roster.groups_of_village(VillageId("v01"))]) == ["g3"]
    corrected = waits | {"merged_into": "v06"}
    load(database, tmp_path, with_rows(corrected))
    assert [merge.into for merge in database.do_now(stored_merges) if merge.row == "v03"] == ["v06"]


def test_a_ring_that_is_stored_already_stands_in_nobodys_way(database: DatabaseThread) -> None:
    def store(work: Work) -> None:
        for section, row_id, into in (
            ("villages", "v01", "v02"),
            ("villages", "v02", "v01"),
            ("villages", "v03", "v03"),
            ("groups", "g2", "g2"),
        ):
            work.rows.revise(section, row_id, data=dict(work.rows.section(section)[row_id].data) | {"merged_into": into})
        work.rows.moved()
        work.roster_changed()

    served = database.do_now(lambda work: [[g.id for g in work.roster.groups_of_village(v)] for v in work.roster.villages])
    database.do_now(store)
    assert database.do_now(lambda work: [[g.id for g in work.roster.groups_of_village(v)] for v in work.roster.villages]) == served
    told = [finding.facts["chain"] for finding in database.do_now(examine) if finding.code == "merged_ring"]
    assert told == ["v01 → v02 → v01", "v03 → v03", "g2 → g2"]
    report = database.do_now(import_town, read_town_file(SAMPLE))
    assert {facts["id"] for code, facts in report.changes if code == "changed"} == {"v01", "v02", "v03", "g2"}
    assert [finding for finding in database.do_now(examine) if finding.code == "merged_ring"] == []


def test_a_village_merged_into_itself_before_moves_nobody_for_ever(database: DatabaseThread) -> None:
    """A row of a file that an earlier version took, whose day comes now: with more voters than a portion."""

    def settle(work: Work) -> None:
        for n in range(PORTION_OF_VOTERS + 5):
            work.voters.change(work.voters.meet(Handle(5000 + n), "zh-Hans", work.now).id, village="v03")

    def come(work: Work) -> int:
        apply_dated(work, {"section": "villages", "id": "v03", "fields": {"merged_into": "v03"}})
        return len([row for row in work.reminders.waiting("portion") if row.data["name"] == "move_voters"])

    database.do_now(settle)
    assert database.do_now(come) == 0


def test_groups_merged_one_after_the_other_leave_no_village_alone(database: DatabaseThread, tmp_path: Path) -> None:
    raw = sample()
    raw["groups"] += [{"id": "g7", "merged_into": "g8", "from": "2026-10-01"}, {"id": "g8", "merged_into": "g1", "from": "2026-10-02"}]
    villages = database.do_now(lambda work: work.roster.groups[GroupId("g7")].villages)
    load(database, tmp_path, raw)
    assert database.do_now(lambda work: {g.id for v in villages for g in work.roster.groups_of_village(v)}) == {"g1"}


def test_words_of_the_file_are_heard_from_the_import_on_and_a_workbook_leaves_them(database: DatabaseThread, tmp_path: Path) -> None:
    words = [{"category": "irrigation", "words": ["龙口子"]}, {"mark": "confidential", "words": ["蒙到被窝里讲"]}]
    load(database, tmp_path, sample() | {"words": words})
    said = database.do_now(lambda work: reading_of(work, "坡上龙口子豁了，蒙到被窝里讲"))
    assert (said.category, "confidential" in said.marks) == ("irrigation", True)
    out = tmp_path / "town.xlsx"
    out.write_bytes(database.do_now(current_workbook))
    file = read_workbook("town.xlsx", out.read_bytes())
    assert database.do_now(check_with_stored, file)[0] == []
    database.do_now(import_town, file)
    assert database.do_now(lambda work: reading_of(work, "坡上龙口子豁了")).category == "irrigation"
    load(database, tmp_path, sample())
    assert database.do_now(lambda work: reading_of(work, "坡上龙口子豁了")).category != "irrigation"
