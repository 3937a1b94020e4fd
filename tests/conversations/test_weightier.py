"""What weighs more than the matter it stands in, where that one goes on no more, is a matter of its own (docs/spec.md section 3, Which case a message
joins)."""

from collections.abc import Sequence

import pytest

from demo.telegram.state import Json
from tests.town import GroupTalk, Somebody, Town

BEGAN = "三组水渠堵了浇不上地，找了几回没人管"
OVER = ("closed", "archived", "withdrawn", "declined")


class Ended:
    """A matter that is over, its voter, his first message, and who may hear more of it."""

    def __init__(self, voter: Somebody, said: Json, house: Sequence[Somebody], group: GroupTalk) -> None:
        self.voter, self.said, self.group = voter, said, group
        self.leader, self.claimer, self.secretary, self.officer = house

    async def hears(self, how: str, words: str) -> None:
        if how == "reply":
            await self.voter.writes(words, self.said)
        else:
            await self.voter.edits(self.said, f"{BEGAN}，{words}")


async def ended(town: Town, how: str) -> Ended:
    house = [await town.deputy("周启明"), await town.deputy("于发"), await town.secretary(), await town.deputy("鲁小川")]
    leader, claimer, secretary, _ = house
    group, voter = await town.group("g1", leader, claimer), await town.voter("上坪村")
    said = await voter.writes(BEGAN)
    await town.passes(minutes=20)
    if how == "withdrawn":
        await voter.writes("撤回")
        await voter.writes("撤回")
    elif how == "declined":
        await group.presses(claimer, "退办")
        await group.replies(claimer, "不归我们管，是水库的")
        await secretary.writes("/case QX-2611-0001")
        await secretary.presses("不予受理")
        await secretary.writes("水库管理处管的，请找他们")
        await secretary.presses("就这样告诉选民")
    else:
        await group.presses(claimer, "认领")
        await group.says(claimer, "0001答复：渠通了")
        await group.says(claimer, "发")
        await voter.presses("满意")
    await (town.passes(days=20) if how == "archived" else town.passes(hours=1))
    assert (await town.case()).status == how
    for one in (voter, *house):
        one.forgets()
    return Ended(voter, said, house, group)


def woken(who: Somebody) -> int:
    return sum("🔴 紧急：" in one for one in who.reads)


@pytest.mark.parametrize("how", ["reply", "edit"])
@pytest.mark.parametrize("status", OVER)
@pytest.mark.parametrize("words", ["渠边着火了，快来人", "我不想活了"])
async def test_danger_to_life_is_heard(town: Town, status: str, how: str, words: str) -> None:
    over = await ended(town, status)
    await over.hears(how, words)
    await town.passes(minutes=12)
    old, new = await town.cases()
    assert (old.status, "urgent" in old.marks, "urgent" in new.marks, new.open) == (status, False, True, True)
    assert woken(over.secretary) == 1
    assert any("0002" in one for one in over.voter.reads)
    assert any(("119" if "着火" in words else "12356") in one for one in over.voter.reads)
    if how == "edit":
        await over.hears(how, f"{words}！")
        await town.passes(minutes=12)
        assert (len(await town.cases()), woken(over.secretary)) == (2, 1)


@pytest.mark.parametrize("how", ["reply", "edit"])
async def test_danger_stands_in_the_groups_chat_on_a_card_of_its_own(town: Town, how: str) -> None:
    over = await ended(town, "closed")
    await over.hears(how, "渠边着火了，快来人")
    await town.passes(minutes=12)
    card = over.group.card("QX-2611-0002")["text"]
    assert "渠边着火了" in card
    assert "🔴" in card


@pytest.mark.parametrize("how", ["reply", "edit"])
@pytest.mark.parametrize("status", OVER)
async def test_a_tip_is_the_secretarys_and_stays_in_her_queue(town: Town, status: str, how: str) -> None:
    over = await ended(town, status)
    await over.hears(how, "会计收了钱才给放水")
    await over.voter.presses("只给人大秘书看")
    await town.passes(minutes=12)
    old, new = await town.cases()
    assert (old.status, old.seal, new.seal, new.open) == (status, "", "kept", True)
    await over.secretary.writes("/queue")
    assert "QX-2611-0002" in over.secretary.last
    assert any("会计收了钱" in one for one in over.secretary.reads)
    assert not any("会计收了钱" in one for one in (*over.group.reads, *over.claimer.reads, *over.leader.reads))


@pytest.mark.parametrize("how", ["reply", "edit"])
@pytest.mark.parametrize("status", OVER)
@pytest.mark.parametrize(
    ("words", "kept"), [("周启明骂我，把我赶出来", {"d001"}), ("于发骂我，把我赶出来", {"d002"}), ("组里的代表都骂我", {"d001", "d002"})]
)
async def test_a_complaint_is_read_by_who_is_not_meant(town: Town, status: str, how: str, words: str, kept: set[str]) -> None:
    over = await ended(town, status)
    await over.hears(how, words)
    await town.passes(minutes=12)
    old, new = await town.cases()
    assert (old.status, old.spoken_of) == (status, ())
    assert kept <= set(new.spoken_of)
    assert not any("骂我" in one for one in over.group.reads)
    assert any("0002" in one for one in over.voter.reads)
    assert any("0002" in one for person in (over.secretary, over.claimer, over.leader) for one in person.reads)


@pytest.mark.parametrize("how", ["reply", "edit"])
@pytest.mark.parametrize("words", ["邻居骂我，把我赶出来", "还是没水", "周启明来看过了，谢谢", "水又小了，于发说下周来看"])
async def test_other_words_stay_with_it(town: Town, how: str, words: str) -> None:
    over = await ended(town, "closed")
    await over.hears(how, words)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert case.status == "closed"
    assert over.voter.sees_button("还没解决") == (how == "reply")


@pytest.mark.parametrize("how", ["reply", "edit"])
async def test_a_wish_about_a_reader_is_no_more_than_that(town: Town, how: str) -> None:
    over = await ended(town, "closed")
    await over.hears(how, "别让周启明看")
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert case.spoken_of == ("d001",)


async def test_of_who_is_kept_out_already_it_takes_more(town: Town) -> None:
    over = await ended(town, "closed")
    await over.voter.writes("别让周启明看", over.said)
    await over.voter.writes("周启明骂我，把我赶出来", over.said)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert (case.spoken_of, case.status) == (("d001",), "closed")
    assert any("骂我" in one for one in over.group.reads) is False


async def test_what_was_opened_by_an_edit_hears_the_next_one(town: Town) -> None:
    over = await ended(town, "closed")
    await over.hears("edit", "周启明骂我，把我赶出来")
    await over.hears("edit", "周启明骂我，把我赶出来了，于发也骂我")
    _, new = await town.cases()
    assert set(new.spoken_of) >= {"d001", "d002"}


@pytest.mark.parametrize("words", ["请保密", "莫漏出去", "别让人知道是我说的"])
async def test_what_is_closed_is_kept_quiet_by_a_reply(town: Town, words: str) -> None:
    over = await ended(town, "closed")
    await over.voter.writes(words, over.said)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert (case.status, case.confidential) == ("closed", True)
    assert "保密了" in over.voter.last
    assert not any("找了几回" in one for one in over.group.reads)


async def test_and_by_its_number(town: Town) -> None:
    over = await ended(town, "closed")
    await over.voter.writes("0001请保密")
    await town.passes(minutes=12)
    assert (await town.case()).confidential
    assert not any("找了几回" in one for one in over.group.reads)


async def test_what_is_closed_is_the_secretarys_alone_by_a_reply(town: Town) -> None:
    over = await ended(town, "closed")
    await over.voter.writes("这件事只给秘书看", over.said)
    await town.passes(minutes=12)
    (case,) = await town.cases()
    assert (case.status, case.seal) == ("closed", "kept")
    assert "QX-2611-0001" in over.voter.last
    assert "保密了" in over.voter.last
    assert not any("找了几回" in one for one in over.group.reads)


@pytest.mark.parametrize("status", ["archived", "withdrawn", "declined"])
async def test_of_what_is_older_he_reads_that_nothing_is_under_way(town: Town, status: str) -> None:
    over = await ended(town, status)
    await over.voter.writes("请保密", over.said)
    assert "没有正在办的事" in over.voter.last
    assert len(await town.cases()) == 1


async def test_so_is_what_is_closed_with_a_promise(town: Town) -> None:
    claimer, _secretary = await town.deputy("于发"), await town.secretary()
    group, voter = await town.group("g1", claimer), await town.voter("上坪村")
    said = await voter.writes(BEGAN)
    await group.presses(claimer, "认领")
    await claimer.writes("/case QX-2611-0001")
    for press, words in (("答复", ""), ("outcome:planned", "2026-11-24"), ("", "月底前挖通")):
        if press:
            await claimer.presses(press)
        if words:
            await claimer.writes(words)
    await claimer.presses("send_answer")
    await voter.presses("满意")
    assert (await town.case()).promised
    await voter.writes("这件事只给秘书看", said)
    (case,) = await town.cases()
    assert (case.status, case.seal) == ("closed", "kept")


@pytest.mark.parametrize("words", ["水渠又堵了，只给秘书看", "村里的账从来不公开，这件事只给秘书看"])
async def test_what_is_told_to_the_secretary_alone_is_hers(town: Town, words: str) -> None:
    over = await ended(town, "closed")
    await over.voter.writes(words, over.said)
    await town.passes(minutes=12)
    old, new = await town.cases()
    assert (old.seal, new.seal, new.open) == ("", "kept", True)
    assert any("QX-2611-0002" in one for one in over.secretary.reads)
    assert not any(words[:5] in one for one in over.group.reads)


@pytest.mark.parametrize("words", ["他骂我，把我赶出来", "你们代表骂我", "来的人打了我"])
async def test_of_whom_they_only_point_to_he_is_asked(town: Town, words: str) -> None:
    over = await ended(town, "closed")
    await over.voter.writes(words, over.said)
    await town.passes(minutes=12)
    old, new = await town.cases()
    assert (old.spoken_of, new.spoken_of, new.asked_of) == ((), ("d002",), ("d002",))
    assert over.voter.sees_button("于发代表可以看")
    assert not any(words in one for one in (*over.group.reads, *over.claimer.reads))


@pytest.mark.parametrize("words", ["水没来，没人来修", "他没来修", "他说修好了，没修好", "隔壁那家人骂我"])
async def test_that_it_is_not_done_is_no_complaint_of_his(town: Town, words: str) -> None:
    over = await ended(town, "closed")
    await over.voter.writes(words, over.said)
    (case,) = await town.cases()
    assert case.spoken_of == ()
    assert over.voter.sees_button("还没解决")
