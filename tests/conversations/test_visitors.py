"""Visitors of a reception, on any day and by any way, and what they are told there (docs/spec.md section 5)."""

from domain.rights.rights import may
from services.deed.work import Work
from services.summaries.account import account
from tests.town import GroupTalk, Somebody, Town


async def keyed(town: Town) -> tuple[Somebody, GroupTalk]:
    """A visitor of an ordinary day, written down by `/new`."""
    deputy = await town.deputy("吕春敏")
    group = await town.group("g1", deputy)
    await deputy.writes("/new")
    await deputy.presses("上坪村")
    await deputy.presses("接待")
    await deputy.writes("低保怎么办")
    return deputy, group


async def visitors(town: Town) -> int:
    found: int = await town.ask(lambda work: account(work, work.today.strftime("%Y-%m")).visitors)
    return found


async def test_who_is_written_down_as_received_counts_as_a_visitor(town: Town) -> None:
    assert await visitors(town) == 0
    await keyed(town)
    assert await visitors(town) == 1

    def kept(work: Work) -> list[tuple[str | None, str]]:
        return [(row.village, work.cases.get(row.case_id).number) for row in work.walk_ins.between(work.today, work.today, work.now)]

    assert await town.ask(kept) == [("v01", "QX-2611-0001")]


async def test_a_phone_call_is_no_visitor(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("/new")
    await deputy.presses("上坪村")
    await deputy.presses("电话")
    await deputy.writes("低保怎么办")
    assert await visitors(town) == 0
    assert not deputy.sees_button("当场答复了")


async def test_he_has_his_answer_there_and_the_case_is_answered_in_one_go(town: Town) -> None:
    deputy, group = await keyed(town)
    await deputy.presses("当场答复了")
    await deputy.presses("spot_as:explained")
    await deputy.writes("带户口本去村委会填表，十天有结果")
    assert "认领、见面、答复都记下了" in deputy.last
    case = await town.case()
    assert (case.status, case.outcome, case.claimer) == ("answered", "explained", "d003")
    history = [event.kind for event in await town.ask(lambda work: work.cases.history(case.id))]
    assert history[-4:] == ["claimed", "contacted", "consulted", "answered"] or {"claimed", "consulted", "answered"} <= set(history)
    assert "带户口本去村委会填表" in group.card()["text"]
    await town.check_promises()


async def test_once_somebody_else_has_it_it_is_not_his_to_answer(town: Town) -> None:
    deputy, group = await keyed(town)
    leader = await town.deputy("周启明")
    await group.presses(leader, "认领")
    await deputy.presses("当场答复了")
    assert (await town.case()).status == "claimed"
    assert await town.ask(lambda work: may(work.roster, work.roster.persons_of(work.chats.known(deputy.id)), "claim", work.cases.get(1)))


async def test_what_a_visitor_without_a_case_was_told_stands_in_the_register(town: Town) -> None:
    deputy = await town.deputy("周启明")
    await town.comes("2026-11-10", "08:05")
    await deputy.presses("来访登记")
    await deputy.writes("医保卡丢了去哪里补 13800000123")
    await deputy.presses("wi_done")
    await deputy.presses("补写怎么答复的")
    await deputy.writes("到镇便民大厅 3 号窗口")
    assert "记下了" in deputy.last

    def kept(work: Work) -> list[str]:
        return [row.words for row in work.walk_ins.between(work.today, work.today, work.now)]

    (words,) = await town.ask(kept)
    assert words.endswith("（答：到镇便民大厅 3 号窗口）")
    assert "13800000123" not in words
    await town.comes("2026-11-11", "08:05")
    await deputy.presses("补写怎么答复的")
    assert "只能当天补" in deputy.popups[-1]
