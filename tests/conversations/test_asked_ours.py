"""Questions of the secretary, a deputy and a chair in their own words are answered, each with what its reader may see (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_lists_say_what import five_matters, number
from tests.samples_of import lines
from tests.town import Somebody, Town, has_button

NOT_KNOWN = ("要做什么", "答不上来")


def answered(somebody: Somebody) -> bool:
    return bool(somebody.reads) and not any(words in text for text in somebody.reads for words in NOT_KNOWN)


def labels(somebody: Somebody) -> list[str]:
    """The buttons below what he read last."""
    rows = somebody.messages[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


@pytest.mark.parametrize("half", ["tuned", "kept"])
async def test_nearly_every_question_of_hers_is_answered_and_no_other_line_is(town: Town, half: str) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    missed, asked = [], 0
    for row in lines("asked_ours", half):
        if not row["asks"]:
            continue
        secretary.forgets()
        await secretary.writes(row["text"])
        asked += 1
        missed += [] if answered(secretary) else [row["text"]]
    assert len(missed) <= asked * 0.06, missed
    await town.check_promises()


@pytest.mark.parametrize("words", ["这个月几件", "这个月收了几件", "本月一共收到多少件"])
async def test_a_number_of_a_month_is_that_of_its_account(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    await secretary.writes("/summary")
    account = secretary.last.splitlines()[1]
    await secretary.writes(words)
    assert secretary.last.splitlines()[1] == account
    assert account.startswith("收到 5 件")
    await secretary.presses("看整份小结")
    assert secretary.sees_button("通报（Word）")


@pytest.mark.parametrize(
    ("words", "head", "there"),
    [
        ("上坪村有几件", "村居：上坪村，共 5 件", 1),
        ("石门村有几件", "村居：石门村：一件也没有", 0),
        ("低保的有几件", "共 1 件", 5),
        ("哪些还没人认领", "没人认领的：没有。", 0),
        ("周启明手上几件", "周启明手上的：5 件", 5),
    ],
)
async def test_how_many_and_which(town: Town, words: str, head: str, there: int) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    secretary.forgets()
    await secretary.writes(words)
    assert head in secretary.last
    assert bool(labels(secretary)) == bool(there)
    assert not there or has_button(secretary.chat, number(there))


async def test_what_is_kept_from_a_reader_is_neither_counted_nor_shown(town: Town) -> None:
    deputy, spoken_of = await town.deputy("吕春敏"), await town.deputy("史树华")
    await town.group("g1", deputy, spoken_of)
    await (await town.voter()).writes("村口的路灯不亮")
    await (await town.voter(name="陈婶")).writes("史树华收了我家两条烟，低保还是没办")
    await (await town.voter(name="李大爷")).writes("史树华占了我家的地，还骂人")
    for words in ("上坪村有几件", "哪些还没人认领", "这个月几件", "有几件没办完"):
        spoken_of.forgets()
        await spoken_of.writes(words)
        assert "1 件" in spoken_of.last, words
        assert "史树华" not in spoken_of.last
        assert "占了" not in spoken_of.last


async def test_a_confidential_matters_words_stay_with_who_may_read_them(town: Town) -> None:
    claimer, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", claimer, other)
    await (await town.voter()).writes("隔壁私宰点的血水倒进下水道，请保密，别让他知道是我说的")
    await other.writes("私宰的有几件")
    assert "一件也没有" in other.last
    await other.writes("保密的有几件")
    assert "1 件" in other.last
    assert "私宰" not in other.last


@pytest.mark.parametrize("words", ["满意率多少", "通报发我", "谁请假了", "谁还没交", "通讯录发我", "打印门贴", "单位哪个没回话"])
async def test_what_is_not_a_deputys_is_refused_as_its_button_is(town: Town, words: str) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes(words)
    assert len(deputy.reads) == 1
    assert deputy.last.startswith("这是") or "看。" in deputy.last
    assert labels(deputy) == []


async def test_a_leader_reads_his_groups_figures_and_board(town: Town) -> None:
    leader, _, _ = await five_matters(town)
    await leader.writes("这个月几件")
    assert "上下坪代表小组 2026年11月 小结" in leader.last
    await town.comes("2026-11-26")
    await leader.writes("谁还没交")
    assert "上下坪代表小组" in leader.last
    assert "柳湾石门" not in leader.last
    await leader.writes("柳湾石门办结率多少")
    assert "小结给主席、副主席和工作人员看" in leader.last or "这是" in leader.last


async def test_a_chair_reads_the_whole(town: Town) -> None:
    chair = await town.deputy("石立新")
    await five_matters(town)
    await chair.writes("这个月几件")
    assert "清溪镇 2026年11月 小结" in chair.last
    assert "收到 5 件" in chair.last
    await (await town.voter(name="陈婶")).writes("村里的桥栏杆断了")
    await chair.writes("今天有什么事")
    assert "各组还有 1 件没人认领" in chair.last
    await chair.presses("没人认领的")
    assert number(6) in chair.last


async def test_a_telephone_is_his_who_looks_after_him_else_what_he_makes_public(town: Town) -> None:
    secretary, deputy = await town.secretary(), await town.deputy("吕春敏")
    await secretary.writes("周启明电话多少")
    assert secretary.last == "周启明 13800000101"
    await deputy.writes("周启明电话多少")
    assert deputy.last == "周启明没有公开电话。"
    await deputy.writes("李春生电话")
    assert "13800000111" in deputy.last


async def test_of_several_who_may_be_meant_she_chooses(town: Town) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    await secretary.writes("老李手上几件")
    assert secretary.last == "您问的是哪一个？"
    await secretary.presses("李春生")
    assert "李春生手上的：没有" in secretary.last
    await secretary.writes("老周手上几件")
    assert "周启明手上的：" in secretary.last
    await secretary.writes("石头村有几件")
    assert "名册上没有「石头村」" in secretary.last
    await secretary.writes("石门村")
    assert "村居：石门村" in secretary.last
    await secretary.writes("二组组长是谁")
    await secretary.presses("柳湾石门代表小组")
    assert "组长 李春生" in secretary.last
    await town.check_promises()


async def test_days_and_who_sits(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await deputy.writes("接待日是哪天，谁值班")
    assert "代表接待日：11月10日（周二） 09:00-11:30" in deputy.last
    assert "值班：周启明、于松" in deputy.last
    await deputy.writes("我哪天值班")
    assert "周启明值班：11月10日（周二）" in deputy.last
    await deputy.writes("走访日哪天")
    assert "走访选民日：11月25日（周三），走访记录 11月30日 24:00 前交。" in deputy.last
    await deputy.writes("月报几号出")
    assert "2026年11月的通报 12月1日 9 时" in deputy.last


async def test_who_is_away_and_who_has_most(town: Town) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    await secretary.writes("谁请假了")
    assert "陆雪香" in secretary.last
    await secretary.writes("谁手上最多")
    assert "周启明：" in secretary.last
    await secretary.presses("周启明")
    assert "周启明手上的：" in secretary.last


async def test_a_paper_comes(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("10月通报发我")
    assert any("2026年10月的通报，做好就发来" in text for text in secretary.reads)
    assert any("[document]" in text for text in secretary.reads)
    await secretary.writes("台账发我")
    assert secretary.sees_button("上下坪代表小组")
    await secretary.writes("打印门贴")
    assert secretary.sees_button("上坪村")


@pytest.mark.parametrize("words", ["转给水厂的有哪些", "转办给供电所的有几件", "催一下吕春敏", "周启明办结几件"])
async def test_with_one_matter_in_hand_a_question_is_no_order_on_it(town: Town, words: str) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    await (await town.voter()).writes("自来水停了三天了")
    await deputy.writes("0001我来办")
    deputy.forgets()
    await deputy.writes(words)
    assert answered(deputy)
    assert "没有" in deputy.last
    assert (await town.case()).status == "claimed"


async def test_while_he_is_asked_for_a_reason_a_question_is_answered_and_is_none(town: Town) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes("0005延期一周")
    deputy.forgets()
    await deputy.writes("接待日是哪天")
    assert "代表接待日" in deputy.reads[0]
    assert "还等您" in deputy.last or "等着" in deputy.last or "0005" in deputy.last


@pytest.mark.parametrize("words", ["谁的考核最好", "周启明办结率多少", "培训哪天", "值班表怎么排才公平"])
async def test_what_is_not_answered_says_what_may_be_asked_and_keeps_the_words(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert secretary.last.startswith("这个我答不上来。可以问我：")
    assert labels(secretary)[-1] == "这句不是问您的", "below how it is done, where words hint at that"
    await secretary.presses("这句不是问您的")
    assert "要做什么" in secretary.last
    await secretary.presses("替选民登记")
    assert "哪个村" in secretary.last


@pytest.mark.parametrize("words", ["路灯什么时候修", "低保停了两个月没人管", "三组有几盏灯不亮", "今天走访了五户", "告诉选民接待日是25号"])
async def test_words_of_a_matter_are_asked_about_as_before(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "要做什么" in secretary.last


async def test_of_a_quarter_nobody_is_missing_it_is_asked_of_which_month(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("第三季度谁没交走访记录")
    assert "哪一个月" in secretary.last
    said = secretary.last.partition("例如：")[2]
    await secretary.writes(said)
    assert "走访" in secretary.last
    assert "哪一个月" not in secretary.last


@pytest.mark.parametrize(("asked", "told"), [("走访日哪天我去哪里", True), ("我们走访日哪天去哪里", True), ("走访日哪天", False)])
async def test_who_asks_of_his_visit_day_reads_where_he_goes(town: Town, asked: str, told: bool) -> None:
    deputy = await town.deputy("江庆刚")
    await deputy.writes(asked)
    assert "走访选民日：11月25日（周三）" in deputy.last
    assert ("按现在的分工，您去" in deputy.last) is told


@pytest.mark.parametrize(
    ("words", "when"), [("这个数怎么来的", "2026年10月"), ("11月收到的5件是哪些？", "2026年11月"), ("本月答复率怎么算的", "2026年11月")]
)
async def test_where_a_figure_comes_from_is_said_with_the_book_that_has_its_cases(town: Town, words: str, when: str) -> None:
    """It was kept as a draft, 您这句话是要做什么."""
    secretary = await town.secretary()
    await five_matters(town)
    await secretary.writes(words)
    assert secretary.last.startswith(f"{when}的数统计到")
    assert ("收到 5 件" in secretary.last) == (when == "2026年11月")
    assert labels(secretary) == ["登记簿（Excel）"]
    await town.check_promises()


async def test_a_leader_is_shown_the_book_of_his_group_and_a_deputy_none(town: Town) -> None:
    leader, _, _ = await five_matters(town)
    await leader.writes("11月的数怎么来的")
    assert "收到 5 件" in leader.last
    assert labels(leader) == ["本组台账"]
    deputy = await town.deputy("吕春敏")
    await deputy.writes("11月的数怎么来的")
    assert "收到" not in deputy.last
    assert labels(deputy) == []
    await town.check_promises()
