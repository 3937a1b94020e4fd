"""Who is new in the roster, or something else in it now, reads no open matter that complains of him (docs/spec.md section 4)."""

from pathlib import Path
from typing import Any

import pytest

from domain.values.ids import PersonId, VillageId
from services.deed.work import Work
from tests import town_file
from tests.conversations.test_another_person import _import, serving
from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town
from tests.town_file import written

NUMBER = "QX-2611-0001"
NEW: dict[str, Any] = {
    "id": "d101",
    "name": "汤有德",
    "sex": "男",
    "group": "g1",
    "village": "v01",
    "level": ["town"],
    "role": "member",
    "job": "村委会主任",
    "phone": "13800000999",
    "status": "serving",
}


async def _imported(town: Town, path: Path, **changes: dict[str, Any]) -> None:
    """The sample with these rows changed, or added; by id."""
    raw = town_file.sample()
    for section in ("deputies", "staff", "groups"):
        for row in raw[section]:
            row.update(changes.pop(row["id"], {}))
    raw["deputies"] += list(changes.values())
    await town.ask(_import, written(path, raw), {})
    await town.settled()


async def _looks(town: Town, somebody: Somebody, words: str) -> None:
    for look in ("/cases", f"/case {NUMBER}", f"/find {words[-4:]}", "/find 汤有德"):
        await somebody.writes(look)
        assert words not in all_read(somebody), look
        assert not somebody.sees_button(NUMBER), look


@pytest.mark.parametrize("words", ["汤有德霸占我家半亩水田不还", "汤主任三天两头骂我，路也不给修"])
async def test_a_new_deputy_of_the_group_reads_nothing_that_complains_of_him(town: Town, tmp_path: Path, words: str) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    assert words in "\n".join(group.reads)
    assert (await town.case(NUMBER)).spoken_of == ()
    await _imported(town, tmp_path / "town.yaml", d101=NEW)
    case = await town.case(NUMBER)
    assert "d101" in case.spoken_of
    assert words not in "\n".join(group.reads), "it stands in no chat where he belongs"
    await _looks(town, await serving(town, "汤有德"), words)
    await leader.writes(f"/case {NUMBER}")
    assert words in all_read(leader)
    await town.check_promises()


async def test_who_changes_to_the_group_and_its_village_reads_nothing_that_complains_of_his_office(town: Town, tmp_path: Path) -> None:
    words = "我们村主任三天两头骂我，路也不给修"
    mover = await town.deputy("夏明柱")
    group = await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter(await town.ask(lambda work: work.roster.villages[VillageId("v02")].name))
    await voter.writes(words)
    assert (await town.case(NUMBER)).spoken_of == (), "there is none"
    await _imported(town, tmp_path / "town.yaml", d013={"group": "g1", "village": "v02", "job": "村委会主任"})
    assert (await town.case(NUMBER)).spoken_of == (PersonId("d013"),)
    await _looks(town, mover, words)
    assert words not in "\n".join(group.reads)


async def test_who_becomes_secretary_reads_nothing_that_complains_of_her(town: Town, tmp_path: Path) -> None:
    words = "汤有德办低保收了我三百块钱"
    await town.deputy("周启明")
    voter = await town.voter()
    await voter.writes(words)
    new = {"name": "汤有德", "role": "secretary", "id": "u09", "phone": "13800000998"}
    raw = town_file.sample()
    raw["staff"].append(new)
    await town.ask(_import, written(tmp_path / "town.yaml", raw), {})
    await town.settled()
    assert "u09" in (await town.case(NUMBER)).spoken_of
    await _looks(town, await serving(town, "汤有德"), words)


async def test_what_its_voter_said_of_him_stays_said(town: Town, tmp_path: Path) -> None:
    """A deputy who is only given another job is read of anew, and not kept from what he was let in to."""
    known = await town.deputy("段开东")
    await town.group("g1", known)
    voter = await town.voter()
    await voter.writes("段开东说的那个路灯还是没修")
    before = await town.case(NUMBER)
    if before.asked_of:
        await voter.presses("speaks_ok")
    before = await town.case(NUMBER)
    await _imported(town, tmp_path / "town.yaml", d005={"job": "养鱼户"})
    after = await town.case(NUMBER)
    assert (after.spoken_of, after.asked_of, after.cleared) == (before.spoken_of, before.asked_of, before.cleared)


async def test_a_reader_of_a_confidential_matter_loses_its_words_with_his_office(town: Town, tmp_path: Path) -> None:
    """The secretary becomes an information officer: that there is a matter she may see, its words not."""
    words = "请保密：邻居家的低保有问题，我说给代表听"
    secretary = await town.secretary()
    voter = await town.voter()
    await voter.writes(words)
    assert (await town.case(NUMBER)).confidential
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("menu")
    await secretary.presses("full")
    assert "邻居家的低保" in all_read(secretary)
    another = {"u01": {"role": "info_officer"}, "u02": {"role": "secretary"}}
    await _imported(town, tmp_path / "town.yaml", **another)
    assert "邻居家的低保" not in all_read(secretary)
    assert await town.ask(lambda work: _sees(work, secretary)), "that there is one she may know"


def _sees(work: Work, somebody: Somebody) -> bool:
    persons = [p for p in work.roster.people.values() if p.id == somebody.person_id]
    return work.may_read(int(persons[0].handle or 0), work.cases.get(1))
