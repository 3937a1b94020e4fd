"""Whoever has a matter in hand reads no complaint of himself that only points to him, replied to or not (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_he_who_has_it import NUMBER, begun, kept_from_him
from tests.conversations.test_joined_fates import answers
from tests.town import GroupTalk, Somebody, Town


async def writes_to_him(town: Town, meant: Somebody, group: GroupTalk) -> None:
    await group.presses(meant, "回复选民")
    await group.replies(meant, "明天上午来看")
    await group.presses(meant, "发送")
    await town.passes(hours=1)


@pytest.mark.parametrize(
    "words",
    [
        "他骂我",
        "你上次偷我家鸡",
        "来看的那位一身酒气",
        "代表来过了，踩了我一地的秧",
        "这个代表不讲理，渠就是他家堵的",
        "老人家说他来过，装了两袋米走",
        "你们代表就是挖沙老板养的狗",
    ],
)
@pytest.mark.parametrize("wrote", [False, True])
async def test_in_plain_words(town: Town, words: str, wrote: bool) -> None:
    """They are of the matter he has in hand, or, where its voter is asked and does not say so, of one of their own."""
    meant, group, voter = await begun(town)
    await town.passes(minutes=15)
    if wrote:
        await writes_to_him(town, meant, group)
    await voter.writes(words)
    await town.passes(minutes=12)
    last = (await town.cases())[-1]
    assert (last.claimer, last.asked_of) == (None, ("d001",))
    assert not any(words in text for text in (*group.reads, *meant.reads))
    assert any("让不让周启明代表看这件事" in text for text in voter.reads)
    await voter.presses("周启明代表可以看")
    assert (await town.cases())[-1].asked_of == ()


@pytest.mark.parametrize("words", ["他收了老板的好处费", "你跟老板是一伙的"])
@pytest.mark.parametrize("wrote", [False, True])
async def test_what_weighs_like_a_tip_besides(town: Town, words: str, wrote: bool) -> None:
    """It is sealed first, and kept from him before its voter is asked who may read it."""
    meant, group, voter = await begun(town)
    await town.passes(minutes=15)
    if wrote:
        await writes_to_him(town, meant, group)
    await voter.writes(words)
    await town.passes(minutes=12)
    last = (await town.cases())[-1]
    assert (last.seal, last.claimer, last.asked_of) == ("asked", None, ("d001",))
    assert not any(words in text for text in (*group.reads, *meant.reads))
    assert "周启明代表、刘国春代表看不到" in voter.last


async def test_why_he_is_not_satisfied(town: Town) -> None:
    meant, group, voter = await begun(town)
    await answers(group, meant, NUMBER)
    await voter.presses("不满意")
    await voter.writes("来的代表把我家的狗打死了")
    await kept_from_him(town, meant, group, "来的代表把我家的狗打死了")


async def test_an_edit(town: Town) -> None:
    meant, group, voter = await begun(town)
    await town.passes(minutes=15)
    message = await voter.writes("渠口在老庙边上")
    voter.person.edits(message, "渠口在老庙边上，来的人收了我一百块")
    await town.settled()
    assert (await town.case()).asked_of == ("d001",)
    assert not any("一百块" in text for text in (*group.reads, *meant.reads))


async def test_after_he_gave_it_back(town: Town) -> None:
    meant, group, voter = await begun(town)
    await group.presses(meant, "更多")
    await group.presses(meant, "放下")
    await town.passes(minutes=15)
    await voter.writes("来的人骂我是刁民")
    await kept_from_him(town, meant, group, "来的人骂我是刁民")


async def test_days_later_in_a_matter_of_its_own(town: Town) -> None:
    meant, group, voter = await begun(town)
    await town.passes(hours=30)
    await voter.writes("来的代表把我家的狗打死了")
    await town.passes(minutes=12)
    assert not any("狗打死了" in text for text in (*group.reads, *meant.reads))


@pytest.mark.parametrize("words", ["他说明天来", "来的人很好", "他家的狗又跑到路上了", "隔壁那个老李，他又堵渠了", "来的人没修好就走了"])
async def test_other_words_he_reads(town: Town, words: str) -> None:
    meant, group, voter = await begun(town)
    await writes_to_him(town, meant, group)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert (await town.cases())[0].claimer == "d001"
    assert any(words in text for text in group.reads)


async def test_he_is_the_neighbour_of_whom_the_matter_is(town: Town) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("于发")
    group, voter = await town.group("g1", meant, other), await town.voter("上坪村")
    await voter.writes("隔壁老李把水渠堵了浇不上地")
    await group.presses(meant, "认领")
    await town.passes(minutes=15)
    await voter.writes("他又骂我")
    assert (await town.case()).claimer == "d001"
    await writes_to_him(town, meant, group)
    await voter.writes("他骂我是刁民")
    await kept_from_him(town, meant, group, "他骂我是刁民")


@pytest.mark.parametrize("words", ["他打了我一巴掌", "他收了老板两条烟，根本没去看", "来的人骂我是刁民"])
async def test_beside_a_neighbour_named_before_after_the_answer_it_is_he_who_answered(town: Town, words: str) -> None:
    meant, other = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", meant, other)
    voter = await town.voter("上坪村")
    await voter.writes("三组的水渠堵了，隔壁的张老头也没水")
    await group.presses(meant, "认领")
    await town.passes(hours=2)
    await meant.writes(f"{(await town.case()).number[-4:]}办好了，水渠通了")
    await meant.writes("发")
    await town.passes(hours=5)
    await voter.writes("不满意")
    await voter.writes(words)
    assert (await town.case()).asked_of == ("d001",)
    assert not any(words in text for text in (*group.reads, *meant.reads))
