"""What a visit heard and put to another's matter, edited: a tip and 只给秘书看 seal it, danger marks it, what only puts it right is read below it
(docs/spec.md section 5)."""

import pytest

from tests.conversations.test_erase_for import HERS
from tests.conversations.test_joined_edited_in_confidence import heard_on_a_visit
from tests.town import Town


@pytest.mark.parametrize("more", ["，会计收了钱才给放水", "，这件事只给秘书看", "，只给人大秘书看"])
async def test_a_tip_or_a_wish_for_the_secretary_seals_it(town: Town, more: str) -> None:
    secretary = await town.secretary()
    deputy, group, note = await heard_on_a_visit(town)
    secretary.forgets()
    await deputy.edits(note, HERS + more)
    await town.passes(minutes=3)
    case = await town.case("QX-2611-0001")
    assert case.sealed
    assert "赵婆婆" not in "\n".join(group.reads)
    assert any("QX-2611-0001" in one for one in secretary.reads)
    assert more in "\n".join(secretary.reads)


@pytest.mark.parametrize("more", ["，她男人又打她", "，她说不想活了", "，渠边有个娃儿落水了快来人"])
async def test_danger_marks_it_and_wakes_staff(town: Town, more: str) -> None:
    secretary = await town.secretary()
    deputy, _group, note = await heard_on_a_visit(town)
    secretary.forgets()
    await deputy.edits(note, HERS + more)
    await town.passes(minutes=3)
    assert "urgent" in (await town.case("QX-2611-0001")).marks
    assert sum("🔴 紧急" in one for one in secretary.reads) == 1


@pytest.mark.parametrize("archived", [False, True])
async def test_danger_in_a_line_of_a_matter_that_is_over_wakes_staff(town: Town, archived: bool) -> None:
    secretary = await town.secretary()
    deputy, group, note = await heard_on_a_visit(town)
    voter = next(one for one in town.people.values() if one.id not in (secretary.id, deputy.id))
    if archived:
        await group.presses(deputy, "认领")
        await group.says(deputy, "0001答复：渠通了")
        await group.says(deputy, "发")
        await voter.presses("满意")
        await town.passes(days=20)
    else:
        await voter.writes("撤回")
        await voter.writes("撤回")
    secretary.forgets()
    await deputy.edits(note, HERS + "，她男人又打她")
    assert (await town.case("QX-2611-0001")).status == ("archived" if archived else "withdrawn")
    assert sum("🔴 紧急" in one for one in secretary.reads) == 1


@pytest.mark.parametrize("more", ["，堵了半年了", "，要带铁锹"])
async def test_a_correction_is_read_below_it_and_said_to_its_writer(town: Town, more: str) -> None:
    deputy, group, note = await heard_on_a_visit(town)
    deputy.forgets()
    await deputy.edits(note, HERS + more)
    await town.passes(minutes=3)
    assert more in "\n".join(group.reads)
    assert "改好了" in "\n".join(deputy.reads)
    case = await town.case("QX-2611-0001")
    assert not case.sealed
    assert "urgent" not in case.marks
