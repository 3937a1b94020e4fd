"""A part split off from a case is kept from whom the case is kept from (docs/spec.md section 4)."""

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, Recused, SpokenOf
from domain.values.ids import CaseId, PersonId
from services.case import seal as seal_case
from services.deed.work import Work
from tests.conversations.test_leaks import all_read
from tests.town import Somebody, Town

NUMBER, PART = "QX-2611-0001", "QX-2611-0002"


async def _splits(town: Town, somebody: Somebody, words: str, seal: str = "") -> None:
    """`seal`: how its voter sealed it after the button was pressed."""
    await somebody.writes(f"/case {NUMBER}")
    await somebody.presses("更多")
    await somebody.presses("拆分")
    if seal:
        await town.ask(lambda work: seal_case.seal(work, work.cases.get(CaseId(1)), seal))
    await somebody.writes(words)


async def test_a_part_of_a_complaint_stays_kept_from_whom_it_is_about(town: Town) -> None:
    leader, deputy_leader, secretary = await town.deputy("周启明"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", leader, deputy_leader)
    voter = await town.voter("上坪村")
    await voter.writes("周启明霸占我家半亩水田，还把水渠堵死了")
    assert group.reads == []
    await _splits(town, secretary, "水渠堵死了，稻田没有水")
    part = await town.case(PART)
    assert part.spoken_of == (PersonId("d001"),)
    assert "水渠堵死了" not in all_read(leader)
    assert group.reads == [], "no card where he sits"
    assert PART in all_read(deputy_leader)
    assert "水渠堵死了" in all_read(deputy_leader)
    await leader.writes(f"/case {PART}")
    assert "水渠堵死了" not in all_read(leader)


async def test_what_its_own_words_say_is_added_and_what_he_is_asked_stays_asked(town: Town) -> None:
    secretary = await town.secretary()
    voter = await town.voter("上坪村")
    await voter.writes("周启明霸占我家半亩水田，于发电工收电费乱加钱")
    whole = await town.case()
    asked = await town.ask(_asked_about_one)
    await _splits(town, secretary, "史树华占了我家的地，于发电工收电费乱加钱")
    part = await town.case(PART)
    assert set(part.spoken_of) == {*whole.spoken_of, PersonId("d004")}
    assert part.asked_of == asked.asked_of == (PersonId("d001"),)


def _asked_about_one(work: Work) -> Case:
    case = work.cases.get(CaseId(1))
    lists = SpokenOf(spoken_of=case.spoken_of, asked_of=(PersonId("d001"),), cleared=())
    return work.cases.record(case, work.event("spoken_of", "system", lists))


async def test_who_stood_aside_stands_aside_of_the_part(town: Town) -> None:
    deputy, secretary = await town.deputy("史树华"), await town.secretary()
    await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter("上坪村")
    await voter.writes("自来水停了三天，还有路灯也不亮")
    await town.ask(
        lambda work: work.cases.record(
            work.cases.get(CaseId(1)), work.event("recused", "d004", Recused(by=PersonId("d004"), reason="亲戚"))
        )
    )
    await _splits(town, secretary, "路灯不亮")
    assert (await town.case(PART)).recused == (PersonId("d004"),)
    await deputy.writes(f"/case {PART}")
    assert "路灯不亮" not in all_read(deputy)


async def test_a_part_is_sealed_as_its_case_is_and_where_he_chooses_he_is_asked(town: Town) -> None:
    deputy, secretary = await town.deputy("史树华"), await town.secretary()
    group = await town.group("g1", deputy)
    voter = await town.voter("上坪村")
    await voter.writes("自来水停了三天，还有路灯也不亮")
    await _splits(town, secretary, "路灯不亮", "asked")
    part = await town.case(PART)
    assert part.seal == "asked"
    assert PART not in "\n".join(group.reads)
    assert voter.sees_button("只给人大秘书看")
    await voter.presses("给代表小组看")
    assert (await town.case(PART)).seal == "opened"
    assert "路灯不亮" in all_read(deputy), "past the officials of the village, as with any seal he takes off"


async def test_what_he_kept_for_the_secretary_is_hers_in_parts_too(town: Town) -> None:
    secretary = await town.secretary()
    group = await town.group("g1", await town.deputy("周启明"))
    voter = await town.voter("上坪村")
    await voter.writes("自来水停了三天，还有路灯也不亮")
    await _splits(town, secretary, "路灯不亮", "kept")
    assert (await town.case(PART)).seal == "kept"
    assert PART not in "\n".join(group.reads)


async def test_a_part_of_what_is_kept_from_village_officials_is_kept_from_them(town: Town) -> None:
    official, other, secretary = await town.deputy("刘国春"), await town.deputy("于发"), await town.secretary()
    group = await town.group("g1", official, other)
    voter = await town.voter("上坪村")
    await voter.writes("村里的事没人管，水渠堵死了，稻田没有水")
    affairs = Changed(category="village_affairs")
    await town.ask(lambda work: work.cases.record(work.cases.get(CaseId(1)), work.event("changed", "voter", affairs)))
    before = len(group.reads), len(official.reads)
    await _splits(town, secretary, "水渠堵死了，稻田没有水")
    part = await town.case(PART)
    assert official.person_id in part.spoken_of
    assert not any("水渠堵死了" in text for text in (*official.reads[before[1] :], *group.reads[before[0] :]))
    assert any("刘国春代表可以看" in str(message) for message in voter.messages), "he is asked"


async def test_of_parts_done_apart_the_other_one_is_not(town: Town) -> None:
    voter = await town.voter("上坪村")
    await voter.writes("一是村里开会从来不通知我们，二是村口的路灯坏了三天了")
    await voter.presses("分开")
    assert [case.spoken_of for case in await town.cases()] == [(), ()]
