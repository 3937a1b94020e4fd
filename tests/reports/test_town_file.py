"""The town file as people write it: what YAML would read as something else is read as written, or named with its line (docs/town-file.md)."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from domain.town_file.town_file import check
from domain.town_file.town_values import Problem
from domain.values.ids import PersonId, VillageId
from locales import town_files
from locales.catalogue import languages, translator
from reports.town_reader import read_town_file
from services.deed.work import Work
from services.run.database_thread import DatabaseThread
from services.staff.import_town import import_town
from services.staff.stored_town import known_ids
from tests import hostile
from tests.test_commands import lianxin

SAMPLE = Path(__file__).parents[2] / "demo" / "sample" / "town.yaml"
TEXT = """schema: 1
# 一个小镇
town: {id: qingxi, name: "清溪镇", timezone: "Asia/Shanghai", case_prefix: QX}
term: {name: "第十八届", from: "2021-12-18", to: "2026-12-31", seats: 79}
languages: [zh-Hans]
visit_day: {day: 25, shift: next_workday, filing_days: 3}
reception_day: {day: 10, shift: next_workday, notice_days: 3, time: "09:00-11:30", place: s00}
limits: {claim: 2, answer: 10, consult: remind}
quiet_hours: ["20:30", "07:30"]
busy_season: [{from: "05-20", to: "06-15", name: "夏收夏插"}]
presidium: [{deputy: d001, role: chair}]
villages:
  - {id: v01, name: "上坪村", kind: village, group: g1, district: 1, population: 3980, aliases: ["上坪", "上头坪"]}
  - {id: v04, name: "石门村", kind: village, group: g1}
stations:
  - {id: s00, name: "代表之家", village: v01, address: "老街12号", hours: "工作日 08:30-17:00"}
groups:
  - {id: g1, name: "上坪代表小组", villages: [v01], leader: d001, deputy_leader: d002}
staff:
  - {id: u01, name: "许文静", role: secretary, phone: "13800000001"}
deputies:
  - {id: d001, name: "周启明", group: g1, village: v01, level: [town, county], publish_phone: true}
  - {id: d002, name: "于发", group: g1, village: v01, level: [town], phone: "13800000102"}
referrals:
  urgent: "110 / 119 / 120"
  hotline: "12345"
"""
DEPUTY = '  - {id: d002, name: "于发"'


def with_lines(**lines: str) -> str:
    """The sample with other lines for these top-level names; several lines, or the same name twice, as they are given."""
    text = TEXT
    for name, line in lines.items():
        text, count = re.subn(rf"^{name}:.*$", line.replace("\\", "\\\\"), text, count=1, flags=re.MULTILINE)
        assert count == 1, name
    return text


def with_row(row: str, value: str) -> str:
    """The sample with another beginning of a row."""
    assert TEXT.count(row) == 1, row
    return TEXT.replace(row, value)


def written(folder: Path, text: str | bytes, name: str = "town.yaml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def mistakes(path: Path) -> list[Problem]:
    """The mistakes, each worded in every language."""
    found = check(read_town_file(path), {})[0]
    for language in languages():
        for problem in found:
            words = town_files.problem(translator(language), "place", problem.reason, problem.facts)
            assert words != f"place: {problem.reason}"
    return found


def line_of(text: str, words: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


def taken(database: DatabaseThread, path: Path) -> None:
    def load(work: Work) -> None:
        file = read_town_file(path)
        assert check(file, known_ids(work))[0] == []
        import_town(work, file)

    database.do_now(load)


@pytest.mark.parametrize(
    ("hours", "kept"),
    [("[20:30, 07:30]", ("20:30", "07:30")), ("[21:00, 9:00]", ("21:00", "09:00")), ('["22：00", 6:05]', ("22:00", "06:05"))],
)
def test_clock_times_need_no_quotes(database: DatabaseThread, tmp_path: Path, hours: str, kept: tuple[str, str]) -> None:
    taken(database, written(tmp_path, with_lines(quiet_hours=f"quiet_hours: {hours}")))
    assert database.do_now(lambda work: work.roster.congress.quiet_hours) == kept


def test_hours_of_a_station_and_of_a_reception_are_read_as_written(database: DatabaseThread, tmp_path: Path) -> None:
    text = with_lines(reception_day="reception_day: {day: 10, shift: next_workday, notice_days: 3, time: 9:00, place: s00}")
    taken(database, written(tmp_path, text.replace('hours: "工作日 08:30-17:00"', "hours: 8:30")))
    congress, stations = database.do_now(lambda work: (work.roster.congress, work.roster.stations))
    assert congress.reception_day is not None
    assert (congress.reception_day["time"], stations["s00"].hours) == ("9:00", "8:30")


@pytest.mark.parametrize("name", ["no", "on", "Yes", "off", "1e3", "0x1F", "010", "1_000", "2026-01-01", "12:30:45", ".5", "True", "-"])
def test_a_name_is_a_text_whatever_yaml_would_make_of_it(database: DatabaseThread, tmp_path: Path, name: str) -> None:
    path = written(tmp_path, with_row(DEPUTY, DEPUTY.replace('"于发"', name)))
    found = mistakes(path)
    if found:
        assert [(p.line, p.field) for p in found] == [(line_of(TEXT, "id: d002"), "deputies.name")]
        return
    taken(database, path)
    names = database.do_now(lambda work: [person.name for person in work.roster.people.values() if person.has_rights])
    assert name in names
    assert "于发" not in names


def test_numbers_of_phones_ids_and_referrals_are_texts(database: DatabaseThread, tmp_path: Path) -> None:
    text = with_row(DEPUTY, DEPUTY.replace("id: d002", "id: 007").replace('name: "于发"', 'name: "于发", code: 0010'))
    text = text.replace("deputy_leader: d002", "deputy_leader: 007").replace('phone: "13800000102"', "phone: 010-12345678")
    text = text.replace('urgent: "110 / 119 / 120"', "urgent: 110").replace('hotline: "12345"', "hotline: 012345")
    taken(database, written(tmp_path, text))
    person, referrals = database.do_now(lambda work: (work.roster.people[PersonId("007")], work.roster.congress.referrals))
    assert (person.name, person.code, person.phone) == ("于发", "0010", "010-12345678")
    assert (referrals["urgent"], referrals["hotline"]) == ("110", "012345")


def test_off_in_the_limits_is_off_and_no_false(database: DatabaseThread, tmp_path: Path) -> None:
    taken(database, written(tmp_path, with_lines(limits="limits: {claim: 2, answer: 010, consult: off}")))
    limits = database.do_now(lambda work: work.roster.congress.limits)
    assert (limits.consult, limits.answer) == ("off", 10)


TOPS: list[tuple[str, str, str, str]] = [
    ("term", 'term: {name: "第十八届", from: 2021-02-30, to: 2026-13-01, seats: 79}', "term.from", "bad_date"),
    ("term", 'term: {name: "第十八届", from: 2021-02-28, to: 2026-13-01, seats: 79}', "term.to", "bad_date"),
    ("term", "term: {from: 2021-02-28 08:00:00, to: 2026-12-31}", "term.from", "bad_date"),
    ("term", "term: {from: 20210228, to: 2026-12-31}", "term.from", "bad_date"),
    ("term", "term: {from: 2027-01-01, to: 2026-12-31}", "term.to", "bad_order"),
    ("term", "term: {from: ~, to: 2026-12-31}", "term.from", "missing"),
    ("term", "term: 2026", "term", "not_table"),
    ("term", "term:", "term", "missing"),
    ("limits", "limits: {claim: 2, answer: 10}\nlimits: {claim: 9}", "limits", "key_twice"),
    ("limits", "limits: {claim: 2, claim: 3}", "limits.claim", "key_twice"),
    ("limits", "limits: {claim: 0x10}", "limits.claim", "bad_limit"),
    ("limits", "limits: {claim: 1_0}", "limits.claim", "bad_limit"),
    ("limits", "limits: {claim: two}", "limits.claim", "bad_limit"),
    ("limits", "limits: {claim: 1.5}", "limits.claim", "bad_limit"),
    ("limits", "limits: {anwser: 10}", "limits.anwser", "no_such_field"),
    ("limits", "limits: {claim: {days: 2}}", "limits.claim", "not_text"),
    ("quiet_hours", "quiet_hours: [1230, 450]", "quiet_hours", "bad_hours"),
    ("quiet_hours", "quiet_hours: [25:00, 07:30]", "quiet_hours", "bad_hours"),
    ("quiet_hours", "quiet_hours: [20:60, 07:30]", "quiet_hours", "bad_hours"),
    ("quiet_hours", "quiet_hours: 20:30", "quiet_hours", "bad_hours"),
    ("quiet_hours", "quiet_hours: {from: 20:30, to: 07:30}", "quiet_hours", "bad_hours"),
    ("visit_day", "visit_day: {day: 25th}", "visit_day.day", "bad_day"),
    ("visit_day", "visit_day: {day: 0b11}", "visit_day.day", "bad_day"),
    ("visit_day", "visit_day: {day: 25, filing_days: 1e1}", "visit_day.filing_days", "bad_number"),
    ("reception_day", "reception_day: {day: 10, time: 540}", "reception_day.time", "bad_time"),
    ("reception_day", "reception_day: {day: 10, time: 09:00-25:00}", "reception_day.time", "bad_time"),
    ("busy_season", "busy_season: [{from: 02-30, to: 06-15}]", "busy_season", "bad_season"),
    ("languages", "languages: {zh: 1}", "languages", "not_text"),
    ("presidium", "presidium: [{deputy: d072, role: president}]", "presidium", "bad_choice"),
    ("town", "town: {id: qingxi, name: [清溪镇], case_prefix: QX}", "town.name", "not_text"),
    ("town", "town: {id: 清溪, name: 清溪镇, case_prefix: QX}", "town.id", "bad_id"),
    ("town", "town: {id: qingxi, name: 清溪镇, case_prefix: 1234567}", "town.case_prefix", "bad_prefix"),
    ("town", "town: {id: qingxi, name: 清溪镇, case_prefix: QX, timezone: 8}", "town.timezone", "bad_value"),
    ("schema", "schema: 2", "schema", "bad_choice"),
]


@pytest.mark.parametrize(("name", "line", "field", "reason"), TOPS)
def test_a_setting_that_cannot_be_meant_names_its_line(tmp_path: Path, name: str, line: str, field: str, reason: str) -> None:
    text = with_lines(**{name: line})
    found = [
        (p.line, p.field.removesuffix(".from").removesuffix(".role") if name in ("busy_season", "presidium") else p.field, p.reason)
        for p in mistakes(written(tmp_path, text))
    ]
    assert (line_of(text, line.splitlines()[-1]), field, reason) in found


@pytest.mark.parametrize(
    ("before", "after", "field", "reason"),
    [
        ('name: "上坪村"', "name: {{上坪村}}", "villages.name", "braces"),
        ('name: "上坪村"', 'name: "{{村名}}"', "villages.name", "placeholder"),
        ('name: "上坪村"', "name: {上坪: 村}", "villages.name", "not_text"),
        ('name: "上坪村"', "name: [上坪村]", "villages.name", "not_text"),
        ('name: "上坪村"', "name: ~", "villages.name", "missing"),
        ('name: "上坪村"', "name:", "villages.name", "missing"),
        ('name: "上坪村"', "name: null", "villages.name", "missing"),
        ('name: "上坪村"', 'name: "  "', "villages.name", "missing"),
        ('name: "上坪村"', "name: !cun 上坪", "villages.name", "yaml_tag"),
        ('name: "上坪村"', "name: !!str 上坪", "villages.name", "yaml_tag"),
        ('name: "上坪村"', "name: &a 上坪", "villages.name", "yaml_alias"),
        ('name: "上坪村"', 'name: "上\\u0000坪"', "villages.name", "bad_character"),
        ('name: "上坪村"', 'name: "上\\n坪"', "villages.name", "one_line"),
        ('name: "上坪村"', f"name: {'长' * 200}", "villages.name", "too_long"),
        ('name: "上坪村"', 'name: "上坪村", name: "错名村"', "villages.name", "key_twice"),
        ('name: "上坪村"', "name：上坪村", "villages.name：上坪村", "yaml_colon"),
        ('name: "上坪村"', "name:上坪村", "villages.name:上坪村", "yaml_colon"),
        ('name: "上坪村"', "? [a] : b, name: 上坪村", "villages", "no_name"),
        ("id: v01", "id: v 1", "villages.id", "bad_id"),
        ("population: 3980", "population: 3,980", "villages.980", "yaml_comma"),
        ('name: "上坪村"', "name: 上坪,村", "villages.村", "yaml_comma"),
        ("population: 3980", 'population: "3,980"', "villages.population", "bad_number"),
        ("population: 3980", "population: 0o17", "villages.population", "bad_number"),
        ("population: 3980", "population: 1_000", "villages.population", "bad_number"),
        ("population: 3980", "population: -1", "villages.population", "bad_number"),
        ("population: 3980", "population: 3e3", "villages.population", "bad_number"),
        ("population: 3980", "population: true", "villages.population", "bad_number"),
        ("kind: village", "kind: 村", "villages.kind", "bad_choice"),
        ('aliases: ["上坪", "上头坪"]', "aliases: [上坪, {上头坪: 1}]", "villages.aliases", "not_text"),
        ('aliases: ["上坪", "上头坪"]', "aliases: [上坪, ~]", "villages.aliases", "missing"),
    ],
)
def test_a_value_that_cannot_be_meant_names_its_line(tmp_path: Path, before: str, after: str, field: str, reason: str) -> None:
    """In the row of the first village."""
    row = next(line for line in TEXT.splitlines() if "id: v01, name" in line)
    assert before in row
    text = TEXT.replace(row, row.replace(before, after, 1))
    found = mistakes(written(tmp_path, text))
    assert (
        line_of(text, "group: g1, district: 1") if before != "kind: village" else line_of(text, "kind: 村"),
        field,
        reason,
    ) in [(p.line, p.field, p.reason) for p in found]


def test_yes_and_no_are_taken_in_both_languages_and_nothing_else(database: DatabaseThread, tmp_path: Path) -> None:
    row = next(line for line in TEXT.splitlines() if "id: d001, name" in line)
    for word, shown in (("yes", True), ("否", False), ("on", True), ("FALSE", False)):
        taken(database, written(tmp_path, TEXT.replace(row, row.replace("publish_phone: true", f"publish_phone: {word}"))))
        assert database.do_now(lambda work: work.roster.people[PersonId("d001")].publish_phone) is shown
    wrong = written(tmp_path, TEXT.replace(row, row.replace("publish_phone: true", "publish_phone: maybe")))
    assert [(p.field, p.reason) for p in mistakes(wrong)] == [("deputies.publish_phone", "bad_yes_no")]


def test_the_line_is_that_of_the_field_where_fields_stand_below_each_other(tmp_path: Path) -> None:
    block = "deputies:\n  - id: d900\n    name: 新代表\n    level:\n      - town\n      - village\n    leave:\n      from: 2026-02-30\n"
    text = TEXT.replace("deputies:\n", block)
    first = line_of(text, "id: d900")
    found = [(p.line - first, p.field, p.reason) for p in mistakes(written(tmp_path, text))]
    assert found == [(4, "deputies.level", "bad_choice"), (6, "deputies.leave.from", "bad_date")]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "empty_file"),
        (b"\xef\xbb\xbf", 1, "empty_file"),
        (b"# nothing\n\n", 1, "empty_file"),
        (b"---\n", 1, "empty_file"),
        (b"~\n", 1, "not_fields"),
        (b"- a\n- b\n", 1, "not_fields"),
        (b"just words\n", 1, "not_fields"),
        (TEXT.encode("gbk", "replace"), 2, "not_utf8"),
        (TEXT.encode("gb18030"), 2, "not_utf8"),
        (TEXT.encode("utf-16"), 1, "not_utf8"),
        (TEXT.encode("utf-16-le"), 1, "not_utf8"),
        (TEXT.encode("utf-32"), 1, "not_utf8"),
        (b"a: \xff\xff\xff\xfe\xfd\n", 1, "not_utf8"),
        (b"schema: 1\ntown:\n\tid: x\n", 3, "yaml_tab"),
        (b'villages:\n  - {id: v1, name:\t"x"}\n', 2, "yaml_tab_inside"),
        ("villages:\n  - {id: v1}\n\u3000\u3000- {id: v2, name: y}\n".encode(), 3, "yaml_blank"),
        ("villages:\n  - {id: v1}\n\u00a0 - {id: v2, name: y}\n".encode(), 3, "yaml_blank"),
        (b"villages:\n  - {id: v1}\n    - {id: v2}\n", 3, "yaml_indent"),
        (b"villages:\n  - {id: v1}\n - {id: v2}\n", 3, "yaml_indent"),
        (b"town:\n  id: x\n name: y\n", 3, "yaml_indent"),
        (b"villages:\n  - id: v1\n   name: x\n", 3, "yaml_indent"),
        ("villages:\n  - {id: v1，name: x}\n".encode(), 2, "yaml_wide_comma"),
        (b"villages:\n  - {id: v1, name: x\n  - {id: v2}\n", 2, "yaml_bracket"),
        (b'villages:\n  - {id: v1, name: "x, group: g1}\n  - {id: "v2"}\n', 2, "yaml_bracket"),
        (b"schema: 1\na: b: c\n", 2, "yaml_colon"),
        (b"schema: 1\n:\n", 2, "yaml_colon"),
        (b"schema: 1\nname: :\n", 2, "yaml_colon"),
        ("schema: 1\n村：上坪\n".encode(), 3, "yaml_colon"),
        (b"schema: 1\nlanguages: [zh\n", 2, "yaml_open"),
        (b'schema: 1\nname: "x\n\n\n', 2, "yaml_open"),
        (b"a: @x\n", 1, "not_yaml"),
        (b"schema: 1\n---\nschema: 1\n", 2, "two_documents"),
        (b"a: " + b"[" * 100_000, 1, "too_deep"),
        (b"a: x\x01y\n", 1, "bad_character"),
        ("a: 1\nb: x\ufffey\n".encode(), 2, "bad_character"),
        (b"x" * 5_000_000, 1, "file_too_large"),
        ("a: !村 上坪\n".encode(), 1, "yaml_tag"),
        ("a: 1\nb: &小明\n".encode(), 2, "yaml_alias"),
    ],
)
def test_what_cannot_be_read_at_all_is_one_line(tmp_path: Path, content: bytes, line: int, reason: str) -> None:
    found = mistakes(written(tmp_path, content))
    assert [(p.line, p.reason) for p in found] == [(line, reason)]
    for language in ("zh-Hans", "zh-Hant", "en"):
        said = town_files.problem(translator(language), "town.yaml", found[0].reason, found[0].facts)
        assert said.isprintable(), "and it can be said"
        assert reason not in said


def test_aliases_that_would_grow_are_not_followed(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    found = mistakes(written(tmp_path, bomb + TEXT))
    assert [(p.line, p.reason) for p in found] == [(2, "yaml_alias")], "said once"
    merged = TEXT.replace("staff:\n", "staff:\n  - {<<: {role: secretary}, id: u99, name: 甲}\n")
    assert ("staff.<<", "yaml_alias") in [(p.field, p.reason) for p in mistakes(written(tmp_path, merged))]


def test_a_mark_at_the_beginning_and_foreign_line_ends_are_taken(database: DatabaseThread, tmp_path: Path) -> None:
    taken(database, written(tmp_path, b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()))
    assert database.do_now(lambda work: work.roster.villages[VillageId("v01")].name) == "上坪村"


@pytest.mark.parametrize(
    ("calendar", "line", "field", "reason"),
    [
        ("year: 2027\nholidays:\n  - {name: 元旦, from: 2027-01-01, to: 2027-02-30}\n", 3, "holidays.to", "bad_date"),
        ("year: 2027\nholidays:\n  - {name: 元旦, from: 2027-01-03, to: 2027-01-01}\n", 3, "holidays", "bad_order"),
        ("year: 2027\nholidays:\n  - {name: 元旦, from: 2027-01-01, to: 9999-12-31}\n", 3, "holidays", "other_year"),
        ("year: 2027\nmakeup_workdays:\n  - 2027-02-06\n  - 2026-02-07\n", 4, "makeup_workdays", "other_year"),
        ("year: 2027\nyear: 2028\n", 2, "year", "key_twice"),
        ("year: 二〇二七\n", 1, "year", "bad_year"),
        ("holidays: []\n", 1, "year", "missing"),
        ("- 2027\n", 1, "", "not_fields"),
        ("year: 2027\nholidays: 春节\n", 2, "holidays", "not_table"),
    ],
)
def test_a_mistake_in_a_calendar_file_names_that_file(tmp_path: Path, calendar: str, line: int, field: str, reason: str) -> None:
    written(tmp_path, calendar, "calendar_2027.yaml")
    found = mistakes(written(tmp_path, "calendar: calendar_2027.yaml\n" + TEXT))
    assert [(p.file, p.line, p.field, p.reason) for p in found] == [("calendar_2027.yaml", line, field, reason)]


def test_a_calendar_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    found = mistakes(written(tmp_path, TEXT + "calendars: [none.yaml]\n"))
    assert [(p.field, p.reason, p.facts["value"]) for p in found] == [("calendar", "no_calendar", "none.yaml")]


def test_local_holidays_may_be_single_days(database: DatabaseThread, tmp_path: Path) -> None:
    written(tmp_path, "year: 2026\nlocal_holidays: [2026-12-01, {name: 年节, from: 2026-12-03, to: 2026-12-04}]\n", "c.yaml")
    taken(database, written(tmp_path, TEXT + "calendar: c.yaml\n"))
    calendar = database.do_now(lambda work: work.calendar)
    off = [f"2026-12-{n:02d}" for n in range(1, 8) if not calendar.is_working_day(__import__("datetime").date(2026, 12, n))]
    assert off == ["2026-12-01", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"]


def test_a_change_of_something_that_is_nowhere_is_a_mistake(tmp_path: Path) -> None:
    text = TEXT.replace("stations:\n", '  - {id: v77, merged_into: v04, from: "2027-01-01"}\n\nstations:\n', 1)
    assert [(p.field, p.reason) for p in mistakes(written(tmp_path, text))] == [("villages.id", "unknown")]


# On the command line


def said(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    return [line for line in done.stderr.splitlines() if not line.startswith("没有导入，有 ")]


FINE = "{file}：核对过了，可以导入。什么也没有改；要导入，去掉 --check 再运行一次。\n"


def test_check_needs_no_database_and_makes_none(tmp_path: Path) -> None:
    done = lianxin("import", "--check", str(SAMPLE), cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, FINE.format(file=SAMPLE), "")
    assert not list(tmp_path.iterdir())
    away = lianxin("import", "--check", str(SAMPLE), cwd=tmp_path, LIANXIN_DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert (away.returncode, away.stdout) == (0, FINE.format(file=SAMPLE))
    wrong = written(tmp_path, with_lines(quiet_hours="quiet_hours: [1230, 450]"))
    line = line_of(wrong.read_text(encoding="utf-8"), "[1230, 450]")
    assert said(lianxin("import", "--check", str(wrong), cwd=tmp_path, LANG="zh_CN.UTF-8")) == [
        f'{wrong}:{line}: quiet_hours: 要写成 ["20:30", "07:30"]'
    ]


def test_check_before_the_first_import_warns_like_it(tmp_path: Path) -> None:
    rota = 'duty_rota:\n  - {date: "2099-12-22", month: "2099-12", station: s00, deputies: [d001]}\n'
    path = written(tmp_path, TEXT + rota)
    checked = lianxin("import", "--check", str(path), cwd=tmp_path, LANG="zh_CN.UTF-8")
    warned, ok = checked.stdout.splitlines()
    assert (checked.returncode, ok) == (0, FINE.format(file=path).strip()), checked.stderr
    assert "照这一行只在2099年12月22日接待" in warned
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    assert lianxin("import", str(path), cwd=tmp_path, LANG="zh_CN.UTF-8").stdout.splitlines()[0] == warned


def test_check_of_a_file_that_lists_a_part_asks_a_database_that_is_there(tmp_path: Path) -> None:
    part = TEXT[: TEXT.index("staff:\n")]
    path = written(tmp_path, part)
    assert lianxin("import", "--check", str(path), cwd=tmp_path).returncode == 1
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    assert lianxin("import", str(SAMPLE), cwd=tmp_path).returncode == 0
    done = lianxin("import", "--check", str(path), cwd=tmp_path)
    assert (done.returncode, "：核对过了，可以导入。" in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("town.yaml", b"", "文件是空的"),
        ("town.yaml", TEXT.encode("utf-16"), "请另存为 UTF-8"),
        ("town.xls", hostile.old_office("Workbook"), "这是老格式的表格（.xls 或 .et），请用 Excel 或 WPS 打开名册，另存为"),
        ("town.xlsx", "编号,姓名\n".encode("gbk"), "这是文字文件（比如 CSV），请用 Excel 或 WPS 打开名册，另存为"),
        ("town.csv", "编号,姓名\n".encode(), "这是文字文件（比如 CSV），"),
        ("town.yaml", hostile.old_office("EncryptedPackage"), "这个文件加了密码，请先去掉密码"),
        ("town.xlsx", hostile.WORKBOOKS["wide"][0](), "第 1 行 XFD 列还有内容"),
        ("town.xlsx", hostile.workbook("<row>"), "这个文件坏了"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_clear_line(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = written(tmp_path, content, name)
    done = CliRunner().invoke(main, ["import", "--check", str(path)], env={"LANG": "zh_CN.UTF-8", "LC_ALL": ""})
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert words in done.stderr
    assert done.stderr.startswith(str(path))


def test_a_workbook_is_known_by_what_it_is_and_not_by_its_name(tmp_path: Path) -> None:
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    assert lianxin("import", str(SAMPLE), cwd=tmp_path).returncode == 0
    assert lianxin("template", "--filled", "--out", "town.xlsx", cwd=tmp_path).returncode == 0
    (tmp_path / "town.xlsx").rename(tmp_path / "名册.dat")
    done: Any = lianxin("import", "--check", "名册.dat", cwd=tmp_path)
    assert (done.returncode, "：核对过了，可以导入。" in done.stdout) == (0, True), done.stderr


WIDE = {
    "visit_day": "visit_day: {day: ２５, shift: next_workday, filing_days: ３}",
    "quiet_hours": "quiet_hours: [２０：３０, ０７:30]",
    "term": 'term: {name: "第十八届", from: ２０２１－１２－１８, to: "２０２６-12-31", seats: ７９}',
    "limits": "limits: {claim: ２, answer: １ month, consult: remind}",
    "busy_season": 'busy_season: [{from: "０５－２０", to: "06-15", name: "夏收夏插"}]',
}


def test_figures_of_full_width_are_figures(database: DatabaseThread, tmp_path: Path) -> None:
    text = with_lines(**WIDE).replace('phone: "13800000102"', 'phone: "１３８０００００１０２"').replace('"12345"', "１２３４５")
    text = text.replace('"工作日 08:30-17:00"', "工作日 ０８:３０－１７:００").replace('"老街12号"', "老街１２号")
    path = written(tmp_path, text)
    assert mistakes(path) == []
    top = read_town_file(path).top
    plain = read_town_file(written(tmp_path, TEXT, "plain.yaml")).top
    assert (top["visit_day"], top["quiet_hours"], top["term"], top["busy_season"]) == (
        plain["visit_day"],
        plain["quiet_hours"],
        plain["term"],
        plain["busy_season"],
    )
    assert (top["limits"]["claim"], top["limits"]["answer"]) == (2, "1 month")
    taken(database, path)
    roster = database.do_now(lambda work: work.roster)
    assert roster.people[PersonId("d002")].phone == "13800000102"
    assert roster.congress.referrals["hotline"] == "12345"
    assert (roster.stations["s00"].hours, roster.stations["s00"].address) == ("工作日 08:30－17:00", "老街１２号")


@pytest.mark.parametrize(
    ("field", "value"),
    [("day: 25", "day: ３２"), ("day: 25", "day: ２5号"), ("seats: 79", "seats: 七十九"), ("day: 25", "day: ０x1F")],
)
def test_what_is_no_number_in_full_width_either_is_a_mistake(tmp_path: Path, field: str, value: str) -> None:
    assert len(mistakes(written(tmp_path, with_row(field, value)))) == 1


QUOTED = ["“上坪村”", "”上坪村”", "‘上坪村’", "＂上坪村＂", "“ 上坪村 ”", '"上坪村"', "上坪村"]


@pytest.mark.parametrize("name", QUOTED)
def test_chinese_quotes_around_the_whole_are_quotes(tmp_path: Path, name: str) -> None:
    path = written(
        tmp_path, with_row('name: "上坪村"', f"name: {name}").replace("shift: next_workday, filing", "shift: “next_workday”, filing")
    )
    assert mistakes(path) == []
    read = read_town_file(path)
    assert [row.data["name"] for row in read.sections["villages"]] == ["上坪村", "石门村"]
    assert read.top["visit_day"]["shift"] == "next_workday"


@pytest.mark.parametrize("name", ["老街“十字口”", "“老街”和“新街”", '"“上坪村”"', "“老街”口"])
def test_chinese_quotes_within_a_name_or_in_straight_ones_are_its_own(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, with_row('name: "上坪村"', f"name: {name}"))
    assert mistakes(path) == []
    assert read_town_file(path).sections["villages"][0].data["name"] == name.strip('"')


@pytest.mark.parametrize(("wrong", "count"), [("name: “上坪村, x: 1", 1), ("aliases: [“上坪, 上头坪”]", 1), ("name: “”", 1)])
def test_half_a_pair_of_chinese_quotes_is_a_mistake(tmp_path: Path, wrong: str, count: int) -> None:
    old = 'aliases: ["上坪", "上头坪"]' if "aliases" in wrong else 'name: "上坪村"'
    found = mistakes(written(tmp_path, with_row(old, wrong)))
    assert len(found) == count
    assert {p.reason for p in found} <= {"half_quote", "missing"}


SAME = '  - {id: v05, name: "上坪村", kind: village, group: g1}\n'


def warned(tmp_path: Path, text: str) -> list[tuple[str, str, str]]:
    found = check(read_town_file(written(tmp_path, text)), {})[1]
    return [(p.field, p.facts["value"], p.facts["line"]) for p in found if p.reason == "name_twice"]


@pytest.mark.parametrize("name", ["上坪村", "上 坪村", "上坪 村"])
def test_two_villages_of_one_name_are_asked_about(tmp_path: Path, name: str) -> None:
    text = with_row("stations:\n", SAME.replace("上坪村", name) + "stations:\n")
    assert warned(tmp_path, text) == [("villages.name", name, str(line_of(text, "id: v01")))]
    (problem,) = [p for p in check(read_town_file(tmp_path / "town.yaml"), {})[1] if p.reason == "name_twice"]
    for language in languages():
        assert name in town_files.problem(translator(language), "place", problem.reason, problem.facts)


@pytest.mark.parametrize(
    "row",
    [
        SAME.replace("上坪村", "上坪社区"),
        SAME.replace('name: "上坪村"', 'name: "上坪村", merged_into: v01'),
        SAME.replace("group: g1", "group: g1, town: t2"),
    ],
)
def test_what_can_be_told_apart_is_not_asked_about(tmp_path: Path, row: str) -> None:
    assert warned(tmp_path, with_row("stations:\n", row + "stations:\n")) == []


@pytest.mark.parametrize(("town", "count"), [("t1", 0), ("t2", 1)])
def test_stations_of_one_name_are_told_apart_by_the_towns_of_their_villages(tmp_path: Path, town: str, count: int) -> None:
    text = with_row("stations:\n", SAME.replace("上坪村", "溪头村").replace("group: g1", "group: g1, town: t2") + "stations:\n")
    text = text.replace('aliases: ["上坪", "上头坪"]', f'aliases: ["上坪", "上头坪"], town: {town}', 1)
    name = "镇人大代表联络站"
    rows = f'stations:\n  - {{id: s98, name: "{name}", village: v01}}\n  - {{id: s99, name: "{name}", village: v05}}\n'
    assert [(field, value) for field, value, _ in warned(tmp_path, text.replace("stations:\n", rows, 1))] == [
        ("stations.name", name)
    ] * count


def test_a_unit_written_within_a_town_is_that_towns(tmp_path: Path) -> None:
    """It was the county's: matters of every other town could go to it."""
    text = (Path(__file__).parents[1] / "samples" / "county.yaml").read_text(encoding="utf-8")
    own = "    handling_units:\n      - {id: w2, name: 水利站}\n"
    path = tmp_path / "county.yaml"
    path.write_text(text.replace("    deputies:\n      - {id: e01", f"{own}    deputies:\n      - {{id: e01", 1), encoding="utf-8")
    found = read_town_file(path)
    assert [(row.data["id"], row.data.get("town")) for row in found.sections["handling_units"]] == [("w1", None), ("w2", "t1")]
