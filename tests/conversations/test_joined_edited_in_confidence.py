"""What stands in another matter (heard on a visit and put to it, or joined to it), or in one that is closed, and is edited into a wish for secrecy
is kept confidential (docs/spec.md sections 3, 4 and 5)."""

import pytest

from demo.telegram.state import Json
from domain.values.ids import CaseId
from tests.conversations.test_erase_for import HERS, joined
from tests.conversations.test_rating import claimed_first
from tests.town import GroupTalk, Somebody, Town


async def heard_on_a_visit(town: Town) -> tuple[Somebody, GroupTalk, Json]:
    deputy = await town.deputy("吕春敏")
    _, group = await joined(town, deputy, HERS)
    assert "赵婆婆" in "\n".join(group.reads)
    return deputy, group, next(m for m in deputy.chat.messages.values() if m.get("text") == HERS)


@pytest.mark.parametrize("more", ["，请保密，莫讲是她说的", "，她怕人晓得", "，她不想让人知道", "，請保密"])
async def test_what_a_visit_heard(town: Town, more: str) -> None:
    deputy, group, note = await heard_on_a_visit(town)
    await deputy.edits(note, HERS + more)
    assert (await town.case("QX-2611-0001")).confidential
    assert "赵婆婆" not in "\n".join(group.reads)
    assert "找了几回没人管" not in "\n".join(group.reads)


async def test_of_whom_it_complains_reads_it_no_more(town: Town) -> None:
    deputy, group, note = await heard_on_a_visit(town)
    zhou = await town.deputy("周启明")
    await deputy.edits(note, HERS + "，周启明收了老板的钱不让修")
    assert "d001" in (await town.case("QX-2611-0001")).spoken_of
    assert "赵婆婆" not in "\n".join([*group.reads, *zhou.reads])


@pytest.mark.parametrize("more", ["，堵了半年了", "，要带铁锹", "，大家都晓得"])
async def test_another_edit_of_it_keeps_nothing(town: Town, more: str) -> None:
    deputy, group, note = await heard_on_a_visit(town)
    await deputy.edits(note, HERS + more)
    assert not (await town.case("QX-2611-0001")).confidential
    assert "找了几回没人管" in "\n".join(group.reads)


async def one_of_two(town: Town) -> tuple[Somebody, GroupTalk, Json]:
    deputy = await town.deputy("周启明")
    group, first, other = await town.group("g1", deputy), await town.voter("上坪村", "甲"), await town.voter("上坪村", "乙")
    await first.writes("三组水渠堵了浇不上地，找了几回没人管")
    await town.passes(minutes=20)
    message = await other.writes("三组水渠又堵了，田里没水")
    await deputy.writes("0002并入0001")
    await deputy.presses("是同一件，并案")
    return other, group, message


async def test_what_joined_another_matter(town: Town) -> None:
    voter, group, message = await one_of_two(town)
    await voter.edits(message, "三组水渠又堵了，田里没水，请保密")
    assert (await town.case("QX-2611-0002")).confidential
    assert "保密了" in voter.last
    assert "田里没水" not in "\n".join(group.reads)
    first = await town.case("QX-2611-0001")
    assert not first.confidential
    assert "找了几回没人管" in group.card("QX-2611-0001")["text"]


async def test_danger_in_it_brings_the_numbers(town: Town) -> None:
    voter, _group, message = await one_of_two(town)
    secretary = await town.secretary()
    await voter.edits(message, "三组水渠又堵了，有个娃儿掉进去了快来人")
    assert any("120" in one for one in voter.reads)
    assert any("🔴 紧急" in one for one in secretary.reads)


@pytest.mark.parametrize("more", ["，请保密", "，别说是我讲的"])
async def test_what_is_closed_is_on_no_card_either(town: Town, more: str) -> None:
    voter, group, _leader = await claimed_first(town)
    await voter.presses("满意")
    (said,) = await town.ask(lambda work: work.said.by_voter(CaseId(1), 0, 5))
    assert said.text in group.card()["text"]
    await voter.edits(voter.chat.messages[said.message_id], said.text + more)
    case = await town.case()
    assert (case.status, case.confidential) == ("closed", True)
    assert said.text not in "\n".join(group.reads)
