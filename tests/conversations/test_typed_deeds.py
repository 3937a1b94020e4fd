"""A deputy types in the place of a button of a card: in a reply to it, or naming the matter (docs/spec.md section 4, Typed acts)."""

from datetime import date

import pytest

from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import GroupTalk, Somebody, Town

NOTED = "已记为内部备注"


async def one_claimed(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("自来水发黄")
    await group.presses(deputy, "认领")
    voter.forgets()
    return deputy, group, voter


@pytest.mark.parametrize("words", ["我来办", "我来", "我认领", "认领", "这个归我", "这个我来处理吧", "交给我吧", "我負責"])
async def test_a_reply_that_claims_claims(town: Town, words: str) -> None:
    deputy, group, voters = await five_matters(town, claimed=False)
    await group.says(deputy, words, group.card(number(2)))
    assert [case.claimer is not None for case in await town.cases()] == [False, True, False, False, False]
    assert NOTED not in group.last
    assert any("认领" in text for text in voters[1].reads)
    await group.says(deputy, "放下", group.card(number(2)))
    assert (await town.case(number(2))).claimer is None
    await town.check_promises()


async def test_what_stands_beside_a_claim_stays_as_a_note(town: Town) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.says(deputy, "我来办，明天上午去看", group.card(number(1)))
    assert (await town.case(number(1))).claimer is not None
    assert any(NOTED in text for text in group.reads[-2:])


@pytest.mark.parametrize("words", ["我去看看", "这个我去看看", "我来看看是怎么回事", "我来办吗？", "办不了", "明天去看", "垃圾我来扔"])
async def test_what_is_not_plain_stays_a_note(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.says(deputy, words, group.card(number(1)))
    assert (await town.case(number(1))).claimer is None
    assert NOTED in group.last


async def test_who_was_slower_reads_who_was_faster(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    other = await town.deputy("吕春敏")
    await group.says(other, "我来办", group.card())
    assert "周启明" in "\n".join(group.reads[-2:])
    assert (await town.case()).claimer == deputy.person_id


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("延期五天，材料没到", date(2026, 11, 23)),
        ("材料没到，要延期三天", date(2026, 11, 21)),
        ("延期3个工作日，材料没到", date(2026, 11, 23)),
        ("延到11月20日，材料没到", date(2026, 11, 20)),
    ],
)
async def test_a_longer_limit_is_asked_with_its_day_and_reason(town: Town, words: str, until: date) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert f"最迟 {until.month}月{until.day}日 答复您。原因：材料没到" in group.last, "as its voter will read it"
    assert voter.reads == [], "nothing leaves before it was seen"
    await group.says(deputy, "对", group.chat.messages[max(group.chat.messages)])
    assert (await town.case()).due_on == until
    assert "材料没到" in voter.last
    await town.check_promises()


async def test_a_longer_limit_than_there_is_says_so_and_another_reason_may_be_given(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, "延期两个月，材料没到", group.card())
    assert "最多延到" in group.last
    await group.presses(deputy, "取消")
    await group.says(deputy, "延期，水厂等配件", group.card())
    await group.says(deputy, "发", group.chat.messages[max(group.chat.messages)])
    assert "水厂等配件" in voter.last
    assert "材料没到" not in "\n".join(voter.reads)


@pytest.mark.parametrize("words", ["转给水厂", "转给自来水厂", "这个转给镇自来水厂处理", "交给水厂"])
async def test_a_unit_that_is_named_is_chosen_already(town: Town, words: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert "自来水厂" in group.last
    assert group_sees(group, "forward_due")
    assert voter.reads == []


async def test_with_its_day_the_line_for_the_unit_is_asked(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "转给水厂，11月12日前", group.card())
    assert "11月12日" in group.last
    assert group_sees(group, "forward_go")


@pytest.mark.parametrize("words", ["转办", "转给林业工作总站"])
async def test_a_unit_that_is_not_known_leads_to_the_list(town: Town, words: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert group_sees(group, "forward_to")


@pytest.mark.parametrize("words", ["转给他", "转给水厂了", "转给村里", "别转给水厂", "让水厂来看看", "明天去看看"])
async def test_nobody_and_what_is_done_is_no_unit(town: Town, words: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert NOTED in group.last


@pytest.mark.parametrize("words", ["这个不归我们管", "这个不是我们村的", "不归我们管，是县里的"])
async def test_not_ours_asks_for_the_reason_with_these_words(town: Town, words: str) -> None:
    secretary = await town.secretary()
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert "为什么不归本组办" in group.last
    assert not (await town.case()).queue_reason
    await group.replies(deputy, "对")
    assert (await town.case()).queue_reason == "given_back"
    assert any(words in text for text in secretary.reads)


@pytest.mark.parametrize("words", ["叫吕春敏办", "让吕春敏去处理", "交给吕春敏", "指派吕春敏", "吕春敏你来办"])
async def test_who_is_named_by_the_leader_has_it(town: Town, words: str) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    await (await town.voter()).writes("自来水发黄")
    await group.says(leader, words, group.card())
    assert (await town.case()).claimer == other.person_id


async def test_a_surname_leads_to_the_list_and_a_colleague_names_nobody(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    await (await town.voter()).writes("自来水发黄")
    await group.says(leader, "叫老吕办", group.card())
    assert group_sees(group, "named")
    assert (await town.case()).claimer is None
    await group.says(other, "叫周启明办", group.card())
    assert NOTED in group.last
    assert (await town.case()).claimer is None


@pytest.mark.parametrize("words", ["办好了", "已经解决了", "修好了，水清了"])
async def test_done_is_shown_as_the_answer_and_only_then_sent(town: Town, words: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert "（已解决）" in group.last
    assert voter.reads == []
    await group.presses(deputy, "发送")
    assert words in voter.last
    assert (await town.case()).outcome == "solved"
    await town.check_promises()


@pytest.mark.parametrize("words", ["办好了一半", "开工了", "材料交了", "没办好", "水厂来人了", "修好了，还差一段"])
async def test_what_is_not_done_is_no_answer(town: Town, words: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert NOTED in group.last


async def test_a_colleagues_done_is_a_note(town: Town) -> None:
    _, group, _ = await one_claimed(town)
    other = await town.deputy("吕春敏")
    await group.says(other, "办好了", group.card())
    assert NOTED in group.last


@pytest.mark.parametrize("words", ["告诉选民明天去看", "@选民 明天去看", "跟选民说一声，明天去看", "回复选民：明天去看"])
async def test_words_for_the_voter_are_shown_before_they_leave(town: Town, words: str) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert voter.reads == []
    await group.presses(deputy, "发送")
    assert voter.last.endswith("｜明天去看")


async def test_an_answer_that_is_called_one_has_its_outcomes(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    await group.says(deputy, "答复 换了新水管，水清了", group.card())
    await group.presses(deputy, "作为答复：已解决")
    assert "换了新水管，水清了" in voter.last
    assert "答复 换了" not in voter.last


async def test_an_edit_of_such_words_corrects_without_to_whom_they_went(town: Town) -> None:
    deputy, group, voter = await one_claimed(town)
    said = await group.says(deputy, "告诉选民明天去看", group.card())
    await group.presses(deputy, "发送")
    await deputy.edits(said, "告诉选民后天去看")
    assert "后天去看" in voter.last
    assert "告诉选民" not in voter.last


@pytest.mark.parametrize(("words", "kind"), [("上报", "up_to"), ("面商", "consulted"), ("答复", "outcome"), ("和选民谈过了", "consulted")])
async def test_the_names_of_buttons_open_them(town: Town, words: str, kind: str) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, words, group.card())
    assert group_sees(group, kind)


@pytest.mark.parametrize(
    "words", ["0003 我来", "0003认领", "认领0003", "3号我办", "三号那件我来", "QX-2611-0003 我来办", "我认领3号", "路灯那个归我"]
)
async def test_in_the_group_a_matter_is_claimed_by_its_number(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.says(deputy, words)
    assert [case.claimer is not None for case in await town.cases()] == [False, False, True, False, False]
    await town.check_promises()


async def test_several_are_claimed_at_once(town: Town) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    await group.says(deputy, "0002、0004 我来")
    assert [case.claimer is not None for case in await town.cases()] == [False, True, False, True, False]


@pytest.mark.parametrize("words", ["3号我来", "3号我办酒", "大家今天记得开会", "0003 我去看看", "我来", "办好了", "0009 我来"])
async def test_other_talk_in_the_group_stays_talk(town: Town, words: str) -> None:
    deputy, group, _ = await five_matters(town, claimed=False)
    before = len(group.reads)
    await group.says(deputy, words)
    assert [case.claimer for case in await town.cases()] == [None] * 5
    assert len(group.reads) == before


async def test_another_groups_matter_is_not_claimed_by_its_number(town: Town) -> None:
    deputy, _, _ = await five_matters(town, claimed=False)
    stranger = await town.deputy("李春生")
    there = await town.group("g2", stranger)
    await there.says(stranger, "0003 我来")
    assert (await town.case(number(3))).claimer is None
    assert "路灯" not in "\n".join(there.reads)


@pytest.mark.parametrize("words", ["0005 延期五天，材料没到", "低保那件延期五天，材料没到", "低保的要延期五天，材料没到"])
async def test_in_private_the_matter_is_named_by_number_or_words(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert "最迟 11月23日 答复您。原因：材料没到" in deputy.last
    assert number(5) in deputy.last
    await deputy.writes("对")
    assert (await town.case(number(5))).due_on == date(2026, 11, 23)


async def test_in_private_a_reply_to_his_card_acts_too(town: Town) -> None:
    deputy, _, _ = await five_matters(town, claimed=False)
    await deputy.writes("0002")
    await deputy.writes("我来办", deputy.messages[-1])
    assert (await town.case(number(2))).claimer == deputy.person_id


async def test_words_that_fit_several_are_asked_about(town: Town) -> None:
    deputy, group, _ = await five_matters(town)
    await town.passes(minutes=11)
    await (await town.voter(name="选民六")).writes("二组的路灯不亮")
    await group.presses(deputy, "认领", group.card(number(6)))
    await deputy.writes("路灯的转给供电所")
    assert "您说的是哪一件" in deputy.last
    assert deputy.sees_button(f"{number(3)} 路灯坏了三盏")
    assert deputy.sees_button(f"{number(6)} 二组的路灯不亮")


def group_sees(group: GroupTalk, what: str) -> bool:
    from tests.town import has_button

    return has_button(group.chat, what)
