"""The staff's commands: looking up, queue, people, notices, canned answers, suggestions (docs/spec.md section 8)."""

from tests.conversations.test_desk import claimed_case, document_in
from tests.town import Town, find_button, handle_of


async def test_everybody_finds_what_he_may_see_and_no_more(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村东头的路灯坏了")
    foreign, secretary = await town.deputy("李春生"), await town.secretary()
    await leader.writes("/find 路灯")
    assert "QX-2611-0001" in leader.last
    assert leader.last.count("村东头的路灯坏了") == 1, "which one it is stands below its number"
    await foreign.writes("/find 路灯")
    assert "没有找到" in foreign.last
    await foreign.writes("/case QX-2611-0001")
    assert "QX-2611-0001" not in foreign.last or "没有" in foreign.last
    await secretary.writes("/find %")
    assert "要找什么" in secretary.last, "a percent sign is no word"
    await secretary.writes("/find 灯 路灯%")
    assert "QX-2611-0001" in secretary.last
    await secretary.writes("/find 灯% 村西")
    assert "没有找到" in secretary.last, "each of the words"
    await voter.writes("/find 路灯")
    assert "QX-2611-0001" not in voter.last


async def test_a_confidential_case_is_not_found_by_its_words_by_colleagues(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("请保密，邻居家天天打孩子")
    await group.presses(leader, "认领")
    await other.writes("/find 打孩子")
    assert "没有找到" in other.last
    await leader.writes("/find 打孩子")
    assert "QX-2611-0001" in leader.last


async def test_the_audit_names_acts_times_and_people_but_no_voter_and_no_words(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村东头的路灯坏了")
    secretary = await town.secretary()
    await secretary.writes("/audit QX-2611-0001")
    said = "\n".join(secretary.reads)
    assert "周启明 认领" in said
    assert "2026年11月4日 10:0" in said
    assert "路灯" not in said
    assert "王大娘" not in said
    assert str(voter.id) not in said
    await leader.writes("/audit QX-2611-0001")
    assert "这是主席、副主席和秘书看的" in leader.last


async def test_a_case_goes_to_another_group_with_the_same_promise_to_the_voter(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    other, secretary = await town.deputy("李春生"), await town.secretary()
    second = await town.group("g2", other)
    due_on = (await town.case()).due_on
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("转给别的小组")
    await secretary.presses("q_group:g2")
    case = await town.case()
    assert (case.group, case.status, case.claimer, case.due_on) == ("g2", "assigned", None, due_on)
    assert "自来水停了三天了" in second.card()["text"]
    assert "已不在这里办理" in group.chat.messages[1]["text"]
    assert "已转给柳湾石门代表小组" in voter.last
    await secretary.presses("q_group:g2")
    assert "已经是这样了" in secretary.popups[-1]


async def test_people_are_suspended_given_leave_and_end_their_seats(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d003")
    await secretary.presses("请假")
    await secretary.writes("过几天")
    assert "没看懂" in secretary.last
    await secretary.writes("11月4日到11月10日")
    assert "11月4日到11月10日请假" in secretary.last
    assert any("您 11月4日到11月10日的假记下了" in text for text in deputy.reads)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "指派")
    assert "named|1|d003" not in str(group.chat.messages[max(group.chat.messages)]), "who is on leave is not named"
    await secretary.presses("person:d001")
    await secretary.presses("停用")
    assert "周启明 真的停用吗" in secretary.last
    assert (await town.case()).claimer == "d001", "asked before anything is done"
    await secretary.presses("确认停用")
    case = await town.case()
    assert (case.status, case.claimer) == ("assigned", None)
    assert "周启明 暂时停用" in group.last
    await group.presses(leader, "认领", group.card())
    assert "您的权限现在停用" in leader.popups[-1]
    await secretary.presses("恢复")
    await group.presses(leader, "认领", group.card())
    assert (await town.case()).claimer == "d001"


async def test_the_last_secretary_stays_until_a_successor_is_linked(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("people:staff")
    await secretary.presses("person:u01")
    await secretary.presses("停用")
    assert "这是最后一位秘书" in secretary.popups[-1]
    await secretary.presses("卸任")
    assert "这是最后一位秘书" in secretary.popups[-1]
    assert await town.ask(lambda work: len(work.roster.staff("secretary"))) == 1


async def test_an_ended_seat_has_no_rights_and_its_old_account_none(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary = await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("卸任")
    await secretary.presses("确认卸任")
    assert any("周启明 已卸任" in text for text in secretary.reads)
    await group.presses(leader, "认领", group.card())
    assert "只有本组代表能认领" in leader.popups[-1]
    history = await town.ask(lambda work: [e.actor for e in work.cases.history(1) if e.kind == "claimed"])
    assert history == ["d001"], "history keeps who acted"


async def test_a_new_link_ends_the_old_account(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("重发链接")
    link = secretary.last.split("?start=")[1].split()[0]
    assert "https://t.me/" in secretary.last
    fresh = await town.stranger("周启明新手机")
    await fresh.writes(f"/start {link}")
    await fresh.presses("link")
    assert await town.ask(lambda work: work.roster.people["d001"].handle) == await fresh.handle()
    assert not await town.ask(lambda work: work.roster.persons_of(handle_of(work, leader)))


async def test_a_leader_sees_his_group_and_gives_leave_and_nothing_else(town: Town) -> None:
    leader = await town.deputy("周启明")
    await leader.writes("/people")
    assert not leader.sees_button("people:g2")
    await leader.presses("people:g1")
    await leader.presses("person:d003")
    assert leader.sees_button("请假")
    assert not leader.sees_button("停用")
    message = leader.messages[-1]
    leader.person.presses(message, "suspend|0|d003")
    await town.settled()
    assert "这是人大秘书的" in leader.popups[-1]
    leader.person.presses(message, "leave|0|d001")
    await town.settled()
    assert "这是人大秘书的" in leader.popups[-1], "his own leave is the staff's to give"
    assert await town.ask(lambda work: work.roster.people["d003"].status) == "serving"


async def test_a_notice_goes_to_chosen_villages_once_each_and_not_to_who_opted_out(town: Town) -> None:
    secretary = await town.secretary()
    here, gone, there = await town.voter(), await town.voter(name="不收的人"), await town.voter("柳湾村", "柳湾人")
    for voter in (here, gone, there):
        voter.forgets()
    for words in ("明天停水检修", "后天再检修一天"):
        await secretary.writes("/broadcast")
        await secretary.writes(words)
        await secretary.presses("上坪村")
        await secretary.presses("发给选中的 1 个村（居）")
        await secretary.presses("bc_send")
        await town.passes(seconds=1)
        if gone.sees_button("以后不收通知"):
            await gone.presses("以后不收通知")
    assert [text for text in here.reads if "检修" in text] == ["【清溪镇人大】\n｜明天停水检修", "【清溪镇人大】\n｜后天再检修一天"]
    assert len([text for text in gone.reads if "检修" in text]) == 1
    assert there.reads == []
    await secretary.presses("看进度")
    assert "已送到 1 人，等着发 0 人" in secretary.popups[-1]


async def test_a_notice_survives_a_kill_in_the_middle_and_reaches_each_once(town: Town) -> None:
    secretary = await town.secretary()
    voters = [await town.voter(name=f"选民{n}") for n in range(8)]
    for voter in voters:
        voter.forgets()
    await secretary.writes("/broadcast")
    await secretary.writes("明天停水检修")
    await secretary.presses("全体选民")
    secretary.person.presses(*find_button(secretary.chat, "bc_send", None))
    await town.telegram.changed(0.05)
    await town.restart()
    await town.passes(seconds=2)
    await town.passes(seconds=2)
    for voter in voters:
        assert [text for text in voter.reads if "检修" in text] == ["【清溪镇人大】\n｜明天停水检修"]


async def test_only_the_secretary_sends_notices_and_can_stop_them(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    voter = await town.voter()
    voter.forgets()
    await leader.writes("/broadcast")
    assert "这是人大秘书的" in leader.last
    await secretary.writes("/broadcast")
    await secretary.writes("写错了")
    await secretary.presses("全体选民")
    assert "将发给 1 人：\n｜写错了" in secretary.last
    await secretary.presses("取消")
    await town.passes(seconds=2)
    assert voter.reads == []
    message = secretary.messages[-1]
    leader.person.presses(message, "bc_send|0|1")
    await town.settled()
    assert voter.reads == []


async def test_a_kept_answer_is_offered_for_its_category_and_shown_before_it_leaves(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/canned")
    await secretary.presses("添加")
    await secretary.presses("饮水供水")
    await secretary.presses("什么答复都能用")
    await secretary.writes("水费每月5号前在村委会交，电话13800000902")
    leader, group, voter = await claimed_case(town, "自来水费在哪里交？")
    await group.presses(leader, "回复选民")
    await group.presses(leader, "canned_use")
    assert voter.reads == [], "shown once more before it leaves"
    await group.presses(leader, "发送")
    assert "水费每月5号前在村委会交" in voter.last
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:explained")
    await group.presses(leader, "canned_use")
    await group.presses(leader, "send_answer")
    assert "水费每月5号前在村委会交" in voter.last
    await secretary.writes("/canned")
    await secretary.presses("去掉第 1 条")
    await secretary.writes("/canned")
    assert "还没有常用答复" in secretary.last


async def test_a_suggestion_grows_from_cases_and_their_voters_hear_its_result(town: Town) -> None:
    leader, group, first = await claimed_case(town, "上坪村口的桥没有护栏")
    second = await town.voter("下坪村", "李大爷")
    await second.writes("下坪的桥护栏也断了")
    for number in ("QX-2611-0001", "QX-2611-0002"):
        await group.presses(leader, "更多", group.card(number))
        await group.presses(leader, "形成建议")
        if number.endswith("1"):
            await group.presses(leader, "另写一件建议")
            await group.replies(leader, "给全镇的桥装护栏\n请交通公路站年内装好")
        else:
            await group.presses(leader, "suggest_add")
    draft = document_in(town, group)
    assert "关于给全镇的桥装护栏的建议" in draft
    assert "上坪村口的桥没有护栏" in draft
    assert "下坪的桥护栏也断了" in draft
    assert "请交通公路站年内装好" in draft
    assert "王大娘" not in draft
    assert "写成正式建议" in first.last
    await leader.writes("/suggestions")
    assert "给全镇的桥装护栏（2 件）：还没交办" in leader.last
    await leader.presses("suggest_show")
    await leader.presses("交办")
    await leader.presses("suggest_unit")
    for voter in (first, second):
        assert "写成了代表建议，已交给" in voter.last
    await leader.writes("/suggest")
    await leader.presses("suggest_show")
    await leader.presses("单位已答复")
    await leader.presses("suggest_class:1:planned")
    await leader.writes("列入明年计划，三月开工")
    for voter in (first, second):
        assert "（B 类：正在办或列入计划）：｜列入明年计划，三月开工" in voter.last
    await leader.presses("满意")
    for voter in (first, second):
        assert "的答复满意" in voter.last
    await leader.writes("/suggest")
    assert "没有在办的代表建议" in leader.last


async def test_another_deputy_cannot_end_somebodys_suggestion(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    other = await town.deputy("吕春敏")
    await group.presses(leader, "更多")
    await group.presses(leader, "形成建议")
    await group.presses(leader, "另写一件建议")
    await group.replies(leader, "换水管")
    await other.writes("/suggest")
    assert "没有在办的代表建议" in other.last
    other.person.presses(other.messages[-1], "suggest_hand|0|1")
    await town.settled()
    assert "要写建议的代表或工作人员来改" in other.popups[-1]


async def test_a_stand_in_takes_over_and_the_month_is_counted(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("本月情况")
    assert "周启明 11 月做过：" in secretary.last
    assert "认领 1" in secretary.last
    await secretary.presses("请人代办")
    await secretary.presses("stands_in:d001:d003")
    assert "1 件已交给 吕春敏 代办" in secretary.last
    assert any("请您代 周启明 办这些事：QX-2611-0001" in text for text in deputy.reads)
    assert "吕春敏" in voter.last
    case = await town.case()
    assert (case.claimer, case.status) == ("d003", "claimed")
    assert "认领：吕春敏" in group.card()["text"]
    message = secretary.messages[-1]
    deputy.person.presses(message, "stands_in|0|d003:d001")
    await town.settled()
    assert "这是人大秘书的" in deputy.popups[-1]
