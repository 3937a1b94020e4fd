"""What a group does together: day, place, people, matters heard, reports to voters with grades; where all of it counts (spec section 5)."""

from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from domain.values.ids import GroupId
from reports.sheet_dress import width
from services.deed.names import names_of
from services.summaries.account import account
from services.summaries.files import file_of
from services.summaries.performance import still
from services.summaries.sentences import visits
from tests.town import Somebody, Town


async def logged(town: Town, kind: str, words: str) -> Somebody:
    leader = await town.deputy("周启明")
    await leader.writes("/activity")
    await leader.presses(kind)
    await leader.writes(words)
    return leader


async def held(town: Town) -> Any:
    return await town.ask(lambda work: work.activities.lately(GroupId("g1"), date(2026, 1, 1), 1)[0])


async def fill(somebody: Somebody, label: str, words: str) -> None:
    await somebody.presses(label)
    await somebody.writes(words)


async def test_an_activity_of_yesterday_has_its_day_place_people_and_photos(town: Town) -> None:
    leader = await logged(town, "视察", "看了水厂，提了两条意见")
    assert "上下坪代表小组 11月4日 视察" in leader.last
    await leader.presses("哪一天")
    await leader.presses("昨天")
    assert "上下坪代表小组 11月3日 视察" in leader.last
    await fill(leader, "地点", "镇水厂")
    assert "地点：镇水厂" in leader.last
    await leader.presses("参加的人")
    await leader.presses("吕春敏")
    await leader.presses("✓ 吕春敏")
    await leader.presses("吕春敏")
    await leader.presses("返回")
    assert "参加（1 人）：吕春敏" in leader.last
    await leader.presses("添照片")
    await leader.sends("photo")
    assert "照片：1 张" in leader.last
    row = await held(town)
    assert (row.held_on, row.place, len(row.media)) == (date(2026, 11, 3), "镇水厂", 1)
    await fill(leader, "哪一天", "很久以前")
    assert "没看出是哪一天。请写日期，例：10月28日" in leader.last
    await leader.writes("10月30日")
    assert "上下坪代表小组 11月3日 视察" not in leader.last
    assert (await held(town)).held_on == date(2026, 10, 30), "written down after October's account was closed, it was in none"


async def test_a_day_that_cannot_be_taken_is_refused_with_why(town: Town) -> None:
    leader = await logged(town, "视察", "看了水厂")
    await leader.presses("哪一天")
    for words, why in (
        ("11月31日", "11月只到30日，没有这一天"),
        ("去年", "要写清楚是哪一天"),
        ("去年12月3日", "2025年12月3日太早了，2026年7月27日以前的不再补记"),
        ("明天", "2026年11月5日还没到"),
    ):
        await leader.writes(words)
        assert why in leader.last, words
    number = (await held(town)).id
    leader.person.presses(leader.messages[-1], f"ac_date|0|{number}:2026-07-01")
    await town.settled()
    assert "2026年7月1日太早了" in leader.popups[-1], "a button is refused like words"
    await leader.writes("上周五")
    assert "上下坪代表小组 10月30日 视察" in leader.last


async def test_grades_and_listeners_that_do_not_add_up_are_refused(town: Town) -> None:
    leader = await logged(town, "述职", "向上坪村选民述职")
    await leader.presses("述职的代表")
    await leader.presses("吕春敏")
    await leader.presses("返回")
    await fill(leader, "听众人数", "50")
    await fill(leader, "评议结果", "满意 45 基本满意 5 不满意 1")
    assert "评议一共 51 票，听众只有 50 人" in leader.last
    await leader.writes("满意 40 基本满意 5 不满意 0")
    assert "吕春敏：满意 40、基本满意 5、不满意 0" in leader.last
    await fill(leader, "听众人数", "44")
    assert "已经记了 45 票评议，听众不会只有 44 人" in leader.last
    await leader.writes("48")
    assert "听众：48 人" in leader.last


async def test_what_an_account_has_counted_stays_in_its_month(town: Town) -> None:
    leader = await logged(town, "学习", "学了代表法")
    await town.comes("2026-12-02", "10:00")
    await fill(leader, "哪一天", "12月1日")
    assert "已经报出去了" in leader.last
    assert (await held(town)).held_on == date(2026, 11, 4)
    await leader.writes("/activity")
    await leader.presses("补写最近的活动")
    await leader.presses("11月4日 学习")
    await fill(leader, "哪一天", "11月2日")
    assert (await held(town)).held_on == date(2026, 11, 2)


async def test_a_report_to_voters_has_listeners_grades_and_questions_that_are_cases(town: Town) -> None:
    group_chat = await town.group("g1")
    leader = await logged(town, "述职", "向上坪村选民述职")
    await leader.presses("评议结果")
    assert "先点「述职的代表」" in leader.popups[-1]
    await leader.presses("述职的代表")
    await leader.presses("吕春敏")
    await leader.presses("返回")
    await fill(leader, "听众人数", "八十几个")
    assert "来了多少人听" in leader.last
    await leader.writes("86 人")
    await fill(leader, "评议结果", "都满意")
    assert "请写三个数" in leader.last
    await leader.writes("满意 80 基本满意 5 不满意 1")
    assert "听众：86 人" in leader.last
    assert "吕春敏：满意 80、基本满意 5、不满意 1" in leader.last
    await fill(leader, "选民提的问题", "村里到学校的路灯什么时候能亮起来")
    await leader.presses("上坪村")
    assert "立为事项 QX-2611-0001，交给上下坪代表小组" in leader.last
    case = await town.case()
    assert (case.channel, case.village, case.status) == ("activity", "v01", "assigned")
    assert "路灯" in group_chat.card()["text"]
    await leader.presses("留联系方式")
    await leader.writes("王大娘 13800000321")
    await leader.writes("/activity")
    await leader.presses("补写最近的活动")
    await leader.presses("11月4日 述职（1 人）")
    assert "听到的事：QX-2611-0001" in leader.last

    def grades(work: Any) -> tuple[list[str], float]:
        page = load_workbook(BytesIO(file_of(account(work, "2026-11", work.now), "registers")[1]))["小组活动记录"]
        return str(page["I4"].value).split("\n"), page.column_dimensions["I"].width

    lines, wide = await town.ask(grades)
    assert lines == ["听众 86 人", "吕春敏：满意 80、基本满意 5、不满意 1"]
    assert all(width(line) <= wide for line in lines), "each deputy stood on two lines"


async def test_activities_count_in_the_file_the_month_the_registers_and_against_the_quiet_list(town: Town) -> None:
    leader = await logged(town, "学习", "学了代表法")
    await leader.presses("参加的人")
    await leader.presses("吕春敏")
    names = [p.name for p in await town.ask(lambda work: still(work, date(2026, 11, 30)))]
    assert "吕春敏" not in names
    assert "周启明" in names, "whoever wrote it down was not noted as there"
    await leader.presses("全组都到了")
    assert "周启明" in leader.last
    member, secretary = await town.deputy("吕春敏"), await town.secretary()
    await member.writes("/me")
    await member.presses("履职档案")
    assert "参加小组活动：学习 1 次" in member.last
    assert "没有走访" not in member.last
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d003")
    await secretary.presses("本月情况")
    assert "吕春敏 11 月做过：" in secretary.last
    assert "参加小组活动：学习 1 次" in secretary.last

    def look(work: Any) -> tuple[list[Any], str]:
        found = account(work, "2026-11", work.now)
        book = load_workbook(BytesIO(file_of(found, "registers")[1]))
        return list(book["小组活动记录"].iter_rows(values_only=True)), "".join(visits(found))

    rows, said = await town.ask(look)
    row = next(row for row in rows if "学了代表法" in row)
    members = await town.ask(lambda work: names_of(work, work.roster.members(GroupId("g1"))))
    assert row[4].split("、") == sorted(members, key=row[4].index)
    assert row[5] == len(members)
    assert f"代表小组开展活动 1 次：学习 1 次，参加 {len(members)} 人次" in said


async def test_only_who_leads_fills_in_and_the_linked_member_hears_of_it(town: Town) -> None:
    linked = next(p for p in (await town.ask(lambda work: work.roster)).people.values() if p.id == "d072")
    chair = await town.deputy(linked.name)
    member = await town.deputy("吕春敏")
    leader = await logged(town, "座谈", "和乡亲谈秋种")
    assert "上下坪代表小组今天记了一次座谈" in chair.last
    assert "和乡亲谈秋种" in chair.last
    number = (await held(town)).id
    for button in (f"ac_ask|0|{number}:place:", f"ac_who|0|{number}:d003:0", f"ac_heard|0|{number}", f"ac_people|0|{number}"):
        member.person.presses(leader.messages[-1], button)
        await town.settled()
        assert "要组长、副组长或工作人员来安排" in member.popups[-1], button
    assert await town.ask(lambda work: work.activities.people.of(number)) == {}


async def test_what_an_activity_says_of_the_linked_member_is_left_out_for_him(town: Town) -> None:
    """It stood in what he heard at once, and in the register he drew."""
    chair = await town.deputy("贺正平")
    chair.forgets()
    await logged(town, "视察", "视察水厂，群众说贺正平收了老板的烟酒")
    assert "今天记了一次视察" in chair.last
    assert "烟酒" not in chair.last

    await chair.writes("/summary")
    await chair.presses("登记簿（Excel）")
    document = [m["document"] for m in chair.messages if "document" in m][-1]
    page = load_workbook(BytesIO(town.telegram.state.files[document["file_id"]]))["小组活动记录"]
    assert not [row for row in page.iter_rows(values_only=True) if "烟酒" in str(row)]
    assert [row for row in page.iter_rows(values_only=True) if "视察" in str(row)], "the activity itself stands there"
