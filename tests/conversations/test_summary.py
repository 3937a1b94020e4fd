"""The first monthly summary: on request and by itself on the 1st (docs/spec.md section 7)."""

from tests.conversations.test_rating import claimed_first
from tests.town import Town


async def test_the_month_in_figures_for_who_may_see_it(town: Town) -> None:
    secretary = await town.secretary()
    voter, group, leader = await claimed_first(town)
    await voter.presses("满意")
    await voter.presses("solved:yes")
    other = await town.voter(name="李大爷")
    await other.writes("水管漏了")
    third = await town.voter(name="张大爷")
    await third.writes("电线掉了")
    await third.presses("撤回")
    await third.presses("确认撤回")
    await secretary.writes("/summary")
    assert secretary.last.splitlines()[1:] == [
        "收到 3 件，受理 2 件，选民撤回 1 件。",
        "答复 1 件，办结 1 件。其余都没过期。",
        "选民评价 1 件：满意 1 件，说已经解决的 1 件。",
        "答复以后没有再和选民谈一次（二次面商）就办结的 1 件。答复以后请再上门、见面或打电话问问选民，在「更多」「面商」里记一下。",
        "（不到 10 件的不算比率：样本少）",
        "· 上下坪代表小组：受理 2 件，答复 1 件，办结 1 件",
    ]
    for words, expected in (("/summary 2026-13", "没看懂"), ("/summary abc", "没看懂"), ("/summary 2027-01", "还没到")):
        await secretary.writes(words)
        assert expected in secretary.last
    member = await town.deputy("吕春敏")
    await member.writes("/summary")
    assert "小结给主席、副主席和工作人员看" in member.last


async def test_on_the_first_at_nine_it_comes_by_itself_once_also_after_downtime(town: Town) -> None:
    secretary = await town.secretary()
    voter, group, _ = await claimed_first(town)
    await voter.presses("基本满意")
    await town.bot.tidy()
    await town.comes("2026-11-30", "23:50")
    await town.stop()
    await town.start()
    secretary.forgets()
    await town.comes("2026-12-01", "08:00")
    assert not any("小结" in text for text in secretary.reads)
    await town.comes("2026-12-01", "14:00")
    found = [text for text in secretary.reads if "2026年11月 小结（截至 2026年12月1日9时）" in text]
    assert len(found) == 1
    assert "选民评价 1 件：基本满意 1 件。" in found[0]
    assert "上下坪代表小组 2026年11月 小结" in group.last
    await town.bot.tidy()
    await town.passes(hours=1)
    assert len([text for text in secretary.reads if "2026年11月 小结" in text]) == 1


async def test_a_group_with_everything_open_counts_what_is_late(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter("柳湾村")
    await voter.writes("渠道堵了")
    await town.comes("2026-11-19")
    await secretary.writes("/summary 2026-11")
    assert "还没有一件得到答复。过了期限还没答复的 1 件。" in secretary.last
    assert "· 柳湾石门代表小组：受理 1 件，还没有答复，过期 1 件" in secretary.last


async def test_on_the_first_of_january_month_quarter_and_year_are_one_message(town: Town) -> None:
    secretary = await town.secretary()
    _voter, group, _leader = await claimed_first(town)
    await town.comes("2026-12-31", "20:00")
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2027-01-01", "09:05")
    (words,) = [text for text in secretary.reads if "小结（截至" in text]
    heads = [line for line in words.splitlines() if "小结（截至" in line]
    assert [line.split(" 小结")[0] for line in heads] == ["清溪镇 2026年12月", "清溪镇 2026年第4季度", "清溪镇 2026年"]
    assert words.count("· 上下坪代表小组：") <= 1
    assert words.endswith("2026年12月、2026年第4季度、2026年的通报、统计图和表随后发来。")
    assert len([text for text in group.reads if "2026年第4季度 小结（截至" in text]) == 1
    assert [text.count("小结（截至") for text in group.reads if "2026年12月 小结" in text] == [3]
    names = [m["document"]["file_name"] for m in secretary.messages if "document" in m]
    assert len(names) == 9, names
    await town.bot.tidy()
    await town.passes(hours=2)
    assert len([text for text in secretary.reads if "小结（截至" in text]) == 1


async def test_the_half_year_is_asked_for_in_the_offices_words(town: Town) -> None:
    secretary = await town.secretary()
    await claimed_first(town)
    for words in ("/summary 下半年", "/summary H2 2026", "下半年小结"):
        secretary.forgets()
        await secretary.writes(words)
        assert secretary.last.splitlines()[0].startswith("清溪镇 2026年下半年 小结（截至 "), words
    assert "与2026年上半年" not in secretary.last, "a running half is compared with none"
    await secretary.presses("通报（Word）")
    assert secretary.messages[-1]["document"]["file_name"] == "清溪镇_2026年下半年_半年通报.docx"
    await secretary.writes("/summary 2027-H1")
    assert secretary.last == "2027年上半年还没到。"


async def test_on_the_first_of_july_the_half_goes_with_month_and_quarter(town: Town) -> None:
    secretary = await town.secretary()
    await claimed_first(town)
    await town.bot.tidy()
    await town.comes("2027-06-30", "20:00")
    await town.bot.tidy()
    secretary.forgets()
    await town.comes("2027-07-01", "09:05")
    (words,) = [text for text in secretary.reads if "小结（截至" in text and "2027年上半年" in text]
    heads = [line.split(" 小结")[0] for line in words.splitlines() if "小结（截至" in line]
    assert heads == ["清溪镇 2027年6月", "清溪镇 2027年第2季度", "清溪镇 2027年上半年"]
    names = [m["document"]["file_name"] for m in secretary.messages if "document" in m]
    assert "清溪镇_2027年上半年_半年通报.docx" in names
