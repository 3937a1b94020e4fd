"""A deputy who never presses: words for the voter, for a colleague, for a unit, and 「发」 (docs/spec.md section 4, Typed acts)."""

import pytest

from tests.conversations.test_lists_say_what import called, five_matters, number
from tests.town import GroupTalk, Somebody, Town, shown

NOTED = "已记为内部备注"
TALK = (
    "明天镇上开会，八点半到|大家把走访记录补一下|于发，你那边下雨没有|我在路上，晚点到|今天谁去接待室|好的|收到|辛苦了|发个红包庆祝一下|发票开好了没有|"
    "会议材料我来打印|晚饭我来办|酒我来买|水我带，灯你带|路上堵车|他说明天来|告诉大家明天开会|跟他说好了|问过他了，他说在家|我请客，十一号|下周我值班|周三我不在家|"
    "老段办了酒席|小吕家杀猪了|叫于发来吃饭|让史树华带相机|春敏，你来一下|春敏，明天你来拿表|承诺书交了吗|承诺书月底前交|催缴费的通知看了没|催一下大家|备注栏怎么填|记一下，周五开会|"
    "约了吃饭|约好了明天打球|明天下午三点打球|1号2号都下雨|1号到3号我出差|三号那天我办酒|4号给大家发米|并到一起走吧|都是一件事|这几件衣服我都洗了|全部我来请|都归我洗碗|"
    "办好了叫我|修好了没|办结率百分之九十|结了婚了|整好了酒菜|完事了去吃面|打过电话了|电话打不通|给他打了电话|您好，各位代表|你好，王主席|大娘，您慢走|老李给史树华介绍个对象|给孩子补课|"
    "灯会我来办|水果我来办|路费我来负责|垃圾话少说|低保政策学习材料发群里|0号台风要来|2026年目标定了|电话0001打不通|12345热线接了三件"
)


def buttons(chat: GroupTalk | Somebody) -> list[str]:
    newest = list(chat.chat.messages.values())[-1]
    return [button["text"] for row in newest.get("reply_markup", {}).get("inline_keyboard", ()) for button in row]


async def one_claimed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, colleague, voter = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.voter()
    group = await town.group("g1", deputy, colleague)
    await voter.writes("水管爆了没水用")
    await group.presses(deputy, "认领")
    voter.forgets()
    return deputy, group, voter


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("告诉她明天来", "明天来"),
        ("跟他说明天来", "明天来"),
        ("回他：明天去", "明天去"),
        ("通知王大娘明天来", "明天来"),
        ("给选民回话：明天来", "明天来"),
        ("问他在家不", "在家不"),
        ("问下选民是哪几户没水", "是哪几户没水"),
        ("您好，明天去看", "您好，明天去看"),
        ("王大娘，明天来给您修", "王大娘，明天来给您修"),
    ],
)
async def test_below_a_card_the_voter_may_be_he_or_she(town: Town, words: str, sent: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert voter.reads == [], "nothing leaves before it was seen"
    await group.says(deputy, "发")
    assert voter.last.endswith(f"｜{sent}")
    assert ((await town.case()).waiting_since is not None) == words.startswith("问"), "who is asked is waited for"
    await town.check_promises()


@pytest.mark.parametrize(
    "words", ["告诉她了", "跟他说过了", "问过他了", "问他，他说在家", "给他回个电话", "约好了明天", "马上办", "催了水厂"]
)
async def test_what_is_done_already_stays_a_note(town: Town, words: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert NOTED in group.last
    assert voter.reads == []


@pytest.mark.parametrize("words", ["已经整好", "结了", "办结", "这个办结", "可以销号了", "这个办完了"])
async def test_a_word_of_the_office_asks_what_was_done(town: Town, words: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert "怎么答复" in group.last
    await group.replies(deputy, "换了新水管")
    await group.says(deputy, "发吧")
    assert "｜换了新水管" in voter.last
    assert (await town.case()).outcome == "solved"


async def test_what_stands_beside_it_is_the_answer(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "已办结，换了新管", group.card())
    assert group.last.endswith("（已解决）：\n｜换了新管")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("约他明天下午三点", "就写“明天下午三点”的话"),
        ("承诺月底修好", "就写“11月30日修好”的话"),
        ("催水厂", "请他们什么时候前回话"),
        ("打过电话了", "面商：怎么谈的"),
        ("小吕你跑一趟", "指派给谁"),
    ],
)
async def test_other_acts_go_on_as_their_button(town: Town, words: str, asked: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert asked in group.last
    assert voter.reads == []


async def test_a_unit_that_has_it_is_chased_by_phone(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "转给水厂，11月12日前", group.card())
    await group.presses(deputy, "不写附言，直接转办")
    await group.says(deputy, "催水厂", group.card())
    assert "13800000902" in group.last
    assert "单位已回话" in buttons(group)


@pytest.mark.parametrize("words", ["于发办", "给于发", "发娃子，水这件你来办"])
async def test_who_is_called_by_his_name_has_it(town: Town, words: str) -> None:
    other = await town.deputy("于发")
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    named = "娃子" not in words
    assert ((await town.case()).claimer == other.person_id) == named
    assert (NOTED in group.last) != named


async def test_a_given_name_will_do_and_a_surname_shows_its_own_people_alone(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "小吕你跑一趟", group.card())
    assert [text.split()[0] for text in buttons(group)] == ["吕春敏", "返回"]
    await group.says(deputy, "春敏，水这件你来办", group.card())
    assert (await town.case()).claimer == "d003"


async def test_send_in_the_group_sends_the_one_that_waits(town: Town) -> None:
    deputy, group, voters = await five_matters(town)
    await group.says(deputy, "0001告诉选民明天来")
    await group.says(deputy, "0002告诉选民后天来")
    await group.says(deputy, "发")
    assert "等您发的有 2 句" in group.last
    await group.says(deputy, "发", next(m for m in group.chat.messages.values() if "后天来" in shown(m) and m["from"]["is_bot"]))
    assert "｜后天来" in voters[1].last
    assert voters[0].reads == []
    await group.says(deputy, "好，发吧")
    assert "｜明天来" in voters[0].last
    await group.says(deputy, "发送")
    assert group.last == "这里没有等您发的话。"


async def test_send_beside_no_message_sends_nothing_that_was_shown_a_while_ago(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, "这家难缠", group.card())
    await group.says(deputy, "发")
    voter.forgets()
    await town.passes(minutes=5)
    await town.restart()
    for words in ("收到", "照片发一下", "我来发", "发", "发吧"):
        await group.says(deputy, words)
    assert voter.reads == []
    assert "等您发的有 1 句" in group.last
    await group.says(deputy, "发", next(m for m in group.chat.messages.values() if "将发给" in shown(m) and m["from"]["is_bot"]))
    assert "｜这家难缠" in voter.last, "a reply to it is meant"


async def test_nobody_sends_what_another_wrote(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    colleague = await town.deputy("于发")
    await group.says(deputy, "告诉选民明天来", group.card())
    await group.says(colleague, "发")
    assert voter.reads == []


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("告诉选民明天来", "明天来"),
        ("水管那件告诉选民明天来", "明天来"),
        ("水管那件，跟她说明天来", "明天来"),
        ("0001办好了，管子换了", "办好了，管子换了"),
        ("水管那件办好了", "办好了"),
        ("水管接好 办完", "水管接好 办完"),
        ("办好了，管子换了", "办好了，管子换了"),
    ],
)
async def test_in_private_by_number_by_words_or_the_only_one(town: Town, words: str, sent: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes(words)
    assert voter.reads == []
    await deputy.writes("发")
    assert f"｜{sent}" in voter.last


@pytest.mark.parametrize(
    ("words", "asked"),
    [("0001打过电话", "面商"), ("0001备注 钥匙在隔壁", NOTED), ("0001约明天下午三点", "约哪天"), ("承诺月底修好", "哪天前办好")],
)
async def test_in_private_other_acts(town: Town, words: str, asked: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes(words)
    assert asked in deputy.last
    assert voter.reads == []


async def test_words_that_fit_nothing_are_sent_once_he_says_so(town: Town) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes("明天上午我去看")
    assert "您这句话是要做什么" in deputy.last
    await deputy.writes("发")
    assert voter.reads == [], "it is shown first"
    await deputy.writes("发")
    assert "｜明天上午我去看" in voter.last


async def test_greeting_the_bot_is_nothing_for_a_voter(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("您好，明天走访几点")
    assert "将发给" not in deputy.last


@pytest.mark.parametrize(
    ("words", "claimed"),
    [
        ("1号2号3号归我", [1, 2, 3]),
        ("水和灯我来办", [2, 3]),
        ("垃圾那件我来办", [4]),
        ("0003给史树华", [3]),
        ("0003给史树华，0004给于发", [3, 4]),
    ],
)
async def test_several_in_one_line(town: Town, words: str, claimed: list[int]) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.says(deputy, words)
    assert [n for n, case in enumerate(await town.cases(), 1) if case.claimer is not None] == claimed


async def test_all_of_them_are_offered(town: Town) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.says(deputy, "这几件我都认了")
    assert len(buttons(group)) == 5
    assert [case.claimer for case in await town.cases()] == [None] * 5


@pytest.mark.parametrize(("words", "reply"), [("0002并入0001", 0), ("都是一件事，并到0001", 2), ("和0001是一件事", 2)])
async def test_both_are_shown_before_they_are_joined(town: Town, words: str, reply: int) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, words, group.card(number(reply)) if reply else None)
    assert number(1) in group.last
    assert number(2) in group.last
    assert "并案" in "".join(buttons(group))


@pytest.mark.parametrize("claimed", [True, False])
async def test_talk_among_themselves_stays_talk(town: Town, claimed: bool) -> None:
    deputy, group, voters = await five_matters(town, claimed=claimed)
    before, had = len(group.reads), [(case.status, case.claimer, case.due_on) for case in await town.cases()]
    for line in TALK.split("|"):
        await group.says(deputy, line)
        assert group.reads[before:] == [], line
    assert [(case.status, case.claimer, case.due_on) for case in await town.cases()] == had
    assert [voter.reads for voter in voters] == [[]] * 5


async def test_kept_words_come_back_one_at_a_time(town: Town) -> None:
    deputy = await town.deputy("周启明")
    for words in ("村里的桥护栏断了", "晒场要修", "祠堂漏雨"):
        await deputy.writes(words)
    deputy.forgets()
    await deputy.writes("待办")
    assert [text for text in deputy.reads if "还没说这句话做什么用" in text] == ["您还没说这句话做什么用：\n｜祠堂漏雨"]


@pytest.mark.parametrize("private", [True, False])
async def test_what_was_sent_names_its_matter(town: Town, private: bool) -> None:
    deputy, group, voters = await five_matters(town)
    chat: GroupTalk | Somebody = deputy if private else group
    for words, sent in (("0002告诉选民明天来", "：已发给选民。"), ("0003办好了", "：答复已发给选民，正在请他评价。")):
        await (deputy.writes(words) if private else group.says(deputy, words))
        await (deputy.writes("发") if private else group.says(deputy, "发"))
        assert chat.last.endswith(sent)
        assert number(int(words[3])) in chat.last
        assert ("自来水" if words.startswith("0002") else "路灯") in chat.last
    assert "｜明天来" in voters[1].last


@pytest.mark.parametrize(
    ("words", "shown_words", "waits"),
    [
        ("跟他说明天上门", "将发给 {called}的选民：\n｜明天上门", False),
        ("问他几点在家", "将发给 {called}的选民：\n｜几点在家", True),
        ("问他变压器上的号", "将发给 {called}的选民：\n｜变压器上的号", True),
        ("答复：修好了", "将答复 {called}的选民（已解决）：\n｜修好了", False),
        ("办好了", "将答复 {called}的选民（已解决）：\n｜办好了", False),
    ],
)
async def test_in_private_of_several_he_is_asked_which_and_it_goes_on(town: Town, words: str, shown_words: str, waits: bool) -> None:
    deputy, _, voters = await five_matters(town)
    await deputy.writes(words)
    assert f"“{words}”说的是哪一件？" in deputy.last
    assert f"{number(2)} 自来水发黄" in buttons(deputy)
    await deputy.presses(f"{number(2)} 自来水发黄")
    assert shown_words.format(called=called(2)) in deputy.last
    assert ("发送并等回复" in buttons(deputy)) == (waits or "发给" in shown_words)
    await deputy.writes("发")
    assert voters[1].reads
    case = await town.case(number(2))
    assert (case.waiting_since is not None) == waits


async def test_whoever_means_none_of_them_says_so(town: Town) -> None:
    deputy, _, voters = await five_matters(town)
    await deputy.writes("跟他说明天上门")
    await deputy.presses("不用了")
    await deputy.writes("发")
    assert [voter.reads for voter in voters] == [[]] * 5


@pytest.mark.parametrize("words", ["0002 已经修好了", "二号的修好了", "第二件办好了", "0002那件修好了", "2号那个办好了"])
async def test_the_number_may_be_said_before_what_was_done(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town)
    await group.says(deputy, words)
    assert group.last.startswith(f"将答复 {number(2)} 的选民（已解决）：")


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("头一个问他几点在家，二一个问他电话多少，再一个告诉他明天去", "几点在家；电话多少；明天去"),
        ("头一个问他变压器上的号，二一个哪天停的，再一个几户没电", "变压器上的号；哪天停的；几户没电"),
        ("第一，问他水几天没来；第二，告诉他明天送水", "水几天没来；明天送水"),
    ],
)
async def test_several_points_for_the_voter_are_shown_as_one_question(town: Town, words: str, sent: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert f"｜{sent}" in group.last
    assert "发送并等回复" in buttons(group)
    assert voter.reads == []


@pytest.mark.parametrize("words", ["头一个问他电话多少，二一个我明天去", "第一个到的是于发，第二个到的是老李", "一是安全，二是质量"])
async def test_points_of_which_one_is_for_others_stay_a_note(town: Town, words: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert NOTED in group.last


async def test_what_is_typed_on_a_withdrawn_matter_says_that_it_is_withdrawn(town: Town) -> None:
    deputy, voter = await town.deputy("于发"), await town.voter("上坪村", "王大娘")
    group = await town.group("g1", deputy)
    await voter.writes("自来水停了三天了")
    await group.says(deputy, "我来", group.card("QX-2611-0001"))
    await voter.writes("撤回")
    await voter.presses("withdraw_yes")
    await group.says(deputy, "告诉选民 明天来看", group.card("QX-2611-0001"))
    assert any("这件事已经撤回，您这句没有照办" in text for text in group.reads)
    assert not any("已经办到下一步" in text for text in group.reads)


async def test_whom_he_visits_is_offered_to_no_voter(town: Town) -> None:
    deputy, voter = await town.deputy("于发"), await town.voter("上坪村", "王大娘")
    group = await town.group("g1", deputy)
    await voter.writes("渡槽边的自来水停了三天了")
    await group.says(deputy, "我来", group.card("QX-2611-0001"))
    await deputy.writes("走访日我准备走三组老彭家、老杨家、渡槽边李家")
    assert not deputy.sees_button("as_reply")
    assert deputy.sees_button("走访记录")
