"""Deputies and staff type as people do: commands in plain words, greetings, days that are only said, 取消 (docs/spec.md sections 4, 5, 8)."""

import pytest

from tests.town import GroupTalk, Somebody, Town


async def with_a_case(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了三天了")
    leader.forgets()
    return leader, group, voter


async def test_what_to_find_is_asked_and_the_next_words_are_looked_for(town: Town) -> None:
    leader, _, _ = await with_a_case(town)
    await leader.writes("找事项")
    assert "要找什么" in leader.last
    await leader.writes("路灯")
    assert "QX-2611-0001" in leader.last
    for words in ("找 路灯 三天", "查一下：路灯", "帮我搜 路灯"):
        leader.forgets()
        await leader.writes(words)
        assert "QX-2611-0001" in leader.last, words
    await leader.writes("找人修路灯，晚上看不见")
    assert "QX-2611-0001" not in leader.last, "no search without a space: a matter, or something to ask about"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("待办", "QX-2611-0001"),
        ("看看我的待办", "QX-2611-0001"),
        ("你好", "点「帮助」"),
        ("在吗", "点「帮助」"),
        ("谢谢", "不客气"),
        ("取消", "没有等您写的"),
        ("算了", "没有等您写的"),
        ("怎么用", "看怎么办"),
        ("设置", "名字"),
    ],
)
async def test_a_deputy_is_answered_in_kind(town: Town, words: str, answer: str) -> None:
    leader, _, _ = await with_a_case(town)
    await leader.writes(words)
    assert answer in "\n".join(leader.reads), leader.reads
    assert not leader.sees_button("我自己反映")
    await town.check_promises()


@pytest.mark.parametrize(
    ("words", "answer"), [("待处理", "要您定"), ("名册", "名册（"), ("小结", "小结"), ("请假", "名册（"), ("您好", "点「帮助」")]
)
async def test_the_secretary_too(town: Town, words: str, answer: str) -> None:
    secretary = await town.secretary()
    secretary.forgets()
    await secretary.writes(words)
    assert "要做什么" not in "\n".join(secretary.reads)
    assert answer in "\n".join(secretary.reads), secretary.reads
    await town.check_promises()


async def test_leave_is_asked_for_by_one_word(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", leader, deputy)
    await town.comes("2026-11-05")
    await deputy.writes("请假")
    assert "11月25日" in deputy.last
    await deputy.writes("是")
    assert "吕春敏11月25日的走访请假，同意吗" in leader.last
    await leader.writes("同意")
    assert any("您的请假已同意" in text for text in deputy.reads)
    await town.check_promises()


async def test_words_of_a_matter_are_still_asked_about(town: Town) -> None:
    leader, _, _ = await with_a_case(town)
    await leader.writes("三组的桥栏杆断了")
    assert leader.sees_button("我自己反映")


async def test_a_day_that_is_only_said_is_shown_before_it_is_taken(town: Town) -> None:
    leader, group, voter = await with_a_case(town)
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "列入计划")
    await group.replies(leader, "12月底")
    assert "12月31日" in group.last
    await group.replies(leader, "对")
    await group.replies(leader, "年底前全部换成新灯")
    await group.presses(leader, "发送")
    case = await town.case()
    assert str(case.promise_on) == "2026-12-31"
    await town.check_promises()


async def test_a_day_of_another_year_is_said_with_its_year(town: Town) -> None:
    leader, group, _ = await with_a_case(town)
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "列入计划")
    await group.replies(leader, "明年三月前")
    assert "就是 2027年2月28日，对吗" in group.last


async def test_a_wrong_guess_is_asked_for_again(town: Town) -> None:
    leader, group, _ = await with_a_case(town)
    await group.presses(leader, "认领")
    await group.presses(leader, "答复")
    await group.presses(leader, "列入计划")
    await group.replies(leader, "年前")
    assert "2月5日" in group.last
    await group.replies(leader, "不对")
    await group.replies(leader, "12月31日")
    await group.replies(leader, "全部换成新灯")
    await group.presses(leader, "发送")
    assert str((await town.case()).promise_on) == "2026-12-31"


async def test_what_was_asked_for_is_given_up_by_a_word(town: Town) -> None:
    leader, group, voter = await with_a_case(town)
    voter.forgets()
    await group.presses(leader, "回复选民")
    await group.replies(leader, "算了")
    assert "什么也没有发出去" in group.last
    assert voter.reads == []
    assert (await town.case()).claimer is None
    await leader.writes("/cases")
    await leader.presses("open")
    await leader.presses("回复选民")
    await leader.writes("取消")
    await leader.writes("待办")
    assert voter.reads == []
    await town.check_promises()


@pytest.mark.parametrize("words", ["算了我自己来", "算了，不退了", "不退了，我自己办", "那就算了，还是我来吧"])
async def test_a_reason_is_given_up_in_the_words_people_use(town: Town, words: str) -> None:
    leader, group, voter = await with_a_case(town)
    voter.forgets()
    await group.presses(leader, "退办")
    await group.replies(leader, words)
    assert "什么也没有发出去" in group.last
    assert ((await town.case()).status, voter.reads) == ("assigned", [])
    await town.check_promises()


@pytest.mark.parametrize("words", ["算了，太远了，我们去不了", "我自己来"])
async def test_words_that_may_give_a_question_up_are_asked_about_once(town: Town, words: str) -> None:
    secretary = await town.secretary()
    leader, group, _ = await with_a_case(town)
    await group.presses(leader, "退办")
    await group.replies(leader, words)
    assert f"“{words}”是不办了，还是就这么写？" in group.last
    assert (await town.case()).status == "assigned"
    await group.replies(leader, "算了")
    assert "什么也没有发出去" in group.last
    assert (await town.case()).status == "assigned"
    await group.presses(leader, "退办")
    await group.replies(leader, words)
    await town.restart()
    await group.replies(leader, "对")
    assert (await town.case()).queue_reason == "given_back"
    assert any(f"周启明：{words}" in text for text in secretary.reads)
    await town.check_promises()


@pytest.mark.parametrize(
    "words", ["我手里几件", "哪几件要到期了", "我的事", "今天该做什么", "今天要办哪些事", "接下来做什么", "今天有哪些事要办", "我该干啥"]
)
async def test_what_is_to_be_done_is_asked_in_plain_words(town: Town, words: str) -> None:
    leader, _, _ = await with_a_case(town)
    await leader.writes(words)
    assert "QX-2611-0001" in "\n".join(leader.reads), leader.reads


@pytest.mark.parametrize("words", ["值班表", "看看值班安排", "接待日谁值班", "换下周启明", "把周启明换下"])
async def test_the_rota_is_asked_for_in_plain_words(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "11月10日（周二） 清溪镇人大代表之家" in secretary.last, secretary.reads


@pytest.mark.parametrize("words", ["换下水管", "换掉路灯", "换下周一"])
async def test_what_is_changed_and_is_nobody_is_no_rota(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "接待" not in secretary.last


async def test_the_buttons_of_a_reception_day_may_be_typed(town: Town) -> None:
    secretary = await town.secretary()
    await secretary.writes("/rota")
    await secretary.writes("11月10日 清溪镇人大代表之家")
    await secretary.writes("换下周启明")
    assert secretary.sees_button("ro_swapped"), secretary.reads


async def test_one_sign_is_enough_to_find(town: Town) -> None:
    await with_a_case(town)
    secretary = await town.secretary()
    await secretary.writes("/find 路")
    assert "QX-2611-0001" in secretary.last


async def test_a_deputy_is_told_that_there_is_no_such_command(town: Town) -> None:
    leader, _, _ = await with_a_case(town)
    await leader.writes("/group")
    assert "没看懂这一句" in leader.last
    assert "您要反映的事" not in leader.last


async def record_open(town: Town) -> Somebody:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("走访记录")
    await deputy.presses("vr_mode")
    return deputy


async def matters(town: Town) -> int:
    from sqlalchemy import func, select

    from storage.tables import visit_matter

    found: int = await town.ask(lambda work: work.connection.execute(select(func.count()).select_from(visit_matter)).scalar_one())
    return found


async def test_short_words_in_a_visit_record_are_no_opinions(town: Town) -> None:
    deputy = await record_open(town)
    await deputy.writes("7")
    await deputy.writes("十二")
    assert "7" in deputy.last
    assert "12" in deputy.last
    for words in ("好了", "嗯", "你好", "30"):
        await deputy.writes(words)
        assert await matters(town) == 0, words
    assert "户数" in deputy.last
    await deputy.writes("三组的桥栏杆断了")
    assert await matters(town) == 1
    await town.check_promises()


async def test_a_record_is_finished_by_a_word(town: Town) -> None:
    deputy = await record_open(town)
    await deputy.writes("走了5户，见了12个人")
    assert "5" in deputy.last
    assert "12" in deputy.last
    await deputy.writes("三组的桥栏杆断了")
    await deputy.presses("当场答复了")
    await deputy.writes("完")
    assert await matters(town) == 1
    record = await town.ask(lambda work: work.visits.get(1))
    assert record.filed_at is not None
    assert (record.households, record.people) == (5, 12)
    await town.check_promises()


async def test_a_record_is_thrown_away_only_when_he_says_so_twice(town: Town) -> None:
    deputy = await record_open(town)
    await deputy.writes("村口的桥栏杆断了")
    await deputy.writes("算了")
    assert "给您留着" in deputy.last
    await deputy.writes("是")
    assert await town.ask(lambda work: work.visits.draft_of(deputy.person_id)) is not None
    await deputy.writes("不要了")
    assert await town.ask(lambda work: work.visits.draft_of(deputy.person_id)) is None
    await town.check_promises()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/callbacks", "要打的电话"),
        ("/promises", "在跟的承诺"),
        ("/units", "单位回话"),
        ("/suggestions", "代表建议"),
        ("/topics", "建议题目"),
        ("/rota", "接待值班表"),
        ("/activity", "小组活动"),
        ("/people", "名册"),
        ("/me", "我的设置"),
    ],
)
async def test_what_our_sentences_tell_staff_to_write_does_it(town: Town, command: str, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(command)
    asked = secretary.last
    secretary.forgets()
    await secretary.writes(words)
    assert secretary.last == asked


@pytest.mark.parametrize(
    ("command", "words"), [("/my", "我的事项"), ("/village", "换村"), ("/village", "Change village"), ("/privacy", "我的信息")]
)
async def test_what_our_sentences_tell_a_voter_to_write_does_it(town: Town, command: str, words: str) -> None:
    voter = await town.voter()
    await voter.writes(command)
    asked = voter.last
    voter.forgets()
    await voter.writes(words)
    assert voter.last == asked


async def test_who_has_no_village_yet_chooses_it_where_he_asks_for_his_deputies(town: Town) -> None:
    stranger = await town.stranger()
    await stranger.writes("我的代表")
    assert "选好了村（居），就能看到您的代表" in stranger.last
    assert stranger.sees_button("village")


@pytest.mark.parametrize("words", ["回电话", "要回电话的", "打电话的有哪些", "要给谁打电话"])
async def test_whom_to_phone_is_asked_in_many_words(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert secretary.last == "没有要打电话告诉的人。"


@pytest.mark.parametrize("words", ["回电话了", "他回电话说明天来"])
async def test_that_somebody_phoned_is_no_such_question(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert secretary.last != "没有要打电话告诉的人。"
