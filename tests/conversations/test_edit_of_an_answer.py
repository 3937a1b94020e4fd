"""Staff and deputies who edit what they answered with, or what was done by it, read that nothing went along (talk/edits.py)."""

from tests.conversations.test_key_in import keyed_in
from tests.conversations.test_typed_words import one_claimed
from tests.town import Town

UNCHANGED = "这里没有跟着改"


async def test_an_edited_leave_stays_as_it_was_and_he_reads_so(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    said = await deputy.writes("请假 11月6日到11月20日")
    await deputy.edits(said, "请假 11月8日到11月20日")
    assert UNCHANGED in deputy.last


async def test_so_does_the_day_of_a_unit_and_a_reason(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    await deputy.writes("0001转给供电所")
    day = await deputy.writes("后天")
    await deputy.edits(day, "11月9日")
    assert UNCHANGED in deputy.last


async def test_whom_to_call_stays_as_it_was(town: Town) -> None:
    deputy, _ = await keyed_in(town)
    await deputy.presses("留联系方式")
    said = await deputy.writes("张大爷 13800000444")
    await deputy.edits(said, "张大爷 13800000445")
    assert UNCHANGED in deputy.last


async def test_a_thanks_put_right_is_not_answered(town: Town) -> None:
    deputy, _, _ = await one_claimed(town)
    said = await deputy.writes("谢谢")
    deputy.forgets()
    await deputy.edits(said, "谢谢了")
    assert deputy.last == ""
