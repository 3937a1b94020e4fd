"""Several matters in one message: their writer says whether they are done apart (docs/spec.md section 3)."""

from copy import deepcopy

import pytest

from tests.conversations.test_which_case import said_on
from tests.town import Somebody, Town

LAMP, TOILET = "QX-2611-0001", "QX-2611-0002"
TWO = "一是村口的路灯不亮，二是公厕堵了没人管"


async def marks_of(town: Town, case: int) -> frozenset[str]:
    found: frozenset[str] = await town.ask(lambda work: work.cases.get(case).marks)
    return found


def labels(voter: Somebody) -> list[str]:
    return [b["text"] for row in voter.messages[-1]["reply_markup"]["inline_keyboard"] for b in row]


async def test_he_is_asked_in_his_own_words_and_apart_each_has_its_words_number_and_card(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes(TWO)
    assert voter.last == "看着像两件事：\n1. 村口的路灯不亮\n2. 公厕堵了没人管\n分开的话，各有各的编号，各答各的。"
    assert labels(voter) == ["分开", "就一件"]
    await voter.presses("分开")
    assert voter.last == f"好，分开办：\n{LAMP} 村口的路灯不亮\n{TOILET} 公厕堵了没人管"
    assert [await said_on(town, case) for case in (1, 2)] == [["村口的路灯不亮"], ["公厕堵了没人管"]]
    cards = [group.card(number)["text"] for number in (LAMP, TOILET)]
    assert "路灯不亮" in cards[0]
    assert "公厕" not in cards[0]
    assert "公厕堵了" in cards[1]
    cases = await town.cases()
    assert len(cases) == 2
    assert cases[0].due_on == cases[1].due_on
    assert not any("multi" in case.marks for case in cases)
    versions = await town.ask(lambda work: work.messages.versions([m.id for m in work.messages.of(1)][0]))
    assert versions == [TWO], "the whole is kept as it was sent"


async def test_one_it_stays_where_he_says_so_and_nobody_reads_that_it_may_be_several(town: Town) -> None:
    voter = await town.voter()
    await voter.writes(TWO)
    assert "multi" in await marks_of(town, 1)
    await voter.presses("就一件")
    assert voter.popups[-1] == "好，当一件事办。"
    assert await said_on(town, 1) == [TWO]
    assert "multi" not in await marks_of(town, 1)
    assert len(await town.cases()) == 1


@pytest.mark.parametrize(("words", "cases"), [("分开办", 2), ("是两件事", 2), ("对", 2), ("就一件事", 1), ("不用分", 1)])
async def test_he_may_say_it_in_words(town: Town, words: str, cases: int) -> None:
    voter = await town.voter()
    await voter.writes(TWO)
    await voter.writes(words)
    assert len(await town.cases()) == cases
    assert "multi" not in await marks_of(town, 1)


async def test_said_once_and_after_an_hour_the_buttons_are_gone(town: Town) -> None:
    voter = await town.voter()
    await voter.writes(TWO)
    asked = deepcopy(voter.messages[-1])
    await voter.presses("parts_apart")
    await voter.presses("parts_apart", asked)
    assert len(await town.cases()) == 2, "a second tap makes no third"
    await town.passes(minutes=30)
    await voter.writes("还有就是，第一井盖没了，第二学校门口没有斑马线")
    if voter.sees_button("as_new"):
        await voter.presses("as_new")
    assert labels(voter) == ["分开", "就一件"]
    await town.passes(minutes=61)
    assert not voter.sees_button("分开")
    assert len(await town.cases()) == 3


@pytest.mark.parametrize(
    "words",
    [
        "村口的路灯不亮",
        "一是房子着火了，二是有人困在里面",
        "1号楼2单元的水管漏了",
        "第一次去没人，第二次去还是没人",
        "一是别说是我说的，二是公厕堵了没人管",
    ],
)
async def test_he_is_not_asked_where_it_is_one_or_where_something_else_presses(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert not any("看着像" in text for text in voter.reads)


async def test_what_was_claimed_meanwhile_says_in_the_group_what_is_left_and_a_part_keeps_the_clock(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes(TWO)
    asked = voter.messages[-1]
    await group.presses(deputy, "认领", group.card(LAMP))
    await town.passes(minutes=5)
    await voter.presses("parts_apart", asked)
    cases = await town.cases()
    assert [case.status for case in cases] == ["claimed", "assigned"]
    assert cases[1].due_on == cases[0].due_on
    assert any("选民把几件事分开了，这一件是：" in text for text in group.reads)


async def test_who_may_bring_no_more_matters_today_is_not_asked(town: Town) -> None:
    voter = await town.voter()
    for n in range(29):
        await voter.writes(f"{n + 11}组的水管漏了，地方是{n + 11}号井边上")
        if voter.sees_button("as_new"):
            await voter.presses("as_new")
        await town.passes(minutes=5)
    before = len(await town.cases())
    await voter.writes(TWO)
    if voter.sees_button("as_new"):
        await voter.presses("as_new")
    assert len(await town.cases()) == before + 1
    assert not any("看着像" in text for text in voter.reads[-3:])


@pytest.mark.parametrize(
    "words", ["一是东头水管漏水，二是西头水管漏水", "一是村口的路灯坏了，二是桥头的路灯坏了", "一是自来水太黄，二是自来水太小"]
)
async def test_parts_of_one_message_are_never_offered_as_one(town: Town, words: str) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes(words)
    await voter.presses("parts_apart")
    assert len(await town.cases()) == 2
    assert not any("像是同一件事" in text for text in group.reads)
    assert not any("并入" in str(group.card(number)) for number in (LAMP, TOILET))


async def test_the_hint_of_the_whole_ends_where_it_is_split(town: Town) -> None:
    deputy, other, voter = await town.deputy("周启明"), await town.voter(name="李大爷"), await town.voter(name="王大娘")
    group = await town.group("g1", deputy)
    await other.writes("村东头的公厕堵了没人管")
    await voter.writes("一是村口的路灯不亮，二是村东头的公厕堵了没人管")
    await voter.presses("parts_apart")
    assert "并入" not in str(group.card("QX-2611-0002"))
    assert "并入 QX-2611-0001" in str(group.card("QX-2611-0003"))


@pytest.mark.parametrize(
    ("words", "cases"), [("算了不用分了", 1), ("还是分开吧", 2), ("算了，就一件吧", 1), ("那就分开办吧", 2), ("不分了", 1)]
)
async def test_a_second_thought_is_heard_as_the_button(town: Town, words: str, cases: int) -> None:
    voter = await town.voter()
    await voter.writes(TWO)
    await voter.writes(words)
    assert len(await town.cases()) == cases
    assert "multi" not in await marks_of(town, 1)
    assert not any(words in text for text in await said_on(town, 1))


@pytest.mark.parametrize(
    ("words", "hidden"),
    [
        ("一是周启明占了我家的地，二是路灯坏了", False),
        ("一是周启明占了我家的地，二是他还骂人", True),
        ("一是周启明占了我家的地，二是周启明办事拖拉", True),
    ],
)
async def test_a_part_is_kept_from_whom_its_own_words_speak_of(town: Town, words: str, hidden: bool) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes(words)
    await voter.presses("parts_apart")
    first, second = await town.cases()
    assert "d001" in {*first.spoken_of, *first.asked_of}
    assert bool(second.spoken_of or second.asked_of) is hidden


async def test_eight_numbered_matters_are_offered_apart(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    eight = ("路灯不亮", "自来水黄", "公厕堵了", "桥栏杆断了", "垃圾没人收", "学校围墙裂了", "井盖丢了", "公交车不进村")
    await voter.writes("".join(f"{n}、{words}\n" for n, words in enumerate(eight, 1)))
    assert "8. 公交车不进村" in voter.last
    await voter.presses("分开")
    assert [await said_on(town, case) for case in range(1, 9)] == [[words] for words in eight]


@pytest.mark.parametrize(
    "words", ["一是自来水没有，二是低保没批，三是狗咬人", "1️⃣路灯不亮2️⃣低保没批3️⃣狗咬人没人管", "A、路灯不亮 B、低保没批 C、狗咬人"]
)
async def test_one_danger_among_several_matters_is_asked_about_and_stays_with_its_own(town: Town, words: str) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes(words)
    assert any("🔴 紧急" in text for text in secretary.reads), "nobody waits for a choice"
    assert "urgent" in await marks_of(town, 1)
    await voter.presses("分开")
    assert len(await town.cases()) == 3
    assert [("urgent" in await marks_of(town, case)) for case in (1, 2, 3)] == [False, False, True]
    assert "🔴紧急" in group.card("QX-2611-0003")["text"]
    assert any("QX-2611-0003" in text and "🔴 紧急" in text for text in secretary.reads)
    await town.check_promises()


@pytest.mark.parametrize(
    "words",
    [
        "学校没热水，厕所脏，饭难吃",
        "卫生院没药，医生老不在，厕所也脏",
        "公厕没水，脏得进不去，灯也坏了",
        "村口主水管爆了，水流得满路都是，请派人",
    ],
)
async def test_several_complaints_of_one_place_are_one_matter(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert not any("看着像" in text for text in voter.reads)
    assert "multi" not in await marks_of(town, 1)


async def test_who_has_it_reads_that_it_was_taken_apart_and_it_is_of_its_own_category(town: Town) -> None:
    deputy, voter = await town.deputy("周启明"), await town.voter()
    group = await town.group("g1", deputy)
    await voter.writes("路灯不亮，还有我妈的低保停了")
    await group.presses(deputy, "认领", group.card(LAMP))
    await voter.presses("分开")
    assert not any("改了原话" in text for text in group.reads), group.reads
    assert any("选民把几件事分开了，这一件是：" in text and "路灯不亮" in text for text in group.reads), group.reads
    cases = await town.cases()
    assert [case.category for case in cases] == ["sanitation", "welfare"]
    assert not any("abusive" in case.marks for case in cases)
