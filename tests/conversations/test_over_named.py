"""Words of the thing of a matter closed lately, while another is open, are asked about that one (docs/spec.md section 3, Which case a message joins)."""

import pytest

from tests.conversations.test_joined_fates import answers
from tests.conversations.test_which_case import said_on
from tests.town import GroupTalk, Somebody, Town

LOCK, LAMP = "我家门锁遭撬了", "村口路灯不亮"
ONE, TWO, THREE = "QX-2611-0001", "QX-2611-0002", "QX-2611-0003"


async def closes(group: GroupTalk, deputy: Somebody, voter: Somebody, number: str) -> None:
    await group.presses(deputy, "认领", group.card(number))
    await answers(group, deputy, number, "已经弄好了")
    await voter.presses("满意")
    await voter.presses("已解决")


async def one_over(town: Town, *, claimed: bool = True) -> tuple[Somebody, GroupTalk, Somebody]:
    """The lock was seen to three days ago; the lamp goes on."""
    deputy = await town.deputy("吕春敏")
    group, voter = await town.group("g1", deputy), await town.voter()
    await voter.writes(LOCK)
    await closes(group, deputy, voter, ONE)
    await town.passes(days=3)
    await voter.writes(LAMP)
    await voter.presses("新事项")
    if claimed:
        await group.presses(deputy, "认领", group.card(TWO))
    await town.passes(hours=5)
    voter.forgets()
    return voter, group, deputy


@pytest.mark.parametrize("words", ["门锁又遭撬了", "门锁换了还是打不开"])
@pytest.mark.parametrize("claimed", [True, False])
async def test_he_is_asked_by_the_words_of_that_one(town: Town, words: str, *, claimed: bool) -> None:
    voter, _, _ = await one_over(town, claimed=claimed)
    await voter.writes(words)
    assert voter.sees_button(f"还没解决：{LOCK}")
    assert await said_on(town, 2) == [LAMP]
    await voter.presses(f"还没解决：{LOCK}")
    case = (await town.cases())[0]
    assert (case.status, case.round, (await said_on(town, 1))[-1]) == ("returned", 2, words)


async def test_so_he_is_in_the_middle_of_a_talk_on_the_open_one(town: Town) -> None:
    voter, group, deputy = await one_over(town)
    await group.presses(deputy, "回复选民", group.card(TWO))
    await group.replies(deputy, "灯泡买到了，周五来换")
    await group.presses(deputy, "发送")
    await voter.writes("门锁又遭撬了")
    assert voter.sees_button(f"还没解决：{LOCK}")
    assert voter.sees_button(f"接着说：{LAMP}")


@pytest.mark.parametrize("words", ["钥匙在隔壁", "灯杆师傅看过了", "我周五在家"])
async def test_what_is_of_the_open_one_goes_there(town: Town, words: str) -> None:
    voter, _, _ = await one_over(town)
    await voter.writes(words)
    assert (await said_on(town, 2))[-1] == words


async def test_of_several_that_are_over_a_bare_bad_again_is_asked_about(town: Town) -> None:
    voter, group, deputy = await one_over(town)
    await answers(group, deputy, TWO, "灯换了")
    await voter.presses("满意")
    await voter.presses("已解决")
    await town.passes(days=20)
    voter.forgets()
    await voter.writes("又坏了")
    assert voter.sees_button(f"又这样了：{LOCK}")
    await voter.presses(f"又这样了：{LOCK}")
    case = (await town.cases())[-1]
    assert case.number == THREE
    assert LOCK in "".join(await said_on(town, 3))
