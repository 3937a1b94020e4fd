"""First contact: codes, villages, notice, consent, held words (docs/spec.md section 3)."""

import pytest

from tests.town import Town, known


async def test_words_before_consent_are_held_and_become_a_case_with_their_own_time(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("自来水停了三天了")
    assert "先替您保管着" in voter.reads[0]
    assert "您是清溪镇哪个村（居）的" in voter.last
    assert await town.cases() == []
    written = town.clock()
    await town.passes(hours=2)
    await voter.writes("下坪")
    assert "人大代表联系选民" in voter.last
    await voter.presses("同意并继续")
    case = await town.case()
    assert "收到了。编号 QX-2611-0001" in voter.last
    assert case.category == "water"
    assert case.village == "v02"
    assert case.registered_at is not None
    assert abs((case.registered_at - written).total_seconds()) < 5


async def test_agreeing_may_be_typed(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("自来水停了三天了")
    await voter.writes("同意")
    assert "收到了。编号 QX-2611-0001" in voter.last
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["自来水停了三天了"]


@pytest.mark.parametrize("typed", ["不会点，同意", "同意同意", "那同意嘛有啥子法", "同意唔該"])
async def test_agreeing_is_heard_with_what_people_put_around_it(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("自来水停了三天了")
    await voter.writes(typed)
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["自来水停了三天了"]


@pytest.mark.parametrize("typed", ["不会点同意", "统一", "同意点不了"])
async def test_what_is_no_consent_in_so_many_words_brings_the_button_and_the_words(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("自来水停了三天了")
    await voter.writes(typed)
    assert "打「同意」两个字就行" in voter.last
    assert voter.sees_button("同意并继续")
    await voter.writes("同意")
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["自来水停了三天了"]


@pytest.mark.parametrize("typed", ["村里没同意", "等我儿子同意", "同意，但别让村长知道"])
async def test_words_about_consent_are_none_and_are_held(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes(typed)
    assert not (await town.ask(lambda work: known(work, voter))).consented_at


async def test_held_words_are_reminded_after_a_day_and_deleted_after_three(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("路坏了")
    voter.forgets()
    await town.comes("2026-11-05", "11:00")
    assert "还在替您保管" in voter.last
    await town.comes("2026-11-07", "12:00")
    assert "已经删掉了" in voter.last
    await voter.presses("agree")
    assert await town.cases() == []


async def test_an_edit_of_held_words_changes_what_becomes_the_case(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    said = await voter.writes("路灯坏了")
    await voter.edits(said, "路灯坏了三盏")
    await voter.presses("agree")
    messages = await town.ask(lambda work: work.messages.of(1))
    assert [m.text for m in messages] == ["路灯坏了三盏"]


async def test_a_village_is_found_by_button_name_alias_and_an_ambiguous_hamlet_asks(town: Town) -> None:
    by_button, by_alias, by_hamlet = [await town.stranger(f"选民{n}") for n in range(3)]
    await by_button.writes("/start")
    await by_button.presses("柳湾村")
    assert "同意并继续" not in by_button.last
    assert by_button.sees_button("同意并继续")
    await by_alias.writes("/start")
    await by_alias.writes("柳家湾")
    assert by_alias.sees_button("同意并继续")
    await by_hamlet.writes("/start")
    await by_hamlet.writes("李家湾")
    assert "不止一个" in by_hamlet.last
    await by_hamlet.presses("双桥村")
    await by_hamlet.presses("agree")
    voter = await town.ask(lambda work: known(work, by_hamlet))
    assert voter.village == "v09"


async def test_not_in_the_list_leads_to_the_secretarys_queue(town: Town) -> None:
    await town.deputy("周启明")
    secretary = await town.secretary()
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.presses("不在其中")
    await voter.presses("同意并继续")
    await voter.writes("我们组的水渠堵了")
    assert "人大秘书会先看" in voter.last
    assert "不知道是哪个村（居）" in secretary.last
    await secretary.presses("交办")
    await secretary.presses("上下坪代表小组")
    assert "已转给上下坪代表小组" in voter.last
    assert (await town.case()).status == "assigned"


async def test_the_code_of_another_village_asks_before_it_changes_his_own(town: Town) -> None:
    voter = await town.voter("上坪村")
    await voter.writes("/start d_QXv03")
    assert "您登记的是上坪村，这是柳湾村的二维码" in voter.last
    await voter.presses("不换，还是原来的村")
    assert (await town.ask(lambda work: known(work, voter))).village == "v01"
    await voter.presses("换成柳湾村")
    assert (await town.ask(lambda work: known(work, voter))).village == "v03"


async def test_a_deputys_code_marks_the_next_matter_only(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("/start p_QXd003")
    assert "吕春敏代表" in voter.reads[0]
    await voter.writes("桥栏杆断了")
    assert "选民写明给：吕春敏" in group.last
    await town.passes(minutes=5)
    await voter.writes("另外一件事，垃圾没人收")
    await voter.presses("新事项")
    assert "选民写明给" not in group.card("QX-2611-0002")["text"]


async def test_a_stations_code_and_a_code_nobody_knows(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start s_QX02")
    assert "柳湾石门代表联络站" in voter.reads[0]
    assert "人大代表联系选民" in voter.last
    stranger = await town.stranger()
    await stranger.writes("/start d_NOPE")
    assert "这个二维码我们不认识" in stranger.reads[0]


async def test_labels_below_the_input_are_commands_and_never_a_case(town: Town) -> None:
    voter = await town.voter()
    for label, expected in (("我的事项", "还没有反映过事情"), ("我的代表", "周启明"), ("走访日", "11月25日"), ("帮助", "点一个，看怎么办")):
        await voter.writes(label)
        assert expected in voter.last
    assert "不用格式" in voter.reads[-2], "how to write comes first"
    assert await town.cases() == []


async def test_my_deputies_shows_only_phones_that_deputies_chose_to_show(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("/deputies")
    assert "吕春敏（镇人大代表，果园主）13800000103" in voter.last
    assert "13800000101" not in voter.last
    assert "上下坪代表联络站" in voter.last


async def test_language_is_guessed_and_his_choice_wins(town: Town) -> None:
    english = await town.stranger("Tom", "en")
    await english.writes("/start d_QXv01")
    assert "Deputies do not see your name, phone or account unless you choose to show them" in english.last
    await english.writes("/language")
    await english.presses("繁體中文")
    await english.writes("/help")
    assert "語音" in english.reads[-2]
    assert "點一個" in english.last
    assert english.sees_button("我的代表")


async def test_a_change_of_village_leaves_open_cases_where_they_are(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("路上有个大坑")
    await voter.writes("/village")
    await voter.presses("柳湾村")
    assert "以前的事还在原来的小组办" in voter.last
    assert (await town.case()).group == "g1"


async def test_a_first_word_is_acknowledged_with_the_one_question_that_is_next(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("自来水停了三天了")
    assert len(voter.reads) == 1
    assert voter.last.startswith("您的话收到了，先替您保管着。点一下您是哪个村的")


@pytest.mark.parametrize("typed", ["尚坪村", "上平村", "上秤村", "上平村滴", "俺是上平村勒", "我是上平村哩人"])
async def test_a_mistyped_village_gets_the_nearest_names(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("自来水停了三天了")
    await voter.writes(typed)
    assert voter.last == f"没找到「{typed}」。您说的是下面哪一个？"
    assert await town.cases() == []
    await voter.presses("清溪镇上坪村" if voter.sees_button("清溪镇上坪村") else "上坪村")
    await voter.presses("同意并继续")
    assert [(case.village, len(await town.cases())) for case in await town.cases()] == [("v01", 1)]


async def test_the_towns_own_name_offers_its_villages(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    voter.forgets()
    await voter.writes("清溪镇")
    assert voter.sees_button("柳湾村")
    assert await town.ask(lambda work: known(work, voter).village) is None, "never one of them silently"
    await voter.writes("清溪镇柳灣村")
    assert await town.ask(lambda work: known(work, voter).village) == "v03"


async def test_a_place_that_is_not_listed_is_asked_about_again_and_no_matter(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("自来水停了三天了")
    await voter.writes("王家村")
    assert voter.last.startswith("没找到「王家村」。\n您是清溪镇哪个村（居）的")
    await voter.writes("上坪")
    await voter.presses("同意并继续")
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["自来水停了三天了"]
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("typed", ["我是上坪村的 路烂了", "上坪的，自来水没了", "我们上坪村老屋组垃圾没人收"])
async def test_what_he_says_beside_his_village_is_not_lost(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("你好")
    await voter.writes(typed)
    await voter.presses("同意并继续")
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == [typed]
    assert [case.village for case in await town.cases()] == ["v01"]


@pytest.mark.parametrize(
    "typed",
    [
        "我是上坪村的",
        "上坪村老屋组",
        "清溪镇上坪村三组的",
        "我也是上坪的人",
        "家住上坪村",
        "上坪村滴",
        "俺是上坪村勒",
        "我系上坪村嘅",
        "上坪哒",
    ],
)
async def test_a_village_alone_is_no_matter(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("你好")
    await voter.writes(typed)
    await voter.presses("同意并继续")
    assert await town.cases() == []


@pytest.mark.parametrize("typed", ["shangping", "Shang Ping cun", "SHANGPINGCUN", "wo shi qingxi zhen shangping cun de", "spc", "上村"])
async def test_a_village_in_latin_letters_or_in_short_is_offered(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("自来水停了三天了")
    await voter.writes(typed)
    assert voter.last == f"没找到「{typed}」。您说的是下面哪一个？"
    await voter.presses("清溪镇上坪村" if voter.sees_button("清溪镇上坪村") else "上坪村")
    await voter.presses("同意并继续")
    assert [case.village for case in await town.cases()] == ["v01"]
    await town.check_promises()


@pytest.mark.parametrize("typed", ["不同意", "我不同意", "不愿意", "拒绝", "不同意你们存我的信息", "不", "算了", "I don't agree"])
async def test_a_refusal_is_the_answer_and_never_words_of_a_matter(town: Town, typed: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("自来水停了三天了")
    voter.forgets()
    await voter.writes(typed)
    assert "您不同意" in voter.last
    await voter.presses("同意并继续")
    assert await town.ask(lambda work: [m.text for m in work.messages.of(1)]) == ["自来水停了三天了"]
    await town.check_promises()


async def test_who_refuses_before_his_village_is_known_is_answered_too(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("不同意")
    assert "您不同意" in voter.last
    await voter.writes("上坪")
    await voter.presses("同意并继续")
    assert await town.cases() == []


@pytest.mark.parametrize("village", ["上坪", "上坪村", "我是上坪的"])
@pytest.mark.parametrize("begins", [["/foo"], ["/start", "/foo"], ["/start", "路灯坏了", "/foo"], ["路灯坏了", "在村口那边", "/foo"]])
async def test_after_a_command_nobody_knows_he_is_read_like_at_the_question(town: Town, begins: list[str], village: str) -> None:
    voter = await town.stranger()
    for words in begins:
        await voter.writes(words)
    voter.forgets()
    await voter.writes("同意")
    assert "哪个村" in voter.last, "his village is asked first"
    await voter.writes("/foo")
    await voter.writes(village)
    assert voter.sees_button("同意并继续")
    await voter.writes("/foo")
    await voter.writes("同意")
    assert (await town.ask(lambda work: known(work, voter))).consented_at is not None
    said = [m for case in await town.cases() for m in await town.ask(lambda work, case=case: [m.text for m in work.messages.of(case.id)])]
    assert said == [words for words in begins if not words.startswith("/")]


async def test_who_is_of_no_listed_village_may_type_that_he_agrees(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.presses("不在其中")
    await voter.writes("/foo")
    await voter.writes("同意")
    assert (await town.ask(lambda work: known(work, voter))).consented_at is not None


@pytest.mark.parametrize("words", ["要得嘛 你说咋个就咋个", "随便你们", "都听你们的", "我没得意见"])
async def test_who_leaves_it_to_us_is_told_how_to_agree_and_it_is_no_matter(town: Town, words: str) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.writes("我是上坪滴")
    await voter.writes(words)
    assert "打「同意」两个字就行" in voter.last
    await voter.writes("同意")
    assert await town.cases() == []


async def test_the_notice_is_not_read_twice_within_minutes(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.writes("我住上坪村三组，门口的路灯坏了半个月")
    notices = [m for m in voter.messages if "消息要经过 Telegram" in m.get("text", "")]
    assert len(notices) == 1
    assert voter.last.startswith("您的话收到了")
    await voter.presses("agree", voter.messages[-1])
    assert "QX-2611-0001" in voter.last


async def test_after_a_while_the_notice_stands_below_the_first_words(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start")
    await voter.writes("上坪村")
    await town.passes(hours=5)
    await voter.writes("门口的路灯坏了半个月")
    assert "消息要经过 Telegram" in voter.last


@pytest.mark.parametrize(
    "words",
    [
        "我在外地打工，老家上坪的水管爆了",
        "上坪旁边的路断了",
        "老家上坪停水",
        "我是隔壁镇的，路过上坪摔了",
        "上坪村下坪村之间的桥断了",
        "上坪和下坪都停水",
        "我嫁到外地了，娘家上坪的路烂了",
        "原来住上坪，上坪的狗场臭",
        "老家上坪，没人来修",
        "上坪和下坪都没人管",
    ],
)
@pytest.mark.parametrize("opened", [True, False])
async def test_a_matter_that_names_places_is_kept_whichever_they_are(town: Town, words: str, *, opened: bool) -> None:
    stranger = await town.stranger()
    if opened:
        await stranger.writes("/start")
    await stranger.writes(words)
    await stranger.writes("下坪")
    await stranger.writes("同意")
    case = await town.case()
    assert words in await town.ask(lambda work: [m.text for m in work.messages.of(case.id)])


@pytest.mark.parametrize("words", ["上坪隔壁那个村", "老家上坪，现在住街上", "上坪还是下坪", "下坪邻居家"])
async def test_where_he_lives_or_near_what_is_no_matter(town: Town, words: str) -> None:
    stranger = await town.stranger()
    await stranger.writes("/start")
    await stranger.writes(words)
    await stranger.writes("下坪村")
    await stranger.writes("同意")
    await town.passes(minutes=15)
    assert await town.cases() == []
