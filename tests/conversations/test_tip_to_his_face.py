"""A likely tip about 「你」, the deputy by whose code its voter came: once it is the group's he is asked whether that one may see it (docs/spec.md
section 3)."""

import pytest

from domain.values.ids import PersonId
from tests.town import GroupTalk, Somebody, Town, shown

TIP = "你收了老板的钱才给他家修路"


async def came_by_his_code(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    yu, other = await town.deputy("于发"), await town.deputy("史树华")
    group = await town.group("g1", yu, other)
    code = await town.ask(lambda work: work.roster.code_of(work.roster.people[PersonId("d002")]))
    voter = await town.voter("上坪村")
    await voter.writes(f"/start p_{code}")
    return voter, yu, group


async def below_a_matter(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    voter, yu, group = await came_by_his_code(town)
    await voter.writes("三组的路坑坑洼洼")
    await voter.writes(TIP, voter.messages[-1])
    assert (await town.case()).sealed
    return voter, yu, group


@pytest.mark.parametrize(("answer", "sees"), [("于发代表可以看", True), ("别让他看", False)])
async def test_below_a_matter_he_is_asked_beside_the_line_that_it_is_the_groups(town: Town, answer: str, sees: bool) -> None:
    voter, yu, _group = await below_a_matter(town)
    voter.forgets()
    await voter.presses("给代表小组看")
    asked = next(message for message in voter.messages if "让不让于发代表看" in shown(message))
    assert "上下坪代表小组" in shown(asked)
    await voter.presses(answer, asked)
    assert ("d002" not in (await town.case()).spoken_of) is sees
    yu.forgets()
    await yu.writes("/case QX-2611-0001")
    assert ("三组的路" in yu.last) is sees
    await town.check_promises()


async def test_on_the_receipt_it_is_asked_there_and_once(town: Town) -> None:
    voter, _yu, _group = await came_by_his_code(town)
    await voter.writes(TIP)
    receipt = next(message for message in voter.messages if "收到了。编号" in shown(message))
    await voter.presses("给代表小组看")
    asked = [message["message_id"] for message in voter.messages if "让不让于发代表看" in shown(message)]
    assert asked == [receipt["message_id"]]


async def test_where_the_secretary_gives_it_he_is_asked_too(town: Town) -> None:
    secretary = await town.secretary()
    voter, _yu, _group = await below_a_matter(town)
    await town.passes(days=1)
    voter.forgets()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("q_give")
    assert (await town.case()).seal == "opened"
    assert any("让不让于发代表看" in one for one in voter.reads)


async def test_who_is_kept_out_in_any_case_is_not_asked_about(town: Town) -> None:
    """The party secretary of his village, whom a complaint of village affairs does not reach."""
    zhou = await town.deputy("周启明")
    await town.group("g1", zhou)
    voter = await town.voter("上坪村")
    code = await town.ask(lambda work: work.roster.code_of(work.roster.people[PersonId("d001")]))
    await voter.writes(f"/start p_{code}")
    await voter.writes("三组的路坑坑洼洼")
    await voter.writes(TIP, voter.messages[-1])
    await voter.presses("给代表小组看")
    assert not any("让不让" in one for one in voter.reads)
