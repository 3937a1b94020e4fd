"""A complaint that names nobody waits for its voter's choice, and the next line says who it is: it goes with the complaint and to no matter he has in hand."""

import pytest

from tests.town import GroupTalk, Somebody, Town

COMPLAINTS = ["还有个事 有人贪了修路的钱", "另外有个人欺负我屋里"]
SAYS_WHO = ["就是启明那个", "就是来看电线那个", "就是管这个事的那个", "就是上回来的那个", "昨天来的那个", "就是你们派来的那个人", "就是他"]


async def beside_the_wires(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("屋檐下的电线快挨到晾衣竿了")
    await group.says(zhou, "我来", group.card())
    await town.passes(minutes=20)
    return zhou, group, voter


@pytest.mark.parametrize("complaint", COMPLAINTS)
@pytest.mark.parametrize("words", SAYS_WHO)
async def test_who_it_is_goes_with_the_complaint_and_he_reads_neither(town: Town, complaint: str, words: str) -> None:
    zhou, group, voter = await beside_the_wires(town)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes(complaint)
    await town.passes(seconds=55)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert not any(one in text for one in (complaint, words) for text in (*group.reads[read:], *zhou.reads[before:]))
    assert "d001" in (await town.case("QX-2611-0002")).spoken_of


@pytest.mark.parametrize("minutes", [4, 8])
async def test_some_minutes_later_it_still_goes_with_it(town: Town, minutes: int) -> None:
    zhou, group, voter = await beside_the_wires(town)
    read = len(group.reads)
    await voter.writes("还有个事 有人贪了修路的钱")
    await town.passes(minutes=minutes)
    await voter.writes("就是来看电线那个")
    await town.passes(minutes=12)
    assert not any("贪了修路的钱" in text or "来看电线那个" in text for text in group.reads[read:])


async def test_behind_a_new_matter_that_he_chose_it_goes_with_that(town: Town) -> None:
    zhou, _, voter = await beside_the_wires(town)
    await voter.writes("还有个事 有人贪了修路的钱")
    await voter.writes("新事项")
    await town.passes(minutes=3)
    await voter.writes("就是来看电线那个")
    await town.settled()
    assert "QX-2611-0002" in voter.last
    assert "d001" in (await town.case("QX-2611-0002")).spoken_of
    assert not any("来看电线那个" in text for text in zhou.reads)


@pytest.mark.parametrize("words", ["另外有个人欺负我屋里", "有个人欺负我屋里", "还有件事 有人占了集体的塘"])
async def test_a_complaint_of_a_person_is_asked_about_beside_an_ordinary_matter(town: Town, words: str) -> None:
    _, group, voter = await beside_the_wires(town)
    read = len(group.reads)
    await voter.writes(words)
    assert "这是另一件事" in voter.last, voter.last
    assert not any(words in text for text in group.reads[read:])


@pytest.mark.parametrize("words", ["就是渡槽边那个", "昨天有人来看了", "线垂到晾衣竿上了"])
async def test_other_words_go_where_they_went(town: Town, words: str) -> None:
    _, group, voter = await beside_the_wires(town)
    await voter.writes(words)
    await town.passes(minutes=12)
    assert any(words in text for text in group.reads), voter.reads


@pytest.mark.parametrize("words", ["", "就是这个人"])
async def test_a_card_behind_it_says_who_it_is(town: Town, words: str) -> None:
    yu, lv = await town.deputy("于发"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", yu, lv), await town.voter("上坪村")
    await voter.writes("屋檐下的电线快挨到晾衣竿了")
    await group.says(yu, "我来", group.card())
    await town.passes(minutes=20)
    before, read = len(yu.reads), len(group.reads)
    await voter.writes("还有个事 有人贪了修路的钱")
    voter.person.posts({"contact": {"phone_number": "13911112222", "first_name": "于发", "user_id": 77}})
    await town.settled()
    if words:
        await voter.writes(words)
    await town.passes(minutes=12)
    assert yu.person_id in (await town.case("QX-2611-0002")).spoken_of
    assert (await town.case("QX-2611-0001")).claimer == yu.person_id
    assert not any("贪了修路的钱" in text for text in (*group.reads[read:], *yu.reads[before:]))


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_a_voice_behind_it_waits_with_it(town: Town, kind: str) -> None:
    _, group, voter = await beside_the_wires(town)
    read = len(group.reads)
    await voter.writes("还有个事 有人贪了修路的钱")
    await town.passes(seconds=50)
    await voter.sends(kind, "")
    await town.passes(seconds=50)
    assert group.reads[read:] == []
    await voter.presses("新事项", next(one for one in reversed(voter.messages) if one.get("reply_markup")))
    await town.settled()
    assert (await town.case("QX-2611-0001")).claimer == "d001"
    second = await town.case("QX-2611-0002")
    assert len(await town.ask(lambda work: work.said.by_voter(second.id, 0, 9))) == 2


async def test_a_picture_with_nothing_waiting_goes_to_the_one_matter(town: Town) -> None:
    _, group, voter = await beside_the_wires(town)
    read = len(group.reads)
    await voter.sends("photo", "")
    await town.settled()
    assert any("[photo]" in text for text in group.reads[read:])


async def test_who_somebody_is_of_whom_he_wrote_goes_with_that_matter(town: Town) -> None:
    zhou, lv = await town.deputy("周启明"), await town.deputy("吕春敏")
    group, voter = await town.group("g1", zhou, lv), await town.voter("上坪村")
    await voter.writes("门前阴沟堵了")
    await town.passes(minutes=20)
    await voter.writes("还有启明哥的老丈人 把路边那棵黄桷树砍了卖钱")
    await town.passes(minutes=15)
    await voter.writes("我说的启明哥就是当书记那个")
    await town.passes(minutes=12)
    assert "QX-2611-0002" in voter.last
    assert "QX-2611-0003" not in "".join(voter.reads)
    assert "d001" in (await town.case("QX-2611-0002")).spoken_of
    assert not any("启明哥" in text for text in (*group.reads, *zhou.reads))


async def test_who_his_kinsman_is_goes_with_the_complaint_of_him(town: Town) -> None:
    zhou, group, voter = await beside_the_wires(town)
    before, read = len(zhou.reads), len(group.reads)
    await voter.writes("我那个堂哥公报私仇")
    await voter.writes("启明就是我堂哥")
    await town.passes(minutes=12)
    assert not any(one in text for one in ("公报私仇", "堂哥") for text in (*group.reads[read:], *zhou.reads[before:]))
    assert "d001" in (await town.case("QX-2611-0002")).spoken_of
