"""「他」 and 「你」 for whom only the bot named: who has the matter in hand reads no complaint of himself before its voter says so."""

import pytest

from tests.conversations.test_joined_fates import answers
from tests.town import GroupTalk, Somebody, Town

NUMBER = "QX-2611-0001"


async def begun(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes("三组的水渠堵了浇不上地")
    await group.presses(meant, "认领")
    return meant, group, voter


async def kept_from_him(town: Town, meant: Somebody, group: GroupTalk, words: str) -> None:
    case = await town.case()
    assert (case.claimer, case.asked_of) == (None, ("d001",))
    assert not any(words in text for text in (*group.reads, *meant.reads))


@pytest.mark.parametrize("words", ["他就是堵渠的人，还骂我一顿", "来的这个人骂我，还推了我一把"])
async def test_below_the_notice_that_named_him(town: Town, words: str) -> None:
    meant, group, voter = await begun(town)
    named = [message for message in voter.messages if "周启明 代表已经认领" in message["text"]][-1]
    await voter.writes(words, reply_to=named)
    await kept_from_him(town, meant, group, words)
    await voter.presses("周启明代表可以看")
    assert (await town.case()).claimer == "d001"


@pytest.mark.parametrize("words", ["他收了老板两条烟，根本没去看", "他打我"])
async def test_why_he_is_not_satisfied(town: Town, words: str) -> None:
    meant, group, voter = await begun(town)
    await answers(group, meant, NUMBER)
    await voter.presses("不满意")
    await voter.writes(words)
    await kept_from_him(town, meant, group, words)


async def test_to_his_own_words(town: Town) -> None:
    meant, group, voter = await begun(town)
    await group.presses(meant, "回复选民")
    await group.replies(meant, "明天我去看看")
    await group.presses(meant, "发送")
    await voter.writes("骗子，渠就是你堵的", reply_to=voter.messages[-1])
    await kept_from_him(town, meant, group, "渠就是你堵的")


async def test_that_nobody_came_he_reads(town: Town) -> None:
    meant, group, voter = await begun(town)
    await answers(group, meant, NUMBER)
    await voter.presses("不满意")
    await voter.writes("他说来没来，水还是浇不上")
    assert (await town.case()).claimer == "d001"
    assert any("他说来没来" in text for text in group.reads)


@pytest.mark.parametrize("words", ["启明叔认得我家", "周书记也晓得这个事", "周启明早上路过", "找周启明问过"])
async def test_whom_he_only_mentions_keeps_it(town: Town, words: str) -> None:
    meant, group, voter = await begun(town)
    await voter.writes(words)
    case = await town.case()
    assert (case.claimer, case.asked_of, case.spoken_of) == ("d001", (), ())
    assert any(words in text for text in group.reads)


async def test_of_another_whom_he_only_mentions_nobody_is_asked(town: Town) -> None:
    """His matter stays in the group."""
    meant, group, voter = await begun(town)
    await voter.writes("于发跟我是一个组的")
    assert not any("于发代表" in text and "由您定" in text for text in voter.reads)
    assert any("于发跟我是一个组的" in text for text in group.reads)
