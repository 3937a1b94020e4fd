"""A deputy dictates in private: no signs, what sounds alike, the order said last (docs/spec.md section 4, Typed acts)."""

from datetime import date

import pytest

from tests.conversations.test_lists_say_what import called, five_matters, number
from tests.town import Town


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("自来水那个要盐期三天材料没到", f"{called(2)}的选民会读到：\n{number(2)} 要多一点时间，最迟 11月21日 答复您。原因：材料没到"),
        ("给路灯那个选民说我明天早上去看看", f"将发给 {called(3)}的选民：\n｜我明天早上去看看"),
        ("路灯已经换了灯泡修好了你给他说一声", f"将答复 {called(3)}的选民（已解决）：\n｜路灯已经换了灯泡修好了"),
        ("0004明天喊人来清你给他说一声", f"将发给 {called(4)}的选民：\n｜明天喊人来清"),
    ],
)
async def test_what_he_dictates_is_shown_as_its_voter_will_read_it(town: Town, words: str, read: str) -> None:
    deputy, _, voters = await five_matters(town)
    await deputy.writes(words)
    assert deputy.last.startswith(read)
    assert [voter.reads for voter in voters] == [[]] * 5
    await town.check_promises()


async def test_who_stands_in_names_a_colleagues_matter_by_its_thing(town: Town) -> None:
    _, _, voters = await five_matters(town)
    other = await town.deputy("吕春敏")
    await other.writes("自来水那个跟选民说我明天替周启明来看")
    assert other.last == f"将发给 {called(2)}的选民：\n｜我明天替周启明来看"
    await other.writes("发")
    assert "我明天替周启明来看" in voters[1].last
    await other.writes("自来水那件延期五天")
    assert (await town.case(number(2))).due_on == date(2026, 11, 18), "whose act it is not"


async def test_a_unit_and_its_day_in_one_breath(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await deputy.writes("自来水的转给水厂11月12号前换好管子")
    assert "转给镇自来水厂，11月12日前回话" in deputy.last
    assert "11月12号前换好管子" in deputy.last, "his words go along"
    await group.says(deputy, "转给水厂11月13号前", group.card(number(2)))
    assert "转给镇自来水厂，11月13日前回话" in group.last


async def test_what_cannot_be_done_is_named_by_its_thing(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("低保的我办不了要镇民政办才行")
    assert "要这样办就点一下" in deputy.last
    assert deputy.sees_button("退办")
    await deputy.presses("作为答复：暂时办不了")
    assert "要镇民政办才行" in deputy.last


async def test_what_nobody_has_is_to_be_claimed_first(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await town.group("g1", deputy)
    await (await town.voter()).writes("养殖场臭得很")
    await deputy.writes("养殖场那个往上报村里解决不了")
    assert deputy.last == "QX-2611-0001 还没人认领，您这句没有照办。先认领（写「0001 我来」），再写一遍。"


@pytest.mark.parametrize("words", ["我那几件事办得怎么样了", "我还差几件没答复", "我手上的事办得咋样了"])
async def test_how_far_his_own_are_is_his_list(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert deputy.last.startswith("我的待办")
    assert number(4) in deputy.last


async def test_a_figure_below_words_that_wait_is_asked_about(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("路灯的今天去看了")
    await deputy.writes("1")
    assert deputy.last == "上面问您的是要选的：点一下那条下面的按钮就行。"


async def test_a_visit_told_from_house_to_house_begins_the_record(town: Town) -> None:
    deputy = await town.deputy("江庆刚")
    await town.group("g1", deputy)
    await town.comes("2026-11-25", "16:00")
    await deputy.writes("今天我去了三组老彭家老彭说他家门口那个沟臭得很要盖板然后去了王婆婆家她说路灯不亮")
    assert "意见 2 条" in deputy.last
    await deputy.writes("一共走了两户四个人")
    assert "户数：2　人数：4" in deputy.last
    await deputy.writes("完了就这些")
    assert "意见 2 条" in deputy.last, "these words are no opinion"
    await deputy.presses("入户")
    await town.check_promises()


async def test_a_record_forgotten_is_begun_with_what_he_says(town: Town) -> None:
    deputy = await town.deputy("于发")
    await town.group("g1", deputy)
    await town.comes("2026-11-28", "09:05")
    await deputy.writes("我忘了交记录现在补可以不")
    assert deputy.last.startswith("走访记录　11月28日")
    await deputy.writes("算了")
    await deputy.writes("补录走了五户十二个人没得啥子问题")
    assert "户数：5　人数：12" in deputy.last
    assert "意见 0 条" in deputy.last


async def test_who_goes_away_to_work_asks_for_a_leave(town: Town) -> None:
    deputy, other, leader = await town.deputy("江庆刚"), await town.deputy("吕春敏"), await town.deputy("周启明")
    await town.group("g1", deputy, other, leader)
    await deputy.writes("我下个星期一开始到广东打工一个月屋头的事喊吕春敏帮我看到")
    said = "\n".join(deputy.reads)
    assert "11月9日" in said
    assert "12月8日" in said
    assert "吕春敏" in deputy.last, "who has it meanwhile is asked for"


async def test_a_call_told_in_one_breath_is_shown_with_where_and_whom_to_call(town: Town) -> None:
    officer = await town.deputy("鲁小川")
    group = await town.group("g2", officer)
    await officer.writes("有人打电话来说石门村水库漏水他姓李电话13800007788")
    assert officer.last == "替选民登记这件事吗？石门村，电话：\n｜石门村水库漏水\n联系人：姓李 13800007788（只给打电话的人看）"
    await officer.writes("是")
    assert "登记好了，编号 QX-2611-0001" in officer.last
    assert "姓李" not in group.card()["text"]


async def test_a_deputy_says_last_that_a_matter_is_his_own(town: Town) -> None:
    deputy = await town.deputy("江庆刚")
    await town.group("g1", deputy)
    await deputy.writes("我屋头自来水也黄了我自己反映")
    assert "您是清溪镇哪个村（居）的？" in deputy.last, "he is met as a voter"
