"""`lianxin doctor` names what stands in a service's way on its machine, with the cure; of a machine that is right it says nothing."""

import asyncio
import os
import re
import shutil
from pathlib import Path

import pytest

from bot.doctor import diagnose
from bot.settings import Settings, load
from bot.traps import Places, traps
from demo.telegram import Telegram
from locales.catalogue import translator
from locales.traps import trap
from services.watch.examine import Finding

AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files to others")
NOBODY = 65534


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled_database: Path) -> Places:
    """The program's folder, where one stands, with `.env`; the database in the state folder."""
    for name in [name for name in os.environ if name.upper().startswith(("LIANXIN_", "CREDENTIALS_"))]:
        monkeypatch.delenv(name)
    places = Places(tmp_path / "program", tmp_path / "state", tmp_path / "units" / "lianxin.service")
    for folder in (places.program, places.state, places.unit.parent):
        folder.mkdir()
    shutil.copy(filled_database, places.state / "lianxin.db")
    (places.program / ".env").write_text(f"LIANXIN_DATABASE_URL=sqlite:///{places.state / 'lianxin.db'}\nLIANXIN_BOT_TOKEN=1:x\n")
    monkeypatch.chdir(places.program)
    return places


def found(places: Places) -> dict[str, Finding]:
    return {finding.code: finding for finding in traps(load(), places)}


def told(finding: Finding, language: str = "zh-Hans") -> str:
    return trap(translator(language), finding.code, finding.facts)


def test_of_a_machine_that_is_right_nothing_is_said(machine: Places) -> None:
    machine.unit.write_text("[Service]\nWorkingDirectory=/opt/lianxin\n")
    assert found(machine) == {}


@AS_ROOT
def test_files_that_root_left_behind_are_named_with_whose_they_must_be(machine: Places) -> None:
    os.chown(machine.state, NOBODY, NOBODY)
    finding = found(machine)["other_owner"]
    assert finding.grave
    assert f"chown nobody: {machine.state / 'lianxin.db'}" in told(finding)
    for language in ("zh-Hant", "en"):
        assert "sudo -u nobody" in told(finding, language)
    os.chown(machine.state / "lianxin.db", NOBODY, NOBODY)
    assert set(found(machine)) == {"as_root"}, "all is right there, but root must not go on"
    (machine.state / "backups").mkdir()
    (machine.state / "backups" / "lianxin-1.db").touch()
    assert "lianxin-1.db" in found(machine)["other_owner"].facts["files"]


@AS_ROOT
def test_a_database_in_a_folder_of_root_s_is_named_too(machine: Places) -> None:
    os.chown(machine.state / "lianxin.db", NOBODY, NOBODY)
    assert f"chown nobody: {machine.state}" in told(found(machine)["other_owner"])


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_the_one_that_was_filled_and_the_one_that_is_served_are_told_apart(machine: Places, language: str) -> None:
    (machine.program / "lianxin.db").touch()
    words = told(found(machine)["second_database"], language)
    assert str(machine.program / "lianxin.db") in words
    assert str(machine.state / "lianxin.db") in words


def test_the_default_beside_one_in_the_state_folder_is_no_good_either(machine: Places) -> None:
    (machine.program / ".env").write_text("LIANXIN_BOT_TOKEN=1:x\n")
    assert str(machine.state / "lianxin.db") in found(machine)["second_database"].facts["other"]


def test_commands_typed_elsewhere_are_told_where_the_settings_lie(machine: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(machine.unit.parent)
    assert f"cd {machine.program}" in told(found(machine)["env_elsewhere"])


def test_a_secret_with_two_values_is_named_and_not_said(machine: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "lianxin_bot_token").write_text("1:x\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "run"))
    assert found(machine) == {}, "the same in both places is no harm"
    (tmp_path / "run" / "lianxin_bot_token").write_text("2:secret\n")
    words = told(found(machine)["two_values"])
    assert "LIANXIN_BOT_TOKEN" in words
    assert "2:secret" not in words


def test_a_unit_of_an_earlier_install_is_named(machine: Places) -> None:
    machine.unit.write_text("[Service]\nUser=nosuchuser\nLoadCredential=lianxin_bot_token:/nowhere/bot_token\n")
    machine.unit.with_name("lianxin.service.d").mkdir()
    (machine.unit.with_name("lianxin.service.d") / "override.conf").write_text(
        '[Service]\nEnvironment="LIANXIN_DATABASE_URL=sqlite:////else/where.db"\n'
    )
    seen = found(machine)
    assert set(seen) == {"unit_user", "unit_credential", "unit_database"}
    assert all(finding.grave for finding in seen.values())
    assert "/nowhere/bot_token" in told(seen["unit_credential"])
    assert "/else/where.db" in told(seen["unit_database"])
    assert f"chown -R nosuchuser: {machine.state}" in told(seen["unit_user"])


async def test_a_webhook_that_telegram_cannot_call_is_named(machine: Places) -> None:
    async with Telegram() as telegram:
        file = machine.program / ".env"
        file.write_text(
            file.read_text().replace("1:x", telegram.token)
            + f"LIANXIN_BOT_API={telegram.url}\nLIANXIN_WEBHOOK_URL=http://127.0.0.1:9/webhook\nLIANXIN_WEBHOOK_SECRET=s\n"
        )
        settings: Settings = load()
        assert "webhook_fails" not in [f.code for f in await asyncio.to_thread(diagnose, settings)]
        telegram.bot.webhook_url = settings.webhook_url
        telegram.person(5, "选民").says("路坏了")
        while not telegram.bot.webhook_error:
            await telegram.changed(0.1)
        finding = next(f for f in await asyncio.to_thread(diagnose, settings) if f.code == "webhook_fails")
        assert re.search("Connection refused", told(finding))
