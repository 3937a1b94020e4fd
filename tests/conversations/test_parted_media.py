"""Pictures sent with several matters go with the one that is kept from somebody: it is not known whose they are (docs/spec.md section 4)."""

import pytest

from demo.telegram.state import Json
from domain.values.ids import CaseId
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
