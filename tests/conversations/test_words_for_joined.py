"""What a deputy says to a matter reaches those whose cases joined it; what he says to one stays his (docs/spec.md section 4, Same matter)."""

import pytest

from demo.telegram.faults import Fault
from demo.telegram.state import Json
from tests.conversations.test_desk import claimed_case
from tests.conversations.test_joined_fates import ONE, THREE, TWO, answers
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

PROGRESS = "已约施工队，周五来"


def newest(group: GroupTalk) -> Json:
    return group.chat.messages[max(group.chat.messages)]


async def tells(group: GroupTalk, leader: Somebody, words: str, press: str = "发送") -> str:
    """Through 「回复选民」; returns what was shown before it left."""
    await group.presses(leader, "回复选民", group.card(ONE))
    await group.replies(leader, words)
    shown = group.last
    await group.presses(leader, press)
    return shown


async def test_progress_reaches_each_joined_voter_under_his_own_number_and_stands_in_his_timeline(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    first.forgets()
    second.forgets()
    shown = await tells(group, leader, PROGRESS)
    assert f"将发给 {ONE} 的选民，并进来的 1 件也发：" in shown
    assert leader.popups[-1].endswith("：已发给选民，并进来的 1 件也发了。")
    for voter, number, other in ((first, ONE, TWO), (second, TWO, ONE)):
        assert f"【{number}】上下坪代表小组 周启明：\n｜{PROGRESS}" in voter.last
        assert other not in voter.last
        assert len(voter.reads) == 1
    second.forgets()
    await second.writes("/my")
    await second.presses(TWO)
    assert PROGRESS in second.last
    secretary = await town.secretary()
    await secretary.writes(f"/audit {TWO}")
    assert "回复选民" in secretary.last
    await town.check_promises()


async def test_his_page_shows_what_was_done_with_the_matter_it_joined(town: Town) -> None:
    leader, group, first = await claimed_case(town, "我是三组的老根，村里自来水停了三天了，没水做饭")
    await group.presses(leader, "转办", group.card(ONE))
    await group.presses(leader, "forward_to")
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, f"并入 {ONE}")
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "延期")
    await group.replies(leader, "管材还没到")
    await group.presses(leader, "发送")
    await first.writes("灶屋缸里一滴水都没得")
    await answers(group, leader, ONE)
    await first.presses("不满意")
    second.forgets()
    await second.writes("/my")
    await second.presses(TWO)
    page = second.last
    joined = page.index("和同样的事一起办")
    for step in ("周启明 代表认领", "转给办理单位", "延期"):
        assert page.find(step) > joined, (step, page)
    assert page.count("答复（") == 1
    assert not [words for words in ("老根", "三组", "灶屋缸里", "您催办", "您评价") if words in page], page
    first.forgets()
    await first.writes("/my")
    await first.presses(ONE)
    assert first.last.count("转给办理单位") == 1
    await town.check_promises()


async def test_what_he_writes_then_is_said_to_his_matter(town: Town) -> None:
    leader, group, _first, second = await two_neighbours(town)
    await town.passes(days=2)
    await tells(group, leader, PROGRESS)
    await town.passes(hours=1)
    await second.writes("周五下午行不行，上午都去镇上了")
    assert f"已补充到 {TWO}" in second.last
    assert len(await town.cases()) == 2


@pytest.mark.parametrize(
    "words",
    [
        "您家门牌是多少号",
        "王大娘，我明天上午到您家看看",
        "请您把照片发过来",
        "您的电话打不通，请回个电话",
        "是哪一段管子漏？",
        "有事打我电话 13800001111",
        "二组15号门口的管子周五换",
        "您说村里自来水停了三天了没水做饭，周五修",
    ],
)
async def test_what_asks_him_or_speaks_of_him_stays_his(town: Town, words: str) -> None:
    leader, group, first, second = await two_neighbours(town)
    first.forgets()
    second.forgets()
    shown = await tells(group, leader, words)
    assert f"将只发给 {ONE} 的选民，并进来的 1 件不发：" in shown
    assert leader.popups[-1].endswith("：已发给选民。")
    assert first.reads != []
    assert second.reads == []
    assert "停了三天" not in "".join(second.reads)


async def test_the_deputy_chooses_otherwise_by_a_tap_or_in_words(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    second.forgets()
    await tells(group, leader, PROGRESS, "只发给他一位")
    assert second.reads == []
    await tells(group, leader, "有事打村委会电话 0743-8260000", "并进来的也发")
    assert "0743-8260000" in second.last
    second.forgets()
    await group.presses(leader, "回复选民", group.card(ONE))
    await group.replies(leader, "材料到了，明天动工")
    await group.says(leader, "只发给他", newest(group))
    assert second.reads == []
    assert "材料到了" in first.last
    await group.presses(leader, "回复选民", group.card(ONE))
    await group.replies(leader, "请问水压怎么样？")
    await group.says(leader, "大家都发", newest(group))
    assert "水压怎么样" in second.last


async def test_who_is_waited_for_reads_it_alone(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    second.forgets()
    await tells(group, leader, PROGRESS, "发送并等回复")
    assert PROGRESS in first.last
    assert second.reads == []


async def test_a_note_that_is_sent_on_goes_to_all_or_to_him_as_its_words_say(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    second.forgets()
    await group.says(leader, PROGRESS, group.card(ONE))
    await group.presses(leader, "发给选民")
    assert PROGRESS in first.last
    assert PROGRESS in second.last
    second.forgets()
    await group.says(leader, "您家里有人吗", group.card(ONE))
    await group.presses(leader, "发给选民")
    assert "您家里有人吗" in first.last
    assert second.reads == []


async def test_a_correction_and_a_picture_reach_them_too(town: Town) -> None:
    leader, group, _first, second = await two_neighbours(town)
    await group.presses(leader, "回复选民", group.card(ONE))
    sent = await group.replies(leader, PROGRESS)
    await group.presses(leader, "发送")
    await leader.edits(sent, "已约施工队，周六来")
    assert "周六来" in second.last
    assert "（已修改）" in second.last
    assert not any("周五来" in text for text in second.reads)


async def test_a_matter_in_confidence_is_told_its_voter_alone(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await first.writes("请保密，不要让别人知道是我说的")
    second.forgets()
    shown = await tells(group, leader, PROGRESS)
    assert "并进来的 1 件不发" in shown
    assert second.reads == []


async def test_of_a_main_voter_without_an_account_those_who_joined_read_it(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await leader.writes("/new")
    await leader.presses("上坪村")
    await leader.presses("电话")
    await leader.writes("村里自来水停了三天了，没水做饭")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, f"并入 {ONE}")
    second.forgets()
    shown = await tells(group, leader, PROGRESS)
    assert f"将发给并进 {ONE} 的 1 件的选民：" in shown
    assert "发送并等回复" not in str(newest(group))
    assert PROGRESS in second.last
    assert "这一位收不到" in leader.popups[-1]
    case = await town.case(ONE)
    assert (case.status, case.waiting_since) == ("in_progress", None)


async def test_who_has_two_of_them_hears_once_and_who_left_hears_nothing(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    third = await town.voter(name="赵大嫂")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, f"并入 {ONE}")
    await third.writes("撤回")
    await third.presses("确认撤回")
    await town.passes(days=1, hours=2)
    await second.writes("自来水停了，圈里的牛也没水喝")
    await second.presses("新事项")
    await group.presses(leader, f"并入 {ONE}")
    for voter in (first, second, third):
        voter.forgets()
    await tells(group, leader, PROGRESS)
    assert [sum(PROGRESS in text for text in voter.reads) for voter in (first, second, third)] == [1, 1, 0]
    assert (await town.case(THREE)).status == "withdrawn"


async def test_who_had_blocked_the_bot_reads_it_when_he_is_back(town: Town) -> None:
    leader, group, _first, second = await two_neighbours(town)
    town.telegram.faults.append(Fault("403", "sendMessage", second.id, description="Forbidden: bot was blocked by the user"))
    await tells(group, leader, PROGRESS)
    await tells(group, leader, "管子到了，正在换")
    town.telegram.faults.clear()
    second.forgets()
    await second.writes("/my")
    assert any(PROGRESS in text for text in second.reads)
    assert any("管子到了" in text for text in second.reads)


async def test_who_joins_later_reads_what_is_said_from_then_on(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await tells(group, leader, PROGRESS)
    third = await town.voter(name="赵大嫂")
    await third.writes("自来水停了三天没水")
    await group.presses(leader, f"并入 {ONE}")
    assert PROGRESS not in "".join(third.reads)
    await tells(group, leader, "管子到了，正在换")
    assert "管子到了" in third.last


async def test_where_nobody_joined_nothing_is_offered(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("自来水停了三天了")
    shown = await tells(group, leader, PROGRESS)
    assert f"将发给 {ONE} 的选民：" in shown
    assert "并进来" not in "".join(group.reads)
    assert leader.popups[-1].endswith("：已发给选民。")


async def test_one_who_joined_is_answered_alone_below_his_own_words(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await second.writes("怎么还没水")
    asked = next(
        m for m in group.chat.messages.values() if "怎么还没水" in m.get("text", "") and m["text"].startswith(f"【{TWO}】选民补充")
    )
    first.forgets()
    await group.says(leader, "您家在高处，水压上来要到晚上", asked)
    await group.presses(leader, "发给选民")
    assert f"【{TWO}】上下坪代表小组 周启明：\n｜您家在高处" in second.last
    assert first.reads == []
    await town.passes(minutes=10)
    await second.writes("好，我晚上再看看")
    assert len(await town.cases()) == 2
    await group.presses(leader, "回复选民", group.card(TWO))
    await group.replies(leader, "来水了告诉我一声")
    assert "发送并等回复" not in str(newest(group))
    await group.presses(leader, "发送")
    assert "来水了告诉我" in second.last
    assert first.reads == []
    assert (await town.case(TWO)).status == "merged"
    await town.check_promises()


async def test_nobody_is_written_to_in_what_joined_a_matter_that_is_over(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await first.presses("满意")
    second.forgets()
    await group.presses(leader, "回复选民", group.card(TWO))
    assert second.reads == []
    assert "写什么" not in group.last
