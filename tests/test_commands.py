"""The command line: exit codes, one clear line, nothing changed by a refusal (docs/spec.md section 10)."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import forked

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "demo" / "sample" / "town.yaml"


def lianxin(*arguments: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    usual = {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "LC_ALL": ""}
    return forked.run("bot", *arguments, cwd=cwd, env=forked.clean() | usual | env)


def test_a_town_is_set_up_from_the_command_line(tmp_path: Path) -> None:
    refused = lianxin("import", str(SAMPLE), cwd=tmp_path)
    assert refused.returncode == 1
    assert "./lianxin db upgrade" in refused.stderr
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    for early in (("posters", "--bot", "some_bot"), ("summary",), ("export",), ("template", "--filled")):
        empty = lianxin(*early, "--out", "early.xlsx", cwd=tmp_path, LANG="zh_CN.UTF-8")
        assert (empty.returncode, empty.stdout) == (1, "")
        assert empty.stderr.splitlines() == ["还没有导入乡镇资料。请运行：./lianxin import town.xlsx"]
        assert not list(tmp_path.glob("early.xlsx*")), "no empty papers, and no folder for them"
    assert lianxin("import", str(SAMPLE), "--check", cwd=tmp_path).stdout.endswith(
        "可以导入。什么也没有改；要导入，去掉 --check 再运行一次。\n"
    )
    first = lianxin("import", str(SAMPLE), cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines()[0] == "清溪镇：名册导入好了。"
    assert "代表 79" in first.stdout.splitlines()[1]
    assert first.stdout.splitlines()[1].endswith(
        "，主席团 3，值班表 5，走访日安排 6，放假调休（年） 1，转介电话 5，走访选民日，接待选民日"
    ), "every sheet"
    assert first.stdout.splitlines()[2:] == ["更改：没有"]
    again = lianxin("import", str(SAMPLE), cwd=tmp_path)
    assert again.stdout.splitlines() == ["清溪镇：和原来一样，什么也没有改。", "新增：没有", "更改：没有"]
    made = lianxin("invites", "--out", "links", "--bot", "@some_bot", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    rows = list(csv.DictReader((tmp_path / "links" / "invites.csv").open(encoding="utf-8-sig")))
    assert list(rows[0]) == ["哪种链接", "编号", "名称", "链接", "用到"], "in the town's language"
    assert {r["哪种链接"] for r in rows} == {"本人", "小组群", "村居码", "联络站码", "代表码"}
    person = next(r for r in rows if r["编号"] == "u01")
    assert person["链接"].startswith("https://t.me/some_bot?start=i_")
    assert next(r for r in rows if r["哪种链接"] == "小组群")["链接"].startswith("https://t.me/some_bot?startgroup=g_")
    assert (tmp_path / "links" / "invites.pdf").read_bytes().startswith(b"%PDF")
    drawn = lianxin("posters", "--out", "posters", "--bot", "some_bot", cwd=tmp_path, LANG="zh_CN.UTF-8")
    sheets, guides = drawn.stdout.strip().splitlines()
    assert sheets.endswith("门贴 15 张，联络站码和代表码 87 张"), drawn.stderr
    assert "给代表的一页，给选民的一页" in guides
    assert (tmp_path / "posters" / "门贴_上坪村.pdf").read_bytes().startswith(b"%PDF")
    assert {path.suffix for path in (tmp_path / "posters").glob("代表码_周启明_d001.*")} == {".png", ".pdf"}
    again = lianxin("invites", "--out", "one", "--bot", "some_bot", "--person", "u01", cwd=tmp_path)
    assert again.returncode == 0
    assert "以前出的、还没用的链接 1 个从现在起作废" in again.stdout, "the slip handed out before is void, and that is said"
    assert "作废" not in made.stdout, "the first ones replace nothing"
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
    done = lianxin("import", str(bad), cwd=tmp_path, LANG="en_US.UTF-8")  # the file is of a Chinese town
    assert done.returncode == 1
    line = next(n for n, text in enumerate(bad.read_text(encoding="utf-8").splitlines(), 1) if "id: v03" in text)
    assert f"bad.yaml:{line}: villages.group: groups 里没有 g9" in done.stderr
    assert lianxin("import", str(SAMPLE), "--details", cwd=tmp_path).stdout.count("新增 ") > 100


def test_an_import_says_in_three_lines_what_is_new_changed_and_left_alone(tmp_path: Path) -> None:
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    assert lianxin("import", str(SAMPLE), cwd=tmp_path).returncode == 0
    sample = SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml", "")
    lines = [line for line in sample.splitlines() if "id: d079" not in line]
    found = next(n for n, line in enumerate(lines) if "id: v03" in line)
    lines[found] = lines[found].replace('name: "', 'name: "新')
    changed = tmp_path / "changed.yaml"
    changed.write_text("\n".join([*lines, ""]), encoding="utf-8")
    said = lianxin("import", str(changed), cwd=tmp_path)
    head, new, rest = said.stdout.splitlines()
    assert (head, new) == ("清溪镇：名册改好了。", "新增：没有")
    assert "村居 v03 新柳湾村" in rest
    assert "更改：放假调休（年），" in rest
    assert "；文件里没写、照旧留着：代表 d079 " in rest
    lines = [line for line in lines if not line.startswith(("duty_rota", "  - {date", "reception_day"))]
    changed.write_text("\n".join([*lines, ""]), encoding="utf-8")
    less = lianxin("import", str(changed), cwd=tmp_path).stdout.splitlines()[2]
    assert all(part in less for part in ("值班表", "接待选民日")), less
    whole = lianxin("import", str(SAMPLE), "--details", cwd=tmp_path).stdout.splitlines()
    assert len(whole) > 3
    assert whole[-3:-1] == ["清溪镇：名册改好了。", "新增：值班表 5，放假调休（年） 1，接待选民日"]


def test_the_terminal_speaks_the_town_s_language_whatever_it_is_set_to(tmp_path: Path) -> None:
    assert lianxin("db", "upgrade", cwd=tmp_path).returncode == 0
    told = ("invites", "--out", "links", "--bot", "some_bot")
    assert "名册还是空的" in (before := lianxin(*told, cwd=tmp_path)).stderr, ("nothing is named", before)
    assert "the roster is still empty" in lianxin(*told, cwd=tmp_path, LANG="en_US.UTF-8").stderr
    assert lianxin("import", str(SAMPLE), cwd=tmp_path).returncode == 0
    assert lianxin("invites", "--out", "links", "--bot", "x", cwd=tmp_path).stderr.startswith("--bot：机器人的名字")
    english = tmp_path / "english.yaml"
    text = SAMPLE.read_text(encoding="utf-8").replace("calendar: calendar_2026.yaml", "")
    english.write_text(text.replace("languages: [zh-Hans,", "languages: [en, zh-Hans,"), encoding="utf-8")
    assert lianxin("import", str(english), cwd=tmp_path).stdout.splitlines()[0] == "清溪镇: the roster is updated."
    assert lianxin("invites", "--out", "links", "--bot", "x", cwd=tmp_path, LANG="zh_CN.UTF-8").stderr.startswith("--bot: ")


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"LIANXIN_TOKEN": "x"}, "LIANXIN_TOKEN: there is no such setting"),
        ({"LIANXIN_LISTEN": "8080"}, "LIANXIN_LISTEN"),
        ({"LIANXIN_LOG": "loud"}, "LIANXIN_LOG"),
        ({"LIANXIN_DATABASE_URL": "mysql://x"}, "LIANXIN_DATABASE_URL"),
        ({"LIANXIN_WEBHOOK_URL": "https://x/webhook"}, "LIANXIN_WEBHOOK_SECRET"),
        ({"LIANXIN_CLOCK": "clock.txt"}, "LIANXIN_CLOCK: is for rehearsals"),
        ({"LIANXIN_PROXY": "user:secret@127.0.0.1:7890"}, "LIANXIN_PROXY: must begin with http://"),
        ({}, "LIANXIN_BOT_TOKEN: is missing"),
    ],
)
def test_unknown_and_bad_settings_end_with_one_clear_line_and_exit_2(tmp_path: Path, env: dict[str, str], words: str) -> None:
    done = lianxin("run", cwd=tmp_path, LANG="en_US.UTF-8", **env)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["doctor", "invites --out links", "posters --out sheets"])
def test_a_wrong_proxy_of_the_environment_ends_every_command_that_asks_telegram_with_one_line(tmp_path: Path, command: str) -> None:
    done = lianxin(*command.split(), cwd=tmp_path, LIANXIN_BOT_TOKEN="1:x", ALL_PROXY="http://user:secret@127.0.0.1:port")
    assert done.returncode == 2
    assert done.stdout == ""
    assert [line.partition("：")[0] for line in done.stderr.splitlines()] == ["ALL_PROXY"]
    assert "secret" not in done.stderr


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


def test_the_rehearsal_clock_is_read_from_its_file(tmp_path: Path) -> None:
    from datetime import timedelta

    from bot import clock

    file = tmp_path / "clock"
    moved = clock.from_file(file)
    assert abs(moved() - clock.real()) < timedelta(seconds=2)
    file.write_text("86400")
    later = clock.from_file(file)
    assert timedelta(hours=23) < later() - clock.real() < timedelta(hours=25)


async def test_doctor_looks_at_token_chats_and_rights(tmp_path: Path) -> None:
    import asyncio

    from bot import clock
    from demo.telegram import Telegram
    from demo.village import prepare
    from domain.values.ids import ChatId, GroupId, Handle, PersonId
    from services.run.database_thread import DatabaseThread
    from storage.database import open_engine

    url = prepare(tmp_path / "d", clock.real)
    thread = DatabaseThread(open_engine(url), clock.real)

    def bind(work: object) -> None:
        from services.deed.work import Work

        assert isinstance(work, Work)
        for group, chat in (("g1", -1), ("g2", -2), ("g3", -3), ("g4", -4)):
            work.rows.bind_chat(GroupId(group), ChatId(chat), PersonId("u01"), work.now)
        work.rows.link(PersonId("u01"), "许文静", Handle(5), work.now)

    thread.do_now(bind)
    thread.close()
    async with Telegram() as telegram:
        for chat_id, status in ((-1, "administrator"), (-2, "member")):
            telegram.group(chat_id, "群").bot_status = status
        telegram.group(-4, "群").withheld = {"text"}
        env = {"LIANXIN_DATABASE_URL": url, "LIANXIN_BOT_API": telegram.url, "LIANXIN_BOT_TOKEN": telegram.token}
        done = await asyncio.to_thread(lambda: lianxin("doctor", cwd=tmp_path, **env))
        assert done.returncode == 0, done.stdout
        assert "柳湾石门代表小组的群里我不是管理员" in done.stdout
        assert "竹溪新塘代表小组的群进不去了" in done.stdout
        assert "的群不让我发消息" in done.stdout
        assert "上下坪代表小组" not in done.stdout
        wrong = await asyncio.to_thread(lambda: lianxin("doctor", cwd=tmp_path, **env | {"LIANXIN_BOT_TOKEN": "1:wrong"}))
        assert wrong.returncode == 1
        assert "Telegram 不认这个令牌" in wrong.stdout


def test_a_secret_may_be_a_credential_file_of_the_service_manager(tmp_path: Path) -> None:
    import subprocess

    (tmp_path / "lianxin_bot_token").write_text("42:token-from-a-file\n", encoding="utf-8")
    program = "from bot.settings import load; print(load().bot_token.get_secret_value())"
    environment = {**os.environ, "CREDENTIALS_DIRECTORY": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "42:token-from-a-file"
