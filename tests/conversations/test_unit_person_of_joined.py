"""Whom a voter complains of whose matter joined another (并案) is no unit's person for that one either (docs/spec.md section 4, Actions)."""

import pytest

from demo.telegram.state import Json
from domain.congress.congress import Unit
from services.case.unit_person import name_meant
from tests.town import GroupTalk, Somebody, Town

COMPLAINTS = ["{he}不肯来修，还骂人", "{he}骂我", "水利站那个姓{first}的不接电话，还骂人"]
OTHERS = ["还是没水", "水利站来看过了", "田都干了", "谢谢{he}，他来过两回了"]


async def at_unit(town: Town) -> tuple[Somebody, Somebody, GroupTalk, Json, Unit]:
    """Two joined matters, forwarded to a unit of one person: who has them, the joined voter, the group, his words, the unit."""
    zhou, yu = await town.deputy("周启明"), await town.deputy("于发")
    group, first, other = await town.group("g1", zhou, yu), await town.voter("上坪村", "甲"), await town.voter("上坪村", "乙")
    await first.writes("三组水渠堵了浇不上地，找了几回没人管")
    await town.passes(minutes=20)
    words = await other.writes("三组水渠又堵了，田里没水")
    await zhou.writes("0002并入0001")
    await zhou.presses("是同一件，并案")
    await group.presses(yu, "认领")
    await group.presses(yu, "转办")
    await group.presses(yu, "水利站")
    await group.presses(yu, "forward_due")
    await group.presses(yu, "不写附言，直接转办")
    units = await town.ask(lambda work: list(work.roster.units.values()))
    unit = next(one for one in units if one.name == "水利站")
    assert unit.phone in group.card("QX-2611-0001")["text"]
    yu.forgets()
    return yu, other, group, words, unit


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("words", COMPLAINTS)
async def test_the_main_card_and_chasing_name_him_no_longer(town: Town, words: str, edited: bool) -> None:
    yu, other, group, note, unit = await at_unit(town)
    said = words.format(he=unit.person, first=unit.person[0])
    if edited:
        await other.edits(note, f"三组水渠又堵了，田里没水，{said}")
    else:
        await other.writes(said, note)
    card = group.card("QX-2611-0001")["text"]
    assert unit.phone not in card
    assert unit.person not in card
    assert any(unit.person in one and "QX-2611-0001" in one for one in yu.reads)
    await yu.writes("0001催一下水利站")
    assert unit.phone not in yu.last


@pytest.mark.parametrize("words", OTHERS)
async def test_other_words_of_his_leave_it(town: Town, words: str) -> None:
    _yu, other, group, note, unit = await at_unit(town)
    await other.writes(words.format(he=unit.person), note)
    assert unit.phone in group.card("QX-2611-0001")["text"]


async def test_one_that_joins_later_counts_too(town: Town) -> None:
    _yu, _other, group, _note, unit = await at_unit(town)
    third, zhou = await town.voter("上坪村", "丙"), next(one for one in town.people.values() if one.person_id == "d001")
    await third.writes(f"三组水渠堵死了，水利站{unit.person}不肯来修，还骂人")
    await zhou.writes("0003并入0001")
    await zhou.presses("是同一件，并案")
    assert unit.phone not in group.card("QX-2611-0001")["text"]
    main = await town.case("QX-2611-0001")
    assert await town.ask(lambda work: name_meant(work, main, unit)) == unit.person
