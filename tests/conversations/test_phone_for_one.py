"""A number that a voter leaves is for the one he was told, and for nobody who has the case later (docs/spec.md section 4)."""

import pytest

from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town

PHONE = "13800000555"


async def asked(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("自来水停了三天没人管")
    await group.presses(leader, "认领")
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "请留电话")
    assert "周启明" in voter.last
    return leader, other, group, voter


async def _laid_down(group: GroupTalk, leader: Somebody) -> None:
    await group.presses(leader, "更多", group.card())
    await group.presses(leader, "放下")


def _stands(somebody: Somebody) -> bool:
    return any(PHONE in str(message.get("text")) for message in somebody.messages)


async def test_the_question_dies_with_the_claim_and_he_may_give_it_anew(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    question = voter.messages[-1]
    await _laid_down(group, leader)
    await voter.presses("留电话", question)
    assert "已经不办这件事了" in voter.last
    await group.presses(other, "认领", group.card())
    await voter.presses("留电话", question)
    assert "史树华 在办" in voter.last
    assert PHONE not in all_read(other)
    await voter.presses("留电话")
    await voter.writes(PHONE)
    assert PHONE in all_read(other)
    assert PHONE not in all_read(leader)


async def test_so_does_the_question_for_the_number_itself(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    await voter.presses("留电话")
    await _laid_down(group, leader)
    await group.presses(other, "认领", group.card())
    await voter.writes(PHONE)
    assert PHONE not in all_read(other)
    assert PHONE not in all_read(leader)
    assert "电话没有给任何人" in voter.last
    assert len(await town.cases()) == 1


async def test_the_number_leaves_with_the_claim(town: Town) -> None:
    leader, _, group, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes(PHONE)
    assert _stands(leader)
    await _laid_down(group, leader)
    assert not _stands(leader)


async def test_what_he_says_beside_the_number_goes_with_it_to_the_same_one(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes("我家3组5号，电话13800000555，晚上7点后打，让我儿子接")
    assert "号码和您说的话已经转给代表" in voter.last
    assert f"号码：{PHONE}" in voter.last
    said = next(str(m["text"]) for m in leader.messages if PHONE in str(m.get("text")))
    assert f"留了电话：{PHONE}。" in said
    assert "晚上7点后打，让我儿子接" in said
    assert "7点后打" not in all_read(other)
    assert "7点后打" not in str(group.reads)


async def test_without_a_number_nothing_is_passed_on_and_he_is_asked_again(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes("让我儿子接，他叫王强")
    assert "还没看到电话号码" in voter.last
    assert "王强" not in all_read(leader) + all_read(other) + str(group.reads)
    await voter.writes("1380000055")
    assert "还没看到电话号码" in voter.last
    await voter.writes(PHONE)
    assert "号码和您说的话已经转给代表" in voter.last
    said = next(str(m["text"]) for m in leader.messages if PHONE in str(m.get("text")))
    assert "让我儿子接，他叫王强" in said
    assert "王强" not in all_read(other) + str(group.reads)


async def test_two_numbers_stay_two(town: Town) -> None:
    leader, _, _, voter = await asked(town)
    await voter.writes("13800000555 13800000666")
    assert "13800000555、13800000666" in all_read(leader)


async def test_a_matter_in_the_place_of_a_number_is_one(town: Town) -> None:
    _, _, group, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes("水还是没来，昨天打了没人接")
    assert "还没看到电话号码" not in voter.last
    assert "昨天打了没人接" in str(group.reads)


@pytest.mark.parametrize("words", ["改成13800000666", "不对，号码写错了，应该是13800000666", "说错了，是…0666", "13800000666"])
async def test_a_number_put_right_reaches_the_claimer_alone(town: Town, words: str) -> None:
    leader, other, group, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes(PHONE)
    shown = list(group.reads)
    await town.passes(minutes=20)
    await voter.writes(words)
    assert "电话改成 13800000666" in voter.last
    assert "改了电话：13800000666" in all_read(leader)
    assert "13800000666" not in all_read(other)
    assert "138****" not in str(group.reads)
    assert group.reads == shown


async def test_a_number_put_right_after_the_claim_is_gone_goes_to_nobody(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    await voter.presses("留电话")
    await voter.writes(PHONE)
    await _laid_down(group, leader)
    await group.presses(other, "认领", group.card())
    await voter.writes("改成13800000666")
    assert "13800000666" not in all_read(leader) + all_read(other)
    assert "电话没有给任何人" in voter.last or "不办这件事" in voter.last


@pytest.mark.parametrize("words", [PHONE, f"我电话{PHONE}", f"我的手机号是 {PHONE}。"])
async def test_a_number_written_unasked_is_said_to_be_hidden_and_left_by_one_tap(town: Town, words: str) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group, voter = await town.group("g1", leader, other), await town.voter()
    await voter.writes("自来水停了三天没人管")
    await group.presses(leader, "认领")
    await town.passes(minutes=20)
    await voter.writes(words)
    assert "您写的电话遮住了，代表看不到" in voter.last
    assert "周启明" in voter.last
    assert "代表看得到" not in voter.last
    assert PHONE not in all_read(leader) + all_read(other) + str(group.reads)
    await voter.presses("留电话")
    assert f"号码：{PHONE}" in voter.last
    assert PHONE in all_read(leader)
    assert PHONE not in all_read(other) + str(group.reads)
    assert len(await town.cases()) == 1
    await town.check_promises()


async def test_before_anybody_has_it_in_hand_he_is_asked_at_the_claim(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group, voter = await town.group("g1", leader, other), await town.voter()
    await voter.writes("自来水停了三天没人管")
    await voter.writes(f"我电话{PHONE}")
    assert "等有代表来办，我会问您要不要留给他" in voter.last
    assert not voter.sees_button("留电话")
    await town.restart()
    await group.presses(other, "认领", group.card())
    assert "史树华 在办" in voter.last
    await voter.writes("不留")
    assert "没关系" in voter.last
    assert PHONE not in all_read(leader) + all_read(other)
    assert "不方便留电话" not in all_read(other), "he had not asked for it"
    await _laid_down(group, other)
    await group.presses(leader, "认领", group.card())
    assert "愿意留给他吗" not in voter.last, "he said no"


async def test_a_number_offered_to_somebody_who_has_it_no_longer_reaches_nobody(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("史树华")
    group, voter = await town.group("g1", leader, other), await town.voter()
    await voter.writes("自来水停了三天没人管")
    await group.presses(leader, "认领")
    await town.passes(minutes=20)
    await voter.writes(PHONE)
    offer = voter.messages[-1]
    await _laid_down(group, leader)
    await group.presses(other, "认领", group.card())
    await voter.presses("留电话", offer)
    assert PHONE not in all_read(leader) + all_read(other)
    assert "史树华" in voter.last
    await voter.writes("好")
    assert PHONE not in all_read(leader)


async def test_a_number_is_the_answer_after_other_words_too(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    for words in ("我晓得了", "水管也漏了"):
        await voter.writes(words)
    await voter.writes("我电话是没得 你打我儿子的 138 0000 0555")
    assert "号码和您说的话已经转给代表" in voter.last
    said = next(str(m["text"]) for m in leader.messages if PHONE in str(m.get("text")))
    assert "你打我儿子的" in said
    assert "110" not in "".join(voter.reads)
    assert PHONE not in all_read(other) + str(group.reads)
    assert len(await town.cases()) == 1


async def test_a_choice_among_his_matters_leaves_the_question_open(town: Town) -> None:
    leader, other, group, voter = await asked(town)
    await town.passes(minutes=20)
    await voter.writes("还有一件事，路灯坏了三天，晚上黑得很")
    await voter.presses("新事项")
    assert len(await town.cases()) == 2
    await voter.writes("催一下")
    await voter.presses("催办：自来水停了三天没人管")
    await voter.writes(PHONE)
    assert f"号码：{PHONE}" in voter.last
    assert PHONE in all_read(leader)
    assert PHONE not in all_read(other) + str(group.reads)
