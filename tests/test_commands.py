"""The command line: exit codes, one clear line, nothing changed by a refusal (docs/spec.md section 10)."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "demo" / "sample" / "town.yaml"


def lianxin(*arguments: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("LIANXIN_")} | {
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "LC_ALL": "",
    }
    return subprocess.run([sys.executable, "-m", "bot", *arguments], cwd=cwd, env=clean | env, capture_output=True, text=True, timeout=120)


def test_a_town_is_set_up_from_the_command_line(tmp_path: Path) -> None:
    refused = lianxin("import", str(SAMPLE), cwd=tmp_path)
    assert refused.returncode == 1
    assert "lianxin db upgrade" in refused.stderr
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    assert lianxin("import", str(SAMPLE), "--check", cwd=tmp_path).stdout.strip() == "✓"
    first = lianxin("import", str(SAMPLE), cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert "added deputies d001 周启明" in first.stdout
    assert lianxin("import", str(SAMPLE), cwd=tmp_path).stdout == ""
    made = lianxin("invites", "--out", "links", "--bot", "@some_bot", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    rows = list(csv.DictReader((tmp_path / "links" / "invites.csv").open(encoding="utf-8-sig")))
    assert list(rows[0]) == ["kind", "id", "name", "link", "expires"]
    assert {r["kind"] for r in rows} == {"person", "group", "village", "station", "deputy"}
    person = next(r for r in rows if r["id"] == "u01")
    assert person["link"].startswith("https://t.me/some_bot?start=i_")
    assert next(r for r in rows if r["kind"] == "group")["link"].startswith("https://t.me/some_bot?startgroup=g_")
    assert (tmp_path / "links" / "invites.pdf").read_bytes().startswith(b"%PDF")
    again = lianxin("invites", "--out", "one", "--bot", "some_bot", "--person", "u01", cwd=tmp_path)
    assert again.returncode == 0
    assert len(list(csv.DictReader((tmp_path / "one" / "invites.csv").open(encoding="utf-8-sig")))) == 1
    doctor = lianxin("doctor", cwd=tmp_path)
    assert doctor.returncode == 1
    assert "LIANXIN_BOT_TOKEN" in doctor.stdout
    assert lianxin("inbox", cwd=tmp_path).returncode == 0


def test_a_mistake_names_the_line_and_changes_nothing(tmp_path: Path) -> None:
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    bad = tmp_path / "bad.yaml"
    bad.write_text(
        SAMPLE.read_text(encoding="utf-8")
        .replace("calendar: calendar_2026.yaml", "")
        .replace("group: g2, district: 3", "group: g9, district: 3"),
        encoding="utf-8",
    )
    done = lianxin("import", str(bad), cwd=tmp_path, LANG="zh_CN.UTF-8")
    assert done.returncode == 1
    line = next(n for n, text in enumerate(bad.read_text(encoding="utf-8").splitlines(), 1) if "id: v03" in text)
    assert f"bad.yaml:{line}: villages.group: groups 里没有 g9" in done.stderr
    assert lianxin("import", str(SAMPLE), cwd=tmp_path).stdout.count("added") > 100


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"LIANXIN_TOKEN": "x"}, "LIANXIN_TOKEN: there is no such setting"),
        ({"LIANXIN_LISTEN": "8080"}, "LIANXIN_LISTEN"),
        ({"LIANXIN_LOG": "loud"}, "LIANXIN_LOG"),
        ({"LIANXIN_DATABASE_URL": "mysql://x"}, "LIANXIN_DATABASE_URL"),
        ({"LIANXIN_WEBHOOK_URL": "https://x/webhook"}, "LIANXIN_WEBHOOK_SECRET"),
        ({"LIANXIN_CLOCK": "clock.txt"}, "LIANXIN_CLOCK: is for rehearsals"),
        ({}, "LIANXIN_BOT_TOKEN: is missing"),
    ],
)
def test_unknown_and_bad_settings_end_with_one_clear_line_and_exit_2(tmp_path: Path, env: dict[str, str], words: str) -> None:
    done = lianxin("run", cwd=tmp_path, **env)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_run_refuses_an_unmigrated_database_and_names_the_command(tmp_path: Path) -> None:
    done = lianxin("run", cwd=tmp_path, LIANXIN_BOT_TOKEN="1:x")
    assert done.returncode == 1
    assert "lianxin db upgrade" in done.stderr


def test_help_is_everywhere_and_rights_are_printed(tmp_path: Path) -> None:
    for command in (
        (),
        ("run",),
        ("import",),
        ("invites",),
        ("posters",),
        ("doctor",),
        ("db",),
        ("db", "upgrade"),
        ("inbox",),
        ("demo",),
        ("rights",),
    ):
        assert lianxin(*command, "--help", cwd=tmp_path).returncode == 0
    assert "claim " in lianxin("rights", cwd=tmp_path).stdout
    assert lianxin("nonsense", cwd=tmp_path).returncode == 2
