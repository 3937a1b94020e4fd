"""`lianxin doctor` says whether anybody listens to voices, and what is missing."""

from pathlib import Path

import pytest

from bot.doctor import diagnose
from bot.settings import Settings
from locales.catalogue import languages, translator
from locales.terminal import finding
from services.watch.examine import Finding
from tests.ears import stand_in


def of_the_ears(database_url: str, folder: Path | None) -> list[Finding]:
    settings = Settings(database_url=database_url, ears=folder, backups="", bot_api="http://127.0.0.1:9")
    return [one for one in diagnose(settings) if one.code.startswith("ears_")]


def told(found: list[Finding]) -> str:
    return "\n".join(finding(translator("zh-Hans"), one.code, one.facts) for one in found)


def test_who_listens_is_asked_and_named(database_url: str, tmp_path: Path) -> None:
    folder = stand_in(tmp_path / "ears")
    [found] = of_the_ears(database_url, folder)
    assert (found.code, found.grave) == ("ears_ready", False)
    assert told([found]) == f"语音听写用 stand-in（{folder}）"


@pytest.mark.parametrize("made", ["no_folder", "no_model", "others_write", "broken"])
def test_what_is_missing_is_said_and_is_nothing_grave(database_url: str, tmp_path: Path, made: str) -> None:
    folder = tmp_path / "ears"
    if made != "no_folder":
        folder.mkdir()
    if made in ("others_write", "broken"):
        for name in ("model.onnx", "tokens.txt"):
            (folder / name).write_bytes(b"no model")
    if made == "others_write":
        folder.chmod(0o777)
    [found] = of_the_ears(database_url, folder)
    assert (found.code, found.grave) == (f"ears_{made}", False)
    for language in languages():
        assert str(folder) in finding(translator(language), found.code, found.facts)


def test_without_a_folder_nobody_is_asked(database_url: str) -> None:
    assert of_the_ears(database_url, None) == []
    assert finding(translator("zh-Hans"), "ears_none", {}) == "语音不听写：没有设 LIANXIN_EARS"
