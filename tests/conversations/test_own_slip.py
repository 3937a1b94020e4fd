"""An answer that went to the wrong matter is taken back in words by who gave it (docs/spec.md section 4, Typed acts)."""

from functools import partial

import pytest

from tests.conversations.test_lists_say_what import five_matters
from tests.town import GroupTalk, Somebody, Town

LAMP, DITCH = "QX-2611-0002", "QX-2611-0001"


async def answered(town: Town) -> tuple[Somebody, GroupTalk, Somebody]:
    """Two matters of one deputy; the words of the first went to the voter of the second."""
    deputy, other = await town.deputy("于发"), await town.deputy("吕春敏")
    group = await town.group("g1", deputy, other)
    voters = []
    for name, words in (("甲婆", "渡槽漏水把我菜地冲了"), ("乙爷", "村口路灯坏了八天")):
        voters.append(await town.voter("下坪村", name))
        await voters[-1].writes(words)
        await town.passes(minutes=11)
    for number in (DITCH, LAMP):
        await group.says(deputy, "我来", group.card(number))
    await group.says(deputy, "答复 水渠补好了", group.card(LAMP))
    await group.says(deputy, "发")
    assert "水渠补好了" in voters[1].last
    return deputy, group, voters[1]


@pytest.mark.parametrize("below", [True, False])
async def test_who_says_where_it_belongs_has_it_taken_back_and_shown_there(town: Town, below: bool) -> None:
    deputy, group, voter = await answered(town)
    await group.says(deputy, "错了 那是0001的", group.card(LAMP) if below else None)
    case = await town.case(LAMP)
    assert (case.status, case.claimer) == ("returned", deputy.person_id)
    assert "刚才那条答复发错了，不是您这件事的，现在收回，不用评价" in voter.last
    assert f"{LAMP}：答复收回了" in "\n".join(group.reads)
    assert DITCH in group.last
    assert "水渠补好了" in group.last
    await group.says(deputy, "发")
    assert (await town.case(DITCH)).status == "answered"
    assert "水渠补好了" in [m.text for m in await town.ask(lambda work: work.messages.of(case.id))]
    await town.check_promises()


@pytest.mark.parametrize("words", ["收回答复", "把刚才的答复撤回"])
async def test_who_says_it_plainly_has_it_done_at_once(town: Town, words: str) -> None:
    deputy, group, voter = await answered(town)
    await deputy.writes(words)
    assert (await town.case(LAMP)).status == "returned"
    assert "发错了" in voter.last


@pytest.mark.parametrize("words", ["发错了", "撤回", "答错了 不是这件", "刚才那条发错人了"])
async def test_who_says_only_that_it_is_wrong_is_shown_what_can_be_done(town: Town, words: str) -> None:
    deputy, group, voter = await answered(town)
    await group.says(deputy, words)
    assert (await town.case(LAMP)).status == "answered"
    assert "直接改您写的那句" in group.last
    await group.says(deputy, "是")
    assert (await town.case(LAMP)).status == "returned"


async def test_after_ten_minutes_it_stands_and_he_reads_so(town: Town) -> None:
    deputy, group, voter = await answered(town)
    await town.passes(minutes=12)
    before = max(group.chat.messages)
    await group.says(deputy, "撤回")
    assert max(group.chat.messages) == before + 1, "people of a group say it of other things"
    await group.says(deputy, "收回答复", group.card(LAMP))
    assert "收不回了" in group.last
    assert (await town.case(LAMP)).status == "answered"


@pytest.mark.parametrize("words", ["搞错日子了", "错了就改", "路灯装错了", "你发错群了"])
async def test_other_words_take_nothing_back(town: Town, words: str) -> None:
    deputy, group, voter = await answered(town)
    before = max(group.chat.messages)
    await group.says(deputy, words)
    assert max(group.chat.messages) == before + 1
    assert (await town.case(LAMP)).status == "answered"


async def test_nobody_takes_back_what_another_gave(town: Town) -> None:
    deputy, group, voter = await answered(town)
    other = next(
        one for one in town.people.values() if getattr(one, "person_id", "") not in ("", deputy.person_id) and one.id in group.chat.members
    )
    await group.says(other, "收回答复", group.card(LAMP))
    assert (await town.case(LAMP)).status == "answered"


@pytest.mark.parametrize("words", ["不对 是1那件", "错了 是0001的", "不对，应该是1号那件的"])
@pytest.mark.parametrize("private", [True, False])
async def test_words_that_have_not_left_are_shown_for_the_matter_they_belong_to(town: Town, words: str, private: bool) -> None:
    deputy, group, voters = await five_matters(town)
    where, said = (deputy, deputy.writes) if private else (group, partial(group.says, deputy))
    await said("0002告诉选民我明天去")
    await said(words)
    assert DITCH in where.last
    assert "我明天去" in where.last
    await said("发")
    assert "我明天去" in voters[0].last
    assert voters[1].reads == []


async def test_words_that_have_not_left_are_dropped_by_taking_them_back(town: Town) -> None:
    deputy, _, voters = await five_matters(town)
    await deputy.writes("0002告诉选民我明天去")
    await deputy.writes("撤回")
    assert "没有发出去" in deputy.last
    assert voters[1].reads == []
