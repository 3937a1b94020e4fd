"""Name and phone that a voter shows are seen by the group he showed them to, and go along to no other (docs/spec.md section 3)."""

from pathlib import Path

import pytest

from domain.values.ids import VoterId
from services.deed.work import Work
from tests.conversations.test_reorganisation import groups_merged
from tests.town import GroupTalk, Somebody, Town

PHONE, CONSENT = "13800001234", "show_contact"


async def _shown(town: Town) -> tuple[Somebody, Somebody, GroupTalk, GroupTalk]:
    """A voter who shows who she is to the first group."""
    leader, other = await town.deputy("周启明"), await town.deputy("巴特尔")
    group, next_group = await town.group("g1", leader), await town.group("g2", other)
    voter = await town.voter()
    await voter.writes("自来水停了三天")
    await voter.presses("更改")
    await voter.presses("公开身份")
    await voter.writes(f"王大娘 {PHONE}")
    assert f"选民（本人公开）：王大娘 {PHONE}" in group.card()["text"]
    return voter, leader, group, next_group


def _anywhere(talk: GroupTalk) -> bool:
    return any(PHONE in text for text in talk.reads)


async def _by_the_menu(secretary: Somebody) -> None:
    await secretary.presses("更多")
    await secretary.presses("q_assign")


async def _assign(town: Town, secretary: Somebody, where: str) -> None:
    await secretary.writes("/case QX-2611-0001")
    await (secretary.presses("q_assign") if secretary.sees_button("q_assign") else _by_the_menu(secretary))
    await secretary.presses(where)


async def test_another_group_reads_it_only_when_she_says_so(town: Town) -> None:
    voter, _, group, other = await _shown(town)
    secretary = await town.secretary()
    name = await town.ask(lambda work: work.roster.groups["g2"].name)
    before = len(town.telegram.calls)
    await _assign(town, secretary, name)
    assert (await town.case()).group == "g2"
    assert not _anywhere(other)
    assert not _anywhere(group)
    assert [c for c in town.telegram.calls[before:] if c[2] == other.chat.id and PHONE in str(c)] == []
    assert "没有跟过去" in voter.last
    assert name in voter.last
    assert await town.ask(_consents) == [True], "what she allowed ended with that group"
    await voter.presses("也给他们看")
    assert f"王大娘 {PHONE}" in other.card()["text"]
    assert await town.ask(_consents) == [True, False]
    await town.check_promises()


def _consents(work: Work) -> list[bool]:
    given = work.voters.consents(work.cases.get(1).voter_id or VoterId(0))
    return [c["withdrawn_at"] is not None for c in given if c["purpose"] == CONSENT]


async def test_back_at_the_secretarys_and_at_the_same_group_she_is_asked_once(town: Town) -> None:
    voter, leader, group, _ = await _shown(town)
    secretary = await town.secretary()
    await group.presses(leader, "退办")
    await group.replies(leader, "不归我们")
    assert not any(PHONE in text for text in secretary.reads)
    voter.forgets()
    name = await town.ask(lambda work: work.roster.groups["g1"].name)
    await _assign(town, secretary, name)
    assert PHONE not in group.card()["text"]
    assert len([text for text in voter.reads if "没有跟过去" in text]) == 1
    await voter.presses("也给他们看")
    assert PHONE in group.card()["text"]


async def test_whoever_it_is_handed_up_to_reads_it_without(town: Town) -> None:
    voter, leader, group, _ = await _shown(town)
    chair = await town.deputy("苏晓梅")
    await group.presses(leader, "认领")
    await chair.writes("/case QX-2611-0001")
    await group.presses(leader, "menu", group.card())
    await group.presses(leader, "直通车")
    await chair.writes("/case QX-2611-0001")
    assert any("自来水停了三天" in text for text in chair.reads)
    assert not any(PHONE in text for text in chair.reads)
    assert PHONE in group.card()["text"], "her own group still does"


async def test_where_her_village_is_another_groups_it_does_not_go_along(town: Town) -> None:
    voter, _, group, other = await _shown(town)
    await voter.presses("更改")
    await voter.presses("case_villages", None)
    await voter.presses("case_village:v03", None)
    assert (await town.case()).group == "g2"
    assert not _anywhere(other)
    assert not _anywhere(group)
    await voter.presses("也给他们看")
    assert PHONE in other.card()["text"]


@pytest.mark.parametrize("taken_back", [True, False])
async def test_a_merged_groups_matter_asks_too(town: Town, tmp_path: Path, taken_back: bool) -> None:
    leader = await town.deputy("周启明")
    here = await town.group("g1", leader)
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路灯坏了半个月")
    await voter.presses("更改")
    await voter.presses("公开身份")
    await voter.writes(f"王大娘 {PHONE}")
    if taken_back:
        await voter.presses("更改")
        await voter.presses("改为匿名")
    await groups_merged(town, tmp_path)
    assert (await town.case()).group == "g1"
    assert "村口的路灯坏了" in here.card()["text"]
    assert not _anywhere(here)
    assert any("没有跟过去" in text for text in voter.reads) is not taken_back
    if not taken_back:
        await voter.presses("也给他们看")
        assert PHONE in here.card()["text"]
