"""The visit day: notice, record, nags, leave, chase, board, checks (docs/spec.md section 5)."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from domain.cases.details_in_hand import Registered
from domain.values.ids import PersonId
from services.deed.work import Work
from services.summaries.account import account as account_of
from services.summaries.registers import registers
from tests.town import Somebody, Town


async def at_work(town: Town) -> tuple[Any, ...]:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    return leader, deputy, secretary, await town.group("g1", leader, deputy)


async def files_record(deputy: Somebody, words: str = "村口的路灯坏了半个月") -> None:
    """Four taps and one message."""
    await deputy.presses("走访记录")
    await deputy.presses("入户")
    await deputy.presses("5")
    await deputy.presses("8")
    await deputy.writes(words)
    await deputy.presses("保存")


async def test_the_day_is_announced_asked_about_and_chased(town: Town) -> None:
    leader, deputy, secretary, group = await at_work(town)
    voter = await town.voter()
    await voter.writes("/visit")
    assert "11月25日" in voter.last
    await voter.presses("提醒我")
    await town.comes("2026-11-22")
    assert any("【走访选民日】11月25日（周三）" in text and "11月30日 前交走访记录" in text for text in group.reads)
    assert "11月25日（周三）是走访选民日" in voter.last
    assert "上坪村" in [text for text in group.reads if "谁去哪个村" in text][-1]
    await town.comes("2026-11-25", "08:05")
    assert "今天是走访选民日" in deputy.last
    assert "可以问问：" in deputy.last
    await files_record(deputy)
    assert "存好了" in deputy.last
    deputy.forgets()
    leader.forgets()
    await town.comes("2026-11-25", "18:05")
    assert "今天走访了吗" in leader.last
    assert deputy.last == "", "who has a record is left in peace"
    await town.comes("2026-11-26")
    assert "还没有您的记录，11月30日 24:00 截止" in leader.last
    await town.comes("2026-11-30")
    assert any("您组里还没有记录的：" in text and "吕春敏" not in text for text in leader.reads)
    await town.comes("2026-12-01")
    assert any("走访的记录截止了：77 位代表，走访了 1 位。补记照收" in text for text in secretary.reads), secretary.reads
    await secretary.writes("/visitday")
    assert "应走访的代表 77 位，已走访 1 位，走访率 1.3%。" in secretary.last
    assert "走访日记录 1 份，按时填写 1 份。" in secretary.last
    assert "还没记：" not in secretary.last, "names come by a group's button"
    await secretary.presses("上下坪代表小组：还没记的 9 位")
    assert secretary.last.startswith("上下坪代表小组：10 位代表，走访了 1 位\n还没记："), secretary.last
    await leader.writes("/visitday")
    assert "还没记：" in leader.last, "who runs one group reads its names at once"
    await town.check_promises()


async def test_a_record_takes_four_taps_and_a_message_and_survives_a_restart(town: Town) -> None:
    leader, deputy, secretary, group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    assert "怎么走访的？" in deputy.last
    await deputy.presses("田间")
    await town.restart()
    await deputy.presses("3")
    await deputy.writes("7")
    assert "人数：7" in deputy.last
    await deputy.writes("水渠堵了，没法放水")
    assert any("第 1 条记下了" in text for text in deputy.reads)
    await deputy.presses("立为事项")
    case = await town.case()
    assert (case.category, case.village, case.group) == ("irrigation", "v01", "g1")
    assert await town.ask(lambda work: work.cases.history(1)[0].of(Registered).channel) == "visit"
    await deputy.presses("保存")
    assert "方式：田间" in deputy.last
    assert case.number in deputy.last
    assert "11月30日 24:00 前还可以改" in deputy.last
    await town.check_promises()


async def test_an_empty_record_is_refused_and_a_note_is_enough(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    await deputy.presses("保存" if deputy.sees_button("保存") else "入户")
    await deputy.presses("2")
    await deputy.presses("2")
    await deputy.presses("保存")
    assert "走马观花" in deputy.popups[-1]
    await deputy.presses("备注")
    await deputy.writes("好" * 503)
    assert "写了 503 个字，最多 500 个字，多了 3 个" in deputy.last
    await deputy.presses("备注")
    await deputy.writes("家家都好，没有意见")
    await deputy.presses("保存")
    assert "存好了" in deputy.last
    assert "备注：家家都好" in deputy.last


async def test_it_is_changed_until_the_deadline_and_versions_stay(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    await deputy.presses("改")
    await deputy.presses("vr_with")
    await deputy.presses("周启明")
    await deputy.presses("返回")
    await deputy.presses("保存")
    assert "走访人：吕春敏、周启明" in deputy.last
    versions = await town.ask(lambda work: work.visits.versions(1))
    assert [len(v["deputies"]) for v in versions] == [1, 2], "what was saved first and what was saved then"
    await town.comes("2026-12-01")
    deputy.person.presses(deputy.messages[-1], "vr_edit|0|1")
    await town.settled()
    assert "截止时间过了" in deputy.popups[-1]


async def test_the_same_visit_twice_is_noticed(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    await deputy.writes("/visit")
    await files_record(deputy, "还有一件事")
    assert "已经有一条您的记录了" in deputy.last
    await deputy.presses("不要了")
    assert len(await town.ask(lambda work: work.visits.filed(["2026-11"]))) == 1


async def test_leave_is_asked_and_decided_and_counts(town: Town) -> None:
    leader, deputy, secretary, group = await at_work(town)
    await town.comes("2026-11-22")
    notice = [m for m in group.chat.messages.values() if "【走访选民日】" in m.get("text", "")][-1]
    await group.presses(deputy, "请假", notice)
    assert "吕春敏11月25日的走访请假，同意吗" in leader.last
    await leader.presses("同意")
    assert "您的请假已同意" in deputy.last
    await group.presses(leader, "请假", notice)
    assert "周启明11月25日的走访请假" in secretary.last, "the leader's own leave is the staff's"
    stranger = await town.stranger("路人")
    await group.presses(stranger, "请假", notice)
    await secretary.writes("/visitday 2026-11")
    assert "应走访的代表 76 位，还没有走访记录" in secretary.last, (
        "78 serve and are due less one on long leave; hers is approved, the leader's unanswered"
    )
    deputy.forgets()
    await town.comes("2026-11-25", "18:05")
    assert deputy.last == ""


async def test_the_leader_assigns_villages_and_writes_for_others(town: Town) -> None:
    leader, deputy, _secretary, group = await at_work(town)
    await town.comes("2026-11-22")
    notice = [m for m in group.chat.messages.values() if "【走访选民日】" in m.get("text", "")][-1]
    await group.presses(deputy, "分工", notice)
    assert "要组长、副组长或工作人员来安排" in deputy.popups[-1]
    await group.presses(leader, "分工", notice)
    await group.presses(leader, f"vd_who:{(await day(town))}:g1:{deputy.person_id}")
    await group.presses(leader, "下坪村")
    assert "组长安排您去下坪村" in deputy.last
    await town.comes("2026-11-25", "08:05")
    assert "您去下坪村" in deputy.last
    await leader.presses("走访记录")
    await leader.presses("替别人记")
    others = [p for p in await town.ask(lambda work: work.roster.members("g1")) if p.has_rights and p.name not in ("周启明", "吕春敏")]
    await leader.presses(others[0].name)
    await leader.presses("入户")
    await leader.presses("2")
    await leader.presses("2")
    await leader.writes("想装路灯")
    await leader.presses("保存")
    found = await town.ask(lambda work: work.visits.filed(["2026-11"]))
    assert found[0].deputies == (others[0].id,)


async def day(town: Town) -> int:
    return int(await town.ask(lambda work: work.days.of_month("visit", "2026-11").id))


async def test_staff_move_a_day_and_it_is_announced_again(town: Town) -> None:
    leader, deputy, secretary, group = await at_work(town)
    await town.comes("2026-11-22")
    await secretary.writes("/days")
    await secretary.presses("11月25日 周三 走访")
    await secretary.writes("昨天")
    assert "没看懂日期" in secretary.last
    await secretary.writes("11月27日")
    assert "已经重新通知" in secretary.last
    assert "改期：原定 11月25日，改为 11月27日（周五）" in group.last
    deputy.forgets()
    await town.comes("2026-11-25", "08:05")
    assert deputy.last == "", "the old date says nothing"
    await town.comes("2026-11-27", "08:05")
    assert "今天是走访选民日" in deputy.last
    await deputy.writes("/days")
    assert "这是工作人员的" in deputy.last


async def test_staff_check_and_return_a_record(town: Town) -> None:
    _leader, deputy, secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    await secretary.writes("/visitday")
    await secretary.presses("核查记录（1）")
    await secretary.presses("退回补记")
    await secretary.writes("请补上户主是谁家一组的")
    assert "退回补记：请补上" in deputy.last
    assert (await town.ask(lambda work: work.visits.filed(["2026-11"])))[0].valid is False
    await deputy.presses("改")
    await deputy.presses("备注")
    await deputy.writes("一组三户，二组两户")
    await deputy.presses("保存")
    assert (await town.ask(lambda work: work.visits.filed(["2026-11"])))[0].valid is True
    await secretary.writes("/visitday")
    await secretary.presses("核查记录（1）")
    await secretary.presses("算数")
    assert "都核查完了" in secretary.popups[-1] or "算数" in secretary.popups[-1]


async def test_nobody_else_touches_a_record(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    other, voter = await town.deputy("巴特尔"), await town.voter()
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    for who in (other, voter):
        await who.writes("/visit")
        for data in (
            "vr_mode|0|1:home",
            "vr_number|0|1:people:9",
            "vr_drop|0|1",
            "vr_save|0|1",
            "vk_set|0|1:ok",
            "vd_where|0|1:g1:d002:v01",
        ):
            who.person.presses(who.messages[-1], data)
            await town.settled()
    record = await town.ask(lambda work: work.visits.get(1))
    assert (record.mode, record.people, record.filed_at, record.check_result) == ("", None, None, "")
    assert PersonId(record.recorded_by) == deputy.person_id


async def test_plain_words_become_the_first_matter_of_a_record(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await deputy.writes("张家湾的堰塘漏水")
    await deputy.presses("as_visit")
    assert "意见 1 条" in deputy.last
    assert "张家湾的堰塘漏水" in deputy.last


async def test_a_tip_heard_on_a_visit_is_sealed_in_the_record_and_the_register_too(town: Town) -> None:
    _leader, deputy, secretary, group = await at_work(town)
    chair = await town.deputy("贺正平")
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    await deputy.presses("入户")
    await deputy.presses("1")
    await deputy.presses("1")
    await deputy.writes("村主任收了我两千块钱才给办低保")
    await deputy.presses("立为事项")
    assert (await town.case()).sealed
    await deputy.presses("保存")
    assert "两千块钱" not in deputy.last
    assert "检举控告" in deputy.last
    await chair.writes("/summary")
    await chair.presses("登记簿（Excel）")
    document = [m["document"] for m in chair.messages if "document" in m][-1]
    book = ZipFile(BytesIO(town.telegram.state.files[document["file_id"]]))
    text = "".join(book.read(name).decode("utf-8", "ignore") for name in book.namelist())
    assert "走访记录" in text
    assert "两千块钱" not in text
    assert "两千块钱" not in "\n".join(group.reads)
    assert any("两千块钱" in shown for shown in secretary.reads)


async def test_an_officer_of_other_groups_neither_changes_nor_checks_nor_reads(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    elsewhere = await town.deputy("白玛")
    await town.comes("2026-11-25", "09:30")
    await files_record(deputy)
    await elsewhere.writes("/visitday")
    assert "上下坪" not in elsewhere.last
    assert not elsewhere.sees_button("核查记录（1）")
    for data in ("vk_set|0|1:not_counted", "vr_drop|0|1", "vr_edit|0|1", "sum_file|0|registers:2026-11"):
        elsewhere.person.presses(elsewhere.messages[-1], data)
        await town.settled()
    record = await town.ask(lambda work: work.visits.get(1))
    assert (record.check_result, record.version) == ("", 1)
    assert not [m for m in elsewhere.messages if "document" in m]


async def test_words_that_come_when_the_record_is_closed_are_not_lost(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-30", "23:30")
    await deputy.writes("/visit")
    await files_record(deputy)
    await deputy.presses("改")
    await town.comes("2026-12-01", "00:30")
    await deputy.writes("还有一件：桥栏杆断了")
    assert deputy.sees_button("as_for"), "he is asked what the words are for"
    assert any("桥栏杆断了" in json.loads(kept)["text"] for kept in await town.ask(lambda work: work.drafts.open_messages()))


async def test_an_official_is_not_shown_a_complaint_kept_from_him_as_a_likely_twin(town: Town) -> None:
    official = await town.deputy("周启明")
    await town.secretary()
    voter = await town.voter("上坪村")
    await voter.writes("村里三年没有账目公开，分红也不清楚")
    case = await town.case()
    assert case.category == "village_affairs"
    await town.comes("2026-11-25", "09:30")
    await official.writes("/visit")
    await official.presses("走访记录")
    await official.presses("入户")
    await official.presses("1")
    await official.presses("1")
    await official.writes("村里三年没有账目公开，分红也不清楚")
    assert not official.sees_button(f"并入 {case.number}")
    assert case.number not in "\n".join(official.reads)
    other = await town.deputy("于发")
    await other.writes("/visit")
    await other.presses("走访记录")
    await other.presses("vr_villages")
    await other.presses("上坪村")
    await other.writes("村里三年没有账目公开，分红也不清楚")
    assert other.sees_button(f"并入 {case.number}"), "a colleague from whom it is not kept is"


@pytest.mark.parametrize(
    "words", ["三组水渠堵了浇不上地，就是周启明堵的，他还骂人打人", "三组水渠堵了浇不上地，村支书收了老板五万块钱才不修"]
)
async def test_heard_words_that_speak_of_somebody_are_joined_to_no_case(town: Town, words: str) -> None:
    """The chat of the case would read them, and the leader among them: they become a case of their own, kept or sealed."""
    _, deputy, _, group = await at_work(town)
    voter = await town.voter("上坪村")
    await voter.writes("三组水渠堵了浇不上地，找了几回没人管")
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    for tap in ("入户", "5", "8"):
        await deputy.presses(tap)
    await deputy.writes(words)
    await deputy.presses("并入 QX-2611-0001")
    told, (first, own) = "\n".join(deputy.reads), await town.cases()
    assert "已单独立为事项 QX-2611-0002" in told
    assert "已补充到" not in told
    assert first.spoken_of == ()
    assert own.spoken_of or own.sealed
    assert not [text for text in group.reads if words[11:] in text]


async def test_the_figures_of_a_cut_off_stay_whatever_happens_later(town: Town) -> None:
    """docs/spec.md, promise 4: a check, a change, a case made of a matter, a seat that ends, a leave: none moves what was said before."""
    leader, deputy, secretary, group = await at_work(town)
    await town.comes("2026-11-22")
    notice = [m for m in group.chat.messages.values() if "【走访选民日】" in m.get("text", "")][-1]
    await group.presses(leader, "请假", notice)
    await town.comes("2026-11-25", "08:05")
    await files_record(deputy)
    await deputy.presses("改")
    await deputy.presses("vr_with")
    await deputy.presses("周启明")
    await deputy.presses("返回")
    await town.passes(minutes=5)
    cut_off = town.clock()

    def figures(work: Any) -> Any:
        from services.summaries.account import account

        found = account(work, "2026-11", cut_off)
        return found.visits, found.figures

    before = await town.ask(figures)
    assert (before[0].visited, before[0].valid, before[0].matters, before[0].cases) == (1, 1, 1, 0)
    await deputy.presses("保存")
    await deputy.presses("立为事项")
    await secretary.writes("/visitday")
    await secretary.presses("核查记录（1）")
    await secretary.presses("不算走访")

    def end_a_seat_and_allow_a_leave(work: Any) -> None:
        work.days.decide_leave(work.days.of_month("visit", "2026-11").id, leader.person_id, "approved", secretary.person_id, work.now)
        row = work.rows.section("deputies")["d030"]
        work.rows.revise("deputies", "d030", data=dict(row.data) | {"status": "ended"})
        work.rows.moved()

    await town.ask(end_a_seat_and_allow_a_leave)
    assert await town.ask(figures) == before
    cut_off = town.clock()
    after = (await town.ask(figures))[0]
    assert (after.visited, after.valid, after.due) == (0, 0, before[0].due - 1), "the same day, read later"


async def test_an_edited_matter_becomes_a_case_in_its_new_words(town: Town) -> None:
    _leader, deputy, _secretary, _group = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    for label in ("入户", "5", "8"):
        await deputy.presses(label)
    said = await deputy.writes("村口的路灯坏了")
    await deputy.edits(said, "村口的桥栏杆坏了")
    assert "村口的桥栏杆坏了" in deputy.last
    await deputy.presses("立为事项")
    case = await town.case()
    assert (await town.ask(lambda work: work.said.first_words([case.id])))[case.id] == "村口的桥栏杆坏了"
    await deputy.edits(said, "村口的桥栏杆坏了三处")
    message = (await town.ask(lambda work: work.messages.of(case.id)))[0]
    assert (message.text, message.version) == ("村口的桥栏杆坏了三处", 2), "now it is a version of the case's words"


async def test_what_a_record_says_of_its_reader_is_kept_from_her(town: Town) -> None:
    _leader, deputy, secretary, _group = await at_work(town)
    officer = await town.deputy("鲁小川")
    matter, note = "群众说许文静收了他家两条好烟", "许文静骂人的事答应帮他问"
    await town.comes("2026-11-25", "09:30")
    await deputy.presses("走访记录")
    for number in ("入户", "5", "8"):
        await deputy.presses(number)
    await deputy.writes(matter)
    await deputy.presses("备注")
    await deputy.writes(note)
    await deputy.presses("保存")
    assert "两条好烟" in deputy.last
    for reader, shown in ((secretary, False), (officer, True)):
        await reader.writes("/visitday")
        await reader.presses("核查记录（1）")
        assert "户数：5" in reader.last
        assert ("两条好烟" in reader.last, "骂人的事" in reader.last) == (shown, shown)
    account = await secretary.handle()
    for readers, shown in (((account,), False), ((), True)):
        held = await town.ask(_registered, readers)
        assert ("两条好烟" in held, "骂人的事" in held) == (shown, shown)
    await secretary.writes("/erase 2026-11-25")
    assert "没有这样的记录" in secretary.last
    secretary.person.presses(secretary.messages[-1], "erase_note|0|m1")
    await town.settled()
    assert "两条好烟" not in "\n".join(secretary.reads)


def _registered(work: Work, readers: tuple[int, ...]) -> str:
    book = load_workbook(BytesIO(registers(account_of(work, "2026-11", readers=readers))))
    return "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
