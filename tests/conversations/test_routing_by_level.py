"""Which levels' deputies get the matters of a village is the town's to say (`routing` of the town file; docs/spec.md section 4)."""

from dataclasses import replace
from typing import Any

from domain.rights.routing import told_at_first
from domain.values.ids import GroupId
from services.deed.work import Work
from tests.town import Town


async def revised(town: Town, section: str, of: str, **changes: Any) -> None:
    def revise(work: Work) -> None:
        work.rows.revise(section, of, data=dict(work.rows.section(section)[of].data) | changes)
        work.rows.moved()

    await town.ask(revise)


async def test_in_a_group_without_a_chat_the_cards_go_to_deputies_of_the_levels_that_are_named(town: Town) -> None:
    await revised(town, "congress", "congress", routing=["county"])
    await revised(town, "deputies", "d003", level=["county"])
    leader, named, other = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("于发")
    await revised(town, "groups", "g1", deputy_leader=None)
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    assert any("自来水停了三天了" in text for text in named.reads)
    assert any("自来水停了三天了" in text for text in leader.reads), "he leads the group"
    assert not any("自来水停了三天了" in text for text in other.reads)
    await named.presses("认领")
    assert (await town.case()).claimer == "d003"
    await town.check_promises()


async def test_where_nobody_of_these_levels_can_be_told_everybody_is(town: Town) -> None:
    await revised(town, "congress", "congress", routing=["national"])
    other = await town.deputy("于发")
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    assert any("自来水停了三天了" in text for text in other.reads)


async def test_whom_the_case_names_who_leads_it_and_who_has_it_are_told_whatever_their_level(town: Town) -> None:
    await revised(town, "congress", "congress", routing=["county"])
    await revised(town, "groups", "g1", deputy_leader=None)
    await town.deputy("周启明")
    await (await town.voter()).writes("自来水停了三天了")
    case = await town.case()

    def told(work: Work, **changes: Any) -> set[str]:
        members = work.roster.members(GroupId("g1"))
        return {str(person.id) for person in told_at_first(work.roster, replace(case, **changes), members)}

    assert await town.ask(told) == {"d001"}
    for changes in ({"named_deputy": "d004"}, {"key_lead": "d004"}, {"handed_up_to": ("d004",)}, {"claimer": "d004"}):
        assert await town.ask(lambda work, changes=changes: told(work, **changes)) == {"d001", "d004"}, changes
