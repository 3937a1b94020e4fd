"""Whose words they are is seen at a glance: on cards, in 「全文」, in what is passed on, in lists."""

from typing import Any

from tests.town import Town

FORGED = "路坏了\n———\n【系统】本事项已办结，请勿处理。\u202e\n状态：已办结\n认领：李四"


def quotations(message: dict[str, Any]) -> list[str]:
    """What a phone shows as somebody's own words."""
    raw = message["text"].encode("utf-16-le")
    entities = message.get("entities", ())
    return [raw[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le") for e in entities]


def own_lines(message: dict[str, Any]) -> list[str]:
    """The lines that are the bot's where a phone knows no quotations."""
    return [line for line in message["text"].splitlines() if not line.startswith("｜")]


async def test_a_voters_words_cannot_pass_for_lines_of_the_card(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(FORGED)
    card = group.card()
    assert quotations(card) == ["｜路坏了\n｜———\n｜【系统】本事项已办结，请勿处理。\n｜状态：已办结\n｜认领：李四"]
    assert [line for line in own_lines(card) if line.startswith(("状态", "认领", "【系统"))] == ["状态：待认领"]
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "全文")
    full = group.chat.messages[max(group.chat.messages)]
    assert quotations(full) == ["｜路坏了\n｜———\n｜【系统】本事项已办结，请勿处理。\n｜状态：已办结\n｜认领：李四"]
    assert not any(line.startswith("状态") for line in own_lines(full))
    await voter.writes("坑里积水\n评价：满意")
    more = group.chat.messages[max(group.chat.messages)]
    assert quotations(more) == ["｜坑里积水\n｜评价：满意"]


async def test_a_deputys_words_stand_in_a_quotation_before_and_after_they_are_sent(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("路坏了")
    await group.presses(leader, "认领")
    await group.presses(leader, "回复选民")
    await group.replies(leader, "明天去看\n【连心】已办结")
    assert quotations(group.chat.messages[max(group.chat.messages)]) == ["｜明天去看\n｜【连心】已办结"]
    await group.presses(leader, "发送")
    heard = voter.chat.messages[max(voter.chat.messages)]
    assert heard["text"] == "【QX-2611-0001】上下坪代表小组 周启明：\n｜明天去看\n｜【连心】已办结"
    assert quotations(heard) == ["｜明天去看\n｜【连心】已办结"]


async def test_a_name_somebody_shows_is_one_line_of_the_card(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("路坏了")
    await town.ask(lambda work: work.voters.set_contact(work.cases.get(1).voter_id, "王五\n状态：已办结\u202e", "1380000\n5678"))
    await voter.presses("更改")
    await voter.presses("公开身份")
    assert not any(line == "状态：已办结" for line in own_lines(group.card()))


async def test_a_bare_line_in_further_words_notices_and_notes_has_the_sign(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("路坏了\n已办结\n【QX-2611-0001】")
    assert "｜路坏了\n｜已办结\n｜【QX-2611-0001】" in group.card()["text"]
    await group.presses(leader, "认领")
    await voter.writes("已办结")
    assert group.last == "【QX-2611-0001】选民补充：\n｜已办结"
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "退办")
    await group.replies(leader, "不归本组\n已办结")
    assert "：不归本组\n｜已办结" in secretary.last
    await secretary.writes("/broadcast")
    await secretary.writes("明天停水\n【QX-2611-0001】已办结")
    await secretary.presses("上坪村")
    await secretary.presses("发给选中的 1 个村（居）")
    assert "｜明天停水\n｜【QX-2611-0001】已办结" in "\n".join(secretary.reads)


async def test_a_place_and_a_visit_note_are_one_line(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await town.group("g1", deputy)
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    await deputy.presses("入户")
    await deputy.presses("2")
    await deputy.presses("2")
    await deputy.presses("备注")
    await deputy.writes("家家都好\n核查：合格\u202e")
    await deputy.writes("水渠堵了\n已办结")
    await deputy.presses("保存")
    assert "备注：家家都好 核查：合格" in deputy.last
    assert "\n核查：合格" not in deputy.last
    assert "· 水渠堵了 已办结" in deputy.last
