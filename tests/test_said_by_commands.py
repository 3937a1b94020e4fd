"""What a command did it says in words, in the language of whoever looks: no bare sign, no bare number (docs/spec.md section 10)."""

import re
from pathlib import Path

import pytest

from tests.test_commands import SAMPLE, lianxin

WORDS = {"zh_CN.UTF-8": re.compile("[一-鿿]{2}"), "en_US.UTF-8": re.compile(r"[A-Za-z]{2,}\W+[A-Za-z]{2,}")}


@pytest.mark.parametrize("lang", WORDS)
def test_every_line_a_command_prints_has_words_in_it(tmp_path: Path, lang: str) -> None:
    english = tmp_path / "english.yaml"
    text = SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml", "")
    english.write_text(text.replace("languages: [zh-Hans,", "languages: [en, zh-Hans,"), encoding="utf-8")
    file = str(SAMPLE if lang.startswith("zh") else english)
    (tmp_path / "new.key").write_text("another key, long enough\n", encoding="utf-8")
    said: dict[str, str] = {}
    for typed in (
        f"import --check {file}",
        "db upgrade",
        "db upgrade --to head",
        "inbox",
        "inbox --replay",
        "erase",
        "erase --dry-run",
        f"import {file}",
        "template --out form.xlsx",
        "template --out roster.xlsx --filled",
        "summary --out summary --month 2026-10",
        "summary --out summary --group g1",
        "invites --out links --bot some_bot --person u01",
        "db backup --out copy.db",
        "db rekey --new-key new.key",
        "doctor",
    ):
        done = lianxin(*typed.split(), cwd=tmp_path, LANG=lang)
        assert (done.returncode, "Traceback" in done.stderr) == (1 if typed == "doctor" else 0, False), (typed, done.stderr)
        said[typed.replace(file, "FILE")] = done.stdout
        for line in filter(None, done.stdout.splitlines()):
            assert WORDS[lang].search(line.replace(str(tmp_path), "")), (typed, line)
    if lang.startswith("zh"):
        assert said["db upgrade"].startswith("数据库建好了（结构 ")
        assert said["db upgrade --to head"].startswith("数据库结构本来就是最新的（")
        assert said["inbox --replay"] == "没有要再处理的。\n"
        assert said["db rekey --new-key new.key"].startswith(
            "用新密钥重新封存好了，选民 0 位。接下来：把新密钥写进 .env 的 LIANXIN_DATA_KEY"
        )
        assert said["template --out form.xlsx"] == "写好了：form.xlsx\n"


def test_whom_a_link_is_for_may_be_named_and_of_several_nothing_is_made(tmp_path: Path) -> None:
    for typed in ("db upgrade", f"import {SAMPLE}"):
        assert lianxin(*typed.split(), cwd=tmp_path).returncode == 0
    done = lianxin("invites", "--out", "one", "--bot", "some_bot", "--person", "吕春敏", "--group", "上下坪", cwd=tmp_path)
    assert (done.returncode, "一次性链接 2 个" in done.stdout) == (0, True), done.stderr
    for more, words in (
        (
            ["--person", "李建国"],
            "--person：「李建国」有 2 位：d006 李建国（下坪村） 代表；d047 李建国（双桥村） 代表。请写其中一位的编号或电话",
        ),
        (["--person", "吕春明"], "--person：名册里没有在任的「吕春明」，要写名册里的姓名、电话或编号。是不是：d003 吕春敏 代表"),
        (["--group", "柳湾"], "--group：名册里没有小组「柳湾」，要写名册里小组的名称或编号。是不是：g2 柳湾石门代表小组？"),
    ):
        done = lianxin("invites", "--out", "none", "--bot", "some_bot", *more, cwd=tmp_path)
        assert (done.returncode, done.stdout, words in done.stderr) == (2, "", True), done.stderr
    assert not list(tmp_path.glob("none/*"))
    asked = ("summary", "--out", "books", "--period", "2026", "--group")
    assert lianxin(*asked, "上下坪代表小组", cwd=tmp_path).returncode == 0
    assert len(list(tmp_path.glob("books/*"))) == 2
    done = lianxin(*asked, "上坪", cwd=tmp_path)
    assert (done.returncode, "--group：名册里没有小组「上坪」" in done.stderr) == (2, True), done.stderr


def test_what_contradicts_itself_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    for typed in ("db upgrade", f"import {SAMPLE}", "template --out form.xlsx"):
        assert lianxin(*typed.split(), cwd=tmp_path).returncode == 0
    for typed, words in (
        ("summary --out s --month 2026-10 --period 2026", "--month 和 --period 只写一个"),
        ("summary --out s --plan 2026 --month 2026-10", "--plan 单独出，不和 --month、--period、--as-of、--group 一起写"),
        ("export --out s --year 2999", "--year：那一年还没有到"),
        ("import form.xlsx --marked s", "--marked：名字要以 .xlsx 结尾"),
    ):
        done = lianxin(*typed.split(), cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{words}\n"), typed
        assert not list(tmp_path.glob("s*")), typed
    blank = lianxin("import", "form.xlsx", cwd=tmp_path).stderr.splitlines()
    assert blank[-1] == f"没有导入，有 {len(blank) - 1} 处要改。", "as many as are told"
