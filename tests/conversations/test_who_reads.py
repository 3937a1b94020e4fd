"""Who will read a likely tip once the group has it is said as it is: by name who will not, and that all will where nobody was recognised
(docs/spec.md section 3, Special words)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town

NOBODY_KNOWN = "坡上那个婆娘收了我两百块，才肯把低保的表给我填"
OF_NOBODY_MADE_OUT = (
    ("吕春敏", "上坪村", NOBODY_KNOWN),
    ("于发", "下坪村", "装表那个老幺说不给他五百红包就不给装表，别家都给了"),
    ("段开东", "上坪村", "河对门那个，扶贫的米面都从他那进，价钱翻一倍，和镇里对半分"),
)
NUMBER = "QX-2611-0001"


async def _told(
    town: Town, meant: str = "吕春敏", village: str = "上坪村", text: str = NOBODY_KNOWN
) -> tuple[Somebody, GroupTalk, Somebody]:
    who, other = await town.deputy(meant), await town.deputy("夏明柱")
    group = await town.group("g1", who, other)
    voter = await town.voter(village)
    await voter.writes(text)
    assert (await town.case()).seal == "asked"
    return who, group, voter


def _reads_it(who: Somebody, group: GroupTalk, words: str = "两百块") -> bool:
    return words in all_read(who) or any(words in read for read in group.reads)


@pytest.mark.parametrize(("meant", "village", "text"), OF_NOBODY_MADE_OUT)
async def test_where_nobody_was_recognised_he_is_asked_before_it_opens(town: Town, meant: str, village: str, text: str) -> None:
    who, group, voter = await _told(town, meant, village, text)
    assert not (await town.case()).spoken_of
    await voter.presses("给代表小组看")
    await who.writes(f"/case {NUMBER}")
    assert (await town.case()).seal == "asked"
    assert not _reads_it(who, group, text[-7:])
    assert "没认出您说的是谁" in voter.last
    assert "看不到" not in voter.last or "小组里别的代表看得到" in voter.last
    await voter.writes(meant)
    assert f"{meant}代表" in voter.last
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened"
    assert f"{meant}代表" in voter.last
    await who.writes(f"/case {NUMBER}")
    assert not _reads_it(who, group, text[-7:])
    await town.check_promises()


async def test_a_second_tap_opens_and_nothing_is_promised(town: Town) -> None:
    who, group, voter = await _told(town)
    await voter.presses("给代表小组看")
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened"
    assert "吕春敏" not in voter.last
    assert "周启明代表、刘国春代表看不到，小组里别的代表看得到" in voter.last, "officials of that village, deputies themselves"
    assert _reads_it(who, group)


@pytest.mark.parametrize("typed", ["给代表小组看", "可以看"])
async def test_it_is_typed_twice_as_well(town: Town, typed: str) -> None:
    who, group, voter = await _told(town)
    await voter.writes(typed)
    assert not _reads_it(who, group)
    await town.restart()
    await voter.writes(typed)
    assert (await town.case()).seal == "opened"


@pytest.mark.parametrize(
    "named", ["吕春敏", "是吕春敏", "说的是果园的吕春敏代表", "吕代表", "吕春敏，果园的", "是吕春敏收的", "就是吕春敏收的钱"]
)
@pytest.mark.parametrize("when", ["at once", "tapped", "later", "restarted", "reply"])
async def test_a_name_typed_then_is_kept_out_before_it_opens(town: Town, named: str, when: str) -> None:
    who, group, voter = await _told(town)
    first = voter.messages[-1]
    if when in ("tapped", "restarted"):
        await voter.presses("给代表小组看")
    if when in ("later", "reply", "restarted"):
        await town.passes(minutes=25)
    if when == "restarted":
        await town.restart()
    await (voter.writes(named, first) if when == "reply" else voter.writes(named))
    assert len(await town.cases()) == 1
    assert (await town.case()).sealed
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened"
    assert "吕春敏代表" in voter.last
    await who.writes(f"/case {NUMBER}")
    await who.writes("/cases")
    assert not _reads_it(who, group)


async def test_by_an_edit_too_and_a_name_that_nobody_bears_is_said_so(town: Town) -> None:
    who, group, voter = await _told(town)
    await voter.presses("给代表小组看")
    said = await voter.writes("王老三")
    assert "没有找到这个名字" in voter.last
    assert len(await town.cases()) == 1
    await voter.edits(said, "吕春敏")
    await voter.presses("给代表小组看")
    if (await town.case()).sealed:
        await voter.presses("给代表小组看")
    await who.writes(f"/case {NUMBER}")
    assert not _reads_it(who, group)


async def test_other_words_meanwhile_are_a_message_like_any(town: Town) -> None:
    who, group, voter = await _told(town)
    await voter.presses("给代表小组看")
    await town.passes(minutes=5)
    await voter.writes("于发代表您好，三组的路灯坏了")
    await town.passes(minutes=15)
    first, second = await town.cases()
    assert first.seal == "asked"
    assert second.id != first.id
    assert not second.spoken_of
    assert not _reads_it(who, group)


async def test_who_is_recognised_is_named_and_one_tap_opens(town: Town) -> None:
    meant = await town.deputy("于发")
    group = await town.group("g1", meant)
    voter = await town.voter("下坪村")
    await voter.writes("于发代表收了老板的烟，把公家的变压器接到砂场去了，要塞红包才装表")
    assert (await town.case()).seal == "asked"
    assert "于发代表看不到，小组里别的代表看得到" in voter.last
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened"
    assert "于发代表看不到" in voter.last
    assert not _reads_it(meant, group, "变压器")


async def test_the_secretary_reads_it_too_before_she_decides(town: Town) -> None:
    secretary = await town.secretary()
    who, group, _voter = await _told(town)
    await town.passes(hours=3)
    assert "没认出选民说的是哪位代表" in secretary.last
    assert "周启明代表、刘国春代表看不到，小组里别的代表看得到" in secretary.last
    await secretary.writes(f"/case {NUMBER}")
    assert "没认出选民说的是哪位代表" in secretary.last
    await secretary.presses("说的是谁")
    await secretary.writes("吕春敏")
    if not (await town.case()).spoken_of:
        await secretary.presses("speaks_of")
    assert (await town.case()).spoken_of
    await secretary.writes(f"/case {NUMBER}")
    assert "吕春敏代表" in secretary.last
    await secretary.presses("给代表小组看")
    assert (await town.case()).seal == "opened"
    await who.writes(f"/case {NUMBER}")
    assert not _reads_it(who, group)


async def test_a_cry_below_the_question_is_no_strangers_name(town: Town) -> None:
    _, _, voter = await _told(town)
    secretary = await town.secretary()
    await voter.presses("给代表小组看")
    await voter.writes("小孩落水")
    assert any("120" in words for words in voter.reads)
    assert any("🔴" in words for words in secretary.reads)
    assert not any("名册" in words and "小孩" in words for words in voter.reads)


@pytest.mark.parametrize("words", ["不晓得", "我也不知道他叫啥", "叫不出名字", "没有"])
async def test_who_cannot_tell_reads_both_choices_again(town: Town, words: str) -> None:
    who, group, voter = await _told(town)
    await voter.presses("给代表小组看")
    await voter.writes(words)
    assert "说不出名字也不要紧" in voter.last
    assert len(await town.cases()) == 1
    assert (await town.case()).seal == "asked"
    assert not _reads_it(who, group)
    await voter.presses("给代表小组看")
    await voter.presses("给代表小组看")
    assert (await town.case()).seal == "opened"


@pytest.mark.parametrize("words", ["高兴", "马上", "老实说", "方便"])
async def test_a_word_that_begins_like_a_name_is_none(town: Town, words: str) -> None:
    _, _, voter = await _told(town)
    await voter.presses("给代表小组看")
    await voter.writes(words)
    assert "没有找到这个名字" not in voter.last
    assert (await town.case()).seal == "asked"


async def test_who_is_named_once_more_is_not_said_to_be_nobody(town: Town) -> None:
    _, _, voter = await _told(town)
    await voter.presses("给代表小组看")
    await voter.writes("吕春敏")
    await voter.writes("吕春敏代表")
    assert "吕春敏代表" in voter.last
    assert not any("没有找到这个名字" in words for words in voter.reads)
