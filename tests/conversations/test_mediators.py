"""A dispute is put before the village's mediator, who takes it up or cannot (docs/spec.md section 4, 请调解员)."""

from dataclasses import replace
from typing import Any

import pytest

from domain.cases.details_for_voter import OfMessage
from domain.values.ids import PersonId
from services.case.mediators import mediating_in
from services.deed.work import Work
from services.desk import mediate
from tests.conversations.test_routing_by_level import revised
from tests.town import GroupTalk, Somebody, Town


async def quarrel(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    """The leader has it in hand; 吕春敏 is the mediator of the village."""
    await revised(town, "deputies", "d001", tags=[])
    await revised(town, "deputies", "d003", tags=["mediator"])
    leader, mediator = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("邻居家的滴水落到我家院墙，吵了好几架，想请人来调解")
    assert (await town.case()).category == "dispute"
    await group.presses(leader, "认领")
    voter.forgets()
    return leader, group, mediator, voter


async def test_the_mediator_is_asked_and_takes_it_over_from_who_asked(town: Town) -> None:
    leader, group, mediator, voter = await quarrel(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "请调解员")
    assert any("周启明 请您来调解 QX-2611-0001（上坪村，邻里纠纷）" in text for text in mediator.reads)
    assert voter.reads == [], "he hears of who comes"
    await mediator.presses("我来调解")
    assert (await town.case()).claimer == "d003"
    assert any("吕春敏来调解" in text for text in leader.reads)
    assert "吕春敏" in voter.last
    assert "调解：吕春敏" in group.card()["text"]
    await town.check_promises()


async def test_who_cannot_come_says_so_and_the_case_stays_where_it_is(town: Town) -> None:
    leader, group, mediator, voter = await quarrel(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "请调解员")
    await mediator.presses("这次去不了")
    assert (await town.case()).claimer == "d001"
    assert any("吕春敏这次去不了，请另找人" in text for text in leader.reads)
    assert voter.reads == []
    await mediator.writes("/case QX-2611-0001")
    assert not mediator.sees_button("我来调解"), "asked and answered"


async def test_no_mediator_is_asked_into_what_he_is_kept_from(town: Town) -> None:
    leader, group, mediator, _voter = await quarrel(town)
    other = await town.voter(name="李大爷")
    await other.writes("代表吕春敏家的围墙占了我家的地界，邻居都看见了，天天吵架")
    case = await town.case("QX-2611-0002")
    assert "d003" in case.spoken_of
    mediator.forgets()
    await leader.writes("/case QX-2611-0002")
    await leader.presses("更多")
    assert not leader.sees_button("请调解员")
    assert mediator.reads == []
    assert group.card("QX-2611-0001")


async def test_an_answer_counts_however_much_was_written_since(town: Town) -> None:
    leader, group, mediator, _voter = await quarrel(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "请调解员")
    await mediator.presses("这次去不了")
    case = await town.case()

    def written(work: Work) -> None:
        now = work.cases.get(case.id)
        for _ in range(70):
            now = work.cases.record(now, work.event("noted", "voter", OfMessage(about="meeting", answer="yes")))

    await town.ask(written)
    assert await town.ask(lambda work: mediate.asked(work, work.cases.get(case.id))) == ()


async def asked_now(town: Town) -> list[str]:
    return list(await town.ask(lambda work: mediate.asked(work, work.cases.get(1))))


async def goes_now(town: Town) -> str:
    return str(await town.ask(lambda work: mediating_in(work, work.cases.get(1))))


@pytest.mark.parametrize(
    ("section", "of", "changes"),
    [
        ("deputies", "d003", {"status": "suspended"}),
        ("deputies", "d003", {"tags": []}),
        ("deputies", "d003", {"village": "v02"}),
        ("deputies", "d003", {"status": "on_leave", "leave": {"from": "2026-11-01", "to": "2026-11-30"}}),
    ],
)
async def test_who_may_mediate_no_more_is_asked_no_more(town: Town, section: str, of: str, changes: dict[str, Any]) -> None:
    leader, group, _mediator, _voter = await quarrel(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "请调解员")
    assert await asked_now(town) == ["d003"]
    await revised(town, section, of, **changes)
    assert await asked_now(town) == []


async def test_who_goes_is_named_as_long_as_he_may_or_has_the_case(town: Town) -> None:
    leader, group, mediator, _voter = await quarrel(town)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "请调解员")
    assert await goes_now(town) == ""
    await mediator.presses("我来调解")
    assert await goes_now(town) == "d003"
    assert await asked_now(town) == []
    await revised(town, "deputies", "d003", tags=[])
    assert await goes_now(town) == "d003", "he has it in hand"

    def handed_on(work: Work) -> str:
        return mediating_in(work, replace(work.cases.get(1), claimer=PersonId("d001")))

    assert await town.ask(handed_on) == ""
    await revised(town, "deputies", "d003", tags=["mediator"])
    assert await town.ask(handed_on) == "d003"
    assert await town.ask(lambda work: mediating_in(work, replace(work.cases.get(1), claimer=PersonId("d001"), category="road"))) == ""
