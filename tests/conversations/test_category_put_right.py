"""Another category shows no matter to the officials of the village it was kept from (docs/spec.md section 4)."""

from dataclasses import replace

import pytest

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Changed
from domain.cases.replay import apply
from domain.rights.kept import kept_out
from domain.values.ids import CaseId, PersonId, VillageId
from services.deed.work import Work
from tests.conversations.test_leaks import all_read, everything
from tests.town import Somebody, Town

WORDS = "村务公开栏半年没有更新了"
NUMBER = "QX-2611-0001"


async def _voter_does(voter: Somebody) -> None:
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("低保救助与养老")


@pytest.mark.parametrize("who", ["claimer", "secretary", "voter"])
async def test_whoever_puts_it_right_it_stays_kept_from_officials(town: Town, who: str) -> None:
    official, other, secretary = [await town.deputy(name) for name in ("周启明", "于发", "许文静")]
    group = await town.group("g1", official, other)
    voter = await town.voter("上坪村")
    await voter.writes(WORDS)
    assert (await town.case()).category == "village_affairs"
    if who == "voter":
        await _voter_does(voter)
    else:
        if who == "claimer":
            await other.presses("认领")
        teller = other if who == "claimer" else secretary
        await teller.writes("0001类别改成社会保障")
        assert "小组不另外通知" in teller.last
    case = await town.case()
    assert (case.category, case.concerns_officials) == ("welfare", True)
    assert "更新" not in everything(group)
    assert NUMBER not in everything(group)
    await official.writes(f"/case {NUMBER}")
    await official.writes("/cases")
    assert NUMBER not in official.last
    assert "更新" not in all_read(official)
    await voter.writes("到底哪些人看得到")
    assert "周启明" not in voter.last
    await town.check_promises()


async def test_the_officials_are_kept_out_also_where_his_first_words_are_of_something_else(town: Town) -> None:
    official = await town.deputy("周启明")
    group = await town.group("g1", official, await town.deputy("于发"))
    voter = await town.voter("上坪村")
    await voter.sends("voice")
    await voter.presses("更改")
    await voter.presses("改类别")
    await voter.presses("村务与作风")
    await voter.writes("村口的路灯一直不亮")
    assert (await town.case()).concerns_officials
    assert "路灯" not in everything(group)


async def test_who_makes_it_such_a_matter_is_not_told_that_nobody_hears(town: Town) -> None:
    official, other = await town.deputy("周启明"), await town.deputy("于发")
    group, secretary = await town.group("g1", official, other), await town.secretary()
    await (await town.voter("上坪村")).writes("村口的灯一直没装，晚上看不见")
    await secretary.writes("0001类别改成村务")
    assert "一直没装" not in everything(group)
    assert "一直没装" in all_read(other)
    assert "改好了，记在办理记录里。" in secretary.reads
    assert "不另外通知" not in all_read(secretary)


def _changed(case: Case, actor: str, category: str, work: Work) -> Case:
    return apply(case, Event("changed", work.now, work.now, actor, Changed(category=category)))


async def test_what_the_bot_reads_anew_when_words_went_elsewhere_keeps_nobody_out(town: Town) -> None:
    def look(work: Work) -> None:
        head = work.roster.people[PersonId("d001")]
        affairs = Case(id=CaseId(1), status="assigned", village=VillageId("v01"), category="village_affairs")
        assert kept_out(head, _changed(affairs, "d002", "road", work))
        assert kept_out(head, _changed(_changed(affairs, "d002", "road", work), "voter", "water", work))
        assert not kept_out(head, _changed(affairs, "system", "road", work))
        assert not kept_out(head, _changed(replace(affairs, category="road"), "d002", "water", work))

    await town.ask(look)
