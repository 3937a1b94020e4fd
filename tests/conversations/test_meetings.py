"""「约访」: half hours of a reception day, a time agreed on a case; and who walks in (docs/spec.md sections 3 and 5)."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from domain.visits.meetings import free_slots, slots_of, when_in
from services.privacy.my_data import everything
from tests.town import GroupTalk, Somebody, Town, known, shown


async def test_a_half_hour_is_booked_remembered_and_kept(town: Town) -> None:
    leader = await town.deputy("周启明")
    voter, other = await town.voter(), await town.voter("柳湾村", name="李大爷")
    await voter.writes("/visit")
    await voter.presses("约访")
    assert "11月10日（周二）代表在清溪镇人大代表之家" in voter.last
    assert voter.sees_button("11:00")
    assert not voter.sees_button("11:30"), "the last half hour ends at 11:30"
    await voter.presses("09:30")
    assert "约好了：11月10日（周二） 09:30" in voter.last
    assert "11月10日（周二） 09:30 有一位上坪村的选民约了接待" in leader.last
    assert "王大娘" not in "".join(leader.reads)
    await other.writes("/visit")
    await other.presses("约访")
    assert not other.sees_button("09:30"), "taken"
    await other.presses("10:00")
    leader.forgets()
    voter.forgets()
    await town.comes("2026-11-09", "09:05")
    assert "提醒您：11月10日（周二） 09:30" in voter.last
    assert any("一位上坪村的选民约了接待" in text for text in leader.reads)
    await other.presses("取消约访")
    assert "柳湾村的选民取消了 11月10日（周二） 10:00" in leader.last
    voter.forgets()
    leader.forgets()
    await town.comes("2026-11-10", "08:31")
    assert "提醒您：今天 09:30，" in voter.last, "not what he read the day before"
    assert any("提醒您：今天 09:30，" in text for text in leader.reads)
    await town.comes("2026-11-10", "10:31")
    assert "见到了吗" in leader.last
    await leader.presses("已见面")
    leader.person.presses(leader.messages[-1], "mt_done|0|1:missed")
    await town.settled()
    assert (await town.ask(lambda work: work.meetings.get(1).status)) == "met", "said once"

    def visitors(work: Any) -> int:
        from services.summaries.account import account

        return account(work, "2026-11", work.now).visitors

    assert await town.ask(visitors) == 1
    await town.check_promises()


async def test_one_half_hour_has_one_voter_and_a_voter_one_half_hour(town: Town) -> None:
    first, second = await town.voter(), await town.voter("柳湾村", name="李大爷")
    for voter in (first, second):
        await voter.writes("/visit")
        await voter.presses("约访")
    offered = second.messages[-1]
    await first.presses("09:00")
    second.person.presses(offered, offered["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    await town.settled()
    assert "刚被别人约走" in second.popups[-1]
    await second.presses("09:30")
    second.person.presses(offered, offered["reply_markup"]["inline_keyboard"][0][2]["callback_data"])
    await town.settled()
    assert "已经约了一个时间" in second.popups[-1]
    second.person.presses(offered, "mt_cancel|0|1")
    await town.settled()
    rows = await town.ask(lambda work: [row.status for row in work.meetings.of_day(work.days.of_month("reception", "2026-11").id)])
    assert rows == ["agreed", "agreed"], "nobody cancels for another"


async def test_a_moved_day_takes_the_bookings_along(town: Town) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("09:30")
    await secretary.writes("/days")
    message = next(m for m in secretary.messages if "vd_edit" in json.dumps(m.get("reply_markup", {})))
    label = next(b["text"] for row in message["reply_markup"]["inline_keyboard"] for b in row if "接待" in b["text"])
    await secretary.presses(label)
    await secretary.writes("11月12日")
    assert "您约的时间改到 11月12日（周四） 09:30" in voter.last
    voter.forgets()
    await town.comes("2026-11-09", "09:05")
    assert voter.last == "", "the old day says nothing"
    await town.comes("2026-11-11", "09:05")
    assert "提醒您：11月12日" in voter.last


async def appointment(town: Town) -> tuple[Somebody, Somebody, Any]:
    voter, leader = await town.voter(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("另约时间地点")
    await voter.writes("想当面说说我家宅基地的事，周末都行")
    case = await town.case()
    assert (case.kind, case.group) == ("appointment", "g1")
    await group.presses(leader, "认领")
    await group.presses(leader, "更多")
    await group.presses(leader, "约时间")
    return voter, leader, group


@pytest.mark.parametrize(("again", "day"), [("11月21日", "11月21日"), ("不对，是11月21号", "11月21日"), ("11月14日", "11月14日")])
async def test_a_day_that_is_put_right_alone_leaves_hour_and_place(town: Town, again: str, day: str) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "下周六下午3点半 上坪村村委会")
    assert "就是 11月14日，对吗" in group.last
    await group.replies(leader, again)
    assert f"想和您见面，{day}（周六） 15:30，上坪村村委会。可以吗？" in voter.last


@pytest.mark.parametrize(
    ("lines", "asked", "proposed"),
    [
        (["明天 村委会", "三点半"], ["11月5日（周四） 村委会。还差一句：几点"], "11月5日（周四） 15:30，村委会"),
        (["后天下午在活动室", "三点"], ["11月6日（周五） 下午 活动室。还差一句：几点"], "11月6日（周五） 15:00，活动室"),
        (["后天晚上 祠堂", "八点"], ["11月6日（周五） 晚上 祠堂。还差一句：几点"], "11月6日（周五） 20:00，祠堂"),
        (["三点半", "村部", "后天"], ["15:30。还差一句：哪天、在哪里", "15:30 村部。还差一句：哪天"], "11月6日（周五） 15:30，村部"),
        (["明天下午三点半", "王家祠堂门口"], ["11月5日（周四） 15:30。还差一句：在哪里"], "11月5日（周四） 15:30，王家祠堂门口"),
        (["下周三上午 联络站", "九点"], ["11月11日（周三） 上午 联络站。还差一句：几点"], "11月11日（周三） 09:00，联络站"),
        (["村委会 明天", "改到后天十点"], ["11月5日（周四） 村委会。还差一句：几点"], "11月6日（周五） 10:00，村委会"),
        (["明早八点 村口"], [], "11月5日（周四） 08:00，村口"),
        (["大后天上午九点 渡槽边"], [], "11月7日（周六） 09:00，渡槽边"),
        (["村委会，下午三点，后天"], [], "11月6日（周五） 15:00，村委会"),
        (["老街12号 明天上午九点"], [], "11月5日（周四） 09:00，老街12号"),
        (["11月31日上午十点 村委会", "11月30日上午十点 村委会"], ["11月只到30日，没有这一天"], "11月30日（周一） 10:00，村委会"),
        (["今天下午四点到五点 村委会"], [], "11月4日（周三） 16:00–17:00，村委会"),
        (["11月8日（周日）14:30—15:30 村部"], [], "11月8日（周日） 14:30–15:30，村部"),
    ],
)
async def test_day_hour_and_place_come_in_any_order_and_only_what_lacks_is_asked(
    town: Town, lines: list[str], asked: list[str], proposed: str
) -> None:
    voter, leader, group = await appointment(town)
    for n, line in enumerate(lines):
        await group.replies(leader, line)
        if n < len(asked):
            assert asked[n] in group.last
    assert f"想和您见面，{proposed}。可以吗？" in voter.last
    assert not any("对吗" in text for text in group.reads), "nothing is asked twice"


async def test_what_is_agreed_the_day_before_is_remembered_on_its_morning_by_both(town: Town) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "明天下午三点半 村委会")
    await voter.presses("可以")
    assert "说定了：11月5日（周四） 15:30，村委会。当天早上和见面前一个小时会提醒您。" in voter.last
    for hour in ("09:01", "14:31"):
        voter.forgets()
        leader.forgets()
        await town.comes("2026-11-05", hour)
        assert [text for text in voter.reads if "提醒您" in text] == ["提醒您：今天 15:30，村委会，代表在等您。来不了请点下面。"]
        assert len([text for text in leader.reads if "提醒您：今天 15:30" in text]) == 1


async def test_an_early_meeting_is_remembered_on_the_evening_before_and_not_at_night(town: Town) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "明早八点 村口")
    await voter.presses("可以")
    assert voter.last.endswith("前一天晚上会提醒您。")
    voter.forgets()
    leader.forgets()
    await town.comes("2026-11-04", "20:01")
    assert "提醒您：11月5日（周四） 08:00，村口" in voter.last
    assert "提醒您：11月5日（周四） 08:00，村口" in leader.last
    await town.comes("2026-11-05", "08:01")
    assert len([text for text in voter.reads if "提醒您" in text]) == 1


async def test_after_an_absence_it_is_remembered_once(town: Town) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "明天下午三点半 村委会")
    await voter.presses("可以")
    voter.forgets()
    town.clock.add(timedelta(hours=29))
    await town.settled()
    await town.comes("2026-11-05", "15:05")
    assert len([text for text in voter.reads if "提醒您" in text]) == 1


async def test_from_when_to_when_is_said_wherever_the_time_stands(town: Town) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "后天下午四点到五点 村委会")
    await voter.presses("可以")
    assert "说定了：11月6日（周五） 16:00–17:00，村委会" in voter.last
    assert any("选民说可以，11月6日（周五） 16:00–17:00，村委会" in text for text in group.reads)
    await town.comes("2026-11-06", "15:05")
    assert "提醒您：今天 16:00–17:00，村委会" in voter.last


@pytest.mark.parametrize("line", ["昨天下午三点 村委会", "改天吧", "我看他什么时候有空再说好了"])
async def test_what_names_no_time_to_come_is_asked_for_with_an_example(town: Town, line: str) -> None:
    _, leader, group = await appointment(town)
    await group.replies(leader, line)
    assert "日期、钟点、地点都要写" in group.last


async def test_the_claimer_proposes_and_the_voter_agrees(town: Town) -> None:
    voter, leader, group = await appointment(town)
    await group.replies(leader, "改天吧")
    assert "日期、钟点、地点都要写" in group.last
    await group.replies(leader, "11月7日 下午3点半 " + "村委会" * 41)
    assert "写了 123 个字，最多 120 个字" in group.last
    await group.replies(leader, "11月7日 下午3点半 上坪村村委会")
    assert "想和您见面，11月7日（周六） 15:30，上坪村村委会。可以吗？" in voter.last
    await voter.presses("换时间")
    await voter.writes("那天要赶场，8号行不行")
    assert any("选民想换个时间" in text for text in group.reads)
    await group.presses(leader, "更多")
    await group.presses(leader, "约时间")
    await group.replies(leader, "11月8日 15:30 上坪村村委会")
    await voter.presses("可以")
    assert "说定了：11月8日（周日） 15:30" in voter.last
    assert any("选民说可以" in text for text in group.reads)
    voter.forgets()
    leader.forgets()
    await town.comes("2026-11-07", "09:05")
    assert "提醒您" in voter.last
    assert "提醒您" in leader.last
    await town.comes("2026-11-08", "16:35")
    await leader.presses("已见面")
    case = await town.case()
    history = await town.ask(lambda work: [e.kind for e in work.cases.history(case.id)])
    assert history[-1] == "consulted"
    assert case.status == "in_progress", "it is answered as any case"
    await town.check_promises()


async def test_who_deletes_his_data_is_not_waited_for(town: Town) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("09:30")
    exported = await town.ask(lambda work: everything(work, known(work, voter)))
    assert [one["status"] for one in exported["appointments"]] == ["agreed"]
    await voter.writes("/privacy")
    await voter.presses("删除我的信息")
    await voter.presses("都删：身份和写过的话")
    assert "取消了 11月10日" in leader.last
    assert await town.ask(lambda work: work.meetings.get(1).voter_id) is None


async def test_a_visitor_becomes_a_case_in_two_taps_or_is_answered_on_the_spot(town: Town) -> None:
    leader, stranger = await town.deputy("周启明"), await town.stranger()
    await town.comes("2026-11-10", "08:05")
    assert leader.sees_button("来访登记")
    await leader.presses("来访登记")
    await leader.writes("来的大爷说村口的桥栏杆掉了")
    await leader.presses("柳湾村")
    case = await town.case()
    assert (case.village, case.channel, case.group) == ("v03", "reception", "g2")
    await leader.presses("来访登记")
    await leader.writes("问医保怎么报，13800000777，当场讲清楚了")
    await leader.presses("当场答复了，不立事项")
    stranger.person.presses(leader.messages[-1], "wi_case|0|1:v01")
    await town.settled()
    assert len(await town.cases()) == 1, "no rights, no case"
    await leader.presses("来访登记")
    await leader.writes("请保密，他说邻居打人")
    await leader.presses("柳湾村")

    def look(work: Any) -> tuple[int, list[Any]]:
        from io import BytesIO

        from openpyxl import load_workbook

        from services.summaries.account import account
        from services.summaries.files import file_of

        found = account(work, "2026-11", work.now)
        book = load_workbook(BytesIO(file_of(found, "registers")[1]))
        return found.visitors, list(book["接待记录"].iter_rows(min_row=4, values_only=True))

    visitors, rows = await town.ask(look)
    assert visitors == 3
    assert "打人" not in str(rows[2]), "what is confidential is read by its claimer alone"
    assert rows[2][4] == "（保密）" or "保密" in rows[2][4]
    assert rows[0][3:7] == ("柳湾村", "来的大爷说村口的桥栏杆掉了", None, case.number)
    assert rows[0][2] == "周启明、秦海波" or "周启明" in rows[0][2]
    assert "当场答复" in rows[1][5]
    assert "13800000777" not in rows[1][4]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("11月12日 15:30 上坪村村委会", ("2026-11-12", "15:30", "上坪村村委会")),
        ("11月12日下午3点半，在上坪村村委会", ("2026-11-12", "15:30", "上坪村村委会")),
        ("2026-12-01 9:00 老街12号", ("2026-12-01", "09:00", "老街12号")),
        ("上坪村村委会 11月12日（周四）上午10点", ("2026-11-12", "10:00", "上坪村村委会")),
        ("下周三下午3点 上坪村村委会", ("2026-11-11", "15:00", "上坪村村委会")),
        ("11月12日下午三点半，上坪村村委会", ("2026-11-12", "15:30", "上坪村村委会")),
        ("明天晚上七点一刻 老槐树下", ("2026-11-05", "19:15", "老槐树下")),
        ("11月12日下午3点 2组活动室", ("2026-11-12", "15:00", "2组活动室")),
        ("11月12日上午十点二组老井旁", ("2026-11-12", "10:00", "二组老井旁")),
        ("11月12日 １４：３０ 上坪村村委会", ("2026-11-12", "14:30", "上坪村村委会")),
        ("11月12日中午一点 上坪村村委会", ("2026-11-12", "13:00", "上坪村村委会")),
        ("11月12日下午三点零五分 上坪村村委会", ("2026-11-12", "15:05", "上坪村村委会")),
        ("11月12日 上坪村", None),
        ("明天下午3点", None),
        ("11月12日 25:00 上坪村", None),
        ("11月12日 15:30", None),
    ],
)
def test_a_time_and_place_are_read_as_people_write_them(text: str, found: Any) -> None:
    said = when_in(text, date(2026, 11, 4))
    made = (said.on.isoformat(), said.hour.strftime("%H:%M"), said.place) if said.on and said.hour and said.place else None
    assert made == found


@pytest.mark.parametrize(
    ("hours", "first", "last", "count"),
    [
        ("09:00-11:30", "09:00", "11:00", 5),
        ("9：00—11：30", "09:00", "11:00", 5),
        ("上午九点到十一点半", "09:00", "11:00", 5),
        ("下午两点至四点三十分", "14:00", "16:00", 5),
        ("下午2点到5点", "14:00", "16:30", 6),
        ("9点到3点", "09:00", "14:30", 12),
        ("工作日上午8点半～11点半，下午2点半～5点", "08:30", "16:30", 11),
        ("赶集天 八点一刻到十点", "08:15", "09:15", 3),
    ],
)
def test_the_half_hours_of_a_reception(hours: str, first: str, last: str, count: int) -> None:
    found = [slot.strftime("%H:%M") for slot in slots_of(hours)]
    assert (found[0], found[-1], len(found)) == (first, last, count)


def test_words_that_are_no_hours_have_none() -> None:
    assert [slots_of(words) for words in ("工作日", "09:00", "11:30-09:00", "26:00-27:00", "二组到三组", "随时")] == [[]] * 6
    assert len(free_slots("09:00-11:30", slots_of("09:00-10:00"))) == 3


@pytest.mark.parametrize("words", ["十点不行", "我不想十点来", "12日十点"])
async def test_what_denies_an_hour_or_names_another_day_books_nothing(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.writes(words)
    assert not any("约好了" in text for text in voter.reads)


@pytest.mark.parametrize(
    ("words", "hour"),
    [("九点半", "09:30"), ("十点", "10:00"), ("我十点来", "10:00"), ("上午10点", "10:00"), ("十点半可以", "10:30"), ("最早的", "09:00")],
)
async def test_a_half_hour_may_be_typed_as_people_say_it(town: Town, words: str, hour: str) -> None:
    voter = await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.writes(words)
    assert f"约好了：11月10日（周二） {hour}" in voter.last, voter.reads
    assert await town.cases() == []


async def proposed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """A time and place proposed to him, last of all that was said."""
    voter, deputy, group = await appointment(town)
    await group.replies(deputy, "11月12日 下午3点半 上坪村村委会")
    voter.forgets()
    return deputy, group, voter


@pytest.mark.parametrize("words", ["好", "可以", "行", "好的，谢谢", "没问题", "要得", "好嘛", "要得，明天见", "到时候来"])
async def test_a_typed_yes_to_a_proposed_time_is_the_tap(town: Town, words: str) -> None:
    _, group, voter = await proposed(town)
    said = await voter.writes(words)
    assert any("说定了：11月12日" in text for text in voter.reads)
    assert voter.sign_on(said) == "🤝"
    assert not any("不另外立事项" in text for text in voter.reads), "he is answered once"
    assert await town.ask(lambda work: work.meetings.get(1).status) == "agreed"
    assert any("选民说可以" in text for text in group.reads)


@pytest.mark.parametrize("words", ["没空", "不行", "换个时间吧", "明天不得空", "太早了"])
async def test_a_typed_no_asks_what_suits_him(town: Town, words: str) -> None:
    _, _, voter = await proposed(town)
    await voter.writes(words)
    assert await town.ask(lambda work: work.meetings.get(1).status) == "cancelled"
    assert "哪天、几点方便" in voter.last


async def test_a_yes_to_something_said_later_agrees_to_no_time(town: Town) -> None:
    deputy, group, voter = await proposed(town)
    await group.presses(deputy, "回复选民", group.card())
    await group.replies(deputy, "先把垃圾收了，行吗？")
    await group.presses(deputy, "发送")
    await voter.writes("好")
    assert await town.ask(lambda work: work.meetings.get(1).status) == "asked"


async def test_a_tap_below_an_older_time_says_what_was_proposed_after_it(town: Town) -> None:
    leader, group, voter = await proposed(town)
    older = list(voter.chat.messages.values())[-1]
    for label in ("更多", "约时间"):
        await group.presses(leader, label)
    await group.replies(leader, "11月13日 上午9点 村文化室")
    assert "11月13日（周五） 09:00，村文化室" in voter.last
    yes, change = ("mt_yes|0|1", "mt_change|0|1")
    for older_button in (yes, change):
        voter.person.presses(older, older_button)
        await town.settled()
        assert "后来改成 11月13日（周五） 09:00，村文化室" in voter.popups[-1], voter.popups
    assert await town.ask(lambda work: [work.meetings.get(n).status for n in (1, 2)]) == ["cancelled", "asked"]
    await voter.presses("可以")
    voter.person.presses(older, yes)
    await town.settled()
    assert "现在说定的是 11月13日（周五） 09:00，村文化室" in voter.popups[-1]


async def test_a_tap_below_a_time_that_was_refused_says_that_it_holds_no_more(town: Town) -> None:
    _, _, voter = await proposed(town)
    older = list(voter.chat.messages.values())[-1]
    await voter.presses("换时间", older)
    voter.person.presses(older, "mt_yes|0|1")
    await town.settled()
    assert "不算数了" in voter.popups[-1]


@pytest.mark.parametrize("words", ["约访", "我想预约一下", "約訪"])
async def test_a_typed_wish_for_an_appointment_is_the_tap(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    voter.forgets()
    await voter.writes(words)
    assert "您什么时候来" in voter.last
    await voter.presses("09:30")
    assert "约好了：11月10日（周二） 09:30" in voter.last
    assert len(await town.cases()) == 1
    assert not any("已补充" in shown(message) for message in voter.chat.messages.values()), "and joins none"


async def test_what_more_is_said_of_an_appointment_is_a_matter(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("预约挂号的机器坏了半个月")
    assert (await town.case()).status == "assigned"


async def agreed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, group, voter = await proposed(town)
    await voter.presses("可以")
    voter.forgets()
    deputy.forgets()
    return deputy, group, voter


OLD = "11月12日（周四） 15:30，上坪村村委会"


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("改成四点", "11月12日（周四） 16:00，上坪村村委会"),
        ("四点行不行", "11月12日（周四） 16:00，上坪村村委会"),
        ("改到周五", "11月6日（周五） 15:30，上坪村村委会"),
        ("换到后天上午九点", "11月6日（周五） 09:00，上坪村村委会"),
        ("提前半个小时行不行", "11月12日（周四） 15:00，上坪村村委会"),
        ("我走不动，来我家行不行", "11月12日（周四） 15:30，我家"),
    ],
)
async def test_another_time_in_words_is_put_to_who_has_it_with_the_old_one(town: Town, words: str, new: str) -> None:
    deputy, group, voter = await agreed(town)
    said = await voter.writes(words)
    for reads in (deputy.reads, group.reads):
        assert any(f"原来：{OLD}" in text and f"他想：{new}" in text and words in text for text in reads), reads
    assert f"改到 {new}" in voter.last
    assert "还是原来约的时间" in voter.last
    assert voter.sign_on(said) == "🤝"
    assert await town.ask(lambda work: work.meetings.get(1).status) == "agreed", "until somebody says yes"
    await deputy.presses("可以")
    assert f"说定了：{new}" in voter.last
    assert any(f"周启明答应了选民，{new}" in text for text in group.reads)
    assert await town.ask(lambda work: [work.meetings.get(n).status for n in (1, 2)]) == ["cancelled", "agreed"]
    await town.passes(minutes=15)
    assert len(await town.cases()) == 1
    await town.check_promises()


async def test_another_time_for_a_proposal_takes_its_place_and_another_may_be_proposed(town: Town) -> None:
    deputy, group, voter = await proposed(town)
    await voter.writes("那天不得空，后天行不行")
    assert "还是原来约的" not in voter.last
    assert await town.ask(lambda work: [work.meetings.get(n).status for n in (1, 2)]) == ["cancelled", "asked"]
    await voter.writes("好")
    assert await town.ask(lambda work: work.meetings.get(2).status) == "asked", "his own wish is not for him to agree to"
    await deputy.presses("约别的时间")
    await deputy.writes("明天上午九点 上坪村村委会")
    assert "想和您见面，11月5日（周四） 09:00" in voter.last
    await voter.writes("可以")
    assert await town.ask(lambda work: [work.meetings.get(n).status for n in (1, 2, 3)]) == ["cancelled", "cancelled", "agreed"]


async def test_who_cannot_come_and_says_when_he_can_is_not_waited_for(town: Town) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes("那天没空，改到周五上午九点吧")
    assert any(f"原来：{OLD}（不见了）" in text for text in deputy.reads)
    assert await town.ask(lambda work: [work.meetings.get(n).status for n in (1, 2)]) == ["cancelled", "asked"]


@pytest.mark.parametrize("words", ["晚点行不行", "早一点可以吗", "换个地方"])
async def test_who_names_no_time_is_asked_which_and_his_answer_is_it(town: Town, words: str) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes(words)
    assert "想改到哪天、几点" in voter.last
    assert any("选民说到约好的见面" in text and words in text for text in deputy.reads)
    await voter.writes("五点")
    assert any("他想：11月12日（周四） 17:00" in text for text in deputy.reads)
    assert len(await town.cases()) == 1


async def test_a_day_that_does_not_exist_is_said_to_the_voter_too(town: Town) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes("改到11月31日")
    assert "11月只到30日，没有这一天" in voter.last
    await voter.writes("11月30日")
    assert any("他想：11月30日（周一） 15:30" in text for text in deputy.reads)


@pytest.mark.parametrize("words", ["那天要赶场，8号行不行", "后天下午吧"])
async def test_after_another_time_was_asked_for_his_time_is_a_proposal(town: Town, words: str) -> None:
    deputy, _, voter = await proposed(town)
    await voter.presses("换时间")
    await voter.writes(words)
    assert deputy.sees_button("约别的时间")
    assert any("他想：" in text and words in text for text in deputy.reads)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("在哪里见", f"约好的是：{OLD}"),
        ("几点来着", f"约好的是：{OLD}"),
        ("我记错了，是几点", f"约好的是：{OLD}"),
        ("还来不来", f"没有变：{OLD}"),
        ("你们还来吗", f"没有变：{OLD}"),
    ],
)
async def test_what_is_known_of_a_meeting_is_answered(town: Town, words: str, answer: str) -> None:
    _, group, voter = await agreed(town)
    await voter.writes(words)
    assert answer in voter.last
    await town.passes(minutes=15)
    assert len(await town.cases()) == 1


async def test_of_a_time_that_is_only_proposed_he_reads_that_it_waits_for_him(town: Town) -> None:
    _, _, voter = await proposed(town)
    await voter.writes("在哪里见")
    assert f"代表想约的是：{OLD}" in voter.last
    await voter.writes("三点半，好")
    assert f"说定了：{OLD}" in voter.last, "the same time is a yes"


@pytest.mark.parametrize("words", ["要带什么", "要不要带身份证", "带户口本吗", "几个人来"])
async def test_a_question_about_a_meeting_is_put_to_who_goes_there(town: Town, words: str) -> None:
    deputy, group, voter = await agreed(town)
    await voter.writes(words)
    assert "已经问代表了" in voter.last
    for reads in (deputy.reads, group.reads):
        assert any("选民说到约好的见面" in text and words in text for text in reads)
    assert any(words in m.text for m in await town.ask(lambda work: work.messages.of(1)))
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("words", ["我到了", "你人呢", "代表没来", "等了半个钟头没见人", "我晚十分钟到"])
async def test_at_its_time_who_is_waited_for_is_told_at_once(town: Town, words: str) -> None:
    deputy, _, voter = await agreed(town)
    await town.comes("2026-11-12", "15:35")
    await voter.writes(words)
    assert "马上告诉代表了" in voter.last
    assert any(words in text for text in deputy.reads)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("words", ["村里停水了", "明天停水吗", "哪天来修路", "周五去县里", "要得，明天见", "好，到时候来", "不是这个意思"])
async def test_words_of_something_else_are_not_taken_for_it(town: Town, words: str) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes(words)
    assert not any("他想：" in text or "约好的见面" in text for text in deputy.reads)
    assert await town.ask(lambda work: work.meetings.get(2)) is None


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("改成四点", "11月12日（周四） 16:00，上坪村村委会"),
        ("改到周五上午九点", "11月6日（周五） 09:00，上坪村村委会"),
        ("改在活动室见", "11月12日（周四） 15:30，活动室"),
    ],
)
@pytest.mark.parametrize("private", [True, False])
async def test_a_deputys_other_time_is_proposed_with_the_old_one(town: Town, words: str, new: str, private: bool) -> None:
    deputy, group, voter = await agreed(town)
    await (deputy.writes(words) if private else group.says(deputy, words, group.card()))
    assert f"原来：{OLD}\n现在：{new}\n可以吗？" in voter.last
    assert await town.ask(lambda work: [work.meetings.get(n).status for n in (1, 2)]) == ["cancelled", "asked"]
    await voter.writes("可以")
    assert f"说定了：{new}" in voter.last


@pytest.mark.parametrize("words", ["我那天来不了", "那天有事，改天吧"])
async def test_a_deputy_who_cannot_come_calls_it_off_and_is_asked_when(town: Town, words: str) -> None:
    deputy, group, voter = await agreed(town)
    await group.says(deputy, words, group.card())
    assert f"{OLD} 代表来不了" in voter.last
    assert await town.ask(lambda work: work.meetings.get(1).status) == "cancelled"
    await group.replies(deputy, "后天上午九点")
    assert "想和您见面，11月6日（周五） 09:00，上坪村村委会" in voter.last


async def test_a_deputy_who_names_no_time_is_asked_which(town: Town) -> None:
    deputy, group, voter = await agreed(town)
    await deputy.writes("晚点行不行")
    assert "想改到哪天、几点" in deputy.last
    await deputy.writes("12号五点")
    assert "就是 11月12日" in deputy.last
    await deputy.writes("对")
    assert "现在：11月12日（周四） 17:00，上坪村村委会" in voter.last


@pytest.mark.parametrize("words", ["取消", "四点到五点", "周五去县里", "25号我去不了", "明天开会", "有事"])
@pytest.mark.parametrize("private", [True, False])
async def test_what_a_deputy_may_say_of_other_things_changes_no_meeting(town: Town, words: str, private: bool) -> None:
    deputy, group, voter = await agreed(town)
    await (deputy.writes(words) if private else group.says(deputy, words, group.card()))
    assert await town.ask(lambda work: [row.status for row in work.meetings.of_case(1)]) == ["agreed"]
    assert voter.reads == []


async def test_a_colleagues_words_and_a_note_change_nothing(town: Town) -> None:
    _, group, _ = await agreed(town)
    other = await town.deputy("吕春敏")
    await group.says(other, "改成四点", group.card())
    assert "已记为内部备注" in group.last
    assert await town.ask(lambda work: work.meetings.get(2)) is None


async def test_a_deputy_says_yes_to_a_voters_time_in_words(town: Town) -> None:
    deputy, group, voter = await agreed(town)
    await voter.writes("改成四点")
    await group.says(deputy, "可以", group.card())
    assert "说定了：11月12日（周四） 16:00" in voter.last
    await voter.writes("改到周五")
    await deputy.writes("行")
    assert "说定了：11月6日（周五） 16:00" in voter.last


async def test_a_deputy_answers_a_voters_time_with_another(town: Town) -> None:
    deputy, group, voter = await proposed(town)
    await voter.writes("那天没空，改到周五上午九点吧")
    await group.says(deputy, "改成十点", group.card())
    assert "11月6日（周五） 10:00，上坪村村委会" in voter.last
    await voter.writes("好")
    assert "说定了：11月6日（周五） 10:00" in voter.last


async def test_a_voters_time_that_nobody_answers_is_said_once_more(town: Town) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes("改成四点")
    deputy.forgets()
    await town.comes("2026-11-05", "09:05")
    assert any("想改到 11月12日（周四） 16:00，上坪村村委会，还在等您回话" in text for text in deputy.reads)
    await deputy.presses("可以")
    assert "说定了：11月12日（周四） 16:00" in voter.last


async def test_a_time_that_is_over_is_said_to_be_so(town: Town) -> None:
    deputy, _, voter = await agreed(town)
    await voter.writes("改到今天上午九点")
    assert "这个时间已经过了" in voter.last
    await voter.writes("明天上午九点")
    assert any("他想：11月5日（周四） 09:00" in text for text in deputy.reads)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("在哪里见", "约好的是：11月10日（周二） 09:30"), ("改成十点", "给您改好了：11月10日（周二） 10:00"), ("要带什么", "已经问代表了")],
)
async def test_of_a_booked_half_hour_he_is_answered_too(town: Town, words: str, answer: str) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("09:30")
    leader.forgets()
    await voter.writes(words)
    assert answer in voter.last
    assert words != "要带什么" or any("上坪村的选民说到约好的接待" in text and words in text for text in leader.reads)
    await town.passes(minutes=15)
    assert await town.cases() == []


async def test_a_booked_half_hour_is_moved_in_words_where_another_is_free(town: Town) -> None:
    leader, voter = await town.deputy("周启明"), await town.voter()
    await voter.writes("/visit")
    await voter.presses("约访")
    await voter.presses("09:30")
    await voter.writes("改到十点半")
    assert "给您改好了：11月10日（周二） 10:30" in voter.last
    assert voter.sees_button("取消约访")
    await voter.writes("改到下午三点")
    assert "您约的还是：11月10日（周二） 10:30" in voter.last
    assert "还空着：09:00、09:30、10:00、11:00。写“改到09:00”就换过去" in voter.last
    await voter.writes("改到09:00")
    assert "给您改好了：11月10日（周二） 09:00" in voter.last
    assert await town.cases() == []
    leader.forgets()
    await leader.writes("改到三点半")
    assert "11月10日（周二）接待的时间是统一定的，这里改不了。选民约好的：09:00。" in leader.last
    other = await town.deputy("吕春敏")
    await other.writes("改到三点半")
    assert "您这句话是要做什么" in other.last, "she does not sit there"
    await town.check_promises()


async def test_of_a_confidential_matter_the_group_reads_no_words_of_it(town: Town) -> None:
    deputy, group, voter = await agreed(town)
    await voter.writes("请保密，别让别人知道")
    deputy.forgets()
    group_before = len(group.reads)
    await voter.writes("我走不动，来我家行不行")
    assert not any("我走不动" in text for text in group.reads[group_before:])
    assert any("我走不动" in text for text in deputy.reads)
