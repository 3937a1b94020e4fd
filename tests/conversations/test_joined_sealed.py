"""A joined matter whose words are the secretary's alone stands alone again, and so does what joined one that is sealed later (docs/spec.md sections
3 and 4)."""

import pytest

from demo.telegram.state import Json
from services.case import without_main
from services.deed.work import Work
from tests.conversations.test_joined_edited_in_confidence import one_of_two
from tests.town import GroupTalk, Somebody, Town

TIPS = ["会计收了钱才给放水", "村委会账目三年不公开，钱都进了他们腰包", "村干部把水卖了，钱装自己腰包"]


@pytest.mark.parametrize("more", [*TIPS, "这件事只给秘书看", "莫给小组看只给秘书"])
@pytest.mark.parametrize("edited", [False, True])
async def test_it_is_the_secretarys_with_card_and_words(town: Town, more: str, edited: bool) -> None:
    secretary = await town.secretary()
    voter, group, note = await one_of_two(town)
    secretary.forgets()
    if edited:
        await voter.edits(note, f"三组水渠又堵了，田里没水，{more}")
    else:
        await voter.writes(more, note)
    case = await town.case("QX-2611-0002")
    assert (case.status, case.main_case, case.sealed) == ("accepted", None, True)
    assert any("田里没水" in one for one in secretary.reads)
    assert not any(more in one or "田里没水" in one for one in group.reads)
    assert "0002" not in group.card("QX-2611-0001")["text"]
    await secretary.writes("/queue")
    assert "QX-2611-0002" in secretary.last


async def test_of_an_answered_one_he_keeps_the_answer(town: Town) -> None:
    voter, group, note = await one_of_two(town)
    zhou = next(one for one in town.people.values() if one.person_id == "d001")
    await group.presses(zhou, "认领")
    await group.says(zhou, "0001答复：渠通了")
    await group.says(zhou, "发")
    await voter.writes("这件事只给秘书看", note)
    case = await town.case("QX-2611-0002")
    assert (case.status, case.seal, case.outcome) == ("answered", "kept", (await town.case("QX-2611-0001")).outcome)
    await voter.presses("满意")
    assert (await town.case("QX-2611-0002")).rating == "satisfied"


async def test_a_tip_opened_later_is_its_groups_with_a_day_of_its_own(town: Town) -> None:
    voter, _group, note = await one_of_two(town)
    await voter.writes("会计收了钱才给放水", note)
    await voter.presses("给代表小组看")
    if voter.sees_button("给代表小组看"):
        await voter.presses("给代表小组看")
    case = await town.case("QX-2611-0002")
    assert (case.status, case.group, case.main_case) == ("assigned", "g1", None)


async def joined(town: Town, *, claimed: bool) -> tuple[Somebody, Somebody, GroupTalk, Json]:
    """The main case's voter, the neighbour's, the group's chat and the first words."""
    yu, zhou = await town.deputy("于发"), await town.deputy("周启明")
    group, first, other = await town.group("g1", zhou, yu), await town.voter("上坪村", "甲"), await town.voter("上坪村", "乙")
    words = await first.writes("三组水渠堵了浇不上地，找了几回没人管")
    await town.passes(minutes=20)
    await other.writes("三组水渠又堵了，田里没水")
    await zhou.writes("0002并入0001")
    await zhou.presses("是同一件，并案")
    if claimed:
        await yu.writes("/case QX-2611-0001")
        await yu.presses("认领")
    other.forgets()
    return first, other, group, words


@pytest.mark.parametrize("claimed", [False, True])
@pytest.mark.parametrize("more", ["会计收了钱才给放水", "这件事只给秘书看"])
async def test_what_joined_it_goes_on_in_its_group(town: Town, more: str, claimed: bool) -> None:
    first, other, group, words = await joined(town, claimed=claimed)
    before = await town.case("QX-2611-0001")
    await first.writes(more, words)
    main, own = await town.case("QX-2611-0001"), await town.case("QX-2611-0002")
    assert (main.sealed, main.status) == (True, "accepted")
    assert (own.status, own.group, own.main_case, own.due_on) == ("assigned", "g1", None, before.due_on)
    assert "QX-2611-0002 改为单独办理" in other.last
    assert "田里没水" in group.card("QX-2611-0002")["text"]
    assert not any("找了几回没人管" in one for one in group.reads)
    zhou = next(one for one in town.people.values() if one.person_id == "d001")
    await group.presses(zhou, "认领")
    assert (await town.case("QX-2611-0002")).claimer == "d001"


async def test_of_an_answered_one_the_neighbour_keeps_answer_and_rating(town: Town) -> None:
    first, other, group, words = await joined(town, claimed=True)
    yu = next(one for one in town.people.values() if one.person_id == "d002")
    await group.says(yu, "0001答复：渠通了")
    await group.says(yu, "发")
    await first.writes("这件事只给秘书看", words)
    own = await town.case("QX-2611-0002")
    assert (own.status, own.main_case, own.claimer) == ("answered", None, (await town.case("QX-2611-0001")).claimer)
    await other.presses("不满意")
    own = await town.case("QX-2611-0002")
    assert (own.status, own.round, own.main_case) == ("returned", 2, None)


async def test_several_neighbours_go_on_together(town: Town) -> None:
    first, other, _group, words = await joined(town, claimed=False)
    third = await town.voter("上坪村", "丙")
    await third.writes("三组的水渠堵死了，秧苗要干死了")
    zhou = next(one for one in town.people.values() if one.person_id == "d001")
    await zhou.writes("0003并入0001")
    await zhou.presses("是同一件，并案")
    await first.writes("这件事只给秘书看", words)
    own, last = await town.case("QX-2611-0002"), await town.case("QX-2611-0003")
    assert (own.status, last.status, last.main_case) == ("assigned", "merged", own.id)
    await third.writes("催一下")
    assert "QX-2611-0002" in third.last
    assert "QX-2611-0001" not in third.last


async def test_nobody_joins_a_neighbour_who_is_the_secretarys_by_then(town: Town) -> None:
    """Of many that had joined it the first ten go with the oldest at once, the others in deeds of their own, later."""
    _first, other, _group, _words = await joined(town, claimed=False)
    third = await town.voter("上坪村", "丙")
    await third.writes("三组的水渠堵死了，秧苗要干死了")
    zhou = next(one for one in town.people.values() if one.person_id == "d001")
    await zhou.writes("0003并入0001")
    await zhou.presses("是同一件，并案")
    await other.writes("这件事只给秘书看", next(one for one in other.chat.messages.values() if "又堵了" in one.get("text", "")))
    main, sealed = await town.case("QX-2611-0001"), await town.case("QX-2611-0002")
    assert sealed.sealed

    def go_on(work: Work) -> None:
        without_main.rejoin(work, {"main": main.id, "first": sealed.id, "after": 0, "answered": False})

    await town.ask(go_on)
    last = await town.case("QX-2611-0003")
    assert (last.status, last.group, last.main_case) == ("assigned", "g1", None)


async def with_a_third(town: Town) -> tuple[Somebody, Somebody, Somebody, GroupTalk, Json]:
    """The main case's voter, two neighbours who joined it, the group's chat and the first words."""
    first, other, group, words = await joined(town, claimed=True)
    third = await town.voter("上坪村", "丙")
    await third.writes("三组的水渠堵死了，秧苗要干死了")
    zhou = next(one for one in town.people.values() if one.person_id == "d001")
    await zhou.writes("0003并入0001")
    await zhou.presses("是同一件，并案")
    return first, other, third, group, words


def own_words(one: Somebody) -> Json:
    return next(
        message for message in one.chat.messages.values() if "三组" in message.get("text", "") and not message["from"].get("is_bot")
    )


@pytest.mark.parametrize("ends", ["这件事只给秘书看", "撤回"])
async def test_one_in_confidence_goes_along_and_nobody_joins_it(town: Town, ends: str) -> None:
    first, other, third, group, words = await with_a_third(town)
    await other.writes("请保密", own_words(other))
    third.forgets()
    await first.writes(ends, words)
    if first.sees_button("withdraw_yes"):
        await first.presses("withdraw_yes")
    own, last = await town.case("QX-2611-0002"), await town.case("QX-2611-0003")
    assert own.confidential
    assert (last.status in ("assigned", "claimed"), own.status, own.main_case) == (True, "merged", last.id)
    assert "QX-2611-0003" in third.last
    assert "秧苗要干死了" in group.card("QX-2611-0003")["text"]
    await town.check_promises()


async def test_where_all_are_in_confidence_each_stands_alone(town: Town) -> None:
    first, other, third, _group, words = await with_a_third(town)
    before = await town.case("QX-2611-0001")
    for one in (other, third):
        await one.writes("请保密", own_words(one))
        one.forgets()
    await first.writes("这件事只给秘书看", words)
    for one, number in ((other, "QX-2611-0002"), (third, "QX-2611-0003")):
        case = await town.case(number)
        assert (case.status, case.main_case, case.group, case.due_on) == ("assigned", None, "g1", before.due_on)
        assert f"{number} 改为单独办理" in one.last
    await town.check_promises()


@pytest.mark.parametrize("edited", [False, True])
async def test_of_whom_the_sealed_one_speaks_reads_his_neighbours_matters_as_before(town: Town, edited: bool) -> None:
    first, _other, _third, group, words = await with_a_third(town)
    if edited:
        await first.edits(words, "三组水渠堵了浇不上地，于发收了会计的钱才给放水")
    else:
        await first.writes("于发收了会计的钱才给放水", words)
    main, own, last = [await town.case(f"QX-2611-000{n}") for n in (1, 2, 3)]
    assert (main.sealed, main.spoken_of) == (True, ("d002",))
    assert (own.status, own.spoken_of, last.main_case, last.spoken_of) == ("assigned", (), own.id, ())
    assert "田里没水" in group.card("QX-2611-0002")["text"]
    assert not any("会计" in one for one in group.reads)
    await town.check_promises()


async def test_what_was_told_of_him_before_the_seal_keeps_them_from_him_no_longer(town: Town) -> None:
    first, _other, _third, _group, words = await with_a_third(town)
    await first.writes("于发骂我，把我赶出来", words)
    assert (await town.case("QX-2611-0002")).spoken_of == ("d002",)
    await first.writes("这件事只给秘书看", words)
    assert (await town.case("QX-2611-0001")).spoken_of == ("d002",)
    assert [(await town.case(f"QX-2611-000{n}")).spoken_of for n in (2, 3)] == [(), ()]
