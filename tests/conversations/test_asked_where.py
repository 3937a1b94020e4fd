"""Where a matter stands is asked by its number or its words, and who came to a reception is put down afterwards, in typed words."""

import pytest

from tests.conversations.test_lists_say_what import five_matters, number
from tests.town import Town, has_button


@pytest.mark.parametrize("words", ["0005 到哪了", "0005到哪一步了？", "QX-2611-0005 现在怎么样了", "0005 谁在办", "5号那件有进展没有"])
async def test_the_secretary_reads_where_it_stands(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    await secretary.writes(words)
    assert f"{number(5)}「低保申请交了两个月没回音」 上坪村：已认领" in secretary.last
    assert "认领：周启明" in secretary.last
    assert "最迟答复：11月18日" in secretary.last
    assert has_button(secretary.chat, "open")
    await town.check_promises()


@pytest.mark.parametrize("words", ["低保那件到哪了", "低保的办得怎么样了", "低保有结果吗"])
async def test_a_deputy_asks_by_words_of_it(town: Town, words: str) -> None:
    deputy, _, _ = await five_matters(town)
    await deputy.writes(words)
    assert f"{number(5)}「低保申请交了两个月没回音」" in deputy.last
    assert "自来水" not in deputy.last


async def test_a_matter_of_another_village_than_he_names_is_not_meant(town: Town) -> None:
    await five_matters(town)
    deputy = await town.deputy("于发")
    await deputy.writes("下坪村低保那件到哪了")
    assert number(5) not in deputy.last
    assert "没有找到「下坪村低保」" in deputy.last


async def test_the_secretary_finds_by_words_what_is_on_no_list_of_hers(town: Town) -> None:
    secretary = await town.secretary()
    await five_matters(town)
    await secretary.writes("低保那件到哪了")
    assert number(5) in secretary.last


async def test_what_he_may_not_see_is_like_what_is_not_there(town: Town) -> None:
    await five_matters(town)
    stranger = await town.deputy("李春生")
    await town.group("g2", stranger)
    await stranger.writes("0005 到哪了")
    there = stranger.last
    await stranger.writes("0099 到哪了")
    assert stranger.last == there
    assert "低保" not in there


async def test_words_of_a_confidential_one_stay_with_who_may_read_them(town: Town) -> None:
    claimer, other = await town.deputy("周启明"), await town.deputy("吕春敏")
    await town.group("g1", claimer, other)
    await (await town.voter()).writes("隔壁私宰点的血水倒进下水道，请保密，别让他知道是我说的")
    await other.writes("0001 到哪了")
    assert number(1) in other.last
    assert "私宰" not in other.last


@pytest.mark.parametrize("words", ["补记来访", "补记接待", "我要补记昨天的来访", "昨天接待来了四个人", "补记11月10日接待"])
async def test_who_came_to_a_reception_is_put_down_afterwards(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await town.comes("2026-11-11")
    await secretary.writes(words)
    assert "11月10日（周二） 接待日" in secretary.last
    await secretary.presses("补记来访")
    assert "来了几位选民？" in secretary.last
    assert "走了几户" not in secretary.last


@pytest.mark.parametrize("words", ["补记来访", "帮我补登一下来访", "補記接待"])
async def test_where_no_reception_was_held_lately_a_visitor_of_today_is_written_down(town: Town, words: str) -> None:
    secretary = await town.secretary()
    await secretary.writes(words)
    assert "还没有办过接待日。" in secretary.last
    assert not secretary.sees_button("这是要反映的事项")
    await secretary.presses("来访登记")
    await secretary.writes("渠道漏水")
    await secretary.presses("上坪村")
    assert (await town.case()).channel == "reception"
    await town.check_promises()


async def test_a_reception_longer_ago_is_named(town: Town) -> None:
    secretary = await town.secretary()
    await town.comes("2026-11-11")
    await town.ask(lambda work: [work.days.drop(day.id) for day in work.days.of_kind("reception") if day.held_on.month == 12])
    await town.passes(days=45)
    await secretary.writes("补记来访")
    assert "上一次接待日是11月10日" in secretary.last or "上一次接待日是2026年11月10日" in secretary.last
    assert secretary.sees_button("来访登记")


async def test_a_deputy_writes_down_who_comes_today(town: Town) -> None:
    deputy = await town.deputy("吕春敏")
    await town.comes("2026-11-11")
    await deputy.writes("补记来访")
    assert "由人大秘书补记" in deputy.last
    assert deputy.sees_button("来访登记")


@pytest.mark.parametrize("words", ["补记来访", "昨天接待没人来"])
async def test_it_is_no_deputys(town: Town, words: str) -> None:
    deputy = await town.deputy("吕春敏")
    await town.comes("2026-11-11")
    deputy.forgets()
    await deputy.writes(words)
    assert not has_button(deputy.chat, "ro_visitor")
