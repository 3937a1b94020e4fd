"""docs/operations.md followed word by word ends in a running service; its two languages say the same commands."""

import asyncio
import csv
import os
import shlex
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click
import pytest
import yaml

from bot.__main__ import main
from bot.settings import load
from demo.telegram import Telegram
from demo.telegram.state import Json
from locales import terminal
from locales.catalogue import translator
from storage.addresses import database_file
from tests.operations_page import ACCOUNT, AS_ROOT, ROOT, Machine, sections
from tests.town import Town

ENGLISH, CHINESE = sections(), sections(".zh")
OWN_WORDS = ("USER:", "账号:")
"""A block with words of its language in it."""


@pytest.fixture
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """Where another account may go in: pytest's own folders are ours alone."""
    base = Path(subprocess.run(["mktemp", "-d", "/tmp/lianxin.XXXXXX"], capture_output=True, text=True, check=True).stdout.strip())
    base.chmod(0o755)
    town = base / "town"
    town.mkdir()
    for name in ("town.yaml", "calendar_2026.yaml"):
        shutil.copy(ROOT / "demo" / "sample" / name, town / name)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {name: value for name, value in os.environ.items() if not name.startswith("LIANXIN_")} | {"LANG": "C.UTF-8", "LC_ALL": ""}
    made = Machine(base, port, env, {"TOWN": str(town)})
    yield made
    with suppress(OSError, ValueError):
        os.kill(int((base / "service.pid").read_text()), signal.SIGKILL)
    shutil.rmtree(base, ignore_errors=True)


def test_both_languages_say_the_same_commands() -> None:
    said = [[b for blocks in page.values() for b in blocks if not any(w in b for w in OWN_WORDS)] for page in (ENGLISH, CHINESE)]
    assert said[0] == said[1]
    assert len(said[0]) >= 12


async def test_the_page_ends_in_a_running_service_also_after_an_upgrade_and_back(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    async with Telegram() as telegram:
        machine.env["LIANXIN_BOT_API"] = telegram.url
        machine.values["TOKEN"] = telegram.token
        for block in ENGLISH["Install"]:
            said = await machine.follows(block)
        assert "人大秘书手机还没连上" in said, "doctor: she has not opened her link"
        assert "sudo -u" not in said, "and nothing stands in the way"
        await machine.follows(ENGLISH["Go live"][0])
        await _secretary_links(machine, telegram)
        voter = telegram.person(4711, "选民")
        voter.says("/start d_QXv01")
        notice = await _reads(telegram, voter.chat().id, "")
        voter.presses(notice, notice["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
        await _reads(telegram, voter.chat().id, "上坪村")
        voter.says("路坏了")
        await _reads(telegram, voter.chat().id, "编号")
        said = await machine.follows(ENGLISH["Upgrade"][0])
        machine.values |= {"VERSION": said.split()[0], "COPY": str(max((machine.state / "backups").glob("*.db"), key=os.path.getmtime))}
        await machine.follows(ENGLISH["Upgrade"][1])
        await machine.follows(f"curl -fsS http://127.0.0.1:{machine.port}/healthz\nsudo -u lianxin ./lianxin doctor\n")
        await machine.follows("systemctl stop lianxin\n")
    _belongs_to_the_account(machine.state)
    _belongs_to_the_account(machine.program / ".env")
    with capsys.disabled():
        print(f"\ndocs/operations.md: {len(machine.passed_over)} commands done as far as they can be without systemd")


async def _secretary_links(machine: Machine, telegram: Telegram) -> None:
    with (machine.state / "links" / "invites.csv").open(encoding="utf-8-sig") as file:
        link = next(row["链接"] for row in csv.DictReader(file) if row["编号"] == "u01")
    secretary = telegram.person(7001, "许文静")
    secretary.says("/start " + link.partition("start=")[2])
    message = await _reads(telegram, secretary.chat().id, "")
    secretary.presses(message, message["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    await machine.follows("until sudo -u lianxin ./lianxin doctor; do :; done\n")


async def _reads(telegram: Telegram, chat_id: int, words: str) -> Json:
    """The bot's message with these words, once it is there."""
    async with asyncio.timeout(60):
        while True:
            said = [m for m in telegram.state.chats[chat_id].messages.values() if m["from"].get("is_bot") and words in m.get("text", "")]
            if said:
                return said[-1]
            await telegram.changed(0.2)


def _belongs_to_the_account(place: Path) -> None:
    """What the service writes is its own, and nobody else's to read."""
    for path in (place, *(place.rglob("*") if place.is_dir() else ())):
        assert not AS_ROOT or path.owner() == ACCOUNT, path
        assert path.stat().st_mode & 0o077 == 0, path


def _verified(unit: Path) -> list[str]:
    """What systemd-analyze has against a unit."""
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False)
    return [line for line in (done.stdout + done.stderr).splitlines() if unit.name in line]


async def test_several_processes_and_their_units(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    await machine.follows(ENGLISH["Install"][0])
    (block,) = ENGLISH["Several processes"]
    await machine.follows(block)
    written = {path.stem: path.read_text() for path in (machine.base / "etc/lianxin").glob("*.env")}
    started = machine.passed_over[-1].split()[3:]
    assert {name.removeprefix("lianxin@") for name in started} == set(written)
    listens = [line for text in written.values() for line in text.splitlines() if line.startswith("LIANXIN_LISTEN")]
    assert len(set(listens)) == len(written), "each has a place of its own"
    for name in ("lianxin.service", "lianxin@.service"):
        text = (ROOT / "deploy" / name).read_text()
        assert "WorkingDirectory=/opt/lianxin" in text, ".env lies there"
        assert "LoadCredential" not in text
        assert "LIANXIN_DATABASE_URL" not in text, "it stands in one place"
    if shutil.which("systemd-analyze") is None:
        with capsys.disabled():
            print("\ndocs/operations.md: 2 units not verified, there is no systemd-analyze")
        return
    for name in ("lianxin.service", "lianxin@a.service"):
        unit = machine.base / "units" / name
        unit.parent.mkdir(exist_ok=True)
        unit.write_text(machine.here((ROOT / "deploy" / name.replace("@a", "@")).read_text()))
        assert _verified(unit) == []


@pytest.mark.skipif(not AS_ROOT, reason="only root gives files to a container's account")
async def test_containers_find_their_secrets_and_what_goes_in_and_out(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.values |= {"TOKEN": "123456:AAx_1", "VERSION": "main"}
    await machine.follows(ENGLISH["Install"][0])
    setting_up, upgrade, back, one_town = ENGLISH["Containers"]
    await machine.follows(setting_up)
    deploy = machine.program / "deploy"
    compose = yaml.safe_load((deploy / "compose.yaml").read_text())
    (tmp_path / "run").mkdir()
    for name, secret in compose["secrets"].items():
        file = deploy / secret["file"]
        reads = 0 if name == "postgres_password" else 10001
        assert (file.stat().st_uid, file.stat().st_mode & 0o777) == (reads, 0o400), name
        shutil.copy(file, tmp_path / "run" / name)
    assert (deploy / "files/town.yaml").stat().st_uid == (deploy / "files").stat().st_uid == 10001
    _as_in_the_container(monkeypatch, tmp_path, compose["services"]["work"])
    given = load()
    assert given.bot_token.get_secret_value() == "123456:AAx_1"
    assert given.database_url == f"postgresql://lianxin:{(deploy / 'secrets/postgres_password').read_text().strip()}@db/lianxin"
    assert len(given.data_key.get_secret_value()) >= 16
    assert given.webhook_secret.get_secret_value()
    for block in (upgrade, back):
        await machine.follows(block.replace("git rev-parse", "cd deploy\ngit rev-parse", 1) if block is upgrade else "cd deploy\n" + block)
    await machine.follows(one_town)
    _ask_for_commands_there_are([line for line in machine.passed_over if line.startswith("docker")], set(compose["services"]))
    left = "" if _compose_config(deploy) else ", compose.yaml not read by docker compose itself"
    with capsys.disabled():
        print(f"\ndocs/operations.md: {len(machine.passed_over)} commands not done without a container daemon{left}")


def _as_in_the_container(monkeypatch: pytest.MonkeyPatch, folder: Path, service: dict[str, dict[str, str]]) -> None:
    """The image's environment, compose's over it, and the secrets mounted."""
    for name in [name for name in os.environ if name.startswith("LIANXIN_")]:
        monkeypatch.delenv(name)
    text = (ROOT / "deploy/Dockerfile").read_text().partition("ENV ")[2].partition("\nUSER")[0]
    for pair in text.replace("\\\n", " ").partition("\n")[0].split():
        name, _, value = pair.partition("=")
        if name != "PATH":
            monkeypatch.setenv(name, value)
    for name, value in service["environment"].items():
        monkeypatch.setenv(name, "" if str(value).startswith("${") else str(value))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder / "run"))
    monkeypatch.chdir(folder)


def _ask_for_commands_there_are(lines: list[str], services: set[str]) -> None:
    """Whatever is handed to the program exists, and so does the service it is handed to."""
    asked = []
    for line in lines:
        for before in ("run --rm tools ", "--env-file .env lianxin ", "exec lianxin python -m bot "):
            if before in line:
                asked.append(line.partition(before)[2].split())
        if line.startswith("docker compose stop"):
            assert set(line.split()[3:]) <= services
    assert len(asked) >= 8
    for words in asked:
        context = click.Context(main)
        command = main.get_command(context, words[0])
        if isinstance(command, click.Group):
            command = command.get_command(context, words[1])
        assert command is not None
        options = {name for parameter in command.params for name in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= options, words


def _compose_config(deploy: Path) -> bool:
    """Whether `docker compose` could be asked; it then has nothing against the file."""
    docker = shutil.which("docker")
    if docker is None or subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode != 0:
        return False
    done = subprocess.run([docker, "compose", "config", "-q"], cwd=deploy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return True


def test_commands_can_be_typed_in_the_container_s_read_only_world() -> None:
    compose = yaml.safe_load((ROOT / "deploy/compose.yaml").read_text())
    tools, receive = compose["services"]["tools"], compose["services"]["receive"]
    assert "./files:/files" in tools["volumes"]
    assert tools["profiles"], "it is not started with the rest"
    assert set(tools["depends_on"]) == {"db"}, "a command changes no schema"
    assert receive["ports"], "webhook and metrics can be reached from the machine"
    assert all(place.startswith("127.0.0.1:") for place in receive["ports"]), "and from nowhere else"


KEY = "the key that is going to be lost"
LOST = {"": "A lost key", ".zh": "钥匙丢了"}


@pytest.mark.parametrize("data_key", [KEY])
async def test_without_its_key_the_matters_of_an_office_are_read_as_the_page_says(town: Town, tmp_path: Path) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await voter.writes("我的电话13912345678，找我")
    file = database_file(town.settings.database_url)
    await town.stop()
    if file is None:
        pytest.skip("the page's command is SQLite's")
    place = "/var/lib/lianxin/lost"
    for language, heading in LOST.items():
        typed = next(line for line in "".join(sections(language)[heading]).splitlines() if "matters.csv" in line)
        words = shlex.split(typed)
        out = tmp_path / f"matters{language}.csv"
        exec(words[-1].replace(f"{place}/lianxin.db", str(file)).replace(f"{place}/matters.csv", str(out)), {})  # noqa: S102  as the page says it
        rows = list(csv.reader(out.open(encoding="utf-8-sig")))
        assert any("村口的路坏了" in row[-1] and row[0].startswith("QX-") for row in rows), rows
        assert not any("13912345678" in row[-1] for row in rows)


def test_a_refused_key_leads_to_the_page_about_lost_ones() -> None:
    for language, page in (("zh-Hans", ".zh"), ("zh-Hant", ".zh"), ("en", "")):
        said = terminal.database(translator(language), "wrong_key", {})
        assert f"docs/operations{page}.md" in said
        heading = "鑰匙丟了" if language == "zh-Hant" else LOST[page]
        assert heading in said
        assert LOST[page] in sections(page)
