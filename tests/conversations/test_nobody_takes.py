"""A matter that nobody of its group may take is the secretary's to hand on, and she reads so until she does (docs/spec.md section 4)."""

from tests.conversations.test_leaks import all_read, everything
from tests.town import Town

NUMBER = "QX-2611-0001"
CLAIMER = "认领的代表在私聊里看"


async def test_she_reads_why_it_is_hers_and_hears_of_it_daily_until_she_hands_it_on(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("周启明占了我家水田，给我保密")
    assert "没人能认领。请您转给别的小组" in all_read(secretary)
    await town.passes(minutes=5)
    await voter.writes("还有三分地也占了", voter.messages[-1])
    assert CLAIMER not in all_read(secretary)
    for day in ("2026-11-05", "2026-11-09", "2026-11-20", "2026-12-01"):
        secretary.forgets()
        await town.comes(day, "09:30")
        assert f"{NUMBER}「周启明占了我家水田，给…」 上坪村：小组里没人能认领" in "\n".join(secretary.reads), day
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("转给别的小组")
    await secretary.presses("柳湾石门代表小组")
    secretary.forgets()
    await town.comes("2026-12-03", "09:30")
    assert "小组里没人能认领" not in "\n".join(secretary.reads)
    assert NUMBER not in everything(group)


async def test_without_a_claimer_the_chat_is_not_told_that_he_reads_it(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯坏了，给我保密")
    await town.passes(minutes=5)
    await voter.writes("还有桥头那盏", voter.messages[-1])
    assert CLAIMER not in everything(group)
    assert "谁认领谁在私聊里看" in everything(group)
