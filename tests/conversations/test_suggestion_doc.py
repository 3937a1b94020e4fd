"""A deputy's suggestion from its first word to his own: seconded, handed over, talked about, answered, rated (docs/spec.md section 4)."""

from io import BytesIO

from openpyxl import load_workbook

from domain.suggestions.motions import Proposed
from domain.suggestions.suggestion_doc import Counted
from domain.values.ids import GroupId, Handle
from services.deed.by import By
from services.deed.work import Work
from services.desk import suggest
from services.office import several
from services.summaries import archive, archive_year, suggestion_table
from services.summaries.account import account
from services.summaries.sentences import sections
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_slips import newest, rows
from tests.town import GroupTalk, Somebody, Town

TITLE = "关于更换上坪村老水管的建议\n请列入明年饮水安全项目"


async def written(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """By the leader, from a voter's case: the deputy, his group, the voter."""
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "形成建议")
    await group.presses(leader, "另写一件建议")
    await group.replies(leader, TITLE)
    return leader, group, voter


async def opens(deputy: Somebody) -> None:
    await deputy.writes("/suggestions")
    await deputy.presses("suggest_show")


async def handed_over(town: Town) -> tuple[Somebody, Somebody]:
    leader, _group, voter = await written(town)
    await opens(leader)
    await leader.presses("交办")
    await leader.presses("不在名单里，我来写")
    await leader.writes("镇水务站")
    return leader, voter


async def is_answered(deputy: Somebody, words: str, kind: str = "planned") -> None:
    await opens(deputy)
    await deputy.presses("单位已答复")
    await deputy.presses(f"suggest_class:1:{kind}")
    await deputy.writes(words)


async def test_from_the_hand_over_to_the_deputys_word_the_voter_hears_each_step(town: Town) -> None:
    leader, voter = await handed_over(town)
    assert "交给镇水务站了，2027年2月4日前应有答复" in leader.last.replace("2月4日", "2027年2月4日")
    assert voter.last == "您反映的 QX-2611-0001 写成了代表建议，已交给镇水务站办理，2月4日前答复代表。"
    await opens(leader)
    await leader.presses("记面商")
    await leader.writes("站长到村里看了现场")
    await is_answered(leader, "明年三月开工")
    assert "镇水务站答复了（B 类：正在办或列入计划）：" in voter.last
    assert "明年三月开工" in voter.last
    await leader.presses("基本满意")
    assert voter.last == "QX-2611-0001 的代表建议办完了，代表对镇水务站的答复基本满意。"
    assert "现在：已办结" in leader.last
    assert "站长到村里看了现场" in leader.last


async def test_not_satisfied_it_goes_back_to_the_same_unit_and_every_round_is_kept(town: Town) -> None:
    leader, voter = await handed_over(town)
    await is_answered(leader, "正在研究", "explained")
    await leader.presses("不满意")
    await leader.presses("2 个月")
    await leader.writes("没有说什么时候换")
    assert "退回镇水务站重办，1月4日前再答复" in leader.last
    assert "代表对答复不满意，已退回镇水务站重新办理，1月4日前再答复" in voter.last
    await is_answered(leader, "三月换", "solved")
    await leader.presses("满意")
    for words in ("第 1 次交办：镇水务站", "正在研究", "没有说什么时候换", "第 2 次交办：镇水务站", "三月换", "代表评价：满意"):
        assert words in leader.last
    await leader.presses("建议稿（Word）")
    text = "\n".join(p.text for p in newest(town, leader)[1].paragraphs)
    assert "三、承办单位和办理情况\n第 1 次交办：镇水务站，2026年11月4日交，2027年2月4日前答复。" in text, "on paper each day has its year"
    assert "没有说什么时候换" in text


async def test_it_is_put_off_by_months_to_six_and_no_further(town: Town) -> None:
    leader, voter = await handed_over(town)
    await opens(leader)
    await leader.presses("延期")
    assert "最晚5月4日" in leader.last
    await leader.presses("suggest_until:1:2027-05-04")
    assert "镇水务站改在5月4日前答复" in voter.last
    assert "（延过期）" in leader.last
    assert "延期" not in str(leader.messages[-1]["reply_markup"])


async def test_the_paper_names_lead_and_seconders_and_its_title_is_not_doubled(town: Town) -> None:
    second = await town.deputy("吕春敏")
    leader, group, _voter = await written(town)
    assert newest(town, group)[0] == "代表建议_更换上坪村老水管.docx"
    await opens(leader)
    await leader.presses("附议人")
    await leader.presses("吕春敏")
    assert leader.sees_button("✓ 吕春敏")
    assert second.last == "周启明 请您附议代表建议「关于更换上坪村老水管的建议」。"
    await leader.presses("选好了")
    assert "领衔：周启明" in leader.last
    assert "附议：吕春敏" in leader.last
    await leader.presses("交办")
    await leader.presses("镇自来水厂")
    _name, paper = newest(town, leader)
    text = [p.text for p in paper.paragraphs]
    assert "关于更换上坪村老水管的建议" in text
    assert not any("关于关于" in line or "的建议的建议" in line for line in text)
    assert {"一、案据", "二、建议：请列入明年饮水安全项目", "三、承办单位和办理情况"} <= set(text)
    assert not any("案由" in line for line in text), "its title says it"
    fields = rows(paper.tables[0])
    assert (fields["编号"], fields["领衔代表"], fields["附议代表"]) == ("〔2026〕第1号", "周启明", "吕春敏")


async def test_a_deputy_writes_one_that_grew_from_no_case_and_staff_see_it(town: Town) -> None:
    deputy, other, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await deputy.writes("/suggestions")
    assert "没有在办的代表建议" in deputy.last
    await deputy.presses("写一件建议")
    await deputy.writes("恢复下午班车\n请和客运公司商量")
    assert "建议稿好了" in deputy.last
    name, draft = newest(town, deputy)
    assert name == "代表建议_恢复下午班车.docx"
    assert "一、建议：请和客运公司商量" in [p.text for p in draft.paragraphs], "no matter stands before it, and none is counted"
    await other.writes("/suggestions")
    assert "没有在办的代表建议" in other.last
    await secretary.writes("/suggestions")
    assert "〔2026〕第1号 恢复下午班车（0 件）：还没交办" in secretary.last
    assert not secretary.sees_button("写一件建议"), "a deputy's own"


async def test_its_deputy_is_asked_on_working_days_until_he_has_said_his_word(town: Town) -> None:
    leader, _voter = await handed_over(town)
    secretary = await town.secretary()
    for day in ("2027-01-21", "2027-02-02", "2027-02-04", "2027-02-20"):
        await town.comes(day)
    asked = [text for text in leader.reads if "前应有答复，请问问镇水务站办得怎样" in text]
    assert len(asked) == 3
    assert any("已经晚了" in text for text in leader.reads)
    assert any("已经晚了" in text for text in secretary.reads)
    await is_answered(leader, "换好了", "solved")
    leader.forgets()
    await town.comes("2027-03-02")
    assert any("请代表说说满不满意" in text for text in leader.reads)
    await opens(leader)
    await leader.presses("满意")
    leader.forgets()
    await town.comes("2027-03-20")
    assert not [text for text in leader.reads if "代表建议" in text]


async def test_staff_may_enter_the_answer_and_the_word_stays_the_deputys(town: Town) -> None:
    leader, _voter = await handed_over(town)
    secretary = await town.secretary()
    await is_answered(secretary, "换好了", "solved")
    assert "基本满意" not in str(secretary.messages[-1]["reply_markup"])
    secretary.person.presses(secretary.messages[-1], "suggest_rate|0|1:satisfied")
    await town.settled()
    assert "由提建议的代表自己来说" in secretary.popups[-1]
    assert "代表建议「关于更换上坪村老水管的建议」有答复了，A 类" in leader.last
    await leader.presses("看这件建议")
    await leader.presses("满意")
    assert "现在：已办结" in leader.last
    assert "办结，代表评价：满意" in secretary.last


async def test_a_list_counts_no_suggestion_that_its_reader_may_not_see(town: Town) -> None:
    voter, secretary = await town.voter(), await town.secretary()
    await voter.writes("许文静收了人家的钱才给盖章")
    await voter.presses("给代表小组看")

    leader = await (await town.deputy("周启明")).handle()

    def write(work: Work) -> None:
        for n in range(24):
            suggest.start(work, By(work.roster.persons_of(leader), leader), f"第 {n} 件")
        kept = work.suggestions.page(None, 0, 1)[0]
        work.suggestions.add_case(kept.id, work.cases.numbered(["QX-2611-0001"])[0].id)

    await town.ask(write)
    await secretary.writes("/suggestions")
    assert "第 1–20 件，共 23 件" in secretary.last
    assert "第 0 件" not in secretary.last
    await secretary.presses("下一页")
    assert "第 21–23 件，共 23 件" in secretary.last


async def test_an_answer_of_days_ago_is_on_time_by_its_own_day(town: Town) -> None:
    leader, voter = await handed_over(town)
    await town.comes("2027-02-10")
    await opens(leader)
    await is_answered(leader, "2月31日答复：明年三月开工")
    assert "单位哪天答复的" in leader.last
    assert "11月4日到今天" in leader.last
    await leader.writes("2月3日答复：明年三月开工")
    assert "是2月3日答复的" in leader.last
    assert voter.last.endswith("明年三月开工")
    assert "答复：明年" not in voter.last
    one = await town.ask(lambda work: work.suggestions.rounds(1)[-1])
    assert (str(one.answered_on), one.in_time) == ("2027-02-03", True)


async def test_a_day_that_is_asked_for_alone_keeps_the_words_of_the_answer(town: Town) -> None:
    leader, voter = await handed_over(town)
    await town.comes("2027-02-10")
    await opens(leader)
    voter.forgets()
    await is_answered(leader, "2月31日来函：明年三月开工")
    assert "单位哪天答复的" in leader.last
    assert "答复的话留着：\n｜明年三月开工" in leader.last
    await leader.writes("2026年10月1日")
    assert "答复的话留着：\n｜明年三月开工" in leader.last
    await leader.writes("想不起来")
    assert "单位哪天答复的" in leader.last
    assert voter.reads == []
    await leader.writes("2月3日")
    assert "是2月3日答复的" in leader.last
    assert voter.last.endswith("明年三月开工")
    one = await town.ask(lambda work: work.suggestions.rounds(1)[-1])
    assert (str(one.answered_on), one.answer) == ("2027-02-03", "明年三月开工")


async def as_motion(town: Town, joined: int) -> tuple[Somebody, Somebody]:
    """The leader's draft, a motion with so many joint proposers beside him: he and the voter."""
    leader, _group, voter = await written(town)
    await opens(leader)
    await leader.presses("改作议案")
    which = await leader.handle()

    def join(work: Work) -> None:
        members = [p for p in work.roster.members(GroupId("g1")) if p.id != "d001"]
        for person in members[:joined]:
            suggest.second(work, By(work.roster.persons_of(which), which), 1, person)

    await town.ask(join)
    await opens(leader)
    return leader, voter


async def test_a_motion_goes_to_the_presidium_once_five_deputies_propose_it(town: Town) -> None:
    leader, voter = await as_motion(town, 3)
    assert "议案〔2026〕第1号" in leader.last
    assert "连领衔的现在 4 名，还差 1 名" in leader.last
    voter.forgets()
    await leader.presses("提交主席团")
    assert "议案要 5 名以上代表联名，连领衔的现在 4 名" in leader.popups[-1]
    assert voter.reads == []
    await leader.presses("联名代表")
    assert "哪些代表联名" in leader.last
    for name in ("于发", "吕春敏", "史树华", "段开东", "李建国"):
        if not leader.sees_button(f"✓ {name}"):
            await leader.presses(name)
            break
    await leader.presses("选好了")
    assert "够 5 名了" in leader.last
    await leader.presses("提交主席团")
    assert "现在：已提交主席团" in leader.last
    assert "交办" not in str(leader.messages[-1]["reply_markup"])
    assert voter.last == "您反映的 QX-2611-0001 写成了议案，已提交主席团，由主席团决定列不列入会议议程。"
    leader.person.presses(leader.messages[-1], "motion_decide|0|1:listed")
    await town.settled()
    assert "由工作人员或主席来记" in leader.popups[-1]


async def test_a_motion_on_the_agenda_is_handed_over_as_a_motion_and_counted_as_one(town: Town) -> None:
    leader, voter = await as_motion(town, 4)
    secretary = await town.secretary()
    await leader.presses("提交主席团")
    assert "议案「关于更换上坪村老水管的建议」已提交主席团" in secretary.last
    await opens(secretary)
    await secretary.presses("列入议程")
    assert "QX-2611-0001 写成的议案列入会议议程了。" in voter.reads
    await opens(leader)
    await leader.presses("建议稿（Word）")
    name, paper = newest(town, leader)
    text = [p.text for p in paper.paragraphs]
    assert name == "代表议案_更换上坪村老水管.docx"
    assert "关于更换上坪村老水管的议案" in text
    assert any(line.startswith("三、方案：") for line in text)
    fields = rows(paper.tables[0])
    assert fields["编号"] == "议案〔2026〕第1号"
    assert len(fields["联名代表"].split("、")) == 4
    await leader.presses("交办")
    await leader.presses("镇自来水厂")
    assert voter.last.startswith("您反映的 QX-2611-0001 写成了议案，已交给镇自来水厂办理")

    def look(work: Work) -> None:
        found = account(work, "2026-11")
        assert "代表提出议案 1 件，列入议程 1 件。" in "".join(line for section in sections(found) for line in section.paragraphs)
        assert suggestion_table.by_kind(found) == {"motion": Counted(handed=1)}
        table = suggestion_table.table(found)
        assert table is not None
        assert table.rows[-1][0] == "其中：议案"
        over = archive_year.Archive(work, "2026")
        listed = [(item, "议案.docx") for item in archive.items(over) if item.part == "suggestions"]
        files = load_workbook(BytesIO(archive.index(over, listed)[1])).worksheets[0]
        assert [cell.value for cell in files["D"]][3:] == ["议案"], "the index called it 代表建议"

    await town.ask(look)


async def test_a_motion_turned_into_a_suggestion_has_a_number_of_theirs_and_goes_on_as_one(town: Town) -> None:
    leader, voter = await as_motion(town, 4)
    await leader.presses("提交主席团")
    secretary = await town.secretary()
    await opens(secretary)
    await secretary.presses("转作建议")
    assert voter.last == "QX-2611-0001 写成的议案，主席团决定作为代表建议办理。"
    assert "，主席团定了：转作建议" in leader.last
    await opens(leader)
    assert "〔2026〕第1号" in leader.last
    assert "议案〔2026〕" not in leader.last
    assert "交办" in str(leader.messages[-1]["reply_markup"])
    proposed = await town.ask(lambda work: suggestion_table.proposed(account(work, "2026-11")))
    assert proposed == Proposed(submitted=1, listed=0, turned=1)


async def test_the_secretary_names_the_deputy_who_leads_it_and_voters_hear_when_it_is_handed_over(town: Town) -> None:
    leader, _group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("形成建议")
    await secretary.presses("另写一件建议")
    assert "请选哪位代表领衔" in secretary.last
    voter.forgets()
    leader.forgets()
    await secretary.presses("周启明")
    await secretary.writes(TITLE)
    made = await town.ask(lambda work: work.suggestions.get(1).made_by)
    assert made == "d001"
    assert any("由您领衔" in text for text in leader.reads)
    assert not any("建议" in text for text in voter.reads)


async def test_deputies_of_one_name_are_told_apart_where_one_of_them_leads(town: Town) -> None:
    def look(work: Work) -> list[str]:
        found = several.leads(work, By((), Handle(0)))
        return [name for _, name in found if "李建国" in name]

    names = await town.ask(look)
    assert len(names) == len(set(names)) == 2
    assert all("村" in name for name in names)
