"""Claims as colleagues say them, and what below a card is said to colleagues (docs/spec.md section 4, Typed acts and Talk)."""

import pytest

from tests.town import GroupTalk, Somebody, Town, shown

WATER, ROAD, LAMP, RUBBISH = "自来水停了两天", "机耕道塌方了", "文化广场的灯坏了一个月", "垃圾池满了没人清"


async def four(town: Town) -> tuple[Somebody, GroupTalk]:
    """Four matters that nobody has, in the chat of three deputies."""
    deputies = [await town.deputy(name) for name in ("吕春敏", "于发", "周启明")]
    group = await town.group("g1", *deputies)
    for words in (WATER, ROAD, LAMP, RUBBISH):
        await (await town.voter("上坪村", words[:3])).writes(words)
        await town.passes(minutes=5)
    return deputies[0], group


async def claimed(town: Town) -> list[str]:
    return [case.number[-4:] for case in await town.cases() if case.claimer is not None]


def says(group: GroupTalk, after: int) -> list[str]:
    return [shown(message) for number, message in group.chat.messages.items() if number > after and message["from"].get("is_bot")]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("水和机耕道算我的", ["0001", "0002"]),
        ("1和3我跑", ["0001", "0003"]),
        ("2、4都归我", ["0002", "0004"]),
        ("垃圾池那个也给我吧", ["0004"]),
        ("垃圾机耕道两件我包了", ["0002", "0004"]),
        ("机耕道的事我也管", ["0002"]),
        ("0002也给我", ["0002"]),
    ],
)
async def test_matters_are_claimed_by_what_they_are_called(town: Town, words: str, numbers: list[str]) -> None:
    deputy, group = await four(town)
    await group.says(deputy, words)
    assert await claimed(town) == numbers
    assert {case.claimer for case in await town.cases()} == {None, deputy.person_id}


@pytest.mark.parametrize("words", ["没人领的我包圆", "剩下的都给我", "两件都归我", "水和便桥归我"])
async def test_what_does_not_say_which_is_asked(town: Town, words: str) -> None:
    deputy, group = await four(town)
    await group.says(deputy, words)
    assert await claimed(town) == []
    assert "认领哪几件？" in group.last
    await group.presses(deputy, "认领 0002 机耕道塌方了")
    assert await claimed(town) == ["0002"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("1 2我跑，3也给我", ["0001", "0002", "0003"]),
        ("0001-0003我认领", ["0001", "0002", "0003"]),
        ("前面四件都我来", ["0001", "0002", "0003", "0004"]),
        ("机耕道我来", ["0002"]),
    ],
)
async def test_several_are_claimed_in_one_line_and_said_in_one(town: Town, words: str, numbers: list[str]) -> None:
    deputy, group = await four(town)
    before = max(group.chat.messages)
    await group.says(deputy, words)
    assert await claimed(town) == numbers
    if len(numbers) > 1:
        assert says(group, before) == [f"认领好了：{'、'.join(numbers)}。11月9日前联系选民。"]


@pytest.mark.parametrize("words", ["1到3号我来", "头两件我办", "都我来吧", "垃圾池给我"])
async def test_what_may_be_another_is_asked(town: Town, words: str) -> None:
    deputy, group = await four(town)
    await group.says(deputy, words)
    assert await claimed(town) == []
    assert "认领哪几件？" in group.last


async def test_what_another_has_and_what_is_not_there_is_said_by_number(town: Town) -> None:
    deputy, group = await four(town)
    leader = next(one for one in town.people.values() if getattr(one, "person_id", "") == "d001")
    await group.says(leader, "0002我来")
    before = max(group.chat.messages)
    await group.says(deputy, "1 2 9我跑，3给于发")
    assert await claimed(town) == ["0001", "0002"]
    said = "\n".join(says(group, before))
    assert "认领好了：0001。" in said
    assert "0002 没认领成：已由周启明认领。" in said
    assert "0009 没认领成：这里没有这个编号的未办结事项。" in said
    assert "3给于发" in said


@pytest.mark.parametrize("words", ["机耕道归我", "机耕道那件我来办", "机耕道我来"])
async def test_what_another_has_is_said_where_it_is_claimed_by_words(town: Town, words: str) -> None:
    deputy, group = await four(town)
    await group.says(await town.deputy("于发"), "0002 我来")
    await group.says(deputy, words)
    assert "0002 没认领成：已由于发" in group.last
    assert await claimed(town) == ["0002"]


async def test_what_the_chat_does_not_show_is_offered_in_private(town: Town) -> None:
    deputy, group = await four(town)
    voter = await town.voter("上坪村", "吴嫂")
    await voter.writes("于发打针不消毒")
    await town.passes(minutes=11)
    before = max(group.chat.messages)
    await group.says(deputy, "打针那件我来")
    assert says(group, before) == []
    assert "打针那件我来" in deputy.last
    assert "QX-2611-0005" in deputy.last


async def test_who_leaves_one_to_another_reads_that_it_was_not_done(town: Town) -> None:
    deputy, group = await four(town)
    await group.says(deputy, "水和机耕道归我，灯归老于")
    assert await claimed(town) == ["0001", "0002"]
    assert "没有办的：灯归老于。给别人的由组长指派" in group.last


async def test_a_leader_who_leaves_one_to_another_names_him(town: Town) -> None:
    _, group = await four(town)
    leader = next(one for one in town.people.values() if getattr(one, "person_id", "") == "d001")
    await group.says(leader, "水归我，灯归于发")
    cases = await town.cases()
    assert [case.claimer for case in cases][0] == "d001"
    assert cases[2].claimer not in (None, "d001")
    assert "没有办的" not in "".join(group.reads)


@pytest.mark.parametrize(
    "words",
    [
        "水给我",
        "水和菜我去买",
        "车归我，菜归老段",
        "我买菜，你开车",
        "3件给我",
        "两件都给我",
        "5和6路我坐",
        "酒归我",
        "我来",
        "给我吧",
        "前面的车我来开",
        "14到18号我去县里",
        "学校我去",
        "菜钱我来",
        "后面两个给我",
    ],
)
async def test_peoples_own_talk_claims_nothing(town: Town, words: str) -> None:
    deputy, group = await four(town)
    before = max(group.chat.messages)
    await group.says(deputy, words)
    assert await claimed(town) == []
    assert says(group, before) == []


@pytest.mark.parametrize("words", ["我来跑这个", "这个我跑", "给我吧", "我领了", "交我", "行，那我来", "也给我"])
async def test_below_a_card_it_is_claimed_and_no_note(town: Town, words: str) -> None:
    deputy, group = await four(town)
    await group.says(deputy, words, group.card("QX-2611-0002"))
    assert await claimed(town) == ["0002"]
    assert not any("内部备注" in text for text in group.reads)


@pytest.mark.parametrize(("words", "number"), [("机耕道那个我领了", "0002"), ("0002也给我", "0002"), ("0003也给我", "0003")])
async def test_below_a_card_it_may_be_named_as_well(town: Town, words: str, number: str) -> None:
    deputy, group = await four(town)
    await group.says(deputy, words, group.card("QX-2611-0002"))
    assert await claimed(town) == [number]


async def test_below_a_card_what_another_is_called_claims_nothing(town: Town) -> None:
    deputy, group = await four(town)
    await group.says(deputy, "垃圾池那个我领了", group.card("QX-2611-0002"))
    assert await claimed(town) == []
    assert "像是说 QX-2611-0004" in group.last


@pytest.mark.parametrize("words", ["我跑一趟", "我去看看", "这个我要", "我去吧"])
async def test_what_may_claim_is_noted_and_asked_about(town: Town, words: str) -> None:
    deputy, group = await four(town)
    await group.says(deputy, words, group.card("QX-2611-0002"))
    assert group.last == "QX-2611-0002：已记为内部备注。是要认领吗？"
    await group.presses(deputy, "认领", list(group.chat.messages.values())[-1])
    assert await claimed(town) == ["0002"]
    await group.says(deputy, words, group.card("QX-2611-0002"))
    assert "是要认领吗" not in group.last, "he has it"


@pytest.mark.parametrize("words", ["收到", "好的", "👍", "辛苦春敏", "辛苦了", "谢谢周代表", "知道了"])
async def test_what_is_said_to_colleagues_is_kept_and_brings_nothing(town: Town, words: str) -> None:
    deputy, group = await four(town)
    before = max(group.chat.messages)
    await group.says(deputy, words, group.card("QX-2611-0002"))
    assert says(group, before) == []
    assert [m.text for m in await town.ask(lambda work: work.messages.of(2))][-1] == words
    await group.says(deputy, "行得通吗？", group.card("QX-2611-0002"))
    assert "已记为内部备注" in group.last


async def test_a_note_that_is_plainly_about_another_matter_says_so(town: Town) -> None:
    deputy, group = await four(town)
    await group.says(deputy, "机耕道的石头明天清", group.card("QX-2611-0004"))
    assert "这话像是说 QX-2611-0002「机耕道塌方了」的。是那件的，请回复那张卡片再写一次。" in group.last
    await group.says(deputy, "垃圾车明天来", group.card("QX-2611-0004"))
    assert "像是说" not in group.last


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("四件都归我", ["0001", "0002", "0003", "0004"]),
        ("这四件事情都我来办", ["0001", "0002", "0003", "0004"]),
        ("机耕道那件我来办垃圾池那件也是我办", ["0002", "0004"]),
        ("机耕道的事归我灯那个也归我垃圾那件也归我", ["0002", "0003", "0004"]),
        ("水归我，垃圾池也归我", ["0001", "0004"]),
        ("第二件归我", ["0002"]),
        ("垃圾池的事我来办", ["0004"]),
    ],
)
async def test_in_private_too_a_count_claims_all_of_them_and_several_are_claimed_in_one_breath(
    town: Town, words: str, numbers: list[str]
) -> None:
    deputy, _ = await four(town)
    await deputy.writes(words)
    assert await claimed(town) == numbers
    assert all(nth in deputy.last for nth in numbers), "he reads which"
    await town.check_promises()


@pytest.mark.parametrize("words", ["三件都归我", "五件都我来办", "两件归我", "剩下的都归我"])
async def test_in_private_a_count_of_others_claims_none_and_is_asked(town: Town, words: str) -> None:
    deputy, _ = await four(town)
    await deputy.writes(words)
    assert await claimed(town) == []
    assert "认领哪几件？" in deputy.last


async def test_in_private_what_came_of_a_claim_says_of_which_matter(town: Town) -> None:
    deputy, _ = await four(town)
    await deputy.writes("机耕道我来办")
    assert deputy.last == "QX-2611-0002「机耕道塌方了」：认领好了，11月9日前联系选民。"
    await deputy.writes("机耕道的修好了")
    await deputy.presses("reply_to") if deputy.sees_button("reply_to") else None
    assert "QX-2611-0002「机耕道塌方了」" in deputy.last, "words that wait say for whose matter"


async def test_in_private_what_is_claimed_twice_is_answered(town: Town) -> None:
    deputy, _ = await four(town)
    await deputy.writes("四件都归我")
    await deputy.writes("四件都归我")
    assert deputy.last == "本组的事项现在都有人认领了。"
