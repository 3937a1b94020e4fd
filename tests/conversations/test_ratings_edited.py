"""An edit of the one message that rated several answers rates each by what it says of it now; nothing of it vanishes (docs/spec.md section 3, Rating)."""

import pytest

from tests.conversations.test_both_told import both, in_the_chat, said_on
from tests.conversations.test_rating import claimed_first
from tests.town import Town

WATER = "我家自来水浑得很"
GOOD, MOSTLY, BAD = "satisfied", "mostly", "unsatisfied"


@pytest.mark.parametrize(
    ("before", "now", "ratings"),
    [
        ("都满意", "都不满意", [BAD, BAD]),
        ("都满意", "都基本满意", [MOSTLY, MOSTLY]),
        ("都不满意", "都满意", [GOOD, GOOD]),
        ("两件都满意", "路灯满意，水不满意", [GOOD, BAD]),
        ("路灯满意，水满意", "都不满意", [BAD, BAD]),
        ("路灯满意，水满意", "路灯满意，水不满意", [GOOD, BAD]),
        ("路灯满意，水满意", "路灯满意，水不满意，管子还是锈的", [GOOD, BAD]),
        ("路灯满意，水不满意", "路灯不满意，水满意", [BAD, GOOD]),
        ("都满意", "水不满意", [GOOD, BAD]),
        ("路灯满意，水不满意", "路灯满意", [GOOD, BAD]),
        ("第一件满意，第二件满意", "第一件不满意，第二件满意", [BAD, GOOD]),
        ("都满意", "都满意，谢谢你们", [GOOD, GOOD]),
    ],
)
async def test_each_is_rated_by_its_own(town: Town, before: str, now: str, ratings: list[str]) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes(before)
    at.voter.forgets()
    await at.voter.edits(message, now)
    await town.passes(minutes=12)
    assert [case.rating for case in await town.cases()] == ratings, at.voter.reads
    assert not any("是另一件事" in text for text in at.voter.reads)
    await town.check_promises()


@pytest.mark.parametrize(("more", "woken"), [("，没着火 弄错了", False), ("，隔壁着火了", True)])
async def test_only_danger_that_is_one_wakes_staff(town: Town, more: str, woken: bool) -> None:
    at = await in_the_chat(town, WATER)
    secretary = await town.secretary()
    message = await at.voter.writes("路灯满意，水满意")
    await at.voter.edits(message, "路灯满意，水满意" + more)
    await town.passes(minutes=3)
    assert any("🔴 紧急" in one for one in secretary.reads) == woken


async def test_edited_twice_the_last_word_counts(town: Town) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes("都满意")
    for words in ("都不满意", "路灯满意，水不满意", "路灯满意，水基本满意"):
        await at.voter.edits(message, words)
    assert [case.rating for case in await town.cases()] == [GOOD, MOSTLY], at.voter.reads


@pytest.mark.parametrize(
    ("before", "now", "asked"), [("都满意", "不满意", 2), ("路灯满意，水不满意", "满意", 1), ("都满意", "说不清楚", 2)]
)
async def test_of_which_it_is_he_is_asked(town: Town, before: str, now: str, asked: int) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes(before)
    at.voter.forgets()
    await at.voter.edits(message, now)
    assert len([text for text in at.voter.reads if "您对答复满意不满意" in text]) == asked, at.voter.reads
    await at.voter.presses("基本满意")
    assert MOSTLY in [case.rating for case in await town.cases()]


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("路灯灯罩碎了一地，水满意", "路灯灯罩碎了一地"),
        ("路灯满意，水满意，桥头的井盖丢了", "桥头的井盖丢了"),
        ("师傅来的时候把院墙撞了", "师傅来的时候把院墙撞了"),
    ],
)
async def test_what_rates_none_of_them_is_heard(town: Town, now: str, said: str) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes("路灯满意，水满意")
    await at.voter.edits(message, now)
    await town.passes(minutes=12)
    assert [case.rating for case in await town.cases()][:2] == [GOOD, GOOD]
    words = [text for case in (await town.cases())[2:] for text in await said_on(town, case.number)]
    assert any(said in text for text in words), at.voter.reads


@pytest.mark.parametrize("before", ["路灯满意，水满意", "路灯满意，水不满意", "都满意"])
async def test_danger_in_it_wakes_staff_and_a_complaint_is_kept(town: Town, before: str) -> None:
    at = await in_the_chat(town, WATER)
    secretary = await town.secretary()
    message = await at.voter.writes(before)
    secretary.forgets()
    await at.voter.edits(message, f"{before}，我不想活了")
    await town.passes(minutes=3)
    assert any("🔴 紧急" in text for text in secretary.reads)
    await at.voter.edits(message, f"{before}，周启明骂我")
    await town.passes(minutes=12)
    assert not at.reads("骂我")
    assert any("d001" in case.spoken_of for case in await town.cases())


@pytest.mark.parametrize(("now", "ratings"), [("都不满意", [BAD, BAD]), ("路灯满意，骂人的事不满意", [GOOD, BAD])])
async def test_of_all_beside_a_kept_one(town: Town, now: str, ratings: list[str]) -> None:
    at = await both(town, answered=True)
    message = await at.voter.writes("都满意")
    await at.voter.edits(message, now)
    assert [case.rating for case in await town.cases()] == ratings, at.voter.reads
    assert not at.reads("骂人")
    await at.voter.edits(message, "都基本满意")
    assert [case.rating for case in await town.cases()] == [MOSTLY, MOSTLY], at.voter.reads


async def test_later_it_is_heard_once_like_a_message_of_that_moment(town: Town) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes("都满意")
    await town.passes(minutes=15)
    at.voter.forgets()
    await at.voter.edits(message, "都不满意")
    assert [case.rating for case in await town.cases()] == [GOOD, GOOD]
    assert "您对哪一件不满意" in at.voter.last


@pytest.mark.parametrize("now", ["满意，桥头的井盖丢了", "满意，谢谢，还有桥头的井盖丢了"])
async def test_another_thing_beside_the_one_rating_is_heard(town: Town, now: str) -> None:
    voter, _group, _leader = await claimed_first(town)
    message = await voter.writes("满意")
    await voter.edits(message, now)
    await town.passes(minutes=12)
    words = [text for case in (await town.cases())[1:] for text in await said_on(town, case.number)]
    assert any("井盖丢了" in text for text in words), voter.reads
    assert (await town.cases())[0].rating == GOOD


BEFORE = ["路灯满意，水不满意", "路灯满意，水满意", "都满意", "都不满意", "路灯不满意，水满意"]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("tip", ["会计收了钱才给放水", "路灯那个电工要我给他钱", "村主任把修路灯的钱贪了"])
async def test_a_tip_beside_them_is_a_matter_of_its_own_and_seals_that_alone(town: Town, before: str, tip: str) -> None:
    at = await in_the_chat(town, WATER)
    secretary = await town.secretary()
    message = await at.voter.writes(before)
    ratings = [case.rating for case in await town.cases()]
    secretary.forgets()
    for words in (f"{before}，{tip}", f"{before}，{tip}的"):
        await at.voter.edits(message, words)
        await town.passes(minutes=3)
    *rated, new = await town.cases()
    assert [(case.rating, case.seal) for case in rated] == [(rating, "") for rating in ratings], at.voter.reads
    assert (new.sealed, await said_on(town, new.number)) == (True, [f"{tip}的"])
    assert any(tip in one for one in secretary.reads)
    assert not at.reads(tip)
    await town.check_promises()


@pytest.mark.parametrize("before", BEFORE)
async def test_a_complaint_beside_them_is_read_by_who_is_not_meant(town: Town, before: str) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes(before)
    await at.voter.edits(message, f"{before}，周启明骂我")
    await town.passes(minutes=3)
    *rated, new = await town.cases()
    assert [case.spoken_of for case in rated] == [(), ()]
    assert (new.spoken_of, new.open, await said_on(town, new.number)) == (("d001",), True, ["周启明骂我"])
    assert not at.reads("骂我")


@pytest.mark.parametrize("told", ["路灯的开关在王家墙上", "路灯换了新灯头", "路灯的事打我电话13812345678"])
async def test_what_is_told_of_one_of_them_is_read_on_its_card(town: Town, told: str) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes("路灯满意，水满意")
    for words in ("路灯满意，水满意，路灯亮了", f"路灯满意，水满意，{told}"):
        await at.voter.edits(message, words)
    await town.passes(minutes=3)
    card = at.group.card("QX-2611-0001")["text"]
    assert told[:8] in card, card
    assert "13812345678" not in card
    assert any(told[:8] in text and "选民改了" in text for text in at.group.reads), at.group.reads


async def test_a_number_told_of_what_goes_on_is_offered_to_who_has_it(town: Town) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes("路灯满意，水不满意")
    await at.voter.edits(message, "路灯满意，水不满意，水的事打13812345678")
    assert at.voter.sees_button("留电话")
    await at.voter.presses("留电话")
    assert any("13812345678" in text for text in at.yu.reads)
    assert not at.reads("13812345678")


@pytest.mark.parametrize("wish", ["水的事只给秘书看", "水的事请保密"])
async def test_a_wish_about_one_of_them_is_of_that_one(town: Town, wish: str) -> None:
    at = await in_the_chat(town, WATER)
    message = await at.voter.writes("路灯满意，水满意")
    await at.voter.edits(message, f"路灯不满意，水不满意，{wish}")
    await town.passes(minutes=3)
    lamp, water = (await town.cases())[:2]
    assert (lamp.sealed, lamp.confidential) == (False, False)
    assert water.sealed or water.confidential
