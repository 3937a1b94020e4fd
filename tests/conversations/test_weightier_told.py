"""What somebody of the roster wrote down for a voter, edited once that is over, is a matter of its own where it weighs more, as in an edit of a voter's own
(docs/spec.md section 3, Which case a message joins)."""

import pytest

from demo.telegram.state import Json
from tests.conversations.test_lists_say_what import number
from tests.town import GroupTalk, Somebody, Town

BEGAN = "三组水渠堵了浇不上地，找了几回没人管"
OVER = ("closed", "archived", "declined")
HOW = ("call", "new", "visit")


async def written_down(town: Town, writer: Somebody, how: str) -> tuple[Json, str]:
    """The message, and what stands before the words in it."""
    if how == "call":
        head = "来电：上坪村李大爷 13800007788 反映"
        return await writer.writes(head + BEGAN), head
    if how == "new":
        await writer.writes("/new")
        await writer.presses("上坪村")
        await writer.presses("电话")
        return await writer.writes(BEGAN), ""
    await writer.writes("走访记录")
    for label in ("入户", "5", "8"):
        await writer.presses(label)
    message = await writer.writes(BEGAN)
    await writer.presses("立为事项")
    return message, ""


class Over:
    """A matter that was written down and is over."""

    def __init__(self, writer: Somebody, secretary: Somebody, officer: Somebody, group: GroupTalk, said: tuple[Json, str]) -> None:
        self.writer, self.secretary, self.officer, self.group, (self.message, self.head) = writer, secretary, officer, group, said

    async def becomes(self, words: str) -> None:
        await self.writer.edits(self.message, f"{self.head}{BEGAN}，{words}")


async def over(town: Town, how: str, status: str) -> Over:
    writer, other, secretary, officer = [
        await town.deputy("吕春敏"),
        await town.deputy("于发"),
        await town.secretary(),
        await town.deputy("鲁小川"),
    ]
    group = await town.group("g1", writer, other)
    said = await written_down(town, writer, how)
    await town.passes(minutes=20)
    if status == "declined":
        await group.presses(other, "退办")
        await group.replies(other, "不归我们管，是水库的")
        await secretary.writes(f"/case {number(1)}")
        await secretary.presses("不予受理")
        await secretary.writes("水库管理处管的，请找他们")
        await secretary.presses("就这样告诉选民")
    else:
        await group.presses(other, "认领")
        await group.says(other, "0001答复：渠通了")
        await group.says(other, "发")
        await officer.writes("/callbacks")
        await officer.presses(number(1))
        await officer.presses("满意")
    await (town.passes(days=20) if status == "archived" else town.passes(hours=1))
    for one in (writer, other, secretary, officer):
        one.forgets()
    return Over(writer, secretary, officer, group, said)


def woken(who: Somebody) -> int:
    return sum("🔴 紧急：" in one for one in who.reads)


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("status", OVER)
async def test_danger_wakes_staff_and_stands_on_a_card(town: Town, how: str, status: str) -> None:
    at = await over(town, how, status)
    assert (await town.case()).status == status
    for words in ("渠边着火了，快来人", "渠边着火了，快来人！"):
        await at.becomes(words)
        await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.status, "urgent" in old.marks, "urgent" in new.marks, new.open) == (status, False, True, True)
    assert (woken(at.secretary), woken(at.officer), woken(at.writer)) == (1, 1, 0)
    assert "渠边着火了" in at.group.card(number(2))["text"]
    assert any(number(2) in one and "119" in one for one in at.writer.reads), at.writer.reads
    assert "李大爷" not in "\n".join(at.group.reads)


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("status", OVER)
async def test_a_tip_is_in_the_secretarys_queue(town: Town, how: str, status: str) -> None:
    at = await over(town, how, status)
    await at.becomes("会计收了钱才给放水")
    await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.status, old.seal, new.seal, new.voter_id) == (status, "", "due", old.voter_id)
    await at.secretary.writes("/queue")
    assert new.number in at.secretary.last
    assert any("会计收了钱" in one for one in at.secretary.reads)
    assert not any("会计收了钱" in one for one in at.group.reads)
    assert any(new.number in one for one in at.writer.reads)


@pytest.mark.parametrize("how", HOW)
async def test_a_complaint_is_read_by_who_is_not_meant(town: Town, how: str) -> None:
    at = await over(town, how, "closed")
    await at.becomes("于发骂我，把我赶出来")
    await town.passes(minutes=3)
    old, new = await town.cases()
    assert (old.spoken_of, new.spoken_of, new.open) == ((), ("d002",), True)
    assert not any("骂我" in one for one in at.group.reads)
    assert any(number(2) in one for one in (*at.secretary.reads, *at.writer.reads))


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("words", ["还是没水", "于发来看过了，谢谢", "邻居骂我，把我赶出来"])
async def test_other_words_open_nothing(town: Town, how: str, words: str) -> None:
    at = await over(town, how, "closed")
    await at.becomes(words)
    await town.passes(minutes=3)
    (case,) = await town.cases()
    assert case.status == "closed"
    assert at.writer.reads == []
