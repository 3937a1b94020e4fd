"""What the README's steps leave in the folder (links, backups, the roster with its telephones) goes into no commit."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(shutil.which("git") is None, reason="no git here")
@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_what_the_first_steps_leave_is_ignored(page: str, tmp_path: Path) -> None:
    steps = (ROOT / page).read_text(encoding="utf-8")
    named = set(re.findall(r"--(?:out|marked) ([\w.]+\b)", steps)) - {"DIR", "文件夹"}
    assert {"links", "posters", "town.xlsx"} < named
    left = [f"{name}/any.pdf" if "." not in name else name for name in sorted(named)]
    left += [".env", "lianxin.db", "lianxin.db-wal", "lianxin.db.lock", "backups/lianxin-2026-11-01.db", "backups/erasures.jsonl"]
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    shutil.copy(ROOT / ".gitignore", tmp_path)
    asked = subprocess.run(
        ["git", "-c", "core.quotePath=false", "check-ignore", *left], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert asked.stdout.split() == left
