"""Danger to life in further words, or in an edit, of what is the secretary's alone is never held, and what is hers stays so (docs/spec.md section 3,
Special words)."""

import pytest

from tests.conversations.test_both_told import said_on
from tests.conversations.test_sealing import people
from tests.town import GroupTalk, Somebody, Town

TIP = "会计收了钱才给放水"
TIP_NUMBER = "QX-2611-0001"
NAMED = "吕春敏收了沙老板的钱"
DANGER = ["他现在拿刀追着我砍，快来人", "我家着火了快来人", "屋后垮下来了，老人埋在里头"]


class Sealed:
    def __init__(self, secretary: Somebody, leader: Somebody, group: GroupTalk, voter: Somebody, others: tuple[Somebody, Somebody]) -> None:
        self.secretary, self.leader, self.group, self.voter, (self.meant, self.other) = secretary, leader, group, voter, others

    def reads(self, words: str) -> bool:
        return any(words in one for who in (self.group, self.leader, self.meant, self.other) for one in who.reads)


async def sealed(town: Town, tip: str, seal: str) -> tuple[Sealed, dict[str, object]]:
    secretary, leader, group, voter = await people(town)
    others = (await town.deputy("吕春敏"), await town.deputy("于发"))
    said = await voter.writes(tip)
    if seal == "kept":
        await voter.presses("只给人大秘书看")
    elif seal == "due":
        await town.passes(hours=5)
    assert (await town.case()).seal == seal
    for one in (secretary, leader, voter, *others):
        one.forgets()
    return Sealed(secretary, leader, group, voter, others), said


@pytest.mark.parametrize("seal", ["asked", "kept", "due"])
@pytest.mark.parametrize("danger", DANGER)
@pytest.mark.parametrize("how", ["edit", "reply", "reply with more of the tip"])
async def test_the_group_has_the_danger_and_the_tip_stays_hers(town: Town, seal: str, danger: str, how: str) -> None:
    at, said = await sealed(town, TIP, seal)
    if how == "edit":
        await at.voter.edits(said, f"{TIP}，{danger}")
    else:
        await at.voter.writes(danger if how == "reply" else f"出纳也收了红包，{danger}", said)
    await town.passes(minutes=12)
    tip, new = await town.cases()
    assert (tip.seal, "urgent" in tip.marks) == (seal, False)
    assert ("urgent" in new.marks, new.sealed, new.group) == (True, False, "g1")
    assert at.reads(danger[:5])
    assert not at.reads("收了")
    assert sum("🔴 紧急：" in one for one in at.secretary.reads) == 1
    assert any("110" in one and new.number in one for one in at.voter.reads), at.voter.reads
    await town.check_promises()


@pytest.mark.parametrize("how", ["edit", "reply"])
@pytest.mark.parametrize("danger", DANGER)
async def test_whom_the_tip_accuses_reads_neither(town: Town, how: str, danger: str) -> None:
    at, said = await sealed(town, NAMED, "kept")
    await (at.voter.edits(said, f"{NAMED}，{danger}") if how == "edit" else at.voter.writes(danger, said))
    await town.passes(minutes=12)
    _tip, new = await town.cases()
    assert "d003" in new.spoken_of
    assert at.meant.reads == []
    assert any(danger[:5] in one for one in at.other.reads)


@pytest.mark.parametrize("how", ["edit", "reply"])
async def test_his_own_despair_is_kept_quiet(town: Town, how: str) -> None:
    at, said = await sealed(town, TIP, "kept")
    await (at.voter.edits(said, f"{TIP}，我不想活了") if how == "edit" else at.voter.writes("我不想活了", said))
    await town.passes(minutes=12)
    tip, new = await town.cases()
    assert (tip.seal, "urgent" in tip.marks, {"urgent", "confidential"} <= new.marks) == ("kept", False, True)
    assert "12356" in "\n".join(at.voter.reads)
    assert not at.reads("不想活")
    assert any("🔴 紧急：" in one for one in at.secretary.reads)


async def test_edited_on_each_stays_where_it_is(town: Town) -> None:
    at, said = await sealed(town, TIP, "kept")
    for words in (f"{TIP}，我家着火了快来人", f"{TIP}，我家着火了快来人！", f"{TIP}，我家着火了，老人困在里面", "我家着火了，老人困在里面"):
        await at.voter.edits(said, words)
        await town.passes(minutes=3)
    tip, new = await town.cases()
    assert tip.seal == "kept"
    assert not at.reads("收了")
    assert at.reads("老人困在里面")
    assert sum("🔴 紧急：" in one for one in at.secretary.reads) == 2, "at first, and for who is in it"
    await at.voter.edits(said, "会计收了两千块钱才给放水，我家着火了，老人困在里面")
    await town.passes(minutes=3)
    assert not at.reads("两千块")
    assert any("两千块" in text for text in [one.text for one in await town.ask(lambda work: work.messages.of(tip.id))])
    await at.voter.edits(said, "会计收了两千块钱才给放水，没着火，看错了")
    await town.passes(minutes=3)
    assert (await said_on(town, tip.number), await said_on(town, new.number)) == (["会计收了两千块钱才给放水"], ["没着火，看错了"])


async def test_more_of_the_same_danger_goes_with_it(town: Town) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.writes("我家着火了快来人", said)
    await at.voter.writes("火烧到灶屋了，快来人", said)
    await town.passes(minutes=12)
    assert len(await town.cases()) == 2
    assert at.reads("灶屋")


@pytest.mark.parametrize("words", ["管电的两个师傅 有一个要红包", "他还收了两条烟", "水还是没来", "村里的路灯也坏了"])
async def test_other_words_stay_sealed(town: Town, words: str) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.edits(said, f"{TIP}，{words}")
    await at.voter.writes(words, said)
    await town.passes(minutes=12)
    assert [case.seal for case in await town.cases()] == ["kept"]
    assert not at.reads(words[:4])


async def test_an_answer_that_is_sealed_holds_none_either(town: Town) -> None:
    secretary, leader, group, voter = await people(town)
    said = await voter.writes("三组水渠堵了浇不上地")
    await group.presses(leader, "认领")
    await group.says(leader, "0001答复：渠通了")
    await group.says(leader, "发")
    await voter.writes("会计收了钱才给放水", said)
    assert (await town.case("QX-2611-0001")).sealed
    await voter.writes("渠边着火了，快来人", said)
    await town.passes(minutes=12)
    new = (await town.cases())[-1]
    assert ("urgent" in new.marks, new.sealed) == (True, False)
    assert any("🔴 紧急：" in one for one in secretary.reads)


@pytest.mark.parametrize("head", ["来电：上坪村李大爷 13800007788 反映", "接访：上坪村李大爷 13800007788 说"])
async def test_so_it_is_with_what_somebody_wrote_down_for_him(town: Town, head: str) -> None:
    secretary, _leader, group, _voter = await people(town)
    writer, officer = await town.deputy("于发"), await town.deputy("鲁小川")
    line = await writer.writes(head + TIP)
    assert (await town.case()).seal == "due"
    for one in (secretary, writer, officer):
        one.forgets()
    for danger in ("，渠边着火了，快来人", "，渠边着火了，快来人！"):
        await writer.edits(line, head + TIP + danger)
        await town.passes(minutes=3)
    tip, new = await town.cases()
    assert (tip.seal, "urgent" in tip.marks, "urgent" in new.marks, new.sealed) == ("due", False, True, False)
    assert (await said_on(town, tip.number), await said_on(town, new.number)) == ([TIP], ["渠边着火了，快来人！"])
    assert [sum("🔴 紧急：" in one for one in who.reads) for who in (secretary, officer, writer)] == [1, 1, 0]
    assert any(new.number in one and "119" in one for one in writer.reads), writer.reads
    assert not any("收了钱" in one for one in (*group.reads, *writer.reads))
    assert not any("李大爷" in one for one in group.reads)


async def test_danger_of_two_messages_is_two(town: Town) -> None:
    """An edit of one put its words in the place of the other's danger on the card."""
    at, said = await sealed(town, TIP, "kept")
    second = await at.voter.writes("出纳也收了红包，我家着火了快来人", said)
    await town.passes(minutes=3)
    await at.voter.edits(said, f"{TIP}，屋后垮下来了，老人埋在里头")
    await town.passes(minutes=3)
    await at.voter.edits(second, "出纳也收了红包，我家着火了快来人，娃儿困在里头")
    await at.voter.edits(said, f"{TIP}，屋后垮下来了，两个老人埋在里头")
    await town.passes(minutes=3)
    tip, fire, landslide = await town.cases()
    assert (tip.seal, fire.sealed, landslide.sealed) == ("kept", False, False)
    assert await said_on(town, tip.number) == [TIP, "出纳也收了红包"]
    assert await said_on(town, fire.number) == ["我家着火了快来人，娃儿困在里头"]
    assert await said_on(town, landslide.number) == ["屋后垮下来了，两个老人埋在里头"]
    assert not at.reads("收了")


@pytest.mark.parametrize("says", ["给代表小组看吧", "给他们看嘛", "可以给小组看", "都可以看"])
@pytest.mark.parametrize("beside", ["我家着火了快来人", "他还收了两条烟"])
async def test_who_is_asked_about_the_tip_may_still_answer_in_words(town: Town, says: str, beside: str) -> None:
    """Beside danger that had become a matter of its own they became another, sealed too."""
    at, said = await sealed(town, TIP, "asked")
    await at.voter.writes(beside, said)
    await town.passes(minutes=5)
    before = len(await town.cases())
    await at.voter.writes(says)
    assert at.voter.sees_button("给代表小组看")
    await town.passes(minutes=15)
    assert len(await town.cases()) == before
    assert says not in [words for case in await town.cases() for words in await said_on(town, case.number)]
    for _ in range(2):  # once more where he is asked of whom it is
        if (await town.case(TIP_NUMBER)).seal != "opened":
            await at.voter.presses("seal_give", at.voter.messages[-1])
    assert (await town.case(TIP_NUMBER)).seal == "opened"


async def test_danger_told_anew_where_its_matter_is_over_is_another(town: Town) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.edits(said, f"{TIP}，我家着火了快来人")
    await town.passes(minutes=3)
    await at.voter.writes("撤回0002")
    await at.voter.presses("withdraw_yes")
    at.secretary.forgets()
    await at.voter.edits(said, f"{TIP}，我家着火了快来人！")
    await town.passes(minutes=3)
    assert len(await town.cases()) == 2
    await at.voter.edits(said, f"{TIP}，我家又着火了快来人")
    await town.passes(minutes=3)
    tip, old, new = await town.cases()
    assert (tip.seal, old.status, new.sealed, "urgent" in new.marks) == ("kept", "withdrawn", False, True)
    assert sum("🔴 紧急：" in one for one in at.secretary.reads) == 1
    assert await said_on(town, tip.number) == [TIP]


async def given(town: Town) -> tuple[Sealed, dict[str, object]]:
    """A tip beside which danger became a matter of its own, and that its voter has given to the group since."""
    at, said = await sealed(town, TIP, "asked")
    await at.voter.edits(said, f"{TIP}，我家着火了快来人")
    await town.passes(minutes=3)
    await at.voter.writes("给代表小组看吧")
    for _ in range(2):  # once more where he is asked of whom it is
        if (await town.case(TIP_NUMBER)).seal != "opened":
            await at.voter.presses("seal_give", at.voter.messages[-1])
    assert (await town.case(TIP_NUMBER)).seal == "opened"
    at.secretary.forgets()
    return at, said


@pytest.mark.parametrize("denied", ["没着火，看错了", "没着火，是烧草", "着火是假的，弄错了", "没有失火，虚惊一场"])
async def test_what_is_denied_once_the_tip_is_open_goes_without_its_words(town: Town, denied: str) -> None:
    at, said = await given(town)
    await at.voter.edits(said, f"{TIP}，{denied}")
    await town.passes(minutes=3)
    tip, fire = await town.cases()
    assert (await said_on(town, tip.number), await said_on(town, fire.number)) == ([TIP], [denied])
    assert not any("🔴" in one for one in at.secretary.reads)


@pytest.mark.parametrize("danger", ["我家着火了，老人困在里面", "火又燃起来了，快来人"])
async def test_so_does_danger_told_in_other_words(town: Town, danger: str) -> None:
    at, said = await given(town)
    await at.voter.edits(said, f"{TIP}，{danger}")
    await at.voter.edits(said, f"会计收了两千块才给放水，{danger}")
    await town.passes(minutes=3)
    tip, fire = await town.cases()
    assert (await said_on(town, tip.number), await said_on(town, fire.number)) == (["会计收了两千块才给放水"], [danger])
    assert "urgent" not in tip.marks


@pytest.mark.parametrize("more", ["他还收了两条烟", "渠水也不够"])
async def test_what_is_of_the_tip_alone_stays_in_it(town: Town, more: str) -> None:
    at, said = await given(town)
    await at.voter.edits(said, f"{TIP}，{more}，我家着火了快来人")
    await town.passes(minutes=3)
    tip, fire = await town.cases()
    assert (await said_on(town, tip.number), await said_on(town, fire.number)) == ([f"{TIP}，{more}"], ["我家着火了快来人"])


@pytest.mark.parametrize("burns", ["我家着火了快来人", "屋后垮下来了，老人埋在里头", "有人拿刀砍人，快来救命"])
@pytest.mark.parametrize("more", ["火烧到灶屋了，快来人", "老人没出来，快救命", "房梁垮下来压到人了，快来人"])
async def test_an_edit_of_danger_that_joined_a_burning_matter_stays_there(town: Town, burns: str, more: str) -> None:
    """It was put there, and read by the group, once more."""
    at, said = await sealed(town, TIP, "kept")
    await at.voter.edits(said, f"{TIP}，{burns}")
    await town.passes(minutes=3)
    second = await at.voter.writes(f"出纳也收了红包，{more}", said)
    for end in ("！", "，赶快啊"):
        await town.passes(minutes=3)
        await at.voter.edits(second, f"出纳也收了红包，{more}{end}")
    await town.passes(minutes=3)
    tip, fire = await town.cases()
    assert (await said_on(town, tip.number), await said_on(town, fire.number)) == ([TIP, "出纳也收了红包"], [burns, f"{more}，赶快啊"])
    assert not at.reads("红包")
    await town.check_promises()


async def test_of_a_tip_that_was_withdrawn_nobody_has_it_any_more(town: Town) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.writes("撤回0001")
    await at.voter.presses("withdraw_yes")
    at.voter.forgets()
    await at.voter.edits(said, f"{TIP}，我家着火了快来人")
    await town.passes(minutes=3)
    tip, fire = await town.cases()
    assert (tip.status, fire.sealed, "urgent" in fire.marks) == ("withdrawn", False, True)
    assert any("危险的事另办了" in one and "已经撤回" in one for one in at.voter.reads), at.voter.reads
    assert not any(TIP_NUMBER in one and "能看" in one for one in at.voter.reads)


@pytest.mark.parametrize("words", ["0001给代表小组看", "0001给小组看吧", "给代表小组看吧", "把0001给代表小组看"])
async def test_who_may_read_the_tip_is_chosen_by_its_button_beside_the_danger(town: Town, words: str) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.writes("我家着火了快来人", said)
    await town.passes(minutes=20)
    await at.voter.writes(words)
    tip, fire = await town.cases()
    assert (tip.sealed, await said_on(town, tip.number), await said_on(town, fire.number)) == (True, [TIP], ["我家着火了快来人"])
    await at.voter.presses("给代表小组看：会计收了钱才给放水")
    await at.voter.presses("给代表小组看")  # nobody was recognised in it
    assert (await town.case(TIP_NUMBER)).seal == "opened"
    await town.check_promises()


@pytest.mark.parametrize("words", ["给代表小组看吧", "可以给小组看"])
async def test_below_a_tip_that_was_withdrawn_they_ask_whether_it_shall_be_done_after_all(town: Town, words: str) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.writes("撤回0001")
    await at.voter.presses("withdraw_yes")
    await at.voter.writes(words, said)
    assert [case.status for case in await town.cases()] == ["withdrawn"]
    await at.voter.presses("要办，再转给代表")
    assert len(await town.cases()) == 2
    assert not at.reads("收了")


async def test_in_a_reply_to_the_tip_the_button_is_of_that_one(town: Town) -> None:
    at, said = await sealed(town, TIP, "kept")
    await at.voter.writes("给代表小组看吧", said)
    assert at.voter.sees_button("给代表小组看：会计收了钱才给放水")
    assert await said_on(town, TIP_NUMBER) == [TIP]
