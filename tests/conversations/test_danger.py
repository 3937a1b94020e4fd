"""Who may be in danger reads at once whom to call; staff are woken by what is surely so (docs/spec.md section 3, Special words)."""

from tests.town import Town


async def test_words_that_hint_at_self_harm_are_answered_warmly_with_the_line_that_listens(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter()
    await town.comes("2026-11-05", "02:30")
    await voter.writes("活够了，我去陪老伴了")
    assert "12356" in voter.last
    assert "⚠" not in voter.last
    assert "🔴 紧急" in secretary.last


async def test_what_may_be_danger_shows_the_numbers_and_wakes_nobody(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter()
    await town.comes("2026-11-05", "02:30")
    await voter.writes("冰面上娃娃溜冰，薄得很")
    assert "110 / 119 / 120" in voter.last
    assert "收到了。编号" in voter.last
    assert not any("🔴 紧急" in words for words in secretary.reads)
    assert "🔴紧急" not in group.card()["text"]
    await voter.writes("还有几个在上面")
    receipt = next(words for words in voter.reads if "收到了。编号" in words)
    assert "已补充 1 条" in receipt
    assert "110 / 119 / 120" in receipt, "an edited receipt says it still"


async def test_a_child_who_tells_of_violence_reads_the_line_for_children_and_women(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("路灯不亮")
    await voter.writes("我爸又在打我妈，我和弟弟躲在屋里，我九岁")
    told = next(words for words in voter.reads if "12338" in words)
    assert "110 / 119 / 120" in told


async def test_a_mark_set_by_the_house_says_who_set_it_and_that_the_voter_was_not_told(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("自来水停了三天了")
    voter.forgets()
    secretary.forgets()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("改分类")
    await secretary.presses("🔴紧急")
    alarm = next(text for text in secretary.reads if text.startswith("🔴 紧急"))
    assert "许文静 标为紧急" in alarm
    assert "没有告诉选民" in alarm
    assert "已请他打" not in alarm
    assert "没有告诉选民" in secretary.popups[-1]
    assert voter.reads == []
