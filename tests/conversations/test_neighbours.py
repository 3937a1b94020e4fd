"""What a voter reads whose neighbours wrote of the same, and 「一起跟进」 (docs/spec.md section 4, Same matter)."""

import pytest

from tests.town import GroupTalk, Somebody, Town

WATER = "自来水停了三天了，没水做饭"
SAID = "有邻居也反映了这类事"


async def village(town: Town, words: str, count: int = 3) -> tuple[Somebody, GroupTalk]:
    """A leader and his group, and so many voters of one village who wrote this."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    for n in range(count):
        voter = await town.voter(name=f"王大娘{n}")
        await voter.writes(words)
        assert SAID not in voter.last
    return leader, group


async def test_from_three_others_on_he_reads_so_by_the_category_and_may_follow(town: Town) -> None:
    leader, group = await village(town, WATER)
    voter = await town.voter(name="李大爷")
    await voter.writes("自来水停了三天了")
    assert f"{SAID}（饮水供水）" in voter.last
    assert "做饭" not in voter.last, "nobody reads another's words"
    receipt = voter.messages[-1]
    await voter.presses("一起跟进")
    case = await town.case("QX-2611-0004")
    assert case.status == "merged"
    assert voter.popups[-1] == "好，和邻居的事一起办。"
    assert SAID not in next(m for m in voter.messages if m["message_id"] == receipt["message_id"])["text"]
    main = (await town.case("QX-2611-0001")).id
    assert case.main_case == main
    await group.presses(leader, "认领", group.card("QX-2611-0001"))
    await group.presses(leader, "答复", group.card("QX-2611-0001"))
    await group.presses(leader, "outcome:solved")
    await group.says(leader, "水管换好了", group.chat.messages[max(group.chat.messages)])
    await group.presses(leader, "send_answer")
    assert "水管换好了" in "".join(voter.reads), "he hears what came of it"
    secretary = await town.secretary()
    await secretary.writes("/audit QX-2611-0004")
    assert "并案" in "\n".join(secretary.reads)
    await town.check_promises()


async def test_two_others_are_too_few_and_one_who_wrote_thrice_is_one(town: Town) -> None:
    await village(town, WATER, 2)
    voter = await town.voter(name="李大爷")
    await voter.writes(WATER)
    assert SAID not in voter.last


async def test_those_who_joined_are_counted(town: Town) -> None:
    leader, group = await village(town, WATER, 3)
    await group.presses(leader, "并入 QX-2611-0001", group.card("QX-2611-0002"))
    await group.presses(leader, "并入 QX-2611-0001", group.card("QX-2611-0003"))
    voter = await town.voter(name="李大爷")
    await voter.writes(WATER)
    assert SAID in voter.last


@pytest.mark.parametrize(
    "words",
    [
        "请保密，自来水停了三天了，没水做饭",
        "邻居家滴水到我家，天天吵架",
        "村务公开栏的账目一年没公开了",
        "周启明说来修自来水从来不来，自来水停了三天了",
    ],
)
async def test_it_is_never_said_of_what_is_kept_from_anybody(town: Town, words: str) -> None:
    leader, group = await village(town, words)
    voter = await town.voter(name="李大爷")
    await voter.writes(words)
    assert SAID not in "".join(voter.reads)


async def test_the_button_does_nothing_once_somebody_has_it_in_hand(town: Town) -> None:
    leader, group = await village(town, WATER)
    voter = await town.voter(name="李大爷")
    await voter.writes(WATER)
    await group.presses(leader, "认领", group.card("QX-2611-0004"))
    await voter.presses("一起跟进")
    assert (await town.case("QX-2611-0004")).status == "claimed"


async def test_in_a_burst_whoever_comes_later_may_follow_too(town: Town) -> None:
    await village(town, WATER)
    for n in range(3, 9):
        voter = await town.voter(name=f"李大爷{n}")
        await voter.writes(WATER)
        assert any(SAID in text for text in voter.reads), n
