"""Who opens many cases that are neither his nor due is named, once a day, without a word of a case (docs/spec.md section 8)."""

from services.deed.work import Work
from services.watch.tidy import tidy
from tests.conversations.test_desk import claimed_case
from tests.town import Somebody, Town

NAMED = "不归他办、也没到期的已经超过 3 件"


def fewer(work: Work) -> None:
    """The town's own setting: 3 a day."""
    for row_id, row in work.rows.section("congress").items():
        work.rows.revise("congress", row_id, data={**row.data, "reads_a_day": 3})
    work.rows.moved()
    work.roster_changed()


async def many_cases(town: Town, count: int) -> None:
    for n in range(count):
        voter = await town.voter(name=f"选民{n}")
        await voter.writes(("村口的路坏了", "自来水浑了", "路灯不亮", "垃圾没人收", "变压器冒烟", "水渠堵了")[n % 6] + "，" * n)


async def opens(who: Somebody, *numbers: int) -> None:
    for n in numbers:
        await who.writes(f"/case QX-2611-{n:04d}")


async def test_it_is_told_to_the_secretary_once_a_day_and_names_no_case(town: Town) -> None:
    leader, other, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    await town.group("g1", leader, other)
    await town.ask(fewer)
    await many_cases(town, 6)
    secretary.forgets()
    await opens(other, 1, 1, 2, 2, 3)
    assert NAMED not in "\n".join(secretary.reads), "the same case again is no other case"
    await other.presses("更多")
    await other.presses("全文")
    await opens(other, 4)
    told = [text for text in secretary.reads if NAMED in text]
    assert len(told) == 1
    assert told[0].startswith("吕春敏 今天打开的事项里")
    assert not any(words in told[0] for words in ("QX-", "路", "水"))
    await opens(other, 5, 6)
    assert len([text for text in secretary.reads if NAMED in text]) == 1, "once a day"
    await secretary.writes("/audit QX-2611-0002")
    assert "不经办而打开看过的：吕春敏 11-04" in secretary.last
    await town.comes("2026-11-05")
    await opens(other, 1, 2, 3, 4)
    assert len([text for text in secretary.reads if NAMED in text]) == 2


async def test_what_he_has_in_hand_or_what_is_due_is_not_counted(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    group = await town.group("g1", leader)
    await town.ask(fewer)
    await many_cases(town, 5)
    for n in range(1, 5):
        await group.presses(leader, "认领", group.card(f"QX-2611-000{n}"))
    await opens(leader, 1, 2, 3, 4, 5)
    await town.comes("2026-11-06", "18:00")
    leader.forgets()
    await opens(leader, 5)
    assert NAMED not in "\n".join(secretary.reads)
    assert await town.ask(lambda work: [r.person_id for r in work.reads.of_case(1, 9)]) == []


async def test_every_way_of_opening_counts_and_a_file_is_noted(town: Town) -> None:
    leader, officer, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    group = await town.group("g1", leader, officer)
    chair = await town.deputy(await town.ask(lambda work: next(iter(work.roster.chairs())).name))
    await town.ask(fewer)
    await many_cases(town, 4)
    await officer.writes("/find 村口")
    await officer.presses("QX-2611-0001")
    await group.presses(officer, "更多", group.card("QX-2611-0002"))
    await group.presses(officer, "全文")
    await officer.writes("/cases")
    await officer.presses("QX-2611-0003")
    ways = await town.ask(lambda work: [len(work.reads.of_case(n, 9)) for n in (1, 2, 3, 4)])
    assert ways == [1, 1, 1, 0]
    await chair.writes("/summary")
    await chair.presses("登记簿（Excel）")
    await opens(chair, 1, 2, 3, 4)
    assert any(text.endswith("今天还取过 1 份带原话的表。") for text in secretary.reads), secretary.reads


async def test_the_secretarys_own_reading_is_named_to_the_chair(town: Town) -> None:
    leader, voter = (await claimed_case(town))[::2]
    secretary = await town.secretary()
    chair_name = await town.ask(lambda work: next(iter(work.roster.chairs())).name)
    chair = await town.deputy(chair_name)
    await town.ask(fewer)
    await many_cases(town, 4)
    secretary.forgets()
    await opens(secretary, 1, 2, 3, 4, 5)
    assert NAMED in chair.last
    assert NAMED not in "\n".join(secretary.reads + leader.reads)


async def test_a_note_of_reading_is_kept_for_a_year(town: Town) -> None:
    leader, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", leader, other)
    await many_cases(town, 1)
    await opens(other, 1)
    assert await town.ask(lambda work: len(work.reads.of_case(1, 9))) == 1
    await town.passes(days=365)
    await town.ask(tidy)
    assert await town.ask(lambda work: len(work.reads.of_case(1, 9))) == 1
    await town.passes(days=3)
    await town.ask(tidy)
    assert await town.ask(lambda work: len(work.reads.of_case(1, 9))) == 0
