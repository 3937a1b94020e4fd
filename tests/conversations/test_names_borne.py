"""Who complains of somebody by a name he bore before the office put it right complains of him (docs/spec.md section 4)."""

from pathlib import Path

import pytest

from domain.values.ids import CaseId, PersonId
from services.case.withdraw import take_back
from tests.conversations.test_another_person import imported, serving
from tests.conversations.test_leaks import all_read
from tests.town import Town

NUMBER = "QX-2611-0001"
WORDS = "占了我家半亩水田不还"


@pytest.mark.parametrize("called", ["段开东", "段 开 东", "开东代表", "段代表", "老段这个人", "Duan Kaidong "])
async def test_the_name_he_bore_before_is_his(town: Town, tmp_path: Path, called: str) -> None:
    leader, meant = await town.deputy("周启明"), await town.deputy("段开东")
    group, voter = await town.group("g1", leader, meant), await town.voter("上坪村")
    await imported(town, tmp_path / "town.yaml", {"d005": "李建华"}, d005="same")
    await voter.writes(f"{called}{WORDS}")
    assert PersonId("d005") in (await town.case(NUMBER)).spoken_of
    for look in ("/cases", f"/case {NUMBER}", "/find 水田"):
        await meant.writes(look)
    assert WORDS not in all_read(meant)
    assert WORDS not in "\n".join(group.reads)
    await leader.writes(f"/case {NUMBER}")
    assert WORDS in all_read(leader)


async def test_all_the_names_he_ever_bore_are_his(town: Town, tmp_path: Path) -> None:
    await town.deputy("段开东")
    voter = await town.voter("上坪村")
    await imported(town, tmp_path / "town.yaml", {"d005": "李建华"}, d005="same")
    await imported(town, tmp_path / "town.yaml", {"d005": "李建国"}, d005="same")
    for number, name in enumerate(("段开东", "李建华", "李建国"), 1):
        await voter.writes(f"{name}{WORDS}", reply_to=None)
        await town.passes(minutes=20)
        if voter.sees_button("新事项"):
            await voter.presses("新事项")
        assert PersonId("d005") in (await town.cases())[-1].spoken_of, name
        assert len(await town.cases()) == number


async def test_an_older_name_of_one_that_is_anothers_now_is_asked_about(town: Town, tmp_path: Path) -> None:
    """Of two who bear it, or bore it, each hears nothing until its voter said of whom he speaks."""
    await town.deputy("史树华")
    voter = await town.voter("上坪村")
    await imported(town, tmp_path / "town.yaml", {"d005": "李建华"}, d005="same")
    await imported(town, tmp_path / "town.yaml", {"d005": "李建华", "d003": "段开东"}, d003="same")
    await voter.writes(f"段开东{WORDS}")
    case = await town.case(NUMBER)
    assert case.spoken_of == ("d003", "d005")


async def test_who_came_under_his_number_never_bore_his_name(town: Town, tmp_path: Path) -> None:
    await town.deputy("段开东")
    voter = await town.voter("上坪村")
    await imported(town, tmp_path / "town.yaml", {"d005": "李建华"})
    await voter.writes(f"段开东{WORDS}")
    assert not any(person.startswith("d005-") for person in (await town.case(NUMBER)).spoken_of)


async def test_what_is_kept_from_who_came_back_stays_kept_when_his_name_is_put_right(town: Town, tmp_path: Path) -> None:
    await town.deputy("史树华")
    await town.group("g1")
    voter = await town.voter("上坪村")
    await voter.writes(f"段开东{WORDS}")
    await town.ask(lambda work: take_back(work, work.cases.get(CaseId(1))))
    await imported(town, tmp_path / "town.yaml", {"d005": "别的人", "d003": "段开东"})
    meant = await serving(town, "段开东")
    await imported(town, tmp_path / "town.yaml", {"d005": "别的人", "d003": "李建华"}, d003="same")
    assert await town.ask(lambda work: work.roster.people[meant.person_id].name) == "李建华"
    for look in (f"/case {NUMBER}", "/find 水田", "/cases"):
        await meant.writes(look)
    assert WORDS not in all_read(meant)
