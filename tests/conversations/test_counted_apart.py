"""No number says that there is a case which its reader cannot open (docs/spec.md section 4, docs/glossary.md, Statistics)."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.cases.details_in_hand import SpokenOf
from domain.figures.statistics import Figures
from domain.rights.rights import sees_all
from domain.values.ids import Handle
from services.deed.work import Work
from services.summaries.account import account
from services.summaries.files import file_of
from services.summaries.registers import registers
from services.summaries.tables import case_table, part_tables, parts
from services.summaries.workbook import excel
from tests.conversations.test_figures_add_up import figures, groups
from tests.services.test_summary_files import words_of
from tests.town import Somebody, Town


async def _of_group(town: Town, group: str) -> Figures:
    found: Figures = await town.ask(lambda work: account(work, "2026-11", work.now, group=group).figures)
    return found


async def _one_and_another(town: Town, about: str) -> tuple[Somebody, Somebody]:
    """A matter everybody of the group reads, and one that is kept."""
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", leader, deputy)
    await (await town.voter()).writes("村口的路灯坏了半个月")
    await (await town.voter(name="李大爷")).writes(about)
    await town.passes(minutes=5)
    return leader, deputy


KEPT = {"spoken of": "周启明骂人，还推了我一把", "sealed": "村支书收了包工头五万块钱，低保都给了亲戚"}


@pytest.mark.parametrize("why", KEPT)
async def test_a_leaders_account_counts_what_he_can_open(town: Town, why: str) -> None:
    leader, deputy = await _one_and_another(town, KEPT[why])
    kept = await town.case("QX-2611-0002")
    assert kept.sealed or leader.person_id in kept.spoken_of
    await leader.writes("/summary 2026-11")
    assert "收到 1 件" in leader.last
    whole = await figures(town)
    assert (whole.incoming, groups(whole)["g1"].incoming, groups(whole)[""].incoming) == (2, 1, 1), "the whole has both"
    assert [(v, part.incoming) for v, part in whole.by_village] == [("", 1), ("v01", 1)]
    assert (await _of_group(town, "g1")).incoming == 1
    names = await town.ask(lambda work: [name for name, _ in parts(account(work, "2026-11", work.now), "group")])
    assert names == ["上下坪代表小组", "未交办或另计"], "a group has it: it is not called 未交办, and stands last"


async def test_the_sheet_of_groups_adds_up_and_what_is_with_nobody_stands_last(town: Town) -> None:
    await _one_and_another(town, KEPT["spoken of"])
    book = load_workbook(BytesIO(await town.ask(lambda work: excel(account(work, "2026-11", work.now)))))
    rows = [[cell.value for cell in row] for row in book["各小组"].iter_rows(min_row=4)]
    assert [row[0] for row in rows[:3]] == ["上下坪代表小组", "未交办或另计", "合计"]
    assert rows[2][1:] == [sum(column) for column in zip(*(row[1:] for row in rows[:2]), strict=True)]


async def _kept_from_an_official(town: Town, how: str) -> tuple[Somebody, Somebody]:
    """A lamp and a matter that one of its group, an official of the village, cannot open while the other deputies have it."""
    official, second = await town.deputy("周启明"), await town.deputy("于发")
    await town.group("g1", official, second)
    await (await town.voter()).writes("村口的路灯坏了半个月")
    voter = await town.voter(name="李大爷")
    await voter.writes("村里的分红什么时候公示" if how == "village affairs" else "村支书收了包工头五万块钱，低保都给了亲戚")
    if how == "tip given to the group":
        await voter.presses("给代表小组看")
    await town.passes(minutes=5)
    return official, second


@pytest.mark.parametrize("how", ["village affairs", "tip given to the group"])
async def test_no_account_tells_an_official_that_his_village_is_complained_of(town: Town, how: str) -> None:
    official, second = await _kept_from_an_official(town, how)
    await official.writes("/case QX-2611-0002")
    assert "没有" in official.last
    await second.writes("/case QX-2611-0002")
    assert "QX-2611-0002" in second.last
    for reader in (official, second):
        await reader.writes("/summary 2026-11")
        assert "收到 1 件" in reader.last
        assert reader.last.endswith("反映代表、村干部的事项不算在本组数里，另计在总数里。")
    whole = await figures(town)
    assert (whole.incoming, groups(whole)["g1"].incoming, groups(whole)[""].incoming) == (2, 1, 1)
    assert [(v, part.incoming) for v, part in whole.by_village] == [("", 1), ("v01", 1)]
    book = load_workbook(BytesIO(await town.ask(lambda work: excel(account(work, "2026-11", work.now)))))
    for sheet, nowhere in (("原始数据", "—"), ("data", None)):
        row = next(row for row in book[sheet].iter_rows(values_only=True) if "QX-2611-0002" in row)
        assert row[2:4] == (nowhere, nowhere), "by row it stands where the tables have it"
    await town.passes(days=25)
    late = await town.ask(lambda work: case_table(account(work, "2026-11", work.now), "overdue"))
    assert late is not None
    assert [row[0] for row in late.rows] == ["QX-2611-0001"], "a paper goes to all"
    whole = await figures(town)
    assert whole.overdue == 2
    assert "只计入总数" in late.below, "who adds them up reads why the list is shorter"
    own = await town.ask(lambda work: case_table(account(work, "2026-11", work.now, group="g1"), "overdue"))
    assert (own.below if own else "") == "", "a group's own paper counts what it lists"


async def test_lateness_of_a_kept_case_stands_with_nobody(town: Town) -> None:
    leader, _ = await _one_and_another(town, KEPT["spoken of"])
    await town.passes(days=25)
    whole = await figures(town)
    assert whole.overdue == 2
    assert (groups(whole)["g1"].overdue, groups(whole)[""].overdue) == (1, 1)
    assert await town.ask(lambda work: [f.case.number for f in account(work, "2026-11", work.now, group="g1").overdue]) == ["QX-2611-0001"]
    assert (await _of_group(town, "g1")).on_time == (0, 1)


async def test_it_is_counted_as_ever_once_everybody_may_read_it(town: Town) -> None:
    leader, deputy = await _one_and_another(town, KEPT["spoken of"])
    before = await _of_group(town, "g1")

    def cleared(work: Work) -> None:
        case = work.cases.get(2)
        work.cases.record(case, work.event("spoken_of", "u01", SpokenOf(spoken_of=(), asked_of=(), cleared=(leader.person_id,))))

    await town.ask(cleared)
    after = await _of_group(town, "g1")
    assert (before.incoming, after.incoming) == (1, 2)
    assert "" not in groups(await figures(town))


@pytest.mark.parametrize("why", KEPT)
async def test_lists_and_what_is_found_count_no_more_than_is_shown(town: Town, why: str) -> None:
    leader, _ = await _one_and_another(town, KEPT[why])
    for n in range(24):
        await (await town.voter(name=f"选民{n}")).writes(f"第 {n} 处水沟堵了")
    await town.passes(minutes=20)
    await leader.writes("/cases")
    total = re.search(r"共 (\d+) 件", leader.last)
    assert total is not None
    assert int(total[1]) == 25
    assert "QX-2611-0002" not in "\n".join(leader.reads)
    await leader.writes("/find QX-2611-0002")
    assert "没有" in leader.last
    await leader.writes("/find 骂人")
    assert "QX-2611-0002" not in leader.last


async def _notes(town: Town, *, public: bool = False) -> dict[str, str]:
    """What stands below the tables of parts, by the first label of their header."""
    tables = await town.ask(lambda work: part_tables(account(work, "2026-11", work.now), public=public))
    return {table.header[0]: table.below for table in tables}


async def test_what_is_counted_apart_is_explained_below_the_tables(town: Town) -> None:
    """「未交办或另计」 stood there without a word why."""
    leader, _ = await town.deputy("周启明"), await town.group("g1")
    await (await town.voter()).writes("村口的路灯坏了半个月")
    await town.passes(minutes=5)
    assert set((await _notes(town)).values()) == {""}, "without that line there is nothing to explain"
    for n in range(2):
        await (await town.voter(name=f"李大爷{n}")).writes(KEPT["spoken of"])
    await town.passes(minutes=5)
    found = await _notes(town)
    assert found["小组"].startswith("「未交办或另计」里是还没有交给小组的事项，和反映代表、村干部")
    assert found["村（居）"].startswith("「村居未定或另计」里是还不知道是哪个村的事项，和反映代表、村干部")
    assert found["类别"] == ""
    assert not re.search(r"\d", "".join(found.values())), "of one or two whoever is spoken of could read that it is he"
    await (await town.voter(name="李大爷3")).writes(KEPT["spoken of"])
    await town.passes(minutes=5)
    for label, note in (await _notes(town)).items():
        assert ("里有 3 件反映代表、村干部，或者只给人大秘书看，只计入总数，不列入各组、各村。" in note) == (label != "类别"), label
    assert not re.search(r"\d", "".join((await _notes(town, public=True)).values()))
    files = await town.ask(lambda work: {kind: file_of(account(work, "2026-11", work.now), kind)[1] for kind in ("word", "excel")})
    assert words_of(files["word"]).count("里有 3 件反映代表、村干部") == 2
    book = load_workbook(BytesIO(files["excel"]))
    assert any("里有 3 件反映" in str(row[0]) for row in book["各村居"].iter_rows(values_only=True))
    secretary = await town.secretary()
    await secretary.writes("/summary 2026-11")
    assert "「未交办或另计」里是还没有交给小组的事项，和反映代表、村干部" in secretary.last
    assert leader is not None


async def _rows(town: Town, sheet: str, *readers: Somebody) -> list[tuple[object, ...]]:
    """Rows of a register made for them, of the matters that stand apart."""

    def made(work: Work) -> bytes:
        return registers(account(work, "2026-11", work.now, readers=tuple(work.chats.of(one.id) for one in readers)))

    book = load_workbook(BytesIO(await town.ask(made)))
    return [row for row in book[sheet].iter_rows(values_only=True) if row[0] in ("QX-2611-0002", "QX-2611-0003")]


async def test_the_register_names_the_place_only_to_those_who_may_open_the_matter(town: Town) -> None:
    """The tables beside it set such a matter apart, and its row named group, village and deputy."""
    _official, second = await _kept_from_an_official(town, "village affairs")
    await (await town.voter(name="王大妈")).writes(KEPT["sealed"])
    await town.passes(minutes=5)
    await second.writes("/case QX-2611-0002")
    await second.presses("认领")
    secretary, chair = await town.secretary(), await town.deputy(await town.ask(_chair))
    for readers, places in (
        ((secretary,), [("上坪村", "上下坪代表小组", "于发"), ("上坪村", "—", None)]),
        ((), [("—", "—", None), ("—", "—", None)]),
        ((secretary, chair), [("上坪村", "上下坪代表小组", "于发"), ("—", "—", None)]),
    ):
        rows = await _rows(town, "选民意见登记簿", *readers)
        assert [(row[3], row[8], row[9]) for row in rows] == places, readers
        assert ("分红" in str(rows[0][7])) == bool(readers), "his words may say where it is"
        assert rows[1][7] == "（检举控告，另存）"


def _chair(work: Work) -> str:
    return next(
        p.name for p in work.roster.people.values() if p.kind == "deputy" and sees_all(work.roster, (replace(p, handle=Handle(1)),))
    )
