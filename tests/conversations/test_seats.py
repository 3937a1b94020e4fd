"""Seats by level and vacancies; an ended leader asks the secretary for a new one; a term's account says what moved where (spec 2, 8)."""

from pathlib import Path

from domain.rights.seats import seats_of
from services.summaries.account import account
from services.summaries.roster_register import roster_register
from services.watch.examine import examine
from tests.conversations.test_term_ends import in_hand, new_term
from tests.town import Town


async def test_seats_and_vacancies_stand_in_people_and_doctor(town: Town) -> None:
    secretary, leader = await town.secretary(), await town.deputy("周启明")
    found = await town.ask(lambda work: seats_of(work.roster))
    assert (found[0].level, found[0].seats, found[0].sitting) == ("town", 79, 79)
    await secretary.writes("/people")
    assert "代表席位：镇级 79 名，现有 79 名；县级现有" in secretary.last
    assert "空缺" not in secretary.last
    await leader.writes("/people")
    assert "代表席位" not in leader.last
    await secretary.presses("people:g1")
    await secretary.presses("person:d003")
    await secretary.presses("end_seat:d003")
    await secretary.presses("end_yes:d003")
    await secretary.writes("/people")
    assert "镇级 79 名，现有 78 名，空缺 1 名" in secretary.last
    sheet = await town.ask(lambda work: list(roster_register(account(work, "2026-11", work.now)).rows))
    assert "镇级 79 名，现有 78 名，空缺 1 名" in sheet[-1].words
    codes = await town.ask(lambda work: {each.code: each.facts for each in examine(work)})
    assert codes["vacant_seats"] == {"seats": "79", "count": "1"}


async def test_an_ended_leader_asks_the_secretary_for_a_new_one(town: Town) -> None:
    secretary, deputy, member = await town.secretary(), await town.deputy("吕春敏"), await town.deputy("段开东")
    group = await town.group("g1", deputy, member)
    await secretary.writes("/people")
    await secretary.presses("people:g1")
    await secretary.presses("person:d001")
    await secretary.presses("end_seat:d001")
    await secretary.presses("end_yes:d001")
    asked = next(m for m in secretary.messages if "上下坪代表小组没有组长了" in m.get("text", ""))
    assert any(each.code == "no_leader" for each in await town.ask(examine))
    deputy.person.presses(asked, "nl_set|0|g1:d003")
    await town.settled()
    assert (await town.ask(lambda work: work.roster.groups["g1"].leader)) == "d001"
    await secretary.presses("定新组长", asked)
    await secretary.presses("吕春敏")
    assert "上下坪代表小组的组长定为吕春敏" in secretary.last
    assert "您现在是上下坪代表小组的组长" in deputy.last
    assert "组长现在是吕春敏" in group.last
    assert (await town.ask(lambda work: work.roster.groups["g1"].leader)) == "d003"
    await deputy.writes("/activity")
    assert "什么活动" in deputy.last
    await secretary.presses("定新组长", asked)
    assert "已经有组长了" in secretary.popups[-1]


async def test_a_new_term_accounts_for_what_moved_where_and_asks_for_leaders(town: Town, tmp_path: Path) -> None:
    _, _, secretary, _, voter = await in_hand(town)
    await new_term(town, tmp_path, "d005", "d001")
    voter.forgets()
    await town.comes("2026-11-05", "00:01")
    account = next(text for text in secretary.reads if text.startswith("已卸任："))
    assert account.endswith("· 上下坪代表小组 1 件")
    assert any("周启明 不再担任代表，上下坪代表小组没有组长了" in text for text in secretary.reads), secretary.reads
    assert any("已放回上下坪代表小组" in text for text in voter.reads)
