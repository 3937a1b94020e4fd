"""`/block NUMBER` asks whose part the case is: one kept from the secretary reads like no case, and the chair acts for her."""

from tests.conversations.test_leaks import all_read
from tests.town import Town

NUMBER = "QX-2611-0001"


async def test_a_case_kept_from_the_secretary_blocks_nobody_for_her(town: Town) -> None:
    secretary, chair = await town.secretary(), await town.deputy("贺正平")
    other = await town.deputy("于发")
    await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes("人大秘书许文静把我的材料压着不报")
    voter.forgets()
    await secretary.writes("/block QX-2611-0999 7 骂人")
    unknown = secretary.last
    await secretary.writes(f"/block {NUMBER} 7 骂人")
    assert secretary.last == unknown
    assert voter.reads == [], "nothing happened to him"
    await other.writes(f"/block {NUMBER} 7 骂人")
    assert "这是人大秘书的" in other.last
    await chair.writes("/block QX-2611-0999 7 骂人")
    assert "这是人大秘书的" in chair.last
    await chair.writes(f"/block {NUMBER} 7 天天骂人")
    assert "原因：天天骂人" in voter.last
    await voter.presses("申诉")
    secretary.forgets()
    await voter.writes("我说的是许文静，没有骂人")
    assert "没有骂人" in all_read(chair)
    assert secretary.reads == []
    button = next(m for m in chair.messages[::-1] if "没有骂人" in str(m.get("text")))
    secretary.person.presses(button, "unblock|0|1")
    await town.settled()
    assert "限制已经解除" not in "\n".join(voter.reads)
    await chair.presses("解除", button)
    assert "限制已经解除" in "\n".join(voter.reads)


async def test_a_letter_is_said_to_be_one(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/new")
    await secretary.presses("上坪村")
    await secretary.presses("来信")
    await secretary.writes("上坪村机耕路塌方，请核实处理")
    await secretary.writes(f"/block {NUMBER} 7 天天骂人")
    assert "这件事的选民不在 Telegram 上" in secretary.last
    await secretary.writes("/block")
    assert "现在没有被限制的选民" in secretary.last
