"""「已转给」 and who reads it are said only as they are: where nobody of the group can read it, its voter reads who does (docs/spec.md section 3)."""

from pathlib import Path

import pytest

from domain.values.ids import CaseId
from services.deed.work import Work
from services.desk.assign import assign
from tests.conversations.test_reorganisation import reorganised
from tests.services.called import by
from tests.town import Town

HERS = "眼下组里没有能看这件事的代表，先由人大秘书看，再找人办。"
UNLINKED = "小组的代表暂时还没有连上线，先由人大秘书看，连上就转给他们。"
ROAD = "村口的路坏了，车子过不去"


@pytest.mark.parametrize("chat", [True, False])
async def test_where_only_he_of_whom_it_is_has_an_account_nothing_was_passed_on(town: Town, chat: bool) -> None:
    zhou, _ = await town.deputy("周启明"), await town.secretary()
    if chat:
        await town.group("g1", zhou)
    voter = await town.voter()
    await voter.writes("周启明骂我")
    receipt = next(read for read in voter.reads if "编号" in read)
    assert "已转给" not in receipt
    assert "归上下坪代表小组办" in receipt
    assert HERS in receipt
    await town.passes(minutes=20)
    await voter.writes("谁在看我写的")
    assert "：这件事现在只有人大秘书看得到。周启明代表看不到。" in voter.last, voter.last


async def test_where_nobody_has_an_account_yet_the_secretary_reads_first(town: Town) -> None:
    await town.secretary()
    voter = await town.voter()
    await voter.writes(ROAD)
    receipt = next(read for read in voter.reads if "编号" in read)
    assert "已转给" not in receipt
    assert UNLINKED in receipt
    await town.passes(minutes=20)
    await voter.writes("谁在看我写的")
    assert "：这件事现在只有人大秘书看得到。" in voter.last, voter.last


async def test_who_has_no_account_is_not_among_those_who_read_it(town: Town) -> None:
    zhou, yu, _ = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    await town.group("g1", zhou, yu)
    voter = await town.voter()
    await voter.writes(ROAD)
    assert any("已转给：上下坪代表小组" in read for read in voter.reads)
    await town.passes(minutes=20)
    await voter.writes("谁在看我写的")
    assert "：周启明代表、于发代表和人大秘书看得到。" in voter.last or "：于发代表、周启明代表和人大秘书看得到。" in voter.last, voter.last


async def test_a_late_matter_of_a_group_that_cannot_read_it_is_said_to_be_late(town: Town, tmp_path: Path) -> None:
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路灯坏了半个月")
    await town.comes("2026-11-30")
    voter.forgets()
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v01", "from": "2026-11-30"})
    told = next(words for words in voter.reads if "现在归上下坪代表小组办" in words)
    assert "本该 11月18日 答复您，已经晚了" in told
    assert "小组的代表暂时还没有连上线，已经记下，连上就转给他们。" in told


async def test_a_group_that_cannot_read_what_it_is_given_was_passed_nothing(town: Town) -> None:
    zhou, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", zhou)
    voter = await town.voter()
    await voter.writes(ROAD)

    def give(work: Work, account: int) -> None:
        assign(work, by(work, account), work.cases.get(CaseId(1)), "g2")

    await town.ask(give, await secretary.handle())
    await town.settled()
    assert "已转给" not in voter.last
    assert "QX-2611-0001 现在归柳湾石门代表小组办" in voter.last
    assert UNLINKED in voter.last
