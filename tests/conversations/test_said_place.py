"""1, 2 and 第一个 below buttons that carry no numbers (docs/spec.md section 3, What he types in the place of a tap)."""

import pytest

from tests.town import Somebody, Town

TIP = "村支书贪污了修路的钱，收了沙老板五万"
UNCLEAR, SURE, NOTHING = "没看懂您要选哪个", "光写个数我不敢替您定", "这会儿没有要您选的"


async def people(town: Town) -> Somebody:
    deputy, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.secretary()
    await town.group("g1", deputy, other)
    return await town.voter()


@pytest.mark.parametrize(
    ("asks", "says", "reads"),
    [
        (["/language"], "2", "this language"),
        (["/language"], "第二个", "this language"),
        (["/village"], "2", "下坪村"),
        (["/village"], "第二个", "下坪村"),
        (["/village"], "选2", "下坪村"),
        (["约访"], "1", "09:00"),
        (["约访"], "第二个", "09:30"),
        (["1、路灯坏了\n2、自来水发黄"], "1", "QX-2611-0002"),
        (["路灯坏了", "/my"], "1", "您写来"),
        (["路灯坏了", "/my"], "第一个", "您写来"),
        (["路灯坏了", "撤回"], "2", "待认领"),
        ([TIP], "1", "只有人大秘书"),
    ],
)
async def test_it_is_the_button_in_that_place(town: Town, asks: list[str], says: str, reads: str) -> None:
    voter = await people(town)
    for words in asks:
        await voter.writes(words)
        await town.passes(minutes=1)
    before = len(await town.cases())
    voter.forgets()
    said = await voter.writes(says)
    assert reads in "\n".join(voter.reads) + str([m.get("reply_markup") for m in voter.messages]), voter.reads
    assert voter.sign_on(said) == "🤝"
    await town.passes(minutes=12)
    assert len(await town.cases()) == before + (asks[0].startswith("1、"))


@pytest.mark.parametrize(
    ("asks", "says", "reads"),
    [
        (["/language"], "9", UNCLEAR),
        (["/language"], "第五个", UNCLEAR),
        (["路灯坏了", "撤回"], "1", SURE),
        (["路灯坏了", "撤回"], "第一个", SURE),
        (["删除我的信息"], "1", SURE),
        (["删除我的信息"], "第二个", SURE),
        ([TIP], "2", SURE),
        ([TIP], "第二个", SURE),
        ([TIP], "4", UNCLEAR),
        (["周启明昨天骂我，态度差得很"], "1", SURE),
    ],
)
async def test_where_a_place_is_too_little_he_is_asked_and_nothing_is_done(town: Town, asks: list[str], says: str, reads: str) -> None:
    voter = await people(town)
    for words in asks:
        await voter.writes(words)
    before = [(case.status, case.seal, case.cleared) for case in await town.cases()]
    voter.forgets()
    await voter.writes(says)
    assert reads in voter.last, voter.reads
    assert [(case.status, case.seal, case.cleared) for case in await town.cases()] == before


@pytest.mark.parametrize("says", ["第一个", "第二个", "选2", "最后一个", "就第三个吧"])
async def test_below_nothing_it_is_no_matter(town: Town, says: str) -> None:
    voter = await people(town)
    await voter.writes(says)
    assert NOTHING in voter.last
    await town.passes(minutes=12)
    assert await town.cases() == []


async def test_what_answers_a_deputy_goes_to_him(town: Town) -> None:
    deputy = await town.deputy("周启明")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.writes("路灯坏了")
    await group.presses(deputy, "认领")
    await group.presses(deputy, "回复选民")
    await group.replies(deputy, "村口第几个不亮？")
    await group.presses(deputy, "发送并等回复")
    await voter.writes("第二个")
    assert any("第二个" in text for text in group.reads)


async def test_what_goes_on_with_his_matter_stays_with_it(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.group("g1", deputy)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了")
    await voter.writes("第二个")
    assert NOTHING not in "".join(voter.reads)
    assert UNCLEAR not in "".join(voter.reads)
