"""What a visit heard and put to another's matter, edited: a tip and 只给秘书看 seal it, danger marks it, what only puts it right is read below it
(docs/spec.md section 5)."""

import pytest

from demo.telegram.state import Json
from tests.conversations.test_erase_for import HERS
from tests.conversations.test_joined_edited_in_confidence import heard_on_a_visit
from tests.town import GroupTalk, Somebody, Town


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


OVER = ("closed", "archived", "withdrawn", "declined")


async def over(town: Town, status: str) -> tuple[Somebody, GroupTalk, Json, Somebody]:
    """What a visit heard stands with a matter that is over; whoever noted it, the group, the line, the secretary."""
    secretary = await town.secretary()
    deputy, group, note = await heard_on_a_visit(town)
    voter = next(one for one in town.people.values() if one.id not in (secretary.id, deputy.id))
    if status == "withdrawn":
        await voter.writes("撤回")
        await voter.writes("撤回")
    elif status == "declined":
        leader = await town.deputy("周启明")
        await group.presses(leader, "退办")
        await group.replies(leader, "不归我们管，是水库的")
        await secretary.presses("同意退办")
        await secretary.writes("/case QX-2611-0001")
        await secretary.presses("不予受理")
        await secretary.writes("水库管理处管的，请找他们")
        await secretary.presses("就这样告诉选民")
    else:
        await group.presses(deputy, "认领")
        await group.says(deputy, "0001答复：渠通了")
        await group.says(deputy, "发")
        await voter.presses("满意")
    await (town.passes(days=20) if status == "archived" else town.passes(hours=1))
    assert (await town.case("QX-2611-0001")).status == status
    for one in (secretary, deputy):
        one.forgets()
    return deputy, group, note, secretary


@pytest.mark.parametrize("status", OVER)
@pytest.mark.parametrize("more", ["，她男人又打她", "，她说不想活了", "，渠边有个娃儿落水了快来人"])
async def test_danger_in_a_line_of_a_matter_that_is_over_wakes_staff(town: Town, status: str, more: str) -> None:
    deputy, _group, note, secretary = await over(town, status)
    for words in (HERS + more, HERS + more + "！"):
        await deputy.edits(note, words)
        await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.status, "urgent" in old.marks) == (status, False)
    assert (new.channel, "urgent" in new.marks, new.open) == ("visit", True, True)
    assert sum("🔴 紧急" in one for one in secretary.reads) == 1, secretary.reads
    assert new.number in "\n".join(deputy.reads)


@pytest.mark.parametrize("status", OVER)
@pytest.mark.parametrize("more", ["，会计收了钱才给放水", "，村里的账从来不公开，这件事只给秘书看"])
async def test_a_tip_in_it_is_a_matter_of_its_own_that_the_secretary_reads(town: Town, status: str, more: str) -> None:
    deputy, group, note, secretary = await over(town, status)
    await deputy.edits(note, HERS + more)
    await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.status, old.seal, new.sealed, new.open, new.village) == (status, "", True, True, old.village)
    await secretary.writes("/queue")
    assert new.number in secretary.last
    assert any(more[1:6] in one for one in secretary.reads)
    assert not any(more[1:6] in one for one in group.reads)
    assert new.number in "\n".join(deputy.reads)
    notes = await town.ask(lambda work: [one.text for one in work.messages.of(old.id) if one.kind == "note"])
    assert notes == [HERS], "the first stays as it stood"
    await deputy.edits(note, HERS + more + "，她亲眼看见的")
    assert len(await town.cases()) == 2
    assert "她亲眼看见的" in "\n".join(await town.ask(lambda work: [one.text for one in work.messages.of(new.id)]))


@pytest.mark.parametrize("status", OVER)
async def test_a_complaint_in_it_is_read_by_who_is_not_meant(town: Town, status: str) -> None:
    deputy, group, note, secretary = await over(town, status)
    await deputy.edits(note, HERS + "，周启明骂她，把她赶出来")
    await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.spoken_of, new.spoken_of, new.open) == ((), ("d001",), True)
    assert any("骂她" in one for one in (*group.reads, *secretary.reads, *deputy.reads))


@pytest.mark.parametrize("status", OVER)
@pytest.mark.parametrize("more", ["，堵了半年了", "，她怕人晓得", "，周启明来看过了"])
async def test_what_does_not_weigh_more_opens_nothing(town: Town, status: str, more: str) -> None:
    deputy, _group, note, secretary = await over(town, status)
    await deputy.edits(note, HERS + more)
    await town.passes(minutes=3)
    (case,) = await town.cases()
    assert case.status == status
    assert not any("🔴" in one for one in secretary.reads)
    assert ("改好了" in "\n".join(deputy.reads)) == (status != "declined"), "that is no matter of his group any more"


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


async def sealed_by_it(town: Town) -> tuple[Somebody, GroupTalk, Json, Somebody]:
    """A visit's line that was edited into a tip: its matter is the secretary's alone."""
    secretary = await town.secretary()
    deputy, group, note = await heard_on_a_visit(town)
    await deputy.edits(note, HERS + TIP)
    await town.passes(minutes=3)
    assert (await town.case("QX-2611-0001")).sealed
    for one in (secretary, deputy, *town.people.values()):
        one.forgets()
    return deputy, group, note, secretary


TIP = "，会计收了钱才给放水"


@pytest.mark.parametrize("more", ["，她亲眼看见的", "，出纳也在场", "，一共收了两千块", "，她说记错了，是出纳收的"])
async def test_more_of_what_sealed_its_matter_is_read_by_the_secretary(town: Town, more: str) -> None:
    deputy, group, note, secretary = await sealed_by_it(town)
    await deputy.edits(note, HERS + TIP + more)
    await town.passes(minutes=3)
    (case,) = await town.cases()
    assert case.sealed
    assert any(more in one for one in secretary.reads), secretary.reads
    assert deputy.reads == ["改好了。"]
    assert not any(more[1:] in one for one in group.reads)
    notes = await town.ask(lambda work: [one.text for one in work.messages.of(case.id) if one.kind == "note"])
    assert notes == [HERS + TIP + more]
    await town.check_promises()


@pytest.mark.parametrize("danger", ["渠边有个娃儿落水了快来人", "赵婆婆家着火了快来人", "她男人又打她", "赵婆婆挨儿子打了几回"])
async def test_danger_in_it_is_a_matter_that_the_group_has(town: Town, danger: str) -> None:
    deputy, group, note, secretary = await sealed_by_it(town)
    for words in (f"，{danger}", f"，{danger}！"):
        await deputy.edits(note, HERS + TIP + words)
        await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.sealed, "urgent" in old.marks) == (True, False)
    assert ("urgent" in new.marks, new.sealed, new.group, new.channel) == (True, False, "g1", "visit")
    notes = await town.ask(lambda work: [one.text for one in work.messages.of(old.id) if one.kind == "note"])
    assert notes == [HERS + TIP]
    assert [one.text for one in await town.ask(lambda work: work.messages.of(new.id))] == [f"{danger}！"]
    assert sum("🔴 紧急" in one for one in secretary.reads) == 1, secretary.reads
    assert any(new.number in one and "119" in one for one in deputy.reads), deputy.reads
    assert not any("收了钱" in one for one in group.reads)
    voter = next(one for one in town.people.values() if one.id not in (secretary.id, deputy.id))
    assert voter.reads == [], "they are not his words"
    await town.check_promises()


async def test_whoever_it_speaks_of_puts_no_more_to_it(town: Town) -> None:
    deputy, _group, note, secretary = await sealed_by_it(town)
    voter = next(one for one in town.people.values() if one.id not in (secretary.id, deputy.id))
    await voter.writes("吕春敏也收了沙老板的钱", next(m for m in voter.chat.messages.values() if "三组水渠" in m.get("text", "")))
    case = await town.case("QX-2611-0001")
    assert "d003" in case.spoken_of
    deputy.forgets()
    await deputy.edits(note, HERS)
    await town.passes(minutes=3)
    notes = await town.ask(lambda work: [one.text for one in work.messages.of(case.id) if one.kind == "note"])
    assert notes == [HERS + TIP]
    assert "改好了。" not in deputy.reads
