"""Everything a group does with a case beside answering it, from both sides (docs/spec.md section 4, Actions)."""

from io import BytesIO

from docx import Document

from domain.rights.towns import chair_of
from services.deed.work import Work
from tests.town import GroupTalk, Somebody, Town


async def claimed_case(town: Town, words: str = "自来水停了三天了") -> tuple[Somebody, GroupTalk, Somebody]:
    """A leader, his group's chat, and a voter whose case the leader has claimed."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    await group.presses(leader, "认领")
    voter.forgets()
    return leader, group, voter


def document_in(town: Town, group: GroupTalk) -> str:
    """The words of the newest Word document in the chat."""
    message = [m for m in group.chat.messages.values() if "document" in m][-1]
    content = town.telegram.state.files[message["document"]["file_id"]]
    made = Document(BytesIO(content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([p.text for p in made.paragraphs] + cells)


async def test_forwarded_to_a_unit_with_a_date_and_a_slip_without_the_voters_name(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "转办")
    units = [row[0]["text"] for row in group.chat.messages[max(group.chat.messages)]["reply_markup"]["inline_keyboard"]]
    assert "水" in units[0], "the category's own unit comes first"
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    case = await town.case()
    assert case.status == "in_progress"
    assert str(case.unit_due_on) == "2026-11-09", "three working days after Wednesday 4 November"
    assert "转给 " in voter.last
    assert "已转给" not in voter.last, "the slip is still to be carried there"
    assert "王大娘" not in "\n".join(group.reads)
    slip = document_in(town, group)
    assert "QX-2611-0001" in slip
    assert "自来水停了三天了" in slip
    assert "王大娘" not in slip
    assert "已转办，单位 11月9日 前回话" in group.card()["text"]
    await town.comes("2026-11-09")
    assert any("转办单位 11月9日 前应回话" in text for text in leader.reads)
    await town.check_promises()


async def test_a_unit_that_is_typed_and_a_note_and_another_day(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "转办")
    await group.presses(leader, "不在名单里，我来写")
    await group.replies(leader, "镇水务站 老李 13800000777")
    await group.presses(leader, "别的日子")
    await group.replies(leader, "昨天")
    assert "：没看懂日期" in group.last
    assert "QX-2611-0001" in group.last, "which matter it is of"
    await group.replies(leader, "11月20日")
    prompt = group.chat.messages[max(group.chat.messages)]
    await group.says(leader, "老人多，请先送水", prompt)
    assert "镇水务站 老李 13800000777" in voter.last
    slip = document_in(town, group)
    assert "老人多，请先送水" in slip
    assert "2026年11月20日" in slip
    assert str((await town.case()).unit_due_on) == "2026-11-20"


async def test_handed_up_to_the_linked_member_who_gets_the_case_in_private(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    member = await town.deputy(await town.ask(lambda w: w.roster.people["d072"].name))
    await group.presses(leader, "更多")
    await group.presses(leader, "上报")
    await group.presses(leader, "up_to:d072")
    await group.presses(leader, "up_due")
    case = await town.case()
    assert case.handed_up_to == ("d072",)
    assert case.claimer == "d001", "the claimer stays the voter's contact"
    assert "已上报给挂联的主席团成员" in voter.last
    assert any("把 QX-2611-0001 上报给您" in text for text in member.reads)
    assert member.sees_button("回复选民")
    await town.comes(str(case.up_due_on))
    assert any("已上报" in text and "前应有回话" in text for text in member.reads)


async def test_the_express_goes_straight_to_the_chair_and_into_the_queue(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    other, secretary = await town.deputy("吕春敏"), await town.secretary()
    group.chat.members[other.id] = "member"
    await group.presses(other, "更多", group.card())
    await group.presses(other, "直通车")
    case = await town.case()
    chair = await town.ask(lambda w: getattr(chair_of(w.roster, ""), "id", ""))
    assert case.handed_up_to == (chair,)
    assert "已直接上报给人大主席" in voter.last
    await secretary.writes("/queue")
    assert "（直通车）" in secretary.last
    await group.presses(other, "更多", group.card())
    await group.presses(other, "直通车")
    assert "已经是这样了" in other.popups[-1]


async def test_extended_once_a_round_before_the_due_date_with_a_reason_the_voter_reads(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "延期")
    await group.replies(leader, "水管要到县里买")
    assert "最迟 12月2日 答复您。原因：水管要到县里买" in group.last, "as its voter will read it"
    assert not any("水管要到县里买" in text for text in voter.reads)
    await group.presses(leader, "发送")
    case = await town.case()
    assert str(case.due_on) == "2026-12-02", "ten working days more"
    assert "最迟 12月2日 答复您。原因：水管要到县里买" in voter.last
    await group.presses(leader, "更多")
    await group.presses(leader, "延期")
    assert "这一轮已经延过一次了" in leader.popups[-1]


async def test_after_the_due_date_there_is_no_extension(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await town.comes("2026-11-10")
    await group.presses(leader, "回复选民", group.card())
    await group.replies(leader, "在看了")
    await group.presses(leader, "发送")
    await town.comes("2026-11-16")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "面商")
    await group.presses(leader, "打电话谈")
    await town.comes("2026-11-19")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "延期")
    assert "的期限已经过了，不能再延" in leader.popups[-1]


async def test_a_recused_deputy_is_out_and_the_voter_does_not_read_why(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    deputy_leader = await town.deputy("于发")
    group.chat.members[deputy_leader.id] = "member"
    await group.presses(leader, "更多")
    await group.presses(leader, "回避")
    await group.replies(leader, "水站是我弟弟管的")
    case = await town.case()
    assert (case.status, case.claimer, case.recused) == ("assigned", None, ("d001",))
    assert "弟弟" not in "\n".join(voter.reads)
    assert any("请指派一位同组代表" in text for text in deputy_leader.reads), "the leader himself is out, so his deputy is asked"
    await group.presses(leader, "认领")
    assert "只有本组代表能认领" in leader.popups[-1]
    await deputy_leader.presses("指派")
    await deputy_leader.presses("named:d003")
    case = await town.case()
    assert case.claimer == "d003"
    assert "吕春敏" in voter.last


async def test_the_leader_acts_for_a_deputy_without_a_phone_and_the_event_names_both(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await group.presses(leader, "更多")
    await group.presses(leader, "指派")
    await group.presses(leader, "named:d009")
    assert (await town.case()).claimer == "d009"
    assert "已交给 上下坪代表小组 叶立山 代表办" in voter.last
    await voter.writes("/my")
    assert "叶立山 代表认领" not in "".join(voter.reads)
    assert any("叶立山 的手机还没连上" in text for text in leader.reads)
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "延期")
    await group.replies(leader, "要等天晴")
    await group.presses(leader, "发送")
    history = await town.ask(lambda work: work.cases.history(1))
    assert (history[-1].kind, history[-1].actor, history[-1].data.acted_for) == ("extended", "d001", "d009")
    await group.presses(leader, "答复", group.card())
    await group.presses(leader, "outcome:solved")
    await group.replies(leader, "修好了")
    await group.presses(leader, "send_answer")
    answered = next(e for e in await town.ask(lambda work: work.cases.history(1)) if e.kind == "answered")
    assert (answered.actor, answered.data.acted_for) == ("d001", "d009")


async def test_a_key_case_has_a_leading_member_who_gets_every_nag_and_logs_checks(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    secretary, member = await town.secretary(), await town.deputy(await town.ask(lambda w: w.roster.people["d062"].name))
    await group.presses(leader, "更多")
    await group.presses(leader, "重点督办")
    assert "要主席、副主席或秘书" in leader.popups[-1]
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("更多")
    await secretary.presses("重点督办")
    await secretary.presses("key_lead:d062")
    assert "重点督办" in group.card()["text"]
    await member.presses("督办记录")
    await member.writes("去现场看过，管子明天到")
    assert any("督办：去现场看过，管子明天到" in text for text in group.reads)
    await town.comes("2026-11-16")
    assert any("QX-2611-0001" in text and "11月18日" in text for text in member.reads), "the nag two days before is his too"


async def test_a_phone_number_goes_to_the_claimer_alone(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "请留电话")
    assert "愿意留个电话吗？只给他一个人看" in voter.last
    await voter.presses("留电话")
    await voter.writes("13800000555")
    assert any("13800000555" in text for text in leader.reads)
    assert "13800000555" not in "\n".join(group.reads)
    assert "已经转给代表" in voter.last
    assert len(await town.cases()) == 1


async def test_who_would_rather_not_leave_a_number_need_not(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "更多")
    await group.presses(leader, "请留电话")
    await voter.presses("不留")
    assert "选民不方便留电话" in group.last


async def test_talks_are_logged_and_where_required_stand_before_the_answer(town: Town) -> None:
    def require(work: Work) -> None:
        row = work.rows.section("congress")
        key, found = next(iter(row.items()))
        limits = {**(found.data.get("limits") or {}), "consult": "require"}
        work.rows.revise("congress", key, data={**found.data, "limits": limits})
        work.rows.moved()

    await town.ask(require)
    leader, group, voter = await claimed_case(town)
    await group.presses(leader, "答复")
    assert "本地规定答复前要先和选民谈一次" in leader.popups[-1]
    for _ in range(3):
        await group.presses(leader, "更多", group.card())
        await group.presses(leader, "面商")
        await group.presses(leader, "没联系上")
    assert "第 3 次没联系上" in leader.popups[-1]
    await group.presses(leader, "答复", group.card())
    assert "办得怎么样" in group.last
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "面商")
    await group.presses(leader, "上门谈")
    await group.replies(leader, "在他家坐了半小时")
    assert (await town.case()).first_contact_at is not None
    assert "在他家" not in "\n".join(voter.reads)


async def test_the_menu_offers_only_what_can_be_done_now(town: Town) -> None:
    leader = await town.deputy("周启明")
    await town.deputy("吕春敏")
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    await leader.presses("更多")
    labels = [b["text"] for row in leader.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]
    assert "指派" in labels
    assert "放下" not in labels, "nobody has claimed it"
    assert "重点督办" not in labels, "in private only what he may do"


async def test_a_question_answered_too_late_or_by_somebody_else_changes_nothing(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    other = await town.deputy("吕春敏")
    group.chat.members[other.id] = "member"
    await group.presses(leader, "更多")
    await group.presses(leader, "延期")
    prompt = [m for m in group.chat.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
    await group.says(other, "我来说原因", prompt)
    assert (await town.case()).extended_round == 0
    await town.passes(minutes=31)
    await group.says(leader, "水管要到县里买", prompt)
    assert (await town.case()).extended_round == 0
    assert not any("最迟 12月2日" in text for text in voter.reads)


async def test_every_question_has_a_way_back_and_changes_nothing(town: Town) -> None:
    leader, group, voter = await claimed_case(town)
    history = await town.ask(lambda work: len(work.cases.history(1)))
    left = len(group.chat.messages)
    for kind in ("forward", "hand_up", "consult", "name_claimer", "split", "suggest", "merge"):
        if kind == "forward":
            await group.presses(leader, "转办", group.card())
        else:
            await group.presses(leader, "更多", group.card())
            await group.presses(leader, kind)
        if kind != "split":
            await group.presses(leader, "返回")
            assert "什么也没有改" in leader.popups[-1]
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    prompt = next(m for m in reversed(list(group.chat.messages.values())) if "附一句就回复这条" in m.get("text", ""))
    await group.presses(leader, "返回")
    assert prompt["message_id"] not in group.chat.messages
    assert len(group.chat.messages) <= left + 1, "nothing stands there any more but the question that waits for words"
    await group.says(leader, "晚到的附言", group.card())
    assert (await town.case()).status == "claimed", "what was asked for is not waited for any more"
    assert await town.ask(lambda work: [e.kind for e in work.cases.history(1)][history:]) == ["noted"], "his late words are a note"
    assert voter.reads == []


async def test_what_was_asked_in_private_has_no_buttons_once_the_answer_is_sent(town: Town) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", leader)
    await voter.writes("村口的路灯坏了三天了")
    await group.presses(leader, "认领")
    await leader.writes("/cases")
    await leader.presses("open")
    await leader.presses("回复选民")
    await leader.writes("明天来看")
    await leader.presses("发送")
    await leader.presses("答复")
    question = next(m for m in leader.messages if "办得怎么样" in m["text"])
    await leader.presses("outcome:solved")
    assert question["reply_markup"]["inline_keyboard"]
    await town.restart()
    await leader.writes("灯换好了")
    await leader.presses("发送")
    assert (await town.case()).status == "answered"
    assert not leader.chat.messages[question["message_id"]].get("reply_markup", {}).get("inline_keyboard")
    await town.check_promises()


async def test_the_secretary_is_no_deputy_to_the_voter(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"))
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("自来水停了三天了")
    await secretary.writes("/case QX-2611-0001")
    await secretary.presses("回复选民")
    await secretary.writes("明天请人去看")
    await secretary.presses("发送")
    assert any("人大秘书 许文静：" in said for said in voter.reads)
    assert not any("代表小组 许文静" in said or "许文静 代表" in said for said in voter.reads)
    assert any("人大秘书 许文静 已经认领" in said for said in voter.reads)
    await voter.writes("/my")
    await voter.presses("QX-2611-0001")
    assert "人大秘书 许文静 认领" in voter.last
