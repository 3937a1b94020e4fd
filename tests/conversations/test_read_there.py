"""A matter that goes to another village or group is read again for the offices there before its card goes out (docs/spec.md section 4)."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from domain.values.ids import CaseId, Handle, PersonId
from services.deed.by import By
from services.desk.assign import assign
from tests.conversations.test_reorganisation import reorganised
from tests.town import Somebody, Town

ONE = "QX-2611-0001"
WORDS = "村主任把三组的水渠堵了浇自己家的地"
THERE = PersonId("d011")
"""柳湾's 村主任, who leads the group there."""


async def put_right(town: Town, path: Path) -> None:
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await _to_liuwan(voter)


async def of_no_village_put_right(town: Town, path: Path) -> None:
    await _to_liuwan(await _of_no_village(town))


async def put_right_after_he_was_asked(town: Town, path: Path) -> None:
    """Whom he let in was the one of his own village."""
    voter = await town.voter("上坪村")
    await town.group("g1", await town.deputy("史树华"))
    await voter.writes("我们村主任叫人把三组的水渠堵了吧")
    await _to_liuwan(voter)


async def handed_to_a_group(town: Town, path: Path) -> None:
    secretary = await town.secretary()
    await _of_no_village(town)
    await _hands_over(secretary)


async def handed_to_another_group(town: Town, path: Path) -> None:
    """As 「退办」 and the page lead to it."""
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await town.ask(lambda work: assign(work, By(work.roster.staff("secretary"), Handle(0)), work.cases.get(CaseId(1)), "g2"))
    await town.settled()


async def village_merged(town: Town, path: Path) -> None:
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await reorganised(town, path, "villages", {"id": "v01", "merged_into": "v03", "from": "2026-11-04"})


async def village_merged_where_the_group_stays(town: Town, path: Path) -> None:
    voter = await town.voter("石门村")
    await voter.writes(WORDS)
    await reorganised(town, path, "villages", {"id": "v04", "merged_into": "v03", "from": "2026-11-04"})


async def _to_liuwan(voter: Somebody) -> None:
    await voter.presses("更改")
    await voter.presses("改村（居）")
    await voter.presses("柳湾村")


async def _of_no_village(town: Town) -> Somebody:
    voter = await town.stranger("王")
    await voter.writes("我们" + WORDS)
    await voter.presses("不在其中")
    await voter.presses("agree")
    assert (await town.case()).spoken_of == ()
    return voter


async def _hands_over(secretary: Somebody) -> None:
    await secretary.writes(f"/case {ONE}")
    await secretary.presses("交办")
    await secretary.presses("柳湾石门代表小组")


WAYS: list[Callable[[Town, Path], Awaitable[None]]] = [
    put_right,
    of_no_village_put_right,
    put_right_after_he_was_asked,
    handed_to_a_group,
    handed_to_another_group,
    village_merged,
    village_merged_where_the_group_stays,
]


@pytest.mark.parametrize("moves", WAYS)
async def test_who_holds_the_office_there_never_reads_it(
    town: Town, tmp_path: Path, moves: Callable[[Town, Path], Awaitable[None]]
) -> None:
    meant, other = await town.deputy("李春生"), await town.deputy("夏明柱")
    group = await town.group("g2", meant, other)
    before = len(group.reads)
    await moves(town, tmp_path)
    case = await town.case()
    assert case.group == "g2"
    assert THERE in case.spoken_of
    await meant.writes("/cases")
    await meant.writes(f"/case {ONE}")
    assert not any("堵了" in text for text in (*meant.reads, *group.reads[before:]))
    await other.writes(f"/case {ONE}")
    assert any("堵了" in text for text in other.reads), "the others of the group have it"
