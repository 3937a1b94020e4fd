"""Joined matters of several voters: what one of them lets somebody see counts for his own words alone (docs/spec.md section 4, Routing)."""

from collections.abc import Awaitable, Callable

import pytest

from domain.cases.details_in_hand import SpokenOf
from domain.values.ids import CaseId, Handle, PersonId
from services.case import let_see
from services.deed.by import By
from services.deed.work import Work
from tests.conversations.test_joined_fates import answers
from tests.conversations.test_same_matter import two_neighbours
from tests.town import GroupTalk, Somebody, Town

ONE, TWO = "QX-2611-0001", "QX-2611-0002"
MEANT = (PersonId("d001"),)
DOUBT, OUTRIGHT = "老周把三组水渠堵了，浇不上地", "三组水渠堵了浇不上地，是周启明半夜偷偷堵的"


class People:
    """Two neighbours whose matters, both kept from 周启明, were joined."""

    def __init__(self, town: Town) -> None:
        self.town = town

    async def meet(self, first: str, second: str) -> "People":
        self.meant, self.other, self.secretary = [await self.town.deputy(n) for n in ("周启明", "于发")] + [await self.town.secretary()]
        self.group: GroupTalk = await self.town.group("g1", self.meant, self.other)
        self.a, self.b = await self.town.voter("上坪村", name="甲"), await self.town.voter("上坪村", name="乙")
        await self.a.writes(first)
        await self.b.writes(second)
        await joins(self.other)
        assert (await self.town.case(TWO)).status == "merged"
        return self

    async def he_reads(self, *words: str) -> bool:
        for look in (f"/case {ONE}", f"/case {TWO}", "/find 三组", "/cases"):
            await self.meant.writes(look)
        read = "\n".join((*self.meant.reads, *self.group.reads))
        return any(word in read for word in words)


async def joins(who: Somebody) -> None:
    await who.writes(f"/case {TWO}")
    await who.presses("更多")
    await who.presses("并案")
    await who.presses(f"{ONE}（很像）")


Clears = Callable[[People, Somebody, str], Awaitable[None]]


async def he_may_see(people: People, voter: Somebody, number: str) -> None:
    await voter.presses("周启明代表可以看")


async def not_about_him(people: People, voter: Somebody, number: str) -> None:
    await voter.presses("别让他看")
    await people.secretary.writes(f"/case {number}")
    await people.secretary.presses("更多")
    await people.secretary.presses("说的是谁")
    await people.secretary.presses("✓ 周启明（看不到）")


@pytest.mark.parametrize("clears", [he_may_see, not_about_him])
@pytest.mark.parametrize("second", [OUTRIGHT, DOUBT])
async def test_what_the_first_voter_clears_leaves_the_others_words_kept(town: Town, clears: Clears, second: str) -> None:
    people = await People(town).meet(DOUBT, second)
    await clears(people, people.a, ONE)
    first, other = await town.case(ONE), await town.case(TWO)
    assert (first.spoken_of, other.spoken_of) == ((), MEANT)
    assert other.status == "assigned", "it stands alone"
    assert f"{TWO} 改为单独办理" in people.b.last
    assert not await people.he_reads(TWO, "半夜偷偷")


async def not_about_him_by_the_page(people: People, voter: Somebody, number: str) -> None:
    def corrects(work: Work) -> object:
        by, case = By(work.roster.staff("secretary"), Handle(0)), work.cases.by_number(number)
        return case and let_see.correct(work, by, case, MEANT[0])

    await people.town.ask(corrects)


@pytest.mark.parametrize("clears", [he_may_see, not_about_him_by_the_page])
async def test_what_the_joined_voter_clears_does_not_open_the_main_matter(town: Town, clears: Clears) -> None:
    people = await People(town).meet(OUTRIGHT, DOUBT)
    await clears(people, people.b, TWO)
    other = await town.case(TWO)
    assert (other.status, other.spoken_of, other.cleared) == ("merged", MEANT, MEANT)
    assert not await people.he_reads(ONE, TWO, "半夜偷偷")


async def test_what_was_kept_for_the_main_matter_alone_opens_with_it(town: Town) -> None:
    people = await People(town).meet("三组水渠堵了，浇不上地", "三组的水渠堵了浇不上地")
    await people.a.writes("老周堵的", reply_to=people.a.messages[0])
    assert (await town.case(TWO)).spoken_of == MEANT
    await people.a.presses("周启明代表可以看")
    other = await town.case(TWO)
    assert (other.status, other.spoken_of) == ("merged", ())


async def test_what_a_joined_voter_says_later_of_whom_it_is_kept_from_already_is_his_own(town: Town) -> None:
    people = await People(town).meet("三组水渠堵了，浇不上地", "三组的水渠堵了浇不上地")
    await people.a.writes("老周堵的", reply_to=people.a.messages[0])
    await people.b.writes("是周启明半夜偷偷堵的", reply_to=people.b.messages[0])
    await people.a.presses("周启明代表可以看")
    other = await town.case(TWO)
    assert (other.status, other.spoken_of) == ("assigned", MEANT)


async def test_of_whom_the_main_matter_complains_he_goes_with_it_as_a_voter_no_longer(town: Town) -> None:
    meant, other, leader = await town.deputy("吕春敏"), await town.deputy("史树华"), await town.deputy("周启明")
    await town.group("g1", meant, other, leader)
    a = await town.voter("上坪村", name="甲")
    await a.writes("三组水渠堵了浇不上地")
    await meant.writes("三组水渠堵了，我家也浇不上地")
    await meant.presses("我自己反映")
    await meant.presses("上坪村")
    await meant.presses("同意并继续")
    await joins(leader)
    await town.passes(minutes=5)
    await a.writes("渠就是吕春敏拿石头堵的，水都放她果园了", reply_to=a.messages[0])
    own = await town.case(TWO)
    assert (own.status, own.spoken_of) == ("assigned", ())
    meant.forgets()
    await other.writes(f"/case {ONE}")
    await other.presses("认领")
    await other.presses("回复选民")
    await other.writes("果园那边堵的石头已经叫人去拆")
    assert "并进来的" not in other.last
    await other.presses("发送")
    await meant.writes(f"/case {ONE}")
    assert not any(word in text for text in meant.reads for word in ("认领", "石头", ONE))


async def test_a_matter_is_not_joined_to_one_that_speaks_of_its_own_voter(town: Town) -> None:
    meant, leader = await town.deputy("吕春敏"), await town.deputy("周启明")
    await town.group("g1", meant, leader)
    a = await town.voter("上坪村", name="甲")
    await a.writes("三组水渠堵了浇不上地，是吕春敏半夜偷偷堵的")
    await meant.writes("三组水渠堵了，我家也浇不上地")
    await meant.presses("我自己反映")
    await meant.presses("上坪村")
    await meant.presses("同意并继续")
    about_her = SpokenOf(spoken_of=(PersonId("d003"),))
    await town.ask(lambda work: work.cases.record(work.cases.get(CaseId(2)), work.event("spoken_of", "s001", about_her)))
    await leader.writes(f"/case {TWO}")
    await leader.presses("更多")
    await leader.presses("并案")
    await leader.writes(ONE)
    if leader.sees_button("并案"):
        leader.person.presses(leader.messages[-1], "merge_into|2|1")
        await town.settled()
    assert (await town.case(TWO)).status == "assigned"


async def test_what_complains_of_him_since_is_not_joined_again_by_a_change_of_mind(town: Town) -> None:
    leader, group, _first, second = await two_neighbours(town)
    await answers(group, leader, ONE)
    await second.presses("不满意")
    await second.writes("周启明骂了我一顿")
    await second.writes("点错了")
    await second.presses("满意")
    other = await town.case(TWO)
    assert (other.status, other.spoken_of) == ("assigned", MEANT)
    await leader.writes(f"/case {ONE}")
    assert TWO not in leader.last
