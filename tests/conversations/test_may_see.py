"""What a voter says of whether somebody may see his matter: the last word holds, and every message says what holds (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_leaks import all_read, everything
from tests.town import Town, shown

NUMBER = "QX-2611-0001"
WORDS = "老周占了我家的地"


async def test_who_lets_him_see_it_and_then_not_takes_it_from_him(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    receipt = voter.messages[-1]
    keep = next(row[1]["callback_data"] for row in receipt["reply_markup"]["inline_keyboard"] if row[0]["text"] == "周启明代表可以看")
    await voter.presses("周启明代表可以看")
    assert "占了我家的地" in everything(group)
    assert "这件事周启明代表可以看。" in voter.last
    assert "您没定之前" not in voter.last
    voter.person.presses(receipt, keep)  # the button as it stood there before
    await town.settled()
    assert "占了我家的地" not in everything(group)
    assert "占了我家的地" not in all_read(leader)
    assert "这件事不给周启明代表看。" in voter.last
    await leader.writes("/cases")
    assert not leader.sees_button(NUMBER)
    await voter.presses("周启明代表可以看")
    assert "占了我家的地" in everything(group)
    await voter.presses("别让周启明代表看")
    assert "占了我家的地" not in everything(group)
    assert voter.popups[-4:] == ["好的，照您说的办。"] * 4
    await town.check_promises()


async def test_who_keeps_him_away_and_then_not_lets_him_have_it(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await voter.presses("别让他看")
    assert group.reads == []
    assert "这件事不给周启明代表看。" in voter.last
    assert not voter.sees_button("别让他看")
    await voter.presses("周启明代表可以看")
    assert "占了我家的地" in everything(group)
    case = await town.case()
    assert (case.spoken_of, case.asked_of, case.cleared) == ((), (), ("d001",))


async def test_each_question_is_about_whom_it_named(town: Town) -> None:
    leader, vice, other = await town.deputy("周启明"), await town.deputy("于发"), await town.deputy("史树华")
    await town.group("g1", leader, vice, other)
    voter = await town.voter("上坪村")
    await voter.writes("老周答应给我修沟，现在都没修")
    await voter.presses("周启明代表可以看")
    await town.passes(minutes=5)
    await voter.writes("于发说好来修沟的，一直没来")
    await voter.presses("as_more")
    asked = next(m for m in reversed(voter.messages) if "和于发代表有关" in shown(m))
    await voter.presses("于发代表可以看", asked)
    assert (await town.case()).cleared == ("d001", "d002")
    assert "可以看。" in shown(next(m for m in voter.messages if m["message_id"] == asked["message_id"]))
    voter.person.presses(asked, "speaks_no|1|d001")
    await town.settled()
    assert (await town.case()).spoken_of == ("d001",), "the other's is not touched"


async def test_nobody_he_was_not_asked_about_is_let_in_by_a_button(town: Town) -> None:
    await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    await voter.writes("周启明霸占我家水田，老于也占了我家的地")
    before = await town.case()
    for data in ("speaks_ok|1|u01", "speaks_turn|1|1:u01", "speaks_turn|1|1:"):
        voter.person.presses(voter.messages[-1], data)
        await town.settled()
    after = await town.case()
    assert "d001" in after.spoken_of
    assert "u01" not in after.cleared
    assert set(before.spoken_of) >= set(after.spoken_of)


@pytest.mark.parametrize("words", ["还是别让他晓得", "莫给他看", "还是别让周启明看"])
async def test_who_says_in_words_that_he_shall_not_after_all_takes_it_from_him(town: Town, words: str) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await voter.presses("周启明代表可以看")
    assert "占了我家的地" in everything(group)
    await voter.writes(words)
    case = await town.case()
    assert (case.spoken_of, case.cleared) == (("d001",), ())
    assert "占了我家的地" not in everything(group)
    assert words not in everything(group)
    await leader.writes("/cases")
    assert not leader.sees_button(NUMBER)


async def test_to_keep_it_quiet_takes_it_from_nobody_he_let_in(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await voter.presses("周启明代表可以看")
    await voter.writes("别让人知道是我说的")
    assert (await town.case()).cleared == ("d001",)


@pytest.mark.parametrize("words", ["喝了酒又骂我屋娘", "昨天他又来围起了，还踩坏我两垄白菜"])
async def test_a_later_matter_that_may_speak_of_him_again_is_kept_from_him_in_doubt(town: Town, words: str) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await voter.presses("别让他看")
    await town.passes(days=3)
    await voter.writes(words)
    await town.passes(minutes=11)
    case = await town.case()
    assert case.asked_of == ("d001",)
    assert words not in everything(group)
    assert voter.sees_button("周启明代表可以看")
    await town.passes(minutes=15)
    assert words not in all_read(leader)


async def test_a_later_matter_of_something_else_is_not(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("于发")
    group = await town.group("g1", leader, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    await voter.presses("别让他看")
    await town.passes(days=3)
    await voter.writes("学校门口的路灯又不亮了")
    await town.passes(minutes=11)
    assert (await town.case()).spoken_of == ()
    assert "路灯又不亮了" in everything(group)
