"""Words that make a matter the secretary's alone end no claim and hand on no promise aloud: nobody reads of a step that the seal has overtaken
(docs/spec.md section 3, Later words)."""

import pytest

from tests.conversations.test_desk import claimed_case
from tests.conversations.test_one_tick import answers
from tests.town import GroupTalk, Somebody, Town

TIPS = ["周启明收了老板的钱才给他家先修", "于发和周启明都收了老板的钱"]
HERS = "这件事只给秘书看，周启明骂我"
STEPS = ("接着跟", "另外安排人办", "不在了")


def said_of_a_step(*people: Somebody) -> list[str]:
    return [one for who in people for one in who.reads if any(step in one for step in STEPS)]


async def people(town: Town, *, promised: bool) -> tuple[Somebody, Somebody, Somebody, GroupTalk]:
    leader, group, voter = await claimed_case(town)
    yu = await town.deputy("于发")
    if promised:
        await answers(group, leader, "planned", "2026-11-24")
    for one in (leader, yu, voter):
        one.forgets()
    return voter, leader, yu, group


@pytest.mark.parametrize("promised", [False, True])
@pytest.mark.parametrize("words", [*TIPS, HERS])
@pytest.mark.parametrize("edited", [False, True])
async def test_of_who_has_it_only_the_seal_is_told(town: Town, words: str, promised: bool, edited: bool) -> None:
    voter, leader, yu, group = await people(town, promised=promised)
    first = next(one for one in voter.chat.messages.values() if one.get("text") == "自来水停了三天了")
    if edited:
        await voter.edits(first, f"自来水停了三天了，{words}")
    else:
        await voter.writes(words, first)
    case = await town.case()
    assert (case.sealed, case.claimer, "d001" in case.spoken_of) == (True, None, True)
    assert said_of_a_step(voter, leader, yu) == []
    assert any("只有人大秘书能看" in one or "人大秘书看得到" in one for one in voter.reads)
    assert not any(words[:4] in one for one in group.reads)
    await town.check_promises()


async def test_who_is_named_in_it_stands_in_the_question_also_of_an_edit(town: Town) -> None:
    voter, _leader, _yu, _group = await people(town, promised=False)
    first = next(one for one in voter.chat.messages.values() if one.get("text") == "自来水停了三天了")
    await voter.edits(first, "自来水停了三天了，于发收了老板的钱")
    asked = next(one for one in voter.reads if "给谁看由您定" in one)
    assert "于发代表" in asked


async def test_once_it_is_the_groups_again_the_leader_is_asked_who_follows_it(town: Town) -> None:
    voter, leader, _yu, _group = await people(town, promised=True)
    first = next(one for one in voter.chat.messages.values() if one.get("text") == "自来水停了三天了")
    await voter.writes("于发收了老板的钱", first)
    await voter.presses("给代表小组看")
    assert (await town.case()).claimer == "d001"
    assert said_of_a_step(leader) == []


@pytest.mark.parametrize("promised", [False, True])
async def test_a_complaint_that_seals_nothing_tells_the_step_as_before(town: Town, promised: bool) -> None:
    voter, _leader, _yu, _group = await people(town, promised=promised)
    first = next(one for one in voter.chat.messages.values() if one.get("text") == "自来水停了三天了")
    await voter.writes("周启明骂我，把我赶出来", first)
    assert not (await town.case()).sealed
    assert said_of_a_step(voter)
