"""Groups and villages become one: who sat there, what he has in hand and what was promised go along (docs/spec.md section 2)."""

from pathlib import Path
from typing import Any

from domain.values.ids import PersonId, VillageId
from tests.conversations.test_another_person import _import, sample
from tests.conversations.test_leaks import all_read
from tests.conversations.test_rating import answers
from tests.town import GroupTalk, Somebody, Town
from tests.town_file import written


async def reorganised(town: Town, path: Path, section: str, *rows: dict[str, Any]) -> None:
    raw = sample({})
    raw[section] += rows
    await town.ask(_import, written(path / "town.yaml", raw), {})
    await town.settled()


async def groups_merged(town: Town, path: Path, day: str = "2026-11-04") -> None:
    """柳湾石门 becomes a part of 上下坪."""
    await reorganised(town, path, "groups", {"id": "g2", "merged_into": "g1", "from": day})


async def claimed_in_g2(town: Town) -> tuple[Somebody, Somebody, GroupTalk]:
    """A voter, a deputy who has the matter in hand, and the chat of their group."""
    deputy = await town.deputy("夏明柱")
    chat = await town.group("g2", deputy)
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路灯坏了半个月")
    await chat.presses(deputy, "认领")
    return voter, deputy, chat


async def test_whoever_sat_in_a_merged_group_sits_in_the_other_with_what_he_has_in_hand(town: Town, tmp_path: Path) -> None:
    voter, deputy, _ = await claimed_in_g2(town)
    case = await town.case()
    await groups_merged(town, tmp_path)
    now = await town.case()
    assert (now.group, now.claimer, now.status, now.due_on) == ("g1", deputy.person_id, case.status, case.due_on)
    await deputy.writes("/cases")
    assert now.number in all_read(deputy) or deputy.sees_button(now.number)
    members = await town.ask(lambda work: {p.id for p in work.roster.members("g1")})
    assert {deputy.person_id, "d011", "d012", "d001"} <= members
    assert await town.ask(lambda work: work.roster.members("g2")) == ()
    await voter.writes("还要多久？")
    await deputy.writes(f"/case {now.number}")
    await deputy.presses("回复选民")
    await deputy.writes("明天去修")
    await deputy.presses("发送")
    assert any("明天去修" in text for text in voter.reads)


async def test_old_chat_both_leaders_and_the_secretary_read_what_became_of_the_group(town: Town, tmp_path: Path) -> None:
    new_leader, old_leader, secretary = await town.deputy("周启明"), await town.deputy("李春生"), await town.secretary()
    here = await town.group("g1", new_leader)
    voter, deputy, chat = await claimed_in_g2(town)
    await groups_merged(town, tmp_path)
    words = "柳湾石门代表小组并入了上下坪代表小组：代表 10 位、没办完的事项 1 件一起过来"
    for reader in (new_leader, old_leader, secretary):
        assert sum(words in text for text in reader.reads) == 1, reader.reads
    assert any("没办完的事项都转到上下坪代表小组" in text for text in chat.reads)
    assert not any("村口的路灯坏了" in text for text in chat.reads), "its card is emptied"
    assert "村口的路灯坏了" in here.card()["text"]
    await chat.says(deputy, "/help")
    assert "没有定给哪个代表小组" in chat.last
    assert not any("村口的路灯坏了" in text for text in old_leader.reads)


async def test_how_many_matters_came_counts_none_that_is_kept_from_its_reader(town: Town, tmp_path: Path) -> None:
    new_leader, old_leader, secretary = await town.deputy("周启明"), await town.deputy("李春生"), await town.secretary()
    await town.group("g1", new_leader)
    await claimed_in_g2(town)
    await (await town.voter("柳湾村", name="李大爷")).writes("李春生打我，打断了我的手")
    assert (await town.case("QX-2611-0002")).spoken_of == ("d011",)
    await groups_merged(town, tmp_path)
    told = [[text for text in who.reads if "一起过来" in text] for who in (new_leader, old_leader, secretary)]
    assert [[text.partition("没办完的事项 ")[2][:3] for text in texts] for texts in told] == [["2 件"], ["1 件"], ["2 件"]]


async def test_who_came_along_is_sent_asked_and_counted_with_his_new_group(town: Town, tmp_path: Path) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("夏明柱"), await town.secretary()
    await town.comes("2026-11-24", "10:00")
    await groups_merged(town, tmp_path, "2026-11-24")
    await town.comes("2026-11-25", "08:05")
    assert any("今天是走访选民日" in text and "柳湾村" in text for text in deputy.reads)
    await deputy.presses("走访记录")
    for what in ("入户", "5", "8"):
        await deputy.presses(what)
    await deputy.writes("村口的路灯坏了半个月")
    await deputy.presses("保存")
    await leader.writes("/visitday")
    board = leader.last
    assert "柳湾石门" not in board
    await secretary.writes("/visitday")
    assert "应走访的代表 77 位，已走访 1 位" in secretary.last
    assert next(line for line in secretary.last.splitlines() if "上下坪代表小组" in line).count("20 位代表，走访了 1 位") == 1


async def test_a_record_begun_before_the_merger_is_saved_with_the_new_group(town: Town, tmp_path: Path) -> None:
    deputy = await town.deputy("夏明柱")
    await town.comes("2026-11-25", "08:05")
    await deputy.presses("走访记录")
    await deputy.presses("入户")
    await groups_merged(town, tmp_path, "2026-11-25")
    for what in ("5", "8"):
        await deputy.presses(what)
    await deputy.writes("村口的路灯坏了半个月")
    await deputy.presses("保存")
    assert any("存好了" in text for text in deputy.reads)
    assert [r.group_id for r in await town.ask(lambda work: work.visits.rows(["2026-11"]))] == ["g1"]


async def test_an_answer_that_is_not_good_enough_comes_back_to_the_group_that_serves_the_village_now(town: Town, tmp_path: Path) -> None:
    leader = await town.deputy("周启明")
    here = await town.group("g1", leader)
    voter, deputy, chat = await claimed_in_g2(town)
    await answers(chat, deputy, "修好了")
    assert (await town.case()).status == "answered"
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v01", "from": "2026-11-04"})
    assert any("柳湾村并入了上坪村" in text for text in voter.reads)
    await voter.presses("不满意")
    case = await town.case()
    assert (case.group, case.claimer, case.status) == ("g1", None, "assigned"), "who answered sits elsewhere"
    assert "村口的路灯坏了" in here.card()["text"]
    assert not any("村口的路灯坏了" in text for text in chat.reads)
    assert any("已转给上下坪代表小组" in text for text in voter.reads)


async def test_the_door_sheet_of_a_merged_village_leads_to_the_one_it_is_part_of(town: Town, tmp_path: Path) -> None:
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v01", "from": "2026-11-04"})
    newcomer = await town.stranger()
    await newcomer.writes("/start d_QXv03")
    assert not any("不认识" in text for text in newcomer.reads)
    await newcomer.presses("agree")
    await newcomer.writes("村口的路灯坏了半个月")
    assert ((await town.case()).village, (await town.case()).group) == ("v01", "g1")


async def test_nobody_is_sent_to_a_village_that_is_no_more(town: Town, tmp_path: Path) -> None:
    deputy, leader = await town.deputy("夏明柱"), await town.deputy("周启明")
    other = await town.deputy("顾月菊")
    await town.comes("2026-11-24", "10:00")
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v01", "from": "2026-11-24"})
    await town.comes("2026-11-25", "08:05")
    for somebody in (deputy, other, leader):
        assert "柳湾村" not in somebody.last, somebody.last
    villages = await town.ask(lambda work: work.roster.groups["g2"].villages)
    assert villages == ("v04",)


async def test_an_official_of_a_merged_village_is_kept_from_complaints_about_the_whole(town: Town, tmp_path: Path) -> None:
    official = await town.deputy("李春生")
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v04", "from": "2026-11-04"})
    person = await town.ask(lambda work: work.roster.people[PersonId("d011")])
    assert [village for village in ("v01", "v03", "v04") if person.official_in(VillageId(village))] == ["v03", "v04"]
    voter = await town.voter("石门村")
    await voter.writes("村里的账目三年没有公开，低保名单也不公示")
    assert (await town.case()).concerns_officials
    assert "账目" not in all_read(official)


async def test_a_serving_deputy_without_a_group_is_named(town: Town, tmp_path: Path) -> None:
    secretary = await town.secretary()
    raw = sample({})
    raw["deputies"][12].pop("group")
    await town.ask(_import, written(tmp_path / "town.yaml", raw), {})
    await town.settled()
    assert any("夏明柱 在任，却不在任何代表小组里" in text for text in secretary.reads)
    secretary.forgets()
    await town.bot.tidy()
    await town.comes("2026-11-05", "08:31")
    assert any("1 位在任的代表不在任何小组里（夏明柱）" in text for text in secretary.reads), secretary.reads


async def test_a_late_matter_that_changes_its_group_is_said_to_be_late(town: Town, tmp_path: Path) -> None:
    await town.deputy("周启明")
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路灯坏了半个月")
    await town.comes("2026-11-30")
    voter.forgets()
    await reorganised(town, tmp_path, "villages", {"id": "v03", "merged_into": "v01", "from": "2026-11-30"})
    told = next(words for words in voter.reads if "已转给上下坪代表小组" in words)
    assert told == "QX-2611-0001 已转给上下坪代表小组。本该 11月18日 答复您，已经晚了，对不住；我们在催。"
