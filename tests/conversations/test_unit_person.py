"""Whom a matter speaks of is no unit's person for it: who forwards it is told, and the slip goes to the unit (docs/spec.md section 4)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from domain.complaints.unit_people import units_meant
from domain.congress.congress import Unit
from domain.values.ids import CaseId
from services.deed.work import Work
from services.desk.describe import summarise
from services.desk.forward import slip_of
from services.desk.unit_again import last_order
from tests.conversations.test_slips import newest, rows
from tests.ears import stand_in
from tests.services.called import by, said
from tests.town import GroupTalk, Somebody, Town, has_button

NUMBER = "QX-2611-0001"


@pytest.fixture
def ears(tmp_path: Path) -> Path:
    return stand_in(tmp_path / "ears")


async def had(town: Town, words: str) -> tuple[Somebody, GroupTalk, Somebody, Unit]:
    """In hand of a deputy; the unit of its category has one person in the roster, named in these words as {he}."""
    units = await town.ask(lambda work: list(work.roster.units.values()))
    unit = next(one for one in units if one.person and "water" in one.categories)
    leader = await town.deputy("周启明")
    group, voter = await town.group("g1", leader), await town.voter()
    await voter.writes(words.format(he=unit.person, unit=unit.name))
    await group.presses(leader, "认领")
    return leader, group, voter, unit


async def to_unit(group: GroupTalk, leader: Somebody, unit: Unit) -> None:
    await group.presses(leader, "转办", group.card())
    await group.presses(leader, unit.name)


@pytest.mark.parametrize(
    "words",
    ["自来水停了三天，{he}不肯来修，还骂人", "自来水停了三天，{unit}厂长骂人，还乱收费", "水停了三天。{he}这人从不接电话，还骂人"],
)
async def test_who_forwards_is_told_and_the_slip_is_for_the_head_of_the_unit(town: Town, words: str) -> None:
    leader, group, voter, unit = await had(town, words)
    await to_unit(group, leader, unit)
    assert f"这件事说的就是{unit.name}{unit.person}，不能落到他手里" in group.last
    assert unit.phone not in group.last
    assert all(has_button(group.chat, label) for label in ("转给别的单位", "上报"))
    await group.presses(leader, "forward_due")
    assert "这件事说的就是" in group.last
    await group.presses(leader, "不写附言，直接转办")
    _, slip = newest(town, group)
    said = [p.text for p in slip.paragraphs]
    assert f"{unit.name}负责人：" in said
    assert "选民的原话不随单转出" in "\n".join(rows(slip.tables[0]).values())
    assert not any(word in f"{said}{rows(slip.tables[0])}" for word in ("骂人", "三天"))
    assert "责任人" not in rows(slip.tables[0])
    assert unit.phone not in str(said)
    assert unit.person not in voter.last
    assert unit.phone not in voter.last
    assert f"请交给{unit.name}负责人" in leader.popups[-1] + group.last


async def test_another_unit_is_a_tap_away(town: Town) -> None:
    leader, group, _voter, unit = await had(town, "自来水停了三天，{he}不肯来修，还骂人")
    await to_unit(group, leader, unit)
    await group.presses(leader, "转给别的单位")
    assert "转给哪个单位" in group.last


async def test_the_same_slip_once_more_names_him_no_longer(town: Town) -> None:
    """He was named only after the first one."""
    leader, group, voter, unit = await had(town, "自来水停了三天了")
    await to_unit(group, leader, unit)
    assert "这件事说的就是" not in group.last
    assert unit.person in group.last
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    _, slip = newest(town, group)
    assert unit.person in rows(slip.tables[0])["责任人"]
    await voter.writes(f"{unit.person}来了不修，还骂我，要收钱")
    await to_unit(group, leader, unit)
    assert "这件事说的就是" in group.last


async def test_a_summary_goes_along_in_the_place_of_the_words(town: Town) -> None:
    leader, group, _voter, unit = await had(town, "自来水停了三天，{he}不肯来修，还骂人")
    await town.ask(
        lambda work: summarise(work, by(work, work.chats.known(leader.id)), work.cases.get(CaseId(1)), said(work, "停水，请派人查看"))
    )
    await to_unit(group, leader, unit)
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    words = "\n".join(rows(newest(town, group)[1].tables[0]).values())
    assert "请派人查看" in words
    assert "骂人" not in words


@pytest.mark.parametrize("about", ["自来水停了三天，{he}不肯来修，还骂人", "请保密，不要外传：自来水停了三天"])
async def test_the_slip_of_a_second_round_says_no_more(town: Town, about: str) -> None:
    """Why its voter is not satisfied stood on it as he wrote it, also in confidence."""
    leader, group, voter, unit = await had(town, about)
    await to_unit(group, leader, unit)
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    await leader.writes(f"/case {NUMBER}")
    await leader.presses("答复")
    await leader.presses("outcome:solved")
    await leader.writes("修好了")
    await leader.presses("send_answer")
    await voter.presses("不满意")
    await voter.writes("来的人把我家院墙也推倒了")
    again = await town.ask(lambda work: last_order(work, work.cases.get(CaseId(1))))
    slip = await town.ask(lambda work: slip_of(work, work.cases.get(CaseId(1)), *again[1:]))
    assert "院墙" not in str(slip)


@pytest.mark.parametrize("words", ["水利站一直不来修水渠", "彭莲昨天来看过了，谢谢她", "请彭莲来看看"])
async def test_ordinary_words_warn_of_nobody(town: Town, words: str) -> None:
    assert await town.ask(meant, words) == frozenset()


async def test_whose_name_is_in_no_other_roster_is_read_too(town: Town) -> None:
    assert await town.ask(meant, "水利站彭莲收了我两条烟才给放水") == {"x1"}
    assert await town.ask(meant, "镇水利站站长骂人，乱收费") == {"x1"}


def meant(work: Work, words: str) -> Any:
    roster = replace(work.roster, units={"x1": Unit("x1", "镇水利站", ("irrigation",), "彭莲", "13800000903")})
    return units_meant(words, roster, None)


async def handed_over(town: Town) -> tuple[Somebody, GroupTalk, Somebody, Unit]:
    leader, group, voter, unit = await had(town, "自来水停了三天了")
    await to_unit(group, leader, unit)
    await group.presses(leader, "forward_due")
    await group.presses(leader, "不写附言，直接转办")
    assert unit.person in group.card()["text"]
    leader.forgets()
    return leader, group, voter, unit


@pytest.mark.parametrize("words", ["{he}不肯来修，还骂人", "{unit}厂长骂人", "{he}来了不修，还骂我"])
async def test_who_is_named_after_the_hand_over_is_out_of_it_like_before(town: Town, words: str) -> None:
    leader, group, voter, unit = await handed_over(town)
    await voter.writes(words.format(he=unit.person, unit=unit.name))
    assert unit.person not in group.card()["text"].partition("———")[0]
    assert unit.phone not in group.card()["text"]
    assert f"{NUMBER} 转办以后，选民说到了{unit.name}{unit.person}" in "\n".join(leader.reads)
    leader.forgets()
    await leader.writes(f"0001催一下{unit.name}")
    assert unit.phone not in "\n".join(leader.reads)
    await leader.writes(f"{unit.name}那边催一下")
    assert unit.phone not in "\n".join(leader.reads)
    assert unit.name in "\n".join(leader.reads)


async def test_an_edit_names_him_too_and_whoever_has_it_reads_so_once(town: Town) -> None:
    leader, group, voter, unit = await handed_over(town)
    message = await voter.writes("还没来修")
    assert unit.phone in group.card()["text"]
    await voter.edits(message, f"还没来修，{unit.person}不肯来，还骂我")
    assert unit.phone not in group.card()["text"]
    await voter.writes(f"{unit.person}还骂人")
    assert sum("转办以后" in one for one in leader.reads) == 1


@pytest.mark.parametrize("words", ["还没来修", "谢谢{he}，水来了", "{he}来看过了，说明天修", "邻居骂我"])
async def test_other_words_after_the_hand_over_leave_him_there(town: Town, words: str) -> None:
    leader, group, voter, unit = await handed_over(town)
    await voter.writes(words.format(he=unit.person))
    assert unit.phone in group.card()["text"]
    assert not any("转办以后" in one for one in leader.reads)


@pytest.mark.parametrize("words", ["{he}收了钱才肯修", "{unit}的{he}收了老板的钱"])
async def test_of_a_likely_tip_about_him_the_secretary_reads_so(town: Town, words: str) -> None:
    leader, _group, voter, unit = await handed_over(town)
    secretary = await town.secretary()
    await voter.writes(words.format(he=unit.person, unit=unit.name))
    assert "转办以后，选民说到了" in "\n".join(secretary.reads)
    assert not any("转办以后" in one for one in leader.reads)
    assert unit.phone not in "\n".join(secretary.reads)


async def test_a_voice_names_him_too(town: Town) -> None:
    leader, group, voter, unit = await handed_over(town)
    await voter.sends("voice", content=f"{unit.person}不肯来修，还骂人".encode())
    await town.passes(minutes=3)
    assert unit.phone not in group.card()["text"]
    assert "转办以后，选民说到了" in "\n".join(leader.reads)
