"""Danger that a machine hears in a voice beside what is the secretary's alone is a matter of its own, as typed danger is (docs/spec.md section 3,
Special words; Voices)."""

from pathlib import Path

import pytest

from domain.values.heard import MARK
from tests.conversations.test_both_told import said_on
from tests.conversations.test_unheld import TIP, Sealed, sealed
from tests.ears import stand_in
from tests.town import Town

DANGER = ["我家着火了快来人", "屋后垮下来了，老人埋在里头", "他现在拿刀追着我砍，快来人"]


@pytest.fixture
def ears(tmp_path: Path) -> Path:
    return stand_in(tmp_path / "ears")


async def spoken(town: Town, words: str, seal: str = "kept") -> Sealed:
    at, said = await sealed(town, TIP, seal)
    await at.voter.sends("voice", content=words.encode(), reply_to=said["message_id"])
    await town.passes(minutes=12)
    return at


@pytest.mark.parametrize("seal", ["asked", "kept", "due"])
@pytest.mark.parametrize("danger", DANGER)
async def test_the_group_has_it_and_the_tip_stays_hers(town: Town, seal: str, danger: str) -> None:
    at = await spoken(town, danger, seal)
    tip, fire = await town.cases()
    assert (tip.seal, "urgent" in tip.marks) == (seal, False)
    assert ("urgent" in fire.marks, fire.sealed, fire.group) == (True, False, "g1")
    assert (await said_on(town, tip.number), await said_on(town, fire.number)) == ([TIP, ""], [f"{MARK}{danger}"])
    assert at.reads(danger[:5])
    assert not at.reads("收了")
    assert not any("[voice]" in one for one in (*at.group.reads, *at.leader.reads)), "it may say more than was heard"
    assert sum("🔴 紧急：" in one for one in at.secretary.reads) == 1
    assert any("110" in one and fire.number in one for one in at.voter.reads), at.voter.reads
    await town.check_promises()


async def test_what_it_says_of_the_tip_stays_with_that(town: Town) -> None:
    at = await spoken(town, "出纳也收了红包，我家着火了快来人")
    tip, fire = await town.cases()
    assert (await said_on(town, tip.number), await said_on(town, fire.number)) == (
        [TIP, f"{MARK}出纳也收了红包"],
        [f"{MARK}我家着火了快来人"],
    )
    assert not at.reads("红包")


async def test_of_two_that_tell_of_the_same_the_second_joins_the_first(town: Town) -> None:
    at = await spoken(town, "我家着火了快来人")
    tip = (await town.cases())[0]
    first = next(m for m in at.voter.chat.messages.values() if m.get("text") == TIP)
    await at.voter.sends("voice", content="火烧到灶屋了，快来人".encode(), reply_to=first["message_id"])
    await town.passes(minutes=3)
    assert len(await town.cases()) == 2
    assert at.reads("灶屋")
    assert (await town.case(tip.number)).seal == "kept"


async def test_it_is_not_told_again_when_its_caption_is_edited(town: Town) -> None:
    at, said = await sealed(town, TIP, "kept")
    voice = await at.voter.sends("voice", content="我家着火了快来人".encode(), caption="听嘛", reply_to=said["message_id"])
    await town.passes(minutes=3)
    at.secretary.forgets()
    for caption in ("听一下嘛", "听嘛，快"):
        at.voter.person.edits(voice, caption)
        await town.passes(minutes=3)
    assert len(await town.cases()) == 2
    assert not any("🔴" in one for one in at.secretary.reads)


@pytest.mark.parametrize("words", ["他还收了两条烟", "水还是没来", "管电的两个师傅，有一个要红包"])
async def test_other_words_stay_hers_with_the_voice(town: Town, words: str) -> None:
    at = await spoken(town, words)
    (tip,) = await town.cases()
    assert tip.seal == "kept"
    assert await said_on(town, tip.number) == [TIP, f"{MARK}{words}"]
    assert not at.reads(words[:4])


async def test_his_own_despair_is_kept_quiet(town: Town) -> None:
    at = await spoken(town, "我不想活了")
    tip, new = await town.cases()
    assert (tip.seal, {"urgent", "confidential"} <= new.marks) == ("kept", True)
    assert not at.reads("不想活")
    assert any("🔴 紧急：" in one for one in at.secretary.reads)
