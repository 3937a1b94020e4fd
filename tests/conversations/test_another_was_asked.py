"""While a voter is asked something, what he says of another matter goes there, and what tells something is nobody's name (docs/spec.md section 3)."""

import pytest

from tests.conversations.test_leaks import all_read, everything
from tests.conversations.test_which_case import said_on
from tests.town import GroupTalk, Somebody, Town

LAMP, BEATEN = "QX-2611-0001", "QX-2611-0002"


async def beside_a_kept_one(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    """His lamp is in the hands of the deputy of whom his other matter complains; that one a colleague has."""
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, other)
    voter = await town.voter()
    await voter.writes("桥头的路灯不亮")
    await group.presses(leader, "认领", group.card(LAMP))
    await town.passes(hours=3)
    await voter.writes("周启明打我，打断了我的手")
    if voter.sees_button("新事项"):
        await voter.presses("新事项")
    await other.presses("认领")
    await town.passes(minutes=30)
    return leader, other, group, voter


async def writes_to_him(other: Somebody, words: str) -> None:
    await other.writes(f"/case {BEATEN}")
    await other.presses("回复选民")
    await other.writes(words)
    await other.presses("发送")


def question(voter: Somebody, words: str) -> dict[str, object]:
    return next(message for message in reversed(voter.messages) if words in str(message.get("text")))


@pytest.mark.parametrize("open_question", ["补充", "公开身份", "还有一件事", "更正"])
@pytest.mark.parametrize("reply", [True, False])
async def test_the_answer_to_whom_he_was_written_by_goes_to_that_matter(town: Town, open_question: str, reply: bool) -> None:
    leader, other, group, voter = await beside_a_kept_one(town)
    receipt = next(message for message in voter.messages if LAMP in str(message.get("text")))
    if open_question == "更正":
        await voter.writes("/privacy")
        await voter.presses("更正")
    elif open_question == "还有一件事":
        await voter.writes("还有一件事")
    else:
        if open_question == "公开身份":
            await voter.presses("更改", receipt)
        await voter.presses(open_question, *(() if open_question == "公开身份" else (receipt,)))
    await town.passes(minutes=3)
    await writes_to_him(other, "打在哪里了？")
    await town.passes(minutes=3)
    await voter.writes("右手，还肿着", question(voter, "打在哪里了") if reply else None)
    assert "右手，还肿着" in await said_on(town, 2), voter.reads
    assert await said_on(town, 1) == ["桥头的路灯不亮"]
    assert "还肿着" not in everything(group) + all_read(leader)
    assert (await town.case(LAMP)).anonymous
    await town.check_promises()


@pytest.mark.parametrize("reply", [True, False])
@pytest.mark.parametrize("words", ["是", "不方便"])
async def test_a_yes_to_another_deputy_leaves_no_number(town: Town, words: str, reply: bool) -> None:
    leader, other, group, voter = await beside_a_kept_one(town)
    await voter.writes("/privacy")
    await voter.presses("更正")
    await voter.writes("王大娘 13800000555")
    await group.presses(leader, "更多", group.card(LAMP))
    await group.presses(leader, "请留电话")
    await town.passes(minutes=3)
    await writes_to_him(other, "是在你屋门口打的吗？")
    await town.passes(minutes=3)
    await voter.writes(words, question(voter, "屋门口") if reply else None)
    assert "13800000555" not in all_read(leader) + everything(group)
    assert "不方便留电话" not in everything(group)
    assert words in await said_on(town, 2)


TELLS = ("着火了 快来人", "周启明又来骂我", "我喝农药了", "路灯又不亮了")


@pytest.mark.parametrize("words", TELLS)
@pytest.mark.parametrize("where", ["公开身份", "更正"])
async def test_what_tells_something_is_no_name(town: Town, words: str, where: str) -> None:
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader, await town.deputy("吕春敏"))
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("村口的路坏了")
    if where == "公开身份":
        await voter.presses("更改")
    else:
        await voter.writes("/privacy")
    await voter.presses(where)
    await voter.writes(words)
    assert not any("改好了" in read for read in voter.reads), voter.reads
    assert (await town.case()).anonymous
    if words != "路灯又不亮了" and "骂" not in words:
        assert "120" in "\n".join(voter.reads)
        assert any("🔴" in read for read in secretary.reads)
    if "骂" in words:
        assert words not in all_read(leader) + everything(group)


@pytest.mark.parametrize("words", ["算了 不公开了", "还是不要写我名字", "算了", "不用了"])
async def test_who_lets_it_be_stays_anonymous(town: Town, words: str) -> None:
    group = await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter()
    await voter.writes("村口的路坏了")
    await voter.presses("更改")
    await voter.presses("公开身份")
    await voter.writes(words)
    assert voter.last == "好的，什么也没有改。"
    assert (await town.case()).anonymous
    assert words not in everything(group)


@pytest.mark.parametrize("words", ["着火了 快来人", "周启明昨天打我", "我喝农药了"])
async def test_danger_and_harm_are_no_remark_on_the_list_of_deputies(town: Town, words: str) -> None:
    leader = await town.deputy("周启明")
    await town.group("g1", leader, await town.deputy("吕春敏"))
    secretary, voter = await town.secretary(), await town.voter()
    await voter.writes("/deputies")
    await voter.presses("代表有误")
    await voter.writes(words)
    assert "编号" in "\n".join(voter.reads), voter.reads
    assert words not in all_read(leader) or "周" not in words
    assert any(words in read or "🔴" in read for read in secretary.reads)
