"""What somebody makes of an answer by an edit is heard like a message of that moment, the question being open once more (docs/spec.md, promise 4)."""

import pytest
from sqlalchemy import String

from services.voter import signs
from storage.tables import draft
from talk.house import ASKED_VOTER
from tests.conversations.test_phone_for_one import PHONE, asked
from tests.town import Somebody, Town, shown

OTHER = "13800000556"


async def phone_given(town: Town) -> tuple[Somebody, Somebody, Somebody, dict[str, object]]:
    leader, _, _, voter = await asked(town)
    secretary = await town.secretary()
    message = await voter.writes(PHONE)
    assert PHONE in leader.last
    for one in (leader, voter, secretary):
        one.forgets()
    return leader, voter, secretary, message


async def test_a_number_put_right_reaches_who_asked_for_it(town: Town) -> None:
    leader, voter, _secretary, message = await phone_given(town)
    await voter.edits(message, OTHER)
    assert OTHER in leader.last
    assert voter.last != ""
    await town.check_promises()


async def test_danger_in_the_place_of_a_number_wakes_staff(town: Town) -> None:
    _leader, voter, secretary, message = await phone_given(town)
    await voter.edits(message, "我家着火了快来人")
    assert any("119" in text for text in voter.reads)
    assert any("🔴 紧急" in text for text in secretary.reads)


async def test_a_complaint_in_its_place_is_kept_from_who_has_the_matter(town: Town) -> None:
    leader, voter, _secretary, message = await phone_given(town)
    await voter.edits(message, "周启明骂我，莫让他打电话")
    assert not any("骂我" in shown(one) for one in leader.messages)
    assert any("d001" in case.spoken_of for case in await town.cases())
    assert voter.reads != []


async def test_a_name_put_right_stands_on_the_card(town: Town) -> None:
    _leader, _, group, voter = await asked(town)
    await voter.presses("更改")
    await voter.presses("公开身份")
    message = await voter.writes("王秀英")
    assert "王秀英" in group.card()["text"]
    await voter.edits(message, "王秀莲")
    assert "王秀莲" in group.card()["text"]
    assert "王秀英" not in group.card()["text"]


@pytest.mark.parametrize(("now", "hears"), [("于发电话不对", "于发电话不对"), ("我家着火了快来人", "🔴 紧急")])
async def test_what_is_wrong_with_the_list_is_read_as_it_is_now(town: Town, now: str, hears: str) -> None:
    voter, secretary = await town.voter(), await town.secretary()
    await voter.writes("/deputies")
    await voter.presses("代表有误")
    message = await voter.writes("周启明电话不对")
    secretary.forgets()
    await voter.edits(message, now)
    await town.passes(minutes=3)
    assert any(hears in text for text in secretary.reads)


async def test_a_village_put_right_is_his(town: Town) -> None:
    stranger = await town.stranger()
    await stranger.writes("/start")
    message = await stranger.writes("上坪村")
    await stranger.edits(message, "下坪村")
    await stranger.presses("agree")
    await stranger.writes("路灯坏了")
    assert (await town.case()).village == "v02"


async def test_an_edit_that_changes_nothing_is_answered_with_nothing(town: Town) -> None:
    leader, voter, _secretary, message = await phone_given(town)
    await voter.edits(message, PHONE)
    assert (leader.reads, voter.reads) == ([], [])


@pytest.mark.parametrize("before", ["还有一件事", "/my", "谁在看我写的", "我的事项"])
async def test_words_that_were_met_at_once_and_become_a_complaint_are_heard(town: Town, before: str) -> None:
    leader, _, _, voter = await asked(town)
    secretary = await town.secretary()
    message = await voter.writes(before)
    leader.forgets()
    voter.forgets()
    await voter.edits(message, "周启明打我，快来人")
    await town.passes(minutes=3)
    assert any("110" in text for text in voter.reads)
    assert any("🔴 紧急" in text for text in secretary.reads)
    assert not any("打我" in shown(one) for one in leader.messages)


async def test_so_are_those_that_waited_while_he_was_blocked(town: Town) -> None:
    _leader, _, _, voter = await asked(town)
    secretary = await town.secretary()
    await secretary.writes("/block QX-2611-0001 7 老是骂人")
    message = await voter.writes("谁在看我写的")
    await voter.presses("申诉")
    await voter.writes("我没有骂人")
    await secretary.presses("解除")
    await voter.edits(message, "我家着火了快来人")
    assert any("119" in text for text in voter.reads)
    assert any("🔴 紧急" in text for text in secretary.reads)


async def test_a_wish_made_of_a_question_is_done(town: Town) -> None:
    _leader, _, _, voter = await asked(town)
    message = await voter.writes("谁在看我写的")
    await voter.edits(message, "别让周启明看")
    assert "d001" in (await town.case()).spoken_of


async def test_a_command_edited_into_another_does_nothing(town: Town) -> None:
    _leader, _, _, voter = await asked(town)
    message = await voter.writes("/my")
    voter.forgets()
    await voter.edits(message, "/myy")
    assert voter.reads == []
    assert len(await town.cases()) == 1


@pytest.mark.parametrize("before", ["谢谢", "1", "好的", "满意"])
async def test_danger_made_of_a_deputys_words_wakes_staff(town: Town, before: str) -> None:
    deputy, secretary = await town.deputy("周启明"), await town.secretary()
    message = await deputy.writes(before)
    for one in (deputy, secretary):
        one.forgets()
    await deputy.edits(message, "我家着火了快来人")
    await town.passes(minutes=2)
    assert any("119" in text for text in deputy.reads)
    assert any("🔴" in text for text in secretary.reads)


def test_the_kind_of_each_answer_fits_its_column() -> None:
    column = draft.c.kind.type
    assert isinstance(column, String)
    most = column.length or 0
    assert [kind for kind in ASKED_VOTER if len(f"{signs.OF_QUESTION}{kind}") > most] == []
