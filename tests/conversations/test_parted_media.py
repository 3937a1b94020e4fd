"""Pictures sent with several matters go with the one that is kept from somebody: it is not known whose they are (docs/spec.md section 4)."""

from collections.abc import Callable

import pytest

from demo.telegram.state import Json
from domain.cases.case import Case
from domain.values.ids import CaseId, Handle, PersonId
from services.case import seal as seal_case
from services.case.let_see import correct
from services.deed.by import By
from services.deed.work import Work
from tests.conversations.test_parted_words import CANTEEN, FIRST, KEPT, LAMP, PART, WHOLE, splits
from tests.town import GroupTalk, Somebody, Town


def files(*chats: Somebody | GroupTalk) -> list[Json]:
    """The pictures and voices of the bot that stand in these chats."""
    kinds = ("photo", "voice", "document", "video")
    return [m for chat in chats for m in chat.chat.messages.values() if m["from"].get("is_bot") and any(kind in m for kind in kinds)]


async def _town(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Somebody]:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    return leader, secretary, await town.group("g1", leader), await town.voter()


async def _looks(somebody: Somebody) -> None:
    for look in ("/cases", f"/case {PART}", f"/case {FIRST}"):
        await somebody.writes(look)
    await somebody.presses("更多")
    await somebody.presses("full")


@pytest.mark.parametrize("how", KEPT)
@pytest.mark.parametrize("kind", ["photo", "document", "video"])
async def test_a_picture_sent_with_both_is_the_kept_ones(town: Town, how: str, kind: str) -> None:
    leader, secretary, group, voter = await _town(town)
    await voter.sends(kind, WHOLE)
    await town.passes(minutes=3)
    await splits(town, secretary, CANTEEN)
    await _looks(leader)
    assert files(group)
    await town.ask(KEPT[how])
    await town.settled()
    await _looks(leader)
    assert files(leader, group) == []
    assert LAMP in "\n".join(group.reads)
    secretary.forgets()
    await secretary.writes(f"/case {PART}")
    await secretary.presses("更多")
    await secretary.presses("full")
    assert files(secretary)
    assert [[m.kind for m in said.attached] for said in await town.ask(lambda work: work.said.opening(CaseId(2)))] == [[kind]]
    await town.check_promises()


@pytest.mark.parametrize("how", KEPT)
async def test_an_edit_of_its_caption_brings_the_picture_back_to_nobody(town: Town, how: str) -> None:
    leader, secretary, group, voter = await _town(town)
    message = await voter.sends("photo", WHOLE)
    await splits(town, secretary, CANTEEN)
    await town.ask(KEPT[how])
    await town.settled()
    await voter.edits(message, WHOLE.replace("三天", "五天"))
    await town.settled()
    await _looks(leader)
    assert files(leader, group) == []
    assert "五天" in "\n".join(group.reads)


@pytest.mark.parametrize("how", KEPT)
async def test_so_do_those_of_its_album_and_right_behind_it(town: Town, how: str) -> None:
    leader, secretary, group, voter = await _town(town)
    await voter.sends("photo", WHOLE, media_group_id="one")
    await voter.sends("photo", "", media_group_id="one")
    await town.passes(seconds=40)
    await voter.sends("photo", "")
    await town.passes(minutes=3)
    await splits(town, secretary, CANTEEN)
    assert len(files(group)) >= 1
    await town.ask(KEPT[how])
    await town.settled()
    await _looks(leader)
    assert files(leader, group) == []
    assert sum(len(said.attached) for said in await town.ask(lambda work: work.said.opening(CaseId(2)))) == 3


async def test_of_what_is_kept_from_nobody_the_picture_stays(town: Town) -> None:
    leader, secretary, group, voter = await _town(town)
    await voter.sends("photo", WHOLE)
    await splits(town, secretary, CANTEEN)
    await town.settled()
    assert len(files(group)) == 1


async def test_what_he_sends_later_of_the_first_is_the_firsts(town: Town) -> None:
    leader, secretary, group, voter = await _town(town)
    message = await voter.writes(WHOLE)
    await splits(town, secretary, CANTEEN)
    await town.ask(KEPT["说的是他"])
    await town.settled()
    await town.passes(minutes=30)
    await voter.sends("photo", "村口的路灯", reply_to=message["message_id"])
    assert len(files(group)) == 1


THIRD = "QX-2611-0003"
WELL = "三组的水井盖丢了半个月没人装"
ALL = f"{LAMP}。{CANTEEN}。{WELL}。"


def _about(number: str, person: PersonId) -> Callable[[Work], Case]:
    def deed(work: Work) -> Case:
        part, staff = work.cases.by_number(number), work.roster.staff("secretary")
        assert part is not None
        return correct(work, By(tuple(staff), staff[0].handle or Handle(0)), part, person)

    return deed


async def _of_three(town: Town) -> tuple[Somebody, Somebody, Somebody, GroupTalk]:
    """A picture with three matters, of which two were split off."""
    leader, secretary, group, voter = await _town(town)
    other = await town.deputy("吕春敏")
    await voter.sends("photo", ALL)
    await town.passes(minutes=3)
    await splits(town, secretary, CANTEEN)
    await splits(town, secretary, WELL)
    assert len(await town.cases()) == 3
    return leader, other, secretary, group


async def _looks_at_all(somebody: Somebody) -> None:
    for number in (FIRST, PART, THIRD):
        await somebody.writes(f"/case {number}")
        if somebody.sees_button("更多"):
            await somebody.presses("更多")
            await somebody.presses("full")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_of_two_parts_kept_from_different_people_neither_sees_the_picture(town: Town, order: tuple[int, int]) -> None:
    leader, other, secretary, group = await _of_three(town)
    deeds = [_about(PART, leader.person_id), _about(THIRD, other.person_id)]
    for which in order:
        await town.ask(deeds[which])
        await town.settled()
    for somebody in (leader, other):
        somebody.forgets()
        await _looks_at_all(somebody)
    assert files(leader, other, group) == []
    await _looks_at_all(secretary)
    assert files(secretary)
    await town.check_promises()


@pytest.mark.parametrize("first", [True, False])
async def test_where_one_part_is_sealed_the_picture_is_its(town: Town, first: bool) -> None:
    leader, other, secretary, group = await _of_three(town)
    deeds = [_about(PART, leader.person_id), lambda work: seal_case.by_hand(work, work.cases.get(CaseId(3)), "u01")]
    for deed in deeds if first else deeds[::-1]:
        await town.ask(deed)
        await town.settled()
    for somebody in (leader, other):
        await _looks_at_all(somebody)
    assert files(leader, other, group) == []
    held = await town.ask(lambda work: [len(said.attached) for case in (1, 2, 3) for said in work.said.by_voter(CaseId(case), 0, 1)])
    assert held == [0, 0, 1]
    await _looks_at_all(secretary)
    assert files(secretary)
