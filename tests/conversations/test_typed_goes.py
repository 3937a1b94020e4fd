"""The plan of a visit day in words: the leader's are done, a member's are asked of him (talk/typed_goes.py; docs/spec.md section 5)."""

import pytest

from tests.town import Somebody, Town


async def at_work(town: Town) -> tuple[Somebody, Somebody, Somebody]:
    leader, deputy, other = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("江庆刚")
    await town.group("g1", leader, deputy, other)
    await town.comes("2026-11-22")
    return leader, deputy, other


@pytest.mark.parametrize("typed", ["让江庆刚去上坪", "江庆刚去上坪村", "走访日让庆刚去上坪吧"])
async def test_the_leaders_word_is_the_plan(town: Town, typed: str) -> None:
    leader, _, other = await at_work(town)
    await leader.writes(typed)
    assert "11月25日走访，江庆刚去上坪村。（原来是江庆刚去下坪村）" in leader.last
    assert "组长安排您去上坪村" in other.last
    await leader.writes(typed)
    assert "没有动" in leader.last


@pytest.mark.parametrize("typed", ["我想跟江庆刚一起去", "我和江庆刚一块儿去", "走访那天我想去下坪"])
async def test_a_wish_is_asked_of_the_leader_and_counts_once_he_agrees(town: Town, typed: str) -> None:
    leader, deputy, _ = await at_work(town)
    await deputy.writes(typed)
    assert "他点了才算" in deputy.last
    assert "吕春敏 想" in leader.last
    assert "现在安排去上坪村" in leader.last
    await leader.writes("要得")
    assert "组长安排您去下坪村" in deputy.last


@pytest.mark.parametrize("typed", ["江庆刚去上坪", "让江庆刚去上坪"])
async def test_a_member_plans_for_nobody_else(town: Town, typed: str) -> None:
    leader, deputy, other = await at_work(town)
    before = other.last
    await deputy.writes(typed)
    assert "组长" in deputy.last
    assert other.last == before


@pytest.mark.parametrize("typed", ["王大娘去上坪", "江庆刚去县里", "让江庆刚去竹溪村"])
async def test_whom_or_what_the_group_has_not_is_no_plan(town: Town, typed: str) -> None:
    leader, _, other = await at_work(town)
    before = other.last
    await leader.writes(typed)
    assert other.last == before


@pytest.mark.parametrize("typed", ["谁去哪个村", "走访怎么分工的", "谁去下坪村？"])
async def test_who_asks_reads_the_plan_of_the_next_day(town: Town, typed: str) -> None:
    leader, deputy, _ = await at_work(town)
    for who in (leader, deputy):
        await who.writes(typed)
        assert "11月25日" in who.last
        assert "· 江庆刚：下坪村" in who.last
    assert leader.sees_button("分工")


@pytest.mark.parametrize("typed", ["谁去县里开会", "谁去竹溪村"])
async def test_a_place_that_is_not_theirs_has_no_plan(town: Town, typed: str) -> None:
    leader, _, _ = await at_work(town)
    await leader.writes(typed)
    assert "· 江庆刚" not in leader.last


async def test_a_wish_that_is_repeated_reaches_the_leader_once(town: Town) -> None:
    leader, deputy, _ = await at_work(town)
    for _ in range(3):
        await deputy.writes("走访那天我想去下坪")
        assert "他点了才算" in deputy.last
    assert sum("吕春敏 想去下坪村" in said for said in leader.reads) == 1
    await deputy.writes("走访那天我想去上坪")
    await deputy.writes("我想跟江庆刚一起去")
    assert sum("吕春敏 想" in said for said in leader.reads) == 2


@pytest.mark.parametrize("typed", ["我去下坪看看", "我先去下坪看一下", "我这就去下坪瞧瞧", "我等下去下坪走走看看"])
async def test_who_goes_to_look_at_something_wishes_nothing_for_the_visit_day(town: Town, typed: str) -> None:
    leader, deputy, _ = await at_work(town)
    await deputy.writes(typed)
    assert not any("吕春敏 想" in said for said in leader.reads)
    assert "他点了才算" not in deputy.last
