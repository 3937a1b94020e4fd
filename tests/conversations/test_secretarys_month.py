"""A part-time secretary's sentences of a month, in her own words (docs/spec.md section 8)."""

import pytest

from tests.samples_of import lines
from tests.town import Somebody, Town

WHAT_FOR = "您这句话是要做什么"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("导出选民名单", "导不出来"),
        ("有没有备份", "每天自动留一份"),
        ("忘了密码", "这里没有密码"),
        ("签了字怎么办", "照旧存档"),
        ("数字不对", "登记错了就改哪件"),
        ("群里的链接发我", "小组链接"),
    ],
)
async def test_what_she_asks_of_the_office_itself_is_answered(town: Town, words: str, answer: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert any(answer in said for said in secretary.reads)
    assert not any(WHAT_FOR in said for said in secretary.reads)


async def test_of_a_bot_that_seems_dead_she_reads_how_it_is_and_whom_to_call(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("机器人坏了")
    assert "我在" in secretary.last
    assert "没有积压" in secretary.last
    assert "找装机器人的人" in secretary.last


async def test_no_button_of_hers_hangs_below_a_deputys_answer(town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    for somebody in (secretary, deputy):
        await somebody.writes("数字不对")
    assert secretary.sees_button("看整份小结")
    assert not deputy.sees_button("看整份小结")


async def three_matters(town: Town) -> tuple[Somebody, Somebody]:
    """The secretary, and the deputy who has the third in hand."""
    secretary, deputy = await town.secretary(), await town.deputy("于发")
    group = await town.group("g1", await town.deputy("周启明"), deputy)
    for name, words in (("王大娘", "垃圾车从来不进四组"), ("辛伯", "桥头的路灯坏了三天"), ("陈婶", "自来水发黄")):
        await (await town.voter(name=name)).writes(words)
        await town.passes(minutes=15)
    await group.presses(deputy, "认领", group.card("QX-2611-0003"))
    secretary.forgets()
    deputy.forgets()
    return secretary, deputy


@pytest.mark.parametrize("words", ["0003的单子给我", "把0003打出来", "打印0001和0002"])
async def test_sheets_are_had_by_number(town: Town, words: str) -> None:
    secretary, _ = await three_matters(town)
    await secretary.writes(words)
    assert any("办理单，做好就发来" in said for said in secretary.reads)
    await town.passes(minutes=1)
    assert any("[document]" in said for said in secretary.reads)


async def test_one_is_urged_on_by_a_shown_yes_alone(town: Town) -> None:
    secretary, deputy = await three_matters(town)
    await secretary.writes("0003 催一下")
    assert "马上告诉于发" in secretary.last
    assert deputy.reads == []
    await secretary.writes("好")
    assert "催了" in secretary.last
    assert any("0003" in said for said in deputy.reads)


async def test_what_is_due_is_urged_on_together_once_a_day(town: Town) -> None:
    secretary, deputy = await three_matters(town)
    await secretary.writes("全部催一遍")
    assert "用不着催" in secretary.last
    await town.comes("2026-11-17")
    deputy.forgets()
    await secretary.writes("全部催一遍")
    assert "这 3 件都催吗" in secretary.last
    assert deputy.reads == []
    await secretary.presses("都催")
    assert "催了 3 件" in secretary.last
    assert any("0003" in said for said in deputy.reads)
    await secretary.writes("全部催一遍")
    await secretary.presses("都催")
    assert "一件也没催" in secretary.last


async def test_to_urge_others_on_is_not_a_deputys(town: Town) -> None:
    _, deputy = await three_matters(town)
    for words in ("0003催一下", "全部催一遍"):
        await deputy.writes(words)
        assert "来催" in deputy.last
        assert not deputy.sees_button("都催")


async def test_why_one_came_back_and_that_none_is_put_aside(town: Town) -> None:
    secretary, deputy = await three_matters(town)
    await secretary.writes("0003为什么退回")
    assert "没有退回过" in secretary.last
    await deputy.writes("0003退办，水厂归县里管")
    await deputy.writes("发")
    await secretary.writes("0003为什么退回")
    assert "水厂归县里管" in secretary.last
    await secretary.writes("0002 先放一放")
    assert "期限照走" in secretary.last
    assert secretary.sees_button("QX-2611-0002 桥头的路灯坏了三天")


async def test_a_notice_in_words_is_shown_before_it_goes(town: Town) -> None:
    secretary, deputy = await three_matters(town)
    await secretary.writes("给代表发个通知：明天九点开会")
    assert "明天九点开会" in secretary.last
    assert deputy.reads == []
    await secretary.presses("发送")
    await town.passes(minutes=2)
    assert any("明天九点开会" in said for said in deputy.reads)


async def test_of_a_notice_to_leaders_and_to_one_she_reads_what_there_is(town: Town) -> None:
    secretary, deputy = await three_matters(town)
    await secretary.writes("通知各组明天开会")
    assert any("只发给组长的没有" in said for said in secretary.reads)
    assert "发给谁" in secretary.last
    await secretary.writes("通知于发明天来办公室一趟")
    assert "13800000102" in secretary.last
    await deputy.writes("通知各组明天开会")
    assert "这是人大秘书的" in deputy.last


async def test_a_letter_is_begun_by_its_head_and_asked_for_what_is_missing(town: Town) -> None:
    secretary = await town.secretary()
    for words, asked in (("收到一封信", "哪个村"), ("下坪村", "说了什么"), ("彭家说塘里水臭得很", "QX-2611-0001")):
        await secretary.writes(words)
        assert asked in secretary.last


async def test_what_is_handed_down_has_its_day_asked_and_its_words_kept(town: Town) -> None:
    secretary = await town.secretary()
    for words, asked in (("书记让查一下垃圾的事", "哪个村"), ("上坪村", "最迟哪天"), ("11月20日", "报回上级")):
        await secretary.writes(words)
        assert any(asked in said for said in secretary.reads)
    assert (await town.case()).handed_down


async def test_figures_by_place_are_those_of_the_account(town: Town) -> None:
    secretary, _ = await three_matters(town)
    await (await town.voter("下坪村", "彭家")).writes("水渠塌了一段")
    await secretary.writes("哪个村反映最多")
    assert "2026年11月 小结" in secretary.last
    assert "上坪村：收到 3 件\n· 下坪村：收到 1 件" in secretary.last
    await secretary.writes("哪些村这个月没人反映")
    assert "上坪村" not in secretary.last
    assert "石门村" in secretary.last
    await secretary.writes("哪个组办得最慢")
    assert "不排名次" in secretary.last
    await secretary.presses("看整份小结")
    assert secretary.sees_button("通报（Word）")


async def test_a_month_stands_beside_the_one_before_and_a_year_before(town: Town) -> None:
    secretary, deputy = await three_matters(town)
    await secretary.writes("这个月跟上个月比怎么样")
    for said in ("2026年11月：收到 3 件", "2026年10月：", "2025年11月：", "还没过完"):
        assert said in secretary.last
    await deputy.writes("跟去年比")
    assert "上下坪代表小组 2026年10月 小结" in deputy.last
    other = await town.deputy("吕春敏")
    await other.writes("跟去年比")
    assert "小结" in other.last
    assert "2025年" not in other.last


async def test_who_did_most_is_not_ranked_and_a_poster_is_the_door_sheet(town: Town) -> None:
    secretary, _ = await three_matters(town)
    await secretary.writes("哪个代表办得最多")
    assert "不排名次" in secretary.last
    await secretary.writes("反映最多的是什么事")
    assert "近一年" in secretary.last
    await secretary.writes("海报")
    assert "门贴" in secretary.last


async def test_a_leave_that_is_only_told_of_is_asked_with_its_days(town: Town) -> None:
    secretary, _ = await three_matters(town)
    await secretary.writes("于发住院了半个月来不了")
    assert "11月4日到11月18日" in secretary.last
    await secretary.writes("对")
    assert any("于发 11月4日到11月18日请假" in said for said in secretary.reads)
    await secretary.writes("帮吕春敏请假")
    assert "吕春敏 从哪天到哪天请假" in secretary.last


ANSWERS = {
    "notice": ("将发给", "发给谁", "通知写什么", "单独发通知"),
    "figure": ("小结（截至", "近一年", "按这些条件找", "履职档案", "不排名次"),
    "print": ("办理单",),
    "links": ("门贴", "小组链接"),
    "leave": ("请假", "代办"),
    "export": ("导不出来", "登记簿"),
    "backup": ("每天自动留一份",),
    "broken": ("我在，您这句刚收到",),
    "register": ("哪个村", "登记这件事吗", "最迟哪天"),
    "login": ("没有密码", "电脑上", "更新名册"),
    "roster": ("更新名册",),
    "chase": ("要催吗", "都催吗", "用不着催", "电话", "【QX-"),
    "hold": ("期限照走", "退回"),
    "days": ("点一个改", "走访日", "走访选民日"),
    "report": ("登记错了", "照旧存档", "转发给他", "看整份小结", "年终总结", "小结（截至"),
}
"""What an answer of each kind says; one of these is enough."""
NOTHING_DONE = (WHAT_FOR, "您好！", "不客气", "再见", "您忙")


@pytest.mark.parametrize(("half", "least"), [("tuned", 27), ("kept", 24)])
async def test_her_sentences_are_answered_and_ordinary_lines_are_not_taken(town: Town, half: str, least: int) -> None:
    """bench/RESULTS.md has both figures; of «kept» only the score is looked at."""
    secretary, _ = await three_matters(town)
    fits, taken = [], []
    for row in lines("secretarys_month", half):
        await secretary.writes("取消")
        secretary.forgets()
        await secretary.writes(row["text"])
        said = "\n".join(secretary.reads)
        if row["orders"]:
            fits += [row["text"]] if WHAT_FOR not in said and any(sign in said for sign in ANSWERS[row["orders"]]) else []
        elif not any(sign in said for sign in NOTHING_DONE):
            taken.append(row["text"])
    assert len(fits) >= least
    assert len(taken) <= 2
