"""What a unit said reaches those who joined the matter only where it is theirs to read (docs/spec.md section 4, Same matter)."""

from tests.conversations.test_joined_fates import ONE, TWO
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

OF_HIS_HOME = "到你家看了，你婆婆瘫痪在床是实情，给你家单独接一根管"


async def is_told(deputy: Somebody, words: str) -> None:
    """The matter is forwarded, the unit replies, the deputy lets the voter read it; all in private."""
    await deputy.writes(f"/case {ONE}")
    for button in ("转办", "forward_to", "forward_due", "不写附言，直接转办"):
        await deputy.presses(button)
    await deputy.writes(f"/case {ONE}")
    for button in ("更多", "单位已回话", "今天"):
        await deputy.presses(button)
    await deputy.writes(words)
    await deputy.presses("让选民也看到")


async def reads_in_my(voter: Somebody, number: str) -> str:
    await voter.writes("/my")
    await voter.presses(number)
    return voter.last


async def test_what_it_said_in_confidence_is_read_by_its_voter_alone(town: Town) -> None:
    leader, _group, first, second = await two_neighbours(town)
    await first.writes("请保密，我屋里的事莫让外人晓得")
    await is_told(leader, OF_HIS_HOME)
    assert OF_HIS_HOME in first.last
    assert f"【{TWO}】" in second.last, "he hears the step"
    assert second.last.endswith("回话了，代表核对后再给您答复。")
    assert leader.popups[-1].endswith("并进来的 1 件只知道单位回话了，看不到原话。")
    assert OF_HIS_HOME in await reads_in_my(first, ONE)
    page = await reads_in_my(second, TWO)
    assert "回话" in page
    assert not any("瘫痪" in text for text in second.reads), "nor in his /my"
    await town.check_promises()


async def test_what_it_said_of_his_home_is_his_alone_without_a_wish_too(town: Town) -> None:
    leader, _group, first, second = await two_neighbours(town)
    await is_told(leader, OF_HIS_HOME)
    assert OF_HIS_HOME in first.last
    assert not any("瘫痪" in text for text in second.reads)
    assert "瘫痪" not in await reads_in_my(second, TWO)


async def test_what_is_for_all_reaches_all_and_no_number_stands_in_its_lines(town: Town) -> None:
    leader, _group, first, second = await two_neighbours(town)
    await is_told(leader, "水管换了，后天通水\n水表下周装")
    for voter, number in ((first, ONE), (second, TWO)):
        assert f"【{number}】" in voter.last
        assert "\n｜水管换了，后天通水\n｜水表下周装" in voter.last
    assert leader.popups[-1].endswith("并进来的 1 件也看到了。")
    assert "水管换了" in await reads_in_my(second, TWO)
    await town.check_promises()


async def extended(group: GroupTalk, leader: Somebody, reason: str) -> None:
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "延期")
    await group.replies(leader, reason)
    await group.presses(leader, "发送")


async def test_a_reason_begins_with_its_own_words_for_who_joined_too(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await extended(group, leader, "水管要从县里调货\n下周才到")
    for voter, number in ((first, ONE), (second, TWO)):
        assert voter.last.startswith(f"{number} 要多一点时间")
        assert voter.last.endswith("。原因：水管要从县里调货\n｜下周才到")
        assert voter.last.count("QX-") == 1


async def test_why_it_takes_longer_is_his_alone_where_it_is_of_his_home(town: Town) -> None:
    leader, group, first, second = await two_neighbours(town)
    await group.presses(leader, "更多", group.card(ONE))
    await group.presses(leader, "延期")
    await group.replies(leader, "你婆婆瘫痪在床，要单独接一根管")
    assert any("（并进来的 1 件只知道日子，看不到原因。）" in text for text in (*leader.reads, *group.reads))
    await group.presses(leader, "发送")
    assert first.last.endswith("原因：你婆婆瘫痪在床，要单独接一根管")
    assert second.last.startswith(f"{TWO} 要多一点时间")
    assert second.last.endswith("答复您。")
    assert not any("瘫痪" in text for text in second.reads)
    await town.check_promises()
