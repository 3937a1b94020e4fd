"""A complaint never reaches whom it complains of, whatever its category (docs/spec.md sections 3 and 4)."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from domain.cases.case import Case
from domain.cases.details_in_hand import SpokenOf
from domain.values.ids import PersonId
from services.case import spoken_of
from services.deed.work import Work
from services.staff import links
from services.summaries.account import account as account_of
from services.summaries.registers import registers
from services.watch.examine import examine
from storage.tables import case_event, outbox
from tests.conversations.test_leaks import all_read, everything
from tests.town import Somebody, Town

NUMBER = "QX-2611-0001"


def _told_of_it(somebody: Somebody) -> bool:
    return NUMBER in "\n".join(somebody.reads) or somebody.sees_button(NUMBER)


MEANT = {
    "代表": ("吕春敏", "吕春敏的果园把公家的水渠占了"),
    "是组长的代表": ("周启明", "周启明霸占我家半亩水田"),
    "副组长": ("于发", "于发电工收电费乱加钱"),
    "本村干部": ("刘国春", "我们村主任骂人，办事总是拖着"),
    "驻组的主席团成员兼主席": ("贺正平", "镇人大主席收了老板的钱"),
    "信息员": ("鲁小川", "鲁小川登记的时候骂我"),
}


@pytest.mark.parametrize("who", MEANT)
async def test_a_complaint_goes_past_whom_it_means(town: Town, who: str) -> None:
    name, words = MEANT[who]
    other, secretary = await town.deputy("史树华"), await town.secretary()
    meant = await town.deputy(name)
    group = await town.group("g1", other, meant)
    voter = await town.voter("上坪村")
    await voter.writes(words)
    assert "收到了。编号" in voter.last
    assert group.reads == []
    if (await town.case()).sealed:  # a likely tip too: he says that the group may see it
        await voter.presses("给代表小组看")
        assert group.reads == []
    assert words in all_read(other)
    assert words in all_read(secretary)
    for look in (
        "/cases",
        f"/case {NUMBER}",
        f"/find {words[-3:]}",
        f"/find {NUMBER}",
        f"/audit {NUMBER}",
        "/queue",
        "/callbacks",
        "/summary",
    ):
        await meant.writes(look)
        assert words not in all_read(meant), look
        assert not meant.sees_button(NUMBER), look
    meant.person.presses(other.messages[-1], "claim|1|")
    meant.person.presses(other.messages[-1], "full|1|")
    meant.person.presses(other.messages[-1], "open|1|")
    await town.settled()
    assert words not in all_read(meant)
    assert (await town.case()).claimer is None
    meant.forgets()
    await town.comes("2026-11-06")
    await town.comes("2026-11-12")
    await town.comes("2026-11-24")
    await town.comes("2026-12-01", "09:30")
    assert not _told_of_it(meant), all_read(meant)
    assert words not in everything(group)
    assert NUMBER not in everything(group)


async def test_whom_one_asks_to_come_keeps_the_case(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("请周代表来看看，邻居把水渠堵了")
    assert "邻居把水渠堵了" in everything(group)
    assert not voter.sees_button("别让他看")
    assert (await town.case()).spoken_of == ()


async def test_in_doubt_the_voter_is_asked_and_until_he_answers_it_is_kept(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("老周占了我家的地")
    assert "您的话可能和周启明代表有关" in voter.last
    assert voter.sees_button("周启明代表可以看")
    assert voter.sees_button("别让他看")
    assert group.reads == []
    assert "占了我家的地" not in all_read(leader)
    await voter.presses("周启明代表可以看")
    assert "占了我家的地" in everything(group)
    case = await town.case()
    assert (case.spoken_of, case.asked_of, case.cleared) == ((), (), ("d001",))
    await voter.writes("老周把地占了，还是请他来")
    assert (await town.case()).spoken_of == (), "he has said whom he meant"
    await town.check_promises()


async def test_his_no_keeps_it_from_him_for_good(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("老周占了我家的地")
    await voter.presses("别让他看")
    case = await town.case()
    assert (case.spoken_of, case.asked_of) == (("d001",), ())
    assert group.reads == []
    await voter.writes("我还有证人")
    assert not voter.sees_button("可以看")
    assert not _told_of_it(leader)
    assert "我还有证人" in all_read(other)


async def test_further_words_take_the_card_out_of_the_chat_and_the_claim_from_him(town: Town) -> None:
    leader, other, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装")
    await voter.sends("photo", "照片下的字")
    await group.presses(leader, "认领")
    await leader.writes(f"/case {NUMBER}")
    await leader.presses("回复选民")
    assert "一直没装" in everything(group)
    assert "一直没装" in all_read(leader)
    await town.passes(minutes=5)
    await voter.writes("装灯的事周启明骂我多管闲事")
    await voter.presses("as_more")
    assert "一直没装" not in everything(group)
    assert "多管闲事" not in everything(group) + all_read(leader)
    assert "一直没装" not in all_read(leader)
    assert not [m for m in group.chat.messages.values() if "photo" in m]
    assert (await town.case()).claimer is None
    assert "多管闲事" in all_read(other)
    assert "多管闲事" in all_read(secretary)
    await leader.writes("明天去看")
    assert "明天去看" not in all_read(voter)
    before = len(leader.reads)
    await town.comes("2026-11-10")
    assert not [text for text in leader.reads[before:] if NUMBER in text]
    await town.check_promises()


@pytest.mark.parametrize("words", ["周代表根本没来看过", "我说的是你们周代表根本没来看过，电话也不打", "周书记来都不来"])
async def test_that_he_never_came_is_kept_from_who_has_it_in_hand(town: Town, words: str) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装")
    await group.presses(leader, "认领")
    await voter.writes(words, voter.messages[-1])
    assert words in all_read(other)
    assert words not in everything(group) + all_read(leader)
    case = await town.case()
    assert "d001" in {*case.spoken_of, *case.asked_of}


async def test_so_does_an_edit(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    said = await voter.writes("村口的灯一直没装")
    await voter.edits(said, "村口的灯一直没装，周启明还骂人")
    assert "一直没装" not in everything(group)
    assert "还骂人" not in all_read(leader) + everything(group)
    assert "还骂人" in all_read(other)


async def test_so_do_the_words_somebody_writes_for_a_voice(town: Town) -> None:
    leader, other, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.sends("voice")
    await town.passes(minutes=3)
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("写摘要")
    await secretary.writes("选民说周启明霸占他家水田")
    assert "霸占" not in everything(group) + all_read(leader)
    assert "霸占" in all_read(other)
    assert (await town.case()).spoken_of == ("d001",)


async def test_so_does_a_correction_by_the_secretary_and_back(town: Town) -> None:
    leader, other, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("那个人把渠堵了")
    assert "把渠堵了" in everything(group)
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("说的是谁")
    await secretary.presses("周启明")
    assert "把渠堵了" not in everything(group) + all_read(leader)
    assert "把渠堵了" in all_read(other)
    await secretary.writes(f"/case {NUMBER}")
    await secretary.presses("更多")
    await secretary.presses("说的是谁")
    await secretary.presses("✓ 周启明（看不到）")
    assert "把渠堵了" in everything(group)
    for wrong in (other, leader):
        wrong.person.presses(secretary.messages[-1], "speaks_of|1|d001")
        await town.settled()
        assert (await town.case()).spoken_of == ()


async def test_the_deputy_leader_has_the_leaders_part(town: Town) -> None:
    leader, vice = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", leader, vice)
    voter = await town.voter("上坪村")
    await voter.writes("周启明霸占我家水田")
    vice.forgets()
    await town.comes("2026-11-06")
    assert NUMBER in all_read(vice)
    vice.forgets()
    await voter.writes("/my")
    await voter.presses(NUMBER)
    await voter.presses("催办")
    assert NUMBER in all_read(vice)
    assert not _told_of_it(leader)


async def test_without_a_deputy_leader_the_secretary_has_it(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await town.ask(_without_deputy_leader)
    await voter.writes("周启明霸占我家水田")
    assert "霸占" in all_read(secretary)
    secretary.forgets()
    await voter.writes("/my")
    await voter.presses(NUMBER)
    await voter.presses("催办")
    assert NUMBER in all_read(secretary)
    assert not _told_of_it(leader)


def _without_deputy_leader(work: Work) -> None:
    row = work.rows.section("groups")["g1"]
    work.rows.revise("groups", "g1", data=dict(row.data) | {"deputy_leader": None})
    work.rows.moved()
    work.roster_changed()


async def test_where_the_secretary_is_meant_the_chair_has_her_part(town: Town) -> None:
    secretary, chair, other = await town.secretary(), await town.deputy("贺正平"), await town.deputy("于发")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes("人大秘书许文静把我的材料压着不报")
    assert group.reads == []
    assert "压着不报" in all_read(other)
    assert "压着不报" in all_read(chair)
    assert not _told_of_it(secretary)
    for look in ("/queue", f"/case {NUMBER}", "/find 压着", f"/audit {NUMBER}", "/summary", "/callbacks"):
        await secretary.writes(look)
        assert "压着不报" not in all_read(secretary), look
        assert not secretary.sees_button(NUMBER), look
    await chair.writes(f"/audit {NUMBER}")
    assert "来件" in chair.last
    await chair.writes(f"/case {NUMBER}")
    await chair.presses("更多")
    await chair.presses("转给别的小组")
    await chair.presses("柳湾石门代表小组")
    assert (await town.case()).group == "g2"
    secretary.forgets()
    await town.comes("2026-11-12", "08:45")
    await town.comes("2026-12-01", "09:30")
    assert not _told_of_it(secretary)


async def test_a_waiting_case_about_the_secretary_is_the_chairs_to_hand_over(town: Town) -> None:
    secretary, chair, leader = await town.secretary(), await town.deputy("贺正平"), await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("法院判了，秘书许文静不给登记还骂我")
    assert NUMBER in all_read(chair)
    assert not _told_of_it(secretary)
    await chair.writes("/queue")
    assert chair.sees_button(NUMBER)
    await secretary.writes("/queue")
    assert NUMBER not in secretary.last
    await chair.presses(NUMBER)
    await chair.presses("交办")
    await chair.presses("上下坪代表小组")
    assert (await town.case()).group == "g1"
    assert group.reads == []
    assert NUMBER in all_read(leader)


async def test_without_a_linked_chair_it_waits_and_doctor_says_so_without_naming_it(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter("上坪村")
    await voter.writes("法院判了，秘书许文静不给登记还骂我")
    assert not _told_of_it(secretary)
    assert (await town.case()).status == "new"
    found = await town.ask(_findings)
    assert ("waits_for_chair", {"count": "1"}) in found
    await town.comes("2026-11-05", "08:45")
    assert not _told_of_it(secretary)
    assert "没有要您定的事" in "\n".join(secretary.reads), "not even counted"
    chair = await town.deputy("贺正平")
    await town.ask(links.show_waiting, PersonId("d072"))
    await town.settled()
    assert "不给登记" in all_read(chair)
    assert "waits_for_chair" not in [code for code, _ in await town.ask(_findings)]


def _findings(work: Work) -> list[tuple[str, dict[str, str]]]:
    return [(f.code, f.facts) for f in examine(work)]


async def test_a_deputy_of_another_group_named_by_name_is_left_out_there_too(town: Town) -> None:
    other, far = await town.deputy("史树华"), await town.deputy("李春生")
    group = await town.group("g1", other)
    voter = await town.voter("上坪村")
    await voter.writes("李春生打了我")
    assert "打了我" in everything(group), "he does not sit there"
    await group.presses(other, "认领")
    await group.presses(other, "更多")
    await group.presses(other, "上报")
    offered = group.chat.messages[max(group.chat.messages)]["reply_markup"]["inline_keyboard"]
    assert "李春生" not in str(offered)
    for look in ("/cases", f"/case {NUMBER}", "/find 打了我"):
        await far.writes(look)
        assert not far.sees_button(NUMBER)
        assert "李春生打了我" not in all_read(far)


async def test_a_case_like_it_is_not_joined_and_no_twin_is_hinted_at(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", leader, other)
    one, two = await town.voter("上坪村"), await town.voter("上坪村", name="李大爷")
    await one.writes("三组水渠堵了浇不上地，是周启明堵的")
    await two.writes("三组水渠堵了，浇不上地")
    assert NUMBER not in all_read(leader)
    await leader.writes("/case QX-2611-0002")
    await leader.presses("更多")
    await leader.presses("并案")
    assert NUMBER not in all_read(leader)
    leader.person.presses(leader.messages[-1], "merge_into|2|1")
    await town.settled()
    assert (await town.case("QX-2611-0002")).status != "merged"


async def test_a_joined_case_that_speaks_of_him_later_stands_alone_again(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", leader, other)
    one, two = await town.voter("上坪村"), await town.voter("上坪村", name="李大爷")
    await one.writes("三组水渠堵了浇不上地")
    await two.writes("三组水渠堵了，浇不上地")
    await leader.writes("/case QX-2611-0002")
    await leader.presses("更多")
    await leader.presses("并案")
    await leader.presses(f"{NUMBER}（很像）")
    assert (await town.case("QX-2611-0002")).status == "merged"
    await town.passes(minutes=5)
    await two.writes("就是周启明堵的", reply_to=next(m for m in two.messages if "QX-2611-0002" in m.get("text", "")))
    case = await town.case("QX-2611-0002")
    assert (case.status, case.spoken_of) == ("assigned", ("d001",))
    assert "就是周启明" not in all_read(leader)


async def test_what_is_written_down_for_somebody_is_asked_of_the_secretary(town: Town) -> None:
    leader, writer, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", leader, writer)
    await writer.writes("/new")
    await writer.presses("上坪村")
    await writer.presses("电话")
    await writer.writes("老周挖了他家的田坎")
    case = await town.case()
    assert (case.spoken_of, case.asked_of) == (("d001",), ("d001",))
    assert group.reads == []
    await secretary.presses("周启明代表可以看")
    assert "挖了他家的田坎" in everything(group)


async def test_a_case_is_rebuilt_from_its_events_with_whom_it_speaks_of(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    await voter.writes("老周占了我家的地")
    await voter.presses("别让他看")
    await voter.writes("刘国春也收了钱")
    case: Case = await town.case()
    assert case.spoken_of == ("d001", "d007")
    await town.check_promises()
    assert await town.ask(_kinds) >= 2


def _kinds(work: Work) -> int:
    return len(list(work.connection.execute(case_event.select().where(case_event.c.kind == "spoken_of"))))


async def test_what_the_village_shall_not_know_is_kept_from_its_officials_until_he_says_otherwise(town: Town) -> None:
    other, official = await town.deputy("史树华"), await town.deputy("刘国春")
    group = await town.group("g1", other, official)
    voter = await town.voter("上坪村")
    official.forgets()
    await voter.writes("别让村里晓得是我说的，村里的自来水三天没来了")
    assert "您的话可能和周启明代表、刘国春代表有关" in voter.last
    assert set((await town.case()).asked_of) == {"d001", "d007"}
    assert not any("三天没来了" in text or "认领" in text for text in (*official.reads, *group.reads))
    assert any("QX-2611-0001" in text for text in other.reads)


async def test_a_row_that_waited_in_an_outage_does_not_reach_him(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装")
    await group.presses(leader, "认领")
    town.telegram.down = True
    voter.person.says("灯还是没亮")

    async def held() -> bool:
        return bool(await town.ask(lambda w: len(list(w.connection.execute(outbox.select().where(outbox.c.status == "waiting")))) >= 2))

    await town.until(held)
    await town.ask(lambda work: spoken_of.heard(work, work.cases.get(1), "装灯的钱是周启明吞了"))
    under_way = len(town.telegram.turned_away) + 8

    async def taken_up_since() -> bool:
        """Whatever had left the outbox before has come back to it."""
        return len(town.telegram.turned_away) >= under_way

    await town.until(taken_up_since)
    before = len(town.telegram.calls)
    town.telegram.down = False
    await town.settled()
    came = [c for c in town.telegram.calls[before:] if c[2] in (group.chat.id, leader.id) and c[1] in ("sendMessage", "copyMessage")]
    assert not [text for text in (*group.reads, *leader.reads) if "灯还是没亮" in text or "吞了" in text], came


async def test_an_old_card_an_old_button_and_an_old_list_open_nothing(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("村口的灯一直没装")
    await group.presses(leader, "更多")
    await leader.writes("/cases")
    await leader.writes("/find 一直没装")
    await voter.writes("装灯的钱是周启明吞了")
    assert (await town.case()).spoken_of == ("d001",)
    before = len(leader.reads)
    for deed in ("open|1|", "full|1|", "claim|1|", "menu|1|", "reply|1|", "answer|1|", "forward|1|", "release|1|", "speaks|1|", "merge|1|"):
        leader.person.presses(leader.messages[-1], deed)
        await town.settled()
        leader.person.presses(group.chat.messages[min(group.chat.messages)], deed)
        await town.settled()
    card = next(m for m in group.chat.messages.values() if NUMBER in m.get("text", ""))
    await group.says(leader, "这事我知道", reply_to=card)
    assert (await town.case()).claimer is None
    assert not [m for m in await town.ask(lambda work: work.messages.of(1)) if m.author == "d001"]
    assert not [text for text in leader.reads[before:] if "吞了" in text or "一直没装" in text]
    assert "吞了" not in everything(group)


async def test_a_burst_and_a_visit_hint_at_nothing(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    for n in range(7):
        voter = await town.voter("上坪村", name=f"甲{n}")
        await voter.writes(f"水压太低，洗澡都不行，第{n}户")
    meant = await town.voter("上坪村", name="乙")
    await meant.writes("水压太低，是周启明把水截走了")
    case = (await town.cases())[-1]
    assert case.spoken_of == ("d001",)
    assert case.number not in everything(group)
    assert "截走" not in everything(group) + all_read(leader)
    assert "截走" in all_read(other)
    await leader.writes("/visit")
    await leader.presses("走访记录")
    await leader.presses("入户")
    await leader.presses("1")
    await leader.presses("1")
    await leader.writes("水压太低，是周启明把水截走了")
    assert not leader.sees_button(f"并入 {case.number}")


async def test_what_the_last_round_brings_goes_past_the_presidium_member_it_speaks_of(town: Town) -> None:
    linked, chair, leader = await town.deputy("石立新"), await town.deputy("贺正平"), await town.deputy("李春生")
    await town.group("g2", leader)
    voter = await town.voter("柳湾村")
    await voter.writes("石立新副主席只会骂人，渠就是不修")
    case = await town.case()
    assert "d062" in case.spoken_of
    assert not _told_of_it(linked)
    await town.comes("2026-11-12")
    await town.comes("2026-11-26")
    assert not _told_of_it(linked)
    assert NUMBER in "\n".join(chair.reads), "the fourth day's nag is the chair's"


async def test_more_words_of_thanks_change_nothing_and_a_second_name_is_asked_about_alone(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    await voter.writes("刘国春骂了我一顿")
    await voter.writes("谢谢周代表帮忙")
    assert (await town.case()).spoken_of == ("d007",)
    await voter.writes("老周也占了我家的地")
    case = await town.case()
    assert (case.spoken_of, case.asked_of) == (("d001", "d007"), ("d001",))
    await voter.presses("周启明代表可以看")
    assert (await town.case()).spoken_of == ("d007",)


async def _suggests(deputy: Somebody, number: str, words: str) -> None:
    await deputy.writes(f"/case {number}")
    await deputy.presses("更多")
    await deputy.presses("形成建议")
    await deputy.presses("另写一件建议")
    await deputy.writes(words)


async def test_a_suggestion_made_of_a_kept_case_stays_out_of_the_chat(town: Town) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", meant, other)
    voter, second = await town.voter("上坪村"), await town.voter("上坪村", name="李大爷")
    await voter.writes("周启明占了我家半亩藕田，态度恶劣")
    await second.writes("村口路灯坏了三天")
    ordinary = group.card("QX-2611-0002")
    await _suggests(other, NUMBER, "退还藕田\n请查处")
    await group.presses(other, "更多", ordinary)
    await group.presses(other, "形成建议")
    assert not [m for m in group.chat.messages.values() if "退还藕田" in str(m)]
    other.person.presses({**group.card("QX-2611-0002")}, "suggest_add|2|1")  # a button of before
    await town.settled()
    assert not [m for m in group.chat.messages.values() if "document" in m]
    assert NUMBER not in everything(group)
    draft = [m for m in other.messages if "document" in m][-1]
    assert "藕田" in _document(town, draft)
    assert any("QX-2611-0001、QX-2611-0002" in text for text in other.reads)
    await town.ask(_speaks_of_both)
    await other.writes("/suggest")
    assert "没有在办的代表建议" in other.last, "its maker is asked too"


async def test_a_suggestion_that_speaks_of_the_secretary_is_the_chairs(town: Town) -> None:
    maker, secretary, chair = await town.deputy("史树华"), await town.secretary(), await town.deputy("贺正平")
    voter = await town.voter("上坪村")
    await voter.writes("人大秘书许文静态度恶劣，骂人，我去反映水渠她把我轰出来")
    await _suggests(maker, NUMBER, "整顿接待态度\n请调查")
    for reader, hers in ((secretary, False), (chair, True)):
        await reader.writes("/suggest")
        assert ("整顿接待态度" in reader.last) == hers
    secretary.person.presses(secretary.messages[-1], "suggest_show|0|1")
    await town.settled()
    assert "要写建议的代表或工作人员来改" in secretary.popups[-1]
    secretary.forgets()
    chair.forgets()
    await town.comes("2027-01-25")
    assert not [text for text in secretary.reads if "整顿接待态度" in text]
    assert any("整顿接待态度" in text for text in chair.reads)
    account = await secretary.handle()
    for readers, there in (((account,), False), ((), True)):
        sheets = await town.ask(lambda work, readers=readers: registers(account_of(work, "2026-11", readers=readers)))
        book = load_workbook(BytesIO(sheets))
        cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
        assert any("整顿接待态度" in cell for cell in cells) == there
    await chair.writes("/suggest")
    await chair.presses("suggest_show")
    await chair.presses("交办")
    await chair.presses("suggest_other")
    await chair.writes("委" * 61)
    assert "最多 60 个字，多了 1 个" in chair.last
    await chair.presses("suggest_other")
    await chair.writes("镇纪委")
    await chair.writes("/suggest")
    await chair.presses("suggest_show")
    await chair.presses("单位已答复")
    await chair.presses("suggest_class:1:solved")
    await chair.writes("已经谈话")
    assert "已经谈话" in voter.last


def _document(town: Town, message: dict[str, Any]) -> str:
    made = Document(BytesIO(town.telegram.state.files[message["document"]["file_id"]]))
    return "\n".join(p.text for p in made.paragraphs)


def _speaks_of_both(work: Work) -> None:
    both = tuple(person.id for person in work.roster.people.values() if person.name in ("周启明", "史树华"))
    work.cases.record(work.cases.get(1), work.event("spoken_of", "voter", SpokenOf(spoken_of=both, asked_of=(), cleared=())))


async def test_by_a_deputys_own_code_you_means_him(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", leader, other)
    code = await town.ask(lambda work: work.roster.code_of(work.roster.people[PersonId("d001")]))
    voter = await town.voter("上坪村")
    await voter.writes(f"/start p_{code}")
    words = "你答应修水泥路，坑坑洼洼一年了没修，骗人"
    await voter.writes(words)
    if (await town.case()).sealed:
        await voter.presses("给代表小组看")
    case = await town.case()
    assert case.asked_of == ("d001",)
    assert not any("水泥路" in read for read in group.reads)
    assert words not in all_read(leader)
    await voter.presses("speaks_ok")
    assert any("水泥路" in read for read in group.reads)


async def test_the_number_of_a_kept_case_reads_like_one_that_is_not(town: Town) -> None:
    """Below a message that names it, in the group and to himself; and in the question what an erasure would take along."""
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("人大秘书许文静态度恶劣，骂人，周启明也骂人")
    await town.passes(hours=1)
    await voter.writes("村口的路灯坏了")
    await voter.presses("as_new")
    kept, open_one = [case.number for case in await town.cases()]
    before = len(group.reads)
    for number in (kept, "QX-2611-0999"):
        below = await group.says(leader, f"有人说起 {number}")
        await group.says(leader, "记一笔", below)
    assert group.reads[before:] == []
    await secretary.writes(f"/erase {open_one}")
    assert "这位选民的信息" in secretary.last
    assert open_one in secretary.last
    assert kept not in secretary.last


@pytest.mark.parametrize("words", ["你们当官的就会哄人", "你们这些干部就会推", "你們當官的不管老百姓死活", "你们领导没一个好东西"])
async def test_a_scolding_of_all_in_office_names_nobody(town: Town, words: str) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter("上坪村")
    await voter.writes("/start p_QXd003")
    await voter.writes("路上有个大坑")
    await group.presses(leader, "认领")
    await voter.writes(words)
    case = await town.case()
    assert (case.status, case.claimer, case.spoken_of, case.asked_of, case.sealed) == ("claimed", "d001", (), (), False)
    assert words in all_read(leader) + "\n".join(group.reads)
    await town.check_promises()


async def test_who_was_told_who_has_it_hears_when_that_ends(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes("路上有个大坑")
    await group.presses(leader, "认领")
    await town.passes(minutes=1)
    voter.forgets()
    await voter.writes("周启明骂人，还推了我一把")
    assert (await town.case()).claimer is None
    assert any("小组正在另外安排人办" in text for text in voter.reads)
    await town.check_promises()
