"""What a deputy types of his matter without saying what is to be done: the acts it may mean stand below the question (docs/spec.md section 4, Talk)."""

from tests.conversations.test_desk import claimed_case
from tests.town import GroupTalk, Somebody, Town


async def test_his_words_lead_to_the_act_they_hint_at(town: Town) -> None:
    leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    leader.forgets()
    await leader.writes("他是我亲戚，我不好出面")
    assert leader.last == "您这句话是要做什么？先替您留着。"
    await leader.presses("回避（0001）")
    await leader.writes("对")
    case = await town.case()
    assert case.claimer is None
    assert "王大娘" not in "".join(leader.reads)


async def test_what_he_did_is_kept_with_the_matter(town: Town) -> None:
    leader, group, voter = await claimed_case(town, "村口路灯坏了三盏")
    voter.forgets()
    await leader.writes("昨天去看了，灯泡烧了")
    await leader.presses("记一笔（0001）")
    assert "已记为内部备注" in leader.last
    assert not voter.reads, "nothing reaches the voter by itself"
    leader.forgets()
    await leader.writes("/cases")
    assert "您还没说这句话做什么用" not in "".join(leader.reads), "the words are where he wanted them"
    assert group.card() is not None


async def test_of_several_matters_he_is_asked_which(town: Town) -> None:
    leader, group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, "认领", group.card("QX-2611-0002"))
    leader.forgets()
    await leader.writes("这个我接不了")
    await leader.presses("放下")
    assert leader.last == "是哪一件？点一下："
    await leader.presses("QX-2611-0002 自来水停了三天，家里没…")
    assert (await town.case("QX-2611-0002")).claimer is None
    assert (await town.case("QX-2611-0001")).claimer is not None


async def test_how_it_stands_is_said_by_its_card(town: Town) -> None:
    leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    leader.forgets()
    await leader.writes("还有几天到期")
    assert "最迟答复" in leader.last
    assert "【QX-2611-0001】" in leader.last


async def test_a_unit_and_a_day_that_are_named_go_along(town: Town) -> None:
    leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    leader.forgets()
    await leader.writes("交给供电所办，15号前")
    assert "转给供电所，11月15日前回话" in leader.last


async def test_an_order_with_its_reason_is_no_question(town: Town) -> None:
    leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    leader.forgets()
    await leader.writes("上报吧，镇里解决不了")
    assert any("上报给谁" in words for words in leader.reads)
    assert "没有找到" not in "".join(leader.reads)


async def test_a_leave_of_one_day_is_named_by_its_day(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("25号我有事，让于发替我")
    assert any("11月25日的假记下了" in words for words in deputy.reads)
    assert "手机都没连上" in deputy.last, "the leave stands though nobody can say who stands in"
    await deputy.writes("请假三天")
    assert "已经记着11月25日的假" in deputy.last


async def test_the_secretary_reads_how_it_is_done(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("新来一个代表叫张三")
    assert "是不是要办下面的" in secretary.last
    await secretary.presses("名册")
    assert "空白名册" in secretary.last
    secretary.forgets()
    await secretary.writes("怎么让老百姓用")
    await secretary.presses("打印门贴")
    assert "PDF" in secretary.last


async def test_her_words_about_a_number_lead_to_the_act(town: Town) -> None:
    _leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    secretary = await town.secretary()
    await secretary.writes("0001督办一下")
    await secretary.presses("重点督办")
    assert "督办" in secretary.last
    assert "您这句话是要做什么" not in secretary.last


async def test_what_has_no_place_now_says_where_the_matter_stands(town: Town) -> None:
    _leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    secretary = await town.secretary()
    await secretary.writes("0001不予受理")
    assert secretary.last == "QX-2611-0001「村口路灯坏了三盏」 现在不能「不予受理」：还在小组里办。"
    await secretary.writes("0009不予受理")
    assert secretary.last == "没有这个编号，或者这件事现在不能「不予受理」。"


async def test_who_is_no_staff_opens_the_matter_he_names(town: Town) -> None:
    leader, _group, _voter = await claimed_case(town, "村口路灯坏了三盏")
    await leader.writes("0001谁去")
    assert "点编号打开" in leader.last
    await leader.presses("QX-2611-0001")
    assert "最迟答复" in leader.last
    await leader.writes("0009")
    assert "没有这个编号" in leader.last


async def test_who_lost_the_matter_meanwhile_does_nothing_by_an_old_button(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("村口路灯坏了三盏")
    await group.presses(deputy, "认领")
    await deputy.writes("修不了，没钱")
    asked = deputy.messages[-1]
    await leader.writes("0001给周启明")
    voter.forgets()
    await deputy.presses("答复（0001）", asked)
    assert "将答复" not in deputy.last
    assert "作为答复" not in str(deputy.messages[-1])
    assert not voter.reads


async def test_a_colleague_and_who_leads_it_keep_their_words_with_the_matter(town: Town) -> None:
    _leader, _group, voter = await claimed_case(town, "村口路灯坏了三盏")
    colleague, vice, secretary = await town.deputy("吕春敏"), await town.deputy("石立新"), await town.secretary()
    await colleague.writes("0001我也去看看")
    await colleague.presses("记一笔（0001）")
    assert "已记为内部备注" in colleague.last
    await secretary.writes("0001督办一下")
    await secretary.presses("重点督办")
    await secretary.presses("石立新（人大副主席）")
    await vice.writes("0001现场看了，灯还没亮")
    await vice.presses("督办记录")
    assert "督办得怎样" in vice.last
    assert not any("看看" in words or "没亮" in words for words in voter.reads)


async def test_the_secretary_writes_down_what_came_in_one_line(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("登记：上坪村，电话，王婆婆说路烂了")
    assert "【QX-2611-0001】上坪村" in secretary.last
    assert "路烂了" in secretary.last
    assert "王婆婆" not in secretary.last, "who called stands on no card"
    await secretary.writes("有危险的有几件")
    assert "原话里有" not in secretary.last


async def with_two(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Somebody]:
    leader, group, first = await claimed_case(town, "村口路灯坏了三盏")
    second = await town.voter(name="李大爷")
    await second.writes("自来水停了三天，家里没水用")
    await group.presses(leader, "认领", group.card("QX-2611-0002"))
    leader.forgets()
    return leader, group, first, second


async def test_the_answer_says_nothing_of_another_matter(town: Town) -> None:
    leader, _group, first, _second = await with_two(town)
    await leader.writes("路灯修好了，水还没")
    assert "水还没" not in leader.last
    await leader.presses("发送")
    assert any("路灯修好了" in words for words in first.reads)
    assert not any("水还没" in words for words in first.reads)


async def test_the_thing_that_is_named_ahead_says_which(town: Town) -> None:
    leader, _group, _first, _second = await with_two(town)
    await leader.writes("水的事请村主任协调")
    assert leader.sees_button("记一笔（0002）")
    assert not leader.sees_button("记一笔（0001）")
    await leader.writes("帮我把路灯那件打印出来")
    assert leader.sees_button("办理单（0001）")
