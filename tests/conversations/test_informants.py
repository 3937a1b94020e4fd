"""What people say in the village is asked of its informant, and comes back as a note (docs/spec.md section 4, 问信息员)."""

import pytest

from domain.cases.details_in_hand import Changed
from domain.values.ids import CaseId
from services.deed.work import Work
from services.office.case_page import page
from tests.conversations.test_routing_by_level import revised
from tests.services.called import by
from tests.town import GroupTalk, Somebody, Town


async def asked(town: Town, *, linked: bool = True) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    """The leader has it in hand; 吕春敏 is the informant of the village."""
    await revised(town, "deputies", "d003", tags=["informant"])
    leader = await town.deputy("周启明")
    informant = await town.deputy("吕春敏") if linked else leader
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await group.presses(leader, "认领")
    voter.forgets()
    await group.presses(leader, "更多", group.card())
    return leader, group, informant, voter


async def test_the_informant_is_asked_with_a_tap_and_his_words_are_a_note(town: Town) -> None:
    leader, group, informant, voter = await asked(town)
    await group.presses(leader, "问信息员")
    assert "周启明 问您：QX-2611-0001（上坪村，饮水供水）这件事" in informant.last
    leader.forgets()
    await informant.presses("我来说说")
    await informant.writes("水厂在换水管，后山几户还要停两天")
    assert "信息员吕春敏说" in leader.last
    assert "后山几户还要停两天" in leader.last
    assert any("信息员吕春敏说" in text for text in group.reads)
    assert voter.reads == [], "it stays in the house"
    secretary = await town.secretary()
    await secretary.writes("/audit QX-2611-0001")
    assert "吕春敏 信息员回话" in secretary.last
    note = await town.ask(lambda work: work.said.newest_of(CaseId(1), "note"))
    assert note.text == "水厂在换水管，后山几户还要停两天"
    handle = await leader.handle()
    shown = await town.ask(lambda work: str(page(work, by(work, handle), "QX-2611-0001").timeline))
    assert "后山几户还要停两天" in shown, "it stands on the matter's page"
    informant.person.presses(informant.messages[-1], "informant_say|1|")
    await town.settled()
    assert "没有人在等" in informant.popups[-1]
    await town.check_promises()


async def test_who_knows_nothing_says_so_by_a_tap_and_another_may_be_asked_again(town: Town) -> None:
    leader, group, informant, voter = await asked(town)
    await group.presses(leader, "问信息员")
    leader.forgets()
    await informant.presses("不清楚")
    assert "信息员吕春敏不清楚，请另找人问" in leader.last
    assert voter.reads == []


async def test_one_without_an_account_is_named_to_who_asks_with_his_number(town: Town) -> None:
    leader, group, _informant, _voter = await asked(town, linked=False)
    await group.presses(leader, "问信息员")
    assert "吕春敏（13800000103）在这里收不到消息，QX-2611-0001 请您打电话问他" in leader.last


@pytest.mark.parametrize("changed", [Changed(marks=("confidential",)), Changed(category="dispute")])
async def test_of_a_confidential_matter_nobody_and_of_a_dispute_its_mediator_is_asked(town: Town, changed: Changed) -> None:
    leader, _group, informant, _voter = await asked(town)

    def change(work: Work) -> None:
        work.cases.record(work.cases.get(1), work.event("changed", "u01", changed))

    await town.ask(change)
    await leader.writes("/case QX-2611-0001")
    await leader.presses("更多")
    assert not leader.sees_button("问信息员")
    informant.forgets()
    leader.person.presses(leader.messages[-1], "ask_informant|1|")
    await town.settled()
    assert "没有别的信息员可以问" in leader.popups[-1]
    assert informant.reads == []
