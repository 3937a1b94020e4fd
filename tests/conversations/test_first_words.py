"""What is written before the first matter and names no trouble waits for it and goes with it (docs/spec.md section 3, First contact)."""

import pytest

from domain.values.message import from_json
from tests.conversations.test_which_case import said_on
from tests.town import Town

ASKED = "您想反映什么事？"
CHATTER = ("俺瞅瞅能发出去不", "儿子叫我写的", "等一哈 我找眼镜")


async def waiting(town: Town) -> list[str]:
    rows: list[str] = await town.ask(lambda work: work.drafts.open_messages())
    return [from_json(row).text for row in rows]


@pytest.mark.parametrize("words", [*CHATTER, "她不会打字", "手机是孙子的", "通了没", "字太小看不清"])
async def test_first_words_that_name_no_trouble_are_no_matter_and_go_with_the_first_that_does(town: Town, words: str) -> None:
    voter = await town.stranger()
    await voter.writes(words)
    await voter.writes("上坪村")
    await voter.writes("同意")
    assert voter.last.startswith(ASKED)
    assert voter.sees_button("这是要反映的事项")
    assert await town.cases() == []
    await town.passes(minutes=5)
    await voter.writes("变压器老跳闸")
    assert await said_on(town, 1) == ["变压器老跳闸", words]
    assert "已补充" in "".join(voter.reads), "he reads that they went with it"
    await town.check_promises()


async def test_he_is_asked_once_whatever_comes_before_and_after_he_agrees(town: Town) -> None:
    voter = await town.stranger()
    for words in CHATTER[:2]:
        await voter.writes(words)
    await voter.writes("上坪村")
    await voter.writes("同意")
    later = await voter.writes(CHATTER[2])
    assert len([words for words in voter.reads if words.startswith(ASKED)]) == 1
    assert voter.sign_on(later) == "🤝"
    await town.restart()
    await voter.writes("变压器")
    await voter.writes("老跳闸")
    assert await said_on(town, 1) == ["变压器", *CHATTER, "老跳闸"], "a matter in pieces, all of it in one"


async def test_a_matter_among_the_first_words_takes_them_along_unasked(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("儿子叫我写的")
    await voter.writes("自来水停了三天了")
    await voter.writes("手机是孙子的")
    await voter.writes("同意")
    assert await said_on(town, 1) == ["自来水停了三天了", "儿子叫我写的", "手机是孙子的"]
    assert not any(words.startswith(ASKED) for words in voter.reads)


async def test_one_tap_makes_a_matter_of_all_that_waits(town: Town) -> None:
    voter = await town.voter()
    for words in CHATTER:
        await voter.writes(words)
    await voter.presses("这是要反映的事项")
    assert await said_on(town, 1) == [*CHATTER]
    await voter.writes("变压器老跳闸")
    assert len(await town.cases()) == 1


async def test_first_words_that_are_made_a_trouble_are_heard_and_a_slip_is_put_right_where_it_lies(town: Town) -> None:
    voter = await town.voter()
    first, second = await voter.writes("她不会打"), await voter.writes("手机是孙子的")
    voter.forgets()
    await voter.edits(first, "她不会打字")
    assert voter.reads == []
    await voter.edits(second, "变压器老跳闸")
    assert await said_on(town, 1) == ["变压器老跳闸", "她不会打字"]
    versions = await town.ask(lambda work: [m.version for m in work.messages.of(1)])
    assert versions == [1, 2], "what it said before is kept"


async def test_a_voice_is_a_matter_before_and_after_them(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("她不会打字")
    await voter.sends("voice")
    assert await said_on(town, 1) == ["", "她不会打字"]
    other = await town.voter()
    await other.sends("voice")
    await other.writes("她不会打字")
    assert await said_on(town, 2) == ["", "她不会打字"]
    assert len(await town.cases()) == 2


async def test_they_end_with_the_words_that_waited_for_consent_and_with_his_data(town: Town) -> None:
    voter = await town.stranger()
    await voter.writes("/start d_QXv01")
    await voter.writes("儿子叫我写的")
    await town.passes(hours=73)
    assert "已经删掉了" in voter.last
    await voter.writes("/start d_QXv01")
    await voter.writes("同意")
    await voter.writes("路灯不亮")
    assert await said_on(town, 1) == ["路灯不亮"]
    other = await town.voter("下坪村", "李大爷")
    await other.writes("儿子叫我写的")
    assert await waiting(town) == ["儿子叫我写的"]
    await other.writes("/privacy")
    await other.presses("删除我的信息")
    await other.presses("pv_erase")
    await town.passes(minutes=1)
    assert await waiting(town) == []


@pytest.mark.parametrize("words", ["儿子打我", "手机没信号", "她不会打字，她家房子漏", "村里让我写的保证书", "坎子垮了"])
async def test_what_names_a_trouble_is_a_matter_at_once(town: Town, words: str) -> None:
    voter = await town.voter()
    await voter.writes(words)
    assert await said_on(town, 1) == [words]


async def test_who_has_a_matter_already_goes_on_with_it(town: Town) -> None:
    voter = await town.voter()
    await voter.writes("变压器老跳闸")
    await voter.writes("儿子叫我写的")
    assert await said_on(town, 1) == ["变压器老跳闸", "儿子叫我写的"]
