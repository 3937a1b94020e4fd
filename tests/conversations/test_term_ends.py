"""At midnight a seat ends: whoever was about to say something reads so, and nothing of his becomes a voter's (docs/spec.md section 2)."""

from pathlib import Path

from tests.conversations.test_another_person import _import, sample
from tests.conversations.test_leaks import all_read
from tests.town import GroupTalk, Somebody, Town
from tests.town_file import written

TERM = {"name": "第十九届", "from": "2026-11-05", "to": "2031-12-31", "seats": 79}


async def new_term(town: Town, path: Path, *gone: str, day: str = "2026-11-05") -> None:
    """From that day on, without these."""
    raw = sample({}) | {"term": TERM | {"from": day}}
    raw["deputies"] = [row for row in raw["deputies"] if row["id"] not in gone]
    raw["duty_rota"] = [row for row in raw["duty_rota"] if not set(gone) & {*row["deputies"], row["stand_in"]}]
    for group in raw["groups"]:
        for office in ("leader", "deputy_leader"):
            if group[office] in gone:
                del group[office]
    await town.ask(_import, written(path / "town.yaml", raw), {})
    await town.settled()


async def in_hand(town: Town) -> tuple[Somebody, Somebody, Somebody, GroupTalk, Somebody]:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("段开东"), await town.secretary()
    group = await town.group("g1", leader, deputy)
    voter = await town.voter()
    await voter.writes("村口的路灯坏了半个月")
    await group.presses(deputy, "认领")
    return leader, deputy, secretary, group, voter


async def test_what_he_writes_to_a_question_of_the_old_term_goes_nowhere(town: Town, tmp_path: Path) -> None:
    _, deputy, secretary, _, voter = await in_hand(town)
    due = (await town.case()).due_on
    await new_term(town, tmp_path, "d005")
    await town.comes("2026-11-04", "23:40")
    await deputy.writes("/case QX-2611-0001")
    await deputy.presses("回复选民")
    voter.forgets()
    await town.comes("2026-11-05", "00:01")
    assert any("段开东，您的代表席位到今天为止" in text for text in deputy.reads), deputy.reads
    assert any("QX-2611-0001 原来办理的代表不再办了，已放回上下坪代表小组" in text and "11月18日" in text for text in voter.reads)
    assert due is not None
    assert any("已卸任：段开东。他们手上没办完的 1 件放回了小组" in text for text in secretary.reads)
    deputy.forgets()
    await deputy.writes("灯已经报上去了，下周装")
    assert any("刚才问您的「回复选民」（QX-2611-0001）不用写了" in text for text in deputy.reads)
    await deputy.writes("好的，知道了")
    assert len(await town.cases()) == 1
    assert "下周装" not in all_read(voter)


async def test_words_of_his_that_nobody_asked_for_are_asked_about_first(town: Town, tmp_path: Path) -> None:
    _, deputy, _, _, voter = await in_hand(town)
    await new_term(town, tmp_path, "d005")
    await town.comes("2026-11-05", "00:01")
    await town.passes(hours=9)
    deputy.forgets()
    await deputy.writes("村口的灯已经报上去了，下周就来装新的")
    assert any("您的任期已经结束，写给选民的话发不出去了" in text for text in deputy.reads), deputy.reads
    assert not deputy.sees_button("agree")
    await town.passes(hours=30)
    assert len(await town.cases()) == 1
    assert deputy.sees_button("我自己反映")
    assert "下周就来装新的" not in all_read(voter)


async def test_a_group_that_the_new_term_has_no_more_lets_its_chat_go(town: Town, tmp_path: Path) -> None:
    deputy = await town.deputy("夏明柱")
    chat = await town.group("g2", deputy)
    voter = await town.voter("柳湾村")
    await voter.writes("村口的路灯坏了半个月")
    raw = sample({}) | {"term": TERM}
    raw["groups"] = [group for group in raw["groups"] if group["id"] != "g2"]
    for row in (*raw["villages"], *raw["deputies"]):
        row["group"] = "g1" if row.get("group") == "g2" else row.get("group")
    await town.ask(_import, written(tmp_path / "town.yaml", raw), {})
    await town.comes("2026-11-05", "00:01")
    assert any("柳湾石门代表小组到这一届为止" in text for text in chat.reads)
    assert not any("路灯坏了" in text for text in chat.reads)
    groups = await town.ask(lambda work: [g.id for g in work.roster.live_groups()])
    assert "g2" not in groups
    assert (await town.case()).group == "g1"
    assert await town.ask(lambda work: [p.name for p in work.roster.members("g2")]) == []


async def test_words_he_had_not_sent_are_given_back_to_him(town: Town, tmp_path: Path) -> None:
    _, deputy, _, _, voter = await in_hand(town)
    await new_term(town, tmp_path, "d005")
    await town.comes("2026-11-04", "23:40")
    await deputy.writes("/case QX-2611-0001")
    await deputy.presses("回复选民")
    await deputy.writes("灯已经报上去了，下周装")
    preview = deputy.messages[-1]
    deputy.forgets()
    await town.comes("2026-11-05", "00:01")
    assert any("没有发给任何人" in text and "下周装" in text for text in deputy.reads), deputy.reads
    await deputy.presses("发送", preview)
    assert "下周装" not in all_read(voter)


async def test_his_unfinished_record_is_finished_by_his_leader(town: Town, tmp_path: Path) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("段开东")
    await town.comes("2026-11-25", "08:05")
    await deputy.presses("走访记录")
    await deputy.presses("入户")
    await deputy.presses("5")
    leader.forgets()
    await new_term(town, tmp_path, "d005", day="2026-11-26")
    await town.comes("2026-11-26", "00:01")
    assert any("段开东 走了" in text and "在上坪村的走访记录，记了一半" in text for text in leader.reads), leader.reads
    await leader.presses("替他记完")
    await leader.presses("8")
    await leader.writes("村口的路灯坏了半个月")
    await leader.presses("保存")
    (record,) = await town.ask(lambda work: work.visits.rows(["2026-11"]))
    assert (record.deputies, record.recorded_by, record.households, record.people) == (("d005",), "d001", 5, 8)


async def test_nobody_takes_over_the_record_of_somebody_who_serves(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("段开东")
    await town.comes("2026-11-25", "08:05")
    await deputy.presses("走访记录")
    leader.person.presses(leader.messages[-1], "vr_take||1")
    await town.settled()
    (found,) = await town.ask(lambda work: [r.recorded_by for r in work.visits.lately_in(work.chats.known(deputy.id))])
    assert found == "d005"
