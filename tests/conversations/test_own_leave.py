"""A deputy says that he is away, and who does his part; who leads him reads it (docs/spec.md section 8)."""

from datetime import date

import pytest

from tests.town import Town


async def days(town: Town, person: str) -> tuple[date | None, date | None]:
    found = await town.ask(lambda work: [(p.leave_from, p.leave_to) for p in work.roster.people.values() if p.name == person])
    return found[0][0], found[0][1]


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("我请假，十一号到十五号", date(2026, 11, 11), date(2026, 11, 15)),
        ("请假三天", date(2026, 11, 4), date(2026, 11, 6)),
        ("下周不在", date(2026, 11, 9), date(2026, 11, 15)),
        ("11月11日到15日请假", date(2026, 11, 11), date(2026, 11, 15)),
    ],
)
async def test_his_own_counts_at_once_and_can_be_taken_back(town: Town, line: str, first: date, last: date) -> None:
    leader, deputy, secretary = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.secretary()
    deputy.forgets()
    await deputy.writes(line)
    assert await days(town, "吕春敏") == (first, last)
    assert len(deputy.reads) == 1, "it is said once"
    assert "期间不催您" in deputy.last
    assert "吕春敏 说" in leader.last
    assert any("吕春敏 说" in text for text in secretary.reads)
    await leader.presses("撤回这段假")
    assert await days(town, "吕春敏") == (None, None)
    assert "撤回了" in deputy.last


@pytest.mark.parametrize("line", ["我回来了", "提前回来了", "今天到家了", "我销假"])
async def test_who_is_back_early_says_so_as_people_do(town: Town, line: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await deputy.writes("请假三天")
    await town.passes(days=1)
    await deputy.writes(line)
    assert await days(town, "吕春敏") == (None, None)
    assert "假销了" in deputy.last
    assert "销假了" in leader.last


async def test_who_has_no_leave_and_is_back_ends_none(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("下周请假一周")
    await deputy.writes("我回来了")
    assert await days(town, "吕春敏") == (date(2026, 11, 9), date(2026, 11, 15)), "it has not begun"


async def test_of_a_week_he_is_asked_which_days_and_one_day_is_said_once(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("下周出差三天")
    assert await days(town, "吕春敏") == (None, None)
    assert "从哪天到哪天" in deputy.last
    await deputy.writes("11月10日到11月12日")
    assert await days(town, "吕春敏") == (date(2026, 11, 10), date(2026, 11, 12))
    other = await town.deputy("史树华")
    await other.writes("这周五请假")
    assert "您 11月6日的假记下了" in other.last


async def test_a_leaders_own_is_asked_of_the_secretary(town: Town) -> None:
    leader, secretary = await town.deputy("周启明"), await town.secretary()
    await leader.writes("我请假，十一号到十五号")
    assert await days(town, "周启明") == (None, None)
    assert "问人大秘书了" in leader.last
    await secretary.presses("同意请假")
    assert await days(town, "周启明") == (date(2026, 11, 11), date(2026, 11, 15))
    assert "的假记下了" in leader.last


async def test_the_secretary_sets_anothers(town: Town) -> None:
    deputy, secretary = await town.deputy("吕春敏"), await town.secretary()
    await secretary.writes("吕春敏请假到月底")
    assert await days(town, "吕春敏") == (date(2026, 11, 4), date(2026, 11, 30))
    assert "的假记下了" in deputy.last
    await secretary.writes("吕春敏请假")
    assert "从哪天到哪天" in secretary.last


async def test_no_deputy_sets_a_colleagues(town: Town) -> None:
    await town.deputy("吕春敏")
    other = await town.deputy("史树华")
    await other.writes("吕春敏请假到月底")
    assert await days(town, "吕春敏") == (None, None)


async def test_who_shall_do_his_part_is_one_tap_of_the_leader(town: Town) -> None:
    leader, deputy, other = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("于发")
    group = await town.group("g1", leader, deputy, other)
    await (await town.voter()).writes("自来水发黄")
    await group.presses(deputy, "认领")
    await deputy.writes("我不在，叫于发替我")
    assert "从哪天到哪天" in deputy.last
    await deputy.writes("今天到11月8日")
    if "对吗" in deputy.last:
        await deputy.writes("对")
    assert await days(town, "吕春敏") == (date(2026, 11, 4), date(2026, 11, 8))
    assert (await town.case()).claimer == deputy.person_id
    await leader.presses("请 于发 代办")
    assert (await town.case()).claimer == other.person_id


async def test_no_leave_is_heard_in_what_may_be_despair(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes("我不在了，叫于发替我")
    assert "12356" in "\n".join(deputy.reads)


async def test_one_matter_is_handed_on_by_the_leader(town: Town) -> None:
    leader, deputy, other = await town.deputy("周启明"), await town.deputy("吕春敏"), await town.deputy("于发")
    group = await town.group("g1", leader, deputy, other)
    await (await town.voter()).writes("自来水发黄")
    await group.presses(deputy, "认领")
    await deputy.writes("把0001交给于发")
    assert "问组长了" in deputy.last
    assert (await town.case()).claimer == deputy.person_id
    await leader.presses("交给 于发")
    assert (await town.case()).claimer == other.person_id


@pytest.mark.parametrize("line", ["接待日我去不了，让于发替", "请人替"])
async def test_who_stands_in_on_a_reception_day_may_be_typed(town: Town, line: str) -> None:
    deputy, other = await town.deputy("周启明"), await town.deputy("于发")
    await town.comes("2026-11-06")
    await deputy.writes(line)
    if line == "请人替":
        await deputy.writes("谭立安")
        assert any("谭立安 替不了" in text for text in deputy.reads)
        await deputy.writes("于发")
    assert "11月10日" in other.last
    await other.writes("可以")
    assert "于发" in deputy.last


async def test_days_that_are_not_read_are_asked_for(town: Town) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    leader.forgets()
    await deputy.writes("他下周不在")
    assert await days(town, "吕春敏") == (None, None)
    assert leader.reads == []


@pytest.mark.parametrize("line", ["让于发帮我盯", "让于发帮我盯几天", "请于发帮我看着手上的事"])
async def test_a_colleague_keeps_an_eye_on_it(town: Town, line: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await deputy.writes(line)
    assert "请 于发 代办的事，问组长了" in deputy.last
    assert leader.sees_button("请 于发 代办")


@pytest.mark.parametrize("line", ["让师傅帮我盯着", "让于发帮我看看0001"])
async def test_other_words_hand_nothing_over(town: Town, line: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await deputy.writes(line)
    assert "代办" not in leader.last


@pytest.mark.parametrize("line", ["请人代办", "找个人替我盯着"])
async def test_whom_is_chosen_by_a_tap(town: Town, line: str) -> None:
    leader, deputy = await town.deputy("周启明"), await town.deputy("吕春敏")
    await deputy.writes(line)
    assert "想请谁代办" in deputy.last
    await deputy.presses("own_stand_in")
    assert "代办的事，问组长了" in deputy.last
    assert leader.sees_button("stands_in")


async def test_how_his_leave_stands(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await town.deputy("周启明")
    await deputy.writes("我的假批了没得")
    assert "没有记着的假" in deputy.last
    await deputy.writes("下周我要去县里开会，不在家")
    assert await days(town, "吕春敏") == (date(2026, 11, 9), date(2026, 11, 15))
    await deputy.writes("请的假批了吗")
    assert "已经算数" in deputy.last
    assert "11月9日" in deputy.last


async def test_a_leaders_waits_for_staff(town: Town) -> None:
    leader, _ = await town.deputy("周启明"), await town.secretary()
    await leader.writes("请假三天")
    await leader.writes("我的假批了没得")
    assert "人大秘书还没定" in leader.last


@pytest.mark.parametrize("line", ["我不在的时候有什么事", "我不在家这几天有啥子事没得", "请假期间有哪些事"])
async def test_what_came_while_he_was_away_is_his_list(town: Town, line: str) -> None:
    deputy = await town.deputy("吕春敏")
    await deputy.writes(line)
    assert "做什么" not in deputy.last
    assert "要办的" in deputy.last or "QX-" in deputy.last
