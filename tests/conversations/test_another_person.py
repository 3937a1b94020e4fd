"""Names and ids together make a person: whoever comes under an old number gets nothing of it (docs/spec.md section 2)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.town_file import TownFile
from reports.town_reader import read_town_file
from services.staff.check_town import check_with_stored
from services.staff.import_town import Report, import_town
from storage.work import Work
from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

NUMBER = "QX-2611-0001"
SAMPLE = Path(__file__).parents[2] / "demo" / "sample" / "town.yaml"
Names = Mapping[str, str]


def sample(names: Names) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load(SAMPLE.read_text(encoding="utf-8"))
    raw.pop("calendar")
    for row in raw["deputies"]:
        row["name"] = names.get(row["id"], row["name"])
    return raw


def _import(work: Work, path: Path, answers: Mapping[str, str]) -> Report:
    file: TownFile = read_town_file(path)
    file.answers = dict(answers)
    errors, _ = check_with_stored(work, file)
    assert errors == []
    return import_town(work, file)


async def imported(town: Town, path: Path, names: Names, term: Mapping[str, Any] | None = None, **answers: str) -> Report:
    raw = sample(names) | ({"term": dict(term)} if term else {})
    report: Report = await town.ask(_import, written(path, raw), answers)
    await town.settled()
    return report


def written(path: Path, raw: Mapping[str, Any]) -> Path:
    path.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    return path


async def serving(town: Town, name: str) -> Somebody:
    """Who has the name and rights: somebody who left may have it too."""
    named = await town.ask(lambda work: [p.has_rights for p in work.roster.people.values() if p.name == name])
    return await town.deputy(name, named.index(True))


async def test_who_comes_under_an_old_number_reads_nothing_of_the_old_ones_cases(town: Town, tmp_path: Path) -> None:
    leader, old = await town.deputy("周启明"), await town.deputy("段开东")
    group = await town.group("g1", leader, old)
    voter = await town.voter()
    await voter.writes("请保密：邻居家的低保有问题，我说给代表听")
    await group.presses(old, "认领")
    case = await town.case()
    due = case.due_on
    await imported(town, tmp_path / "town.yaml", {"d005": "新代表"})
    case = await town.case()
    assert (case.status, case.claimer, case.group, case.due_on) == ("assigned", None, "g1", due), "back with the group, its clocks run on"
    assert await town.ask(lambda work: [p.name for p in work.roster.people.values() if p.id.startswith("d005") and p.has_rights]) == [
        "新代表"
    ]
    new = await serving(town, "新代表")
    await new.writes(f"/case {NUMBER}")
    await new.presses("menu")
    new.person.presses(new.messages[-1], "full|1|")
    await town.settled()
    assert "邻居家" not in all_read(new)
    await old.writes(f"/case {NUMBER}")
    assert NUMBER not in old.last, "the old one has no rights any more"
    await group.presses(new, "认领")
    assert (await town.case()).claimer == "d005-2", "the newcomer claims it as anybody of the group may"


async def test_only_a_new_name_keeps_link_and_claims(town: Town, tmp_path: Path) -> None:
    leader, old = await town.deputy("周启明"), await town.deputy("段开东")
    group = await town.group("g1", leader, old)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了")
    await group.presses(old, "认领")
    report = await imported(town, tmp_path / "town.yaml", {"d005": "段海东"}, d005="same")
    assert [facts["id"] for code, facts in report.changes if code != "changed" or facts["section"] == "deputies"] == ["d005"]
    assert (await town.case()).claimer == "d005"
    await old.writes("/cases")
    assert old.sees_button(NUMBER) or NUMBER in all_read(old)


@pytest.mark.parametrize("term", [None, {"name": "第十九届", "from": "2026-11-01", "to": "2031-12-31", "seats": 79}])
async def test_what_is_kept_from_a_person_is_kept_from_him_under_another_number(town: Town, tmp_path: Path, term: Any) -> None:
    other = await town.deputy("史树华")
    await town.group("g1", other)
    voter = await town.voter()
    words = "吕春敏的果园把公家的水渠占了"
    await voter.writes(words)
    await voter.presses("给代表小组看") if (await town.case()).sealed else None
    await imported(town, tmp_path / "town.yaml", {"d003": "段开东", "d005": "吕春敏"}, term)
    meant, innocent = await serving(town, "吕春敏"), await serving(town, "段开东")
    for look in (f"/case {NUMBER}", f"/find {words[-3:]}", "/cases"):
        await meant.writes(look)
        assert words not in all_read(meant), look
        assert not meant.sees_button(NUMBER), look
    await innocent.writes(f"/case {NUMBER}")
    assert NUMBER in all_read(innocent), "who has the number now is not whom its voter speaks of"
