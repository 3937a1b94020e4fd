"""「前面那件请保密」: the matter it means leaves the chat, he reads which, and no case is made of the words (docs/spec.md section 3)."""

import pytest

from domain.complaints.asks_secrecy import for_secretary_alone
from tests.conversations.test_in_other_words import eight_matters, labels
from tests.conversations.test_leaks import everything
from tests.town import GroupTalk, Somebody, Town


async def _one_matter(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("水泵房的闸阀漏水三天了没人管")
    assert "闸阀" in everything(group)
    await town.passes(minutes=20)
    return leader, group, voter


@pytest.mark.parametrize("asked", ["前面那件请保密", "别让张老三知道是我说的", "keep it confidential"])
async def test_the_one_open_matter_is_kept_at_once_and_he_reads_which(town: Town, asked: str) -> None:
    leader, group, voter = await _one_matter(town)
    await voter.writes(asked)
    assert "闸阀" in voter.last
    assert "保密了" in voter.last
    assert "闸阀" not in everything(group)
    assert "张老三" not in everything(group)
    await town.passes(minutes=20)
    (case,) = await town.cases()
    assert case.confidential
    await group.presses(leader, "认领")
    assert any("闸阀" in str(message.get("text")) for message in leader.messages)


async def test_of_several_he_is_asked_which_in_their_own_words(town: Town) -> None:
    _, group, voter = await _one_matter(town)
    await voter.writes("村小学门口的路灯不亮")
    await voter.presses("新事项")
    await town.passes(minutes=20)
    await voter.writes("请保密")
    assert "哪一件" in voter.last
    assert "闸阀" in everything(group)
    await voter.presses("保密：水泵房的闸阀漏水三天了…")
    assert "闸阀" in voter.last
    assert "保密了" in voter.last
    assert "闸阀" not in everything(group)
    assert "路灯" in everything(group)
    await town.passes(minutes=20)
    assert sorted(case.confidential for case in await town.cases()) == [False, True]


async def test_whether_it_is_kept_is_said_in_words(town: Town) -> None:
    _, _, voter = await _one_matter(town)
    await voter.writes("我的事保密了没有")
    assert "没有保密" in voter.last
    await voter.presses("保密：水泵房的闸阀漏水三天了…")
    await town.passes(minutes=5)
    await voter.writes("我的事保密了没有")
    assert "没有保密" not in voter.last
    assert "群里看不到您写的话" in voter.last
    await town.passes(minutes=20)
    assert len(await town.cases()) == 1


async def test_where_nothing_is_open_no_case_is_made_of_the_words(town: Town) -> None:
    _, _, voter = await _one_matter(town)
    await voter.writes("撤回")
    await voter.presses("withdraw_yes")
    await town.passes(minutes=20)
    await voter.writes("请保密")
    assert "没有正在办的事" in voter.last
    await town.passes(minutes=20)
    assert len(await town.cases()) == 1


async def test_words_that_say_more_take_what_stood_below_the_card_away_too(town: Town) -> None:
    _, group, voter = await _one_matter(town)
    await voter.presses("补充")
    await voter.writes("隔壁老李家的猪圈也淹了")
    await town.passes(minutes=3)
    assert "猪圈" in everything(group)
    await voter.presses("补充")
    await voter.writes("还有厂里的污水也往里流，别让人知道是我说的")
    await town.passes(minutes=3)
    assert "猪圈" not in everything(group)
    assert "污水" not in everything(group)


async def test_of_more_than_six_none_is_hidden_and_words_narrow_them(town: Town) -> None:
    voter = await eight_matters(town)
    await voter.writes("请保密")
    assert len([label for label in labels(voter) if label.startswith("保密：")]) == 6
    assert not any("水龙头" in label for label in labels(voter))
    await town.restart()
    await voter.presses("看别的事项")
    await voter.presses("保密：水龙头没水")
    assert "水龙头没水）保密了" in voter.last
    await voter.writes("请保密")
    await voter.writes("公厕")
    assert "公厕堵了）保密了" in voter.last
    assert [case.confidential for case in await town.cases()].count(True) == 2
    await town.check_promises()


async def test_whether_each_is_kept_is_said_of_all(town: Town) -> None:
    voter = await eight_matters(town)
    await voter.writes("我的事保密了没有")
    assert voter.last.count("没有保密") == 6
    await voter.presses("看别的事项")
    assert "水龙头没水" in voter.last
    assert voter.last.count("没有保密") == 2
    await voter.presses("保密：水龙头没水")
    assert [case.confidential for case in await town.cases()] == [True, *[False] * 7]


async def _two_parts(town: Town) -> tuple[GroupTalk, Somebody]:
    _, group, voter = await _one_matter(town)
    await voter.writes("隔壁养猪的粪水流到我家门口")
    await voter.presses("新事项")
    await town.passes(minutes=20)
    return group, voter


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("猪那个事不要写我名字哈，我怕隔壁晓得", [False, True]),
        ("闸阀那个事莫写我名字哈", [True, False]),
        ("养猪的事别让人知道是我说的", [False, True]),
    ],
)
async def test_the_matter_that_he_names_is_kept_and_no_other(town: Town, asked: str, kept: list[bool]) -> None:
    group, voter = await _two_parts(town)
    await voter.writes(asked)
    assert "保密了" in voter.last
    assert ("养猪" in voter.last) is kept[1]
    assert [case.confidential for case in await town.cases()] == kept
    assert ("粪水" in everything(group)) is kept[0]


async def test_of_one_that_none_of_his_matters_has_he_is_asked(town: Town) -> None:
    _, _, voter = await _one_matter(town)
    await voter.writes("路灯那个事莫写我名字哈")
    assert "您要是说这一件要保密" in voter.last
    assert [case.confidential for case in await town.cases()] == [False]


async def test_whoever_asks_it_beside_other_words_reads_which_it_is(town: Town) -> None:
    _, group, voter = await _one_matter(town)
    await voter.presses("补充")
    await voter.writes("还有厂里的污水也往里流，别让人知道是我说的")
    assert any("闸阀" in said and "保密了" in said for said in voter.reads)


@pytest.mark.parametrize("how", ["只给人大秘书看", "这件事只让秘书晓得就行", "莫给小组看，只给秘书"])
async def test_what_he_wants_the_secretary_alone_to_read_is_hers_alone_at_once(town: Town, how: str) -> None:
    leader, group, voter = await _one_matter(town)
    secretary = await town.secretary()
    await voter.writes(how)
    (case,) = await town.cases()
    assert case.seal == "kept"
    assert "闸阀" not in everything(group)
    await leader.writes(f"/case {case.number}")
    assert "没有" in leader.last
    await secretary.writes(f"/case {case.number}")
    assert "闸阀" in secretary.last
    assert "秘书" in voter.last


async def test_a_matter_that_begins_so_never_reaches_the_group(town: Town) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voter = await town.voter()
    await voter.writes("水泵房的闸阀漏水三天了没人管，这个只给秘书看，不要发到小组")
    await town.passes(minutes=30)
    (case,) = await town.cases()
    assert case.seal == "kept"
    assert "闸阀" not in everything(group)
    await voter.writes("就在老祠堂后头")
    await town.passes(minutes=30)
    assert len(await town.cases()) == 1
    assert "祠堂" not in everything(group)


@pytest.mark.parametrize(
    "text",
    [
        "秘书长只看材料不下村",
        "村里只有一个秘书知道账目在哪",
        "账目在哪只有秘书知道",
        "只给秘书一个人报销",
        "秘书只管盖章",
        "证明只能由秘书办，他老不在",
        "钱只交给秘书，没有收据",
        "材料只给秘书看了，没下文",
    ],
)
def test_who_writes_of_a_secretary_asks_for_nothing(text: str) -> None:
    assert not for_secretary_alone(text)
