"""A matter too many for a day waits with all that was written to it, and begins as it would have begun then (docs/spec.md section 3, Abuse)."""

from collections.abc import Sequence

import pytest

from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender
from domain.values.voter import CASES_PER_DAY
from services.deed.work import Work
from services.voter.new_case import new_case
from tests.conversations.test_rating import claimed_first
from tests.town import GroupTalk, Somebody, Town

THINGS = ["村口的路灯坏了", "三组的水渠堵了", "垃圾没人收", "桥断了", "自来水停了", "学校没有老师", "医保卡刷不了", "狗咬人没人管"]
POLE, WHICH = "对了，还有一件事，二组的电线杆歪了", "就是学校后面那根"
LAST = "QX-2611-0031"


async def at_the_limit(town: Town, count: int = CASES_PER_DAY) -> tuple[Somebody, GroupTalk]:
    """A voter who has brought so many matters today."""
    group = await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    await brings(town, voter, count)
    return voter, group


async def brings(town: Town, voter: Somebody, count: int) -> None:
    handle = await voter.handle()

    def bring(work: Work) -> None:
        known = work.voters.of_account(handle)
        assert known is not None
        for n in range(count):
            words = f"{THINGS[n % len(THINGS)]}，第{n}处"
            new_case(work, known, Incoming(ChatId(handle), MessageId(90_000 + n), work.now, Sender(Handle(handle)), words))

    await town.ask(bring)
    await town.settled()
    await town.passes(minutes=30)
    voter.forgets()


async def words_of(town: Town, number: str) -> Sequence[str]:
    case = await town.case(number)
    return [one.text for one in await town.ask(lambda work: work.messages.of(case.id)) if one.author == "voter"]


async def day_after(town: Town) -> None:
    for _ in range(3):
        await town.passes(hours=9)


async def test_what_he_writes_on_waits_with_it(town: Town) -> None:
    voter, group = await at_the_limit(town)
    await voter.writes(POLE)
    await voter.presses("as_new")
    assert "明天接着办" in voter.last
    for words in (WHICH, "都歪了半个月了"):
        await town.passes(seconds=20)
        await voter.writes(words)
        assert "和上一条放在一起" in voter.last
    assert not any(WHICH in one for one in group.reads)
    await day_after(town)
    assert await words_of(town, LAST) == [POLE, WHICH, "都歪了半个月了"]
    assert await town.ask(lambda work: work.held.waiting(work.cases.get(1).voter_id)) == 0
    await town.check_promises()


async def test_so_does_what_waited_for_his_choice_with_it(town: Town) -> None:
    voter, _group = await at_the_limit(town)
    await voter.writes("张家湾的井盖没了")
    await town.passes(seconds=20)
    await voter.writes("就是桥头那个")
    await voter.presses("as_new")
    await day_after(town)
    assert await words_of(town, LAST) == ["张家湾的井盖没了", "就是桥头那个"]


async def test_so_does_what_replies_to_it_and_an_edit_of_that(town: Town) -> None:
    voter, _group = await at_the_limit(town)
    first = await voter.writes(POLE)
    await voter.presses("as_new")
    await town.passes(hours=2)
    more = await voter.writes("快倒了，离房子两米", first)
    await voter.edits(more, "快倒了，离房子一米")
    await day_after(town)
    assert (await words_of(town, LAST))[-1] == "快倒了，离房子一米"


async def test_danger_below_it_waits_for_nothing(town: Town) -> None:
    voter, _group = await at_the_limit(town)
    secretary = await town.secretary()
    await voter.writes(POLE)
    await voter.presses("as_new")
    await town.passes(seconds=20)
    await voter.writes("电线杆砸到人了，流了好多血，快来救命")
    assert any("🔴" in one for one in secretary.reads)


async def test_what_is_plainly_of_something_else_is_asked_about_as_ever(town: Town) -> None:
    voter, _group = await at_the_limit(town)
    await voter.writes(POLE)
    await voter.presses("as_new")
    await town.passes(seconds=20)
    await voter.writes("我妈的低保停了三个月")
    assert "和上一条放在一起" not in voter.last


async def test_after_two_minutes_it_is_asked_about_as_ever(town: Town) -> None:
    voter, _group = await at_the_limit(town)
    await voter.writes(POLE)
    await voter.presses("as_new")
    await town.passes(minutes=5)
    await voter.writes("都歪了半个月了，没人来修")
    assert "和上一条放在一起" not in voter.last


@pytest.mark.parametrize("words", ["会计收了钱才给修灯", "周启明骂我，把我赶出来"])
async def test_what_weighs_more_than_a_matter_that_is_over_follows_it_still(town: Town, words: str) -> None:
    """Which was in confidence and kept from somebody."""
    group = await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    first = await voter.writes("于发打我，请保密")
    await voter.presses("withdraw")
    await voter.presses("withdraw_yes")
    old = await town.case()
    assert (old.status, old.confidential, old.spoken_of) == ("withdrawn", True, ("d002",))
    await brings(town, voter, CASES_PER_DAY - 1)
    await voter.writes(words, first)
    if voter.sees_button("as_new"):
        await voter.presses("as_new")
    assert "明天接着办" in voter.last
    await day_after(town)
    case = await town.case(LAST)
    assert case.confidential
    assert "d002" in case.spoken_of
    assert not any(words in one for one in group.reads)
    await town.check_promises()


async def test_an_edit_that_weighs_more_than_what_is_over_follows_it_still(town: Town) -> None:
    group = await town.group("g1", await town.deputy("周启明"), await town.deputy("于发"))
    voter = await town.voter("上坪村")
    first = await voter.writes("村口的路灯坏了")
    await voter.writes("请保密", first)
    await voter.presses("withdraw")
    await voter.presses("withdraw_yes")
    assert ((await town.case()).status, (await town.case()).confidential) == ("withdrawn", True)
    await brings(town, voter, CASES_PER_DAY - 1)
    await voter.edits(first, "村口的路灯坏了，周启明骂我，把我赶出来")
    assert "明天接着办" in voter.last
    await day_after(town)
    case = await town.case(LAST)
    assert (case.confidential, "d001" in case.spoken_of) == (True, True)
    assert not any("赶出来" in one for one in group.reads)


async def test_whom_it_only_points_to_is_asked_about_the_day_after_too(town: Town) -> None:
    """Him who had the matter in hand that is over."""
    voter, group, _leader = await claimed_first(town)
    await voter.presses("满意")
    assert (await town.case()).status == "closed"
    await brings(town, voter, CASES_PER_DAY - 1)
    first = next(one for one in voter.chat.messages.values() if one.get("text") == "村口的路坏了")
    await voter.writes("他骂我，把我赶出来", first)
    assert "明天接着办" in voter.last
    await day_after(town)
    case = await town.case(LAST)
    assert case.spoken_of == case.asked_of == ("d001",)
    assert not any("赶出来" in one for one in group.reads)


async def test_what_is_so_again_carries_the_matter_that_was_closed(town: Town) -> None:
    voter, _group = await at_the_limit(town, CASES_PER_DAY - 1)

    def again(work: Work) -> None:
        from services.case.intake import Intake

        known = work.voters.get(work.cases.get(1).voter_id)
        assert known is not None
        for n in (1, 2):
            message = Incoming(ChatId(known.chat_id), MessageId(91_000 + n), work.now, Sender(Handle(known.chat_id)), f"又坏了{n}")
            new_case(work, known, message, Intake(follows=work.cases.get(1), repeats=True, asks=True, marks=frozenset({"confidential"})))

    await town.ask(again)
    await day_after(town)
    case = await town.case(LAST)
    assert (case.repeat_of, case.confidential) == (1, True)
