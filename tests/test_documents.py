"""What the documents say is true: the schema knows the sample, links lead somewhere."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from domain.town_file.town_schema import json_schema

ROOT = Path(__file__).parents[1]


def test_the_schema_accepts_the_sample_and_refuses_a_mistake() -> None:
    schema = json.loads((ROOT / "docs" / "town-file.schema.json").read_text(encoding="utf-8"))
    sample = yaml.safe_load((ROOT / "demo" / "sample" / "town.yaml").read_text(encoding="utf-8"))
    jsonschema.validate(sample, schema)
    sample["villages"][0]["grupo"] = "g1"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sample, schema)
    assert schema == json_schema(), "python -m domain.town_file.town_schema > docs/town-file.schema.json"


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/town-file.md", "docs/design.md", "docs/spec.md", "docs/threats.md"])
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (path.parent / target).exists(), f"{page} links to {target}"


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/spec.md"])
def test_every_setting_is_named_and_no_other(page: str) -> None:
    from bot.env_file import PREFIX
    from bot.settings import Settings

    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+", (ROOT / page).read_text(encoding="utf-8")))
    assert named == {PREFIX + name.upper() for name in Settings.model_fields}


def test_the_threats_name_tests_that_exist_a_point_a_line() -> None:
    page = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[a-z_/]*\btest_\w+\.py", page))
    assert [name for name in sorted(named) if not (ROOT / (name if "/" in name else f"tests/conversations/{name}")).is_file()] == []
    lists = page[page.index("## What is open") :]
    assert [line for line in lists.splitlines() if len(line) > 300] == [], "one line, one point"


@pytest.mark.parametrize("page", [path.name for path in sorted((ROOT / "docs").glob("*.md"))] + ["../README.md", "../README.zh.md"])
def test_links_to_a_section_lead_to_one(page: str) -> None:
    path = ROOT / "docs" / page
    for target, section in re.findall(r"\]\(([\w./-]*)#([^)]+)\)", path.read_text(encoding="utf-8")):
        there = (path.parent / target if target else path).read_text(encoding="utf-8")
        heads = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in re.findall(r"^#+ (.+)$", there, re.MULTILINE)}
        assert section in heads, f"{page} links to {target}#{section}"


def test_the_image_holds_the_whole_program_and_the_compose_file_starts_parts_that_exist() -> None:
    import tomllib

    from bot.app import ROLES

    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
    copied = {line.split()[1] for line in (ROOT / "deploy" / "Dockerfile").read_text().splitlines() if line.startswith("COPY ")}
    assert set(packages) <= copied
    file = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text())
    parts = {part for service in file["services"].values() for part in (service.get("command") or ["", "", ""])[-1].split(",")}
    assert set(ROLES) <= parts
    wanted = {secret for service in file["services"].values() for secret in service["secrets"]}
    assert wanted == set(file["secrets"])


@pytest.mark.parametrize("language", ["", ".zh"])
def test_an_image_that_listens_installs_as_root_what_was_copied_and_ends_as_its_account(language: str) -> None:
    page = (ROOT / "docs" / f"operations{language}.md").read_text(encoding="utf-8")
    account = its_own = re.findall(r"^USER (\w+)$", (ROOT / "deploy" / "Dockerfile").read_text(), re.MULTILINE)[-1]
    copied = set[str]()
    recipe = page[page.index("`FROM lianxin`") :].partition("\n- ")[0]
    for word, _, rest in (step.partition(" ") for step in re.findall(r"`([A-Z]+ [^`]+)`", recipe)):
        if word == "USER":
            account = rest
        elif word == "COPY":
            name, folder = rest.split()
            assert (ROOT / name).is_file()
            copied.add(folder + name)
        elif word == "RUN":
            assert account == "root", "/venv is not its account's"
            assert rest.split()[-1] in copied
    assert copied
    assert account == its_own
