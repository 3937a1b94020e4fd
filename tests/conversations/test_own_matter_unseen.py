"""Who wrote an anonymous matter is not told by what is missing of him in lists and buttons (docs/spec.md section 4, Who may)."""

import pytest

from tests.conversations.test_routing_by_level import revised
from tests.town import GroupTalk, Somebody, Town

OWN, OTHER = "QX-2611-0001", "QX-2611-0002"
PLAIN = "我家门口的路烂了三年没人修", "路烂了好几年，没人修"
QUARREL = "邻居家的滴水落到我家院墙，吵了好几架，想请人来调解", "邻居把墙砌到我家地界上，吵了好几架，想请人来调解"


async def two_alike(town: Town, words: tuple[str, str], tags: tuple[str, ...] = ()) -> tuple[Somebody, Somebody, GroupTalk]:
    """A deputy's own matter, written as a voter, and a neighbour's like it: the first must look as the second does."""
    await revised(town, "deputies", "d001", tags=[])
    await revised(town, "deputies", "d003", tags=list(tags))
    leader, author = await town.deputy("周启明"), await town.deputy("吕春敏")
    group = await town.group("g1", leader, author)
    await author.writes(words[0])
    await author.presses("我自己反映")
    await author.presses("上坪村")
    await author.presses("同意并继续")
    voter = await town.voter("上坪村")
    await voter.writes(words[1])
    assert [case.number for case in await town.cases()] == [OWN, OTHER]
    author.forgets()
    return leader, author, group


def buttons(somebody: Somebody) -> list[str]:
    return [b["text"] for row in somebody.messages[-1].get("reply_markup", {}).get("inline_keyboard", ()) for b in row]


async def menu(leader: Somebody, number: str, *presses: str) -> list[str]:
    await leader.writes(f"/case {number}")
    for press in ("更多", *presses):
        await leader.presses(press)
    return buttons(leader)


async def test_he_stands_among_those_who_may_be_named_and_steps_out_as_anybody_does(town: Town) -> None:
    """Left out of the list he would be known; a refusal at his name would say the same. He is given it as anybody is, reads alone that
    he cannot have it, and 「回避」, which anybody may say without a word of why, brings it back."""
    leader, author, group = await two_alike(town, PLAIN)
    assert await menu(leader, OWN, "指派") == await menu(leader, OTHER, "指派")
    await menu(leader, OWN, "指派")
    leader.forgets()
    await leader.presses("吕春敏 果园主")
    assert (await town.case(OWN)).claimer == author.person_id
    told = [text for text in author.reads if "您自己反映的事，不能由您办" in text]
    assert len(told) == 1
    assert not any("自己反映" in text for text in (*leader.reads, *leader.popups, *group.reads))
    await group.presses(author, "答复", group.card(OWN))
    assert "自己反映" in author.popups[-1], "nobody handles his own"
    await author.presses("回避")
    await author.writes("和我家有关系")
    case = await town.case(OWN)
    assert (case.claimer, case.status) == (None, "assigned")
    assert any(f"{OWN} 的代表回避了，请指派一位同组代表" in text for text in leader.reads)
    await author.writes("/my")
    assert OWN in author.last, "as its voter he has it still"
    await town.check_promises()


@pytest.mark.parametrize(
    ("tag", "words", "ask", "no", "hears"),
    [
        ("mediator", QUARREL, "请调解员", "这次去不了", "吕春敏这次去不了，请另找人"),
        ("informant", PLAIN, "问信息员", "不清楚", "吕春敏不清楚，请另找人问"),
    ],
)
async def test_he_is_asked_as_the_villages_others_are_and_can_only_say_no(
    town: Town, tag: str, words: tuple[str, str], ask: str, no: str, hears: str
) -> None:
    leader, author, group = await two_alike(town, words, (tag,))
    lines = [{line for line in group.card(n)["text"].splitlines() if "调解员" in line} for n in (OWN, OTHER)]
    assert lines[0] == lines[1]
    assert await menu(leader, OWN) == await menu(leader, OTHER)
    await menu(leader, OWN)
    leader.forgets()
    await leader.presses(ask)
    assert "这是您自己反映的事" in author.last
    assert not author.sees_button("我来")
    author.person.presses(author.messages[-1], {"mediator": "mediator_is|1|yes", "informant": "informant_say|1|"}[tag])
    await town.settled()
    assert "自己反映" in author.popups[-1]
    await author.presses(no)
    assert any(hears in text for text in leader.reads)
    assert not any("自己反映" in text for text in (*leader.reads, *leader.popups, *group.reads))
