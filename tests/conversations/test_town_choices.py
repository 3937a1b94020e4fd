"""What a town decides for itself: how it calls the outcomes of an answer, and which group takes which categories (docs/town-file.md)."""

from pathlib import Path
from typing import Any

import pytest

from domain.town_file.town_file import check
from reports.town_reader import read_town_file
from tests import town_file
from tests.conversations.test_another_person import _import
from tests.conversations.test_desk import claimed_case
from tests.town import Town
from tests.town_file import written

LABELS = {"solved": "A类（办好了）", "explained": "D类（留作参考）"}


async def decides(town: Town, folder: Path, **settings: Any) -> None:
    """The town file comes again with these settings; those of a group by its id."""
    raw = town_file.sample()
    groups = settings.pop("groups", {})
    for row in raw["groups"]:
        row.update(groups.get(row["id"], {}))
    await town.ask(_import, written(folder / "town.yaml", raw | settings), {})
    await town.settled()


async def test_an_outcome_is_called_as_the_town_calls_it_on_buttons_card_answer_and_timeline(town: Town, tmp_path: Path) -> None:
    await decides(town, tmp_path, outcomes=LABELS)
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "答复")
    await group.presses(leader, "A类（办好了）")
    await group.says(leader, "水管换了", group.chat.messages[max(group.chat.messages)])
    assert "A类（办好了）" in group.last
    await group.presses(leader, "send_answer")
    assert "办理结果：A类（办好了）" in voter.last
    assert "答复：A类（办好了）" in group.card()["text"]
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "答复（A类（办好了））" in voter.last


async def test_an_outcome_the_town_does_not_name_is_called_as_ever(town: Town, tmp_path: Path) -> None:
    await decides(town, tmp_path, outcomes=LABELS)
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "答复")
    await group.presses(leader, "暂时办不了")


@pytest.mark.parametrize(
    ("settings", "reason"),
    [({"outcomes": {"done": "办好"}}, "outcomes.done"), ({"groups": {"g8": {"categories": ["health"]}}}, "groups.categories")],
)
def test_a_name_nobody_knows_is_a_mistake(tmp_path: Path, settings: dict[str, Any], reason: str) -> None:
    raw = town_file.sample()
    for row in raw["groups"]:
        row.update(settings.get("groups", {}).get(row["id"], {}))
    raw |= {name: value for name, value in settings.items() if name != "groups"}
    errors, _ = check(read_town_file(written(tmp_path / "town.yaml", raw)), {})
    assert [problem.field for problem in errors] == [reason]


async def test_matters_of_a_category_go_to_the_group_that_takes_it(town: Town, tmp_path: Path) -> None:
    await decides(town, tmp_path, groups={"g8": {"categories": ["medical"]}})
    voter = await town.voter()
    await voter.writes("医保卡在卫生院刷不了")
    assert (await town.case()).group == "g8"
    assert "归街道与镇直代表小组办" in voter.last
    other = await town.voter("下坪村", "李大爷")
    await other.writes("自来水停了三天了")
    assert [case.group for case in await town.cases()] == ["g8", "g1"]
