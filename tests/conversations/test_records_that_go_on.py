"""Who goes on with a visit record of somebody else reads nothing in it that speaks of him (docs/spec.md sections 4 and 5)."""

from domain.values.ids import CaseId
from services.deed.work import Work
from tests.conversations.test_rights_end import ENDS
from tests.conversations.test_visit_day import at_work
from tests.town import Somebody, Town

MANY = 22
"""Cases of one suggestion: more than are named with a list of them."""
ABOUT, OTHER = "群众说周启明骂人，还推了他一把", "村口的路灯坏了半个月"


def _reads(somebody: Somebody, words: str) -> bool:
    return any(words in text for text in somebody.reads)


async def _heard(deputy: Somebody, *words: str) -> None:
    await deputy.presses("走访记录")
    for tap in ("入户", "5", "8"):
        await deputy.presses(tap)
    for said in words:
        await deputy.writes(said)


async def test_who_went_along_and_goes_on_with_it_reads_nothing_of_himself(town: Town) -> None:
    leader, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await _heard(deputy, ABOUT, OTHER)
    await deputy.presses("vr_with")
    await deputy.presses("周启明")
    await deputy.presses("返回")
    await deputy.presses("保存")
    await secretary.writes("/visitday")
    await secretary.presses("核查记录（1）")
    await secretary.presses("退回补记")
    await secretary.writes("请补上户主是哪一组的")
    await leader.presses("改")
    await leader.writes("一组三户，二组两户")
    assert _reads(leader, "一组三户"), "he writes in it"
    assert _reads(leader, OTHER)
    assert not _reads(leader, "骂人")
    await leader.presses("走访的村") if leader.sees_button("走访的村") else None
    assert not _reads(leader, "骂人")


async def test_a_leader_does_not_take_up_what_speaks_of_him(town: Town) -> None:
    leader, deputy, secretary, _ = await at_work(town)
    await town.comes("2026-11-25", "09:30")
    await _heard(deputy, ABOUT)
    await town.ask(ENDS["席位结束"], await secretary.handle(), deputy.person_id)
    await town.settled()
    record = await town.ask(lambda work: work.visits.draft_of(deputy.person_id).id)
    leader.person.presses(leader.messages[-1] if leader.messages else await _any_message(town, leader), f"vr_take|0|{record}")
    await town.settled()
    assert not _reads(leader, "骂人")
    assert await town.ask(lambda work: work.visits.there(record).recorded_by) == deputy.person_id


async def _any_message(town: Town, somebody: Somebody) -> dict[str, object]:
    await somebody.writes("/help")
    return somebody.messages[-1]


async def test_an_alike_matter_is_offered_to_whom_may_read_it(town: Town) -> None:
    leader, deputy, secretary, _ = await at_work(town)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了半个月，周启明骂人")
    assert leader.person_id in (await town.case()).spoken_of
    await town.comes("2026-11-25", "09:30")
    await _heard(deputy, "家家都好")
    await deputy.presses("vr_with")
    await deputy.presses("周启明")
    await deputy.presses("返回")
    await deputy.presses("保存")
    await secretary.writes("/visitday")
    await secretary.presses("核查记录（1）")
    await secretary.presses("退回补记")
    await secretary.writes("请补上户主是哪一组的")
    await leader.presses("改")
    await leader.writes("村口的路灯坏了半个月")
    assert not any("QX-2611-0001" in str(message) for message in leader.messages)
    await deputy.presses("改")
    await deputy.writes("村口的路灯坏了半个月")
    assert any("QX-2611-0001" in str(message) for message in deputy.messages), "its writer is offered it"


async def test_titles_of_suggestions_go_with_the_right(town: Town) -> None:
    leader, deputy, secretary, group = await at_work(town)
    voter = await town.voter()
    await voter.writes("自来水停了三天")
    await group.presses(deputy, "认领")

    def made(work: Work) -> None:
        row = work.suggestions.put("关于修水管的建议", deputy.person_id, work.now, 2026, "")
        work.suggestions.add_case(row, CaseId(1))

    await town.ask(made)
    await deputy.writes("/suggest")
    assert _reads(deputy, "关于修水管的建议")
    await deputy.presses("suggest_show")
    await town.ask(ENDS["停用"], await secretary.handle(), deputy.person_id)
    await town.settled()
    assert not any("修水管" in str(message) for message in deputy.messages)


async def test_the_title_goes_with_the_right_to_any_of_its_many_cases(town: Town) -> None:
    _, deputy, _, _ = await at_work(town)
    for n in range(MANY):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes(f"我们{n + 1}组的自来水停了")

    def made(work: Work) -> None:
        row = work.suggestions.put("关于修水管的建议", deputy.person_id, work.now, 2026, "")
        for n in range(MANY):
            work.suggestions.add_case(row, CaseId(n + 1))

    await town.ask(made)
    await deputy.writes("/suggest")
    assert _reads(deputy, "关于修水管的建议")
    await voter.writes("吕春敏还骂人，推了我一把")
    assert (await town.cases())[-1].spoken_of == (deputy.person_id,)
    await town.settled()
    assert not any("修水管" in str(message) for message in deputy.messages)
