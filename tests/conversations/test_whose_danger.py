"""Another's life and an accident are read by the group, which knows where to run; his own despair is kept quiet (docs/spec.md section 3)."""

import pytest

from tests.town import Town


@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize(
    "words",
    [
        "娃娃误喝了除草剂",
        "邻居喝百草枯了快来人",
        "有人跳河了",
        "婆婆喝了敌敌畏",
        "老头子喝农药了",
        "媳妇吞了一瓶安眠药",
        "我弟割腕了",
        "隔壁屋里吊在梁上了",
        "二娃子爬上水塔说要跳",
        "我妈说不想活了",
        "喝农药了",
        "邻居吊起了",
        "对门那个吊了",
        "楼顶有人要跳，快来",
        "他说不给钱就跳楼",
        "不给钱我就跟你们同归于尽",
    ],
)
async def test_another_life_or_an_accident_is_read_by_the_group_and_doctor_or_police_come_first(
    town: Town, words: str, night: bool
) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    if night:
        await town.comes("2026-11-05", "02:30")
    await voter.writes(words)
    assert voter.last.startswith("⚠ 有危险请马上打：1")
    assert "保密" not in voter.last
    assert words in group.card("QX-2611-0001")["text"]
    assert any("🔴 紧急" in told for told in secretary.reads)


@pytest.mark.parametrize(
    "words", ["我不想活了", "我喝农药了", "老公天天打我，我喝了农药", "儿子媳妇都不管，活着没意思", "活够了，我去陪老伴了"]
)
async def test_his_own_despair_is_kept_quiet(town: Town, words: str) -> None:
    voter = await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    await voter.writes(words)
    assert "心里难受" in voter.last
    assert "12356" in voter.last
    assert words not in group.card("QX-2611-0001")["text"]


@pytest.mark.parametrize(
    "words", ["我要跳楼", "我去死给你们看", "不解决我就喝药", "不给钱就从塔吊跳", "我就吊死在镇政府门口", "老子不活了", "等着给我收尸吧"]
)
async def test_who_threatens_with_his_own_death_is_heard_as_one_who_despairs(town: Town, words: str) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    await voter.writes(words)
    assert voter.last.index("心里难受") < voter.last.index("110")
    assert "12356" in voter.last
    assert words not in "".join(group.reads)
    assert "🔒保密" in group.card("QX-2611-0001")["text"]
    assert any("🔴 紧急" in told for told in secretary.reads)
    await group.presses(leader, "认领")
    assert words in "".join(leader.reads)


@pytest.mark.parametrize("words", ["娃娃误喝了除草剂", "两岁的娃喝了洁厕灵", "我不小心喝了除草剂", "孙子把老鼠药当糖吃了"])
async def test_an_accident_is_poison_alone(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert voter.last.startswith("⚠ 有危险请马上打：120")
    assert "留着给 120 看" in voter.last
    assert "12356" not in voter.last


async def test_of_another_who_took_poison_the_bottle_is_kept_and_those_around_may_be_heard(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("婆婆喝了敌敌畏")
    number, bottle, around = (voter.last.index(words) for words in ("打：120", "留着给 120 看", "不知道怎么劝"))
    assert number < bottle < around
    assert "您的话我们看到了，很放心不下" not in voter.last


async def test_where_nobody_is_named_he_may_be_the_one(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("喝农药了")
    assert voter.last.index("打：120") < voter.last.index("很放心不下")


async def test_despair_told_in_pieces_is_kept_quiet_too(town: Town) -> None:
    voter = await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    await voter.writes("想不开")
    await voter.writes("我喝了药")
    assert "🔒保密" in group.card("QX-2611-0001")["text"]
    assert "我喝了药" not in "".join(group.reads)


BESIDE = [
    (["我婆婆喝了百草枯，我也不想活了"], "婆婆喝了百草枯", "不想活"),
    (["我婆婆喝了百草枯", "我也不想活了"], "婆婆喝了百草枯", "不想活"),
    (["我也不想活了", "我婆婆喝了百草枯"], "婆婆喝了百草枯", "不想活"),
    (["灶屋着火了", "我不想活了，别管我"], "灶屋着火了", "不想活"),
    (["路灯坏了", "老公上吊了我也不想活了"], "老公上吊了", "不想活"),
]


@pytest.mark.parametrize(("said", "read", "quiet"), BESIDE)
@pytest.mark.parametrize("pause", [5, 300])
async def test_beside_anothers_danger_his_own_despair_alone_is_kept_quiet(
    town: Town, said: list[str], read: str, quiet: str, pause: int
) -> None:
    secretary, voter = await town.secretary(), await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    for words in said:
        await voter.writes(words)
        await town.passes(seconds=pause)
    shown = "".join(str(one) for one in group.chat.messages.values())
    assert read in shown
    assert quiet not in shown
    assert "🔒保密" in shown
    assert len([told for told in secretary.reads if "🔴 紧急" in told]) == 2
    assert "心里难受" in "".join(voter.reads)
    kept = [case for case in await town.cases() if case.confidential]
    assert len(kept) == 1


async def test_an_edit_of_both_brings_nothing_of_it_back(town: Town) -> None:
    voter = await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    last = await voter.writes("我婆婆喝了百草枯，我也不想活了")
    await voter.edits(last, "我婆婆喝了百草枯，在吐，我也不想活了")
    await town.passes(minutes=1)
    shown = "".join(str(one) for one in group.chat.messages.values())
    assert "不想活" not in shown


async def test_who_asked_for_secrecy_keeps_it_beside_anothers_danger(town: Town) -> None:
    voter = await town.voter()
    group = await town.group("g1", await town.deputy("周启明"))
    await voter.writes("我不想活了，请保密，别让人知道")
    await voter.writes("想不开")
    assert "不想活" not in "".join(group.reads)
    assert len(await town.cases()) == 1


async def test_one_verb_of_both_is_heard_of_both(town: Town) -> None:
    """His own stays quiet, and the group reads of her."""
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter("上坪村")
    await voter.writes("我喝了农药，婆婆也喝了")
    await town.settled()
    others, own = await town.cases()
    assert "urgent" in others.marks
    assert "confidential" not in others.marks
    assert {"urgent", "confidential"} <= own.marks
    assert any("婆婆也喝了（农药）" in text for text in group.reads)
    assert not any("我喝了农药" in text for text in group.reads)


async def test_where_nobody_of_the_office_is_within_reach_the_chairs_are_woken(town: Town) -> None:
    chair, voter, other = await town.deputy("贺正平"), await town.voter("上坪村"), await town.voter("上坪村", "李大爷")
    for who, words in ((voter, "我屋头着火了，里头有人"), (other, "我喝农药了，不想活了")):
        chair.forgets()
        await who.writes(words)
        case = await town.case()
        assert any("🔴" in one and case.number in one for one in chair.reads)
    assert "农药" not in "\n".join(chair.reads)


@pytest.mark.parametrize("words", ["贺正平主席拿刀追着砍我 救命", "贺主席打我，打断了我的手"])
async def test_the_chair_of_whom_it_speaks_is_not_woken(town: Town, words: str) -> None:
    chair, voter = await town.deputy("贺正平"), await town.voter("上坪村")
    await voter.writes(words)
    assert "urgent" in (await town.case()).marks
    assert not any("🔴" in one for one in chair.reads)
